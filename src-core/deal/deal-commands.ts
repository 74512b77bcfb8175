import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { id as idSchema } from '../model/fields.ts';
import type { Opportunity } from '../model/opportunities.ts';
import { type AccountPlan, getEntity, withRow } from '../model/plan.ts';
import { isOpen, type Stage, stages } from '../model/stages.ts';

/** Adds an opportunity, in the first stage unless told; it has been in its stage since today. */
export const addOpportunity: Command<{ id: Id; name: string; stage?: Stage | undefined }> = command({
  input: z.object({ id: idSchema, name: z.string().trim(), stage: z.enum(stages).optional() }),
  label: (_plan, { name }) => `Add opportunity ${name}`,
  run(plan, { id, name, stage = 'prospecting' }, { today }) {
    if (getEntity(plan, 'opportunities', id) !== undefined) throw new Refusal(`"${id}" is there already`);
    return withRow(plan, 'opportunities', id, entered({ name, stage }, today));
  },
});

/**
 * Moves an opportunity to a stage: its first day there is kept for ever, closing sets the closing day. A close that is taken
 * back takes its day and its reason along: why it was lost is not why it was won. `probability`: `standard` takes it out, so
 * that it is the new stage's; absent, it stays (stage-probability.ts says which is fit).
 */
export const setStage: Command<{ id: Id; stage: Stage; probability?: 'keep' | 'standard' | undefined }> = command({
  input: z.object({ id: idSchema, stage: z.enum(stages), probability: z.enum(['keep', 'standard']).optional() }),
  label: (plan, { id, stage }) => `Move ${opportunityOf(plan, id).name} to ${stage.replaceAll('-', ' ')}`,
  run(plan, { id, stage, probability }, { today }) {
    const before = opportunityOf(plan, id);
    if (before.stage === stage) return plan;
    const { outcomeReason: _reason, ...open } = before;
    const moved = entered({ ...(isOpen(before) ? before : open), stage }, today);
    return withRow(
      plan,
      'opportunities',
      id,
      probability === 'standard' ? withChanges(moved, { probability: undefined }) : moved,
    );
  },
});

function entered(opportunity: Opportunity, today: string): Opportunity {
  const { stage, stageEntered } = opportunity;
  return withChanges(opportunity, {
    stageEntered: { ...stageEntered, [stage]: stageEntered?.[stage] ?? today },
    closedOn: isOpen(opportunity) ? undefined : today,
  });
}

export function opportunityOf(plan: AccountPlan, id: Id): Opportunity {
  const opportunity = getEntity(plan, 'opportunities', id);
  if (opportunity === undefined) throw new Refusal('the opportunity is no longer there');
  return opportunity;
}
