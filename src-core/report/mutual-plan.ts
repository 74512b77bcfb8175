import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import { grouped } from '../kernel/grouped.ts';
import type { Id } from '../kernel/ids.ts';
import { type Milestone, type MilestoneStatus, milestoneDefaults, type Side } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { isLate, statusNames, statusOf } from '../schedule/milestone-state.ts';
import { personName } from './context.ts';

/** A step of the mutual action plan: a shared milestone as both sides read it. Texts are trimmed, '' where there is none. */
export interface MutualStep {
  /** In the plan that it was made from. */
  readonly id: Id;
  readonly title: string;
  /** What is handed over. */
  readonly deliverable: string;
  readonly side: Side;
  /** Who of us, and who of the customer's people, by name. */
  readonly ours: string;
  readonly theirs: string;
  readonly start: IsoDate;
  /** When it is due, that day included. */
  readonly end: IsoDate;
  readonly status: MilestoneStatus;
  /** Days since it was due, while it is open; 0 otherwise. */
  readonly daysPast: number;
}

/** How one side stands. A step that both have counts for each. */
export interface Standing {
  readonly total: number;
  readonly done: number;
  /** Of `total`, those that the other side has as well. */
  readonly together: number;
  /** Past their date, the longest first. */
  readonly past: readonly MutualStep[];
  /** What it has to do, in order: what is past its date, then what comes up. */
  readonly open: readonly MutualStep[];
}

export interface MutualPlan {
  /** The customer's name. */
  readonly account: string;
  /** By due date; cancelled ones are left out. */
  readonly steps: readonly MutualStep[];
  /** The steps by the month they are due in, "2026-11". */
  readonly months: readonly { readonly month: string; readonly steps: readonly MutualStep[] }[];
  readonly done: number;
  /** The last step that is called a signature: what both work towards. */
  readonly signature: MutualStep | null;
  readonly ours: Standing;
  readonly theirs: Standing;
}

export type OneSide = 'ours' | 'theirs';

/**
 * The mutual action plan on a day: what both sides have agreed to do, and how each stands. `plan` is one that
 * `planFor(…, 'customer')` made, so that nothing else can be in it; its milestones are in order of their date.
 */
export function mutualPlan(plan: AccountPlan, on: IsoDate): MutualPlan {
  const steps = Object.entries(plan.milestones).flatMap(([id, milestone]) =>
    statusOf(milestone) === 'cancelled' ? [] : [stepOf(plan, id, milestone, on)],
  );
  const byMonth = grouped(steps, ({ end }) => [end.slice(0, 7)]);
  return {
    account: plan.account.name,
    steps,
    months: [...byMonth].map(([month, due]) => ({ month, steps: due })),
    done: steps.filter(({ status }) => status === 'done').length,
    signature: steps.findLast(({ title }) => /\bsignatures?\b/i.test(title)) ?? null,
    ours: standing(steps, 'ours'),
    theirs: standing(steps, 'theirs'),
  };
}

/** Whether a side has the step, alone or with the other. */
export function has(step: Pick<MutualStep, 'side'>, side: OneSide): boolean {
  return step.side !== (side === 'ours' ? 'customer' : 'us');
}

/** A step's state as both sides read it: what is past its date says by how much, and blames nobody. */
export function stateWords({ status, daysPast }: Pick<MutualStep, 'status' | 'daysPast'>): string {
  const past = daysPast === 0 ? '' : pastWords(daysPast);
  if (past === '') return statusNames[status];
  return status === 'blocked' ? `${statusNames[status]}, ${past}` : past.charAt(0).toUpperCase() + past.slice(1);
}

/** "4 days past its date". */
export function pastWords(days: number): string {
  return `${days === 1 ? '1 day' : `${days} days`} past its date`;
}

/** "1 step past its date, by 4 days"; '' where none is. */
export function pastSummary({ past }: Pick<Standing, 'past'>): string {
  const [longest] = past;
  if (longest === undefined) return '';
  const days = longest.daysPast === 1 ? '1 day' : `${longest.daysPast} days`;
  return past.length === 1 ? `1 past its date, by ${days}` : `${past.length} past their date, by up to ${days}`;
}

/** "November 2026", for the month "2026-11". */
export function monthName(month: string, locale: string): string {
  const names = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return names.format(new Date(`${month}-01T00:00:00Z`));
}

function stepOf(plan: AccountPlan, id: Id, milestone: Milestone, on: IsoDate): MutualStep {
  const { title, deliverable = '', side = milestoneDefaults.side, ownerId, customerOwnerId, start, end } = milestone;
  const colleague = ownerId !== undefined && Object.hasOwn(plan.team, ownerId) ? plan.team[ownerId]!.name.trim() : '';
  return {
    id,
    title: title.trim(),
    deliverable: deliverable.trim(),
    side,
    ours: colleague,
    // An owner who is no colleague is one of theirs.
    theirs: personName(plan, customerOwnerId) || personName(plan, ownerId),
    start,
    end,
    status: statusOf(milestone),
    daysPast: isLate(milestone, on) ? daysBetween(end, on) : 0,
  };
}

function standing(steps: readonly MutualStep[], side: OneSide): Standing {
  const own = steps.filter((step) => has(step, side));
  const open = own.filter(({ status }) => status !== 'done');
  return {
    total: own.length,
    done: own.length - open.length,
    together: own.filter((step) => step.side === 'joint').length,
    past: open.filter(({ daysPast }) => daysPast > 0),
    open,
  };
}
