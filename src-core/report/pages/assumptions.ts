import { rows } from '../../model/plan.ts';
import type { Benefit, Cost } from '../../model/value-items.ts';
import { type Block, heading, looks, paragraph } from '../blocks.ts';
import { ownerName, personName, type ReportContext, type Section } from '../context.ts';
import { rangeWords } from '../formula.ts';
import { capital, counted, countWord, UNKNOWN } from '../say.ts';
import { type Column, type Row, table } from '../table.ts';

/** Where every figure comes from, who stands behind it, and how far it may be off; null before the case is started. */
export function assumptionsPage(context: ReportContext): Section | null {
  const { plan, width, measure } = context;
  const items: (Benefit | Cost)[] = [...Object.values(plan.benefits), ...Object.values(plan.costs)];
  if (items.length === 0 && plan.valueCase === undefined) return null;
  const blocks: Block[] = [];
  if (items.length > 0) {
    blocks.push(
      heading('Register', { before: 26 }),
      ...table(
        columns(context),
        items.map((item) => itemRow(context, item)),
        width,
        measure,
      ),
    );
  }
  blocks.push(...generalBlocks(context), ...documentBlocks(context), ...warningBlocks(context));
  return { headline: words(context, items), blocks };
}

function words({ audience, options }: ReportContext, items: readonly (Benefit | Cost)[]): string {
  if (items.length === 0) return 'No assumptions are written down yet';
  const { locale } = options;
  const all = counted(items.length, 'estimate', 'estimates', locale);
  const open = items.filter(({ source }) => (source ?? '').trim() === '').length;
  const sources = open === 0 ? 'each names its source' : `${counted(open, 'has', 'have', locale)} no source yet`;
  if (audience === 'customer') return capital(`${all}; ${sources}`);
  const confirmed = items.filter(({ confidence }) => confidence === 'confirmed').length;
  if (confirmed === items.length) return `The customer has confirmed all ${all}; ${sources}`;
  return capital(`${countWord(confirmed, locale)} of ${all} ${confirmed === 1 ? 'is' : 'are'} confirmed; ${sources}`);
}

function columns({ audience }: ReportContext): Column[] {
  return [
    { title: 'Assumption', share: 3 },
    { title: 'Source', share: 3 },
    { title: audience === 'customer' ? 'Confirmed by' : 'Confirmation', share: 2 },
    { title: 'Owner', share: 1.4 },
    { title: 'As of', width: 84 },
    { title: 'Range', width: 96, align: 'right' },
  ];
}

function itemRow({ plan, say, audience }: ReportContext, item: Benefit | Cost): Row {
  const source = item.source?.trim() ?? '';
  const who = personName(plan, item.confirmedById);
  const open = audience === 'customer' ? UNKNOWN : 'To be confirmed';
  const confirmed = item.confidence === 'confirmed' ? who || 'Confirmed' : open;
  return {
    cells: [
      { text: item.name, weight: 600 },
      source === '' ? { text: 'No source yet', quiet: true } : source,
      { text: confirmed, quiet: item.confidence !== 'confirmed' },
      ownerName(plan, item.ownerId) || { text: UNKNOWN, quiet: true },
      item.assessedOn === undefined ? { text: UNKNOWN, quiet: true } : say.date(item.assessedOn),
      rangeWords(item, say),
    ],
  };
}

/** What holds for the whole case. */
function generalBlocks({ plan, say, width, measure }: ReportContext): Block[] {
  const { valueCase } = plan;
  if (valueCase === undefined) return [];
  const facts: Row[] = [
    { cells: ['Currency', say.currency] },
    { cells: ['Horizon', say.years(valueCase.years)] },
    {
      cells: [
        'Discount rate',
        `${say.share(valueCase.discountRate, 2)} a year, at each year’s end; today is not discounted`,
      ],
    },
    ...Object.entries(valueCase.scenarios).map(
      ([name, { benefits, costs }]): Row => ({
        cells: [`Scenario ${name}`, `${say.share(benefits, 1)} of the benefits, ${say.share(costs, 1)} of the costs`],
      }),
    ),
  ];
  if (valueCase.validUntil !== undefined)
    facts.push({ cells: ['Valid until', say.date(valueCase.validUntil, 'long')] });
  const body = table([{ title: '', width: 180 }, { title: '' }], facts, width, measure);
  // Two columns that speak for themselves: the head is left out.
  return [heading('For the whole case', { before: 30 }), ...body.slice(1).map(withoutHead)];
}

function withoutHead(block: Block): Block {
  const { head: _head, ...rest } = block;
  return rest;
}

/** What the figures leave open: for our own eyes. */
function warningBlocks({ figures, audience, width, measure }: ReportContext): Block[] {
  if (audience !== 'manager' || figures.warnings.length === 0) return [];
  return [
    heading('To look at again', { before: 30 }),
    ...figures.warnings.flatMap((warning) => paragraph(warning, width, looks.body, measure, { before: 4 })),
  ];
}

/** Documents are links, which only our own readers get. */
function documentBlocks({ plan, audience, width, measure }: ReportContext): Block[] {
  const documents = rows(plan, 'documents');
  if (audience !== 'manager' || documents.length === 0) return [];
  const body = documents.map(
    ([, { title, url }]): Row => ({
      cells: [title, url === undefined ? { text: UNKNOWN, quiet: true } : { text: url, href: url }],
    }),
  );
  return [
    heading('Documents', { before: 30 }),
    ...table([{ title: 'Title' }, { title: 'Address' }], body, width, measure),
  ];
}
