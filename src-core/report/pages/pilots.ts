import { criterionChart } from '../../drawing/criterion-chart.ts';
import { fitText } from '../../drawing/wrap-text.ts';
import { daysBetween } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Criterion, Pilot } from '../../model/pilots.ts';
import { rows } from '../../model/plan.ts';
import { missingForDecision } from '../../schedule/pilot-readiness.ts';
import { evidenceOf, pilotTime } from '../../schedule/pilot-standing.ts';
import { attainment, pilotScore } from '../../schedule/pilots.ts';
import { type Block, heading, looks, paragraph } from '../blocks.ts';
import { ownerName, personName, type ReportContext, type Section } from '../context.ts';
import { type Fact, factStrip } from '../fact-strip.ts';
import { plainRows } from '../plain-rows.ts';
import { capital, counted, countWord, listed, partWord, UNKNOWN } from '../say.ts';
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

/** Longer lists are counted: a pilot at its start lacks everything. */
const MOST_MISSING = 8;

/** What each pilot has to show and how far it has come; null without pilots. */
export function pilotsPage(context: ReportContext): Section | null {
  const pilots = rows(context.plan, 'pilots');
  if (pilots.length === 0) return null;
  // Said once, under the first charts.
  const first = pilots.find(([id]) => Object.values(context.plan.criteria).some(({ pilotId }) => pilotId === id));
  const blocks = pilots.flatMap(([id, pilot]) => pilotBlocks(context, id, pilot, id === first?.[0]));
  return { headline: words(context, pilots), blocks };
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
    return `${decidedWords(context, only[1])}; ${partWord(met, options.locale)} of ${counted(criteria.length, 'criterion', 'criteria', options.locale)} met`;
  const decisions = pilots.flatMap(([, { decisionDate, decision }]) =>
    decisionDate === undefined || decision !== undefined ? [] : [decisionDate],
  );
  const due = decisions.length === 0 ? '' : `; the decision is due on ${say.date(decisions.sort()[0]!, 'long')}`;
  if (met === 0)
    return `None of ${counted(criteria.length, 'criterion', 'criteria', options.locale)} has reached its target yet${due}`;
  const verb = met === 1 ? 'has' : 'have';
  return `${capital(countWord(met, options.locale))} of ${counted(criteria.length, 'criterion', 'criteria', options.locale)} ${verb} reached the target${due}`;
}

function pilotBlocks(context: ReportContext, id: Id, pilot: Pilot, explained: boolean): Block[] {
  const { plan, width, measure } = context;
  const criteria = rows(plan, 'criteria').filter(([, { pilotId }]) => pilotId === id);
  const name = fitText(pilot.name, width, looks.h2, measure);
  const body = criteria.map(([, criterion]) => criterionRow(context, criterion));
  const evidence =
    criteria.length === 0
      ? paragraph('No criteria are agreed yet.', width, looks.body, measure, { before: 14 })
      : table(columns, body, width, measure).map((block, i) => (i === 0 ? { ...block, before: 16 } : block));
  return [
    heading(name, { before: 28 }),
    { ...factStrip(pilotFacts(context, id, pilot, criteria.length), width, measure), before: 2, keep: true },
    ...evidence,
    ...(explained ? key(context) : []),
    ...about(context, id, pilot),
  ];
}

/** How far it has come, on how much evidence, what is decided when, and its days. */
function pilotFacts(context: ReportContext, id: Id, pilot: Pilot, criteria: number): Fact[] {
  const { plan, say, options } = context;
  const { score, measured } = pilotScore(plan, id);
  const { met, open } = evidenceOf(plan, id);
  const time = pilotTime(pilot, options.on);
  const count = (number: number) => say.number(number, 0);
  const days = time === null ? null : { gone: count(time.gone), all: count(time.days) };
  return [
    {
      label: 'Score',
      value: say.share(score),
      note:
        score === undefined ? 'nothing measured yet' : `of the way, ${count(measured)} of ${count(criteria)} measured`,
    },
    {
      label: 'Criteria met',
      value: criteria === 0 ? UNKNOWN : `${count(met.length)} of ${count(criteria)}`,
      note: open.length === 0 ? '' : `${countWord(open.length, options.locale)} not measurable yet`,
    },
    decisionFact(context, pilot),
    {
      label: pilot.status === undefined ? 'Days' : capital(statuses[pilot.status]),
      value:
        days === null ? UNKNOWN : time!.state === 'running' ? `Day ${days.gone} of ${days.all}` : `${days.all} days`,
      note: days === null ? 'no days are set' : say.range(pilot.start!, pilot.end!),
    },
  ];
}

