import { driverForms } from '../../value/benefit-value.ts';
import { heading } from '../blocks.ts';
import type { ReportContext, Section } from '../context.ts';
import { termRows } from '../glossary.ts';
import { capital } from '../say.ts';
import { type Column, type Row, table } from '../table.ts';

/**
 * Each formula that the case uses with the figure that it comes to here, so that a finance team can work it out again, and
 * what the words mean; null where there is no case.
 */
export function methodPage(context: ReportContext): Section | null {
  const { hasCase, width, measure } = context;
  if (!hasCase) return null;
  return {
    headline: 'Every figure can be worked out again from these formulas',
    lead: 'All figures are computed in full precision and rounded only where they are printed.',
    blocks: [
      heading('From an estimate to a year', { before: 26 }),
      ...table(yearColumns, yearRows(context), width, measure),
      heading('From the years to the result', { before: 30, note: scenarioNote(context), width }),
      ...table(resultColumns, resultRows(context), width, measure),
      heading('Glossary', { before: 30 }),
      ...table(termColumns, termRows(context), width, measure),
    ],
  };
}

function scenarioNote({ figures }: ReportContext): string {
  return `${capital(figures.scenario)} scenario`;
}

const yearColumns: Column[] = [
  { title: 'What', width: 170 },
  { title: 'Formula', share: 1 },
];

/** The kinds of benefits that the case has, then what is common to all. */
function yearRows({ plan }: ReportContext): Row[] {
  const used = new Set(Object.values(plan.benefits).map(({ driver }) => driver.kind));
  const kinds = Object.entries(driverForms).filter(([kind]) => used.has(kind as keyof typeof driverForms));
  return [
    ...kinds.map(([, { label, fields }]) => ({
      cells: [
        { text: label, weight: 600 as const, note: 'a year at full adoption' },
        fields.map((field) => field.label).join(' × '),
      ],
    })),
    said(
      'Benefit in year a',
      'full year × share in use × (1 + growth)^(a − 1) × (1 − allowance for risk) × the scenario’s share of the benefits',
    ),
    said(
      'Cost in year a',
      'amount × (1 + allowance for risk) × the scenario’s share of the costs; year 0 is the start',
    ),
    said('Cash flow in year a', 'benefits − costs'),
  ];
}

function said(name: string, formula: string): Row {
  return { cells: [{ text: name, weight: 600 }, formula] };
}

const resultColumns: Column[] = [
  { title: 'Figure', width: 150 },
  { title: 'Formula', share: 1.25 },
  { title: 'In this case', share: 1 },
];

/** Each figure's formula with this case's own numbers in it. */
function resultRows({ figures, say }: ReportContext): Row[] {
  const { npv, pvBenefits, pvCosts, roi, paybackMonths, discountedPaybackMonths, irr, breakEven, discountRate } =
    figures;
  const rate = say.share(discountRate, 2);
  const row = (name: string, formula: string, here: string): Row => ({
    cells: [{ text: name, weight: 600 }, formula, here],
  });
  return [
    row(
      'Present value (PV)',
      `the sum of each year’s amount ÷ (1 + ${rate})^a; year 0 is not discounted`,
      `benefits ${say.short(pvBenefits)}, costs ${say.short(pvCosts)}`,
    ),
    row(
      'Net present value (NPV)',
      'present value of the benefits − present value of the costs',
      `${say.short(pvBenefits)} − ${say.short(pvCosts)} = ${say.short(npv)}`,
    ),
    row(
      'Return on investment (ROI)',
      'net present value ÷ present value of the costs',
      roi === null ? 'no costs' : `${say.short(npv)} ÷ ${say.short(pvCosts)} = ${say.share(roi)}`,
    ),
    row(
      'Payback',
      'months until the cumulative cash flow first reaches zero, on a straight line inside the year',
      `${say.months(paybackMonths)}; discounted ${say.months(discountedPaybackMonths)}`,
    ),
    row(
      'Internal rate of return (IRR)',
      'the discount rate at which the net present value is zero; stated only where the flows change sign once',
      say.rate(irr),
    ),
    row(
      'Break-even',
      'present value of the costs ÷ present value of the benefits',
      breakEven === null
        ? 'no benefits'
        : breakEven > 1
          ? `${say.share(breakEven)}: not even all of the benefits would cover the costs`
          : `${say.share(breakEven)} of the benefits must come true`,
    ),
    row(
      'Cost of delay',
      'the cash flow of the last year ÷ 12, in the scenario with the lowest net present value; never added to it',
      `${say.short(figures.costOfDelayPerMonth)} a month`,
    ),
    ...(figures.simulation === null
      ? []
      : [
          row(
            'P10, P50, P90',
            'the net present values of all draws in order: a tenth, half, nine tenths of them lie below',
            [figures.simulation.p10, figures.simulation.p50, figures.simulation.p90].map(say.short).join(', '),
          ),
        ]),
  ];
}

const termColumns: Column[] = [
  { title: 'Term', width: 150 },
  { title: 'What it means', share: 1 },
];
