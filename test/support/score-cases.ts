import { type Scorecard, type ScoreLine, scorecard, scorePlan } from '@core/insight/scorecard.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { newPlan } from '@core/model/plan.ts';
import type { Playbook } from '@core/playbook/playbook.ts';
import { bundledPlaybooks, type Patch, patched } from './healthy-plan.ts';

/** Scorecards of plans that hold little, as of 21 November 2026. */
export const books = bundledPlaybooks();
export const [smb, , enterprise] = books.playbooks as [Playbook, Playbook, Playbook];
export const on = '2026-11-21';

export const empty = (id: string, account: object = {}) =>
  newPlan(id, { name: id.toUpperCase(), segment: 'enterprise', ...account }, '2026-01-01T00:00:00Z');
export const holding = (id: string, patch: Patch, account: object = {}) => patched(empty(id, account), patch);
export const cardOf = (plans: readonly AccountPlan[], playbook = enterprise): Scorecard =>
  scorecard(
    playbook,
    plans.map((plan) => scorePlan(plan, books, on)),
  );
export const lineOf = (id: string, plans: readonly AccountPlan[], playbook = enterprise): ScoreLine => {
  const { standards, targets } = cardOf(plans, playbook);
  return [...standards, ...targets].find((line) => line.id === id)!;
};
export const figures = ({ numerator, denominator, share, met }: ScoreLine) => [numerator, denominator, share, met];

/** An opportunity won on a day. */
export const won = (closedOn: string | undefined, fields: object = {}) => ({
  name: 'Won',
  stage: 'closed-won',
  ...(closedOn && { closedOn }),
  ...fields,
});
export const lost = (closedOn: string, fields: object = {}) => ({
  name: 'Lost',
  stage: 'closed-lost',
  closedOn,
  ...fields,
});
