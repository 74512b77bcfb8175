import { cashFlowChart } from '../../drawing/cash-flow-chart.ts';
import type { Shape } from '../../drawing/display-list.ts';
import { tornadoChart } from '../../drawing/tornado-chart.ts';
import { computeFigures, type Figures } from '../../value/figures.ts';
import { discounted } from '../../value/returns.ts';
import { type Block, beside, figure, heading, looks, paragraph, stack, textShapes } from '../blocks.ts';
import { cashFlowWords, tornadoWords } from '../chart-words.ts';
import { CAUTIOUS, type ReportContext, type Section } from '../context.ts';
import { capital, countWord, UNKNOWN } from '../say.ts';
import { type Column, type Row, table } from '../table.ts';

/** When the money comes back, year by year and by scenario; null where there is no case. */
export function cashFlowPage(context: ReportContext): Section | null {
  if (!context.hasCase) return null;
  const { figures, say, width, measure } = context;
  const second = context.lead === figures ? null : context.lead;
  const chart = cashFlowChart({
    flows: figures.cashFlows,
    ...(second === null
      ? {}
      : { other: { name: second.scenario, cumulative: second.cashFlows.map(({ cumulative }) => cumulative) } }),
    paybackMonths: figures.paybackMonths,
    paybackText: say.months(figures.paybackMonths),
    money: say.short,
    width,
    height: 226,
    measure,
  });
  const title = `${capital(figures.scenario)} cash flow, ${say.years(figures.years)}`;
  const blocks: Block[] = [
    { ...heading(title, { before: 26 }), shapes: [...heading(title).shapes, ...legend(second, width, measure)] },
    { ...figure(chart, cashFlowWords(figures, second, say)), before: 6 },
    ...table(yearColumns(figures), yearRows(context), width, measure).map((block, i) =>
      i === 0 ? { ...block, before: 12 } : block,
    ),
    ...scenarioBlocks(context),
    ...rangeBlocks(context),
    ...paragraph(
      `Net present value = benefits − costs, each year divided by ${say.number(1 + figures.discountRate, 4)} to the power of the year; today’s cost is not discounted. Benefits are lowered and costs raised for risk before scenarios apply.`,
      width,
      looks.note,
      measure,
      { before: 12 },
    ),
  ];
  return { headline: words(context), blocks };
}

function words({ figures, lead, say }: ReportContext): string {
  const { paybackMonths } = figures;
  if (paybackMonths === null)
    return `On ${figures.scenario} assumptions cash stays negative through ${say.years(figures.years)}`;
  const first =
    paybackMonths === 0
      ? 'Cash is positive from the start'
      : `Cash turns positive after about ${say.months(paybackMonths)}`;
  if (lead === figures) return first;
  if (lead.paybackMonths === null)
    return `${first}, but not within ${say.years(lead.years)} on ${lead.scenario} assumptions`;
  return `${first}, or ${say.months(lead.paybackMonths)} on ${lead.scenario} assumptions`;
}

function legend(second: Figures | null, width: number, measure: ReportContext['measure']): Shape[] {
  const entries: { text: string; mark: (x: number) => Shape }[] = [
    { text: 'Benefits', mark: (x) => ({ kind: 'rect', x, y: 5, w: 10, h: 10, radius: 2, fill: 'pos' }) },
    {
      text: 'Costs',
      mark: (x) => ({ kind: 'rect', x, y: 5, w: 10, h: 10, radius: 2, fill: 'neg-soft', hatch: 'neg' }),
    },
    {
      text: 'Cumulative',
      mark: (x) => ({ kind: 'line', x1: x - 6, y1: 10, x2: x + 10, y2: 10, stroke: 'text', width: 2.25 }),
    },
  ];
  if (second !== null) {
    entries.push({
      text: capital(second.scenario),
      mark: (x) => ({
        kind: 'line',
        x1: x - 6,
        y1: 10,
        x2: x + 10,
        y2: 10,
        stroke: 'text-3',
        width: 1.5,
        dash: [4, 3],
      }),
    });
  }
  const shapes: Shape[] = [];
  let x = width;
  for (const { text, mark } of entries.toReversed()) {
    shapes.push(...textShapes([text], x, 2, { ...looks.note, fill: 'text-2' }, 'end'));
    x -= measure(text, looks.note) + 15;
    shapes.push(mark(x));
    x -= 20;
  }
  return shapes;
}

/** Whole numbers of hundreds of millions do not fit ten years side by side, so large cases count in thousands or millions. */
function unitOf(figures: Figures): { divisor: number; name: string } {
  const largest = Math.max(
    ...figures.cashFlows.flatMap(({ benefits, costs, cumulative }) => [benefits, costs, Math.abs(cumulative)]),
  );
  if (largest >= 1e9) return { divisor: 1e6, name: 'Millions' };
  return largest >= 1e5 ? { divisor: 1e3, name: 'Thousands' } : { divisor: 1, name: '' };
}

