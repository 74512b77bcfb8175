import { checkChange } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import type { Id } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type Account, accountSchema } from '../model/account.ts';
import { type AccountPlan, withRow } from '../model/plan.ts';
import { creationDiff, diffPlans, invertDiff, type PlanDiff } from '../model/plan-diff.ts';
import { zodProblems } from '../model/zod-problems.ts';
import { changeRows } from './change-rows.ts';
import { planHeader } from './plan-header.ts';
import type { PlanChange } from './stored-changes.ts';

/**
 * What a portfolio operation does to one plan, said so that it fits whatever is stored by the time it runs: undoing an
 * archive keeps the edits made since, and redoing what an undo deleted brings those back too.
 */
export type PortfolioStep =
  /** A plan that is not there yet. */
  | { readonly does: 'add'; readonly planId: Id; readonly plan: AccountPlan }
  /** A plan for the one that is there. */
  | { readonly does: 'replace'; readonly planId: Id; readonly plan: AccountPlan }
  | { readonly does: 'remove'; readonly planId: Id }
  /** Fields of the profile; `undefined` takes one out. */
  | { readonly does: 'set'; readonly planId: Id; readonly account: Partial<Account> }
  /** As `set`, and the owner by name: the team's member who is called so, else a new one under this id. */
  | { readonly does: 'edit'; readonly planId: Id; readonly account: Partial<Account>; readonly owner?: Owner }
  /** Rows of the plan that is there (portfolio/change-rows.ts). */
  | { readonly does: 'change'; readonly planId: Id; readonly diff: PlanDiff };

export interface Owner {
  readonly name: string;
  readonly newId: Id;
}

/** What to write for a step, and the step that takes it back. */
export interface WorkedStep {
  readonly change: PlanChange;
  readonly inverse: PortfolioStep;
}

/**
 * Works a step out against the stored plan (null: there is none). Null where it has nothing to do: the plan is gone, is
 * there already, or has these values. Refuses a profile or a row that its schema does not allow.
 */
export function workOut(step: PortfolioStep, stored: AccountPlan | null, now: string): Result<WorkedStep | null> {
  const { does, planId } = step;
  if ((does === 'add') !== (stored === null)) return ok(null);
  const after = outcome(step, stored, now);
  if (after === stored) return ok(null);
  const checked = after === null ? null : accountSchema.safeParse(after.account);
  if (checked?.success === false) return fail(zodProblems(checked.error, 'account'));
  const change = swap(planId, stored, after);
  if ((does !== 'change' && does !== 'edit') || after === null) return ok({ change, inverse: inverseOf(step, stored) });
  const problems = checkChange(after, change.diff);
  if (problems.length > 0) return fail(problems);
  return ok({ change, inverse: { does: 'change', planId, diff: invertDiff(change.diff) } });
}

function outcome(step: PortfolioStep, stored: AccountPlan | null, now: string): AccountPlan | null {
  if (step.does === 'remove') return null;
  if (step.does === 'change' && stored !== null) {
    const after = changeRows(stored, step.diff);
    return after === stored ? stored : { ...after, updatedAt: now };
  }
  if (step.does === 'edit' && stored !== null) {
    const after = edited(stored, step);
    return after === stored ? stored : { ...after, updatedAt: now };
  }
  if (step.does !== 'set' || stored === null) return 'plan' in step ? step.plan : null;
  const account = withChanges(stored.account, step.account);
  return account === stored.account ? stored : { ...stored, account, updatedAt: now };
}

function edited(
  plan: AccountPlan,
  { account, owner }: { readonly account: Partial<Account>; readonly owner?: Owner },
): AccountPlan {
  const named = owner?.name.toLocaleLowerCase();
  const known = Object.entries(plan.team).find(([, { name }]) => name.toLocaleLowerCase() === named)?.[0];
  const ownerId = known ?? owner?.newId;
  const after = withChanges(plan.account, { ...account, ...(ownerId === undefined ? {} : { ownerId }) });
  const withAccount = after === plan.account ? plan : { ...plan, account: after };
  if (owner === undefined || known !== undefined) return withAccount;
  return withRow(withAccount, 'team', owner.newId, { name: owner.name, role: 'account-executive' });
}

function inverseOf(step: PortfolioStep, stored: AccountPlan | null): PortfolioStep {
  const { does, planId } = step;
  if (stored === null) return { does: 'remove', planId };
  if (step.does === 'set') return { does: 'set', planId, account: pick(stored.account, Object.keys(step.account)) };
  return { does: does === 'remove' ? 'add' : 'replace', planId, plan: stored };
}

/** What to write for one plan: from what is stored (null: nothing) to what shall be (null: nothing). */
export function swap(planId: Id, before: AccountPlan | null, after: AccountPlan | null): PlanChange {
  return {
    planId,
    diff: diffBetween(before, after),
    ...(before === null ? {} : { headerBefore: planHeader(before) }),
    ...(after === null ? {} : { headerAfter: planHeader(after) }),
  };
}

function diffBetween(before: AccountPlan | null, after: AccountPlan | null): PlanDiff {
  if (before === null) return after === null ? [] : creationDiff(after);
  if (after === null) return invertDiff(creationDiff(before));
  // Plans from two sources share no row by reference; equal rows need no write.
  return diffPlans(before, after).filter((row) => JSON.stringify(row.before) !== JSON.stringify(row.after));
}

function pick(account: Account, fields: string[]): Partial<Account> {
  return Object.fromEntries(fields.map((field) => [field, account[field as keyof Account]]));
}
