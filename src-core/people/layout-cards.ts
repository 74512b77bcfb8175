import { compareCodePoints } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import type { Place } from './map-grid.ts';
import { isActive } from './person-signals.ts';

/** What layouts may know of a person. */
export interface LayoutCard {
  readonly id: Id;
  readonly name: string;
  readonly reportsTo?: Id | undefined;
  /** Whom this person's second line goes to; a person without reports is laid above those. */
  readonly dottedTo?: readonly Id[] | undefined;
  /** Where the user put the card; absent: the layout decides. */
  readonly position?: Place | undefined;
  readonly roles?: readonly BuyingRole[] | undefined;
  readonly support?: number | undefined;
  readonly power?: number | undefined;
}

/** The people that a map shows, as its layouts know them, in the order that every layout goes by. */
export function layoutCards(plan: Pick<AccountPlan, 'stakeholders' | 'ties'>, withLeft: boolean): LayoutCard[] {
  const dotted = new Map<Id, Id[]>();
  for (const { from, to, kind } of Object.values(plan.ties)) {
    if (kind !== 'dotted-report') continue;
    const known = dotted.get(from);
    if (known === undefined) dotted.set(from, [to]);
    else known.push(to);
  }
  for (const managers of dotted.values()) managers.sort(compareCodePoints);
  const cards: LayoutCard[] = [];
  for (const [id, person] of Object.entries(plan.stakeholders)) {
    if (!withLeft && !isActive(person)) continue;
    const { name, reportsTo, position, roles, support, power } = person;
    cards.push({ id, name, reportsTo, position, roles, support, power, dottedTo: dotted.get(id) });
  }
  return inOrder(cards);
}

/** By name, known gaps last, so that the order in which people were added does not matter. */
export function inOrder<Card extends { readonly id: Id; readonly name: string }>(cards: readonly Card[]): Card[] {
  const gaps: Card[] = [];
  const named: Card[] = [];
  for (const card of cards) (card.name.trim() === '' ? gaps : named).push(card);
  // Without surrogates the order of code points is that of UTF-16, which is far faster to find.
  const compare = named.some(({ name }) => /[\ud800-\udfff]/.test(name)) ? compareCodePoints : compareUnits;
  const byId = (a: Card, b: Card) => compareUnits(a.id, b.id);
  return [...named.sort((a, b) => compare(a.name, b.name) || byId(a, b)), ...gaps.sort(byId)];
}

function compareUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
