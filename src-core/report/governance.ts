import type { IsoDate } from '../kernel/dates.ts';
import type { Pilot } from '../model/pilots.ts';
import { rows } from '../model/plan.ts';
import { type BuyingRole, buyingRoles } from '../model/stakeholders.ts';
import { isActive } from '../people/person-signals.ts';
import { durationDays, statusOf } from '../schedule/milestone-state.ts';
import { planFinish } from '../schedule/plan-summary.ts';
import { type Block, heading } from './blocks.ts';
import { ownerName, personName, type ReportContext } from './context.ts';
import { type Fact, factStrip } from './fact-strip.ts';
import { capital, counted, partWord, UNKNOWN } from './say.ts';
import { type Cell, type Column, type Row, table } from './table.ts';

/** How many dates are named: more would be the plan once again. */
const MOST_DATES = 6;
/** What lasts no longer is a meeting, a readout, an approval; longer ones are work. */
const LONGEST_DATE = 5;

/**
 * Who steers the work and who decides what, as far as the audience may know it: sponsor, steering groups with how often they
 * meet, decisions with who makes them, and the next dates. Empty where the plan says nothing of it
 * but the sponsor, whom the cover names.
 */
export function governanceBlocks(context: ReportContext): Block[] {
  const { width, measure } = context;
  const dates = nextDates(context);
  const groups = steeringRows(context);
  const decisions = decisionRows(context);
  const facts = governanceFacts(context, dates[0]);
  const known = groups.length + decisions.length + dates.length;
  if (known === 0 || groups.length + decisions.length + facts.length === 0) return [];
  const part = (title: string, columns: Column[], body: readonly Row[]): Block[] =>
    body.length === 0 ? [] : [heading(title, { before: 26 }), ...table(columns, body, width, measure)];
  return [
    heading('Governance', { before: 34 }),
    ...(facts.length === 0 ? [] : [{ ...factStrip(facts, width, measure), before: 4 }]),
    ...part('Who steers', groupColumns, groups),
    ...part('Who decides what', decisionColumns, decisions),
    ...part('Next dates', dateColumns, dates.map(dateRow(context))),
  ];
}

interface Ahead {
  readonly start: IsoDate;
  readonly day: IsoDate;
  readonly title: string;
  readonly who: string;
}

/** What is on within a few days, not over yet: meetings, readouts, approvals, and the decisions of pilots; the earliest first. */
function nextDates({ plan, options }: ReportContext): Ahead[] {
  const days = rows(plan, 'milestones').flatMap(([, milestone]): Ahead[] => {
    const status = statusOf(milestone);
    if (status === 'done' || status === 'cancelled' || durationDays(milestone) > LONGEST_DATE) return [];
    const who = [ownerName(plan, milestone.ownerId), personName(plan, milestone.customerOwnerId)];
    return [{ start: milestone.start, day: milestone.end, title: milestone.title, who: namesOf(who) }];
  });
  const decisions = rows(plan, 'pilots').flatMap(([, pilot]): Ahead[] => {
    const { decisionDate: day, decision, name, sponsorId } = pilot;
    if (day === undefined || decision !== undefined) return [];
    // The day may be on the plan as a milestone of its own.
    if (days.some((each) => each.day === day && /\bgo or no-go\b|\bdecision\b/i.test(each.title))) return [];
    return [{ start: day, day, title: `Go or no-go: ${name}`, who: personName(plan, sponsorId) }];
  });
  return [...days, ...decisions]
    .filter(({ day }) => day >= options.on)
    .sort((a, b) => (a.day === b.day ? (a.title < b.title ? -1 : 1) : a.day < b.day ? -1 : 1))
    .slice(0, MOST_DATES);
}

function governanceFacts({ plan, say, options }: ReportContext, next: Ahead | undefined): Fact[] {
  const sponsorId = plan.valueCase?.sponsorId;
  const sponsor = personName(plan, sponsorId);
  const { title = '', projectRole = '' } = sponsorId === undefined ? {} : (plan.stakeholders[sponsorId] ?? {});
  const members = new Set(rows(plan, 'pilots').flatMap(([, pilot]) => membersOf(plan, pilot)));
  const ours = [...members].filter((id) => Object.hasOwn(plan.team, id)).length;
  const { locale } = options;
  const facts: (Fact | null)[] = [
    sponsor === '' ? null : { label: 'Sponsor', value: sponsor, note: projectRole.trim() || title.trim() },
    members.size === 0
      ? null
      : {
          label: 'Steering',
          value: capital(counted(members.size, 'member', 'members', locale)),
          note: `${capital(partWord(members.size - ours, locale))} of theirs, ${partWord(ours, locale)} of ours`,
        },
    next === undefined ? null : { label: 'Next date', value: say.range(next.start, next.day), note: next.title },
  ];
  return sponsor === '' && members.size === 0 ? [] : facts.filter((fact) => fact !== null);
}

