import type { Stage } from '../../model/stages.ts';
import type { BuyingRole } from '../../model/stakeholders.ts';
import { columnFacts } from './column-facts.ts';
import type { Ask, CrmKind, Detection, FileSetup, SavedMapping } from './detection-types.ts';
import { crmFields, fold, mapHeadings } from './fields.ts';
import { guessKind, guessSource } from './guess.ts';
import { type CrmTable, cleanCell } from './table.ts';
import { roleFor, stageFor } from './words.ts';

/** Distinct stages or roles that are shown; a column with more holds something else. */
const MOST_WORDS = 200;

/** What will be done with a file: by its headings, and by what the user kept for files like it. `kind` is the user's word. */
export function defaultSetup(table: CrmTable, saved: readonly SavedMapping[] = [], kind?: CrmKind): FileSetup {
  const guessed = kind ?? guessKind(table.headers).kind;
  const source = guessSource(guessed, table.headers);
  const kept = saved.find((each) => each.source === source && each.kind === guessed);
  const setup = setupFor(table, { source, kind: guessed });
  if (kept === undefined) return setup;
  const folded = table.headers.map(fold);
  const columns = onlyOnce(
    folded.map((heading, at) => own(kept.fields, heading) ?? known(kept, heading, setup.columns[at])),
  );
  const dateOrders = folded.flatMap((heading, at) => {
    const order = own(kept.dateOrders, heading);
    return order === undefined ? [] : [[at, order] as const];
  });
  return {
    ...setup,
    columns,
    dateOrders: Object.fromEntries(dateOrders),
    stages: { ...stagesOf(wordsIn(table, columns, 'stage')), ...kept.stages },
    roles: { ...rolesOf(wordsIn(table, columns, 'role')), ...kept.roles },
  };
}

/** A heading that was kept as not read stays so. */
function known(kept: SavedMapping, heading: string, guessed: string | null | undefined): string | null {
  return Object.hasOwn(kept.fields, heading) ? null : (guessed ?? null);
}

/** The setup of a file for another kind or source than was found, by its headings alone. */
export function setupFor(table: CrmTable, { source, kind }: Pick<FileSetup, 'source' | 'kind'>): FileSetup {
  const columns = mapHeadings(kind, table.headers);
  return {
    source,
    kind,
    columns,
    dateOrders: {},
    decimals: {},
    stages: stagesOf(wordsIn(table, columns, 'stage')),
    roles: rolesOf(wordsIn(table, columns, 'role')),
  };
}

/** Everything that was found in a file as the setup reads it, and what is left to ask. */
export function detect(table: CrmTable, given: FileSetup): Detection {
  const setup = { ...given, columns: onlyOnce(given.columns) };
  const stages = wordsIn(table, setup.columns, 'stage');
  const columns = columnFacts(table, setup);
  const asks: Ask[] = [
    ...columns.flatMap(({ index, dateOrder }): Ask[] =>
      dateOrder === null && setup.dateOrders[index] === undefined ? [{ about: 'date-order', column: index }] : [],
    ),
    ...stages.flatMap((stage): Ask[] => (own(setup.stages, stage) === undefined ? [{ about: 'stage', stage }] : [])),
    ...lacking(setup).map((field): Ask => ({ about: 'field', field })),
  ];
  return {
    fileId: table.fileId,
    name: table.name,
    format: table.format,
    preamble: table.preamble,
    footer: table.footer,
    headerLine: table.headerLine,
    rows: table.rows.length,
    columns,
    fields: crmFields[setup.kind].map(({ field, label }) => ({ field, label })),
    stages,
    roles: wordsIn(table, setup.columns, 'role'),
    setup,
    asks,
  };
}

/** Fields of which one is needed for a row to be taken at all. */
const needs: Readonly<Record<CrmKind, readonly (readonly string[])[]>> = {
  accounts: [['name']],
  contacts: [
    ['name', 'lastName', 'firstName'],
    ['accountId', 'accountName'],
  ],
  opportunities: [['name'], ['accountId', 'accountName', 'contactIds']],
  roles: [['opportunityId'], ['contactId']],
  connections: [['lastName', 'firstName'], ['accountName']],
};

function lacking({ kind, columns }: FileSetup): string[] {
  return needs[kind].flatMap((any) => (any.some((field) => columns.includes(field)) ? [] : [any[0]!]));
}

/** What is kept of a setup for files like it. */
export function mappingOf(table: CrmTable, setup: FileSetup): SavedMapping {
  const folded = table.headers.map(fold);
  const orders = Object.entries(setup.dateOrders).map(([at, order]) => [folded[Number(at)] ?? '', order] as const);
  return {
    source: setup.source,
    kind: setup.kind,
    fields: Object.fromEntries(folded.map((heading, at) => [heading, setup.columns[at] ?? null])),
    dateOrders: Object.fromEntries(orders),
    stages: setup.stages,
    roles: setup.roles,
  };
}

function onlyOnce(columns: readonly (string | null)[]): (string | null)[] {
  return columns.map((field, at) => (field !== null && columns.indexOf(field) < at ? null : field));
}

/** The words of a field's column, most frequent first. */
function wordsIn(table: CrmTable, columns: readonly (string | null)[], field: string): string[] {
  const column = columns.indexOf(field);
  if (column < 0) return [];
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const word = cleanCell(table, row[column]);
    if (word === '' || (counts.size >= MOST_WORDS && !counts.has(word))) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function stagesOf(words: readonly string[]): Record<string, Stage> {
  return Object.fromEntries(
    words.flatMap((word) => {
      const stage = stageFor(word);
      return stage === undefined ? [] : [[word, stage] as const];
    }),
  );
}

function rolesOf(words: readonly string[]): Record<string, BuyingRole | null> {
  return Object.fromEntries(
    words.flatMap((word) => {
      const role = roleFor(word);
      return role === undefined ? [] : [[word, role] as const];
    }),
  );
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
