import type { Id } from '@core/kernel/ids.ts';
import { type Milestone, milestoneDefaults } from '@core/model/milestones.ts';
import { statusNames, trackNames } from '@core/schedule/milestone-state.ts';
import type { Timeline, TimelineBar, TimelineRow } from '@core/schedule/timeline-geometry.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useId } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan } from '../../../ui/plan-context.tsx';
import { usePlanView } from '../plan-view.ts';
import { reasonWords } from '../procurement/procurement-words.ts';
import { RiskMark } from '../risks/RiskMark.tsx';
import { StatusGlyph } from '../StatusGlyph.tsx';
import { daysWord, lateWords, spanWords } from '../schedule-words.ts';
import { sideNames, trackIcons } from '../track-words.ts';
import { inWindow, type ScrollWindow } from './use-scroll-window.ts';

interface ListProps {
  readonly layout: Timeline;
  readonly window: ScrollWindow;
  readonly selectedId: Id | null;
  readonly onChoose: (id: Id) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The milestones by track, a row each beside its bar. One tab stop; arrows move through it. */
export const TimelineList = memo(function TimelineList({ layout, window, selectedId, onChoose, onKeyDown }: ListProps) {
  const milestones = usePlan((plan) => plan.milestones);
  const prefix = useId();
  const rowId = (id: Id) => `${prefix}${id}`;
  const [{ critical }] = usePlanView();
  const hasSelected = layout.rows.some(({ id }) => id === selectedId);
  return (
    <div className="tl-list">
      <div
        role="listbox"
        tabIndex={0}
        aria-label="Milestones on the timeline"
        aria-activedescendant={hasSelected && selectedId !== null ? rowId(selectedId) : undefined}
        onKeyDown={onKeyDown}
        style={{ height: layout.height }}
      >
        {layout.rows.map((row, i) => {
          const milestone = milestones[row.id];
          const selected = row.id === selectedId;
          const bar = layout.bars[i];
          if (milestone === undefined || bar === undefined) return null;
          if (!selected && !inWindow(window, row.y, row.h)) return null;
          return (
            <Row
              key={row.id}
              elementId={rowId(row.id)}
              row={row}
              bar={bar}
              milestone={milestone}
              selected={selected}
              bold={critical && bar.critical && bar.status !== 'done'}
              at={i + 1}
              of={layout.rows.length}
              onChoose={onChoose}
            />
          );
        })}
      </div>
      {layout.tracks.map(({ track, y, h, ids }) => {
        const TrackIcon = trackIcons[track];
        const first = layout.rows.find(({ id }) => id === ids[0]);
        return inWindow(window, y, h) ? (
          <div key={track} className="tl-track" style={{ top: first?.y ?? y }} aria-hidden="true">
            <TrackIcon size={15} />
            <span>{trackNames[track]}</span>
          </div>
        ) : null;
      })}
    </div>
  );
});

interface RowProps {
  readonly elementId: string;
  readonly row: TimelineRow;
  readonly bar: TimelineBar;
  readonly milestone: Milestone;
  readonly selected: boolean;
  /** Still to come on the critical path, while that shows. */
  readonly bold: boolean;
  readonly at: number;
  readonly of: number;
  readonly onChoose: (id: Id) => void;
}

const Row = memo(function Row({ elementId, row, bar, milestone, selected, bold, at, of, onChoose }: RowProps) {
  const { locale, clock } = useApp();
  const owner = useOwnerName(milestone.ownerId);
  const side = sideNames[milestone.side ?? milestoneDefaults.side];
  const { title, start, end } = milestone;
  const status = bar.status === 'blocked' ? reasonWords(milestone) : statusNames[bar.status];
  const state = bar.late ? `${status}, ${lateWords(end, clock.today())}` : status;
  const tip = [title, owner, bar.status === 'blocked' ? status : undefined].filter((each) => each !== undefined);
  return (
    // The list takes the keys for its options.
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows choose, on the listbox
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant stands in for focus
    <div
      id={elementId}
      role="option"
      aria-selected={selected}
      aria-posinset={at}
      aria-setsize={of}
      className={`tl-row ${bar.status} ${bold ? 'bold' : ''}`}
      style={{ top: row.y, height: row.h }}
      title={tip.join(' · ')}
      onClick={() => onChoose(row.id)}
    >
      <StatusGlyph status={bar.status} />
      <span className="tl-title truncate">{title}</span>
      <RiskMark milestoneId={row.id} />
      <span className="visually-hidden">
        {trackNames[row.track]}, {state}, {spanWords(start, end, locale)}
        {pathWords(bar)}
      </span>
      {bar.late ? <IconAlertTriangle className="wrong" size={13} aria-hidden /> : null}
      <span className="grow" />
      <span className="tl-owner truncate">{owner === undefined ? side : shortName(owner)}</span>
    </div>
  );
}, sameRow);

/** Rows say nothing of where bars are: a zoom leaves them as they are. */
function sameRow(before: RowProps, after: RowProps): boolean {
  return (Object.keys(after) as (keyof RowProps)[]).every((key) => {
    if (key === 'bar') return lookOf(before.bar) === lookOf(after.bar);
    if (key === 'row')
      return before.row.y === after.row.y && before.row.track === after.row.track && before.row.id === after.row.id;
    return before[key] === after[key];
  });
}

function lookOf({ status, late, critical, slack, baseline }: TimelineBar): string {
  return [status, late, critical, slack?.days, baseline?.days].join();
}

function pathWords({ critical, slack, baseline }: TimelineBar): string {
  const path = critical ? ', on the critical path' : slack === null ? '' : `, ${daysWord(slack.days)} of slack`;
  const moved = baseline?.days ?? 0;
  return moved === 0 ? path : `${path}, ${daysWord(Math.abs(moved))} ${moved > 0 ? 'after' : 'before'} its baseline`;
}

export function useOwnerName(ownerId: Id | undefined): string | undefined {
  const name = usePlan((plan) =>
    ownerId === undefined ? undefined : (plan.team[ownerId] ?? plan.stakeholders[ownerId])?.name,
  );
  return name?.trim() === '' ? undefined : name;
}

/** "Daniel Kessler" → "D. Kessler". */
function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.at(-1);
  return words.length < 2 || last === undefined ? name : `${[...name.trim()][0]}. ${last}`;
}
