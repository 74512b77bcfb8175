import { criterionChart } from '../../drawing/criterion-chart.ts';
import { fitText } from '../../drawing/wrap-text.ts';
import type { Id } from '../../kernel/ids.ts';
import { formatNumber } from '../../kernel/money.ts';
import type { Criterion, Pilot } from '../../model/pilots.ts';
import { rows } from '../../model/plan.ts';
import { evidenceOf } from '../../schedule/pilot-standing.ts';
import { attainment, pilotScore } from '../../schedule/pilots.ts';
import { type Block, heading, looks, paragraph } from '../blocks.ts';
import { ownerName, personName, type ReportContext, type Section } from '../context.ts';
import { capital, counted, countWord, listed, UNKNOWN } from '../say.ts';
import { type Cell, type Column, type Row, table } from '../table.ts';

const statuses: Readonly<Record<NonNullable<Pilot['status']>, string>> = {
  proposed: 'proposed',
  agreed: 'agreed',
  running: 'running',
  evaluating: 'being evaluated',
  passed: 'passed',
  failed: 'failed',
  stopped: 'stopped',
};

const SEPARATOR = '  ·  ';

/** What each pilot has to show and how far it has come; null without pilots. */
export function pilotsPage(context: ReportContext): Section | null {
  const pilots = rows(context.plan, 'pilots');
  if (pilots.length === 0) return null;
  const blocks = pilots.flatMap(([id, pilot]) => pilotBlocks(context, id, pilot));
  const charts = Object.values(context.plan.criteria).some((criterion) => attainment(criterion) !== undefined);
  return { headline: words(context, pilots), blocks: charts ? [...blocks, ...key(context)] : blocks };
}

function words(context: ReportContext, pilots: readonly [Id, Pilot][]): string {
  const { plan, say, options } = context;
  const count = capital(counted(pilots.length, 'pilot', 'pilots', options.locale));
  const criteria = Object.values(plan.criteria);
  if (criteria.length === 0) return `${count} without agreed criteria yet`;
  const shares = criteria.map(attainment).filter((share) => share !== undefined);
  if (shares.length === 0)
    return `${count}, ${counted(criteria.length, 'criterion', 'criteria', options.locale)}, nothing measured yet`;
  const met = shares.filter((share) => share === 1).length;
  const [only] = pilots;
  if (pilots.length === 1 && only?.[1].decision !== undefined)
    return `${decisionWords(context, only[1])}; ${countWord(met, options.locale)} of ${counted(criteria.length, 'criterion', 'criteria', options.locale)} met`;
  const decisions = pilots.flatMap(([, { decisionDate, decision }]) =>
    decisionDate === undefined || decision !== undefined ? [] : [decisionDate],
  );
  const due = decisions.length === 0 ? '' : `; the decision is due on ${say.date(decisions.sort()[0]!, 'long')}`;
  if (met === 0)
    return `None of ${counted(criteria.length, 'criterion', 'criteria', options.locale)} has reached its target yet${due}`;
  const verb = met === 1 ? 'has' : 'have';
  return `${capital(countWord(met, options.locale))} of ${counted(criteria.length, 'criterion', 'criteria', options.locale)} ${verb} reached the target${due}`;
}

function pilotBlocks(context: ReportContext, id: Id, pilot: Pilot): Block[] {
  const { plan, width, measure, say } = context;
  const criteria = rows(plan, 'criteria').filter(([, { pilotId }]) => pilotId === id);
  const { score, measured } = pilotScore(plan, id);
  const summary =
    score === undefined ? '' : `${say.share(score)} of the way, ${measured} of ${criteria.length} measured`;
  const room = width - measure(summary, looks.note) - 24;
  const beside = measure(pilot.name, looks.h2) <= room;
  const blocks: Block[] = [
    heading(fitText(pilot.name, width, looks.h2, measure), { before: 28, note: beside ? summary : '', width }),
  ];
  const facts = [factsLine(context, pilot), beside ? '' : summary].filter((part) => part !== '').join(SEPARATOR);
  if (facts !== '')
    blocks.push(...paragraph(facts, width, looks.small, measure).map((block) => ({ ...block, keep: true })));
  blocks.push(...decisionLine(context, id, pilot), ...texts(context, pilot));
  if (criteria.length === 0)
    return [...blocks, { ...paragraph('No criteria are agreed yet.', width, looks.body, measure)[0]!, height: 20 }];
  const body = criteria.map(([, criterion]) => criterionRow(context, criterion));
  return [
    ...blocks,
    ...table(columns, body, width, measure).map((block, i) => (i === 0 ? { ...block, before: 8 } : block)),
  ];
}

