import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Opportunity } from '../model/opportunities.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { isOpen, stages } from '../model/stages.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import { isActive } from '../people/person-signals.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** A quality standard of a playbook, measured. The form of `insights --json`: its keys are fixed. */
export interface MeasuredStandard {
  readonly id: Id;
  readonly label: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Numerator over denominator: a fraction, a rating or so many a period; null where nothing is recorded. */
  readonly share: number | null;
  readonly target: number;
  /** null: not recorded, which never counts as met. */
  readonly met: boolean | null;
  /** The plans that the figures come from. */
  readonly plans: readonly Id[];
}

export interface Counted {
  readonly numerator: number;
  /** 0: the plan has nothing recorded that the standard could be measured by. */
  readonly denominator: number;
  /** Of amounts: the one that both are in. */
  readonly currency?: string;
}

type Measure = (plan: AccountPlan, on: IsoDate) => Counted | readonly Counted[];

/**
 * The standards of a playbook over plans as of a day, in the playbook's order. What each counts is said beside it in the
 * playbook; one that is not in the table here, of somebody's own playbook, is never recorded.
 */
export function measureStandards(
  plans: readonly AccountPlan[],
  { standards, currency }: Pick<Playbook, 'standards' | 'currency'>,
  on: IsoDate,
): MeasuredStandard[] {
  return standards.map(({ id, label, target }) => {
    const counted = plans.flatMap((plan) => countStandard(id, plan, on).map((each) => ({ plan: plan.id, ...each })));
    const added = currencyToAdd(counted, currency);
    const behind = counted.filter((each) => each.currency === added);
    const { numerator, denominator } = pooled(id, behind);
    const share = denominator > 0 ? numerator / denominator : null;
    // A mean of ratings such as 4.7 is not exact in binary.
    const met = share === null ? null : share >= target - 1e-9;
    return { id, label, numerator, denominator, share, target, met, plans: behind.map(({ plan }) => plan) };
  });
}

/** What one plan brings to a standard: one count, of amounts one for each currency; none where nothing is recorded. */
export function countStandard(id: Id, plan: AccountPlan, on: IsoDate): Counted[] {
  return isMeasured(id) ? [measures[id]!(plan, on)].flat().filter(({ denominator }) => denominator > 0) : [];
}

/**
 * The currency in which amounts are added up, as there is no rate between two: the playbook's `own` where any amount is in it,
 * else the commonest, of several the first by name. Undefined where what is counted is no amount.
 */
