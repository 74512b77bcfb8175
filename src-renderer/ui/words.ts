import type { Segment } from '@core/model/account-choices.ts';
import type { BuyingRole } from '@core/model/stakeholders.ts';

/** What the format's values are called on screen. */
export const segmentNames: Record<Segment, string> = {
  smb: 'SMB',
  'mid-market': 'Mid-market',
  enterprise: 'Enterprise',
};

export const roleNames: Record<BuyingRole, { letter: string; label: string }> = {
  economic: { letter: 'E', label: 'Economic' },
  technical: { letter: 'T', label: 'Technical' },
  champion: { letter: 'C', label: 'Champion' },
  procurement: { letter: 'P', label: 'Procurement' },
  user: { letter: 'U', label: 'User' },
  'executive-sponsor': { letter: 'X', label: 'Sponsor' },
  legal: { letter: 'L', label: 'Legal' },
  security: { letter: 'S', label: 'Security' },
  influencer: { letter: 'I', label: 'Influencer' },
};

/** `executive-sponsor` → "Executive sponsor": for values that read well as they are. */
export function wordOf(value: string): string {
  const words = value.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Choices of a select from a list of values, in the format's order. */
export function choices(values: readonly string[], names?: Readonly<Record<string, string>>) {
  return values.map((value) => ({ value, label: names?.[value] ?? wordOf(value) }));
}

/** Two letters for a name: "Meridian Grid plc" → "MG", "Müller & Söhne" → "MS". A word without a letter or figure is passed over. */
export function monogram(name: string): string {
  const words = name.match(/[\p{L}\p{N}]\S*/gu) ?? [];
  if (words.length === 0) return '?';
  const letters =
    words.length === 1 ? [...(words[0] ?? '')].slice(0, 2) : [[...(words[0] ?? '')][0], [...(words[1] ?? '')][0]];
  return letters.join('').toUpperCase();
}
