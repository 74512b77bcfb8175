import { keepEqual } from '@core/kernel/keep-equal.ts';
import { type OwnPlaybooks, type OwnRow, readOwnPlaybooks, readOwnRow, withOwn } from '@core/playbook/own-playbooks.ts';
import type { Playbooks } from '@core/playbook/playbook.ts';
import { useSyncExternalStore } from 'react';
import { useApp } from './app-context.tsx';
import { bundledPlaybooks } from './bundled-playbooks.ts';

/**
 * All playbooks that plans may name: those that come with the app, then the user's own; and the process, theirs or the app's.
 * Until the user's own have been read, a moment after the first who asks, those of the app alone. Brings the playbooks'
 * files along: for screens that are loaded on demand.
 */
export function usePlaybooks(): Playbooks {
  const own = useOwn();
  return own === null ? bundledPlaybooks : allPlaybooks(own);
}

/** The user's own; null until they have been read. */
export function useOwn(): OwnPlaybooks | null {
  const { ownPlaybooks } = useApp();
  const setting = useSyncExternalStore(ownPlaybooks.subscribe, ownPlaybooks.get);
  return setting === null ? null : readOwn(setting.value);
}

/** The setting's value read; the same value, and each row of it that is the same, once. */
export function readOwn(setting: unknown): OwnPlaybooks {
  if (typeof setting !== 'object' || setting === null) return nothing;
  return remembered(settings, setting, () => readOwnPlaybooks(setting, readRow));
}

/** All playbooks, the same for the same own ones. */
export function allPlaybooks(own: OwnPlaybooks): Playbooks {
  return remembered(everything, own, () => withOwn(bundledPlaybooks, own));
}

const nothing: OwnPlaybooks = { playbooks: [], unread: [] };
const settings = new WeakMap<object, OwnPlaybooks>();
const rows = new WeakMap<object, { readonly row: OwnRow }>();
const everything = new WeakMap<object, Playbooks>();

/** Parts that are as stored are the stored objects: who watches a part is told of it alone. */
function readRow(json: unknown): OwnRow {
  if (typeof json !== 'object' || json === null) return undefined;
  return remembered(rows, json, () => ({ row: keepEqual(json, readOwnRow(json)) })).row;
}

function remembered<T>(known: WeakMap<object, T>, key: object, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
