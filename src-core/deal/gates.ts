import type { Opportunity } from '../model/opportunities.ts';
import { type Stage, stages } from '../model/stages.ts';

/** A stage of the process as far as its gate goes. */
export interface GatedStage {
  readonly id: Stage;
  readonly name: string;
  readonly exitCriteria: readonly Criterion[];
}

export interface Criterion {
  readonly id: string;
  readonly name: string;
}

export interface Gate {
  readonly criteria: readonly (Criterion & { readonly met: boolean })[];
  readonly met: number;
}

/** The gate out of a stage: its exit criteria with what is ticked, by id or by its words, as the finding `gate-open` reads it. */
export function gateOf(stage: GatedStage, { gates }: Pick<Opportunity, 'gates'>): Gate {
  const ticked = gates?.[stage.id] ?? [];
  const criteria = stage.exitCriteria.map((each) => ({
    id: each.id,
    name: each.name,
    met: ticked.includes(each.id) || ticked.includes(each.name),
  }));
  return { criteria, met: criteria.filter(({ met }) => met).length };
}

/** A stage with the criteria that are still open there. */
export interface OpenGate {
  readonly stage: Stage;
  readonly name: string;
  readonly open: readonly Criterion[];
}

/**
 * What is open on the way from the present stage to `to`: of the present one and of those that would be passed over. Nothing
 * for a way back, and nothing for a loss, which no gate is in the way of.
 */
export function gatesOnTheWay(
  process: readonly GatedStage[],
  opportunity: Pick<Opportunity, 'stage' | 'gates'>,
  to: Stage,
): OpenGate[] {
  if (to === 'closed-lost' || opportunity.stage === 'closed-lost') return [];
  const [from, until] = [stages.indexOf(opportunity.stage), stages.indexOf(to)];
  return process
    .filter(({ id }) => stages.indexOf(id) >= from && stages.indexOf(id) < until)
    .map((stage) => ({
      stage: stage.id,
      name: stage.name,
      open: gateOf(stage, opportunity).criteria.filter(({ met }) => !met),
    }))
    .filter(({ open }) => open.length > 0);
}
