import type { PhaseDays } from '../schedule/timeline-phases.ts';

/** What a report is made for and how; each page reads what it needs. */
export const audiences = ['board', 'manager', 'customer'] as const;
export type Audience = (typeof audiences)[number];

export interface ReportOptions {
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
  /** Of the account's playbook, for the timeline that a manager sees. */
  readonly phases?: readonly PhaseDays[];
}

/** Pages that a mutual action plan may have beside its own; any other makes it a business case with one in it. */
const besideMutualPlan: readonly string[] = ['mutual-plan', 'map', 'timeline', 'pilots'];

/** Whether the document is the mutual action plan: it then goes by that name. */
export function isMutualPlan({ pages = [] }: Pick<ReportOptions, 'pages'>): boolean {
  return pages.includes('mutual-plan') && pages.every((page) => besideMutualPlan.includes(page));
}
