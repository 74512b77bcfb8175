import { fiscalQuarter, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Activity } from '../model/activities.ts';
import { mondayOf } from './touch-days.ts';
import { foldWord } from './touch-words.ts';

/** The activities of an account as a log: newest first, filtered, counted; and what is still to be done of it. */

export type Activities = { readonly [id: Id]: Activity };
export type ActivityRow = readonly [id: Id, activity: Activity];

export interface LogFilter {
  /** One of the customer's people or a colleague. */
  readonly person?: Id;
  readonly type?: NonNullable<Activity['type']>;
  /** Only those whose next step is open. */
  readonly open?: boolean;
  /** Words that all occur in the summary or the next step, capitals and accents aside. */
  readonly text?: string;
}

/** The activities that a filter lets through, the newest day first; of one day, the last logged first. */
export function filteredLog(activities: Activities, filter: LogFilter): ActivityRow[] {
  const wanted = foldWord(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return Object.entries(activities)
    .reverse()
    .filter(([, activity]) => {
      const { stakeholderIds = [], teamIds = [], summary = '', nextStep = '' } = activity;
      if (filter.person !== undefined && ![...stakeholderIds, ...teamIds].includes(filter.person)) return false;
      if (filter.type !== undefined && activity.type !== filter.type) return false;
      if (filter.open === true && !hasOpenStep(activity)) return false;
      if (wanted.length === 0) return true;
      const text = foldWord(`${summary} ${nextStep}`);
      return wanted.every((word) => text.includes(word));
    })
    .sort(([, a], [, b]) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** A next step that nobody has ticked. */
export function hasOpenStep({ nextStep = '', done }: Pick<Activity, 'nextStep' | 'done'>): boolean {
  return nextStep.trim() !== '' && done !== true;
}

/** The open next steps, the earliest due first, those without a day last; of one day, the oldest touch first. */
export function openSteps(activities: Activities): ActivityRow[] {
  const key = ({ due = '9999-12-31', on }: Activity) => `${due} ${on}`;
  return Object.entries(activities)
    .filter(([, activity]) => hasOpenStep(activity))
    .sort(([, a], [, b]) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Rows in order, grouped by their day. */
export function byDay(rows: readonly ActivityRow[]): { readonly on: IsoDate; readonly rows: ActivityRow[] }[] {
  const days: { on: IsoDate; rows: ActivityRow[] }[] = [];
  for (const row of rows) {
    const last = days.at(-1);
    if (last?.on === row[1].on) last.rows.push(row);
    else days.push({ on: row[1].on, rows: [row] });
  }
  return days;
}

export interface Period {
  readonly from: IsoDate;
  /** Inclusive. */
  readonly to: IsoDate;
}

/** The week that holds today, from its Monday, and the customer's fiscal quarter; each until today: nothing to come is counted. */
export function currentPeriods(
  today: IsoDate,
  fiscalStart: number,
): { readonly week: Period; readonly quarter: Period } {
  return {
    week: { from: mondayOf(today), to: today },
    quarter: { from: fiscalQuarter(today, fiscalStart).start, to: today },
  };
}

export interface ActivityCounts {
  readonly calls: number;
  readonly meetings: number;
  readonly demos: number;
  readonly others: number;
}

/** How many touches of each sort a period has. Workshops and executive briefings are meetings; emails and the rest are others. */
export function countActivities(activities: Activities, { from, to }: Period): ActivityCounts {
  const counts = { calls: 0, meetings: 0, demos: 0, others: 0 };
  for (const { on, type } of Object.values(activities)) {
    if (on >= from && on <= to) counts[type === undefined ? 'others' : sorts[type]] += 1;
  }
  return counts;
}

const sorts: Readonly<Record<NonNullable<Activity['type']>, keyof ActivityCounts>> = {
  call: 'calls',
  meeting: 'meetings',
  workshop: 'meetings',
  'executive-briefing': 'meetings',
  demo: 'demos',
  email: 'others',
  other: 'others',
};
