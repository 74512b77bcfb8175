import { compareCodePoints } from '../kernel/code-points.ts';
import { fromEpochDay, type IsoDate, toEpochDay } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Milestone, Track } from '../model/milestones.ts';
import type { AccountPlan } from '../model/plan.ts';
import { beforeSignature } from './before-signature.ts';
import { type StepToLay, stepOfItem } from './lay-plan.ts';
import { durationDays, freeFrom, statusOf, trackOf } from './milestone-state.ts';
import { type Node, networkOf } from './network.ts';

/** The steps of buying of one opportunity, from the security questionnaire to the purchase order. */
export interface Procurement<Step extends StepToLay = StepToLay> {
  /** Those on the plan, by start, end, then id. */
  readonly steps: readonly ProcurementStep<Step>[];
  /** The playbook's steps that the plan does not have, in the playbook's order. */
  readonly missing: readonly Step[];
}

export interface ProcurementStep<Step extends StepToLay = StepToLay> {
  readonly id: Id;
  readonly milestone: Milestone;
  /** The playbook's step that it stands for; null where it is of no step, or of one that the playbook lacks. */
  readonly template: Step | null;
  /** Calendar days, first and last included. */
  readonly days: number;
  readonly ticked: number;
  readonly items: number;
  readonly waitsFor: readonly { readonly id: Id; readonly title: string; readonly over: boolean }[];
  /** By how many days it starts before what it waits for is over; 0 where it does not. */
  readonly daysShort: number;
  readonly deadline: Deadline | null;
}

/** The day that the close date leaves for a step; none once it is done or cancelled, or without a close date. */
export interface Deadline {
  /** It must begin by `day`, or, being under way, end by it. */
  readonly of: 'start' | 'end';
  readonly day: IsoDate;
  /** Days between its planned day, or today where that is past, and the deadline; below 0: too late by as many. */
  readonly slackDays: number;
}

const buyingTracks: ReadonlySet<Track> = new Set(['security', 'legal', 'procurement']);

/** What belongs among the steps of buying: what comes from one of the playbook's, and what is on their tracks. */
export function isBuyingStep(milestone: Pick<Milestone, 'playbookItem' | 'track'>): boolean {
  return buyingTracks.has(trackOf(milestone)) || stepOfItem(milestone.playbookItem) !== undefined;
}

/**
 * The steps of buying of an opportunity (none: of no opportunity), those of no opportunity among them, with what the
 * playbook's `leadTimes` say of each and by when it must start for the opportunity to close on `closeDate`.
 */
export function procurementOf<Step extends StepToLay>(
  plan: Pick<AccountPlan, 'milestones'>,
  leadTimes: readonly Step[],
  asked: { readonly opportunityId?: Id | undefined; readonly closeDate?: IsoDate | undefined; readonly today: IsoDate },
): Procurement<Step> {
  const { nodes } = networkOf(plan);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const latest = asked.closeDate === undefined ? null : latestEnds(nodes, asked.closeDate, asked.opportunityId);
  const steps = Object.entries(plan.milestones)
    .filter(([, milestone]) => isOf(milestone, asked.opportunityId))
    .flatMap(([id, milestone]): ProcurementStep<Step>[] => {
      const template = leadTimes.find((step) => standsFor(milestone, step)) ?? null;
      if (template === null && !isBuyingStep(milestone)) return [];
      const node = byId.get(id);
      const checklist = milestone.checklist ?? [];
      return [
        {
          id,
          milestone,
          template,
          days: durationDays(milestone),
          ticked: checklist.filter(({ done }) => done === true).length,
          items: checklist.length,
          waitsFor: (node?.waitsFor ?? []).map(({ node: before }) => ({
            id: before.id,
            title: before.milestone.title,
            over: statusOf(before.milestone) === 'done',
          })),
          daysShort: node === undefined || statusOf(milestone) === 'done' ? 0 : daysShort(node),
          deadline: node === undefined || latest === null ? null : deadlineOf(node, latest.get(id)!, asked.today),
        },
      ];
    })
    .sort(
      (a, b) =>
        compareCodePoints(a.milestone.start, b.milestone.start) ||
        compareCodePoints(a.milestone.end, b.milestone.end) ||
        compareCodePoints(a.id, b.id),
    );
  return { steps, missing: leadTimes.filter((step) => !steps.some(({ milestone }) => standsFor(milestone, step))) };
}

