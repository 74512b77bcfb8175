import { type Block, heading } from '../blocks.ts';
import type { ReportContext, Section } from '../context.ts';
import { roomBelow } from '../frame.ts';
import { keyFigures } from '../key-figures.ts';
import { layoutSummary, type SummaryLayout } from '../summary-layout.ts';
import { scenarioName, summaryWords } from '../summary-words.ts';
import { type Row, table } from '../table.ts';

/** The finding, the four figures behind it, why, and what is recommended: one page, however much is written. */
export function summaryPage(context: ReportContext): Section {
  return { ...summaryWords(context), blocks: summaryLayout(context).blocks };
}

/** What the summary has room for. */
export function summaryLayout(context: ReportContext): SummaryLayout {
  const above = context.hasCase ? [{ ...returns(context), before: 30 }] : openPoints(context);
  return layoutSummary(context, above, roomBelow(summaryWords(context), context));
}

function returns(context: ReportContext): Block {
  const { lead, other, say, width, measure } = context;
  const beside = (said: (figures: NonNullable<typeof other>) => string) =>
    other === null ? {} : { beside: `${scenarioName(context, other)} ${said(other)}` };
  return keyFigures(
    [
      {
        label: `Net present value, ${scenarioName(context, lead)}`,
        value: say.short(lead.npv),
        ...beside(({ npv }) => say.short(npv)),
        share: 0.315,
      },
      { label: 'Return on cost', value: say.share(lead.roi), ...beside(({ roi }) => say.share(roi)), share: 0.2 },
      {
        label: 'Payback',
        value: say.months(lead.paybackMonths),
        ...beside(({ paybackMonths }) => say.months(paybackMonths)),
        share: 0.27,
      },
      { label: 'IRR', value: say.rate(lead.irr), ...beside(({ irr }) => say.rate(irr)), share: 0.215 },
    ],
    width,
    measure,
  );
}

/** An empty case says what belongs on this page, so that it can be handed round to be filled in. */
function openPoints({ plan, width, measure }: ReportContext): Block[] {
  const narrative = plan.valueCase?.narrative ?? {};
  const parts: { what: string; why: string; there: boolean }[] = [
    {
      what: 'Horizon and discount rate',
      why: 'Over how many years, and at what rate the customer discounts',
      there: plan.valueCase !== undefined,
    },
    {
      what: 'Benefits',
      why: 'What gets better, what a year of it is worth, and who at the customer confirms it',
      there: Object.keys(plan.benefits).length > 0,
    },
    {
      what: 'Costs',
      why: 'What it takes at the start and in each year, the customer’s own effort included',
      there: Object.keys(plan.costs).length > 0,
    },
    { what: 'The problem', why: 'What hurts today, in the customer’s words', there: narrative.problem !== undefined },
    {
      what: 'The recommendation',
      why: 'What the reader is asked to decide, and on what condition',
      there: narrative.recommendation !== undefined,
    },
  ];
  const open = parts
    .filter(({ there }) => !there)
    .map(({ what, why }): Row => ({ cells: [{ text: what, weight: 600 }, why] }));
  if (open.length === 0) return [];
  return [
    heading('Still to be written', { before: 30 }),
    ...table([{ title: 'Part', width: 190 }, { title: 'What belongs there' }], open, width, measure),
  ];
}
