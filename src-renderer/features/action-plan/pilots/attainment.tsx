import { formatShare } from '@core/kernel/money.ts';
import type { PilotScore } from '@core/schedule/pilots.ts';

/** "82 % to target, 4 of 6 measured"; what is missing where nothing is measured. */
export function scoreWords(pilot: PilotScore, locale: string): string {
  const { measured, criteria } = pilot;
  if (criteria === 0) return 'No criteria yet';
  const share = shareWords(pilot, locale);
  if (share === null) return `Not measured, ${criteria === 1 ? '1 criterion' : `${criteria} criteria`}`;
  return measured === criteria ? share : `${share}, ${measured} of ${criteria} measured`;
}

/** "82 % to target" and nothing else; null while nothing is measured. */
export function shareWords({ score }: PilotScore, locale: string): string | null {
  return score === undefined ? null : `${formatShare(score, locale)} to target`;
}

/** A thin bar, full at the target. Said in words beside it. */
export function AttainmentBar({ share }: { share: number | undefined }) {
  return (
    <span className="attainment" aria-hidden="true">
      <span style={{ width: `${(share ?? 0) * 100}%` }} />
    </span>
  );
}