/**
 * Whether a milestone is one of the playbook's steps: by `playbookItem`, else by having all that the step has to tick, as what
 * comes from a phase and took over a step's checklist.
 */
export function standsFor(
  { playbookItem, checklist = [] }: Milestone,
  step: Pick<StepToLay, 'id' | 'checklist'>,
): boolean {
  const own = stepOfItem(playbookItem);
  if (own !== undefined || step.checklist.length === 0) return own === step.id;
  const there = new Set(checklist.map(({ text }) => sameWords(text)));
  return step.checklist.every((each) => there.has(sameWords(each)));
}

/** What two items of a checklist that say the same have in common. */
export function sameWords(words: string): string {
  return words.trim().toLowerCase();
}

function isOf({ opportunityId }: Milestone, asked: Id | undefined): boolean {
  return opportunityId === undefined || opportunityId === asked;
}

/**
 * By id, the last day (since 1970) on which each may end: the close, or what waits for it leaves it. Backward as in
 * schedule.md, but from the close date, and counting of what waits only what must be over by then: what comes before the
 * signature, and the steps of buying. What is under way or done holds nothing before it back: its dates stand.
 */
function latestEnds(nodes: readonly Node[], closeDate: IsoDate, opportunityId: Id | undefined): Map<Id, number> {
  const own = nodes.filter(({ milestone }) => isOf(milestone, opportunityId));
  const counts = new Set(beforeSignature(own, ({ heldUp }) => heldUp.map(({ node }) => node)));
  for (const node of own) if (stepOfItem(node.milestone.playbookItem) !== undefined) counts.add(node);
  const close = toEpochDay(closeDate);
  const ends = new Map<Id, number>();
  for (const node of nodes.toReversed()) {
    const bounds = node.heldUp
      .filter((link) => counts.has(link.node) && !link.node.fixed)
      .map(({ node: next, lag }) => ends.get(next.id)! - next.days - lag);
    ends.set(node.id, Math.min(close, ...bounds));
  }
  return ends;
}

function deadlineOf({ milestone, start, days, fixed }: Node, end: number, today: IsoDate): Deadline | null {
  if (statusOf(milestone) === 'done') return null;
  const now = toEpochDay(today);
  const [of, day, planned] = fixed
    ? (['end', end, start + days - 1] as const)
    : (['start', end - days + 1, start] as const);
  return { of, day: fromEpochDay(day), slackDays: day - Math.max(planned, now) };
}

function daysShort({ start, waitsFor }: Node): number {
  return Math.max(0, ...waitsFor.map(({ node, lag }) => node.start + node.days + lag - start));
}

/** The first day on which a step can begin: when what it waits for is over as planned, never before `today`. */
export function firstDayFor(before: readonly Pick<Milestone, 'end'>[], today: IsoDate): IsoDate {
  return before.map((each) => freeFrom(each)).reduce((a, b) => (a > b ? a : b), today);
}

/** What is to be done next: the step whose deadline leaves the least room. Null where none has one. */
export function mostUrgent<Step extends StepToLay>(
  steps: readonly ProcurementStep<Step>[],
): (ProcurementStep<Step> & { readonly deadline: Deadline }) | null {
  const open = steps.filter(
    (step): step is ProcurementStep<Step> & { readonly deadline: Deadline } => step.deadline !== null,
  );
  return open.reduce<(typeof open)[number] | null>(
    (least, step) => (least === null || step.deadline.slackDays < least.deadline.slackDays ? step : least),
    null,
  );
}
