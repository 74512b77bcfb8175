import { isOpenTouch } from '../deal/ownership.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { RowKind } from '../model/entity-kinds.ts';
import type { Handoff } from '../model/handoffs.ts';
import type { Milestone } from '../model/milestones.ts';
import { type AccountPlan, rows } from '../model/plan.ts';
import { isOpen } from '../model/stages.ts';
import type { BuyingRole, Stakeholder } from '../model/stakeholders.ts';
import { isActive } from '../people/person-signals.ts';
import { listed } from './words.ts';

/** What a check finds: whether the plan holds the fact, and what there is to say of it. */
export interface Checked {
  readonly held: boolean;
  readonly note: string;
  /** The rows that lack it; the first is the place to go to. */
  readonly lacking?: readonly Id[];
}

export interface Check {
  readonly id: string;
  readonly label: string;
  /** What the fact is kept in: where to go to complete it. */
  readonly kind: RowKind;
  readonly run: (plan: AccountPlan, handoff: Handoff, on: IsoDate) => Checked;
}

export function people({ stakeholders }: AccountPlan): [Id, Stakeholder][] {
  return Object.entries(stakeholders).filter(([, person]) => isActive(person) && person.name.trim() !== '');
}

export const inRole = (plan: AccountPlan, ...wanted: BuyingRole[]) =>
  people(plan).filter(([, { roles = [] }]) => wanted.some((role) => roles.includes(role)));
export const said = (text: string | undefined) => (text ?? '').trim() !== '';
export const openDeals = (plan: AccountPlan) => rows(plan, 'opportunities').filter(([, deal]) => isOpen(deal));

/** Each of the rows has it, and there is one at least: "12 of 14; Ann Lee and 1 more lack it". */
export function each<T>(
  all: readonly [Id, T][],
  nameOf: (row: T) => string,
  holds: (row: T, id: Id) => boolean,
  { none, lack, ifNone = false }: { none: string; lack: string; ifNone?: boolean },
): Checked {
  if (all.length === 0) return { held: ifNone, note: none };
  const lacking = all.filter(([id, row]) => !holds(row, id));
  if (lacking.length === 0) return { held: true, note: all.length === 1 ? nameOf(all[0]![1]) : `all ${all.length}` };
  return {
    held: false,
    note: `${all.length - lacking.length} of ${all.length}; ${lack}: ${listed(lacking.map(([, row]) => nameOf(row)))}`,
    lacking: lacking.map(([id]) => id),
  };
}

export const parties: Check = {
  id: 'parties',
  label: 'Who hands over, who takes over, and by when',
  kind: 'handoffs',
  run(_plan, { fromId, toId, due }) {
    const open = [
      ...(fromId === undefined ? ['who hands over'] : []),
      ...(toId === undefined ? ['who takes over'] : []),
      ...(due === undefined ? ['the day'] : []),
    ];
    return { held: open.length === 0, note: open.length === 0 ? 'named' : `open: ${listed(open)}` };
  },
};

export const commitments: Check = {
  id: 'commitments',
  label: 'Open commitments have a day and somebody of ours',
  kind: 'activities',
  run(plan) {
    const open = rows(plan, 'activities').filter(([, touch]) => isOpenTouch(touch));
    return each(
      open,
      ({ nextStep, summary }) => nextStep?.trim() || summary?.trim() || 'a touch without words',
      ({ due, teamIds = [] }) => due !== undefined && teamIds.length > 0,
      { none: 'none open', lack: 'without one or the other', ifNone: true },
    );
  },
};

export const ratedPeople = (
  id: string,
  label: string,
  holds: (person: Stakeholder) => boolean,
  lack: string,
): Check => ({
  id,
  label,
  kind: 'stakeholders',
  run: (plan) => each(people(plan), ({ name }) => name, holds, { none: 'nobody on the map', lack }),
});

export function hasOwner({ ownerId, customerOwnerId }: Milestone): boolean {
  return ownerId !== undefined || customerOwnerId !== undefined;
}
