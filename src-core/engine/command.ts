import type { z } from 'zod';
import { fail, ok, type Problem, type Result } from '../kernel/result.ts';
import { isEntityKind } from '../model/entity-kinds.ts';
import { rowSchemas } from '../model/entity-schemas.ts';
import { checkDiff } from '../model/integrity.ts';
import { limits, tableLimit } from '../model/limits.ts';
import type { AccountPlan } from '../model/plan.ts';
import { diffPlans, type PlanDiff } from '../model/plan-diff.ts';
import { planFileBytes } from '../model/plan-size.ts';
import { zodProblems } from '../model/zod-problems.ts';

/** What commands may know beside the plan and their input. */
export interface CommandContext {
  /** The user's calendar day. */
  readonly today: string;
}

/** A change a user can make: pure, with a schema for its input and words for its undo. */
export interface Command<Input> {
  readonly input: z.ZodType<Input>;
  /** Said in the undo list, sentence case, without a full stop: "Move the CFO under the CEO". `plan` is the one before. */
  label(plan: AccountPlan, input: Input): string;
  /** The plan after. Throw a `Refusal` for what cannot be done. */
  run(plan: AccountPlan, input: Input, context: CommandContext): AccountPlan;
}

/** Lets a command's input type follow from its schema. */
export function command<Input>(definition: Command<Input>): Command<Input> {
  return definition;
}

/** A command's reasoned no: told to the user, changes nothing. */
export class Refusal extends Error {
  readonly path: string;
  constructor(message: string, path = '') {
    super(message);
    this.name = 'Refusal';
    this.path = path;
  }
}

export interface Executed {
  readonly plan: AccountPlan;
  readonly diff: PlanDiff;
  readonly label: string;
}

/** Runs a command and checks what it changed against schemas, references, loops and limits. A refusal changes nothing. */
export function execute<Input>(
  plan: AccountPlan,
  cmd: Command<Input>,
  input: Input,
  context: CommandContext,
): Result<Executed> {
  const parsed = cmd.input.safeParse(input);
  if (!parsed.success) return fail(zodProblems(parsed.error, ''));
  try {
    const after = cmd.run(plan, parsed.data, context);
    const diff = diffPlans(plan, after);
    const problems = checkChange(after, diff);
    if (problems.length > 0) return fail(problems);
    return ok({ plan: after, diff, label: cmd.label(plan, parsed.data) });
  } catch (error) {
    if (error instanceof Refusal) return fail([{ path: error.path, message: error.message }]);
    throw error;
  }
}

/** What a diff broke: each written row against its kind's schema, references and loops, each grown table against its limit. */
export function checkChange(after: AccountPlan, diff: PlanDiff): Problem[] {
  const problems: Problem[] = [];
  const grown = new Set<string>();
  for (const change of diff) {
    if (change.after === undefined) {
      if (change.kind === 'account')
        problems.push({ path: 'account', message: 'an account cannot be without its profile' });
      continue;
    }
    if (change.before === undefined) grown.add(change.kind);
    const checked = rowSchemas[change.kind].safeParse(change.after);
    const path = isEntityKind(change.kind) ? `${change.kind}.${change.id}` : change.kind;
    if (!checked.success) problems.push(...zodProblems(checked.error, path));
  }
  if (problems.length > 0) return problems;
  for (const kind of grown) {
    if (!isEntityKind(kind)) continue;
    const limit = tableLimit(kind);
    if (Object.keys(after[kind]).length > limit) problems.push({ path: kind, message: `more than ${limit} entities` });
  }
  if (planFileBytes(after) > limits.fileBytes) {
    const message = `the account would be larger than ${limits.fileBytes / 1024 / 1024} MiB, the limit of a plan file`;
    problems.push({ path: '', message });
  }
  return [...problems, ...checkDiff(after, diff)];
}
