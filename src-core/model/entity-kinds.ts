import type { z } from 'zod';
import type { Id } from '../kernel/ids.ts';
import type { entitySchemas } from './entity-schemas.ts';

/**
 * The kinds: what one is called, and the field that names one. Their schemas are a table of their own: Home knows the kinds
 * and reads no plan, and building the schemas takes longer than drawing it.
 */
export const entityKinds = {
  team: { noun: 'colleague', titleField: 'name' },
  stakeholders: { noun: 'person', titleField: 'name' },
  ties: { noun: 'tie', titleField: null },
  coverage: { noun: 'coverage', titleField: null },
  initiatives: { noun: 'initiative', titleField: 'title' },
  opportunities: { noun: 'opportunity', titleField: 'name' },
  pilots: { noun: 'pilot', titleField: 'name' },
  criteria: { noun: 'criterion', titleField: 'metric' },
  milestones: { noun: 'milestone', titleField: 'title' },
  benefits: { noun: 'benefit', titleField: 'name' },
  costs: { noun: 'cost', titleField: 'name' },
  offerings: { noun: 'offering', titleField: 'name' },
  units: { noun: 'unit', titleField: 'name' },
  whitespace: { noun: 'whitespace cell', titleField: null },
  competitors: { noun: 'competitor', titleField: 'name' },
  risks: { noun: 'risk', titleField: 'title' },
  activities: { noun: 'activity', titleField: 'summary' },
  references: { noun: 'reference', titleField: 'customer' },
  documents: { noun: 'document', titleField: 'title' },
  handoffs: { noun: 'handoff', titleField: null },
  reviews: { noun: 'review', titleField: null },
  snapshots: { noun: 'snapshot', titleField: 'label' },
  snoozes: { noun: 'snooze', titleField: null },
} as const;

export type EntityKind = keyof typeof entityKinds;
export type Entity<K extends EntityKind = EntityKind> = z.infer<(typeof entitySchemas)[K]>;
export const kindNames = Object.keys(entityKinds) as EntityKind[];

/** The single records of a plan; in a diff their id is their kind's name. */
export const singleKinds = {
  account: { noun: 'account', titleField: 'name' },
  valueCase: { noun: 'business case', titleField: null },
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
