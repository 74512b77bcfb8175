import { compareCodePoints } from '../kernel/code-points.ts';
import { addMonths, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { inOrder, type Whitespace, type WhitespaceLine, type WhitespaceState } from '../model/whitespace.ts';

export interface GridLine extends WhitespaceLine {
  readonly id: Id;
}

export interface WhitespaceGrid {
  /** Their business units, down, and our offerings, across: in the user's order. */
  readonly units: readonly GridLine[];
  readonly offerings: readonly GridLine[];
  /** By unit, then by offering; a pair that nobody has looked at yet has none. */
  readonly cells: ReadonlyMap<Id, ReadonlyMap<Id, Whitespace>>;
  /** Pairs of which a file brought several entries: the first counts. */
  readonly doubled: number;
}

type WhitespacePlan = Pick<AccountPlan, 'units' | 'offerings' | 'whitespace'>;

export function whitespaceGrid({ units, offerings, whitespace }: WhitespacePlan): WhitespaceGrid {
  const cells = new Map<Id, Map<Id, Whitespace>>();
  let doubled = 0;
  for (const cell of Object.values(whitespace)) {
    const row = cells.get(cell.unitId) ?? new Map<Id, Whitespace>();
    cells.set(cell.unitId, row);
    if (row.has(cell.offeringId)) doubled += 1;
    else row.set(cell.offeringId, cell);
  }
  const lines = (table: Readonly<Record<Id, WhitespaceLine>>) => inOrder(table).map(([id, line]) => ({ id, ...line }));
  return { units: lines(units), offerings: lines(offerings), cells, doubled };
}

/** Cells of a state, and what they are worth together in the plan's currency; a cell without a value is worth 0. */
export interface StateTotal {
  readonly cells: number;
  readonly value: number;
}

export type WhitespaceTotals = Readonly<Record<WhitespaceState, StateTotal>> & {
  /** Pairs that nobody has looked at yet. */
  readonly unseen: number;
};

export interface GridTotals {
  readonly all: WhitespaceTotals;
  readonly byUnit: ReadonlyMap<Id, WhitespaceTotals>;
  readonly byOffering: ReadonlyMap<Id, WhitespaceTotals>;
}

type Counting = Record<WhitespaceState, { cells: number; value: number }> & { unseen: number };

/** Every cell that the grid shows, by state: a row, a column, and over all. */
export function gridTotals({ units, offerings, cells }: WhitespaceGrid): GridTotals {
  const none = (pairs: number): Counting => ({
    owned: { cells: 0, value: 0 },
    open: { cells: 0, value: 0 },
    competitor: { cells: 0, value: 0 },
    'not-a-fit': { cells: 0, value: 0 },
    unseen: pairs,
  });
  const all = none(units.length * offerings.length);
  const byUnit = new Map(units.map(({ id }) => [id, none(offerings.length)]));
  const byOffering = new Map(offerings.map(({ id }) => [id, none(units.length)]));
  for (const row of cells.values()) {
    for (const { unitId, offeringId, state, value = 0 } of row.values()) {
      for (const totals of [all, byUnit.get(unitId), byOffering.get(offeringId)]) {
        if (totals === undefined) continue;
        totals[state].cells += 1;
        totals[state].value += value;
        totals.unseen -= 1;
      }
    }
  }
  return { all, byUnit, byOffering };
}

/** A part of a whole; `share` is a fraction, null where the whole is nothing. */
export interface Part {
  readonly numerator: number;
  readonly denominator: number;
  readonly share: number | null;
}

/**
 * How far we are in: what is owned of all that fits (owned, open and with a competitor), by cells and by value. What is not a
 * fit and what nobody has looked at does not count.
 */
export function penetration({ owned, open, competitor }: WhitespaceTotals): { cells: Part; value: Part } {
  const part = (of: keyof StateTotal): Part => {
    const denominator = owned[of] + open[of] + competitor[of];
    return { numerator: owned[of], denominator, share: denominator > 0 ? owned[of] / denominator : null };
  };
  return { cells: part('cells'), value: part('value') };
}

export interface Renewal {
  readonly cell: Whitespace;
  readonly on: IsoDate;
  readonly unit: string;
  readonly offering: string;
  /** Whose contract ends; undefined: it is our own, or nobody said whose it is. */
  readonly competitor: string | undefined;
}

/** Months ahead within which the end of a competitor's contract is a chance. */
export const RENEWAL_MONTHS = 12;

/**
 * The competitors' contracts (`competitor`) or our own (`owned`) that have a renewal date from today on, the soonest first.
 * `within` tells those of the next twelve months apart from later ones.
 */
export function renewals(
  plan: WhitespacePlan & Pick<AccountPlan, 'competitors'>,
  state: 'competitor' | 'owned',
  today: IsoDate,
): { within: readonly Renewal[]; later: readonly Renewal[] } {
  const last = addMonths(today, RENEWAL_MONTHS);
  const ahead = Object.values(plan.whitespace)
    .flatMap((cell): Renewal[] => {
      const { renewal, unitId, offeringId, competitorId } = cell;
      if (cell.state !== state || renewal === undefined || renewal < today) return [];
      const [unit, offering] = [plan.units[unitId]?.name ?? '', plan.offerings[offeringId]?.name ?? ''];
      const competitor = competitorId === undefined ? undefined : plan.competitors[competitorId]?.name;
      return [{ cell, on: renewal, unit, offering, competitor }];
    })
    .sort(
      (a, b) =>
        compareCodePoints(a.on, b.on) ||
        (b.cell.value ?? 0) - (a.cell.value ?? 0) ||
        compareCodePoints(a.unit, b.unit) ||
        compareCodePoints(a.offering, b.offering),
    );
  return { within: ahead.filter(({ on }) => on <= last), later: ahead.filter(({ on }) => on > last) };
}
