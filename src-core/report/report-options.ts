import type { StepToLay } from '../schedule/lay-plan.ts';
import type { PhaseDays } from '../schedule/timeline-phases.ts';

/** What a report is made for and how; each page reads what it needs. */
export const audiences = ['board', 'manager', 'customer'] as const;
export type Audience = (typeof audiences)[number];

/** Of a finding, what a page says of it (insight/finding.ts). */
export interface ShownFinding {
  readonly title: string;
  readonly severity: 'high' | 'medium' | 'low';
  readonly evidence: string;
  readonly fix: string;
}

/** Of a quality standard or a target, what a page says of it (insight/scorecard.ts). */
export interface ShownStandard {
  readonly label: string;
  readonly unit: 'share' | 'ratio' | 'rating' | 'count' | 'money' | 'days';
  readonly currency?: string;
  readonly per?: 'month' | 'quarter' | 'year';
  readonly better: 'more' | 'less';
  /** What the two numbers count, in words. */
  readonly counts: { readonly numerator: string; readonly denominator: string };
  readonly numerator: number;
  readonly denominator: number;
  /** numerator ÷ denominator; null: not recorded. */
  readonly share: number | null;
  readonly target: number;
  /** null: not recorded, which is never met. */
  readonly met: boolean | null;
}

/**
 * What a manager's pages say besides the plan: worked out with the account's playbook where it is known, and handed in as plain
 * data (insight/manager-facts.ts), since areas do not know one another. No other audience's pages read it.
 */
export interface ManagerFacts {
  /** The playbook's name; absent: the account has none. */
  readonly playbook?: string;
  /** Of the playbook, for the timeline. */
  readonly phases?: readonly PhaseDays[];
  /** The playbook's steps of buying, so that those the plan lacks can be named. */
  readonly steps?: readonly StepToLay[];
  readonly findings?: readonly ShownFinding[];
  readonly standards?: readonly ShownStandard[];
  readonly targets?: readonly ShownStandard[];
}

/** A handoff as its pack says it: names, and how far it is (insight/handoff-standing.ts). */
export interface ShownHandoff {
  /** "Account executive to customer success". */
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  /** `YYYY-MM-DD`. */
  readonly due?: string;
  /** What whoever takes over needs to find in the plan. */
  readonly facts: readonly { readonly label: string; readonly held: boolean; readonly note: string }[];
  readonly items: readonly { readonly name: string; readonly done: boolean }[];
}

export interface ReportOptions extends ManagerFacts {
  readonly audience: Audience;
  /** A scenario's name; `base` unless told. */
  readonly scenario?: string;
  /** The day printed on and stored in the document: same plan, options and day, same bytes. `YYYY-MM-DD`. */
  readonly on: string;
  /** Page ids in order; absent: all that the audience may see. */
  readonly pages?: readonly string[];
  readonly pageSize: 'a4' | 'letter';
  /** Of dates and numbers: `en-GB`. */
  readonly locale: string;
  /** For the pages of a handoff pack, which are for a manager's audience alone. */
  readonly handoff?: ShownHandoff;
}

/** Pages that a mutual action plan may have beside its own; any other makes it a business case with one in it. */
const besideMutualPlan: readonly string[] = ['mutual-plan', 'map', 'timeline', 'pilots'];

/** Whether the document is the mutual action plan: it then goes by that name. */
export function isMutualPlan({ pages = [] }: Pick<ReportOptions, 'pages'>): boolean {
  return pages.includes('mutual-plan') && pages.every((page) => besideMutualPlan.includes(page));
}

/** Whether the document is the pack of a handoff: internal, and named so. */
export function isHandoffPack({ pages = [] }: Pick<ReportOptions, 'pages'>): boolean {
  return pages.includes('handoff');
}
