import { heading, looks, paragraph } from '../blocks.ts';
import type { ReportContext, Section } from '../context.ts';
import { costTotals } from '../formula.ts';
import { type KeyFigure, keyFigures } from '../key-figures.ts';
import { capital, counted, tableMoney, UNKNOWN } from '../say.ts';
import { seePages } from '../see-pages.ts';
import { type Column, type Row, table } from '../table.ts';
import { standing } from '../value-bars.ts';
import { itemYearTable, roomForTable } from '../year-table.ts';

/** What it takes, by whose word, and in which year it is paid; null without costs. */
export function costsPage(context: ReportContext): Section | null {
  const { figures, say, width, measure } = context;
  if (figures.byCost.length === 0) return null;
  const note = `At the start and in later years as planned, before the addition for risk. Present values are after it, in the ${figures.scenario} scenario, in ${say.currency}; what is paid at the start is not discounted, later years are at their end, at ${say.share(figures.discountRate, 2)} a year.`;
  const opening = { headline: words(context) };
  const above = [
    { ...keyFigures(totals(context), width, measure), before: 26 },
    heading('What each comes to', { before: 28 }),
    ...table(columns(figures.years), costRows(context), width, measure),
    ...paragraph(note, width, looks.note, measure, { before: 10 }),
    heading('What is paid, year by year, with additions for risk', { before: 28 }),
  ];
  const below = seePages(context, ['assumptions', 'method'], { before: 14 });
  const years = itemYearTable(context, 'cost', roomForTable(opening, [...above, ...below], context));
  return { ...opening, blocks: [...above, ...years, ...below] };
}

function words({ figures, say, options }: ReportContext): string {
  const costs = counted(figures.byCost.length, 'cost comes', 'costs come', options.locale);
  const paid = figures.cashFlows.reduce((sum, { costs: each }) => sum + each, 0);
  const start = figures.cashFlows[0]?.costs ?? 0;
  const share = paid > 0 && start > 0 ? `, ${say.share(start / paid)} of it at the start` : '';
  const against = figures.byBenefit.length === 0 ? ', with no benefit to set against them yet' : '';
  return capital(`${costs} to ${say.short(paid)} over ${say.years(figures.years)}${share}${against}`);
}

function totals({ plan, figures, say }: ReportContext): KeyFigure[] {
  const paid = figures.cashFlows.reduce((sum, { costs }) => sum + costs, 0);
  const planned = Object.values(plan.costs).reduce((sum, cost) => {
    const { initial, annual } = costTotals(cost, figures.years);
    return sum + initial + annual;
  }, 0);
  const factor = plan.valueCase?.scenarios[figures.scenario]?.costs ?? 1;
  return [
    {
      label: `Over ${say.years(figures.years)}, ${figures.scenario}`,
      value: say.short(paid),
      beside: 'with additions for risk',
      share: 0.315,
    },
    {
      label: 'At the start',
      value: say.short(figures.cashFlows[0]?.costs ?? 0),
      beside: 'not discounted',
      share: 0.22,
    },
    {
      label: 'Added for risk',
      value: say.short(paid - planned * factor),
      beside: `to ${say.short(planned * factor)} as planned`,
      share: 0.23,
    },
    {
      label: 'Present value',
      value: say.short(figures.pvCosts),
      beside: `at ${say.share(figures.discountRate, 2)} a year`,
      share: 0.235,
    },
  ];
}

function columns(years: number): Column[] {
  return [
    { title: 'Cost', share: 3.4 },
    { title: 'Source and confirmation', share: 4 },
    { title: 'At the start', width: 82, align: 'right' },
    { title: years === 1 ? 'Year 1' : `Years 1 to ${years}`, width: 82, align: 'right' },
    { title: 'Risk', width: 40, align: 'right' },
    { title: 'Present value', width: 82, align: 'right' },
  ];
}

function costRows(context: ReportContext): Row[] {
  const { plan, figures, say } = context;
  const totals = Object.values(plan.costs).map((cost) => costTotals(cost, figures.years));
  const initial = totals.reduce((sum, each) => sum + each.initial, 0);
  const annual = totals.reduce((sum, each) => sum + each.annual, 0);
  const money = tableMoney(say, [initial, annual, figures.pvCosts]);
  const amount = (value: number) => (value === 0 ? UNKNOWN : money(value));
  const rows = figures.byCost
    .toSorted((a, b) => b.pv - a.pv)
    .map(({ id, pv }): Row => {
      const cost = plan.costs[id]!;
      const its = costTotals(cost, figures.years);
      const source = cost.source?.trim() ?? '';
      const confirmed = standing(context, cost);
      return {
        cells: [
          { text: cost.name, weight: 600, ...(cost.category === undefined ? {} : { note: capital(cost.category) }) },
          {
            ...(source === '' ? { text: 'No source yet', quiet: true } : { text: source }),
            ...(confirmed === '' ? {} : { note: confirmed }),
          },
          amount(its.initial),
          amount(its.annual),
          cost.risk === undefined || cost.risk === 0 ? UNKNOWN : `+${say.share(cost.risk, 1)}`,
          { text: money(pv), weight: 600 },
        ],
      };
    });
  if (rows.length < 2) return rows;
  const cells = ['All costs', '', amount(initial), amount(annual), '', money(figures.pvCosts)];
  return [...rows, { total: true, cells }];
}
