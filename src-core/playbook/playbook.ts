import { z } from 'zod';
import { segments } from '../model/account-choices.ts';
import { amount, currency, flag, id, list, name, number, share, text, whole } from '../model/fields.ts';
import { sides, tracks } from '../model/milestones.ts';
import { buyingRoles } from '../model/stakeholders.ts';
import {
  assumable,
  cadence,
  closedSpan,
  collaboration,
  distinct,
  documentSlot,
  handoffChecklist,
  item,
  leadTimes,
  reviewTemplate,
  salesTeam,
  section,
  span,
  tool,
  training,
  upkeep,
} from './playbook-parts.ts';
import type { SalesProcess } from './sales-process.ts';

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
  format: z.literal('longview.playbook'),
  version: z.literal(1),
  id,
  name,
  segment: z.enum(segments),
  summary: text,
  upkeep: upkeep.optional(),
  team: salesTeam.optional(),
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
  /** What sets us apart from others, and how that is shown. */
  differentiation: section(item),
  cadences: section(cadence),
  reviews: section(reviewTemplate),
  handoffs: section(handoffChecklist),
  collaborations: section(collaboration),
  tools: section(tool),
  training: section(training),
  documents: section(documentSlot),
});
export type Playbook = z.infer<typeof playbookSchema>;

/** The playbooks a machine has, in the order of segments, and the process. */
export interface Playbooks {
  readonly playbooks: readonly Playbook[];
  readonly process: SalesProcess;
}
