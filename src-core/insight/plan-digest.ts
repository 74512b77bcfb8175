import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Playbooks } from '../playbook/playbook.ts';
import { phaseOn, playbookFor } from '../playbook/playbook-facts.ts';
import { attentionOf, type PlanAttention } from './attention.ts';
import type { Finding } from './finding.ts';
import { findInsights } from './findings.ts';

export type Health = 'at-risk' | 'watch' | 'good';

/** What Home tells of a plan that takes reading all of it. */
export interface PlanDigest extends PlanAttention {
  /** The playbook's phase on the day; absent without a playbook, a start, or before it. */
  readonly phase?: { readonly id: Id; readonly name: string };
  /** At risk with a high finding, on watch with a medium one, else good. Source: product.md, "Home (portfolio)". */
  readonly health: Health;
}

export interface DigestOptions {
  readonly on: IsoDate;
  readonly playbooks: Playbooks;
  /** For the dates in the sentences. */
  readonly locale: string;
}

/** Pure: the same plan, day and playbooks give the same digest. A snoozed finding counts for nothing. */
export function digestPlan(plan: AccountPlan, options: DigestOptions): PlanDigest {
  const playbook = playbookFor(plan.account, options.playbooks);
  const phase = playbook === undefined ? undefined : phaseOn(playbook, plan.account.planStart, options.on);
  const { findings } = findInsights(plan, options);
  return {
    ...(phase === undefined ? {} : { phase: { id: phase.id, name: phase.name } }),
    health: healthOf(findings),
    ...attentionOf(plan, findings, { on: options.on, playbook }),
  };
}

function healthOf(findings: readonly Finding[]): Health {
  if (findings.some(({ severity }) => severity === 'high')) return 'at-risk';
  return findings.some(({ severity }) => severity === 'medium') ? 'watch' : 'good';
}
