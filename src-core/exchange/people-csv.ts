import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { type Stakeholder, stakeholderSchema } from '../model/stakeholders.ts';
import { type Tie, tieSchema } from '../model/ties.ts';
import { type CsvValue, csvFile } from './csv-file.ts';

type People = Pick<AccountPlan, 'stakeholders'>;

/**
 * Everybody with every field of the plan format but what the CRM last gave, in its order, after the id; then the manager's name. Several roles are
 * joined by blanks, a position is two columns. For our own side only.
 */
export function peopleCsv(plan: People): Uint8Array {
  return columnsFile(personColumns, plan.stakeholders, plan);
}

/**
 * What a customer may have: name, title, department, project role and manager's name. `shown` is the plan that the customer
 * may see (report/audience.ts): here nobody is left out.
 */
export function customerPeopleCsv(shown: People): Uint8Array {
  return columnsFile(customerColumns, shown.stakeholders, shown);
}

/** Every tie with every field, and the names of both people. For our own side only. */
export function tiesCsv(plan: People & Pick<AccountPlan, 'ties'>): Uint8Array {
  return columnsFile(tieColumns, plan.ties, plan);
}

type Columns<T> = Readonly<Record<string, (row: T, plan: People, id: Id) => CsvValue>>;

function columnsFile<T>(columns: Columns<T>, table: Readonly<Record<Id, T>>, plan: People): Uint8Array {
  const cells = Object.entries(table).map(([id, row]) => Object.values(columns).map((cell) => cell(row, plan, id)));
  return csvFile(Object.keys(columns), cells);
}

const personColumns: Columns<Stakeholder> = {
  id: (_, __, id) => id,
  ...fieldColumns<Stakeholder>(Object.keys(stakeholderSchema.shape), 'position', 'imported'),
  'position.x': ({ position }) => position?.x,
  'position.y': ({ position }) => position?.y,
  manager: ({ reportsTo }, plan) => nameOf(plan, reportsTo),
};

const customerColumns: Columns<Stakeholder> = {
  name: ({ name }) => shownName(name),
  title: ({ title }) => title,
  department: ({ department }) => department,
  projectRole: ({ projectRole }) => projectRole,
  manager: ({ reportsTo }, plan) => {
    const manager = nameOf(plan, reportsTo);
    return manager === undefined ? undefined : shownName(manager);
  },
};

const tieColumns: Columns<Tie> = {
  id: (_, __, id) => id,
  ...fieldColumns<Tie>(Object.keys(tieSchema.shape)),
  fromName: ({ from }, plan) => nameOf(plan, from),
  toName: ({ to }, plan) => nameOf(plan, to),
};

function fieldColumns<T extends object>(fields: readonly string[], ...without: readonly string[]): Columns<T> {
  return Object.fromEntries(
    fields
      .filter((field) => !without.includes(field))
      .map((field) => [
        field,
        (row: T) => {
          const value: unknown = Reflect.get(row, field);
          return Array.isArray(value) ? value.join(' ') : (value as CsvValue);
        },
      ]),
  );
}

function nameOf({ stakeholders }: People, id: Id | undefined): string | undefined {
  return id !== undefined && Object.hasOwn(stakeholders, id) ? stakeholders[id]!.name : undefined;
}

/** A known gap has no name yet. */
function shownName(name: string): string {
  return name.trim() === '' ? 'To be named' : name;
}
