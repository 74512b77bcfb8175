import { stakeholderMapDrawing } from '@core/drawing/stakeholder-map-drawing.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { placesThen } from '@core/people/compare-places.ts';
import { countComparison } from '@core/people/compare-words.ts';
import { useStore } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useRunAction } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { Drawing } from '../../../ui/Drawing.tsx';
import { measureText } from '../../../ui/measure-text.ts';
import { useOpenPlan } from '../../../ui/plan-context.tsx';
import { type ShownComparison, useComparison, useIsBeside } from './use-comparison.ts';

/** The map of then beside today's, read only: it follows today's pan and zoom. */
export function ThenPane() {
  const shown = useComparison();
  const beside = useIsBeside();
  return shown === null || !beside ? null : <Pane shown={shown} />;
}

function Pane({ shown }: { shown: ShownComparison }) {
  const { locale } = useApp();
  const { session } = useOpenPlan();
  const run = useRunAction();
  const { before } = shown;
  // Today's map has given up half its room, or gets it back: everybody is brought into view there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the pane comes and when it goes
  useEffect(() => {
    const fitAgain = () => queueMicrotask(() => run('map-fit'));
    fitAgain();
    return fitAgain;
  }, []);
  const drawn = useMemo(() => {
    const { stakeholders = {}, ties = {} } = before;
    const list = stakeholderMapDrawing(
      { ...session.plan, stakeholders, ties },
      { customerSafe: false, measure: measureText },
    );
    const places = [...placesThen(before).values()];
    return {
      list,
      left: Math.min(...places.map(({ x }) => x)),
      top: Math.min(...places.map(({ y }) => y)),
      count: places.length,
    };
  }, [before, session]);
  const [x, y, zoom] = useStore(({ transform }) => transform);
  const day = formatDate(shown.on, locale, 'medium');
  const people = `${drawn.count} ${drawn.count === 1 ? 'person' : 'people'}`;
  return (
    <section className="compare-then" aria-label={`The map on ${day}`}>
      <h2>
        {day} <span>{people}</span>
      </h2>
      {drawn.count === 0 ? (
        <p>Nobody was on the map.</p>
      ) : (
        <div
          className="compare-then-map"
          style={{
            transform: `translate(${x}px, ${y}px) scale(${zoom}) translate(${drawn.left - EDGE}px, ${drawn.top - EDGE}px)`,
          }}
        >
          <Drawing
            list={drawn.list}
            label={`The map on ${day}: ${people}. Since then ${countComparison(shown.comparison)}.`}
          />
        </div>
      )}
    </section>
  );
}

/** The drawing's own room around the cards. */
const EDGE = 12;
