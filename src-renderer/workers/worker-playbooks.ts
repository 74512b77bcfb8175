import { readOwnPlaybooks, withOwn } from '@core/playbook/own-playbooks.ts';
import type { Playbooks } from '@core/playbook/playbook.ts';
import { readPlaybooks } from '@core/playbook/read-playbooks.ts';
import enterprise from '../../resources/playbooks/enterprise.json';
import midMarket from '../../resources/playbooks/mid-market.json';
import process from '../../resources/playbooks/sales-process.json';
import smb from '../../resources/playbooks/smb.json';

const bundled = readPlaybooks([smb, midMarket, enterprise], process);
/** Read anew only when the user's own have changed: they are checked whole. */
let known: { readonly setting: unknown; readonly playbooks: Playbooks } = { setting: undefined, playbooks: bundled };

/** The app's playbooks and the user's own, as the settings hold them; the same for the same setting. For a worker that stays. */
export function playbooksWith(setting: unknown): Playbooks {
  if (known.setting !== setting) known = { setting, playbooks: withOwn(bundled, readOwnPlaybooks(setting)) };
  return known.playbooks;
}
