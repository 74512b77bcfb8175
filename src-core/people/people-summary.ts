import type { Id } from '../kernel/ids.ts';
import { accessLevels, type BuyingRole, type Stakeholder, stakeholderDefaults } from '../model/stakeholders.ts';
import { isActive, isHeld } from './person-signals.ts';

/** The roles without which a deal is not covered, in the order they are named. */
export const coreRoles = ['economic', 'technical', 'champion', 'procurement'] as const satisfies readonly BuyingRole[];
export type CoreRole = (typeof coreRoles)[number];

export interface PeopleSummary {
  /** Active people, known gaps included. */
  readonly active: number;
  /** Active people with regular or deep access (product.md: coverage). */
  readonly held: number;
  /** Active entries without a name: roles known to exist, the person not found yet. */
  readonly gaps: number;
  /** Who fills each core role, strongest access first; a gap fills none. */
  readonly roles: Readonly<Record<CoreRole, readonly Id[]>>;
}

export function summarisePeople(stakeholders: { readonly [id: Id]: Stakeholder }): PeopleSummary {
  const active = Object.entries(stakeholders).filter(([, person]) => isActive(person));
  const named = active.filter(([, person]) => person.name.trim() !== '');
  const holders = (role: CoreRole) =>
    named
      .filter(([, person]) => person.roles?.includes(role))
      .sort(([, a], [, b]) => closeness(b) - closeness(a))
      .map(([id]) => id);
  return {
    active: active.length,
    held: active.filter(([, person]) => isHeld(person)).length,
    gaps: active.length - named.length,
    roles: {
      economic: holders('economic'),
      technical: holders('technical'),
      champion: holders('champion'),
      procurement: holders('procurement'),
    },
  };
}

function closeness({ access = stakeholderDefaults.access }: Stakeholder): number {
  return accessLevels.indexOf(access);
}
