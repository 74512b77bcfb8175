import type { AccountPlan } from '../model/plan.ts';
import { csvFile } from './csv-file.ts';
import { tableCsv } from './tables-csv.ts';

type People = Pick<AccountPlan, 'stakeholders'>;

/** Everybody with every field, roles joined by blanks, a position as two columns, and the manager's name. For our own side only. */
export function peopleCsv({ stakeholders }: People): Uint8Array {
  return tableCsv({ stakeholders }, 'stakeholders');
}

/** Every tie with every field, and the names of both people. For our own side only. */
export function tiesCsv({ stakeholders, ties }: People & Pick<AccountPlan, 'ties'>): Uint8Array {
  return tableCsv({ stakeholders, ties }, 'ties');
}

/**
 * What a customer may have: name, title, department, project role and manager's name. `shown` is the plan that the customer
 * may see (report/audience.ts): here nobody is left out.
 */
export function customerPeopleCsv({ stakeholders }: People): Uint8Array {
  const lines = Object.values(stakeholders).map(({ name, title, department, projectRole, reportsTo }) => {
    const manager = reportsTo === undefined ? undefined : stakeholders[reportsTo];
    return [shownName(name), title, department, projectRole, manager && shownName(manager.name)];
  });
  return csvFile(['name', 'title', 'department', 'projectRole', 'manager'], lines);
}

/** A known gap has no name yet. */
function shownName(name: string): string {
  return name.trim() === '' ? 'To be named' : name;
}
