import { compareCodePoints } from '../kernel/code-points.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { grouped } from '../kernel/grouped.ts';
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
  const snoozesOf = snoozesOn(plan, options.on);
  const asleep = new Set(ordered.filter((finding) => snoozesOf(finding).length > 0));
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
 * (the whole rule), up to their last day or for good; in the order of the plan's table. For many findings, since it reads the
 * table once.
 */
export function snoozesOn(
  { snoozes }: Pick<InsightPlan, 'snoozes'>,
  on: IsoDate,
): (finding: Pick<Finding, 'rule' | 'about'>) => readonly SnoozeRow[] {
  const live = Object.entries(snoozes).filter(([, { until }]) => until === undefined || until >= on);
  const place = new Map(live.map((row, i) => [row, i]));
  const ofRule = grouped(live, ([, { rule }]) => [rule]);
  const aboutWhat = new Map(
    [...ofRule].map(([rule, rows]) => [rule, grouped(rows, ([, { about }]) => [keyOf(about)])] as const),
  );
  return ({ rule, about }) => {
    const rows = aboutWhat.get(rule);
    if (rows === undefined) return [];
    const found = new Set([undefined, ...about].flatMap((each) => rows.get(keyOf(each)) ?? []));
    return [...found].sort((a, b) => place.get(a)! - place.get(b)!);
  };
}

type SnoozeRow = readonly [Id, Entity<'snoozes'>];

/** No id has a space in it; what is about nothing has the empty key. */
function keyOf(about: { readonly kind: string; readonly id: Id } | undefined): string {
  return about === undefined ? '' : `${about.kind} ${about.id}`;
}

function titleOf(plan: InsightPlan, { kind, id }: RowRef): string {
  const tables = plan as unknown as Record<string, Record<string, unknown> | undefined>;
  return entityTitle(kind, isEntityKind(kind) ? tables[kind]?.[id] : tables[kind]);
}
