import { formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { formatShare } from '@core/kernel/money.ts';
import type { Pilot } from '@core/model/pilots.ts';
import type { MeetingPreview, Weekday, WhyMeetingKept } from '@core/schedule/pilot-meetings.ts';
import type { Evidence, PilotTime } from '@core/schedule/pilot-standing.ts';
import { daysWord, distanceWords, spanWords } from '../schedule-words.ts';

/** "3 of 6 criteria met, 2 short of target, 1 not measured". */
export function evidenceWords({ met, missed, open }: Evidence): string {
  const all = met.length + missed.length + open.length;
  if (all === 0) return 'No criteria yet';
  const parts = [`${met.length} of ${all === 1 ? '1 criterion' : `${all} criteria`} met`];
  if (missed.length > 0) parts.push(`${missed.length} short of target`);
  if (open.length > 0) parts.push(`${open.length} not measured`);
  return parts.join(', ');
}

/** "27 of 54 days gone", "begins in 12 days", "ended 3 days ago". */
export function pilotTimeWords(time: PilotTime, { start, end }: Pilot, today: IsoDate): string {
  if (time.state === 'before') return `begins ${distanceWords(start!, today)}`;
  if (time.state === 'over') return `ended ${distanceWords(end!, today)}`;
  return `${time.gone} of ${daysWord(time.days)} gone`;
}

/** How far a pilot is, held against the days that are gone; null where there is nothing to hold against. */
export function paceWords(score: number | undefined, time: PilotTime | null, locale: string): string | null {
  if (score === undefined || time === null || time.state === 'before') return null;
  const reached = `${formatShare(score, locale)} of the way`;
  if (time.state === 'over') return score >= 1 ? 'All that was measured is at its target.' : `It ended ${reached}.`;
  const gone = `${formatShare(time.share, locale)} of the days`;
  if (score < time.share) return `Behind its days: ${reached} after ${gone}.`;
  return `Ahead of its days: ${reached} after ${gone}.`;
}

/** When a pilot is, or will be, decided: "Go on 8 Jan 2027", "Due 8 Jan 2027", "Overdue since 8 Jan 2027". */
export function decisionWords({ decision, decisionDate }: Pilot, today: IsoDate, locale: string): string {
  const day = decisionDate === undefined ? null : formatDate(decisionDate, locale);
  if (decision === undefined) {
    if (day === null) return 'No date set';
    return decisionDate! < today ? `Overdue since ${day}` : `Due ${day}`;
  }
  const said = decision === 'go' ? 'Go' : 'No go';
  return day === null ? said : `${said} on ${day}`;
}

/** A pilot's days; what is known of them. */
export function whenWords({ start, end }: Pilot, locale: string): string | null {
  if (start !== undefined && end !== undefined) return spanWords(start, end, locale);
  if (start !== undefined) return `From ${formatDate(start, locale)}`;
  return end === undefined ? null : `Until ${formatDate(end, locale)}`;
}

/** A day with the day of its week: "Tue, 24 Nov 2026" as the locale writes it. */
export function dayWords(day: IsoDate, locale: string): string {
  const format = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(new Date(`${day}T00:00:00Z`));
}

/** Monday to Friday by name. */
export function weekdayChoices(locale: string): { value: Weekday; label: string }[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return ([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: format.format(Date.UTC(2024, 0, value)) }));
}

export interface MeetingLine {
  readonly key: string;
  readonly what: 'add' | 'move' | 'keep' | 'drop' | 'same';
  readonly title: string;
  readonly day: IsoDate;
  readonly words: string;
}

const keptWords: Readonly<Record<WhyMeetingKept, string>> = {
  done: 'Stays: done',
  'under-way': 'Stays: under way',
  cancelled: 'Stays: cancelled',
  moved: 'Stays: moved by hand',
  edited: 'Stays: edited',
  past: 'Stays: past',
};

/** What laying does, meeting by meeting in the order of the days they will have. */
export function meetingLines({ add, move, keep, drop, same }: MeetingPreview, locale: string): MeetingLine[] {
  const lines: MeetingLine[] = [
    ...add.map(({ title, day }) => ({ key: title, what: 'add' as const, title, day, words: 'Added' })),
    ...move.map(({ id, number, day, to }) => ({
      key: id,
      what: 'move' as const,
      title: `Steering meeting ${number}`,
      day: to,
      words: day === to ? 'Numbered anew' : `Moved from ${formatDate(day, locale)}`,
    })),
    ...keep.map(({ id, title, day, why }) => ({ key: id, what: 'keep' as const, title, day, words: keptWords[why] })),
    ...drop.map(({ id, title, day }) => ({
      key: id,
      what: 'drop' as const,
      title,
      day,
      words: 'Deleted: one too many',
    })),
    ...same.map(({ id, title, day }) => ({ key: id, what: 'same' as const, title, day, words: 'As it is' })),
  ];
  return lines.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** "5 added, 2 moved, 1 deleted"; empty where nothing changes. */
export function meetingChanges({ add, move, drop }: MeetingPreview): string {
  return [
    [add.length, 'added'],
    [move.length, 'moved'],
    [drop.length, 'deleted'],
  ]
    .flatMap(([count, word]) => (count === 0 ? [] : `${count} ${word}`))
    .join(', ');
}
