import type { Id } from '../../kernel/ids.ts';
import { annualValue } from '../../value/benefit-value.ts';
import type { ItemValue } from '../../value/figures.ts';
import { type Block, heading, looks, paragraph } from '../blocks.ts';
import type { ReportContext, Section } from '../context.ts';
import { costTotals, courseLine, formulaLine } from '../formula.ts';
import { capital, counted } from '../say.ts';
import { type Column, type Row, table } from '../table.ts';
import { confirmedShare } from '../value-bars.ts';

/** What each benefit and cost is worth and how it is worked out; null where there are neither. */
export function benefitsAndCostsPage(context: ReportContext): Section | null {
  const { figures, say, width, measure } = context;
  if (figures.byBenefit.length + figures.byCost.length === 0) return null;
  const blocks: Block[] = [];
  if (figures.byBenefit.length > 0) {
    blocks.push(heading('Benefits', { before: 26 }), ...table(benefitColumns, benefitRows(context), width, measure));
  }
  if (figures.byCost.length > 0) {
    blocks.push(
      heading('Costs', { before: 30 }),
      ...table(costColumns(figures.years), costRows(context), width, measure),
    );
  }
  const note = `Present values in the ${figures.scenario} scenario, after risk, in ${say.currency}. Year 0 is not discounted; later years are discounted at their end at ${say.share(figures.discountRate, 1)} a year.`;
  blocks.push(...paragraph(note, width, looks.note, measure, { before: 14 }));
  return { headline: words(context), blocks };
}

function words(context: ReportContext): string {
  const { figures, say, options, audience } = context;
  const benefits = counted(figures.byBenefit.length, 'benefit', 'benefits', options.locale);
  const costs = counted(figures.byCost.length, 'cost', 'costs', options.locale);
  if (figures.byBenefit.length === 0)
    return capital(`${costs} of ${say.short(figures.pvCosts)}, and no benefit to set against them yet`);
  const share = confirmedShare(context);
  const sure =
    share === null || share === 0 || audience === 'customer' ? '' : `; ${say.share(share)} of that value is confirmed`;
  const against =
    figures.byCost.length === 0
      ? 'with no costs set against them yet'
      : `${figures.byBenefit.length === 1 ? 'stands' : 'stand'} against ${costs} of ${say.short(figures.pvCosts)}`;
  return capital(`${benefits} worth ${say.short(figures.pvBenefits)} today ${against}${sure}`);
}

const benefitColumns: Column[] = [
  { title: 'Benefit', share: 5 },
  { title: 'How it is worked out', share: 7 },
  { title: 'A full year', width: 84, align: 'right' },
  { title: 'Present value', width: 84, align: 'right' },
];

function benefitRows({ plan, figures, say }: ReportContext): Row[] {
  const rows = byValue(figures.byBenefit).map(({ id, pv }): Row => {
    const benefit = plan.benefits[id]!;
    return {
      cells: [
        {
          text: benefit.name,
          weight: 600,
          ...(benefit.category === undefined ? {} : { note: capital(benefit.category) }),
        },
        { text: formulaLine(benefit.driver, say), note: capital(courseLine(benefit, say)) },
        say.money(annualValue(benefit.driver)),
        { text: say.money(pv), weight: 600 },
      ],
    };
  });
  return [...rows, { total: true, cells: ['All benefits', '', '', say.money(figures.pvBenefits)] }];
}

function costColumns(years: number): Column[] {
  return [
    { title: 'Cost', share: 5 },
    { title: 'Added for risk', width: 76, align: 'right' },
    { title: 'At the start', width: 84, align: 'right' },
    { title: years === 1 ? 'Year 1' : `Years 1 to ${years}`, width: 92, align: 'right' },
    { title: 'Present value', width: 84, align: 'right' },
  ];
}

function costRows({ plan, figures, say }: ReportContext): Row[] {
  const rows = byValue(figures.byCost).map(({ id, pv }): Row => {
    const cost = plan.costs[id]!;
    const { initial, annual } = costTotals(cost, figures.years);
    return {
      cells: [
        { text: cost.name, weight: 600, ...(cost.category === undefined ? {} : { note: capital(cost.category) }) },
        say.share(cost.risk ?? 0, 1),
        say.money(initial),
        say.money(annual),
        { text: say.money(pv), weight: 600 },
      ],
    };
  });
  return [...rows, { total: true, cells: ['All costs', '', '', '', say.money(figures.pvCosts)] }];
}

/** Largest first; equal ones stay in the plan's order. */
function byValue(items: readonly ItemValue[]): { id: Id; pv: number }[] {
  return items.toSorted((a, b) => b.pv - a.pv);
}
