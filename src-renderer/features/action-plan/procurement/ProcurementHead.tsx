import { formatDate } from '@core/kernel/dates.ts';
import { isOpen } from '@core/model/stages.ts';
import { statusOf } from '@core/schedule/milestone-state.ts';
import { mostUrgent, type ProcurementStep } from '@core/schedule/procurement.ts';
import { Select } from '@mantine/core';
import { IconAlertTriangle, IconStack2 } from '@tabler/icons-react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { distanceWords } from '../schedule-words.ts';
import { slackWords } from './procurement-words.ts';

/** The choice that stands for steps of no opportunity. */
export const NO_OPPORTUNITY = '';

interface HeadProps {
  readonly choice: string;
  readonly onChoose: (id: string) => void;
  readonly steps: readonly ProcurementStep[];
  readonly closeDate: string | undefined;
  readonly onLay: () => void;
}

/** Which opportunity is bought, and how that stands. */
export function ProcurementHead({ choice, onChoose, steps, closeDate, onLay }: HeadProps) {
  return (
    <div className="procurement-head">
      <OpportunityChoice choice={choice} onChoose={onChoose} />
      <Standing steps={steps} closeDate={closeDate} />
      <span className="grow" />
      <LayBack onLay={onLay} />
    </div>
  );
}

function OpportunityChoice({ choice, onChoose }: { choice: string; onChoose: (id: string) => void }) {
  const opportunities = usePlan((plan) => plan.opportunities);
  const milestones = usePlan((plan) => plan.milestones);
  const withSteps = new Set(Object.values(milestones).map(({ opportunityId }) => opportunityId));
  const offered = Object.entries(opportunities).filter(([id, each]) => isOpen(each) || withSteps.has(id));
  if (offered.length === 0) return null;
  return (
    <Select
      aria-label="Opportunity"
      className="procurement-opportunity"
      data={[
        ...offered.map(([value, { name }]) => ({ value, label: name })),
        { value: NO_OPPORTUNITY, label: 'No opportunity' },
      ]}
      value={choice}
      allowDeselect={false}
      onChange={(id) => onChoose(id ?? NO_OPPORTUNITY)}
    />
  );
}

/** How buying stands, in a line: what is done and blocked, and what presses most. */
function Standing({ steps, closeDate }: { steps: readonly ProcurementStep[]; closeDate: string | undefined }) {
  const { clock, locale } = useApp();
  const { select } = useSelection();
  const today = clock.today();
  const live = steps.filter(({ milestone }) => statusOf(milestone) !== 'cancelled');
  const count = (status: string) => live.filter(({ milestone }) => statusOf(milestone) === status).length;
  const urgent = mostUrgent(live);
  const blocked = count('blocked');
  return (
    <>
      <span>
        {closeDate === undefined ? (
          <span className="t2">No close date: nothing to count back from</span>
        ) : (
          <>
            Closes <b>{formatDate(closeDate, locale)}</b>, {distanceWords(closeDate, today)}
          </>
        )}
      </span>
      {live.length === 0 ? null : (
        <span>
          <b>
            {count('done')} of {live.length}
          </b>{' '}
          done
          {blocked === 0 ? null : <b className="late">, {blocked} blocked</b>}
        </span>
      )}
      {urgent === null ? null : (
        <button
          type="button"
          className={urgent.deadline.slackDays < 0 ? 'text-btn late' : 'text-btn'}
          onClick={() => select([{ kind: 'milestones', id: urgent.id }])}
        >
          {urgent.deadline.slackDays < 0 ? <IconAlertTriangle size={14} aria-hidden /> : null}
          <span className="truncate">
            <bdi>{urgent.milestone.title}</bdi> must {urgent.deadline.of} by{' '}
            {formatDate(urgent.deadline.day, locale, 'short')}, {slackWords(urgent.deadline)}
          </span>
        </button>
      )}
    </>
  );
}

function LayBack({ onLay }: { onLay: () => void }) {
  if (!useWritable()) return null;
  return (
    <button type="button" className="btn" onClick={onLay}>
      <IconStack2 size={15} aria-hidden /> Lay back from the close
    </button>
  );
}
