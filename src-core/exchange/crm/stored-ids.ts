import type { Id } from '../../kernel/ids.ts';
import type { Account } from '../../model/account.ts';
import type { AccountPlan } from '../../model/plan.ts';
import type { StoredRows } from './match-rows.ts';
import { crmIdOf, crmKey } from './salesforce-id.ts';

/** Kinds whose rows come from the CRM, each with an id of its own. */
export const crmRowKinds = ['stakeholders', 'opportunities'] as const;
export type CrmRowKind = (typeof crmRowKinds)[number];

export interface CrmRow {
  readonly crmId?: string | undefined;
  readonly imported?:
    | { readonly otherIds?: readonly string[] | undefined; readonly name?: string | undefined }
    | undefined;
}

/** What is stored as the CRM's id of a row: the first that its records give. */
export function storedIdOf(records: readonly { readonly key: string }[]): string | undefined {
  const key = records.find((record) => record.key !== '')?.key;
  return key === undefined ? undefined : crmIdOf(key);
}

/** All ids of the CRM that a row goes by, its own one first. */
export function idsOf({ crmId, imported }: CrmRow): readonly string[] {
  const own = crmId === undefined || crmId === '' ? [] : [crmId];
  return imported?.otherIds === undefined ? own : [...own, ...imported.otherIds];
}

/** The row with the ids of all records that it is; the same object where it has them. */
export function withOtherIds<Row extends CrmRow>(row: Row, records: readonly { readonly key: string }[]): Row {
  const own = crmKey(row.crmId ?? '');
  if (records.every(({ key }) => key === '' || key === own)) return row;
  const known = new Set(idsOf(row).map(crmKey));
  const more = records.map(({ key }) => key).filter((key) => key !== '' && !known.has(key));
  if (more.length === 0) return row;
  const otherIds = [...(row.imported?.otherIds ?? []), ...new Set(more.map(crmIdOf))];
  return { ...row, imported: { ...row.imported, otherIds } };
}

/** The rows of one kind by the CRM's ids, and the ids of those that were deleted here. */
export function storedKeys(
  kind: CrmRowKind,
  rows: Readonly<Record<Id, CrmRow>>,
  { imported }: Account,
): Pick<StoredRows, 'byKey' | 'otherKeys' | 'deleted'> {
  const byKey = new Map<string, Id>();
  const otherKeys = new Set<string>();
  const others: [string, Id][] = [];
  for (const [id, row] of Object.entries(rows)) {
    if (row.crmId !== undefined && row.crmId !== '' && !byKey.has(crmKey(row.crmId))) byKey.set(crmKey(row.crmId), id);
    for (const other of row.imported?.otherIds ?? []) others.push([crmKey(other), id]);
  }
  // A row's own id says more than one that it took over.
  for (const [key, id] of others) {
    if (byKey.has(key)) continue;
    byKey.set(key, id);
    otherKeys.add(key);
  }
  const leftOut = new Set(imported?.leftOut?.[kind]?.map(crmKey));
  const deleted = new Map<string, boolean>();
  for (const key of imported?.ids?.[kind]?.map(crmKey) ?? []) if (!byKey.has(key)) deleted.set(key, leftOut.has(key));
  return { byKey, otherKeys, deleted };
}

/**
 * What the account remembers of the rows that imports brought, after one that changed the plan: their ids, those of rows deleted
 * since with them, and which of these the user left out (`left` are those of this import).
 */
export function rememberedIds(
  { account, ...tables }: Pick<AccountPlan, 'account' | CrmRowKind>,
  left: Readonly<Record<CrmRowKind, readonly string[]>>,
): Account {
  const ids: Partial<Record<CrmRowKind, string[]>> = {};
  const leftOut: typeof ids = {};
  for (const kind of crmRowKinds) {
    const here = new Set<string>();
    for (const row of Object.values<CrmRow>(tables[kind]))
      if (row.imported !== undefined) for (const id of idsOf(row)) here.add(id);
    const out = new Set([...(account.imported?.leftOut?.[kind] ?? []), ...left[kind]].filter((id) => !here.has(id)));
    const all = new Set([...(account.imported?.ids?.[kind] ?? []), ...here]);
    if (all.size > 0) ids[kind] = [...all];
    if (out.size > 0) leftOut[kind] = [...out];
  }
  const { ids: _ids, leftOut: _leftOut, ...values } = account.imported ?? {};
  const imported = {
    ...values,
    ...(Object.keys(ids).length > 0 ? { ids } : {}),
    ...(Object.keys(leftOut).length > 0 ? { leftOut } : {}),
  };
  return Object.keys(imported).length === 0 ? account : { ...account, imported };
}
