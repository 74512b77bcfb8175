import { IconFlask, IconPlus } from '@tabler/icons-react';
import { useWritable } from '../../ui/plan-context.tsx';
import { MutualTools } from './mutual/MutualTools.tsx';
import { PlanViewSwitch } from './PlanViewSwitch.tsx';
import { usePlanView } from './plan-view.ts';
import { askForRisk } from './risks/risk-focus.ts';
import { WhatIfButton } from './slips/WhatIfButton.tsx';
import { TimelineChoices } from './timeline/TimelineChoices.tsx';

interface ToolbarProps {
  /** The plan has neither milestone nor pilot: adding the first is the screen's own offer. */
  readonly empty: boolean;
  readonly onAddMilestone: () => void;
  readonly onAddPilot: () => void;
  readonly onLay: () => void;
}

export function PlanToolbar(props: ToolbarProps) {
  const [view] = usePlanView();
  const writable = useWritable();
  const timeline = view.layout === 'timeline' && !props.empty;
  const mutual = view.layout === 'mutual' && !props.empty;
  return (
    <div className="toolbar plan-toolbar">
      <PlanViewSwitch />
      {timeline ? (
        <>
          <span className="rule" />
          <TimelineChoices />
          <WhatIfButton />
        </>
      ) : null}
      {mutual ? <MutualTools /> : <span className="grow" />}
      {writable && view.layout === 'risks' ? (
        <button type="button" className="btn primary" onClick={() => askForRisk('new')}>
          <IconPlus size={15} aria-hidden /> Risk
        </button>
      ) : writable && (timeline || view.layout === 'list') && !props.empty ? (
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
