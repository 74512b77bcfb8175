import { compareCodePoints } from '../kernel/code-points.ts';
import { formatDate, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { formatMoney, formatShare } from '../kernel/money.ts';
import type { RowRef } from '../model/entity-kinds.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { isOpen } from '../model/stages.ts';
import { keepsDates, statusOf } from '../schedule/milestone-state.ts';
import { isAtRisk, pilotTime } from '../schedule/pilot-standing.ts';
import { analyseSlips } from '../schedule/slips.ts';
import { annualValue } from '../value/benefit-value.ts';

/** What rests on a pilot, or on one of its criteria, in a sentence and the row that it is about. */
export interface Stake {
  readonly of: 'benefit' | 'milestones' | 'close' | 'opportunity' | 'risk';
  readonly about: RowRef;
  /** Ends with a full stop. */
  readonly sentence: string;
}

export interface StakesOptions {
  readonly locale?: string;
  /** By how many days the pilot is thought to take longer; 15 unless told. */
  readonly days?: number;
}

type StakesPlan = Pick<
  AccountPlan,
  'account' | 'valueCase' | 'pilots' | 'criteria' | 'milestones' | 'opportunities' | 'benefits' | 'risks'
>;

const LOCALE = 'en-GB';

/** The benefits that a criterion is evidence for, and what each is worth a year at full adoption, before any cut for risk. */
export function criterionStakes(plan: StakesPlan, criterionId: Id, { locale = LOCALE }: StakesOptions = {}): Stake[] {
  const criterion = plan.criteria[criterionId];
  return (criterion?.benefitIds ?? []).flatMap((id): Stake[] => {
    const benefit = plan.benefits[id];
    if (benefit === undefined) return [];
    const worth = annualValue(benefit.driver);
    const money = worth === 0 ? '' : `, ${formatMoney(worth, planCurrency(plan), locale)} a year at full adoption,`;
    const sentence = `“${benefit.name}”${money} rests on ${criterion!.metric}.`;
    return [{ of: 'benefit', about: { kind: 'benefits', id }, sentence }];
  });
}

/**
 * What a pilot that does not lead to a go puts at risk, the nearest first: the milestones that wait for it, by how much the
 * close moves if it takes longer (schedule/slips.ts), its opportunity while that is open, the benefits that its criteria are
 * evidence for, and the open risks on its milestones.
 */
export function pilotStakes(
  plan: StakesPlan,
  pilotId: Id,
  { locale = LOCALE, days = 15 }: StakesOptions = {},
): Stake[] {
  const own = ownMilestones(plan, pilotId);
  return [
    ...waitingStake(plan, own, locale),
    ...closeStake(plan, own, days, locale),
    ...opportunityStake(plan, pilotId, locale),
    ...Object.keys(plan.criteria)
      .filter((id) => plan.criteria[id]!.pilotId === pilotId)
      .flatMap((id) => criterionStakes(plan, id, { locale })),
    ...riskStakes(plan, own, locale),
  ];
}

/** The criteria of a pilot that give reason to worry, by `isAtRisk`; none of one that has been decided for. */
export function criteriaAtRisk(plan: Pick<AccountPlan, 'pilots' | 'criteria'>, pilotId: Id, on: IsoDate): Id[] {
  const pilot = plan.pilots[pilotId];
  if (pilot === undefined || pilot.decision === 'go') return [];
  const time = pilotTime(pilot, on);
  return Object.entries(plan.criteria).flatMap(([id, each]) =>
    each.pilotId === pilotId && isAtRisk(each, time) ? [id] : [],
  );
}

/** The milestones yet to begin that wait for those of a pilot that are not done, directly or through others; by their days. */
export function waitingFor(plan: Pick<AccountPlan, 'milestones'>, pilotId: Id): Id[] {
  return waiting(plan, ownMilestones(plan, pilotId));
}

function ownMilestones({ milestones }: Pick<AccountPlan, 'milestones'>, pilotId: Id): Set<Id> {
  return new Set(
    Object.entries(milestones).flatMap(([id, each]) =>
      each.pilotId === pilotId && statusOf(each) !== 'cancelled' ? [id] : [],
    ),
  );
}

function waiting({ milestones }: Pick<AccountPlan, 'milestones'>, own: ReadonlySet<Id>): Id[] {
  const heldUp = new Map<Id, Id[]>();
  for (const [id, { dependsOn }] of Object.entries(milestones)) {
    for (const { on } of dependsOn ?? []) heldUp.set(on, [...(heldUp.get(on) ?? []), id]);
  }
  // What is done holds nothing up any more.
  const open = [...own].filter((id) => statusOf(milestones[id]!) !== 'done');
  const found = new Set<Id>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const id of heldUp.get(next) ?? []) {
      // What has begun waits for nothing, and what is cancelled holds nothing up.
      if (found.has(id) || own.has(id) || keepsDates(milestones[id]!) || statusOf(milestones[id]!) === 'cancelled')
        continue;
      found.add(id);
      open.push(id);
    }
  }
  return [...found].sort(
    (a, b) => compareCodePoints(milestones[a]!.start, milestones[b]!.start) || compareCodePoints(a, b),
  );
}

