import { formatDate } from '@core/kernel/dates.ts';
import { keepsDates } from '@core/schedule/milestone-state.ts';
import { datesAfterOthers } from '@core/schedule/move-preview.ts';
import { pushDependents } from '@core/schedule/push-dependents.ts';
import { IconAlertTriangle, IconArrowBarToRight, IconX } from '@tabler/icons-react';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { useOpenPlan, usePlan, useSelectedIds, useWritable } from '../../../ui/plan-context.tsx';
import { useValue } from '../../../ui/value-store.ts';
import { type LastMove, lastMove, useMove } from './use-move.ts';
import './moves.css';

interface Offer {
  readonly wrong: boolean;
  readonly words: ReactNode;
  readonly label: string;
  run(): void;
}

/**
 * After a move: what was pushed, to be left where it was after all; or what starts too early now, to be pushed. Both can be
 * changed back and forth, and stay one step of undo with the move.
 */
export function PushNote() {
  const last = useValue(lastMove);
  const offer = useOffer(last);
  // The inspector makes the offer itself.
  const selected = useSelectedIds('milestones');
  const told = offer?.wrong === true && last !== null && selected.length === 1 && selected[0] === last.id;
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'push-or-not',
        label: offer?.label ?? 'Push what depends on it, or move only this one',
        icon: <IconArrowBarToRight size={16} />,
        shortcut: 'P',
        group: 'Action plan',
        disabled: offer === null,
        run: () => offer?.run(),
      },
    ],
    [offer],
  );
  useActions(actions);
  return (
    <div role="status">
      {offer === null || told ? null : (
        <div className={`push-note ${offer.wrong ? 'wrong' : ''}`}>
          {offer.wrong ? <IconAlertTriangle size={15} aria-hidden /> : <IconArrowBarToRight size={15} aria-hidden />}
          <p className="truncate">{offer.words}</p>
          <button type="button" className="btn small" onClick={offer.run}>
            {offer.label} <kbd>P</kbd>
          </button>
          <button type="button" className="icon-btn" aria-label="Close this note" onClick={() => lastMove.set(null)}>
            <IconX size={14} />
          </button>
        </div>
      )}
    </div>
  );
}

function useOffer(last: LastMove | null): Offer | null {
  const { session } = useOpenPlan();
  const { locale } = useApp();
  const { move, pushAfter } = useMove();
  const writable = useWritable();
  const milestones = usePlan((plan) => plan.milestones);
  const newest = useSyncExternalStore(session.subscribe, () => session.history.past.at(-1));
  return useMemo(() => {
    if (last === null || last.session !== session || !writable) return null;
    const { id, run, pushed } = last;
    const milestone = milestones[id];
    if (milestone === undefined) return null;
    const others = newest?.diff.filter((change) => change.kind === 'milestones' && change.id !== id).length ?? 0;
    if (pushed !== null && newest?.gesture === run && others > 0) {
      return {
        wrong: false,
        words: (
          <>
            <b>{milestone.title}</b> {pushed}.
          </>
        ),
        label: 'Move only this one',
        run: () => move(id, milestone, { push: false, run }),
      };
    }
    const { length } = pushDependents({ milestones }, id, milestone).pushed;
    if (length > 0) {
      return {
        wrong: true,
        words: (
          <>
            {length} that {length === 1 ? 'depends' : 'depend'} on <b>{milestone.title}</b> now{' '}
            {length === 1 ? 'starts' : 'start'} too early.
          </>
        ),
        label: length === 1 ? 'Push it' : 'Push them',
        run: () => pushAfter(id),
      };
    }
    const later = keepsDates(milestone) ? null : datesAfterOthers({ milestones }, milestone);
    if (later === null) return null;
    return {
      wrong: true,
      words: (
        <>
          <b>{milestone.title}</b> starts before what it waits for lets it.
        </>
      ),
      label: `Start it on ${formatDate(later.start, locale, 'short')}`,
      run: () => move(id, later, { push: true, run }),
    };
  }, [last, session, writable, milestones, newest, move, pushAfter, locale]);
}
