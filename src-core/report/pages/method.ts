import { driverForms } from '../../value/benefit-value.ts';
import { type Block, heading, looks, paragraph } from '../blocks.ts';
import type { ReportContext, Section } from '../context.ts';
import { type Row, table } from '../table.ts';

/** How the figures are worked out, so that a finance team can check them; null where there is no case. */
export function methodPage({ hasCase, figures, say, width, measure }: ReportContext): Section | null {
  if (!hasCase) return null;
  const formulas: Row[] = Object.values(driverForms).map(({ label, fields }) => ({
    cells: [{ text: label, weight: 600 }, fields.map((field) => field.label).join(' × ')],
  }));
  const terms: Row[] = [
    [
      'Benefit in year a',
      'full year × share adopted × (1 + growth)^(a − 1) × (1 − risk) × the scenario’s share of benefits',
    ],
    ['Cost in year a', 'amount × (1 + risk) × the scenario’s share of costs; year 0 is the start'],
    [
      'Net present value (NPV)',
      `the sum of benefits − costs of each year, divided by (1 + ${say.share(figures.discountRate, 2)})^a; year 0 is not discounted`,
    ],
    ['Return on cost', 'net present value ÷ present value of all costs'],
    ['Payback', 'months until the cumulative cash flow first reaches zero, on a straight line inside the year'],
    [
      'IRR',
      'the discount rate at which the net present value would be zero; stated only where the flows change sign once',
    ],
    ['Range', 'each benefit and cost drawn between its low and high factor, most likely at 1, many times over'],
  ].map(([term, meaning]): Row => ({ cells: [{ text: term!, weight: 600 }, meaning!] }));
  const blocks: Block[] = [
    heading('Terms', { before: 26 }),
    ...table([{ title: 'Term', width: 170 }, { title: 'How it is worked out' }], terms, width, measure),
    heading('A year at full adoption', { before: 30 }),
    ...table([{ title: 'Kind of benefit', width: 170 }, { title: 'Formula' }], formulas, width, measure),
    ...paragraph(
      'All figures are computed in full precision and rounded only where they are printed.',
      width,
      looks.note,
      measure,
      { before: 14 },
    ),
  ];
  return { headline: 'Every figure can be worked out again from these formulas', blocks };
}
