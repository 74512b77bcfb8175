import { isFinished } from '../deal/handoffs.ts';
import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { EntityKind } from '../model/entity-kinds.ts';
import type { AccountPlan } from '../model/plan.ts';
import { isOpen } from '../model/stages.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import { daysStale, isActive, lastTouches } from '../people/person-signals.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { statusOf } from '../schedule/milestone-state.ts';
import type { AttentionItem } from './attention.ts';
import { WEEK_DAYS } from './attention-order.ts';
import { isOpenWork } from './schedule-rules.ts';
import { called, counted, daysAgo } from './words.ts';

/** What is asked of a plan beside its findings. */
export interface AttentionFacts {
  readonly plan: AccountPlan;
  readonly on: IsoDate;
  readonly playbook: Playbook | undefined;
}

/** What a source says; the table below adds its kind, and the key follows from kind and row. */
export type Asks = Omit<AttentionItem, 'key' | 'kind'>;
type Source = (facts: AttentionFacts) => readonly Asks[];

/** A competitor's contract is decided before the day it renews: told so many days ahead. */
const RENEWAL_DAYS = 30;

/** Without these a deal is not signed: that nobody has spoken to them weighs more. */
const weighty: readonly BuyingRole[] = ['economic', 'champion', 'technical'];

/** Due today or within the week; a late one is a finding already. */
const milestonesDue: Source = ({ plan, on }) =>
  rows(plan.milestones).flatMap(([id, milestone]): Asks[] => {
    const { title, end } = milestone;
    if (end < on || end > addDays(on, WEEK_DAYS) || !isOpenWork(plan, milestone)) return [];
    const { ownerId = '' } = milestone;
    const owner = plan.team[ownerId]?.name ?? plan.stakeholders[ownerId]?.name ?? '';
    const blocked = statusOf(milestone) === 'blocked' ? ', and blocked' : '';
    const action =
      owner === ''
        ? 'Give it an owner'
        : ownerId === plan.account.ownerId
          ? 'Finish it, or agree on another day'
          : `Ask ${owner} how it stands`;
    return [
      {
        severity: 'medium',
        why: `“${title}” is due${end === on ? ' today' : ''}${blocked}`,
        action,
        due: end,
        about: ref('milestones', id),
      },
    ];
  });

const stepsDue: Source = ({ plan, on }) =>
  rows(plan.activities).flatMap(([id, { nextStep = '', due, done }]): Asks[] => {
    if (done === true || nextStep.trim() === '' || due === undefined || due > addDays(on, WEEK_DAYS)) return [];
    return [
      {
        severity: 'medium',
        why: `Next step: ${nextStep.trim()}${due < on ? `, due ${daysAgo(daysBetween(due, on))}` : ''}`,
        action: due < on ? 'Do it, or set another day' : 'Do it, then tick it off',
        due,
        about: ref('activities', id),
      },
    ];
  });

/** Active people without a contact for longer than the rhythm agreed for them. */
const stalePeople: Source = ({ plan, on }) => {
  const past = Object.fromEntries(rows(plan.activities).filter(([, activity]) => activity.on <= on));
  const touches = lastTouches({ activities: past });
  return rows(plan.stakeholders).flatMap(([id, person]): Asks[] => {
    const last = touches.get(id);
    const since = plan.account.planStart;
    const days = daysStale(person, last, since, on);
    if (days === null || !isActive(person)) return [];
    const name = called(person);
    const rhythm = `where ${counted(person.touchEveryDays!, 'day')} are agreed`;
    return [
      {
        severity: person.roles?.some((role) => weighty.includes(role)) === true ? 'medium' : 'low',
        why:
          last === undefined
            ? `${name} has never been contacted`
            : `${name}: ${days} days since the last contact, ${rhythm}`,
        action: `Get in touch with ${name}`,
        due: addDays(last ?? since!, person.touchEveryDays!),
        about: ref('stakeholders', id),
      },
    ];
  });
};

