import { formatDate } from '@core/kernel/dates.ts';
import type { SnapshotEntry } from '@core/people/snapshots.ts';
import { wordOf } from '../../../ui/words.ts';

/** What a snapshot is called: its review's name where it was taken at one, else its label, else plainly what it is. */
export function snapshotName({ review, label }: Pick<SnapshotEntry, 'review' | 'label'>): string {
  if (review !== undefined) return `${wordOf(review.kind)} review`;
  return label === undefined || label.trim() === '' ? 'Snapshot' : label;
}

/** The line below the name: the label of one that goes by its review, the day, how many people. */
export function snapshotFacts({ on, review, label, people }: SnapshotEntry, locale: string): string {
  const day = formatDate(on, locale, 'medium');
  const count = `${people} ${people === 1 ? 'person' : 'people'}`;
  return [review === undefined ? '' : (label ?? ''), day, count].filter((part) => part !== '').join(' · ');
}
