import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { entityTitle } from '../model/entity-kinds.ts';
import { id as idSchema } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import { type AccountPlan, getEntity, withRow } from '../model/plan.ts';
import { coverageLevels } from '../model/team.ts';
import type { CoverageLevel } from './coverage.ts';

/** A colleague of ours and somebody of theirs. */
export interface CoveragePair {
  readonly teamId: Id;
  readonly stakeholderId: Id;
}

export interface SetCoverage extends CoveragePair {
  /** Of the line, where there is none of the two yet. */
  readonly id: Id;
  /** What is absent stays; null takes it out. */
  readonly levels: { readonly [side in 'current' | 'desired']?: CoverageLevel | null | undefined };
}

const pair = { teamId: idSchema, stakeholderId: idSchema };
const level = z.enum(coverageLevels).nullable().optional();

/** The lines between the two: one, unless a file brought several. */
export function linesBetween(plan: Pick<AccountPlan, 'coverage'>, { teamId, stakeholderId }: CoveragePair): Id[] {
  return Object.keys(plan.coverage).filter((id) => {
    const line = plan.coverage[id]!;
    return line.teamId === teamId && line.stakeholderId === stakeholderId;
  });
}

/** Says how a colleague stands with somebody, or is to stand. Several lines between the same two become one. */
export const setCoverage: Command<SetCoverage> = command({
  input: z.object({ id: idSchema, ...pair, levels: z.strictObject({ current: level, desired: level }) }),
  label: (plan, input) => `Change ${coverageName(plan, input)}`,
  run(plan, { id, teamId, stakeholderId, levels }) {
    const [first, ...others] = linesBetween(plan, { teamId, stakeholderId });
    if (first === undefined) {
      if (getEntity(plan, 'coverage', id) !== undefined) throw new Refusal(`"${id}" is there already`);
      return withRow(plan, 'coverage', id, withChanges({ teamId, stakeholderId }, levels));
    }
    const one = others.length === 0 ? plan : deleteEntities(plan, 'coverage', others);
    const before = plan.coverage[first]!;
    const after = withChanges(before, levels);
    return after === before ? one : withRow(one, 'coverage', first, after);
  },
});

/** Takes a colleague off somebody. */
export const removeCoverage: Command<CoveragePair> = command({
  input: z.object(pair),
  label: (plan, input) => `Delete ${coverageName(plan, input)}`,
  run: (plan, input) => deleteEntities(plan, 'coverage', linesBetween(plan, input)),
});

function coverageName(plan: AccountPlan, { teamId, stakeholderId }: CoveragePair): string {
  const person = entityTitle('stakeholders', getEntity(plan, 'stakeholders', stakeholderId));
  return `${entityTitle('team', getEntity(plan, 'team', teamId))}’s coverage of ${person}`;
}
