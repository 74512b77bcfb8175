import { z } from 'zod';
import { segments } from '../model/account.ts';
import { amount, between, currency, flag, id, list, name, number, share, text, whole } from '../model/fields.ts';
import { sides, tracks } from '../model/milestones.ts';
import { stages } from '../model/opportunities.ts';
import { buyingRoles } from '../model/stakeholders.ts';

/** A figure with a word on whether it is our assumption: nobody's source gives it, and the user is asked to put in their own. */
function assumable<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, assumed: flag });
}

/** From `min` to `max`, both included; without `max`: and more. With `andMore` the sources name a top and say that some pass it. */
const span = z
  .strictObject({ min: amount, max: amount.optional(), andMore: flag.optional() })
  .refine((s) => s.max === undefined || s.min <= s.max, { path: ['max'], message: 'must not be below min' });
const closedSpan = z
  .strictObject({ min: amount, max: amount })
  .refine((s) => s.min <= s.max, { path: ['max'], message: 'must not be below min' });

/** A list whose ids differ: they are what a plan remembers of it. */
function distinct<T extends z.ZodType<{ id: string }>>(of: T) {
  return list(of).refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, 'two have the same id');
}

/** A thing to do, hand over or reach: its id stays while its words are edited. */
const item = z.strictObject({ id, name, detail: text.optional() });
export type PlaybookItem = z.infer<typeof item>;

/** An activity of a phase: where it stands on the plan, and who does it. */
const activity = item.extend({ track: z.enum(tracks).optional(), side: z.enum(sides).optional() });

const neededRole = z.enum(buyingRoles);

const phase = z
  .strictObject({
    id,
    name,
    /** Days of the plan, both included; day 1 is `account.planStart`. */
    fromDay: whole(1, 10_000),
    toDay: whole(1, 10_000),
    activities: distinct(activity),
    /** Who must be known by now, besides the roles expected from the first day. */
    neededRoles: assumable(list(neededRole)),
  })
  .refine((p) => p.fromDay <= p.toDay, { path: ['toDay'], message: 'ends before its first day' });
export type Phase = z.infer<typeof phase>;

/** A step of their buying: `days` are calendar days, first and last included, from the day it may start. */
const leadTime = z.strictObject({
  id,
  name,
  track: z.enum(tracks),
  side: z.enum(sides),
  days: whole(1, 10_000),
  /** Steps that stand before this one in the list, and end before it starts. */
  after: list(id).optional(),
  checklist: list(name),
  /** True where no source gives the days and the checklist: ours, typical, and to be replaced by the customer's own. */
  assumed: flag,
});
export type LeadTime = z.infer<typeof leadTime>;

const leadTimes = distinct(leadTime).superRefine((steps, issues) => {
  const before = new Set<string>();
  for (const [at, step] of steps.entries()) {
    for (const [entry, wanted] of (step.after ?? []).entries()) {
      if (before.has(wanted)) continue;
      issues.addIssue({
        code: 'custom',
        path: [at, 'after', entry],
        message: `no step "${wanted}" stands before this one`,
      });
    }
    before.add(step.id);
  }
});

/**
 * A standard is a share of two counts or sums: a rating is the sum of ratings over how many were given. `share` and `ratio`
 * targets are fractions (0.85 = 85 %, 1.5 = 150 %), `rating` runs 1–5, `count` is so many `per` period.
 */
const standard = z.strictObject({
  id,
  label: name,
  unit: z.enum(['share', 'ratio', 'rating', 'count']),
  target: number.min(0),
  per: z.enum(['month', 'quarter', 'year']).optional(),
  numerator: text,
  denominator: text,
});
export type QualityStandard = z.infer<typeof standard>;

/** What a person in a role cares about and how to work with them; `level` is the layer of a large company. */
const roleCard = z.strictObject({
  id,
  name,
  role: neededRole.optional(),
  level: z.enum(['board', 'operational', 'department']).optional(),
  titles: list(text).optional(),
  focus: list(text),
  messaging: list(text).optional(),
  successCriteria: list(text).optional(),
  engagement: list(text).optional(),
  /** True where no source gives this card for the segment. */
  assumed: flag.optional(),
});
export type RoleCard = z.infer<typeof roleCard>;

const industry = z.strictObject({
  id,
  name,
  focus: list(text),
  useCases: list(text),
  roiDrivers: list(text),
  decisionFactors: list(text).optional(),
  implementation: z.strictObject({ days: closedSpan, approach: text }).optional(),
});
export type IndustryProfile = z.infer<typeof industry>;

/** A segment's playbook. Money in major units of `currency`, days are calendar days, shares are fractions. */
export const playbookSchema = z.strictObject({
  id,
  name,
  segment: z.enum(segments),
  summary: text,
  currency,
  employees: span,
  annualRevenue: span,
  /** What such a customer spends a year. */
  annualBudget: span,
  /** From purchase to everybody using it. */
  implementationDays: closedSpan,
  cycleDays: z.strictObject({ min: whole(1, 10_000), max: whole(1, 10_000), average: whole(1, 10_000) }),
  stakeholders: z.strictObject({ min: whole(0, 1_000), max: whole(0, 1_000), who: text }),
  /** An account executive's own targets. */
  targets: z.strictObject({
    monthlyRevenue: amount,
    monthlyDeals: amount,
    activeOpportunities: whole(0, 10_000),
    winRate: share,
    cycleDays: whole(1, 10_000),
  }),
  standards: distinct(standard),
  /** Roles that a plan has filled from its first day, whatever the phase. */
  expectedRoles: assumable(list(neededRole)),
  phases: distinct(phase)
    .refine((phases) => phases.length > 0, 'must hold a phase')
    .refine(
      (phases) => phases.every((p, at) => at === 0 || phases[at - 1]!.toDay < p.fromDay),
      'must follow one another without overlapping',
    ),
  /** What the customer takes for each step of buying, in an order that can be worked through. */
  leadTimes,
  /** How a cycle that runs over several fiscal quarters is shaped. */
  quarters: list(z.strictObject({ quarter: whole(1, 8), name, detail: text.optional() })).optional(),
  roleCards: distinct(roleCard),
  industries: distinct(industry),
});
export type Playbook = z.infer<typeof playbookSchema>;

const perSegment = z.record(z.enum(segments), between(0, 10_000));

const processStage = z.strictObject({
  id: z.enum(stages),
  name,
  goal: text,
  activities: distinct(item),
  deliverables: distinct(item),
  /** The gate out of the stage: `opportunity.gates[stage]` holds the ids ticked. */
  exitCriteria: distinct(item),
  /** What an opportunity in this stage is worth of its amount where nobody gave a probability. */
  probability: assumable(share),
  /** Days after which an opportunity counts as stalled; absent for a stage that ends the process. */
  maxDays: assumable(perSegment).optional(),
});
export type ProcessStage = z.infer<typeof processStage>;

/** The sales process that all segments share. */
export const salesProcessSchema = z.strictObject({
  id,
  name,
  stages: distinct(processStage),
  /** The four questions of a qualification. */
  bant: list(z.strictObject({ id: z.enum(['budget', 'authority', 'need', 'timeline']), name, met: text })),
  kpis: distinct(item),
});
export type SalesProcess = z.infer<typeof salesProcessSchema>;

/** The playbooks a machine has, in the order of segments, and the process. */
export interface Playbooks {
  readonly playbooks: readonly Playbook[];
  readonly process: SalesProcess;
}
