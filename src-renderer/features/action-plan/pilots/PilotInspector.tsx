import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { pilotScore } from '@core/schedule/pilots.ts';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { SelectField } from '../../../ui/entity-fields.tsx';
import { useOpenPlan, usePlan } from '../../../ui/plan-context.tsx';
import { DeleteRow } from '../MilestoneInspector.tsx';
import { useTitleFocus } from '../title-focus.ts';
import { pilotStatusChoices } from '../track-words.ts';
import { AttainmentBar, scoreWords } from './attainment.tsx';
import { CriteriaSection } from './CriteriaSection.tsx';
import { PilotDates } from './PilotDates.tsx';
import { PilotMilestones } from './PilotMilestones.tsx';
import { PilotName } from './PilotName.tsx';
import { decisionWords } from './pilot-words.ts';
import '../inspector.css';

/** A pilot beside the plan: how far it is, its days and its figures. The rest is on its own screen. */
export function PilotInspector({ id }: { id: Id }) {
  const pilot = usePlan((plan) => plan.pilots[id]);
  const criteria = usePlan((plan) => plan.criteria);
  const { planId } = useOpenPlan();
  const { clock, locale } = useApp();
  const title = useTitleFocus(id);
  const score = useMemo(() => pilotScore({ criteria }, id), [criteria, id]);
  if (pilot === undefined) return null;
  const row: RowRef = { kind: 'pilots', id };
  return (
    <div className="plan-inspector">
      <div className="inspector-head" ref={title}>
        <h2 className="visually-hidden">Pilot</h2>
        <PilotName id={id} />
        <p className="pilot-score">
          <span className="t2">{scoreWords(score, locale)}</span>
          <AttainmentBar share={score.score} />
        </p>
        <p className="pilot-score t2">Decision: {decisionWords(pilot, clock.today(), locale).toLowerCase()}</p>
      </div>
      <Link to="/accounts/$planId/plan/pilots/$pilotId" params={{ planId, pilotId: id }} className="btn pilot-open">
        Open the pilot <IconArrowRight size={14} aria-hidden />
      </Link>
      <section className="inspector-section" aria-label="When">
        <SelectField row={row} field="status" label="Status" options={pilotStatusChoices} placeholder="Not set" />
        <PilotDates id={id} pilot={pilot} />
      </section>
      <CriteriaSection pilotId={id} />
      <PilotMilestones pilotId={id} />
      <DeleteRow kind="pilots" id={id} label="Delete pilot" />
    </div>
  );
}