function factsLine({ plan, say }: ReportContext, pilot: Pilot): string {
  const sponsor = personName(plan, pilot.sponsorId);
  return [
    (pilot.departments ?? []).join(', '),
    pilot.start === undefined || pilot.end === undefined ? '' : say.range(pilot.start, pilot.end),
    pilot.status === undefined ? '' : capital(statuses[pilot.status]),
    sponsor === '' ? '' : `Sponsor ${sponsor}`,
    pilot.decision !== undefined || pilot.decisionDate === undefined ? '' : `Decision ${say.date(pilot.decisionDate)}`,
  ]
    .filter((part) => part !== '')
    .join(SEPARATOR);
}

/** "Go, decided on 8 January 2027". */
function decisionWords({ say }: ReportContext, { decision, decisionDate }: Pilot): string {
  const said = decision === 'go' ? 'Go' : 'No go';
  return decisionDate === undefined ? said : `${said}, decided on ${say.date(decisionDate, 'long')}`;
}

/** What was decided, and on how much evidence; nothing before. */
function decisionLine(context: ReportContext, id: Id, pilot: Pilot): Block[] {
  if (pilot.decision === undefined) return [];
  const { met, missed, open } = evidenceOf(context.plan, id);
  const all = met.length + missed.length + open.length;
  const { locale } = context.options;
  const parts = [
    all === 0
      ? 'no criteria were agreed'
      : `${countWord(met.length, locale)} of ${countWord(all, locale)} criteria met`,
    missed.length === 0 ? '' : `${countWord(missed.length, locale)} missed`,
    open.length === 0 ? '' : `${countWord(open.length, locale)} not measured`,
  ].filter((part) => part !== '');
  const line = `${decisionWords(context, pilot)}: ${parts.join(', ')}.`;
  return kept(paragraph(line, context.width, looks.h3, context.measure, { before: 6 }));
}

/** What is tried, for everybody; who steers it, how people take it up and what a roll-out takes, where the audience has them. */
function texts({ plan, width, measure }: ReportContext, pilot: Pilot): Block[] {
  const members = (pilot.governance?.memberIds ?? []).map((id) => ownerName(plan, id)).filter((name) => name !== '');
  const steering = [listed(members), pilot.governance?.cadence ?? ''].filter((part) => part.trim() !== '').join('; ');
  const lines = [
    ['Use cases', (pilot.useCases ?? []).join('; ')],
    ['Steering group', steering],
    ['How people take it up', pilot.changePlan ?? ''],
    ['What a roll-out takes', pilot.scalability ?? ''],
  ] as const;
  return lines.flatMap(([name, text]) =>
    text.trim() === '' ? [] : kept(paragraph(`${name}: ${text.trim()}`, width, looks.small, measure, { before: 4 })),
  );
}

function kept(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => (i === blocks.length - 1 ? { ...block, keep: true } : block));
}

function key({ width, measure }: ReportContext): Block[] {
  const words =
    'Each line runs from the baseline, at the tick, to the target, at the flag, whichever way the figure is to go; ink shows how far it has come, hatching where it got worse.';
  return paragraph(words, width, looks.note, measure, { before: 12 });
}

const CHART = { width: 94, height: 22 };
const columns: Column[] = [
  { title: 'Measure', share: 3 },
  { title: 'Agreed by', share: 1.6 },
  { title: 'Baseline', width: 54, align: 'right' },
  { title: 'Target', width: 54, align: 'right' },
  { title: 'Now', width: 54, align: 'right' },
  { title: 'Baseline to target', width: 136 },
];

function criterionRow({ plan, say, options }: ReportContext, criterion: Criterion): Row {
  const unit = criterion.unit?.trim() ?? '';
  const percent = unit === '%' ? ' %' : '';
  const value = (number: number | undefined) =>
    number === undefined ? UNKNOWN : `${formatNumber(number, options.locale)}${percent}`;
  const share = attainment(criterion);
  const chart = criterionChart(criterion, CHART);
  const way: Cell = {
    text: share === undefined ? UNKNOWN : say.share(share),
    draw: (x, y) => [
      { kind: 'group', dx: x, dy: y - CHART.height / 2, shapes: chart.shapes },
      {
        kind: 'text',
        x: x + 136,
        y: y + 4.3,
        text: share === undefined ? UNKNOWN : say.share(share),
        size: 12,
        fill: share === undefined ? 'text-3' : 'text',
        anchor: 'end',
      },
    ],
  };
  return {
    cells: [
      { text: criterion.metric, ...(unit === '' || percent !== '' ? {} : { note: unit }) },
      { text: personName(plan, criterion.agreedById) || UNKNOWN, quiet: criterion.agreedById === undefined },
      criterion.baseline === undefined ? { text: 'to be set', quiet: true } : value(criterion.baseline),
      value(criterion.target),
      value(criterion.actual),
      way,
    ],
  };
}
