import { fitText } from '../../drawing/wrap-text.ts';
import type { Id } from '../../kernel/ids.ts';
import { formatNumber } from '../../kernel/money.ts';
import type { Criterion, Pilot } from '../../model/pilots.ts';
import { rows } from '../../model/plan.ts';
import { attainment, pilotScore } from '../../schedule/pilots.ts';
import { type Block, heading, looks, paragraph, textShapes } from '../blocks.ts';
import { personName, type ReportContext, type Section } from '../context.ts';
import { capital, counted, countWord, UNKNOWN } from '../say.ts';
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
  return { headline: words(context, pilots), blocks: pilots.flatMap(([id, pilot]) => pilotBlocks(context, id, pilot)) };
}

function words({ plan, say, options }: ReportContext, pilots: readonly [Id, Pilot][]): string {
  const count = capital(counted(pilots.length, 'pilot', 'pilots', options.locale));
  const criteria = Object.values(plan.criteria);
  if (criteria.length === 0) return `${count} without agreed criteria yet`;
  const shares = criteria.map(attainment).filter((share) => share !== undefined);
  if (shares.length === 0)
    return `${count}, ${counted(criteria.length, 'criterion', 'criteria', options.locale)}, nothing measured yet`;
  const met = shares.filter((share) => share === 1).length;
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
  if (criteria.length === 0)
    return [
      ...blocks,
      { height: 20, shapes: paragraph('No criteria are agreed yet.', width, looks.body, measure)[0]!.shapes },
    ];
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
    pilot.decision === undefined
      ? pilot.decisionDate === undefined
        ? ''
        : `Decision ${say.date(pilot.decisionDate)}`
      : `Decided: ${pilot.decision}`,
  ]
    .filter((part) => part !== '')
    .join(SEPARATOR);
}

const columns: Column[] = [
  { title: 'Measure', share: 3 },
  { title: 'Agreed by', share: 1.6 },
  { title: 'Baseline', width: 58, align: 'right' },
  { title: 'Target', width: 58, align: 'right' },
  { title: 'Now', width: 58, align: 'right' },
  { title: 'Way to target', width: 104 },
];

function criterionRow({ plan, say, options }: ReportContext, criterion: Criterion): Row {
  const unit = criterion.unit?.trim() ?? '';
  const percent = unit === '%' ? ' %' : '';
  const value = (number: number | undefined) =>
    number === undefined ? UNKNOWN : `${formatNumber(number, options.locale)}${percent}`;
  const share = attainment(criterion);
  const way: Cell =
    share === undefined
      ? { text: '', draw: (x, y) => textShapes(['not yet measurable'], x, y - 7.5, looks.note) }
      : {
          text: '',
          draw: (x, y) => [
            { kind: 'rect', x, y: y - 3.5, w: 56, h: 7, radius: 1.5, fill: 'line' },
            { kind: 'rect', x, y: y - 3.5, w: 56 * share, h: 7, radius: 1.5, fill: 'ink' },
            { kind: 'text', x: x + 104, y: y + 4.3, text: say.share(share), size: 12, fill: 'text', anchor: 'end' },
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
