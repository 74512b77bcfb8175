import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { formulaLine } from '@core/report/formula.ts';
import { type Say, UNKNOWN } from '@core/report/say.ts';
import {
  type Assumption,
  type AssumptionInput,
  assumptionRegister,
  type RegisterPlan,
} from '@core/value/assumption-register.ts';
import type { Figures } from '@core/value/figures.ts';

/** A line of the register as it is read, sorted and filtered: references as names. */
export interface RegisterRow extends Assumption {
  /** Of benefits and costs together: an id may be used once in each. */
  readonly key: string;
  /** "4,800 units × $1,450 each × 14% avoided". */
  readonly value: string;
  /** Present value in the shown scenario. */
  readonly pv: number;
  readonly owner: string;
  readonly confirmedBy: string;
}

export type RegisterColumn = 'name' | 'value' | 'pv' | 'low' | 'high' | 'source' | 'owner' | 'date' | 'confirmed';

export interface ColumnFacts {
  readonly id: RegisterColumn;
  readonly header: string;
  /** Pixels; the ones without share what is left. */
  readonly width?: number;
  readonly number?: boolean;
  /** False where it is worked out, or edited with all the rest of the item. */
  readonly editable: boolean;
  /** The cell in words. */
  readonly said: (row: RegisterRow, say: Say) => string;
  /** Largest first where that is what one looks for. What nobody has said is an empty text. */
  readonly sortBy: (row: RegisterRow) => string | number;
}

/** In the order in which they stand. */
export const registerColumns: readonly ColumnFacts[] = [
  {
    id: 'name',
    header: 'Assumption',
    width: 216,
    editable: true,
    said: ({ name }) => name,
    sortBy: ({ name }) => name,
  },
  { id: 'value', header: 'Value', editable: false, said: ({ value }) => value, sortBy: ({ value }) => value },
  {
    id: 'pv',
    header: 'PV',
    width: 76,
    number: true,
    editable: false,
    said: ({ pv }, say) => say.short(pv),
    sortBy: ({ pv }) => -pv,
  },
  {
    id: 'low',
    header: 'Low',
    width: 66,
    number: true,
    editable: true,
    said: ({ range }, say) => say.share(range.low, 2),
    sortBy: ({ range }) => range.low,
  },
  {
    id: 'high',
    header: 'High',
    width: 66,
    number: true,
    editable: true,
    said: ({ range }, say) => say.share(range.high, 2),
    sortBy: ({ range }) => -range.high,
  },
  {
    id: 'source',
    header: 'Source',
    editable: true,
    said: ({ source }) => source || 'No source',
    sortBy: ({ source }) => source,
  },
  {
    id: 'owner',
    header: 'Owner',
    width: 110,
    editable: true,
    said: ({ owner }) => owner || UNKNOWN,
    sortBy: ({ owner }) => owner,
  },
  {
    id: 'date',
    header: 'Assessed on',
    width: 108,
    editable: true,
    said: ({ assessedOn }, say) => (assessedOn === undefined ? UNKNOWN : say.date(assessedOn)),
    sortBy: ({ assessedOn = '' }) => assessedOn,
  },
  {
    id: 'confirmed',
    header: 'Confirmed by',
    width: 148,
    editable: true,
    said: ({ confirmedBy }) => confirmedBy || 'Not confirmed',
    sortBy: ({ confirmedBy }) => confirmedBy,
  },
];

type Names = { readonly [id: Id]: { readonly name: string } };

/** Every assumption of the plan with what it comes to in `figures`. */
export function registerRows(
  plan: RegisterPlan,
  people: { readonly team: Names; readonly stakeholders: Names },
  figures: Pick<Figures, 'byBenefit' | 'byCost'>,
  say: Say,
): RegisterRow[] {
  const worth = {
    benefit: new Map(figures.byBenefit.map(({ id, pv }) => [id, pv])),
    cost: new Map(figures.byCost.map(({ id, pv }) => [id, pv])),
  };
  return assumptionRegister(plan).map((each) => {
    const { kind, id, ownerId, confirmed, confirmedById } = each;
    const person = confirmedById === undefined ? undefined : people.stakeholders[confirmedById]?.name;
    return {
      ...each,
      key: `${kind} ${id}`,
      value: valueWords(each, plan, say),
      pv: worth[kind].get(id) ?? 0,
      owner: (ownerId === undefined ? undefined : people.team[ownerId]?.name) ?? '',
      confirmedBy: confirmed ? person || 'Confirmed' : '',
    };
  });
}

/** What the item rests on, with units: a benefit's product, a cost's amounts. */
function valueWords({ kind, id, inputs }: Assumption, plan: RegisterPlan, say: Say): string {
  if (kind === 'benefit') return formulaLine(plan.benefits[id]!.driver, say);
  const amounts = inputs.filter(({ type, values }) => type === 'money' && values.some((value) => value !== 0));
  return amounts.length === 0 ? 'No amounts yet' : amounts.map((input) => amountWords(input, say)).join('; ');
}

function amountWords({ values, yearly, label }: AssumptionInput, say: Say): string {
  const same = new Set(values).size === 1;
  if (yearly && values.length === 1) return `${say.price(values[0]!)} in year 1`;
  if (!yearly) return `${values.map(say.price).join('')} ${label}`;
  if (values.length === 1) return `${say.price(values[0]!)} in year 1`;
  return same
    ? `${say.price(values[0]!)} in each of ${say.years(values.length)}`
    : `${values.map(say.price).join(', ')} ${label}`;
}

export const registerFilters = {
  all: { label: 'All', keeps: () => true },
  open: { label: 'Not confirmed', keeps: ({ confirmed }: RegisterRow) => !confirmed },
  unsourced: { label: 'Without source', keeps: ({ source }: RegisterRow) => source === '' },
} as const satisfies Record<string, { label: string; keeps: (row: RegisterRow) => boolean }>;
export type RegisterFilter = keyof typeof registerFilters;

export interface RegisterSort {
  /** Null: benefits, then costs, as they stand in the case. */
  readonly by: RegisterColumn | null;
  readonly down: boolean;
}

/** Rows in the order of a column; equal ones stay as they were, and what is empty comes last either way. */
export function sortRows(rows: readonly RegisterRow[], { by, down }: RegisterSort): RegisterRow[] {
  const column = registerColumns.find(({ id }) => id === by);
  if (column === undefined) return [...rows];
  const { sortBy } = column;
  return rows.toSorted((a, b) => {
    const [x, y] = [sortBy(a), sortBy(b)];
    if ((x === '') !== (y === '')) return x === '' ? 1 : -1;
    const order = typeof x === 'number' ? x - (y as number) : x.localeCompare(y as string);
    return down ? -order : order;
  });
}

/** The plan's row that a line of the register stands for. */
export function refOf({ kind, id }: Pick<RegisterRow, 'kind' | 'id'>): RowRef & { kind: 'benefits' | 'costs' } {
  return { kind: kind === 'benefit' ? 'benefits' : 'costs', id };
}
