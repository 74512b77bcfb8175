import type { Account } from '../model/account.ts';
import type { Playbooks } from './playbook.ts';
import { playbookFor } from './playbook-facts.ts';

/** What an industry profile says pays off there. */
export interface TypicalDrivers {
  readonly industry: string;
  readonly drivers: readonly string[];
}

/** Shorter words ("and", "for") say nothing about an industry. */
const SHORTEST = 4;

/**
 * The industry profiles to take benefits from: those of the account's playbook, and of the others those whose name shares
 * a word with the account's industry; without a playbook, all. Most words shared first, then the account's playbook, then
 * as the playbooks have them. Industries of one name are one, and each driver is named once.
 */
export function typicalDrivers(
  account: Pick<Account, 'playbook' | 'segment' | 'industry'>,
  known: Pick<Playbooks, 'playbooks'>,
): TypicalDrivers[] {
  const own = playbookFor(account, known);
  const sought = words(account.industry ?? '');
  const profiles = known.playbooks.flatMap((playbook) =>
    playbook.industries.map(({ name, roiDrivers }) => ({
      industry: name,
      drivers: roiDrivers,
      shared: words(name).filter((word) => sought.includes(word)).length,
      isOwn: own === undefined || playbook === own,
    })),
  );
  const offered = profiles
    .filter(({ shared, isOwn }) => isOwn || shared > 0)
    .sort((a, b) => b.shared - a.shared || Number(b.isOwn) - Number(a.isOwn));
  const byName = new Map<string, Set<string>>();
  for (const { industry, drivers } of offered) {
    const found = byName.get(industry) ?? new Set();
    for (const driver of drivers) if (driver.trim() !== '') found.add(driver);
    if (found.size > 0) byName.set(industry, found);
  }
  return [...byName].map(([industry, drivers]) => ({ industry, drivers: [...drivers] }));
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST);
}
