import { activityTypeNames } from '@core/deal/touch-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Activity } from '@core/model/activities.ts';
import type { Stakeholder } from '@core/model/stakeholders.ts';
import { IconCoffee, IconDots, IconMail, IconPhone, IconPresentation, IconTools, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { usePlan } from '../../ui/plan-context.tsx';
import { choices } from '../../ui/words.ts';

export type ActivityType = NonNullable<Activity['type']>;

export const typeChoices = choices(Object.keys(activityTypeNames), activityTypeNames);

export const typeIcons: Readonly<Record<ActivityType, typeof IconMail>> = {
  call: IconPhone,
  meeting: IconUsers,
  email: IconMail,
  demo: IconPresentation,
  workshop: IconTools,
  'executive-briefing': IconCoffee,
  other: IconDots,
};

/** What somebody of the customer's is called; a known gap by its title. */
export function personName({ name, title }: Pick<Stakeholder, 'name' | 'title'>): string {
  return name.trim() === '' ? `Unknown ${title ?? 'person'}` : name;
}

/** Everybody who can have been there: the customer's people first, then ours. Those who left are offered where `left` says so. */
export function useEverybody(left = false) {
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const team = usePlan((plan) => plan.team);
  return useMemo(() => {
    const theirs = Object.entries(stakeholders)
      .filter(([, { status }]) => left || status !== 'left')
      .map(([value, person]) => ({ value, label: personName(person) }));
    const ours = Object.entries(team).map(([value, { name }]) => ({ value, label: name }));
    return { theirs, ours, groups: groupsOf(theirs, ours) };
  }, [stakeholders, team, left]);
}

type Choice = { value: Id; label: string };

function groupsOf(theirs: Choice[], ours: Choice[]) {
  // Within a list ids are unique only by kind; an id that both have is the customer's.
  const taken = new Set(theirs.map(({ value }) => value));
  return [
    { group: 'Customer', items: theirs },
    { group: 'Our team', items: ours.filter(({ value }) => !taken.has(value)) },
  ].filter(({ items }) => items.length > 0);
}