function waitingStake(plan: StakesPlan, own: ReadonlySet<Id>, locale: string): Stake[] {
  const [first, ...others] = waiting(plan, own);
  if (first === undefined) return [];
  const { title, start } = plan.milestones[first]!;
  const day = formatDate(start, locale, 'long');
  const sentence =
    others.length === 0
      ? `“${title}”, planned from ${day}, waits for it.`
      : `${others.length + 1} milestones wait for it, the first of them “${title}”, planned from ${day}.`;
  return [{ of: 'milestones', about: { kind: 'milestones', id: first }, sentence }];
}

function closeStake(plan: StakesPlan, own: ReadonlySet<Id>, days: number, locale: string): Stake[] {
  // The most critical come first.
  const slip = analyseSlips(plan, days, locale).slips.find(({ id }) => own.has(id));
  if (slip === undefined || slip.room === null) return [];
  return [{ of: 'close', about: { kind: 'milestones', id: slip.id }, sentence: slip.sentence }];
}

function opportunityStake(plan: StakesPlan, pilotId: Id, locale: string): Stake[] {
  const id = plan.pilots[pilotId]?.opportunityId;
  const opportunity = id === undefined ? undefined : plan.opportunities[id];
  if (id === undefined || opportunity === undefined || !isOpen(opportunity)) return [];
  const { name, amount, currency, closeDate } = opportunity;
  const worth = amount === undefined ? '' : `, ${formatMoney(amount, currency ?? planCurrency(plan), locale)}`;
  const close =
    closeDate === undefined ? ' has no close date yet' : ` is to close on ${formatDate(closeDate, locale, 'long')}`;
  const comma = worth !== '' && closeDate !== undefined ? ',' : '';
  return [
    {
      of: 'opportunity',
      about: { kind: 'opportunities', id },
      sentence: `“${name}”${worth}${comma}${close}, and needs its result.`,
    },
  ];
}

function riskStakes(plan: StakesPlan, own: ReadonlySet<Id>, locale: string): Stake[] {
  return Object.entries(plan.risks).flatMap(([id, risk]): Stake[] => {
    const on = (risk.milestoneIds ?? []).find((milestone) => own.has(milestone));
    if (on === undefined || (risk.status ?? 'open') !== 'open') return [];
    const weight = [
      risk.probability === undefined ? '' : `${formatShare(risk.probability, locale)} likely`,
      risk.impact === undefined ? '' : `impact ${risk.impact} of 5`,
    ].filter((part) => part !== '');
    const known = weight.length === 0 ? '' : `, ${weight.join(', ')}`;
    return [{ of: 'risk', about: { kind: 'risks', id }, sentence: `Open risk: “${risk.title}”${known}.` }];
  });
}