function membersOf(plan: ReportContext['plan'], { governance }: Pilot): string[] {
  return (governance?.memberIds ?? []).filter((id) => ownerName(plan, id) !== '');
}

const groupColumns: Column[] = [
  { title: 'Group', share: 2 },
  { title: 'Members', share: 4 },
  { title: 'Meets', share: 2.2 },
];

function steeringRows({ plan }: ReportContext): Row[] {
  return rows(plan, 'pilots').flatMap(([, pilot]): Row[] => {
    const members = membersOf(plan, pilot);
    const cadence = pilot.governance?.cadence?.trim() ?? '';
    if (members.length === 0 && cadence === '') return [];
    const names = (ours: boolean) =>
      namesOf(members.filter((id) => Object.hasOwn(plan.team, id) === ours).map((id) => ownerName(plan, id)));
    const [theirs, our] = [names(false), names(true)];
    return [
      {
        cells: [
          { text: pilot.name, weight: 600 },
          theirs === '' && our === ''
            ? quiet
            : { text: theirs || our, ...(theirs !== '' && our !== '' ? { note: `From our side: ${our}` } : {}) },
          cadence === '' ? quiet : cadence,
        ],
      },
    ];
  });
}

const decisionColumns: Column[] = [
  { title: 'Decision', share: 3 },
  { title: 'Who answers for it', share: 2.4 },
  { title: 'When', width: 96 },
  { title: 'On what', share: 2.6 },
];

/** What buyers of a role have to say yes to: for our own readers, since roles are ours to know. */
const rights: Partial<Record<BuyingRole, string>> = {
  economic: 'The money',
  technical: 'The technology',
  security: 'Security',
  legal: 'The contract',
  procurement: 'The purchase',
};

function decisionRows(context: ReportContext): Row[] {
  const { plan, say, options, audience } = context;
  const row = (decision: string, who: string, when: string, what: string): Row => ({
    cells: [{ text: decision, weight: 600 }, ...[who, when, what].map((text) => (text === '' ? quiet : text))],
  });
  const pilots = rows(plan, 'pilots').flatMap(([id, { name, sponsorId, decisionDate, decision }]): Row[] => {
    const who = personName(plan, sponsorId);
    if (who === '' && decisionDate === undefined) return [];
    const criteria = Object.values(plan.criteria).filter(({ pilotId }) => pilotId === id).length;
    const what =
      decision !== undefined
        ? `Decided: ${decision === 'go' ? 'go' : 'no go'}`
        : criteria === 0
          ? 'No criteria are agreed yet'
          : `How ${counted(criteria, 'criterion stands', 'criteria stand', options.locale)}`;
    return [row(`Go or no-go: ${name}`, who, decisionDate === undefined ? '' : say.date(decisionDate), what)];
  });
  const finish = planFinish(plan);
  const signed =
    finish === null || finish.of !== 'signature'
      ? []
      : [
          row(
            finish.milestone.title,
            namesOf([personName(plan, finish.milestone.customerOwnerId), ownerName(plan, finish.milestone.ownerId)]),
            say.date(finish.milestone.end),
            finish.milestone.deliverable?.trim() ?? '',
          ),
        ];
  const people = Object.values(plan.stakeholders).filter(isActive);
  const byRole = buyingRoles.flatMap((role): Row[] => {
    const right = rights[role];
    const names = people.filter(({ roles }) => roles?.includes(role)).map(({ name }) => name.trim() || 'To be named');
    return right === undefined || names.length === 0 ? [] : [row(right, namesOf(names), '', `As ${role} buyer`)];
  });
  return [...pilots, ...(audience === 'manager' ? byRole : []), ...signed];
}

const dateColumns: Column[] = [
  { title: 'When', width: 150 },
  { title: 'What', share: 4 },
  { title: 'Who', share: 3 },
];

function dateRow({ say }: ReportContext): (ahead: Ahead) => Row {
  return ({ start, day, title, who }) => ({
    cells: [say.range(start, day), { text: title, weight: 600 }, who === '' ? quiet : who],
  });
}

const quiet: Cell = { text: UNKNOWN, quiet: true };

function namesOf(names: readonly string[]): string {
  return [...new Set(names.filter((name) => name !== ''))].join(', ');
}
