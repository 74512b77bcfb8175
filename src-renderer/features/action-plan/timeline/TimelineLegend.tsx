import type { Timeline } from '@core/schedule/timeline-geometry.ts';
import { usePlanView } from '../plan-view.ts';

/** What the looks of the bars mean: by the critical path where it shows, else by status. */
export function TimelineLegend({ layout }: { layout: Timeline }) {
  const [{ critical, baseline }] = usePlanView();
  const wrong = layout.bars.some(({ status, late }) => status === 'blocked' || late);
  const moved = layout.bars.some((bar) => bar.baseline !== null && bar.baseline.days !== 0);
  const entries = [
    ...(critical
      ? [
          { look: 'critical', label: 'Critical' },
          { look: 'not-started', label: 'Has slack' },
        ]
      : [
          { look: 'in-progress', label: 'Under way' },
          { look: 'not-started', label: 'Not started' },
        ]),
    { look: 'done', label: 'Done' },
    ...(wrong ? [{ look: 'blocked', label: 'Late, blocked' }] : []),
    ...(baseline && moved ? [{ look: 'ghost', label: 'Baseline' }] : []),
  ];
  return (
    <div className="tl-legend">
      {entries.map(({ look, label }) => (
        <div key={look}>
          <i className={look} /> {label}
        </div>
      ))}
    </div>
  );
}
