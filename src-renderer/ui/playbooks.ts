import { type OwnPlaybooks, ownPlaybooksSetting, readOwnPlaybooks, withOwn } from '@core/playbook/own-playbooks.ts';
import type { Playbooks } from '@core/playbook/playbook.ts';
import { useMemo, useSyncExternalStore } from 'react';
import { useApp } from './app-context.tsx';
import { bundledPlaybooks } from './bundled-playbooks.ts';

/**
 * All playbooks that plans may name: those that come with the app, then the user's own; and the process, theirs or the app's.
 * Until the user's own have been read, a moment after the first who asks, those of the app alone. Brings the playbooks'
 * files along: for screens that are loaded on demand.
 */
export function usePlaybooks(): Playbooks {
  const own = useOwn();
  return useMemo(() => (own === null ? bundledPlaybooks : allPlaybooks(own)), [own]);
}

/** The user's own; null until they have been read. */
export function useOwn(): OwnPlaybooks | null {
  const { ownPlaybooks } = useApp();
  const setting = useSyncExternalStore(ownPlaybooks.subscribe, ownPlaybooks.get);
  return setting === null ? null : readOwn(setting.value);
}

/** The setting's value read, once for each value. */
export function readOwn(setting: unknown): OwnPlaybooks {
  if (typeof setting !== 'object' || setting === null) return readOwnPlaybooks(setting);
  let own = read.get(setting);
  if (own === undefined) {
    own = readOwnPlaybooks(setting);
    read.set(setting, own);
  }
  return own;
}

/** The value for the setting; reading it gives the very same back. */
export function settingOf(own: OwnPlaybooks): unknown[] {
  const setting = ownPlaybooksSetting(own);
  read.set(setting, own);
  return setting;
}

export function allPlaybooks(own: OwnPlaybooks): Playbooks {
  let all = withBundled.get(own);
  if (all === undefined) {
    all = withOwn(bundledPlaybooks, own);
    withBundled.set(own, all);
  }
  return all;
}

const read = new WeakMap<object, OwnPlaybooks>();
const withBundled = new WeakMap<OwnPlaybooks, Playbooks>();
