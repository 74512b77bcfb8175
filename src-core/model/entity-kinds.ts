import type { z } from 'zod';
import type { Id } from '../kernel/ids.ts';
import { accountSchema } from './account.ts';
import { activitySchema } from './activities.ts';
import { documentSchema, referenceSchema } from './evidence.ts';
import { handoffSchema } from './handoffs.ts';
import { initiativeSchema } from './initiatives.ts';
import { milestoneSchema } from './milestones.ts';
import { opportunitySchema } from './opportunities.ts';
import { criterionSchema, pilotSchema } from './pilots.ts';
import { reviewSchema, snapshotSchema, snoozeSchema } from './reviews.ts';
import { riskSchema } from './risks.ts';
import { stakeholderSchema } from './stakeholders.ts';
import { coverageSchema, teamSchema } from './team.ts';
import { tieSchema } from './ties.ts';
import { valueCaseSchema } from './value-case.ts';
import { benefitSchema, costSchema } from './value-items.ts';
import { competitorSchema, offeringSchema, unitSchema, whitespaceSchema } from './whitespace.ts';

/** The only list of kinds: schema, what one is called, and the field that names one. */
export const entityKinds = {
  team: { schema: teamSchema, noun: 'colleague', titleField: 'name' },
  stakeholders: { schema: stakeholderSchema, noun: 'person', titleField: 'name' },
  ties: { schema: tieSchema, noun: 'tie', titleField: null },
  coverage: { schema: coverageSchema, noun: 'coverage', titleField: null },
  initiatives: { schema: initiativeSchema, noun: 'initiative', titleField: 'title' },
  opportunities: { schema: opportunitySchema, noun: 'opportunity', titleField: 'name' },
  pilots: { schema: pilotSchema, noun: 'pilot', titleField: 'name' },
  criteria: { schema: criterionSchema, noun: 'criterion', titleField: 'metric' },
  milestones: { schema: milestoneSchema, noun: 'milestone', titleField: 'title' },
  benefits: { schema: benefitSchema, noun: 'benefit', titleField: 'name' },
  costs: { schema: costSchema, noun: 'cost', titleField: 'name' },
  offerings: { schema: offeringSchema, noun: 'offering', titleField: 'name' },
  units: { schema: unitSchema, noun: 'unit', titleField: 'name' },
  whitespace: { schema: whitespaceSchema, noun: 'whitespace cell', titleField: null },
  competitors: { schema: competitorSchema, noun: 'competitor', titleField: 'name' },
  risks: { schema: riskSchema, noun: 'risk', titleField: 'title' },
  activities: { schema: activitySchema, noun: 'activity', titleField: 'summary' },
  references: { schema: referenceSchema, noun: 'reference', titleField: 'customer' },
  documents: { schema: documentSchema, noun: 'document', titleField: 'title' },
  handoffs: { schema: handoffSchema, noun: 'handoff', titleField: null },
  reviews: { schema: reviewSchema, noun: 'review', titleField: null },
  snapshots: { schema: snapshotSchema, noun: 'snapshot', titleField: 'label' },
  snoozes: { schema: snoozeSchema, noun: 'snooze', titleField: null },
} as const;

export type EntityKind = keyof typeof entityKinds;
export type Entity<K extends EntityKind = EntityKind> = z.infer<(typeof entityKinds)[K]['schema']>;
export const kindNames = Object.keys(entityKinds) as EntityKind[];

/** The single records of a plan; in a diff their id is their kind's name. */
export const singleKinds = {
  account: { schema: accountSchema, noun: 'account', titleField: 'name' },
  valueCase: { schema: valueCaseSchema, noun: 'business case', titleField: null },
} as const;
export type SingleKind = keyof typeof singleKinds;

export type RowKind = EntityKind | SingleKind;
export const rowKinds = { ...entityKinds, ...singleKinds };

export function isEntityKind(kind: string): kind is EntityKind {
  return Object.hasOwn(entityKinds, kind);
}

export function isRowKind(kind: string): kind is RowKind {
  return Object.hasOwn(rowKinds, kind);
}

/** What an entity is called in labels and notices: its name or title, else "a tie", "an unnamed person". */
export function entityTitle(kind: RowKind, entity: unknown): string {
  const { noun, titleField } = rowKinds[kind];
  if (titleField === null) return withArticle(noun);
  const title = (entity as Record<string, unknown> | undefined)?.[titleField];
  return typeof title === 'string' && title.trim() !== '' ? title : `an unnamed ${noun}`;
}

export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

export interface RowRef {
  readonly kind: RowKind;
  readonly id: Id;
}
