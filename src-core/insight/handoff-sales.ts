import { isOpenTouch } from '../deal/ownership.ts';
import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { type AccountPlan, rows } from '../model/plan.ts';
import { statusOf } from '../schedule/milestone-state.ts';
import {
  type Check,
  commitments,
  each,
  hasOwner,
  inRole,
  openDeals,
  parties,
  people,
  ratedPeople,
  said,
} from './handoff-check.ts';
import { counted, listed } from './words.ts';

/** Days without a touch after which a relationship cannot be handed over as a live one. */
export const RECENT_DAYS = 30;

const bantTopics = ['budget', 'authority', 'need', 'timeline'] as const;

/** Who was touched how many days ago; a touch that is still to come is none. */
function daysSince(plan: AccountPlan, id: Id, on: IsoDate): number | undefined {
  const days = Object.values(plan.activities).flatMap((touch) =>
    touch.on <= on && touch.stakeholderIds?.includes(id) === true ? [daysBetween(touch.on, on)] : [],
  );
  return days.length === 0 ? undefined : Math.min(...days);
}

/** What an account executive needs of whoever qualified the lead. */
export const fromSalesDevelopment: readonly Check[] = [
  parties,
  {
    id: 'qualification',
    label: 'Qualification recorded: budget, authority, need, timeline',
    kind: 'opportunities',
    run: (plan) =>
      each(
        openDeals(plan),
        ({ name }) => name,
        ({ bant = {} }) => bantTopics.every((topic) => said(bant[topic]?.evidence)),
        { none: 'no open opportunity', lack: 'evidence missing' },
      ),
  },
  {
    id: 'profile',
    label: 'Company researched: industry, size, summary',
    kind: 'account',
    run({ account: { industry, employees, annualRevenue, summary } }) {
      const open = [
        ...(said(industry) ? [] : ['industry']),
        ...(employees === undefined && annualRevenue === undefined ? ['employees or revenue'] : []),
        ...(said(summary) ? [] : ['summary']),
      ];
      return { held: open.length === 0, note: open.length === 0 ? 'recorded' : `open: ${listed(open)}` };
    },
  },
  {
    id: 'contact',
    label: 'Everybody spoken to can be reached',
    kind: 'stakeholders',
    run(plan) {
      const spokenTo = new Set(Object.values(plan.activities).flatMap(({ stakeholderIds = [] }) => stakeholderIds));
      return each(
        people(plan).filter(([id]) => spokenTo.has(id)),
        ({ name }) => name,
        ({ email, phone }) => said(email) || said(phone),
        { none: 'nobody spoken to is named', lack: 'without address and number' },
      );
    },
  },
  {
    id: 'touched',
    label: 'The conversation so far is logged',
    kind: 'activities',
    run(plan, _handoff, on) {
      const past = rows(plan, 'activities').filter(([, touch]) => touch.on <= on);
      return each(
        past,
        ({ summary }) => summary?.trim() || 'a touch without words',
        ({ summary }) => said(summary),
        {
          none: 'no touch logged',
          lack: 'without a summary',
        },
      );
    },
  },
  {
    id: 'next-step',
    label: 'A next step is agreed, with a day ahead',
    kind: 'activities',
    run(plan, _handoff, on) {
      const ahead = rows(plan, 'activities').filter(
        ([, touch]) => (isOpenTouch(touch) && (touch.due ?? '') >= on) || touch.on > on,
      );
      return ahead.length > 0
        ? { held: true, note: counted(ahead.length, 'step') }
        : { held: false, note: 'nothing is agreed for a day ahead' };
    },
  },
];

/** What an account executive needs of the one before. */
export const betweenExecutives: readonly Check[] = [
  parties,
  ratedPeople(
    'relationships',
    'Relationships noted: support and access of everybody',
    ({ support, access }) => support !== undefined && access !== undefined,
    'not rated',
  ),
  {
    id: 'engagement',
    label: 'How to work with champion, economic and technical buyer',
    kind: 'stakeholders',
    run: (plan) =>
      each(
        inRole(plan, 'champion', 'economic', 'technical'),
        ({ name }) => name,
        ({ engagement, messaging, personalWin }) => said(engagement) || said(messaging) || said(personalWin),
        { none: 'none of them is known', lack: 'nothing noted' },
      ),
  },
  {
    id: 'recent',
    label: `Champion and economic buyer touched within ${RECENT_DAYS} days`,
    kind: 'stakeholders',
    run: (plan, _handoff, on) =>
      each(
        inRole(plan, 'champion', 'economic'),
        ({ name }) => name,
        (_person, id) => (daysSince(plan, id, on) ?? Number.POSITIVE_INFINITY) <= RECENT_DAYS,
        { none: 'neither is known', lack: 'longer ago, or never' },
      ),
  },
  {
    id: 'next-steps',
    label: 'Each open opportunity has an owner and a next step',
    kind: 'opportunities',
    run: (plan) =>
      each(
        openDeals(plan),
        ({ name }) => name,
        ({ nextStep, ownerId }) => said(nextStep) && ownerId !== undefined,
        {
          none: 'no open opportunity',
          lack: 'without one or the other',
        },
      ),
  },
  commitments,
  {
    id: 'commercial',
    label: 'Commercial position: amount and close date',
    kind: 'opportunities',
    run: (plan) =>
      each(
        openDeals(plan),
        ({ name }) => name,
        ({ amount, closeDate }) => amount !== undefined && closeDate !== undefined,
        { none: 'no open opportunity', lack: 'without one or the other' },
      ),
  },
  {
    id: 'risks',
    label: 'Open risks have an answer and an owner',
    kind: 'risks',
    run: (plan) =>
      each(
        rows(plan, 'risks').filter(([, { status = 'open' }]) => status === 'open'),
        ({ title }) => title,
        ({ mitigation, ownerId }) => said(mitigation) && ownerId !== undefined,
        { none: 'none open', lack: 'without one or the other', ifNone: true },
      ),
  },
  {
    id: 'milestones',
    label: 'Open milestones have an owner',
    kind: 'milestones',
    run: (plan) =>
      each(
        rows(plan, 'milestones').filter(([, milestone]) => !['done', 'cancelled'].includes(statusOf(milestone))),
        ({ title }) => title,
        hasOwner,
        { none: 'no milestone', lack: 'without one' },
      ),
  },
];