function decisionFact({ say, options }: ReportContext, { decision, decisionDate }: Pilot): Fact {
  const label = 'Go or no-go';
  if (decision !== undefined)
    return {
      label,
      value: decision === 'go' ? 'Go' : 'No go',
      note: decisionDate === undefined ? 'decided' : `decided on ${say.date(decisionDate)}`,
    };
  if (decisionDate === undefined) return { label, value: 'Open', note: 'no day is set' };
  const left = daysBetween(options.on, decisionDate);
  const when =
    left < 0 ? 'not decided yet' : left === 0 ? 'today' : `in ${counted(left, 'day', 'days', options.locale)}`;
  return { label, value: say.date(decisionDate), note: when };
}

/** What is tried and who steers it; for our own readers what is still missing before it can be decided well. */
function about(context: ReportContext, id: Id, pilot: Pilot): Block[] {
  const { plan, audience } = context;
  const members = (pilot.governance?.memberIds ?? [])
    .map((member) => ownerName(plan, member))
    .filter((name) => name !== '');
  const missing = audience === 'manager' && pilot.decision === undefined ? missingForDecision(plan, id) : [];
  const sentences = missing.slice(0, MOST_MISSING).map(({ sentence }) => sentence);
  const more = missing.length - sentences.length;
  if (more > 0) sentences.push(`and ${counted(more, 'thing', 'things', context.options.locale)} more`);
  const found = plainRows(context, [
    ['Decision', decisionWords(context, id, pilot)],
    ['Departments', listed(pilot.departments ?? [])],
    ['What is tried', (pilot.useCases ?? []).join('\n')],
    ['Sponsor', personName(plan, pilot.sponsorId)],
    [
      'Steering group',
      [listed(members), pilot.governance?.cadence?.trim() ?? ''].filter((part) => part !== '').join('\n'),
    ],
    ['How people take it up', pilot.changePlan ?? ''],
    ['What a roll-out takes', pilot.scalability ?? ''],
    ['Missing before a decision', sentences.join('\n')],
  ]);
  return found.map((block, i) => (i === 0 ? { ...block, before: 18 } : block));
}

/** "Go, decided on 8 January 2027". */
function decidedWords({ say }: ReportContext, { decision, decisionDate }: Pilot): string {
  const said = decision === 'go' ? 'Go' : 'No go';
  return decisionDate === undefined ? said : `${said}, decided on ${say.date(decisionDate, 'long')}`;
}

/** What was decided, and on how much evidence; nothing before. */
function decisionWords(context: ReportContext, id: Id, pilot: Pilot): string {
  if (pilot.decision === undefined) return '';
  const { met, missed, open } = evidenceOf(context.plan, id);
  const all = met.length + missed.length + open.length;
  const { locale } = context.options;
  const parts = [
    all === 0 ? 'no criteria were agreed' : `${partWord(met.length, locale)} of ${countWord(all, locale)} criteria met`,
    missed.length === 0 ? '' : `${countWord(missed.length, locale)} missed`,
    open.length === 0 ? '' : `${countWord(open.length, locale)} not measured`,
  ].filter((part) => part !== '');
  return `${decidedWords(context, pilot)}: ${parts.join(', ')}`;
}

function key({ width, measure }: ReportContext): Block[] {
  const words =
    'Each line runs from the baseline, at the tick, to the target, at the flag, whichever way the figure is to go; ink shows how far it has come, hatching where it got worse.';
  return paragraph(words, width, looks.note, measure, { before: 8 });
}

const CHART = { width: 94, height: 22 };
const columns: Column[] = [
  { title: 'Measure', share: 3 },
  { title: 'Weight', width: 40, align: 'right' },
  { title: 'Baseline', width: 56, align: 'right' },
  { title: 'Target', width: 56, align: 'right' },
  { title: 'Now', width: 56, align: 'right' },
  { title: 'Baseline to target', width: 136 },
];

function criterionRow({ plan, say }: ReportContext, criterion: Criterion): Row {
  const unit = criterion.unit?.trim() ?? '';
  const percent = unit === '%';
  const value = (number: number | undefined) =>
    number === undefined ? UNKNOWN : percent ? say.share(number / 100, 2) : say.number(number);
  const share = attainment(criterion);
  const measured = criterion.measuredOn === undefined ? '' : `measured ${say.date(criterion.measuredOn)}`;
  const agreed = personName(plan, criterion.agreedById);
  const notes = [
    [percent ? '' : unit, agreed === '' ? '' : `agreed by ${agreed}`],
    [criterion.source?.trim() ?? '', measured],
  ]
    .map((parts) => capital(parts.filter((part) => part !== '').join(', ')))
    .filter((line) => line !== '');
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
      { text: criterion.metric, weight: 600, ...(notes.length === 0 ? {} : { note: notes.join('\n') }) },
      criterion.weight === undefined ? { text: UNKNOWN, quiet: true } : `× ${criterion.weight}`,
      criterion.baseline === undefined ? { text: 'to be set', quiet: true } : value(criterion.baseline),
      value(criterion.target),
      value(criterion.actual),
      way,
    ],
  };
}
