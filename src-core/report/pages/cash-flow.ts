import { cashFlowChart } from '../../drawing/cash-flow-chart.ts';
import { waterfallChart } from '../../drawing/waterfall-chart.ts';
import { discounted, payback } from '../../value/returns.ts';
import { type Block, figure, heading, looks, paragraph, stack } from '../blocks.ts';
import { cashFlowLegend } from '../cash-flow-legend.ts';
import { cashFlowWords, waterfallWords } from '../chart-words.ts';
import type { ReportContext, Section } from '../context.ts';
import { roomBelow } from '../frame.ts';
import { capital } from '../say.ts';
import { seePages } from '../see-pages.ts';
import { afterMonths, scenarioName } from '../summary-words.ts';
import { type YearRow, yearTable } from '../year-table.ts';

const ABOVE = 26;
const CHART = { lowest: 190, highest: 300 };
/** Benefits and costs in the waterfall, at most, each. */
const STEPS = [6, 5, 4, 3] as const;

/** When the money comes back, year by year, and what the NPV is made of; null where there is no case. */
export function cashFlowPage(context: ReportContext): Section | null {
  if (!context.hasCase) return null;
  const opening = { headline: words(context), lead: leadWords(context) };
  const years = yearTable(yearRows(context), 0, context).map((block, i) =>
    i === 0 ? { ...block, before: 14 } : block,
  );
  const rest = (steps: number) => [
    ...years,
    ...fromBenefitsToNpv(context, steps),
    ...seePages(context, ['scenarios', 'method']),
  ];
  // All of it on one sheet where that can be: fewer steps where there are many, and the chart takes what is left.
  const room = (steps: number) =>
    roomBelow(opening, context) - stack([...chartBlocks(context, 0), ...rest(steps)]).height - ABOVE;
  const steps = STEPS.find((most) => room(most) >= CHART.lowest) ?? STEPS[0];
  const height = Math.max(CHART.lowest, Math.min(CHART.highest, room(steps)));
  return { ...opening, blocks: [...chartBlocks(context, height), ...rest(steps)] };
}

function words(context: ReportContext): string {
  const { figures, lead, say } = context;
  const first = turn(context);
  if (lead === figures) return first;
  const on = `on ${scenarioName(context, lead)} assumptions`;
  if (figures.paybackMonths === null && lead.paybackMonths === null) return first;
  if (lead.paybackMonths === null) return `${first}, but not within ${say.years(lead.years)} ${on}`;
  if (figures.paybackMonths !== null && say.months(lead.paybackMonths) === say.months(figures.paybackMonths))
    return `${first}, and no later ${on}`;
  return `${first}, or ${say.months(lead.paybackMonths)} ${on}`;
}

function turn(context: ReportContext): string {
  const { figures, say } = context;
  const { paybackMonths } = figures;
  if (paybackMonths === null)
    return `On ${scenarioName(context, figures)} assumptions cash stays negative through ${say.years(figures.years)}`;
  return paybackMonths === 0
    ? 'Cash is positive from the start'
    : `Cash turns positive ${afterMonths(paybackMonths, say).replace('after', 'after about')}`;
}

/** The same on discounted cash, and where it dips again: what the headline alone would hide. */
function leadWords(context: ReportContext): string {
  const { figures, say } = context;
  const { discountedPaybackMonths, paybackMonths, irr, discountRate } = figures;
  const rate = say.share(discountRate, 2);
  const later =
    paybackMonths === null || paybackMonths === 0
      ? []
      : discountedPaybackMonths === null
        ? [`Discounted at ${rate} a year it does not pay back within ${say.years(figures.years)}.`]
        : [`Discounted at ${rate} a year it pays back ${afterMonths(discountedPaybackMonths, say)}.`];
  const again = payback(figures.cashFlows.map(({ net }) => net)).belowAgainInYear;
  return [
    ...later,
    irr === null
      ? 'An internal rate of return is not meaningful for these flows.'
      : `The internal rate of return is ${say.rate(irr)}.`,
    ...(again === null ? [] : [`The running sum falls below zero again in year ${say.number(again)}.`]),
  ].join(' ');
}

function chartBlocks(context: ReportContext, height: number): Block[] {
  const { figures, say, width, measure } = context;
  const second = context.lead === figures ? null : context.lead;
  const chart = cashFlowChart({
    flows: figures.cashFlows,
    ...(second === null
      ? {}
      : {
          other: {
            name: scenarioName(context, second),
            cumulative: second.cashFlows.map(({ cumulative }) => cumulative),
          },
        }),
    paybackMonths: figures.paybackMonths,
    paybackText: say.months(figures.paybackMonths),
    money: say.short,
    width,
    height,
    measure,
  });
  const title = heading(`${capital(scenarioName(context, figures))} cash flow, ${say.years(figures.years)}`, {
    before: ABOVE,
  });
  const legend = cashFlowLegend(second === null ? null : capital(scenarioName(context, second)), width, measure);
  return [
    { ...title, shapes: [...title.shapes, ...legend] },
    { ...figure(chart, cashFlowWords(figures, second, say)), before: 6 },
  ];
}

function yearRows({ figures }: ReportContext): YearRow[] {
  const flows = figures.cashFlows;
  const nets = flows.map(({ net }) => net);
  const present = discounted(nets, figures.discountRate);
  return [
    { name: 'Benefits, after risk', values: flows.map(({ benefits }) => benefits) },
    { name: 'Costs, after risk', values: flows.map(({ costs }) => -costs) },
    { name: 'Net', values: nets, total: true },
    { name: 'Cumulative', values: flows.map(({ cumulative }) => cumulative) },
    {
      name: 'Cumulative, discounted',
      values: present.map((_, year) => present.slice(0, year + 1).reduce((sum, value) => sum + value, 0)),
    },
  ];
}

function fromBenefitsToNpv({ figures, say, width, measure }: ReportContext, most: number): Block[] {
  const chart = waterfallChart({
    benefits: figures.byBenefit,
    costs: figures.byCost,
    money: say.short,
    width,
    measure,
    most,
  });
  const note = `Net present value (NPV) = benefits − costs, each year divided by ${say.number(1 + figures.discountRate, 4)} to the power of the year; what is paid today is not discounted. Benefits are lowered and costs raised for risk before a scenario applies.`;
  return [
    heading('From benefits to net present value', { before: 28, note: `PV, ${figures.scenario}`, width }),
    { ...figure(chart, waterfallWords(figures, say)), before: 2 },
    ...paragraph(note, width, looks.note, measure, { before: 12 }),
  ];
}
