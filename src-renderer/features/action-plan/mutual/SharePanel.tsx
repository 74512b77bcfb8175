import { formatDate } from '@core/kernel/dates.ts';
import { grouped } from '@core/kernel/grouped.ts';
import type { Id } from '@core/kernel/ids.ts';
import { type Milestone, tracks } from '@core/model/milestones.ts';
import { trackNames, trackOf } from '@core/schedule/milestone-state.ts';
import { shareMilestones, unsharedMilestones, usuallyShared } from '@core/schedule/share-milestones.ts';
import { IconEyeOff, IconPlus, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { sideNames, trackIcons } from '../track-words.ts';
import { HandOverCheck } from './HandOverCheck.tsx';
import { actAndMoveOn } from './step-focus.ts';
import './share-panel.css';

/** Our side's own list: what is not shared, and what to look at before the plan is handed over. Where nothing is shared the usual ones are offered beside it. */
export function SharePanel({ anyShared, onClose }: { anyShared: boolean; onClose: () => void }) {
  const milestones = usePlan((plan) => plan.milestones);
  const dispatch = useDispatch();
  const writable = useWritable();
  const unshared = useMemo(() => unsharedMilestones({ milestones }), [milestones]);
  const usual = useMemo(() => usuallyShared({ milestones }), [milestones]);
  const byTrack = grouped(unshared, ([, milestone]) => [trackOf(milestone)]);
  const share = (ids: Id[]) => dispatch(shareMilestones, { ids, shared: true });
  return (
    <aside className="mutual-panel" aria-label="Not shared">
      <header>
        <h2>
          <IconEyeOff size={15} aria-hidden /> Not shared <span className="count">{unshared.length}</span>
        </h2>
        <button type="button" className="icon-btn" aria-label="Close the list of what is not shared" onClick={onClose}>
          <IconX size={15} />
        </button>
      </header>
      <p className="t2">
        {unshared.length === 0
          ? 'Every milestone is shared with the customer.'
          : writable
            ? 'Only your side sees this list. Press a milestone to share it.'
            : 'Only your side sees this list.'}
      </p>
      {anyShared && usual.length > 0 && writable ? (
        <button type="button" className="btn" onClick={() => share(usual)}>
          <IconPlus size={15} aria-hidden /> Share the usual {usual.length}: joint and the customer’s
        </button>
      ) : null}
      <HandOverCheck />
      {tracks.flatMap((track) => {
        const rows = byTrack.get(track);
        const Icon = trackIcons[track];
        if (rows === undefined) return [];
        return (
          <section key={track} aria-label={trackNames[track]}>
            <h3>
              <Icon size={14} aria-hidden /> {trackNames[track]}
              {rows.length > 1 && writable ? (
                <button type="button" className="btn ghost small" onClick={() => share(rows.map(([id]) => id))}>
                  Share all {rows.length}
                  <span className="visually-hidden"> of {trackNames[track]}</span>
                </button>
              ) : null}
            </h3>
            <ul>
              {rows.map(([id, milestone]) => (
                <Unshared key={id} milestone={milestone} onShare={() => share([id])} />
              ))}
            </ul>
          </section>
        );
      })}
    </aside>
  );
}

function Unshared({ milestone, onShare }: { milestone: Milestone; onShare: () => void }) {
  const { locale } = useApp();
  const writable = useWritable();
  const { title, end, side = 'us' } = milestone;
  return (
    <li>
      <button
        type="button"
        className="line-btn"
        disabled={!writable}
        onClick={({ currentTarget }) => actAndMoveOn(currentTarget, 'aside', 'button', onShare)}
      >
        <IconPlus size={14} aria-hidden />
        <span className="clamp">
          <span className="visually-hidden">Share </span>
          {title}
        </span>{' '}
        <span className="t3">
          {formatDate(end, locale, 'short')} · {sideNames[side]}
        </span>
      </button>
    </li>
  );
}
