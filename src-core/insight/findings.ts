import { compareCodePoints } from '../kernel/code-points.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Entity } from '../model/entity-kinds.ts';
import { entityTitle, isEntityKind, type RowRef } from '../model/entity-kinds.ts';
import { gatherFacts } from './facts.ts';
import { type Finding, type InsightOptions, type InsightPlan, severities } from './finding.ts';
import { type RuleId, ruleIds, rules } from './rules.ts';

/** Rules by severity, then as the table has them. */
const place = Object.fromEntries(
  severities
    .flatMap((severity) => ruleIds.filter((rule) => rules[rule].severity === severity))
    .map((rule, i) => [rule, i]),
) as Record<RuleId, number>;

export interface Insights {
  /** By severity, then in the order of the rules, then by the name of what it is about, then by id. */
  readonly findings: readonly Finding[];
  /** Those that are snoozed on the day, in the same order. */
  readonly snoozed: readonly Finding[];
}

/**
 * Everything that a plan gives reason to look at on a day. Pure: the same plan, day and playbooks give the same list in the
 * same order. An account that was lost has none. Source of the rules: influence.md, "Findings".
 */
export function findInsights(plan: InsightPlan, options: InsightOptions): Insights {
  if (plan.account.status === 'lost') return { findings: [], snoozed: [] };
  const facts = gatherFacts(plan, options);
  const all = ruleIds.flatMap((rule): Finding[] => {
    const { severity, find } = rules[rule];
    return find(facts).map(({ about, evidence, fix }) => ({ rule, severity, about, evidence, fix }));
  });
  const name = new Map(all.map((finding) => [finding, titleOf(plan, finding.about[0]!)]));
  const ordered = all.sort(
    (a, b) =>
      place[a.rule] - place[b.rule] ||
      compareCodePoints(name.get(a)!, name.get(b)!) ||
      compareCodePoints(a.about[0]!.id, b.about[0]!.id),
  );
  const asleep = new Set(ordered.filter((finding) => snoozesOf(plan, finding, options.on).length > 0));
  return {
    findings: ordered.filter((finding) => !asleep.has(finding)),
    snoozed: ordered.filter((finding) => asleep.has(finding)),
  };
}

/** The findings that nobody snoozed. */
export function findings(plan: InsightPlan, options: InsightOptions): readonly Finding[] {
  return findInsights(plan, options).findings;
}

/**
 * The snoozes that keep a finding quiet on a day: those of its rule, about something that it is about or about nothing
 * (the whole rule), up to their last day or for good.
 */
export function snoozesOf(
  { snoozes }: Pick<InsightPlan, 'snoozes'>,
  { rule, about }: Pick<Finding, 'rule' | 'about'>,
  on: IsoDate,
): [Id, Entity<'snoozes'>][] {
  return Object.entries(snoozes).filter(
    ([, snooze]) =>
      snooze.rule === rule &&
      (snooze.until === undefined || snooze.until >= on) &&
      (snooze.about === undefined || about.some((ref) => isSame(ref, snooze.about!))),
  );
}

function isSame(ref: RowRef, { kind, id }: { kind: string; id: Id }): boolean {
  return ref.kind === kind && ref.id === id;
}

function titleOf(plan: InsightPlan, { kind, id }: RowRef): string {
  const tables = plan as unknown as Record<string, Record<string, unknown> | undefined>;
  return entityTitle(kind, isEntityKind(kind) ? tables[kind]?.[id] : tables[kind]);
}
