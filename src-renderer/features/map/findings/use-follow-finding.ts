import type { Finding } from '@core/insight/finding.ts';
import type { RuleId } from '@core/insight/rules.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { useNavigate } from '@tanstack/react-router';
import { useRunAction } from '../../../ui/actions.tsx';
import { useOpenPlan, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { useAnalysis } from '../../../ui/use-analysis.ts';
import { useMapSettings } from '../map-settings.ts';
import { useMapView } from '../map-view.ts';

type Tab = 'overview' | 'plan' | 'case';

/** Where the things are shown that are not on the map, and by what they are shown there. */
const elsewhere: Partial<Record<RowRef['kind'], Tab>> = {
  milestones: 'plan',
  pilots: 'plan',
  benefits: 'case',
  opportunities: 'overview',
};

/** What a finding about nobody in particular is mended with: an action of the map. */
const mends: Partial<Record<RuleId, string>> = {
  'no-economic-buyer': 'map-add-person',
  'champion-missing': 'map-add-person',
  'below-segment-minimum': 'map-add-person',
  'role-missing': 'map-add-person',
  'no-executive-sponsor': 'map-add-person',
  'single-threaded': 'map-add-person',
};

export interface FollowFinding {
  /** Selects the people it is about, and shows those who left where it is one of them. */
  show(finding: Finding): void;
  /** What begins its fix, or leads to where that is done; null where it is no matter of this app, or of what is selected. */
  fixOf(finding: Finding): (() => void) | null;
}

export function useFollowFinding(): FollowFinding {
  const { planId } = useOpenPlan();
  const { select } = useSelection();
  const writable = useWritable();
  const navigate = useNavigate();
  const run = useRunAction();
  const analysis = useAnalysis();
  const [, changeSettings] = useMapSettings();
  const [, changeView] = useMapView();

  const goTo = ({ about }: Finding): (() => void) | null => {
    const there = about.find(({ kind }) => elsewhere[kind] !== undefined);
    if (there === undefined) return null;
    return () => {
      if (there.kind === 'pilots') {
        // Its screen goes to the figure that a criterion lacks.
        select(about.slice(0, 1));
        void navigate({ to: '/accounts/$planId/plan/pilots/$pilotId', params: { planId, pilotId: there.id } });
        return;
      }
      select([there]);
      void navigate({ to: `/accounts/$planId/${elsewhere[there.kind]!}`, params: { planId } });
    };
  };
  const show = (finding: Finding) => {
    const people = finding.about.filter(({ kind }) => kind === 'stakeholders');
    if (finding.rule === 'person-left') changeSettings({ left: true });
    if (people.length > 0) select(people);
  };
  return {
    show,
    fixOf(finding) {
      const [first] = finding.about;
      const action = mends[finding.rule];
      if (first?.kind === 'account') return action === undefined || !writable ? null : () => run(action);
      const path = analysis?.influence.paths.find(({ to }) => to === first?.id);
      if (finding.rule === 'economic-buyer-uncovered' && path !== undefined && path.via.length > 1)
        return () => {
          show(finding);
          changeView({ path: path.via });
        };
      if (finding.rule === 'champion-without-path' && writable)
        return () => {
          select([first!]);
          run('map-tie');
        };
      return goTo(finding);
    },
  };
}
