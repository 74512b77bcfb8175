import { fiscalQuarter, formatDate, quarterName } from '@core/kernel/dates.ts';
import { fiscalStart } from '@core/model/plan.ts';
import type { PlanSummary } from '@core/schedule/plan-summary.ts';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan, useSelection } from '../../ui/plan-context.tsx';
import { Fact } from './Fact.tsx';
import { againstWords, distanceWords, nearDay } from './schedule-words.ts';

/** What the plan leads to, and the close date that it is held against. */
export function CloseFacts({ finish, closeDate }: Pick<PlanSummary, 'finish'> & { closeDate: string | undefined }) {
  const startMonth = usePlan(fiscalStart);
  const { select } = useSelection();
  const { clock, locale } = useApp();
  return (
    <>
      {finish === null ? null : (
        <Fact
          label={finish.of === 'signature' ? 'Planned signature' : 'Plan ends'}
          value={nearDay(finish.milestone.end, clock.today(), locale)}
          onClick={() => select([{ kind: 'milestones', id: finish.id }])}
        >
          {closeDate === undefined
            ? quarterName(fiscalQuarter(finish.milestone.end, startMonth))
            : againstWords(finish.milestone.end, closeDate, 'the close date')}
        </Fact>
      )}
      <Fact label="Close date" value={closeDate === undefined ? 'Not set' : formatDate(closeDate, locale)}>
        {closeDate === undefined
          ? 'set one on the overview'
          : `${quarterName(fiscalQuarter(closeDate, startMonth))}, ${distanceWords(closeDate, clock.today())}`}
      </Fact>
    </>
  );
}
