import type { Id } from '../../kernel/ids.ts';
import { mainOpportunity } from '../../model/main-opportunity.ts';
import type { Milestone } from '../../model/milestones.ts';
import { getEntity } from '../../model/plan.ts';
import { isLate, statusNames, statusOf } from '../../schedule/milestone-state.ts';
import { type Deadline, mostUrgent, type Procurement, procurementOf } from '../../schedule/procurement.ts';
import { type BuyingTopic, buyingTopics } from '../audience.ts';
import { type Block, heading, looks, paragraph } from '../blocks.ts';
import { ownerName, personName, type ReportContext, type Section } from '../context.ts';
import { type Fact, factStrip } from '../fact-strip.ts';
import { capital, counted, countWord, UNKNOWN } from '../say.ts';
import { type Cell, type Column, type Row, table } from '../table.ts';

const topicNames: Readonly<Record<BuyingTopic, string>> = {
  security: 'Security',
  legal: 'Legal',
  procurement: 'Procurement',
  other: 'Other steps of buying',
};

interface Step {
  readonly id: Id;
  readonly topic: BuyingTopic;
  readonly milestone: Milestone;
}

/**
 * The steps of buying by topic: where each stands, who has it on either side, and when. A manager also sees what of the
 * checklists is open, by when a step must begin for the close date, and which of the playbook's steps the plan lacks; all
 * others see the shared steps alone. Null without any.
 */
export function procurementPage(context: ReportContext): Section | null {
  const { plan, buying, audience, width, measure } = context;
  const steps = [...buying]
    .flatMap(([id, topic]): Step[] => {
      const milestone = getEntity(plan, 'milestones', id);
      return milestone === undefined || statusOf(milestone) === 'cancelled' ? [] : [{ id, topic, milestone }];
    })
    .sort((a, b) => (fieldsOf(a) < fieldsOf(b) ? -1 : 1));
  if (steps.length === 0) return null;
  const procurement = audience === 'manager' ? procurementFor(context) : null;
  const checklists = audience === 'manager' && steps.some(({ milestone }) => (milestone.checklist ?? []).length > 0);
  const topics = buyingTopics.flatMap((topic) => {
    const own = steps.filter((step) => step.topic === topic);
    return own.length === 0 ? [] : [{ topic, own }];
  });
  return {
    headline: headline(context, steps),
    blocks: [
      {
        ...factStrip(
          topics.map(({ topic, own }) => factOf(context, topic, own)),
          width,
          measure,
        ),
        before: 24,
      },
      ...topics.flatMap(({ topic, own }) => [
        heading(topicNames[topic], { before: 28 }),
        ...table(
          columnsFor(audience === 'manager', checklists),
          own.map((step) => stepRow(context, step, procurement, checklists)),
          width,
          measure,
        ),
      ]),
      ...(procurement === null ? [] : closing(context, procurement)),
    ],
  };
}

/** What steps are ordered by: first day, last day, title. */
function fieldsOf({ milestone: { start, end, title } }: Step): string {
  return `${start} ${end} ${title}`;
}

function procurementFor({ plan, options }: ReportContext): Procurement {
  const main = mainOpportunity(plan.opportunities);
  return procurementOf(plan, options.steps ?? [], {
    opportunityId: main?.[0],
    closeDate: main?.[1].closeDate,
    today: options.on,
  });
}

function isDone({ milestone }: Step): boolean {
  return statusOf(milestone) === 'done';
}

/** As on the roadmap: it is for us to say that a step is late. */
function isOurLate({ audience, options }: ReportContext, milestone: Milestone): boolean {
  return audience === 'manager' && isLate(milestone, options.on);
}

function headline(context: ReportContext, steps: readonly Step[]): string {
  const { say } = context;
  const { locale } = context.options;
  const open = steps.filter((step) => !isDone(step));
  const all = `${counted(steps.length, 'step', 'steps', locale)} of security, legal and procurement`;
  if (open.length === 0)
    return steps.length === 1 ? `The one step of security, legal and procurement is done` : `All ${all} are done`;
  const late = open.filter(({ milestone }) => isOurLate(context, milestone)).length;
  const blocked = open.filter(({ milestone }) => statusOf(milestone) === 'blocked').length;
  const done = steps.length - open.length;
  const state = done === 0 ? all : `${countWord(done, locale)} of ${all} done`;
  const wrong = [
    ...(late === 0 ? [] : [`${countWord(late, locale)} late`]),
    ...(blocked === 0 ? [] : [`${countWord(blocked, locale)} blocked`]),
  ];
  const last = open.map(({ milestone }) => milestone.end).reduce((a, b) => (a > b ? a : b));
  return capital(`${[state, ...wrong].join(', ')}; the last is planned to end on ${say.date(last, 'long')}`);
}

