import { pipelineChart, pipelineInks } from '@core/drawing/pipeline-chart.ts';
import { formatMoney, formatMoneyShort } from '@core/kernel/money.ts';
import { categories, type Pipeline } from '@core/portfolio/pipeline.ts';
import { useElementSize } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconTable } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { Drawing } from '../../../ui/Drawing.tsx';
import { measureText } from '../../../ui/measure-text.ts';
import { categoryNames, columnsOf, leftOutWords, pipelineText } from './pipeline-words.ts';
import { usePipeline } from './use-pipeline.ts';
import './pipeline.css';

const RatesDialog = lazy(() => import('./RatesDialog.tsx').then((module) => ({ default: module.RatesDialog })));
const FiguresDialog = lazy(() => import('./FiguresDialog.tsx').then((module) => ({ default: module.FiguresDialog })));

/** What is open, by when it is to close and how sure it is; the total in the head, the figures and what is left out a click away. */
export function PipelinePanel() {
  const { locale } = useApp();
  const made = usePipeline();
  const [open, setOpen] = useState<'rates' | 'figures' | null>(null);
  useActions(
    useMemo<Action[]>(
      () => [
        { id: 'pipeline-rates', label: 'Rates and quotas of the pipeline', group: 'View', run: () => setOpen('rates') },
        { id: 'pipeline-figures', label: 'Weighted pipeline in figures', group: 'View', run: () => setOpen('figures') },
      ],
      [],
    ),
  );
  return (
    <section className="panel home-pipeline" aria-label="Weighted pipeline by quarter">
      <div className="panel-head">
        <h2>
          Weighted pipeline <span className="home-pipeline-by">by quarter</span>
        </h2>
        <div className="grow" />
        {made === null ? null : (
          <strong className="home-pipeline-total" title={formatMoney(made.weighted, made.currency, locale)}>
            {formatMoneyShort(made.weighted, made.currency, locale)}
          </strong>
        )}
        <div className="home-pipeline-tools">
          <button
            type="button"
            className="icon-btn"
            aria-label="Pipeline in figures"
            onClick={() => setOpen('figures')}
          >
            <IconTable size={15} aria-hidden />
          </button>
          <button type="button" className="icon-btn" aria-label="Rates and quotas" onClick={() => setOpen('rates')}>
            <IconAdjustmentsHorizontal size={15} aria-hidden />
          </button>
        </div>
      </div>
      {made === null ? (
        <div className="skeleton" role="status" aria-busy="true" aria-label="Adding up the pipeline" />
      ) : (
        <Chart made={made} />
      )}
      {made === null ? null : <Notes made={made} onOpen={setOpen} />}
      <Suspense fallback={null}>
        {open === 'rates' ? <RatesDialog onClose={() => setOpen(null)} /> : null}
        {open === 'figures' && made !== null ? <FiguresDialog made={made} onClose={() => setOpen(null)} /> : null}
      </Suspense>
    </section>
  );
}

function Chart({ made }: { made: Pipeline }) {
  const { locale } = useApp();
  const { ref, width, height } = useElementSize();
  const list = useMemo(
    () =>
      width === 0 || height === 0
        ? null
        : pipelineChart({
            columns: columnsOf(made),
            money: (amount) => (amount === 0 ? '0' : formatMoneyShort(amount, made.currency, locale)),
            width: Math.floor(width),
            height: Math.floor(height),
            measure: measureText,
          }),
    [made, locale, width, height],
  );
  const empty = made.bars.every(({ count }) => count === 0);
  return (
    <div className="home-pipeline-chart" ref={ref}>
      {empty ? (
        <p className="home-pipeline-none">Open opportunities with an amount and a close date show here.</p>
      ) : list === null ? null : (
        <Drawing list={list} label={pipelineText(made, locale)} />
      )}
    </div>
  );
}

/** The legend, and what the columns do not hold. */
function Notes({ made, onOpen }: { made: Pipeline; onOpen: (dialog: 'rates' | 'figures') => void }) {
  const { locale } = useApp();
  const shown = categories.filter((category) => made.bars.some(({ weighted }) => weighted[category] > 0));
  const unrated = leftOutWords(made.leftOut, 'rate', locale);
  const stale = made.conversions.some((each) => each.stale);
  const notes = [
    ...(unrated === '' ? [] : [{ said: `${unrated} without a rate`, opens: 'rates' as const }]),
    ...(stale ? [{ said: 'Rates over 30 days old', opens: 'rates' as const }] : []),
    ...(made.unreadAccounts > 0
      ? [{ said: `${made.unreadAccounts} accounts still being read`, opens: 'figures' as const }]
      : []),
  ];
  return (
    <div className="home-pipeline-notes">
      {shown.map((category) => (
        <span key={category} className="home-pipeline-key" aria-hidden="true">
          <i style={swatch(pipelineInks[categories.indexOf(category)]!)} />
          {categoryNames[category]}
        </span>
      ))}
      {made.bars.some(({ quota }) => quota !== undefined) ? (
        <span className="home-pipeline-key" aria-hidden="true">
          <i className="line" />
          Quota
        </span>
      ) : null}
      <div className="grow" />
      {notes.slice(0, 1).map(({ said, opens }) => (
        <button key={said} type="button" className="home-pipeline-note" onClick={() => onOpen(opens)}>
          {said}
        </button>
      ))}
    </div>
  );
}

function swatch({ fill, stroke }: (typeof pipelineInks)[number]) {
  return {
    background: `var(--${fill})`,
    ...(stroke === undefined ? {} : { boxShadow: `inset 0 0 0 1px var(--${stroke})` }),
  };
}
