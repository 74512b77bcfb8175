import type { Id } from '../kernel/ids.ts';
import { type Entity, type EntityKind, entityKinds } from '../model/entity-kinds.ts';
import { type AccountPlan, rows } from '../model/plan.ts';

/** What results are grouped and filtered by. */
export const searchGroups = ['accounts', 'people', 'opportunities', 'activity', 'notes'] as const;
export type SearchGroup = (typeof searchGroups)[number];

/** A row of a plan as it is searched. */
export interface SearchDocument {
  readonly planId: Id;
  readonly kind: EntityKind | 'account' | 'valueCase';
  /** Of a single record the kind's name. */
  readonly id: Id;
  readonly group: SearchGroup;
  /** Its name or title; empty where it has none. */
  readonly title: string;
  /** Everything else it says, shortest facts first. */
  readonly text: string;
  /** The day that it is about. */
  readonly on?: string;
}

interface Indexed<K extends EntityKind> {
  readonly group: SearchGroup;
  text(row: Entity<K>): readonly (string | undefined)[];
  on?(row: Entity<K>): string;
}

/** The kinds that are searched, and what of them besides their title. What was laid from a playbook says the same in every plan. */
const indexed: { readonly [K in EntityKind]?: Indexed<K> } = {
  stakeholders: {
    group: 'people',
    text: (person) => [
      person.title,
      person.department,
      person.email,
      person.location,
      person.focus,
      person.messaging,
      person.successCriteria,
      person.engagement,
      person.personalWin,
      person.concerns,
    ],
  },
  opportunities: {
    group: 'opportunities',
    text: ({ nextStep, outcomeReason, bant, meddpicc }) => [
      nextStep,
      outcomeReason,
      ...Object.values({ ...bant, ...meddpicc }).map((part) => part?.evidence),
    ],
  },
  activities: { group: 'activity', text: ({ nextStep }) => [nextStep], on: ({ on }) => on },
  initiatives: { group: 'notes', text: ({ horizon, pressure, note }) => [horizon, pressure, note] },
  competitors: {
    group: 'notes',
    text: ({ position, strengths, weaknesses, ourResponse }) => [position, strengths, weaknesses, ourResponse],
  },
  risks: { group: 'notes', text: ({ mitigation }) => [mitigation] },
  pilots: {
    group: 'notes',
    text: ({ departments = [], useCases = [], changePlan, scalability }) => [
      ...departments,
      ...useCases,
      changePlan,
      scalability,
    ],
  },
  benefits: { group: 'notes', text: ({ source }) => [source] },
  references: { group: 'notes', text: ({ contact, note }) => [contact, note] },
  documents: { group: 'notes', text: ({ url }) => [url] },
  reviews: {
    group: 'notes',
    text: ({ comments = [], decisions = [] }) => [...comments.map(({ text }) => text), ...decisions],
    on: ({ on }) => on,
  },
};

/** Everything of a plan that is searched; rows without a word are left out. The account's name itself is in its header. */
export function searchDocuments(plan: AccountPlan): SearchDocument[] {
  const { account, valueCase } = plan;
  const { summary, headquarters, territory, website } = account;
  const about = { planId: plan.id, group: 'notes', title: '' } as const;
  return [
    { ...about, kind: 'account', id: 'account', text: joined([headquarters, territory, website, summary]) } as const,
    { ...about, kind: 'valueCase', id: 'valueCase', text: joined(Object.values(valueCase?.narrative ?? {})) } as const,
    ...(Object.keys(indexed) as (keyof typeof indexed)[]).flatMap((kind) => documentsOf(plan, kind)),
  ].filter(({ title, text }) => title !== '' || text !== '');
}

function documentsOf<K extends EntityKind>(plan: AccountPlan, kind: K): SearchDocument[] {
  const how = indexed[kind];
  const { titleField } = entityKinds[kind];
  if (how === undefined) return [];
  return rows(plan, kind).map(([id, row]) => ({
    planId: plan.id,
    kind,
    id,
    group: how.group,
    title: titleField === null ? '' : (((row as Record<string, unknown>)[titleField] as string | undefined) ?? ''),
    text: joined(how.text(row)),
    ...(how.on === undefined ? {} : { on: how.on(row) }),
  }));
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(' · ');
}
