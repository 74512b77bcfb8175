import { handoffNames, isFinished } from '../deal/handoffs.ts';
import { isOpenTouch } from '../deal/ownership.ts';
import { compareCodePoints } from '../kernel/code-points.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { type AccountPlan, rows } from '../model/plan.ts';
import { isOpen } from '../model/stages.ts';
import { type CalendarFile, uidOf } from './action-plan-calendar.ts';
import { ownerName, personName } from './context.ts';
import { ownCalendarFileName } from './file-name.ts';
import { type CalendarEvent, icsFile } from './ics-file.ts';

/** The first line of every entry: a calendar is shown in meetings. */
const INTERNAL = 'Internal: for our own team.';

interface OwnDate {
  /** Kind and id: an entry keeps its UID while it is about the same thing. */
  readonly of: string;
  readonly on: IsoDate;
  readonly summary: string;
  readonly lines: readonly (readonly [what: string, text: string])[];
}

/**
 * The days that we have to keep with an account, as a calendar file of our own: open next steps with a day, close dates of open
 * opportunities, the day an account comes back from nurture, and the days of open handoffs. Made of the whole plan: it says that
 * it is internal in its name, in every entry and in its file name. The customer's calendar is actionPlanCalendar. Null where
 * there is no such day. `stamp` is the instant at which it is made, UTC; `on` the user's day, for the name.
 */
export function ownCalendar(plan: AccountPlan, { stamp, on }: { stamp: string; on: string }): CalendarFile | null {
  const { name } = plan.account;
  const dates = [...nextSteps(plan), ...closeDates(plan), ...nurture(plan), ...handoffs(plan)].sort(
    (a, b) => compareCodePoints(a.on, b.on) || compareCodePoints(a.of, b.of),
  );
  if (dates.length === 0) return null;
  const events = dates.map(({ of, on: day, summary, lines }): CalendarEvent => {
    const told = lines.flatMap(([what, text]) => (text.trim() === '' ? [] : [`${what}: ${text.trim()}`]));
    return {
      uid: uidOf(plan.id, of),
      summary: `${name}: ${summary}`,
      description: [INTERNAL, ...told].join('\n'),
      start: day,
      end: day,
    };
  });
  const title = `Our dates, internal: ${name}`;
  return { name: ownCalendarFileName(plan, on), bytes: icsFile(title, events, stamp, 'Our dates, internal') };
}

function nextSteps(plan: AccountPlan): OwnDate[] {
  return rows(plan, 'activities').flatMap(([id, touch]) => {
    const { due, nextStep = '', summary = '', stakeholderIds = [], teamIds = [] } = touch;
    if (due === undefined || !isOpenTouch(touch)) return [];
    return [
      {
        of: `activities/${id}`,
        on: due,
        summary: nextStep.trim() || summary.trim() || 'Next step',
        lines: [
          ['From', summary],
          ['With', stakeholderIds.map((each) => personName(plan, each)).join(', ')],
          ['By', teamIds.map((each) => ownerName(plan, each)).join(', ')],
        ],
      },
    ];
  });
}

function closeDates(plan: AccountPlan): OwnDate[] {
  return rows(plan, 'opportunities').flatMap(([id, deal]) => {
    if (deal.closeDate === undefined || !isOpen(deal)) return [];
    return [
      {
        of: `opportunities/${id}`,
        on: deal.closeDate,
        summary: `${deal.name} closes`,
        lines: [
          ['Next step', deal.nextStep ?? ''],
          ['Owner', ownerName(plan, deal.ownerId)],
        ],
      },
    ];
  });
}

function nurture({ account }: AccountPlan): OwnDate[] {
  if (account.status !== 'nurture' || account.nurtureUntil === undefined) return [];
  return [{ of: 'account/nurture', on: account.nurtureUntil, summary: 'Back from nurture', lines: [] }];
}

function handoffs(plan: AccountPlan): OwnDate[] {
  return rows(plan, 'handoffs').flatMap(([id, handoff]) => {
    if (handoff.due === undefined || isFinished(handoff)) return [];
    return [
      {
        of: `handoffs/${id}`,
        on: handoff.due,
        summary: handoffNames[handoff.kind],
        lines: [
          ['From', ownerName(plan, handoff.fromId)],
          ['To', ownerName(plan, handoff.toId)],
        ],
      },
    ];
  });
}
