import { gateOf } from '../deal/gates.ts';
import { daysInStage } from '../deal/stage-history.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Opportunity } from '../model/opportunities.ts';
import { isOpen } from '../model/stages.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { maxDaysIn } from '../playbook/playbook-facts.ts';
import type { SalesProcess } from '../playbook/sales-process.ts';

/** What an opportunity is held against. */
export interface DealContext {
  readonly process: SalesProcess;
  /** The account's playbook; without one no limit of days is known. */
  readonly playbook: Pick<Playbook, 'segment'> | undefined;
  readonly today: IsoDate;
  /** For amounts without a currency of their own. */
  readonly currency: string;
}

/** What follows from an opportunity, its process and the day. */
export interface DealFacts {
  readonly currency: string;
  readonly probability: number;
  /** Nobody gave it: it is the process’s default of the stage; of a closed one 1 or 0. */
  readonly assumed: boolean;
  /** Amount × probability; null without an amount. Source: product.md, "Home". */
  readonly weighted: number | null;
  /** Days in the present stage; null where nobody recorded since when, or it is closed. */
  readonly days: number | null;
  /** Days allowed there by the segment’s playbook; null where it sets no limit. */
  readonly maxDays: number | null;
  /** Longer in the stage than allowed: the finding `stage-stalled`. */
  readonly stalled: boolean;
  /** Open, and its close date is over. */
  readonly overdue: boolean;
  readonly gate: { readonly met: number; readonly of: number };
}

export function dealFacts(opportunity: Opportunity, { process, playbook, today, currency }: DealContext): DealFacts {
  const { stage, amount, closeDate } = opportunity;
  const row = process.stages.find(({ id }) => id === stage);
  const open = isOpen(opportunity);
  const given = open ? opportunity.probability : undefined;
  const probability = given ?? row?.probability.value ?? 0;
  const days = daysInStage(opportunity, today);
  const maxDays = (playbook && open ? maxDaysIn(process, stage, playbook.segment) : undefined) ?? null;
  const gate = row === undefined ? undefined : gateOf(row, opportunity);
  return {
    currency: opportunity.currency ?? currency,
    probability,
    assumed: given === undefined,
    weighted: amount === undefined ? null : amount * probability,
    days,
    maxDays,
    stalled: days !== null && maxDays !== null && days > maxDays,
    overdue: open && closeDate !== undefined && closeDate < today,
    gate: { met: gate?.met ?? 0, of: gate?.criteria.length ?? 0 },
  };
}

export interface DealSum {
  readonly currency: string;
  readonly amount: number;
  readonly weighted: number;
}

/** Amounts by currency, the largest first. Those without an amount add nothing. */
export function dealSums(
  deals: readonly {
    readonly amount?: number | undefined;
    readonly weighted: number | null;
    readonly currency: string;
  }[],
): DealSum[] {
  const sums = new Map<string, { currency: string; amount: number; weighted: number }>();
  for (const { amount, weighted, currency } of deals) {
    if (amount === undefined) continue;
    const sum = sums.get(currency) ?? { currency, amount: 0, weighted: 0 };
    sum.amount += amount;
    sum.weighted += weighted ?? 0;
    sums.set(currency, sum);
  }
  return [...sums.values()].sort((a, b) => b.amount - a.amount || (a.currency < b.currency ? -1 : 1));
}

type Closing = Pick<Opportunity, 'closeDate' | 'name'>;

/** After every day that the format can write. */
export const NO_DAY = '9999-99-99';

/** By close date, those without one last; then by name. */
export function byClose(a: Closing, b: Closing): number {
  const [one, other] = [a.closeDate ?? NO_DAY, b.closeDate ?? NO_DAY];
  if (one !== other) return one < other ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