function yearColumns(figures: Figures): Column[] {
  const many = figures.cashFlows.length > 8;
  return [
    {
      title: unitOf(figures).name,
      said: unitOf(figures).name || 'Cash flow',
      ...(many ? { width: 122 } : { share: 3 }),
    },
    ...figures.cashFlows.map(
      ({ year }): Column => ({ title: year === 0 ? 'Today' : `${many ? 'Yr' : 'Year'} ${year}`, align: 'right' }),
    ),
  ];
}

function yearRows({ figures, say }: ReportContext): Row[] {
  const { divisor } = unitOf(figures);
  const flows = figures.cashFlows;
  const row = (name: string, values: readonly number[], total = false): Row => ({
    total,
    cells: [name, ...values.map((value) => (value === 0 ? UNKNOWN : say.number(value / divisor, 0)))],
  });
  const present = discounted(
    flows.map(({ net }) => net),
    figures.discountRate,
  );
  return [
    row(
      'Benefits, after risk',
      flows.map(({ benefits }) => benefits),
    ),
    row(
      'Costs, after risk',
      flows.map(({ costs }) => -costs),
    ),
    row(
      'Net',
      flows.map(({ net }) => net),
      true,
    ),
    row(
      'Cumulative',
      flows.map(({ cumulative }) => cumulative),
    ),
    row(
      'Cumulative, discounted',
      present.map((_, year) => present.slice(0, year + 1).reduce((sum, value) => sum + value, 0)),
    ),
  ];
}

function scenarioBlocks({ plan, figures, lead, say, options, width, measure }: ReportContext): Block[] {
  const scenarios = Object.entries(plan.valueCase?.scenarios ?? {});
  if (scenarios.length < 2) return [];
  const cautiousFirst = scenarios.toSorted(([a], [b]) => Number(b === CAUTIOUS) - Number(a === CAUTIOUS));
  const columns: Column[] = [
    { title: '', said: 'Scenario', share: 1.4 },
    ...['Benefits', 'Costs', 'NPV', 'Return', 'Payback', 'IRR'].map((title): Column => ({ title, align: 'right' })),
  ];
  const rows = cautiousFirst.map(([name, factors]): Row => {
    const known = [figures, lead].find((each) => each.scenario === name);
    const its = known ?? computeFigures(plan, { scenario: name, simulate: false });
    return {
      cells: [
        { text: capital(name), weight: name === lead.scenario ? 600 : 400 },
        say.share(factors.benefits, 1),
        say.share(factors.costs, 1),
        { text: say.short(its.npv), weight: 600 },
        say.share(its.roi),
        say.months(its.paybackMonths),
        say.rate(its.irr),
      ],
    };
  });
  const first = cautiousFirst[0]![0] === CAUTIOUS ? ', cautious first' : '';
  return [
    heading(`${capital(countWord(rows.length, options.locale))} scenarios${first}`, { before: 26 }),
    ...table(columns, rows, width, measure),
  ];
}

const MOST_BARS = 5;

/** What moves the result, and where it falls when everything moves at once. */
function rangeBlocks({ figures, say, width, measure }: ReportContext): Block[] {
  if (figures.tornado.length === 0) return [];
  const half = (width - 40) * 0.58;
  const chart = tornadoChart({
    bars: figures.tornado,
    npv: figures.npv,
    money: say.short,
    width: half,
    measure,
    most: MOST_BARS,
  });
  const left = stack([
    heading('What moves the result', { before: 0 }),
    figure(chart, tornadoWords(figures, MOST_BARS, say)),
  ]);
  const { simulation } = figures;
  if (simulation === null) return [{ ...left, before: 26 }];
  const rest = width - half - 40;
  const rows: Row[] = [
    { cells: ['One in ten ends below', { text: say.short(simulation.p10), weight: 600 }] },
    { cells: ['Half end below', { text: say.short(simulation.p50), weight: 600 }] },
    { cells: ['One in ten ends above', { text: say.short(simulation.p90), weight: 600 }] },
    { cells: ['Draws with a gain', { text: say.share(simulation.probabilityPositive, 1), weight: 600 }] },
  ];
  const right = stack([
    heading(`Over ${say.number(simulation.trials)} draws`, { before: 0 }),
    ...table(
      [{ title: 'Each drawn from its range' }, { title: 'NPV', width: 84, align: 'right' }],
      rows,
      rest,
      measure,
    ),
  ]);
  return [{ ...beside(left, right, half + 40), before: 26 }];
}
