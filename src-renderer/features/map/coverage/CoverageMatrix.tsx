import { plural } from '@core/engine/entity-commands.ts';
import { coverageMatrix } from '@core/people/coverage-matrix.ts';
import { Checkbox } from '@mantine/core';
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useOpenPlan, usePlan } from '../../../ui/plan-context.tsx';
import { MapViewSwitch } from '../MapViewSwitch.tsx';
import { CoverageGrid } from './CoverageGrid.tsx';
import { RoleGoals } from './RoleGoals.tsx';
import './coverage.css';

/** Our people across, theirs down: where we stand, and where we want to. On top, the roles that a deal needs. */
export function CoverageMatrix() {
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const coverage = usePlan((plan) => plan.coverage);
  const team = usePlan((plan) => plan.team);
  const matrix = useMemo(() => coverageMatrix({ stakeholders, coverage, team }), [stakeholders, coverage, team]);
  const [gapsOnly, setGapsOnly] = useState(false);
  const { rows, colleagues, gaps, covered } = matrix;
  const nobodyOfUs = colleagues.length === 0;
  return (
    <div className="map coverage-matrix">
      <div className="toolbar map-toolbar" role="toolbar" aria-label="Coverage">
        <MapViewSwitch />
        <span className="grow" />
        {rows.length === 0 || nobodyOfUs ? null : (
          <>
            <span className="t2">
              {covered} of {rows.length} {rows.length === 1 ? 'person' : plural('person')} covered, {gaps}{' '}
              {gaps === 1 ? 'gap' : 'gaps'}
            </span>
            <Checkbox
              label="Gaps only"
              checked={gapsOnly}
              onChange={(event) => setGapsOnly(event.currentTarget.checked)}
            />
          </>
        )}
      </div>
      {rows.length === 0 ? (
        <NobodyOfThem />
      ) : (
        <>
          <RoleGoals />
          {nobodyOfUs ? <NobodyOfUs /> : <CoverageGrid matrix={matrix} gapsOnly={gapsOnly} />}
        </>
      )}
    </div>
  );
}

function NobodyOfThem() {
  const { planId } = useOpenPlan();
  return (
    <div className="empty">
      <h2>Nobody is on the map yet</h2>
      <p>
        Here you say who of us stands where with whom of them, and where we want to stand. Put their people on the map
        first.
      </p>
      <div className="steps">
        <Link className="btn primary" to="/accounts/$planId/map" params={{ planId }}>
          <IconUserPlus size={15} aria-hidden /> Go to the map
        </Link>
      </div>
    </div>
  );
}

function NobodyOfUs() {
  const { planId } = useOpenPlan();
  return (
    <div className="empty">
      <h2>Nobody of us is in the team yet</h2>
      <p>Name the colleagues who work on this account. Each gets a column here, to say where they stand with whom.</p>
      <div className="steps">
        <Link className="btn primary" to="/accounts/$planId/overview" params={{ planId }}>
          <IconUsersGroup size={15} aria-hidden /> Add our team
        </Link>
      </div>
    </div>
  );
}
