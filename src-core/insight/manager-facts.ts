import type { AccountPlan } from '../model/plan.ts';
import { playbookFor } from '../playbook/playbook-facts.ts';
import type { InsightOptions } from './finding.ts';
import { findings } from './findings.ts';
import { rules } from './rules.ts';
import { type ScoreLine, scorecard, scorePlan } from './scorecard.ts';

/**
 * What the manager's pages of a report say besides the plan, as plain data (report/report-options.ts, `ManagerFacts`): the
 * findings of the day without those snoozed, and, where the account has a playbook, its phases, its steps of buying, and this
 * plan's standards and targets.
 */
export function managerFacts(plan: AccountPlan, options: InsightOptions) {
  const { on, playbooks } = options;
  const found = findings(plan, options).map(({ rule, severity, evidence, fix }) => ({
    title: rules[rule].title,
    severity,
    evidence,
    fix,
  }));
  const playbook = playbookFor(plan.account, playbooks);
  if (playbook === undefined) return { findings: found };
  const card = scorecard(playbook, [scorePlan(plan, playbooks, on)]);
  return {
    findings: found,
    playbook: playbook.name,
    phases: playbook.phases.map(({ id, name, fromDay, toDay }) => ({ id, name, fromDay, toDay })),
    steps: playbook.leadTimes,
    standards: card.standards.map(shown),
    targets: card.targets.map(shown),
  };
}

/** A line without the plans behind it: there is one. */
function shown({ plans: _plans, toFill: _toFill, notCompared: _notCompared, ...line }: ScoreLine) {
  return line;
}
