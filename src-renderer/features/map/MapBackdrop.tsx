import type { MapBackdrop as Backdrop, MapLabel } from '@core/people/map-backdrop.ts';
import type { Rect } from '@core/people/map-grid.ts';
import { useStore } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { PowerBars, SupportMark } from './person-marks.tsx';
import './map-backdrop.css';

/** From here on there is room for a hint over the cards of a cell. */
const LABELLED = 0.7;
/** Least width of a lane's head on screen, in pixels: zoomed out, the lane begins further left. */
const LANE_HEAD = 128;
/** Least height of a row on screen in which its bars have room under its number, in pixels. */
const BARS = 42;

interface MapBackdropProps {
  readonly backdrop: Backdrop;
  /** The cell in which the card that is being dragged would be rated anew. */
  readonly cell: Rect | null;
}

/** What lies behind the cards of a layout: lanes, the cells of power × support, and their heads, which stay in sight. */
export function MapBackdrop({ backdrop, cell }: MapBackdropProps) {
  const seen = useStore(({ transform: [x, y, zoom] }) => `${x} ${y} ${zoom}`);
  const [x, y, zoom] = seen.split(' ').map(Number) as [number, number, number];
  const head = backdrop.labels.find(({ axis }) => axis === 'role')?.rect.w ?? 0;
  const more = Math.max(0, LANE_HEAD / zoom - head);
  return (
    <div className="map-backdrop" aria-hidden="true">
      <div className="map-areas" style={{ transform: `translate(${x}px, ${y}px) scale(${zoom})` }}>
        {backdrop.areas.map(({ id, kind, hue, dashed, rect, label }) => (
          <div
            key={id}
            className={`map-area ${kind} hue-${hue}${dashed ? ' dashed' : ''}`}
            style={{ ...areaStyle(rect, kind === 'lane' ? more : 0), '--unit': 1 / zoom } as CSSProperties}
          >
            {label === undefined || zoom < LABELLED ? null : (
              <span style={{ fontSize: Math.max(12, 11 / zoom) }}>{label}</span>
            )}
          </div>
        ))}
        {backdrop.rules.map(({ from, to }) => (
          <div
            key={`${from.x} ${from.y}`}
            className="map-rule"
            style={{ left: from.x, top: from.y, width: to.x - from.x, height: 1 / zoom }}
          />
        ))}
        {cell === null ? null : (
          <div className="map-area rated" style={{ ...areaStyle(cell, 0), '--unit': 1 / zoom } as CSSProperties} />
        )}
      </div>
      {backdrop.labels.map((label) => (
        <Head key={label.id} label={label} x={x} y={y} zoom={zoom} />
      ))}
    </div>
  );
}

function areaStyle({ x, y, w, h }: Rect, more: number) {
  return { left: x - more, top: y, width: w + more, height: h };
}

interface HeadProps {
  readonly label: MapLabel;
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The head of a column, row or lane, in sizes of the screen; it stays at the edge of what it heads. */
function Head({ label: { axis, text, people, value, hue, rect }, x, y, zoom }: HeadProps) {
  const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
  const [width, height] = [rect.w * zoom, rect.h * zoom];
  const across = axis === 'support';
  const wide = Math.max(width, axis === 'role' ? LANE_HEAD : 40);
  const style = across
    ? { left, top: Math.max(4, top + height - 34), width, height: 30 }
    : { left: Math.max(4, left + width - wide), top, width: wide, height };
  return (
    <div className={`map-head ${axis} hue-${hue}`} style={style}>
      <span>
        {across ? <SupportMark support={value} size={18} /> : null}
        {axis === 'power' ? <b>{value ?? '?'}</b> : <b className="map-head-text">{text}</b>}
        {axis === 'power' && value !== undefined && height >= BARS ? <PowerBars power={value} height={11} /> : null}
        {axis === 'power' ? null : <em>{people}</em>}
      </span>
    </div>
  );
}
