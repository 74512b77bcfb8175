import type { Id } from '../kernel/ids.ts';
import type { Account } from '../model/account.ts';
import { accountDefaults, type MapLayout } from '../model/account-choices.ts';
import type { AccountPlan } from '../model/plan.ts';
import { layGrid } from './grid-layout.ts';
import { layHierarchy } from './hierarchy-layout.ts';
import { layLanes } from './lanes-layout.ts';
import { type LayoutCard, layoutCards } from './layout-cards.ts';
import type { Place } from './map-grid.ts';
import { layNearby } from './nearby-layout.ts';
import { settleCards } from './settle-cards.ts';

/** What says where people are on the map; without an account's word it is laid out as a hierarchy. */
export interface PlacePlan extends Pick<AccountPlan, 'stakeholders' | 'ties'> {
  readonly account?: Pick<Account, 'mapLayout'>;
}

export interface PlaceOptions {
  /** Lays those who left as well. */
  readonly withLeft?: boolean;
}

/**
 * Where everybody on the map is: their own place where they have one, else that of the map's layout. Hierarchy, grid and
 * lanes follow from the plan alone, so that a changed rating or manager moves the card; under `influence` and `free` the
 * places are stored, and somebody without one stands near those they belong to. No two cards overlap, and the order in
 * which people were added does not matter.
 */
export function placePeople(plan: PlacePlan, { withLeft = false }: PlaceOptions = {}): ReadonlyMap<Id, Place> {
  const cards = layoutCards(plan, withLeft);
  const mapLayout = plan.account?.mapLayout ?? accountDefaults.mapLayout;
  return settleCards(cards, slots[mapLayout](cards, plan));
}

const slots: Readonly<Record<MapLayout, (cards: readonly LayoutCard[], plan: PlacePlan) => ReadonlyMap<Id, Place>>> = {
  hierarchy: layHierarchy,
  grid: (cards) => layGrid(cards).slots,
  lanes: (cards) => layLanes(cards).slots,
  influence: layNearby,
  free: layNearby,
};
