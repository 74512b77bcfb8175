import type { IsoDate } from '../kernel/dates.ts';
import type { RowRef } from '../model/entity-kinds.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { compareItems } from './attention-order.ts';
import { type SourceKind, sources } from './attention-sources.ts';
import type { Finding, Severity } from './finding.ts';
import { type RuleId, rules } from './rules.ts';

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
  /** When it is, or was, due; absent where no day is set: it asks for the user from now on. */
  readonly due?: IsoDate;
  /** Of a finding: what its rule says of any account, in a few words. */
  readonly title?: string;
  /** The finding that it is, which can be snoozed. */
  readonly finding?: { readonly rule: RuleId; readonly about: RowRef };
}

export type AttentionKind = 'finding' | SourceKind;

/** Lines kept of a plan, the most pressing ones: a plan may have thousands. */
export const ATTENTION_KEPT = 20;

export interface PlanAttention {
  /** The most pressing first, at most `ATTENTION_KEPT`. */
  readonly attention: readonly AttentionItem[];
  /** How many there are beyond those; absent: none. */
  readonly moreAttention?: number;
}

/**
 * What asks for the user: the findings of high and medium severity, what is late or due within a week (milestones, next steps,
 * close dates, handoffs), people not met in their rhythm, contracts of competitors that renew within a month. `findings` are
 * those that nobody snoozed. About one milestone or person there is one line, the most pressing. Of an account that was lost
 * there is none, nor of one on nurture until its day; from then on it is back, without findings until it is taken up again.
 */
export function attentionOf(
  plan: AccountPlan,
  findings: readonly Finding[],
  { on, playbook }: { readonly on: IsoDate; readonly playbook: Playbook | undefined },
): PlanAttention {
  const { status } = plan.account;
  if (status === 'lost' || isResting(plan, on)) return { attention: [] };
  const found = status === 'nurture' ? [] : findings.filter(({ severity }) => severity !== 'low').map(ofFinding(plan));
  const asked = Object.entries(sources).flatMap(([kind, source]) =>
    source({ plan, on, playbook }).map(
      (item): AttentionItem => ({ key: `${kind} ${item.about.id}`, kind: kind as SourceKind, ...item }),
    ),
  );
  const all = oneAbout([...found.filter(isNotSaid(asked)), ...asked].sort(compareItems(on)));
  const more = all.length - ATTENTION_KEPT;
  return { attention: all.slice(0, ATTENTION_KEPT), ...(more > 0 ? { moreAttention: more } : {}) };
}

/** On nurture, and its day has not come: it keeps out of what needs attention. Without a day it rests until it is taken up. */
export function isResting({ account }: Pick<AccountPlan, 'account'>, on: IsoDate): boolean {
  const { status, nurtureUntil } = account;
  return status === 'nurture' && (nurtureUntil === undefined || nurtureUntil > on);
}

/** Rules whose evidence is told under their title, and does not say by itself what is the matter. */
const untold: ReadonlySet<RuleId> = new Set([
  'no-economic-buyer',
  'economic-buyer-uncovered',
  'single-threaded',
  'outnumbered',
  'blocked-path',
  'champion-without-path',
  'champion-stale',
  'one-colleague-holds-all',
]);

function ofFinding(plan: AccountPlan): (finding: Finding) => AttentionItem {
  return ({ rule, severity, about, evidence, fix }) => {
    const first = about[0]!;
    // A late milestone is as late as its day says; of other findings nobody knows since when.
    const due = rule === 'milestone-late' ? plan.milestones[first.id]?.end : undefined;
    return {
      key: `${rule} ${first.kind} ${first.id}`,
      kind: 'finding',
      severity,
      why: untold.has(rule) ? `${rules[rule].title}: ${evidence}` : evidence,
      action: fix,
      about: first,
      ...(due === undefined ? {} : { due }),
      title: rules[rule].title,
      finding: { rule, about: first },
    };
  };
}

/** A close date that has passed is said as such: that it cannot hold need not be said as well. */
function isNotSaid(asked: readonly AttentionItem[]): (item: AttentionItem) => boolean {
  const passed = new Set(
    asked.flatMap(({ kind, severity, about }) => (kind === 'close' && severity === 'high' ? [about.id] : [])),
  );
  return ({ finding, about }) => finding?.rule !== 'close-before-critical-path' || !passed.has(about.id);
}

function oneAbout(items: readonly AttentionItem[]): AttentionItem[] {
  const seen = new Set<string>();
  return items.filter(({ about: { kind, id } }) => {
    if (kind !== 'milestones' && kind !== 'stakeholders') return true;
    const key = `${kind} ${id}`;
    return !seen.has(key) && seen.add(key);
  });
}
