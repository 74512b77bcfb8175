import type { Level } from '@core/deal/risks.ts';
import type { Id } from '@core/kernel/ids.ts';
import { IconAlertHexagon } from '@tabler/icons-react';
import { usePlan } from '../../../ui/plan-context.tsx';
import { marksWords } from './risk-words.ts';
import { useOpenRisksOf } from './use-risks.ts';
import './risk-marks.css';

/** Beside a milestone's title: that open risks are linked to it, and how many where there are several. */
export function RiskMark({ milestoneId }: { milestoneId: Id }) {
  const ids = useOpenRisksOf(milestoneId);
  const risks = usePlan((plan) => plan.risks);
  if (ids.length === 0) return null;
  const words = marksWords(ids.map((id) => risks[id]?.title ?? ''));
  return (
    <span className="risk-mark" title={words}>
      <IconAlertHexagon size={14} aria-hidden />
      {ids.length > 1 ? <span aria-hidden="true">{ids.length}</span> : null}
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

const bars: Readonly<Record<Level, number>> = { low: 1, medium: 2, high: 3 };

/** Low, medium or high as one, two or three of three bars. Always beside a figure or a word. */
export function LevelMark({ level }: { level: Level | null }) {
  return (
    <span className={`level-mark ${level ?? 'unknown'}`} aria-hidden="true">
      {[1, 2, 3].map((bar) => (
        <i key={bar} className={level !== null && bar <= bars[level] ? 'on' : ''} />
      ))}
    </span>
  );
}
