import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import { type CoverageGap, coverageGaps } from './coverage.ts';
import { type Broker, brokersOf } from './influence-brokers.ts';
import { type Network, networkOf } from './influence-network.ts';
import { consensusOf, type NextConversation, nextConversations, opinionsOf } from './influence-opinions.ts';
import { type WarmPath, warmestPaths } from './influence-paths.ts';
import { type Coverage, peopleCoverage } from './person-signals.ts';

export type InfluencePlan = Pick<AccountPlan, 'stakeholders' | 'ties' | 'coverage'>;

/** What a map works out. The form of `influence --json`: docs/file-format.md describes it, so its keys are fixed. */
export interface Influence {
  /** −1…1. */
  readonly consensus: number;
  /** −1…1 by id. */
  readonly opinions: Readonly<Record<Id, number>>;
  readonly next: readonly NextConversation[];
  readonly paths: readonly WarmPath[];
  readonly brokers: readonly Broker[];
  readonly coverage: Coverage & { readonly gaps: readonly CoverageGap[] };
}

/** Everything that influence.md works out of a plan's active people; figures are not rounded. */
export function workOutInfluence(plan: InfluencePlan, network: Network = networkOf(plan)): Influence {
  const opinions = opinionsOf(network);
  return {
    consensus: consensusOf(network, opinions),
    opinions: Object.fromEntries(network.ids.map((id, i) => [id, opinions[i]!])),
    next: nextConversations(network),
    paths: warmestPaths(network),
    brokers: brokersOf(network),
    coverage: { ...peopleCoverage(plan), gaps: coverageGaps(plan) },
  };
}
