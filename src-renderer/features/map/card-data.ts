import type { IsoDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Access, BuyingRole, Stakeholder } from '@core/model/stakeholders.ts';
import type { GroupCard } from '@core/people/map-groups.ts';
import { daysStale, isActive, lastTouches } from '@core/people/person-signals.ts';
import { accessNames, gapName, roleWord, type Support, supportLevels, supportWord } from './person-words.ts';

/** Everything that one card shows, and nothing else: a card is drawn anew only when this object is another. */
export interface CardData extends Record<string, unknown> {
  readonly name: string;
  readonly title: string;
  readonly roles: readonly BuyingRole[];
  readonly support: Support;
  readonly power: number | undefined;
  readonly access: Access;
  readonly assumed: boolean;
  readonly gap: boolean;
  readonly left: boolean;
  /** Days since the last contact, where that is longer than the person's rhythm. */
  readonly stale: number | null;
  /** The people of a folded department; null: a person. */
  readonly group: GroupCard | null;
}

type CardPlan = Pick<AccountPlan, 'stakeholders' | 'activities' | 'account'>;

const made = new WeakMap<Stakeholder, CardData>();

/** A card for each person; one whose person and staleness are as before is the same object as before. */
export function cardsOf(plan: CardPlan, today: IsoDate): ReadonlyMap<Id, CardData> {
  const touches = lastTouches(plan);
  return new Map(
    Object.entries(plan.stakeholders).map(([id, person]) => {
      const stale = isActive(person) ? daysStale(person, touches.get(id), plan.account.planStart, today) : null;
      const before = made.get(person);
      if (before !== undefined && before.stale === stale) return [id, before];
      const card = cardOf(person, stale);
      made.set(person, card);
      return [id, card];
    }),
  );
}

function cardOf(person: Stakeholder, stale: number | null): CardData {
  const gap = person.name.trim() === '';
  return {
    name: gap ? gapName : person.name,
    title: person.title ?? '',
    roles: person.roles ?? [],
    support: person.support,
    power: person.power,
    access: person.access ?? 'none',
    assumed: person.confidence === 'assumed',
    gap,
    left: !isActive(person),
    stale,
    group: null,
  };
}

/** A folded department as a card; `person` is what stands for it in the layout. */
export function groupCard(group: GroupCard, person: Stakeholder): CardData {
  const { members, held } = group;
  const people = `${members.length} ${members.length === 1 ? 'person' : 'people'}, ${held} held`;
  return { ...cardOf(person, null), name: group.department, title: people, gap: false, group };
}

/** A card in words: "Caroline Whitfield, Chief financial officer, economic buyer, support neutral, power 5 of 5, access brief". */
export function cardLabel(card: CardData): string {
  if (card.group !== null) {
    const supports = supportCounts(card.group).map(
      ({ support, people }) => `${people} ${supportWord(support).name.toLowerCase()}`,
    );
    return [`${card.name}, department`, card.title, ...supports, 'folded'].join(', ');
  }
  return [
    card.name,
    card.title,
    ...card.roles.map(roleWord),
    `support ${supportWord(card.support).name.toLowerCase()}`,
    card.power === undefined ? 'power unknown' : `power ${card.power} of 5`,
    `access ${accessNames[card.access].toLowerCase()}`,
    card.stale === null ? '' : `no contact for ${card.stale} days`,
    card.assumed ? 'rating assumed' : '',
    card.left ? 'has left' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** How many of a group have each support, strongest first; nobody is left out. */
export function supportCounts({ supports }: GroupCard): { support: Support; people: number }[] {
  return supportLevels
    .toSorted((a, b) => (b ?? -3) - (a ?? -3))
    .map((support) => ({ support, people: supports[String(support ?? 'unknown') as keyof GroupCard['supports']] }))
    .filter(({ people }) => people > 0);
}
