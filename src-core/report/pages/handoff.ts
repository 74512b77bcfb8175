import { formatMoneyShort } from '../../kernel/money.ts';
import { planCurrency, rows } from '../../model/plan.ts';
import { type Block, heading, looks, paragraph } from '../blocks.ts';
import { ownerName, type ReportContext, type Section } from '../context.ts';
import { factStrip } from '../fact-strip.ts';
import { type PlainRow, plainRows } from '../plain-rows.ts';
import type { ShownHandoff } from '../report-options.ts';
import { capital, counted, countWord } from '../say.ts';
import { type Column, type Row, table } from '../table.ts';

/** Who hands over to whom, how far it is, what is missing, and the account in short. For our own side alone. */
export function handoffPage(context: ReportContext): Section | null {
  const { options, audience, width, measure } = context;
  const { handoff } = options;
  if (audience !== 'manager' || handoff === undefined) return null;
  return {
    headline: headline(context, handoff),
    lead: `${handoff.name}. For our own team alone: it holds ratings, names and plans that no customer may read.`,
    blocks: [
      { ...strip(context, handoff), before: 24 },
      ...facts(context, handoff),
      ...checklist(context, handoff),
      heading('The account in short', { before: 30 }),
      ...plainRows(context, accountRows(context)),
      ...deals(context),
      ...paragraph(
        'What is missing is said and blocks nothing: whoever takes over knows what to ask for.',
        width,
        looks.note,
        measure,
        { before: 12 },
      ),
    ],
  };
}

function headline({ options: { locale } }: ReportContext, { from, to, facts: all }: ShownHandoff): string {
  const missing = all.filter(({ held }) => !held).length;
  const who = `${from ?? 'Somebody'} hands over to ${to ?? 'somebody still to be named'}`;
  const what =
    missing === 0
      ? 'everything is there'
      : `${countWord(missing, locale)} of ${counted(all.length, 'fact', 'facts', locale)} ${missing === 1 ? 'is' : 'are'} missing`;
  return `${who}: ${what}`;
}

function strip({ width, measure, say }: ReportContext, { from, to, due, facts: all, items }: ShownHandoff): Block {
  const ticked = items.filter(({ done }) => done).length;
  return factStrip(
    [
      { label: 'From', value: from ?? 'Not named' },
      { label: 'To', value: to ?? 'Not named' },
      { label: 'By', value: due === undefined ? 'No day' : say.date(due) },
      { label: 'In the plan', value: `${all.filter(({ held }) => held).length} of ${all.length}`, note: 'facts' },
      { label: 'Checklist', value: `${ticked} of ${items.length}`, note: 'ticked' },
    ],
    width,
    measure,
  );
}

function facts({ width, measure }: ReportContext, { facts: all }: ShownHandoff): Block[] {
  const inOrder = [...all.filter(({ held }) => !held), ...all.filter(({ held }) => held)];
  const body = inOrder.map(
    ({ label, held, note }): Row => ({
      cells: [{ text: label, weight: 600 }, held ? 'Complete' : { text: 'Missing', weight: 600 }, capital(note)],
    }),
  );
  const columns: Column[] = [
    { title: 'What whoever takes over needs', share: 3 },
    { title: 'Standing', width: 74 },
    { title: 'What the plan shows', share: 3.4 },
  ];
  return [heading('What the plan holds', { before: 30 }), ...table(columns, body, width, measure)];
}

function checklist({ width, measure }: ReportContext, { items }: ShownHandoff): Block[] {
  if (items.length === 0) return [];
  const body = items.map(({ name, done }): Row => ({ cells: [name, done ? 'Done' : { text: 'Open', weight: 600 }] }));
  const columns: Column[] = [{ title: 'Item' }, { title: 'Standing', width: 74 }];
  return [heading('Checklist', { before: 30 }), ...table(columns, body, width, measure)];
}

const segments = { smb: 'Small and medium business', 'mid-market': 'Mid-market', enterprise: 'Enterprise' } as const;

function accountRows(context: ReportContext): PlainRow[] {
  const { plan, say } = context;
  const { account } = plan;
  const { segment, industry, employees, annualRevenue, headquarters, website, summary, ownerId } = account;
  const size = [
    employees === undefined ? '' : `${say.number(employees, 0)} employees`,
    annualRevenue === undefined ? '' : `${say.short(annualRevenue)} revenue`,
  ].filter((part) => part !== '');
  return [
    ['Company', [segment === undefined ? '' : segments[segment], industry ?? ''].filter(Boolean).join(', ')],
    ['Size', size.join(', ')],
    ['Place', [headquarters ?? '', website ?? ''].filter(Boolean).join(', ')],
    ['Account owner', ownerName(plan, ownerId)],
    ['Summary', summary ?? ''],
    [
      'Documents',
      rows(plan, 'documents')
        .map(([, { title, url }]) => (url === undefined ? title : `${title}: ${url}`))
        .join('\n'),
    ],
  ];
}

const dealColumns: Column[] = [
  { title: 'Opportunity', share: 2.4 },
  { title: 'Stage', width: 92 },
  { title: 'Amount', width: 72, align: 'right' },
  { title: 'Close', width: 84 },
  { title: 'Next step', share: 3 },
];

function deals({ plan, options, say, width, measure }: ReportContext): Block[] {
  const body = rows(plan, 'opportunities').map(([, deal]): Row => {
    const { name, stage, amount, currency = planCurrency(plan), closeDate, nextStep, ownerId } = deal;
    const owner = ownerName(plan, ownerId);
    return {
      cells: [
        { text: name, weight: 600, ...(owner === '' ? {} : { note: owner }) },
        capital(stage.replaceAll('-', ' ')),
        amount === undefined ? '–' : formatMoneyShort(amount, currency, options.locale),
        closeDate === undefined ? '–' : say.date(closeDate),
        nextStep?.trim() || { text: 'None noted', quiet: true },
      ],
    };
  });
  return body.length === 0
    ? []
    : [heading('Opportunities', { before: 30 }), ...table(dealColumns, body, width, measure)];
}
