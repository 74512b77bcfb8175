import type { AccountPlan } from '../model/plan.ts';
import { customerPages } from './present-customer.ts';
import { internalPages } from './present-internal.ts';
import type { PresentPage, PresentRoom } from './present-page.ts';

/** Whom a plan is presented to. */
export const presentAudiences = ['internal', 'customer'] as const;
export type PresentAudience = (typeof presentAudiences)[number];

/** The pages that a plan is presented in, in order; none where it has nothing for them. Same plan and room: same pages. */
export function presentSteps(plan: AccountPlan, audience: PresentAudience, room: PresentRoom): PresentPage[] {
  return audience === 'customer' ? customerPages(plan, room) : internalPages(plan, room);
}
