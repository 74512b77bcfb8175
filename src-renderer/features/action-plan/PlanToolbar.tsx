import { Checkbox } from '@mantine/core';
import { IconChartDots, IconFlask, IconListCheck, IconPlus, IconUsers } from '@tabler/icons-react';
import { useWritable } from '../../ui/plan-context.tsx';
import { MutualTools } from './mutual/MutualTools.tsx';
import { usePlanView, type Zoom } from './plan-view.ts';

const zooms: readonly { value: Zoom; label: string }[] = [
  { value: 'weeks', label: 'Weeks' },
  { value: 'months', label: 'Months' },
  { value: 'quarters', label: 'Fiscal quarters' },
];

export function PlanToolbar(props: { onAddMilestone: () => void; onAddPilot: () => void; onLay: () => void }) {
  const [view, change] = usePlanView();
  const writable = useWritable();
  const timeline = view.layout === 'timeline';
  const mutual = view.layout === 'mutual';
  return (
    <div className="toolbar plan-toolbar">
      <fieldset className="seg" aria-label="Show as">
        <button type="button" aria-pressed={timeline} onClick={() => change({ layout: 'timeline' })}>
          <IconChartDots size={14} aria-hidden /> Timeline
        </button>
        <button type="button" aria-pressed={view.layout === 'list'} onClick={() => change({ layout: 'list' })}>
          <IconListCheck size={14} aria-hidden /> List
        </button>
        <button type="button" aria-pressed={mutual} onClick={() => change({ layout: 'mutual' })}>
          <IconUsers size={14} aria-hidden /> Mutual plan
        </button>
      </fieldset>
      {timeline ? (
        <>
          <span className="rule" />
          <fieldset className="seg" aria-label="Zoom">
            {zooms.map(({ value, label }) => (
              <button
                key={value}
                type="button"
                aria-pressed={view.zoom === value}
                onClick={() => change({ zoom: value })}
              >
                {label}
              </button>
            ))}
          </fieldset>
          <Checkbox
            label="Dependencies"
            checked={view.links}
            onChange={(event) => change({ links: event.currentTarget.checked })}
          />
        </>
      ) : null}
      {mutual ? <MutualTools /> : <span className="grow" />}
      {timeline ? <Legend /> : null}
      {writable && !mutual ? (
        <>
          <button type="button" className="btn" onClick={props.onLay}>
            Lay the plan
          </button>
          <button type="button" className="btn" onClick={props.onAddPilot}>
            <IconFlask size={15} aria-hidden /> Pilot
          </button>
          <button type="button" className="btn primary" onClick={props.onAddMilestone}>
            <IconPlus size={15} aria-hidden /> Milestone <kbd>M</kbd>
          </button>
        </>
      ) : null}
    </div>
  );
}

const legend = [
  { look: 'in-progress', label: 'In progress' },
  { look: 'not-started', label: 'Not started' },
  { look: 'blocked', label: 'Blocked or late' },
  { look: 'done', label: 'Done' },
];

function Legend() {
  return (
    <div className="plan-legend" aria-hidden="true">
      {legend.map(({ look, label }) => (
        <span key={look}>
          <i className={look} /> {label}
        </span>
      ))}
    </div>
  );
}
