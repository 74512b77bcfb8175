import type { IsoDate } from '../kernel/dates.ts';
import type { RowRef } from '../model/entity-kinds.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Playbooks } from '../playbook/playbook.ts';
import type { Facts } from './facts.ts';
import type { RuleId } from './rules.ts';

export const severities = ['high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** Something that a plan gives reason to look at. The form of `insights --json`: its keys are fixed. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What it is about, the most important first; the account itself for what the whole plan lacks. Never empty. */
  readonly about: readonly RowRef[];
  /** The facts, in a sentence without a full stop. */
  readonly evidence: string;
  /** What to do about it, likewise. */
  readonly fix: string;
}

/** What a rule says of a plan; the table of rules adds its name and severity. No two of one rule begin with the same row. */
export type Found = Pick<Finding, 'about' | 'evidence' | 'fix'>;

/** A rule: from the facts to what it found, in any order. */
export type FindAll = (facts: Facts) => readonly Found[];

/** The parts of a plan that findings are made of. */
export type InsightPlan = Pick<
  AccountPlan,
  | 'account'
  | 'team'
  | 'stakeholders'
  | 'ties'
  | 'coverage'
  | 'initiatives'
  | 'opportunities'
  | 'pilots'
  | 'criteria'
  | 'milestones'
  | 'benefits'
  | 'activities'
  | 'valueCase'
  | 'snoozes'
>;

export interface InsightOptions {
  /** The day asked about. */
  readonly on: IsoDate;
  /** What this machine has; a rule that needs a playbook says nothing of an account without one. */
  readonly playbooks: Playbooks;
  /** For the dates in the sentences; `en-GB` unless told. */
  readonly locale?: string;
}

export const theAccount: RowRef = { kind: 'account', id: 'account' };
