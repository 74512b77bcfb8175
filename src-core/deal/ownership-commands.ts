import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import type { Id } from '../kernel/ids.ts';
import { type EntityKind, isEntityKind, type RowKind } from '../model/entity-kinds.ts';
import { id as idSchema } from '../model/fields.ts';
import type { Handoff } from '../model/handoffs.ts';
import { deleteEntities } from '../model/integrity.ts';
import { type AccountPlan, getEntity, withRow } from '../model/plan.ts';
import { type Coverage, coverageLevels } from '../model/team.ts';
import { isBetween, isPast, rowsOf, teamReferences } from './ownership.ts';

export interface HandEverything {
  readonly fromId: Id;
  readonly toId: Id;
  /** The colleague leaves the team in the same step. */
  readonly remove: boolean;
}

/**
 * Gives all that a colleague has to another: ownership, open next steps, open handoffs, places in steering groups, coverage. What
 * is past keeps its name: who was at a meeting does not change; where the colleague leaves the team it loses it, as by any
 * deletion. A handoff between the two stays theirs.
 *
 * A standing with somebody is personal: of coverage the other one takes over where we want to stand, at least as high as we
 * stood; where they stand themselves is as it was, or not rated yet.
 */
export const handEverything: Command<HandEverything> = command({
  input: z.object({ fromId: idSchema, toId: idSchema, remove: z.boolean() }),
  label(plan, { fromId, toId, remove }) {
    const [from, to] = [fromId, toId].map((id) => getEntity(plan, 'team', id)?.name ?? 'a colleague');
    return `Hand everything of ${from} to ${to}${remove ? ` and delete ${from}` : ''}`;
  },
  run(plan, { fromId, toId, remove }) {
    if (getEntity(plan, 'team', fromId) === undefined || getEntity(plan, 'team', toId) === undefined) {
      throw new Refusal('a colleague is no longer there');
    }
    if (fromId === toId) throw new Refusal('it has to be another colleague');
    let next = handCoverage(plan, fromId, toId);
    for (const { from: kind, path } of teamReferences) {
      if (kind === 'coverage') continue;
      for (const [id, row] of rowsOf(next, kind)) {
        if (isPast(kind, row) || (kind === 'handoffs' && isBetween(row as Handoff, fromId, toId))) continue;
        const handed = replacedAt(row, path, fromId, toId);
        if (handed !== row) next = withAny(next, kind, id, handed);
      }
    }
    return remove ? deleteEntities(next, 'team', [fromId]) : next;
  },
});

function handCoverage(plan: AccountPlan, fromId: Id, toId: Id): AccountPlan {
  const gone: Id[] = [];
  let next = plan;
  for (const [id, line] of Object.entries(plan.coverage)) {
    if (line.teamId !== fromId) continue;
    const { stakeholderId } = line;
    const own = Object.entries(next.coverage).find(
      ([, each]) => each.teamId === toId && each.stakeholderId === stakeholderId,
    );
    const desired = highest([line.current, line.desired, own?.[1].desired]);
    const { current } = own?.[1] ?? {};
    const taken = {
      teamId: toId,
      stakeholderId,
      ...(current === undefined ? {} : { current }),
      ...(desired === undefined ? {} : { desired }),
    };
    next = withRow(next, 'coverage', own?.[0] ?? id, taken);
    if (own !== undefined) gone.push(id);
  }
  return gone.length === 0 ? next : deleteEntities(next, 'coverage', gone);
}

function highest(levels: readonly Coverage['desired'][]): Coverage['desired'] {
  const known = levels.flatMap((level) => level ?? []);
  return known.length === 0 ? undefined : coverageLevels.findLast((level) => known.includes(level));
}

/** The row with `from` at a path without lists of objects (`ownerId`, `governance.memberIds[]`) as `to`; in a list each once. */
function replacedAt(row: unknown, path: string, from: Id, to: Id): unknown {
  const [head = '', ...rest] = path.split('.');
  const field = head.replace('[]', '');
  const record = row as Record<string, unknown>;
  const inner = record[field];
  if (inner === undefined) return row;
  const after =
    rest.length > 0
      ? replacedAt(inner, rest.join('.'), from, to)
      : Array.isArray(inner)
        ? inner.includes(from)
          ? [...new Set(inner.map((each) => (each === from ? to : each)))]
          : inner
        : inner === from
          ? to
          : inner;
  return after === inner ? row : { ...record, [field]: after };
}

function withAny(plan: AccountPlan, kind: RowKind, id: Id, row: unknown): AccountPlan {
  if (!isEntityKind(kind)) return { ...plan, [kind]: row } as AccountPlan;
  const table = plan[kind as EntityKind];
  return { ...plan, [kind]: { ...table, [id]: row } } as AccountPlan;
}
