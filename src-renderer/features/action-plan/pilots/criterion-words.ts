import { formatNumber, formatShare } from '@core/kernel/money.ts';
import type { Criterion } from '@core/model/pilots.ts';
import {
  type MissingFigure,
  missingFigure,
  type PilotTime,
  type Standing,
  standingOf,
} from '@core/schedule/pilot-standing.ts';
import { attainment } from '@core/schedule/pilots.ts';

const missingWords: Readonly<Record<MissingFigure, string>> = {
  target: 'No target',
  baseline: 'No baseline',
  distance: 'Target is the baseline',
  actual: 'Not measured',
};
const standings: Readonly<Record<Exclude<Standing, 'open'>, string>> = {
  met: 'met',
  short: 'on the way',
  worse: 'no better',
};

/** Where a criterion stands in a word or two, or which figure it lacks. */
export function standingWords(criterion: Criterion): string {
  const lacks = missingFigure(criterion);
  if (lacks !== null) return missingWords[lacks];
  const { baseline, target, actual } = criterion;
  const standing = standingOf(criterion);
  if (standing === 'met') return actual === target ? 'met' : 'passed';
  if (standing === 'worse' && actual !== baseline) return 'worse than before';
  return standings[standing as Exclude<Standing, 'open'>];
}

/** The chart of a criterion for those who do not see it: "Minutes to dispatch: from 42 to 30, now 31.5, on the way". */
export function chartWords(criterion: Criterion, locale: string): string {
  const { metric, baseline, target, actual } = criterion;
  const said = (value: number | undefined) => (value === undefined ? 'unknown' : formatNumber(value, locale));
  return `${metric}: from ${said(baseline)} to ${said(target)}, now ${said(actual)}, ${standingWords(criterion).toLowerCase()}`;
}

/** Why a criterion gives reason to worry, after its name: "24% of the way after 50% of the days." */
export function worryWords(criterion: Criterion, time: PilotTime | null, locale: string): string {
  const share = attainment(criterion);
  if (share === undefined || share <= 0) return `${standingWords(criterion).toLowerCase()}.`;
  const way = `${formatShare(share, locale)} of the way`;
  if (time === null || time.state === 'over') return `it ended ${way}.`;
  return `${way} after ${formatShare(time.share, locale)} of the days.`;
}
