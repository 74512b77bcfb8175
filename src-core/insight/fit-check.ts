import { daysBetween } from '../kernel/dates.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { isOpen } from '../model/stages.ts';
import { isActive } from '../people/person-signals.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { FieldToFill } from './standard-fields.ts';

export interface FitRow {
  readonly id: 'employees' | 'revenue' | 'people' | 'budget' | 'cycle' | 'implementation';
  readonly label: string;
  readonly unit: 'count' | 'money' | 'days';
  readonly currency?: string;
  /** null: not recorded, or not comparable (`otherCurrency`). */
  readonly value: number | null;
  readonly min: number;
  /** null: no upper end. */
  readonly max: number | null;
  /** Both ends are within; where the sources say "and more", so is what lies above. */
  readonly fit: 'below' | 'within' | 'above' | null;
  /** The currency that the plan's figure is in, where it is not the playbook's. */
  readonly otherCurrency?: string;
  /** What to record where there is no value. */
  readonly toFill?: Omit<FieldToFill, 'ids'>;
}

interface Range {
  readonly min: number;
  readonly max?: number | undefined;
  readonly andMore?: boolean | undefined;
}

/**
 * Whether a plan is of the size that its playbook is made for. Employees and revenue are the account's; people are the active ones
 * with a name; the budget is what the case asks for licence and services in year 1, without what is paid at the start;
 * the cycle runs from the qualification, else from the plan's start, to the close date of the largest open opportunity; the
 * implementation from the first to the last day of its milestones. Both ends are counted as days.
 */
export function fitCheck(plan: AccountPlan, playbook: Playbook): FitRow[] {
  const { account } = plan;
  const currency = planCurrency(plan);
  const row = (
    frame: Pick<FitRow, 'id' | 'label' | 'unit'>,
    range: Range,
    value: number | null,
    toFill: NonNullable<FitRow['toFill']>,
  ): FitRow => {
    const isMoney = frame.unit === 'money';
    const other = isMoney && value !== null && currency !== playbook.currency;
    const compared = other ? null : value;
    return {
      ...frame,
      ...(isMoney && { currency: playbook.currency }),
      value: compared,
      min: range.min,
      max: range.max ?? null,
      fit: fitOf(compared, range),
      ...(other && { otherCurrency: currency }),
      ...(value === null && { toFill }),
    };
  };
  return [
    row({ id: 'employees', label: 'Employees', unit: 'count' }, playbook.employees, account.employees ?? null, {
      kind: 'account',
      field: 'employees',
      label: 'Number of employees',
    }),
    row(
      { id: 'revenue', label: 'Yearly revenue', unit: 'money' },
      playbook.annualRevenue,
      account.annualRevenue ?? null,
      {
        kind: 'account',
        field: 'annualRevenue',
        label: 'Annual revenue',
      },
    ),
    row({ id: 'people', label: 'People involved', unit: 'count' }, playbook.stakeholders, people(plan), {
      kind: 'stakeholders',
      field: 'name',
      label: 'A person',
    }),
    row({ id: 'budget', label: 'Budget a year', unit: 'money' }, playbook.annualBudget, yearlyCost(plan), {
      kind: 'costs',
      field: 'annual',
      label: 'Licence and services in year 1',
    }),
    row({ id: 'cycle', label: 'Days to the close', unit: 'days' }, playbook.cycleDays, cycle(plan), {
      kind: 'opportunities',
      field: 'closeDate',
      label: 'Close date',
    }),
    row(
      { id: 'implementation', label: 'Days of implementation', unit: 'days' },
      playbook.implementationDays,
      implementation(plan),
      { kind: 'milestones', field: 'track', label: 'A milestone of the implementation' },
    ),
  ];
}

function fitOf(value: number | null, { min, max = Infinity, andMore = false }: Range): FitRow['fit'] {
  if (value === null) return null;
  if (value < min) return 'below';
  return value > max && !andMore ? 'above' : 'within';
}

function people({ stakeholders }: AccountPlan): number | null {
  const named = Object.values(stakeholders).filter((person) => isActive(person) && person.name.trim() !== '');
  return named.length > 0 ? named.length : null;
}

function yearlyCost({ costs }: AccountPlan): number | null {
  const first = Object.values(costs).flatMap(({ category, annual }) =>
    category === 'licence' || category === 'services' ? (annual?.[0] ?? []) : [],
  );
  return first.length > 0 ? first.reduce((all, each) => all + each, 0) : null;
}

function cycle({ account, opportunities }: AccountPlan): number | null {
  const open = Object.values(opportunities).filter(isOpen);
  const largest = open.reduce<(typeof open)[number] | undefined>(
    (best, each) => (best === undefined || (each.amount ?? 0) > (best.amount ?? 0) ? each : best),
    undefined,
  );
  const from = largest?.stageEntered?.qualification ?? account.planStart;
  const to = largest?.closeDate;
  return from === undefined || to === undefined || to < from ? null : daysBetween(from, to) + 1;
}

function implementation({ milestones }: AccountPlan): number | null {
  const planned = Object.values(milestones).filter(
    ({ track, status }) => track === 'implementation' && status !== 'cancelled',
  );
  if (planned.length === 0) return null;
  const starts = planned.map(({ start }) => start).sort();
  const ends = planned.map(({ end }) => end).sort();
  return daysBetween(starts[0]!, ends.at(-1)!) + 1;
}
