import { Checkbox } from '@mantine/core';
import { IconFlask, IconPlus } from '@tabler/icons-react';
import { useWritable } from '../../ui/plan-context.tsx';
import { MutualTools } from './mutual/MutualTools.tsx';
import { PlanViewSwitch } from './PlanViewSwitch.tsx';
import { usePlanView, type Zoom } from './plan-view.ts';
import { askForRisk } from './risks/risk-focus.ts';

const zooms: readonly { value: Zoom; label: string }[] = [
  { value: 'weeks', label: 'Weeks' },
  { value: 'months', label: 'Months' },
  { value: 'quarters', label: 'Fiscal quarters' },
];

interface ToolbarProps {
  /** The plan has neither milestone nor pilot: adding the first is the screen's own offer. */
  readonly empty: boolean;
  readonly onAddMilestone: () => void;
  readonly onAddPilot: () => void;
  readonly onLay: () => void;
}

export function PlanToolbar(props: ToolbarProps) {
  const [view, change] = usePlanView();
  const writable = useWritable();
  const timeline = view.layout === 'timeline' && !props.empty;
  const mutual = view.layout === 'mutual' && !props.empty;
  return (
    <div className="toolbar plan-toolbar">
      <PlanViewSwitch />
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
      {writable && view.layout === 'risks' ? (
        <button type="button" className="btn primary" onClick={() => askForRisk('new')}>
          <IconPlus size={15} aria-hidden /> Risk
        </button>
      ) : writable && !props.empty && !mutual ? (
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
