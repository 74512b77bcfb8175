import { phaseInBars } from '../../drawing/phase-in-bars.ts';
import type { Benefit } from '../../model/value-items.ts';
import { annualValue } from '../../value/benefit-value.ts';
import { confirmation } from '../../value/confirmation.ts';
import { heading, looks, paragraph, textShapes } from '../blocks.ts';
import type { ReportContext, Section } from '../context.ts';
import { formulaLine, phaseInWords } from '../formula.ts';
import { type KeyFigure, keyFigures } from '../key-figures.ts';
import { capital, counted, tableMoney, UNKNOWN } from '../say.ts';
import { seePages } from '../see-pages.ts';
import { type Cell, type Column, type Row, table } from '../table.ts';
import { standing } from '../value-bars.ts';
import { itemYearTable, roomForTable } from '../year-table.ts';

/** What each benefit is worth, how that is worked out and by whose word, and what it brings in which year; null without. */
export function benefitsPage(context: ReportContext): Section | null {
  const { figures, say, width, measure } = context;
  if (figures.byBenefit.length === 0) return null;
  const note = `A full year is the formula’s result before phase-in, growth and risk. Present values are after all three, in the ${figures.scenario} scenario, in ${say.currency}, each year discounted at its end at ${say.share(figures.discountRate, 2)} a year.`;
  const opening = { headline: words(context) };
  const above = [
    { ...keyFigures(totals(context), width, measure), before: 26 },
    heading('How each is worked out', { before: 28 }),
    ...table(columns, benefitRows(context), width, measure),
    ...paragraph(note, width, looks.note, measure, { before: 10 }),
    heading('What each brings, year by year, after risk', { before: 28 }),
  ];
  const below = seePages(context, ['assumptions', 'method'], { before: 14 });
  const years = itemYearTable(context, 'benefit', roomForTable(opening, [...above, ...below], context));
  return { ...opening, blocks: [...above, ...years, ...below] };
}

function words(context: ReportContext): string {
  const { figures, say, options, plan, audience } = context;
  const benefits = counted(figures.byBenefit.length, 'benefit is', 'benefits are', options.locale);
  const { share } = confirmation(plan, figures);
  const sure =
    audience === 'customer' || share === null || share === 0 ? '' : `; ${say.share(share)} of that is confirmed`;
  return capital(`${benefits} worth ${say.short(figures.pvBenefits)} today${sure}`);
}

function totals({ plan, figures, say, audience }: ReportContext): KeyFigure[] {
  const full = Object.values(plan.benefits).reduce((sum, { driver }) => sum + annualValue(driver), 0);
  const received = figures.cashFlows.reduce((sum, { benefits }) => sum + benefits, 0);
  const { share, confirmed, benefits } = confirmation(plan, figures);
  const all = [
    {
      label: `Present value, ${figures.scenario}`,
      value: say.short(figures.pvBenefits),
      beside: `at ${say.share(figures.discountRate, 2)} a year`,
    },
    { label: 'A full year', value: say.short(full), beside: 'before risk' },
    { label: `Over ${say.years(figures.years)}`, value: say.short(received), beside: 'after phase-in and risk' },
    ...(audience === 'customer' || share === null
      ? []
      : [
          {
            label: 'Confirmed',
            value: say.share(share),
            beside: `${say.number(confirmed)} of ${say.number(benefits)} ${benefits === 1 ? 'benefit' : 'benefits'}`,
          },
        ]),
  ];
  return all.map((figure, i) => ({ ...figure, share: i === 0 ? 0.315 : 0.685 / (all.length - 1) }));
}

const PHASE_IN = 70;
const columns: Column[] = [
  { title: 'Benefit and formula', share: 4.6 },
  { title: 'A full year', width: 70, align: 'right' },
  { title: 'Phase-in', width: PHASE_IN },
  { title: 'Risk', width: 32, align: 'right' },
  { title: 'Source and confirmation', share: 4 },
  { title: 'Present value', width: 76, align: 'right' },
];

function benefitRows(context: ReportContext): Row[] {
  const { plan, figures, say } = context;
  const full = Object.values(plan.benefits).reduce((sum, { driver }) => sum + annualValue(driver), 0);
  const money = tableMoney(say, [full, figures.pvBenefits]);
  const rows = figures.byBenefit
    .toSorted((a, b) => b.pv - a.pv)
    .map(({ id, pv }): Row => {
      const benefit = plan.benefits[id]!;
      const source = benefit.source?.trim() ?? '';
      const confirmed = standing(context, benefit);
      const phaseIn = phaseInCell(benefit, context);
      return {
        cells: [
          { text: benefit.name, weight: 600, note: course(benefit, phaseIn.told, say) },
          money(annualValue(benefit.driver)),
          phaseIn.cell,
          benefit.risk === undefined || benefit.risk === 0 ? UNKNOWN : `−${say.share(benefit.risk, 1)}`,
          {
            ...(source === '' ? { text: 'No source yet', quiet: true } : { text: source }),
            ...(confirmed === '' ? {} : { note: confirmed }),
          },
          { text: money(pv), weight: 600 },
        ],
      };
    });
  if (rows.length < 2) return rows;
  return [...rows, { total: true, cells: ['All benefits', money(full), '', '', '', money(figures.pvBenefits)] }];
}

/** Formula and growth; the phase-in where its column has no room for it. */
function course(benefit: Benefit, phaseInTold: boolean, say: ReportContext['say']): string {
  const { growth = 0 } = benefit;
  const more = [
    ...(phaseInTold ? [] : [`phase-in ${phaseInWords(benefit, say)}`]),
    ...(growth === 0 ? [] : [`${say.share(growth, 1)} growth a year`]),
  ];
  return [formulaLine(benefit.driver, say), ...more].join('; ');
}

/** A bar a year, and below them the shares in figures where they have room. */
function phaseInCell(benefit: Benefit, { figures, say, measure }: ReportContext): { cell: Cell; told: boolean } {
  const words = phaseInWords(benefit, say);
  const told = measure(words, looks.note) <= PHASE_IN;
  const draw: Cell['draw'] = (x, y, width) => [
    ...phaseInBars(shares(benefit, figures.years), x, y + 6, width),
    ...(told ? textShapes([words], x, y + looks.cell.line / 2, looks.note) : []),
  ];
  return { cell: { text: words, draw }, told };
}

/** Of the years that count; the last share repeats. */
function shares({ phaseIn }: Benefit, years: number): number[] {
  const given = phaseIn === undefined || phaseIn.length === 0 ? [1] : phaseIn;
  return Array.from({ length: years }, (_, i) => given[Math.min(i, given.length - 1)]!);
}
