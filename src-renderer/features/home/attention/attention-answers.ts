import type { AttentionItem } from '@core/insight/attention.ts';

export type AnswerId = 'snooze-week' | 'snooze-month' | 'snooze-ever' | 'step-done' | 'milestone-done' | 'rest-quarter';

const snoozes = [
  { id: 'snooze-week', label: 'Snooze for a week' },
  { id: 'snooze-month', label: 'Snooze for a month' },
  { id: 'snooze-ever', label: 'Snooze for good' },
] as const;

/** What can be answered to a line without opening its account; the others only lead there. */
export function answersTo({
  kind,
  about,
  finding,
}: AttentionItem): readonly { readonly id: AnswerId; readonly label: string }[] {
  if (kind === 'step') return [{ id: 'step-done', label: 'Mark as done' }];
  if (kind === 'nurture') return [{ id: 'rest-quarter', label: 'Let it rest for three months' }];
  const done = about.kind === 'milestones' ? [{ id: 'milestone-done', label: 'Mark as done' } as const] : [];
  return finding === undefined ? done : [...done, ...snoozes];
}
