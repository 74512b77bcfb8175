import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Opportunity } from '../model/opportunities.ts';
import { isOpen, type Stage, stages } from '../model/stages.ts';

type Dated = Pick<Opportunity, 'stage' | 'stageEntered' | 'closedOn'>;

/** The stages in which an opportunity is open, in the order of the process. */
export const openStages: readonly Stage[] = stages.slice(0, -2);

/** The time that an opportunity spent in one open stage. */
export interface StageSpell {
  readonly stage: Stage;
  /** It is there now. */
  readonly present: boolean;
  /** Its first day there; absent where nobody recorded it. */
  readonly entered?: IsoDate;
  /** The day it went on, or closed; absent where it is there still, or where that day is unknown. */
  readonly left?: IsoDate;
  /** Days from the one to the other, or to `today` in the present stage; null where a day is unknown. */
  readonly days: number | null;
  /** A stage before it has a later day than it: one of the two is wrong. */
  readonly outOfOrder: boolean;
}

/**
 * The open stages with the time in each. A stage is left on the first day, not before its own, on which a later stage was
 * entered or the opportunity closed. One that was moved back from a later stage counts from its first day in the present one,
 * as the finding `stage-stalled` does; how long it was in the later one is unknown.
 */
export function stageSpells(opportunity: Dated, today: IsoDate): StageSpell[] {
  const { stage: present, stageEntered = {}, closedOn } = opportunity;
  const at = isOpen(opportunity) ? openStages.indexOf(present) : openStages.length;
  return openStages.map((stage, index): StageSpell => {
    const entered = stageEntered[stage];
    const later = openStages.slice(index + 1, at + 1).flatMap((each) => stageEntered[each] ?? []);
    const ends = isOpen(opportunity) || closedOn === undefined ? later : [...later, closedOn];
    const left = entered === undefined ? undefined : earliest(ends.filter((day) => day >= entered));
    const until = index === at ? today : left;
    const known = entered !== undefined && until !== undefined && until >= entered && index <= at;
    return {
      stage,
      present: index === at,
      ...(entered === undefined ? {} : { entered }),
      ...(left === undefined ? {} : { left }),
      days: known ? daysBetween(entered, until) : null,
      outOfOrder:
        entered !== undefined && openStages.slice(0, index).some((each) => (stageEntered[each] ?? entered) > entered),
    };
  });
}

/** Days since the first one in the present stage; null for a closed one, or where nobody recorded when it came there. */
export function daysInStage(opportunity: Dated, today: IsoDate): number | null {
  const entered = opportunity.stageEntered?.[opportunity.stage];
  if (!isOpen(opportunity) || entered === undefined || entered > today) return null;
  return daysBetween(entered, today);
}

function earliest(days: readonly IsoDate[]): IsoDate | undefined {
  return days.reduce<IsoDate | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  );
}
