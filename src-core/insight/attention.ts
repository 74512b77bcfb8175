import type { IsoDate } from '../kernel/dates.ts';
import type { RowRef } from '../model/entity-kinds.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Finding, Severity } from './finding.ts';
import { theAccount } from './finding.ts';
import type { DigestOptions } from './plan-digest.ts';
import type { RuleId } from './rules.ts';

/** Something in a plan that asks for the user this week. */
export interface AttentionItem {
  /** Names it among those of its plan, as long as it is about the same. */
  readonly key: string;
  readonly kind: AttentionKind;
  readonly severity: Severity;
  /** The facts, in a sentence without a full stop. */
  readonly why: string;
  /** What to do about it, likewise. */
  readonly action: string;
  /** What it is about: the place that the action leads to. */
  readonly about: RowRef;
  /** When it is, or was, due; absent where no day is set: it asks for the user today. */
  readonly due?: IsoDate;
  /** The finding that it is, which can be snoozed by its rule. */
  readonly finding?: { readonly rule: RuleId; readonly about: readonly RowRef[] };
}

export type AttentionKind = 'finding' | 'milestone' | 'step' | 'person' | 'close' | 'nurture' | 'handoff' | 'renewal';

export function attentionOf(
  _plan: AccountPlan,
  findings: readonly Finding[],
  _options: DigestOptions,
): AttentionItem[] {
  return findings
    .filter(({ severity }) => severity !== 'low')
    .map(({ rule, severity, about, evidence, fix }) => ({
      key: `${rule} ${about[0]?.kind} ${about[0]?.id}`,
      kind: 'finding',
      severity,
      why: evidence,
      action: fix,
      about: about[0] ?? theAccount,
      finding: { rule, about },
    }));
}
