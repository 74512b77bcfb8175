import type { Id } from '@core/kernel/ids.ts';
import { mapGrid, type Place } from '@core/people/map-grid.ts';
import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useMemo } from 'react';
import type { CardData } from './card-data.ts';
import { supportWord } from './person-words.ts';

const WIDTH = 166;
const HEIGHT = 118;
const MARGIN = 8;

/** The whole map small, with the part on screen framed; press or drag on it to go there. */
export const MapMinimap = memo(function MapMinimap(props: {
  cards: ReadonlyMap<Id, CardData>;
  places: ReadonlyMap<Id, Place>;
}) {
  const { cards, places } = props;
  const { setCenter, getZoom } = useReactFlow();
  const world = useMemo(() => worldOf(places), [places]);
  const outlines = useMemo(() => outlinesOf(cards, places, world), [cards, places, world]);
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = (event.clientX - box.left - world.dx) / world.scale;
    const y = (event.clientY - box.top - world.dy) / world.scale;
    void setCenter(x, y, { zoom: getZoom() });
  };
  return (
    <div className="map-mini">
      <svg aria-hidden="true" width={WIDTH} height={HEIGHT} onPointerDown={go} onPointerMove={go}>
        {outlines.map(({ token, path }) => (
          <path key={token} className={`sup-${token}`} d={path} />
        ))}
      </svg>
      <Frame {...world} />
    </div>
  );
});

interface World {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** The part on screen: the only thing here that follows the viewport, and apart so that the rest is not painted again. */
function Frame({ scale, dx, dy }: World) {
  const view = useStore(({ transform: [x, y, zoom], width, height }) =>
    [-x / zoom, -y / zoom, width / zoom, height / zoom].map((n) => Math.round(n)).join(' '),
  );
  const [x = 0, y = 0, w = 0, h = 0] = view.split(' ').map(Number);
  const left = Math.max(2, x * scale + dx);
  const top = Math.max(2, y * scale + dy);
  const right = Math.min(WIDTH - 2, (x + w) * scale + dx);
  const bottom = Math.min(HEIGHT - 2, (y + h) * scale + dy);
  if (right <= left || bottom <= top) return null;
  return (
    <div
      className="frame"
      style={{ transform: `translate(${left}px, ${top}px)`, width: right - left, height: bottom - top }}
    />
  );
}

function worldOf(places: ReadonlyMap<Id, Place>): World {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of places.values()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + mapGrid.cardWidth);
    bottom = Math.max(bottom, y + mapGrid.cardHeight);
  }
  const scale = Math.min((WIDTH - 2 * MARGIN) / (right - left), (HEIGHT - 2 * MARGIN) / (bottom - top), 0.18);
  return {
    scale,
    dx: (WIDTH - (right - left) * scale) / 2 - left * scale,
    dy: (HEIGHT - (bottom - top) * scale) / 2 - top * scale,
  };
}

function outlinesOf(cards: ReadonlyMap<Id, CardData>, places: ReadonlyMap<Id, Place>, { scale, dx, dy }: World) {
  const paths = new Map<string, string>();
  const w = (mapGrid.cardWidth * scale).toFixed(1);
  const h = (mapGrid.cardHeight * scale).toFixed(1);
  for (const [id, { x, y }] of places) {
    const { token } = supportWord(cards.get(id)?.support);
    const at = `M${(x * scale + dx).toFixed(1)} ${(y * scale + dy).toFixed(1)}`;
    paths.set(token, `${paths.get(token) ?? ''}${at}h${w}v${h}h-${w}z`);
  }
  return [...paths].map(([token, path]) => ({ token, path }));
}
