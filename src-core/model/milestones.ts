import { z } from 'zod';
import { date, flag, id, list, name, number, text, whole } from './fields.ts';

export const tracks = [
  'planning',
  'pilot',
  'procurement',
  'security',
  'legal',
  'integration',
  'negotiation',
  'implementation',
  'other',
] as const;
export type Track = (typeof tracks)[number];

export const milestoneStatuses = ['not-started', 'in-progress', 'done', 'blocked', 'cancelled'] as const;
export type MilestoneStatus = (typeof milestoneStatuses)[number];

export const sides = ['us', 'customer', 'joint'] as const;
export type Side = (typeof sides)[number];

const days = number.min(0, 'must be 0 or more').max(10_000, 'must be 10000 or less');

export const milestoneSchema = z
  .strictObject({
    title: name,
    track: z.enum(tracks).optional(),
    /** Both days are inside the milestone. */
    start: date,
    end: date,
    baselineEnd: date.optional(),
    status: z.enum(milestoneStatuses).optional(),
    blockedReason: text.optional(),
    /** The day on which it was marked as blocked; goes with the block. */
    blockedSince: date.optional(),
    side: z.enum(sides).optional(),
    /** A colleague, else a stakeholder. */
    ownerId: id.optional(),
    customerOwnerId: id.optional(),
    /** Finish to start: no earlier than the other's end + 1 + lag. */
    dependsOn: list(z.strictObject({ on: id, lagDays: whole(-10_000, 10_000).optional() })).optional(),
    estimate: z
      .strictObject({ best: days, likely: days, worst: days })
      .refine((e) => e.best <= e.likely && e.likely <= e.worst, 'must rise: best ≤ likely ≤ worst')
      .optional(),
    deliverable: text.optional(),
    checklist: list(z.strictObject({ text, done: flag.optional() })).optional(),
    /** Shown in the mutual action plan. */
    shared: flag.optional(),
    phase: text.optional(),
    /** What of the playbook it was laid from. */
    playbookItem: text.optional(),
    /** The days it was laid on: while it has them nobody has moved it, and it moves when the plan is laid anew. */
    laid: z.strictObject({ start: date, end: date }).optional(),
    opportunityId: id.optional(),
    pilotId: id.optional(),
  })
  .refine((m) => m.start <= m.end, { path: ['end'], message: 'ends before its start' });
export type Milestone = z.infer<typeof milestoneSchema>;

export const milestoneDefaults = { track: 'other', status: 'not-started', side: 'us', lagDays: 0 } as const;
