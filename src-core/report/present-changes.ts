import { compareCodePoints } from '../kernel/code-points.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { AccountPlan } from '../model/plan.ts';
import { isActive } from '../people/person-signals.ts';
import { nameOf, supportWord } from './present-words.ts';

export interface MapChanges {
  /** The day of the snapshot that today is compared with. */
  readonly on: IsoDate;
  /** A sentence for each: joined, left, moved in support. */
  readonly words: readonly string[];
}

/** What changed among the people since the latest snapshot; null where there is none. */
export function changesSince(plan: Pick<AccountPlan, 'stakeholders' | 'snapshots'>): MapChanges | null {
  const [latest] = Object.values(plan.snapshots).sort((a, b) => compareCodePoints(b.on, a.on));
  if (latest === undefined) return null;
  const before = latest.stakeholders ?? {};
  const was = (id: string) => (Object.hasOwn(before, id) && isActive(before[id]!) ? before[id] : undefined);
  const words: string[] = [];
  for (const [id, person] of Object.entries(plan.stakeholders)) {
    const old = was(id);
    if (!isActive(person)) {
      if (old !== undefined) words.push(`${nameOf(person)} left`);
    } else if (old === undefined) words.push(`${nameOf(person)} joined`);
    else if (old.support !== person.support)
      words.push(`${nameOf(person)}: ${supportWord(old)} → ${supportWord(person)}`);
  }
  for (const [id, old] of Object.entries(before)) {
    if (isActive(old) && !Object.hasOwn(plan.stakeholders, id)) words.push(`${nameOf(old)} left`);
  }
  return { on: latest.on, words };
}
