import { fieldLabel } from '../engine/field-labels.ts';
import type { Origin } from '../engine/history.ts';
import type { Clock, Id, NewId } from '../kernel/ids.ts';
import { formatNumber } from '../kernel/money.ts';
import type { Result } from '../kernel/result.ts';
import type { Account } from '../model/account.ts';
import { limits } from '../model/limits.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import type { PortfolioStep } from './portfolio-steps.ts';

/** One thing that is done on Home: pure; the session runs it against the store. */
export interface PortfolioAction {
  /** Said in Home's undo. `names` are those of the plans it changes. */
  label(names: readonly string[]): string;
  readonly origin: Origin;
  /** At most one a plan. */
  readonly steps: readonly PortfolioStep[];
}

/** Makes an action of plans that are stored; null: there is none. */
export type MakeAction = (read: (planId: Id) => Promise<AccountPlan | null>) => Promise<Result<PortfolioAction>>;

export function createPlan(id: Id, account: Account, clock: Clock): PortfolioAction {
  return action('Create', [{ does: 'add', planId: id, plan: newPlan(id, account, clock.now()) }]);
}

/** Copies under new ids, named "Copy of …", not archived. Ids inside a plan need no change: they are the plan's own. */
export function duplicatePlans(plans: readonly AccountPlan[], newId: NewId, clock: Clock): PortfolioAction {
  const steps = plans.map((plan): PortfolioStep => {
    const { archivedOn: _shown, ...account } = plan.account;
    const name = `Copy of ${account.name}`.slice(0, limits.text);
    const now = clock.now();
    const copy = { ...plan, id: newId(), createdAt: now, updatedAt: now, account: { ...account, name } };
    return { does: 'add', planId: copy.id, plan: copy };
  });
  return {
    ...action('Duplicate', steps),
    label: () =>
      describe(
        'Duplicate',
        plans.map(({ account }) => account.name),
      ),
  };
}

export function archivePlans(ids: readonly Id[], clock: Clock): PortfolioAction {
  return action('Archive', setOn(ids, { archivedOn: clock.today() }));
}

export function unarchivePlans(ids: readonly Id[]): PortfolioAction {
  return action('Restore', setOn(ids, { archivedOn: undefined }));
}

export function renamePlan(id: Id, name: string): PortfolioAction {
  return { ...action('Rename', setOn([id], { name })), label: ([before]) => `Rename ${before ?? ''} to ${name}` };
}

/** What may be changed of many accounts at once; `undefined` takes a field out, an owner is said by name. */
export type AccountEdit = Partial<
  Pick<Account, 'segment' | 'status' | 'industry' | 'territory' | 'playbook' | 'nurtureUntil'>
> & { readonly owner?: string };

const notOnNurture: Partial<Account> = { nurtureUntil: undefined, nurtureReason: undefined };

export function editPlans(ids: readonly Id[], { owner, ...account }: AccountEdit, newId: NewId): PortfolioAction {
  // As `endNurture` does: what is not on nurture has no day of it.
  const ended = account.status === undefined || account.status === 'nurture' ? {} : notOnNurture;
  const fields = [...(owner === undefined ? [] : ['owner']), ...Object.keys(account)].map(fieldLabel);
  const verb = `Change ${fields.join(', ').replace(/, ([^,]*)$/, ' and $1')} of`;
  return action(
    verb,
    ids.map((planId) => ({
      does: 'edit',
      planId,
      account: { ...ended, ...account },
      ...(owner === undefined ? {} : { owner: { name: owner, newId: newId() } }),
    })),
  );
}

export function removePlans(ids: readonly Id[]): PortfolioAction {
  return action(
    'Delete',
    ids.map((planId) => ({ does: 'remove', planId })),
  );
}

/** How plans are added whose ids are stored already. */
export type OnExisting = 'replace' | 'keep-both';

/** Plans read from files. One whose id is taken replaces the stored plan, or gets an id of its own. */
export function addPlans(
  plans: readonly AccountPlan[],
  stored: ReadonlySet<Id>,
  onExisting: OnExisting,
  newId: NewId,
): PortfolioAction {
  const used = new Set<Id>();
  const steps = plans.map((plan): PortfolioStep => {
    const replaces = onExisting === 'replace' && stored.has(plan.id) && !used.has(plan.id);
    const free = !stored.has(plan.id) && !used.has(plan.id);
    const planId = replaces || free ? plan.id : newId();
    used.add(planId);
    return { does: replaces ? 'replace' : 'add', planId, plan: { ...plan, id: planId } };
  });
  return { ...action('Add', steps), origin: 'import' };
}

function action(verb: string, steps: readonly PortfolioStep[]): PortfolioAction {
  return { label: (names) => describe(verb, names), origin: 'user', steps };
}

function setOn(ids: readonly Id[], account: Partial<Account>): PortfolioStep[] {
  return ids.map((planId) => ({ does: 'set', planId, account }));
}

/** "Archive Meridian Motors", "Archive 1,500 accounts". */
function describe(verb: string, names: readonly string[]): string {
  return names.length === 1 ? `${verb} ${names[0]}` : `${verb} ${formatNumber(names.length, 'en', 0)} accounts`;
}
