import { zipSync } from 'fflate';
import type { Id } from '../kernel/ids.ts';
import {
  type EntityKind,
  entityTitle,
  isEntityKind,
  kindNames,
  type RowKind,
  rowKinds,
  type SingleKind,
} from '../model/entity-kinds.ts';
import { rowSchemas } from '../model/entity-schemas.ts';
import type { AccountPlan } from '../model/plan.ts';
import { references } from '../model/references.ts';
import { type CsvValue, csvFile } from './csv-file.ts';
import { NO_TIME } from './zip-file.ts';

/** The kinds in the order in which tables are offered: the single records first. */
export const tableKinds = ['account', 'valueCase', ...kindNames] as const satisfies readonly RowKind[];

type Row = Readonly<Record<string, unknown>>;
/** A plan, or those of its tables that are wanted and that they refer to. */
export type SomeTables = Partial<AccountPlan>;
type Cell = (row: Row, plan: SomeTables, id: Id) => CsvValue;
type Columns = Readonly<Record<string, Cell>>;

/**
 * Every row of a kind with every field of the plan format in its order, after the id; then the names of whom and what it
 * refers to. Lists of ids and of words are joined by blanks; whatever else is nested is JSON. For our own side only.
 */
export function tableCsv(plan: SomeTables, kind: RowKind): Uint8Array {
  const columns = columnsOf(kind);
  const cells = rowsOf(plan, kind).map(([id, row]) => Object.values(columns).map((cell) => cell(row, plan, id)));
  return csvFile(Object.keys(columns), cells);
}

/** The kinds of which the plan has rows. */
export function filledTables(plan: AccountPlan): RowKind[] {
  return tableKinds.filter((kind) => rowsOf(plan, kind).length > 0);
}

/** Every table that has rows, as `stakeholders.csv` and so on in one ZIP archive. The same plan makes the same bytes. */
export function tablesZip(plan: AccountPlan): Uint8Array {
  const files = filledTables(plan).map((kind) => [`${kind}.csv`, tableCsv(plan, kind)]);
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME, level: 6 });
}

function rowsOf(plan: SomeTables, kind: RowKind): [Id, Row][] {
  if (isEntityKind(kind)) return Object.entries(plan[kind] ?? {}) as [Id, Row][];
  const single = plan[kind as SingleKind];
  return single === undefined ? [] : [[kind, single as Row]];
}

/** What stands in a table in another form than its field does. */
const own: Partial<Record<RowKind, Record<string, Columns>>> = {
  stakeholders: {
    roles: { roles: ({ roles }) => joined(roles) },
    position: {
      'position.x': ({ position }) => (position as { x: number } | undefined)?.x,
      'position.y': ({ position }) => (position as { y: number } | undefined)?.y,
    },
  },
  // A logo is a picture of up to 400,000 characters, which no cell takes.
  valueCase: {
    document: {
      document: ({ document }) => {
        if (document === undefined) return undefined;
        const { logo: _logo, ...settings } = document as Row;
        return JSON.stringify(settings);
      },
    },
  },
  // Whole maps of people: counted here, and in the plan file as they were.
  snapshots: {
    stakeholders: { people: ({ stakeholders }) => Object.keys((stakeholders as Row | undefined) ?? {}).length },
    ties: { ties: ({ ties }) => Object.keys((ties as Row | undefined) ?? {}).length },
  },
};

function columnsOf(kind: RowKind): Columns {
  const ids = idFields(kind);
  const fields = Object.keys(rowSchemas[kind].shape).map((field): Columns => {
    const special = own[kind]?.[field];
    if (special !== undefined) return special;
    return { [field]: (row) => (ids.has(field) ? joined(row[field]) : plain(row[field])) };
  });
  const id: Columns = isEntityKind(kind) ? { id: (_row, _plan, key) => key } : {};
  return Object.assign(id, ...fields, ...nameColumns(kind)) as Columns;
}

/** The fields that hold an id or a list of ids, without those inside others. */
function idFields(kind: RowKind): Set<string> {
  return new Set(ownReferences(kind).map(({ field }) => field));
}

function ownReferences(kind: RowKind): { field: string; to: readonly EntityKind[] }[] {
  return references
    .filter(({ from, path }) => from === kind && !path.includes('.'))
    .map(({ path, to }) => ({ field: path.replace('[]', ''), to }));
}

/** "ownerId" is told by name in "owner", "competitorIds" in "competitors". */
function nameColumns(kind: RowKind): Columns[] {
  return ownReferences(kind).map(({ field, to }) => {
    const heading = headings[field] ?? field.replace(/Id(s?)$/, '$1');
    return {
      [heading]: (row, plan) =>
        asList(row[field])
          .map((id) => nameOf(plan, to, id))
          .filter((name) => name !== undefined)
          .join('; '),
    };
  });
}

const headings: Readonly<Record<string, string>> = { reportsTo: 'manager', from: 'fromName', to: 'toName' };

/** What it is called where it has a title; a known gap in the people has none yet. */
function nameOf(plan: SomeTables, kinds: readonly EntityKind[], id: string): string | undefined {
  const kind = kinds.find((each) => Object.hasOwn(plan[each] ?? {}, id));
  if (kind === undefined) return undefined;
  const entity = plan[kind]![id];
  const { titleField } = rowKinds[kind];
  return titleField === null ? entityTitle(kind, entity) : ((entity as Row)[titleField] as string | undefined);
}

function asList(value: unknown): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
}

function joined(value: unknown): CsvValue {
  return Array.isArray(value) ? value.join(' ') : (value as CsvValue);
}

function plain(value: unknown): CsvValue {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as CsvValue);
}