const closeDates: Source = ({ plan, on }) =>
  rows(plan.opportunities).flatMap(([id, opportunity]): Asks[] => {
    const { name, closeDate } = opportunity;
    if (!isOpen(opportunity) || closeDate === undefined || closeDate > addDays(on, WEEK_DAYS)) return [];
    const passed = closeDate < on;
    return [
      {
        severity: passed ? 'high' : 'medium',
        why: passed
          ? `${name}: its close date passed ${daysAgo(daysBetween(closeDate, on))}`
          : `${name} is to close${closeDate === on ? ' today' : ''}`,
        action: passed ? 'Set a day that holds, or close it' : 'Confirm the day with the customer',
        due: closeDate,
        about: ref('opportunities', id),
      },
    ];
  });

const nurtureOver: Source = ({ plan: { account }, on }) => {
  const { status, nurtureUntil, nurtureReason = '' } = account;
  if (status !== 'nurture' || nurtureUntil === undefined || nurtureUntil > on) return [];
  const reason = nurtureReason.trim();
  return [
    {
      severity: 'medium',
      why: `Back from nurture${reason === '' ? '' : `: ${reason}`}`,
      action: 'Take it up again, or let it rest on',
      due: nurtureUntil,
      about: { kind: 'account', id: 'account' },
    },
  ];
};

const handoffNames = {
  'sdr-to-ae': 'Handoff from sales development',
  se: 'Handoff to the sales engineer',
  'ae-to-cs': 'Handoff to customer success',
  'ae-to-ae': 'Handoff to another account executive',
} as const;

/** By its own list, as its screen counts: a list need not be the playbook's. */
const handoffsDue: Source = ({ plan, on }) =>
  rows(plan.handoffs).flatMap(([id, handoff]): Asks[] => {
    const { kind, due, items = {} } = handoff;
    if (due === undefined || due > addDays(on, WEEK_DAYS) || isFinished(handoff)) return [];
    const ticks = Object.values(items);
    const count =
      ticks.length === 0 ? '' : `, ${ticks.filter(Boolean).length} of ${counted(ticks.length, 'item')} done`;
    return [
      {
        severity: 'medium',
        why: `${handoffNames[kind]}${due < on ? ` was due ${daysAgo(daysBetween(due, on))}` : ' is due'}${count}`,
        action: 'Work through its checklist',
        due,
        about: ref('handoffs', id),
      },
    ];
  });

/** A competitor's contract that renews within a month: until then it can be won. */
const renewals: Source = ({ plan, on }) =>
  rows(plan.whitespace).flatMap(([id, { state, renewal, unitId, offeringId, competitorId = '' }]): Asks[] => {
    if (state !== 'competitor' || renewal === undefined) return [];
    if (renewal < on || renewal > addDays(on, RENEWAL_DAYS)) return [];
    const who = plan.competitors[competitorId]?.name ?? 'A competitor';
    const what = plan.offerings[offeringId]?.name ?? 'an offering';
    const where = plan.units[unitId]?.name ?? 'a unit';
    return [
      {
        severity: 'low',
        why: `${who}’s contract for ${what} in ${where} renews`,
        action: 'Make our offer before it renews',
        due: renewal,
        about: ref('whitespace', id),
      },
    ];
  });

/** Every source, by the kind of its lines; of lines about the same milestone or person that are as pressing the first stays. */
export const sources = {
  close: closeDates,
  step: stepsDue,
  milestone: milestonesDue,
  handoff: handoffsDue,
  nurture: nurtureOver,
  person: stalePeople,
  renewal: renewals,
} as const satisfies Record<string, Source>;
export type SourceKind = keyof typeof sources;

function rows<Row>(table: Readonly<Record<Id, Row>>): [Id, Row][] {
  return Object.entries(table);
}

function ref(kind: EntityKind, id: Id) {
  return { kind, id };
}