export function currencyToAdd(counted: readonly Counted[], own: string): string | undefined {
  const times = new Map<string, number>();
  for (const { currency } of counted) if (currency !== undefined) times.set(currency, (times.get(currency) ?? 0) + 1);
  if (times.has(own)) return own;
  return [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

/** Whether the app knows how to measure a standard; one that somebody made up it does not. */
export function isMeasured(id: Id): boolean {
  return Object.hasOwn(measures, id);
}

/** What several plans bring together: both sides added up, except that quarters pass for all plans at once. */
export function pooled(id: Id, counted: readonly Counted[]): Counted {
  const denominators = counted.map(({ denominator }) => denominator);
  return {
    numerator: sum(counted.map(({ numerator }) => numerator)),
    denominator: id === 'references' ? denominators.reduce((a, b) => Math.max(a, b), 0) : sum(denominators),
  };
}

const nothing: Counted = { numerator: 0, denominator: 0 };

const measures: Readonly<Record<string, Measure>> = {
  'discovery-rating': ({ opportunities }) => rated(opportunities, ({ discoveryRating }) => discoveryRating),
  satisfaction: ({ opportunities }) => rated(opportunities, ({ satisfactionRating }) => satisfactionRating),
  'customer-roi': ({ opportunities, valueCase, benefits }) => {
    const proposed = Object.values(opportunities).filter(
      ({ stage }) => stage !== 'closed-lost' && stages.indexOf(stage) >= stages.indexOf('proposal'),
    ).length;
    const holds = valueCase !== undefined && Object.keys(benefits).length > 0;
    return { numerator: holds ? proposed : 0, denominator: proposed };
  },
  'technical-handoff': ({ opportunities, handoffs }) => {
    const technical = Object.values(handoffs).filter(({ kind }) => kind === 'se');
    if (technical.length === 0) return nothing;
    const won = Object.values(opportunities).filter(({ stage }) => stage === 'closed-won').length;
    const done = technical.every(
      ({ items = {} }) => Object.values(items).length > 0 && Object.values(items).every(Boolean),
    );
    return { numerator: done ? won : 0, denominator: won };
  },
  // Months that are over: what was won in one counts as far as it was committed for it.
  'commit-accuracy': (plan, on) => {
    const commits = Object.values(plan.opportunities).flatMap((opportunity) =>
      (opportunity.commits ?? [])
        .filter(({ month }) => month < on.slice(0, 7))
        .map(({ month, amount }) => {
          const isKept = opportunity.stage === 'closed-won' && opportunity.closedOn?.startsWith(month) === true;
          const currency = opportunity.currency ?? planCurrency(plan);
          return { amount, kept: isKept ? Math.min(amount, opportunity.amount ?? 0) : 0, currency };
        }),
    );
    return [...new Set(commits.map(({ currency }) => currency))].map((currency) => {
      const own = commits.filter((each) => each.currency === currency);
      return {
        numerator: sum(own.map(({ kept }) => kept)),
        denominator: sum(own.map(({ amount }) => amount)),
        currency,
      };
    });
  },
  'c-level-involved': (plan) =>
    openWith(plan, isSeniorityKnown, (people) => people.some((person) => isCLevel(person) && hasAccess(person))),
  'four-engaged': (plan) => openWith(plan, isAccessKnown, (people) => people.filter(hasAccess).length >= 4),
  'c-level-champion': (plan) =>
    openWith(plan, isSeniorityKnown, (people) =>
      people.some((person) => isCLevel(person) && person.roles?.includes('champion') === true),
    ),
  'pilots-to-purchase': ({ pilots }) => {
    const decided = Object.values(pilots).filter(({ decision }) => decision !== undefined);
    return { numerator: decided.filter(({ decision }) => decision === 'go').length, denominator: decided.length };
  },
  'retention-potential': ({ account }) => retention(account.retentionPotential),
  'net-retention': ({ account }) => retention(account.retentionPotential),
  'expansion-identified': (plan) => {
    const worth = (wanted: string) =>
      sum(Object.values(plan.whitespace).flatMap(({ state, value = 0 }) => (state === wanted ? [value] : [])));
    return { numerator: worth('open'), denominator: worth('owned'), currency: planCurrency(plan) };
  },
  // References carry no date: all of them, over the quarters since the plan's start.
  references: ({ references, account }, on) => {
    const all = Object.values(references);
    if (all.length === 0 || account.planStart === undefined) return nothing;
    const quarters = Math.max(1, Math.ceil((daysBetween(account.planStart, on) + 1) / (365.25 / 4)));
    const agreed = all.filter(({ status }) => status === 'agreed' || status === 'used');
    return { numerator: agreed.length, denominator: quarters };
  },
  'competitive-wins': ({ opportunities }) => {
    const contested = Object.values(opportunities).filter(
      (opportunity) => !isOpen(opportunity) && (opportunity.competitorIds ?? []).length > 0,
    );
    const won = contested.filter(({ stage }) => stage === 'closed-won');
    return { numerator: won.length, denominator: contested.length };
  },
};

function rated(opportunities: AccountPlan['opportunities'], rating: (of: Opportunity) => number | undefined): Counted {
  const given = Object.values(opportunities).flatMap((each) => rating(each) ?? []);
  return { numerator: sum(given), denominator: given.length };
}

function retention(potential: number | undefined): Counted {
  return potential === undefined ? nothing : { numerator: potential, denominator: 1 };
}

/** The open opportunities, all of them or none, as the account's active people with a name are; none counts where nothing is known of them. */
function openWith(
  { opportunities, stakeholders }: AccountPlan,
  isKnown: (person: Stakeholder) => boolean,
  holds: (people: readonly Stakeholder[]) => boolean,
): Counted {
  const people = Object.values(stakeholders).filter((person) => isActive(person) && person.name.trim() !== '');
  if (!people.some(isKnown)) return nothing;
  const open = Object.values(opportunities).filter(isOpen).length;
  return { numerator: holds(people) ? open : 0, denominator: open };
}

function isSeniorityKnown({ seniority }: Stakeholder): boolean {
  return seniority !== undefined;
}

function isAccessKnown({ access }: Stakeholder): boolean {
  return access !== undefined;
}

function isCLevel({ seniority }: Stakeholder): boolean {
  return seniority === 'c-level';
}

function hasAccess({ access = 'none' }: Stakeholder): boolean {
  return access !== 'none';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
