import { z } from 'zod';
import { type Command, command } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { date, id as idSchema, text } from '../model/fields.ts';
import { type AccountPlan, withRow } from '../model/plan.ts';
import { isOpen, type Stage, stages } from '../model/stages.ts';
import { opportunityOf } from './deal-commands.ts';
import {
  type EvidenceStatus,
  evidenceStatuses,
  type Method,
  methodNames,
  methodParts,
  methods,
} from './qualification.ts';

/** Ticks an exit criterion of a stage, or takes its tick off, whether it was ticked by id or by its words; other ticks stay. */
export const tickCriterion: Command<{
  id: Id;
  stage: Stage;
  criterion: { readonly id: string; readonly name: string };
  met: boolean;
}> = command({
  input: z.object({
    id: idSchema,
    stage: z.enum(stages),
    criterion: z.object({ id: text, name: text }),
    met: z.boolean(),
  }),
  label: (plan, { id, criterion, met }) =>
    `${met ? 'Tick' : 'Take the tick off'} “${criterion.name}” of ${opportunityOf(plan, id).name}`,
  run(plan, { id, stage, criterion, met }) {
    const before = opportunityOf(plan, id);
    const ticked = before.gates?.[stage] ?? [];
    const others = ticked.filter((each) => each !== criterion.id && each !== criterion.name);
    if (met === others.length < ticked.length) return plan;
    return withPart(plan, id, 'gates', stage, met ? [...ticked, criterion.id] : others);
  },
});

/** Judges one part of BANT or MEDDPICC, or says what for; what is left out stays, an empty text is taken out. */
export const setEvidence: Command<{
  id: Id;
  method: Method;
  part: string;
  status?: EvidenceStatus | undefined;
  evidence?: string | undefined;
}> = command({
  input: z.object({
    id: idSchema,
    method: z.enum(methods),
    part: z.string(),
    status: z.enum(evidenceStatuses).optional(),
    evidence: text.optional(),
  }),
  label: (plan, { id, method, part }) => {
    const name = methodParts[method].find((each) => each.id === part)?.name ?? part;
    return `Change ${name.toLowerCase()} (${methodNames[method]}) of ${opportunityOf(plan, id).name}`;
  },
  run(plan, { id, method, part, status, evidence }) {
    const recorded = opportunityOf(plan, id)[method] as Record<string, object> | undefined;
    const before = recorded?.[part] ?? {};
    const after = withChanges(before, {
      ...(status === undefined ? {} : { status: status === 'unknown' ? undefined : status }),
      ...(evidence === undefined ? {} : { evidence: evidence === '' ? undefined : evidence }),
    });
    if (after === before) return plan;
    return withPart(plan, id, method, part, Object.keys(after).length === 0 ? undefined : after);
  },
});

/** The first day in a stage; null takes it out. */
export const setStageDay: Command<{ id: Id; stage: Stage; on: IsoDate | null }> = command({
  input: z.object({ id: idSchema, stage: z.enum(stages), on: date.nullable() }),
  label: (plan, { id, stage }) =>
    `Change the first day in ${stage.replaceAll('-', ' ')} of ${opportunityOf(plan, id).name}`,
  run: (plan, { id, stage, on }) => withPart(plan, id, 'stageEntered', stage, on ?? undefined),
});

/**
 * Closes an opportunity on a day, with the reason where one is given. Without one the reason that is there stays, unless it is
 * that of the other outcome.
 */
export const closeOpportunity: Command<{
  id: Id;
  stage: 'closed-won' | 'closed-lost';
  on: IsoDate;
  reason: string;
}> = command({
  input: z.object({ id: idSchema, stage: z.enum(['closed-won', 'closed-lost']), on: date, reason: text }),
  label: (plan, { id, stage }) => `Close ${opportunityOf(plan, id).name} as ${stage === 'closed-won' ? 'won' : 'lost'}`,
  run(plan, { id, stage, on, reason }) {
    const before = opportunityOf(plan, id);
    const stageEntered = { ...before.stageEntered, [stage]: before.stageEntered?.[stage] ?? on };
    const kept = isOpen(before) || before.stage === stage ? before.outcomeReason : undefined;
    const outcomeReason = reason.trim() === '' ? kept : reason.trim();
    return withRow(
      plan,
      'opportunities',
      id,
      withChanges(before, { stage, stageEntered, closedOn: on, outcomeReason }),
    );
  },
});

/** One entry of a record inside an opportunity; the record goes with its last entry. */
function withPart(plan: AccountPlan, id: Id, field: 'gates' | 'stageEntered' | Method, key: string, value: unknown) {
  const before = opportunityOf(plan, id);
  const record: Record<string, unknown> = { ...before[field], [key]: value };
  const kept = Object.entries(record).filter(
    ([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0),
  );
  const after = withChanges(before, { [field]: kept.length === 0 ? undefined : Object.fromEntries(kept) });
  return after === before ? plan : withRow(plan, 'opportunities', id, after);
}
