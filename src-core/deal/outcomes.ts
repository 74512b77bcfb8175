import { addMonths, daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Opportunity } from '../model/opportunities.ts';
import { isOpen, stages } from '../model/stages.ts';

/** How opportunities ended: what every figure about them goes by. */

type Staged = Pick<Opportunity, 'stage' | 'stageEntered'>;
type Closed = Pick<Opportunity, 'closedOn'>;

export function isWon({ stage }: Pick<Opportunity, 'stage'>): boolean {
  return stage === 'closed-won';
}

/** A lost one whose history goes no further than prospecting was never qualified; without a history it is taken to have been. */
export function wasQualified({ stage, stageEntered = {} }: Staged): boolean {
  const entered = stages.slice(0, -2).filter((each) => stageEntered[each] !== undefined);
  return stage === 'closed-won' || entered.length === 0 || entered.some((each) => each !== 'prospecting');
}

/** Closed, and counted in a win rate: won, or lost after it was qualified. */
export function isDecided(opportunity: Staged): boolean {
  return !isOpen(opportunity) && wasQualified(opportunity);
}

/** Closed in the `months` that end with the day, itself included. */
export function closedWithin({ closedOn }: Closed, on: IsoDate, months: number): boolean {
  return closedOn !== undefined && isWithin(closedOn, on, months);
}

/** In the `months` that end with the day, itself included. */
export function isWithin(day: IsoDate, on: IsoDate, months: number): boolean {
  return day <= on && day > addMonths(on, -months);
}

/** Days from qualification to the close; null where one of the days is unknown, or they are the wrong way round. */
export function cycleDays({ stageEntered, closedOn }: Staged & Closed): number | null {
  const from = stageEntered?.qualification;
  return from === undefined || closedOn === undefined || closedOn < from ? null : daysBetween(from, closedOn);
}
