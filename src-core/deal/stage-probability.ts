import type { Opportunity } from '../model/opportunities.ts';
import type { Stage } from '../model/stages.ts';

/** Whose figure an opportunity's probability is: none was given, so the stage's standard; the CRM's, as it came; the user's. */
export type ProbabilityOrigin = 'standard' | 'crm' | 'own';

export function probabilityOrigin({ probability, imported }: Opportunity): ProbabilityOrigin {
  if (probability === undefined) return 'standard';
  return imported?.probability === probability ? 'crm' : 'own';
}

/**
 * Whether a move of the stage takes the probability along: where it is no judgement of the user's, but the old stage's
 * standard, written or not, or what the CRM gave for the stage that is left. `standard`: that stage's, 0…1.
 */
export function followsStage(opportunity: Opportunity, standard: number | undefined): boolean {
  const { probability, stage, imported } = opportunity;
  if (probability === undefined || probability === standard) return true;
  return probabilityOrigin(opportunity) === 'crm' && imported?.stage === stage;
}

/** The stage's figure of the process, 0…1; absent where it has none. */
export function standardOf(
  stages: readonly { readonly id: Stage; readonly probability: { readonly value: number } }[],
  stage: Stage,
): number | undefined {
  return stages.find(({ id }) => id === stage)?.probability.value;
}
