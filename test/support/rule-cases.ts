import type { RuleId } from '@core/insight/rules.ts';
import type { Patch } from './healthy-plan.ts';
import { buyerRuleCases } from './rule-cases-buyers.ts';
import { peopleRuleCases } from './rule-cases-people.ts';
import { pilotRuleCases } from './rule-cases-pilots.ts';
import { planRuleCases } from './rule-cases-plan.ts';

/** What a plan in order must change for a rule to speak, and changes just short of that. */
export interface RuleCase {
  readonly why: string;
  readonly patch: Patch;
  /** The day asked about, where it matters. */
  readonly on?: string;
}

export interface Trigger extends RuleCase {
  /** What each finding of the rule is about first, `kind id`, in order. */
  readonly about: readonly string[];
  /** A part of the first one's sentences. */
  readonly says?: string;
}

export interface RuleCases {
  readonly triggers: readonly Trigger[];
  readonly nearMisses: readonly RuleCase[];
}

export const ruleCases: Readonly<Record<RuleId, RuleCases>> = {
  ...buyerRuleCases,
  ...peopleRuleCases,
  ...pilotRuleCases,
  ...planRuleCases,
};
