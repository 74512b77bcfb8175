import { z } from 'zod';
import { sensitivities } from '../model/account-choices.ts';
import { amount, currency, flag, id, link, list, month, name, text, whole } from '../model/fields.ts';
import { handoffSchema } from '../model/handoffs.ts';
import { sides, tracks } from '../model/milestones.ts';
import { reviewSchema } from '../model/reviews.ts';

/** The building blocks of the playbooks and of the sales process. */

/** A figure with a word on whether it is our assumption: nobody's source gives it, and the user is asked to put in their own. */
export function assumable<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, assumed: flag });
}

const open = { min: amount, max: amount.optional(), andMore: flag.optional() };
/** From `min` to `max`, both included; without `max`: and more. With `andMore` the sources name a top and say that some pass it. */
export const span = rising(z.strictObject(open));
export const closedSpan = rising(z.strictObject({ min: amount, max: amount }));

function rising<T extends z.ZodType<{ min: number; max?: number | undefined }>>(of: T) {
  return of.refine((s) => s.max === undefined || s.min <= s.max, { path: ['max'], message: 'must not be below min' });
}

/** A list whose ids differ: they are what a plan remembers of it. */
export function distinct<T extends z.ZodType<{ id: string }>>(of: T) {
  return list(of).refine((rows) => new Set(rows.map((row) => row.id)).size === rows.length, 'two have the same id');
}

/** A part of a playbook that a file may leave out: it is then empty. */
export function section<T extends z.ZodType<{ id: string }>>(of: T) {
  return distinct(of).default([]);
}

const worded = { id, name, detail: text.optional() };
/** A thing to do, hand over or reach: its id stays while its words are edited. */
export const item = z.strictObject(worded);
export type PlaybookItem = z.infer<typeof item>;

/** True where no source gives this for the segment: taken over from another, or ours. */
const assumed = flag.optional();

/** Who keeps the playbook up, and how often. */
export const upkeep = z.strictObject({
  /** The month that its facts were last gone through. */
  asOf: month,
  owner: name,
  reviewedEvery: z.enum(['week', 'month', 'quarter', 'year']),
  sensitivity: z.enum(sensitivities),
});

/** The people who sell to the segment. */
export const salesTeam = z.strictObject({
  executives: span,
  growth: text.optional(),
  reportsTo: text,
  territory: text,
  /** How many of which experience; without `count`: all of them. Years in the trade. */
  experience: list(z.strictObject({ level: name, count: whole(0, 1_000).optional(), years: span })),
});

/** A step of their buying: `days` are calendar days, first and last included, from the day it may start. */
export const leadTime = z.strictObject({
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

export const leadTimes = section(leadTime).superRefine((steps, issues) => {
  const before = new Set<string>();
  for (const [at, step] of steps.entries()) {
    for (const [entry, wanted] of (step.after ?? []).entries()) {
      if (before.has(wanted)) continue;
      const message = `no step "${wanted}" stands before this one`;
      issues.addIssue({ code: 'custom', path: [at, 'after', entry], message });
    }
    before.add(step.id);
  }
});

/** What is done every so often, and how much of it: `amount` counts `unit` in one such period. */
export const cadence = z.strictObject({
  id,
  name,
  every: z.enum(['day', 'week', 'month', 'quarter']),
  activities: distinct(
    z.strictObject({
      ...worded,
      amount: rising(z.strictObject({ ...open, unit: name })).optional(),
    }),
  ),
  assumed,
});
export type Cadence = z.infer<typeof cadence>;

/** What is gone through in a review of the kind. */
export const reviewTemplate = z.strictObject({ id: reviewSchema.shape.kind, name, items: distinct(item), assumed });
export type ReviewTemplate = z.infer<typeof reviewTemplate>;

/** What is ticked when work is handed over: `handoff.items` holds these ids. */
export const handoffChecklist = z.strictObject({ id: handoffSchema.shape.kind, name, items: distinct(item), assumed });
export type HandoffChecklist = z.infer<typeof handoffChecklist>;

/** What we do together with another team for as long as the account is worked. */
export const collaboration = z.strictObject({
  id: z.enum(['sales-development', 'solutions-engineering', 'customer-success']),
  name,
  items: distinct(item),
  assumed,
});
export type Collaboration = z.infer<typeof collaboration>;

/** A place for a tool: what it is for, and the products that the sources name. */
export const tool = z.strictObject({ ...worded, group: name, products: list(name).optional() });
/** `when` says the week, month or rhythm it belongs to. */
export const training = z.strictObject({ ...worded, programme: name, when: name.optional() });
/** A place for a guide of the seller's own; `url` is where theirs lies. */
export const documentSlot = z.strictObject({ ...worded, url: link.optional() });

/** What somebody is held to: so much `of` something a period. */
export const quota = z.strictObject({
  value: amount,
  of: name,
  currency: currency.optional(),
  per: z.enum(['month', 'quarter', 'year']),
});
