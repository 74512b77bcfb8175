import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { BuyingRole, Stakeholder } from '@core/model/stakeholders.ts';

/** Who stands out on the map. Within a list any may fit, and every list that is not empty must. */
export interface MapFilter {
  readonly roles: readonly BuyingRole[];
  readonly departments: readonly string[];
  /** −2…2 as text, or 'unknown'. */
  readonly support: readonly string[];
}

export const noFilter: MapFilter = { roles: [], departments: [], support: [] };

export function isFiltering({ roles, departments, support }: MapFilter): boolean {
  return roles.length + departments.length + support.length > 0;
}

export function supportKey(support: number | undefined): string {
  return support === undefined ? 'unknown' : String(support);
}

export function departmentOf({ department }: Pick<Stakeholder, 'department'>): string {
  return department?.trim() ?? '';
}

export function passes(person: Stakeholder, { roles, departments, support }: MapFilter): boolean {
  return (
    (roles.length === 0 || roles.some((role) => person.roles?.includes(role) === true)) &&
    (departments.length === 0 || departments.includes(departmentOf(person))) &&
    (support.length === 0 || support.includes(supportKey(person.support)))
  );
}

const nobody: ReadonlySet<Id> = new Set();

/** Those of `shown` whom the filter leaves out. */
export function filteredOut(
  people: AccountPlan['stakeholders'],
  shown: Iterable<Id>,
  filter: MapFilter,
): ReadonlySet<Id> {
  if (!isFiltering(filter)) return nobody;
  return new Set([...shown].filter((id) => people[id] !== undefined && !passes(people[id], filter)));
}
