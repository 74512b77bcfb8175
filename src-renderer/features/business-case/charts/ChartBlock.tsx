import type { LegendEntry } from '@core/drawing/chart-sheet.ts';
import { type ReactNode, useMemo } from 'react';
import { Drawing } from '../../../ui/Drawing.tsx';
import { measureText } from '../../../ui/measure-text.ts';
import { hasFlows, useSay } from '../use-case.ts';
import { type ChartFacts, type ChartName, caseCharts } from './case-charts.ts';
import { SaveMenu } from './SaveMenu.tsx';

interface ChartBlockProps {
  readonly chart: ChartName;
  readonly shown: Pick<ChartFacts, 'figures' | 'beside' | 'simulation'>;
  readonly size: { readonly width: number; readonly height: number; readonly most: number };
  /** What the chart says, for those who do not see it. */
  readonly label: string;
  /** Beside the title. */
  readonly note?: ReactNode;
  /** Said where there is nothing to draw. */
  readonly hint?: string;
  /** It is of what was there before, and the next is being made. */
  readonly stale?: boolean;
  readonly children?: ReactNode;
}

/** A chart under its title, with what its colours mean and what it can be saved as. */
export function ChartBlock(props: ChartBlockProps) {
  const { chart, shown, size, label, note, hint, stale, children } = props;
  const say = useSay();
  const { figures, beside, simulation } = shown;
  const { width, height, most } = size;
  const { title, legend, draw } = caseCharts[chart];
  const drawn = hasFlows(figures);
  const list = useMemo(
    () =>
      width <= 0 || !drawn
        ? null
        : draw({ figures, beside, simulation, say, measure: measureText }, { width, height, most }),
    [drawn, draw, figures, beside, simulation, say, width, height, most],
  );
  return (
    <section className={`case-block ${chart}`} aria-label={title} aria-busy={stale}>
      <header>
        <h2>{title}</h2>
        {note}
        {list === null ? null : <Legend entries={legend({ figures })} />}
        {list === null ? null : <SaveMenu chart={chart} />}
      </header>
      {list !== null ? <Drawing list={list} label={label} /> : null}
      {drawn ? null : <p className="hint">{missingWords(figures.warnings)}</p>}
      {drawn && list === null && hint !== undefined ? <p className="hint">{hint}</p> : null}
      {children}
    </section>
  );
}

function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return entries.map(({ text, look }) => (
    <span className="legend" key={look}>
      <i className={look} aria-hidden="true" />
      {text}
    </span>
  ));
}

/** What keeps it from being drawn: the first of what the figures leave open says most. */
function missingWords(warnings: readonly string[]): string {
  return [...warnings.slice(0, 2), 'Drawn as soon as a benefit or a cost has an amount.'].join(' ');
}
