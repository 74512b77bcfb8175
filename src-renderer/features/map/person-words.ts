import type { Access, BuyingRole } from '@core/model/stakeholders.ts';
import { roleNames } from '../../ui/words.ts';

/** −2…2, or unknown. */
export type Support = number | undefined;

export const supportLevels: readonly Support[] = [-2, -1, 0, 1, 2, undefined];

const supportWords: Record<string, { name: string; token: string }> = {
  '-2': { name: 'Opponent', token: 'm2' },
  '-1': { name: 'Sceptic', token: 'm1' },
  '0': { name: 'Neutral', token: '0' },
  '1': { name: 'Supporter', token: 'p1' },
  '2': { name: 'Advocate', token: 'p2' },
};
const unknown = { name: 'Unknown', token: '0' };

/** What a support is called, and the colour token `--sup-…` of its shape. */
export function supportWord(support: Support): { name: string; token: string } {
  return (support === undefined ? undefined : supportWords[support]) ?? unknown;
}

export const accessNames: Record<Access, string> = { none: 'None', brief: 'Brief', regular: 'Regular', deep: 'Deep' };

/** Roles as part of a sentence: "economic buyer". */
const buyers: ReadonlySet<BuyingRole> = new Set(['economic', 'technical']);
export function roleWord(role: BuyingRole): string {
  const word = roleNames[role].label.toLowerCase();
  return buyers.has(role) ? `${word} buyer` : word;
}

/** What somebody without a name is called on the map. */
export const gapName = 'Not yet identified';

export function personName(person: { readonly name: string; readonly title?: string | undefined } | undefined): string {
  if (person === undefined) return '';
  if (person.name.trim() !== '') return person.name;
  return person.title === undefined || person.title.trim() === ''
    ? gapName
    : `${person.title} (${gapName.toLowerCase()})`;
}

/** First and last initial: "Anna van Dyk" → "AD". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return letters.map((word) => [...word][0]!.toUpperCase()).join('') || '?';
}