function factOf(context: ReportContext, topic: BuyingTopic, own: readonly Step[]): Fact {
  const { say } = context;
  const { locale } = context.options;
  const open = own.filter((step) => !isDone(step));
  const late = open.filter(({ milestone }) => isOurLate(context, milestone)).length;
  const value = `${say.number(own.length - open.length, 0)} of ${say.number(own.length, 0)} done`;
  if (open.length === 0) return { label: topicNames[topic], value };
  const under = open.filter(({ milestone }) => statusOf(milestone) === 'in-progress').length;
  const state = late > 0 ? `${countWord(late, locale)} late` : under > 0 ? `${countWord(under, locale)} under way` : '';
  const end = open.map(({ milestone }) => milestone.end).reduce((a, b) => (a > b ? a : b));
  return {
    label: topicNames[topic],
    value,
    note: capital([state, `to ${say.date(end)}`].filter((part) => part !== '').join(', ')),
  };
}

/** For the manager the room before the close date, and checklists where there are any. */
function columnsFor(own: boolean, checklists: boolean): Column[] {
  return [
    { title: 'Step', share: 3 },
    { title: 'Dates', width: own ? 108 : 150 },
    ...(own ? [{ title: 'For the close date', width: 104 }] : []),
    { title: 'Status', width: own ? 72 : 88 },
    { title: 'Customer’s owner', share: 1.5 },
    { title: 'Our owner', share: 1.4 },
    ...(checklists ? [{ title: 'Checklist', width: 52, align: 'right' as const }] : []),
  ];
}

function stepRow(context: ReportContext, { id, milestone }: Step, own: Procurement | null, checklists: boolean): Row {
  const { plan, say, audience } = context;
  const { title, deliverable = '', start, end, ownerId, customerOwnerId, blockedReason = '' } = milestone;
  const ours = ownerId !== undefined && Object.hasOwn(plan.team, ownerId) ? ownerName(plan, ownerId) : '';
  const theirs = [personName(plan, customerOwnerId), ours === '' ? ownerName(plan, ownerId) : ''].filter(
    (name) => name !== '',
  );
  const open = (audience === 'manager' ? (milestone.checklist ?? []) : []).filter(({ done }) => done !== true);
  const notes = [
    deliverable.trim(),
    open.length === 0 ? '' : `Still open: ${open.map(({ text }) => text.trim()).join('; ')}`,
    statusOf(milestone) === 'blocked' ? blockedReason.trim() : '',
  ].filter((part) => part !== '');
  const late = isOurLate(context, milestone);
  const status = late ? `${statusNames[statusOf(milestone)]}, late` : statusNames[statusOf(milestone)];
  const deadline = own?.steps.find((step) => step.id === id)?.deadline ?? null;
  return {
    cells: [
      { text: title, weight: 600, ...(notes.length === 0 ? {} : { note: notes.join('\n') }) },
      say.range(start, end),
      ...(own === null ? [] : [deadlineCell(context, deadline)]),
      { text: status, ...(late ? { weight: 600 } : {}) },
      nameCell([...new Set(theirs)].join(', ')),
      nameCell(ours),
      ...(checklists ? [checklistCell(context, milestone)] : []),
    ],
  };
}

function deadlineCell({ say, options }: ReportContext, deadline: Deadline | null): Cell {
  if (deadline === null) return { text: UNKNOWN, quiet: true };
  const { of, day, slackDays } = deadline;
  return {
    text: `${of === 'start' ? 'Start' : 'End'} by ${say.date(day, 'short')}`,
    note: roomWords(slackDays, options.locale),
    ...(slackDays < 0 ? { weight: 600 } : {}),
  };
}

function nameCell(name: string): Cell {
  return name === '' ? { text: UNKNOWN, quiet: true } : { text: name };
}

function checklistCell({ say }: ReportContext, { checklist = [] }: Milestone): Cell {
  if (checklist.length === 0) return { text: UNKNOWN, quiet: true };
  const ticked = checklist.filter(({ done }) => done === true).length;
  return { text: `${say.number(ticked, 0)} of ${say.number(checklist.length, 0)}` };
}

/** "Start by 8 Jan, 12 days to spare", "End by 4 Dec, 3 days too late". */
function deadlineWords({ say, options: { locale } }: ReportContext, { of, day, slackDays }: Deadline): string {
  return `${of === 'start' ? 'Start' : 'End'} by ${say.date(day)}, ${roomWords(slackDays, locale)}`;
}

function roomWords(slackDays: number, locale: string): string {
  const days = counted(Math.abs(slackDays), 'day', 'days', locale);
  return slackDays === 0 ? 'no day to spare' : slackDays > 0 ? `${days} to spare` : `${days} too late`;
}

/** For the manager: which step leaves the least room, and what the playbook knows that the plan lacks. */
function closing(context: ReportContext, { steps, missing }: Procurement): Block[] {
  const { width, measure, options } = context;
  const urgent = mostUrgent(steps);
  const lines = [
    urgent === null
      ? ''
      : `Least room: ${urgent.milestone.title}. ${deadlineWords(context, urgent.deadline)} for the close date.`,
    missing.length === 0
      ? ''
      : `${capital(counted(missing.length, 'step', 'steps', options.locale))} of the playbook ${missing.length === 1 ? 'is' : 'are'} not on the plan: ${missing.map(({ name }) => name).join('; ')}.`,
  ].filter((line) => line !== '');
  return lines.flatMap((line, i) => paragraph(line, width, looks.body, measure, { before: i === 0 ? 20 : 6 }));
}
