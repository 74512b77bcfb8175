import type { Id } from '@core/kernel/ids.ts';
import { durationDays } from '@core/schedule/milestone-state.ts';
import type { Timeline, TimelineBar } from '@core/schedule/timeline-geometry.ts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { daysWord, spanWords } from '../schedule-words.ts';
import type { BarDrag } from '../timeline/use-bar-drag.ts';
import { inWindow, type ScrollWindow } from '../timeline/use-scroll-window.ts';
import type { Preview } from './use-preview.ts';

interface LayerProps {
  /** As planned, and as it would be. */
  readonly layout: Timeline;
  readonly shown: Timeline;
  readonly window: ScrollWindow;
  readonly preview: Preview;
  readonly drag: BarDrag | null;
}

/** Over the bars of a preview: where each was, by how much it is pushed, and what stays and starts too early. */
export function PushLayer({ layout, shown, window, preview, drag }: LayerProps) {
  const { moved, pushed, held } = preview;
  const pushedBy = new Map(pushed.map(({ id, days }) => [id, days]));
  const short = new Map<Id, number>();
  for (const { id, daysShort } of held) short.set(id, Math.max(daysShort, short.get(id) ?? 0));
  return (
    <>
      {layout.bars.map((was, i) => {
        const bar = shown.bars[i];
        if (bar === undefined || !inWindow(window, was.y, was.h)) return null;
        if (moved.has(was.id)) return <Ghost key={was.id} was={was} bar={bar} days={pushedBy.get(was.id)} />;
        const days = short.get(was.id);
        return days === undefined ? null : <Held key={was.id} bar={bar} days={days} />;
      })}
      {drag === null ? null : <Tip preview={preview} drag={drag} />}
    </>
  );
}

interface GhostProps {
  readonly was: TimelineBar;
  readonly bar: TimelineBar;
  readonly days: number | undefined;
}

const Ghost = memo(function Ghost({ was, bar, days }: GhostProps) {
  return (
    <>
      <span className={`push-ghost ${was.shape}`} style={box(was)} />
      {days === undefined ? null : (
        <>
          <span className={`push-ghost new ${bar.shape}`} style={box(bar)} />
          <span className="push-by" style={{ left: bar.x + bar.w + 12, top: bar.y + bar.h / 2 - 8 }}>
            +{days} d
          </span>
        </>
      )}
    </>
  );
});

function Held({ bar, days }: { bar: TimelineBar; days: number }) {
  return (
    <>
      <span className={`push-ghost held ${bar.shape}`} style={box(bar)} />
      <span className="push-by held" style={{ left: bar.x + bar.w + 12, top: bar.y + bar.h / 2 - 8 }}>
        <IconAlertTriangle size={12} aria-hidden /> has begun, {daysWord(days)} too early
      </span>
    </>
  );
}

function box({ x, y, w, h }: TimelineBar) {
  return { left: x, top: y, width: w, height: h };
}

/** Pixels that the tip takes, and the room that it keeps from the lower edge, where the forecast stands. */
const TIP = { width: 350, height: 64, below: 150 };

/** By the pointer: the new dates, and what comes of them. */
function Tip({ preview, drag }: { preview: Preview; drag: BarDrag }) {
  const { locale } = useApp();
  const { words, alone } = preview;
  const { dates } = drag;
  const { x, y } = drag.pointer;
  const { left, right, bottom } = drag.view ?? {
    left: 0,
    right: Number.POSITIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
  };
  const top = y + 18 + TIP.height > bottom - TIP.below ? y - 18 - TIP.height : y + 18;
  const place = { left: Math.max(left + 4, Math.min(x + 14, right - TIP.width)), top };
  return (
    <div className="push-tip" style={place}>
      {spanWords(dates.start, dates.end, locale)} · {daysWord(durationDays(dates))}
      <span>{words}</span>
      {alone === true || preview.pushed.length === 0 ? null : <span className="hint">Alt moves only this one</span>}
    </div>
  );
}
