import { addDays, daysBetween, formatDate, type IsoDate } from '@core/kernel/dates.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import type { LayPreview, WhyKept } from '@core/schedule/lay-commands.ts';
import type { BackwardLaying, Laying } from '@core/schedule/lay-plan.ts';
import { daysWord, distanceWords } from './schedule-words.ts';

const whyWords: Readonly<Record<WhyKept, string>> = {
  'stands-in': 'has the step’s checklist',
  moved: 'changed by hand',
  'under-way': 'under way',
  done: 'done',
  cancelled: 'cancelled',
};

/** One line of the preview; `days` are those that it will have. */
export interface LayLine {
  readonly item: string;
  readonly what: 'add' | 'move' | 'drop' | 'keep';
  readonly title: string;
  readonly days: { readonly start: IsoDate; readonly end: IsoDate };
  readonly words: string;
}

/** What laying does, milestone by milestone in the order of the days they will have; what stays as it is laid is left out. */
export function layLines({ add, move, keep, drop }: LayPreview): LayLine[] {
  const lines: LayLine[] = [
    ...add.map(({ item, title, start, end }) => ({
      item,
      what: 'add' as const,
      title,
      days: { start, end },
      words: 'Added',
    })),
    ...move.map(({ id, title, at, to }) => ({
      item: id,
      what: 'move' as const,
      title,
      days: to,
      words: moveWords(at, to),
    })),
    ...keep.map(({ id, title, at, why, laid }) => ({
      item: id,
      what: 'keep' as const,
      title,
      days: at,
      words: `Stays: ${whyWords[why]}${laid === null ? ', no longer in the playbook' : ''}`,
    })),
    ...drop.map(({ id, title, at }) => ({
      item: id,
      what: 'drop' as const,
      title,
      days: at,
      words: 'Dropped: no longer in the playbook',
    })),
  ];
  return lines.sort((a, b) => (a.days.start < b.days.start ? -1 : a.days.start > b.days.start ? 1 : 0));
}

/** "Moved 5 days later", "Moved 3 days earlier, 2 days longer", "Made 2 days longer". */
function moveWords(at: LayLine['days'], to: LayLine['days']): string {
  const shift = daysBetween(at.start, to.start);
  const longer = daysBetween(to.start, to.end) - daysBetween(at.start, at.end);
  const length = `${daysWord(Math.abs(longer))} ${longer > 0 ? 'longer' : 'shorter'}`;
  if (shift === 0) return `Made ${length}`;
  const moved = `Moved ${daysWord(Math.abs(shift))} ${shift > 0 ? 'later' : 'earlier'}`;
  return longer === 0 ? moved : `${moved}, ${length}`;
}

/** "4 added, 2 moved, 1 kept as changed by hand, 3 already in place"; empty where the laying has no milestone. */
export function summaryWords({ add, move, keep, drop, same }: LayPreview): string {
  const counts: readonly (readonly [number, string])[] = [
    [add.length, 'added'],
    [move.length, 'moved'],
    [drop.length, 'dropped'],
    [keep.filter(({ why }) => why === 'moved').length, 'kept as changed by hand'],
    [keep.filter(({ why }) => why !== 'moved').length, 'kept for their status'],
    [same.length, 'already in place'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}

/** True where accepting would do something to milestones. */
export function changesMilestones({ add, move, drop }: LayPreview): boolean {
  return add.length + move.length + drop.length > 0;
}

/** What a laying back from the close says of today: whether there is time, and if not, by how much it is late. */
export function timeWords(
  { milestones, lateByDays, earliestClose, day }: BackwardLaying,
  today: IsoDate,
  locale: string,
) {
  const [first] = [...milestones].sort((a, b) => (a.start < b.start ? -1 : 1));
  if (first === undefined) return { late: false, words: 'Every step is done: there is nothing left to lay.' };
  const begins = formatDate(first.start, locale);
  if (lateByDays === 0) {
    return {
      late: false,
      words: `There is time: “${first.title}” begins on ${begins}, ${distanceWords(first.start, today)}.`,
    };
  }
  return {
    late: true,
    words:
      `Already ${daysWord(lateByDays)} late: to close on ${formatDate(day, locale)}, “${first.title}” should have begun on ` +
      `${begins}. Begun today, the earliest close is ${formatDate(earliestClose, locale)}.`,
  };
}

/** "180 days in 4 phases, from Sep 14, 2026 to Mar 12, 2027." */
export function phasesWords({ day }: Laying, phases: readonly { readonly toDay: number }[], locale: string): string {
  const days = Math.max(...phases.map(({ toDay }) => toDay));
  const count = phases.length === 1 ? '1 phase' : `${phases.length} phases`;
  return `${daysWord(days)} in ${count}, from ${formatDate(day, locale)} to ${formatDate(addDays(day, days - 1), locale)}.`;
}

/** A lead time as typed: whole days from 1 to 10,000; null for anything else. */
export function parseLeadDays(text: string, locale: string): number | null {
  const days = parseNumber(text, locale);
  return days !== null && Number.isInteger(days) && days >= 1 && days <= 10_000 ? days : null;
}
