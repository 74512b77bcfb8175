import { stakeholderMapDrawing } from '@core/drawing/stakeholder-map-drawing.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { countComparison } from '@core/people/compare-words.ts';
import { useStore } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useRunAction } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { Drawing } from '../../../ui/Drawing.tsx';
import { measureText } from '../../../ui/measure-text.ts';
import { useMapView } from '../map-view.ts';
import { type ShownComparison, useComparison, useIsBeside } from './use-comparison.ts';

/** The map of then beside today's, read only: it follows today's pan and zoom. */
export function ThenPane() {
  const shown = useComparison();
  const beside = useIsBeside();
  return shown === null || !beside ? null : <Pane shown={shown} />;
}

function Pane({ shown }: { shown: ShownComparison }) {
  const { locale } = useApp();
  const [{ folded }] = useMapView();
  const run = useRunAction();
  const { before } = shown;
  // Today's map has given up half its room, or gets it back: everybody is brought into view there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the pane comes and when it goes
  useEffect(() => {
    const fitAgain = () => queueMicrotask(() => run('map-fit'));
    fitAgain();
    return fitAgain;
  }, []);
  const drawn = useMemo(
    () => stakeholderMapDrawing({ ...before, activities: {} }, { customerSafe: false, measure: measureText, folded }),
    [before, folded],
  );
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const day = formatDate(shown.on, locale, 'medium');
  const people = `${drawn.people} ${drawn.people === 1 ? 'person' : 'people'}`;
  return (
    <section className="compare-then" aria-label={`The map on ${day}`}>
      <h2>
        {day} <span>{people}</span>
      </h2>
      {drawn.people === 0 ? (
        <p>Nobody was on the map.</p>
      ) : (
        <div
          className="compare-then-map"
          style={{
            transform: `translate(${x}px, ${y}px) scale(${zoom}) translate(${drawn.map.x}px, ${drawn.map.y}px)`,
          }}
        >
          <Drawing
            list={drawn}
            label={`The map on ${day}: ${people}. Since then ${countComparison(shown.comparison)}.`}
          />
        </div>
      )}
    </section>
  );
}
