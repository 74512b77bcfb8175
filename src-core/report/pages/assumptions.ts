import { rows } from '../../model/plan.ts';
import { type Assumption, type AssumptionInput, assumptionRegister } from '../../value/assumption-register.ts';
import { type Block, heading, looks, paragraph } from '../blocks.ts';
import { ownerName, personName, type ReportContext, type Section } from '../context.ts';
import { type PlainRow, plainRows } from '../plain-rows.ts';
import { capital, counted, partWord, type Say, UNKNOWN } from '../say.ts';
import { type Column, type Row, table } from '../table.ts';

/** Where every figure comes from, who stands behind it, and how far it may be off; null before the case is started. */
export function assumptionsPage(context: ReportContext): Section | null {
  const { plan } = context;
  const register = assumptionRegister(plan);
  if (register.length === 0 && plan.valueCase === undefined) return null;
  const of = (kind: Assumption['kind']) => register.filter((each) => each.kind === kind);
  return {
    headline: words(context, register),
    blocks: [
      ...generalBlocks(context),
      ...registerBlocks(context, 'Benefits', of('benefit')),
      ...registerBlocks(context, 'Costs', of('cost')),
      ...documentBlocks(context),
      ...warningBlocks(context),
    ],
  };
}

function words({ audience, options }: ReportContext, register: readonly Assumption[]): string {
  if (register.length === 0) return 'No assumptions are written down yet';
  const { locale } = options;
  const open = register.filter(({ source }) => source === '').length;
  const confirmed = register.filter((each) => each.confirmed).length;
  if (register.length === 1) {
    const source = open === 0 ? 'names its source' : 'has no source yet';
    if (audience === 'customer') return `The one estimate ${source}`;
    return `The one estimate is ${confirmed === 1 ? 'confirmed' : 'not confirmed yet'}; it ${source}`;
  }
  const all = counted(register.length, 'estimate', 'estimates', locale);
  const sources = open === 0 ? 'each names its source' : `${counted(open, 'has', 'have', locale)} no source yet`;
  if (audience === 'customer') return capital(`${all}; ${sources}`);
  if (confirmed === register.length) return `The customer has confirmed all ${all}; ${sources}`;
  return capital(`${partWord(confirmed, locale)} of ${all} ${confirmed === 1 ? 'is' : 'are'} confirmed; ${sources}`);
}

const columns: Column[] = [
  { title: 'Assumption and source', share: 3.2 },
  { title: 'Value', width: 196 },
  { title: 'Range', width: 88, align: 'right' },
  { title: 'Owner, as of', share: 1.5 },
  { title: 'Confirmed by', share: 1.5 },
];

function registerBlocks(context: ReportContext, title: string, register: readonly Assumption[]): Block[] {
  if (register.length === 0) return [];
  const { width, measure } = context;
  const body = register.map((each) => registerRow(context, each));
  return [heading(title, { before: 28 }), ...table(columns, body, width, measure)];
}

function registerRow({ plan, say, audience }: ReportContext, each: Assumption): Row {
  const { name, source, inputs, range, rangeByDefault, ownerId, assessedOn, confirmed, confirmedById } = each;
  const own = inputs.filter(({ key }) => !isCourse(key));
  const course = inputs.filter(({ key, byDefault }) => isCourse(key) && !byDefault);
  const owner = ownerName(plan, ownerId);
  const day = assessedOn === undefined ? '' : say.date(assessedOn);
  const open = audience === 'customer' ? UNKNOWN : 'To be confirmed';
  return {
    cells: [
      { text: name, weight: 600, note: source === '' ? 'No source yet' : source },
      {
        text: own.map((input) => inputWords(input, say)).join('\n'),
        ...(course.length === 0 ? {} : { note: course.map((input) => inputWords(input, say)).join('\n') }),
      },
      {
        text: `${say.share(range.low, 1)} to ${say.share(range.high, 1)}`,
        ...(rangeByDefault ? { note: 'by default' } : {}),
      },
      { text: owner || UNKNOWN, ...(owner === '' ? { quiet: true } : {}), ...(day === '' ? {} : { note: day }) },
      confirmed ? personName(plan, confirmedById) || 'Confirmed' : { text: open, quiet: true },
    ],
  };
}

/** Not a quantity of its own: how the others unfold over the years, and what is allowed for risk. */
function isCourse(key: string): boolean {
  return key === 'phaseIn' || key === 'growth' || key === 'risk';
}

/** "Hours a week: 2.5", "By year: $80,000, then $90,000 in each": what is the same to the end is said once. */
function inputWords({ key, label, type, values, yearly }: AssumptionInput, say: Say): string {
  const figure = (value: number) =>
    ({ money: () => say.price(value), share: () => say.share(value, 1), count: () => say.number(value) })[type]();
  if (key === 'annual' && values.length === 0) return 'In later years: nothing';
  if (key === 'annual' && values.length === 1) return `In year 1: ${figure(values[0]!)}`;
  const said = yearly ? courseWords(values.map(figure)) : values.map(figure)[0];
  return `${capital(label)}: ${said ?? 'unknown'}`;
}

function courseWords(years: readonly string[]): string | undefined {
  const last = years.findLastIndex((each, i) => i === 0 || each !== years[i - 1]);
  const rest = years.length - last;
  if (rest <= 1) return years.length === 0 ? undefined : years.join(', ');
  return [...years.slice(0, last), `${last === 0 ? '' : 'then '}${years[last]} in each of ${rest} years`].join(', ');
}

/** What holds for the whole case. */
function generalBlocks(context: ReportContext): Block[] {
  const { plan, say } = context;
  const { valueCase } = plan;
  if (valueCase === undefined) return [];
  const { years, discountRate, scenarios, validUntil } = valueCase;
  const facts = plainRows(context, [
    ['Currency', say.currency],
    ['Horizon', capital(say.years(years))],
    ['Discount rate', `${say.share(discountRate, 2)} a year, at each year’s end; today is not discounted`],
    ...Object.entries(scenarios).map(
      ([name, { benefits, costs }]): PlainRow => [
        `Scenario ${name}`,
        `${say.share(benefits, 1)} of the benefits, ${say.share(costs, 1)} of the costs`,
      ],
    ),
    ['Valid until', validUntil === undefined ? '' : say.date(validUntil, 'long')],
  ]);
  return [heading('For the whole case', { before: 26 }), ...facts];
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
