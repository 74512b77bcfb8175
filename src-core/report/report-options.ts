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
}
