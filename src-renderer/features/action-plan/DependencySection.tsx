import { daysBetween } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Milestone } from '@core/model/milestones.ts';
import { freeFrom } from '@core/schedule/milestone-state.ts';
import { linkMilestones, unlinkMilestones, waitsFor } from '@core/schedule/schedule-commands.ts';
import { readDays, writeLag } from '@core/schedule/typed-days.ts';
import { Select, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useDispatch, useOpenPlan, usePlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { StartLater } from './moves/PushOffer.tsx';
import { daysWord } from './schedule-words.ts';

/** What must end before this may start, each with the days between, and what waits for this. */
export function DependencySection({ id, milestone }: { id: Id; milestone: Milestone }) {
  const milestones = usePlan((plan) => plan.milestones);
  const { session } = useOpenPlan();
  const dispatch = useDispatch();
  const writable = useWritable();
  const dependsOn = milestone.dependsOn ?? [];
  const successors = useMemo(
    () => Object.entries(milestones).filter(([, other]) => other.dependsOn?.some(({ on }) => on === id)),
    [milestones, id],
  );
  const candidates = useMemo(() => {
    const known = new Set([id, ...(milestone.dependsOn ?? []).map(({ on }) => on)]);
    return Object.entries(milestones)
      .filter(([other]) => !known.has(other) && !waitsFor({ ...session.plan, milestones }, other, id))
      .map(([value, { title }]) => ({ value, label: title }));
  }, [session, milestones, milestone.dependsOn, id]);
  return (
    <section className="inspector-section" aria-label="Dependencies">
      <h3>Waits for</h3>
      <ul className="links">
        {dependsOn.map(({ on, lagDays }) => (
          <li key={on}>
            <MilestoneLink id={on} title={milestones[on]?.title ?? ''} />
            <LagField
              title={milestones[on]?.title ?? ''}
              lag={lagDays ?? 0}
              onChange={(lag, gesture) => dispatch(linkMilestones, { from: on, to: id, lagDays: lag }, { gesture })}
            />
            {writable ? (
              <button
                type="button"
                className="icon-btn"
                aria-label={`Do not wait for ${milestones[on]?.title ?? ''}`}
                onClick={() => dispatch(unlinkMilestones, { from: on, to: id })}
              >
                <IconX size={13} />
              </button>
            ) : null}
            <Shortfall predecessor={milestones[on]} lag={lagDays} start={milestone.start} />
          </li>
        ))}
      </ul>
      <StartLater id={id} milestone={milestone} />
      {writable && candidates.length > 0 ? (
        <div className="field-control">
          <Select
            // Made anew after each choice, so that it is empty again.
            key={dependsOn.length}
            aria-label="Wait for another milestone"
            placeholder={dependsOn.length === 0 ? 'Nothing. Choose a milestone' : 'Add a milestone'}
            data={candidates}
            searchable
            limit={100}
            nothingFoundMessage="No other milestone of that title"
            onChange={(from) => {
              if (from !== null) dispatch(linkMilestones, { from, to: id });
            }}
          />
        </div>
      ) : null}
      {successors.length === 0 ? null : (
        <>
          <h3 className="next-heading">Waiting for this</h3>
          <ul className="links">
            {successors.map(([other, { title }]) => (
              <li key={other}>
                <MilestoneLink id={other} title={title} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function MilestoneLink({ id, title }: { id: Id; title: string }) {
  const { select } = useSelection();
  return (
    <button type="button" className="text-btn truncate" onClick={() => select([{ kind: 'milestones', id }])}>
      {title}
    </button>
  );
}

function Shortfall(props: { predecessor: Milestone | undefined; lag: number | undefined; start: string }) {
  if (props.predecessor === undefined) return null;
  const short = daysBetween(props.start, freeFrom(props.predecessor, props.lag));
  if (short <= 0) return null;
  return (
    <p className="shortfall">
      <IconAlertTriangle size={13} aria-hidden /> Starts {daysWord(short)} too early
    </p>
  );
}

interface LagProps {
  readonly title: string;
  readonly lag: number;
  readonly onChange: (lag: number, gesture: string) => void;
}

function LagField({ title, lag, onChange }: LagProps) {
  const writable = useWritable();
  const draft = useDraft<number>({
    value: lag,
    format: (days) => writeLag(days) || '+0 d',
    parse: (text) => {
      const days = text.trim() === '' ? 0 : readDays(text);
      if (days === null || Math.abs(days) > 10_000) return { message: 'Whole days' };
      return { value: days };
    },
    commit: onChange,
  });
  return (
    <div className="field-control lag">
      <TextInput aria-label={`Days after ${title}`} readOnly={!writable} {...draft} />
    </div>
  );
}
