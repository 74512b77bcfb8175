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
 * back takes its day and its reason along: why it was lost is not why it was won.
 */
export const setStage: Command<{ id: Id; stage: Stage }> = command({
  input: z.object({ id: idSchema, stage: z.enum(stages) }),
  label: (plan, { id, stage }) => `Move ${opportunityOf(plan, id).name} to ${stage.replaceAll('-', ' ')}`,
  run(plan, { id, stage }, { today }) {
    const before = opportunityOf(plan, id);
    if (before.stage === stage) return plan;
    const { outcomeReason: _reason, ...open } = before;
    return withRow(plan, 'opportunities', id, entered({ ...(isOpen(before) ? before : open), stage }, today));
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
