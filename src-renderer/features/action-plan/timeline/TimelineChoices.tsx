import { setBaseline } from '@core/schedule/schedule-commands.ts';
import { Checkbox, Popover } from '@mantine/core';
import { IconChevronDown, IconStack2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { layers, usePlanView } from '../plan-view.ts';
import { useZoomLevel, type Zoom } from './zoom-level.ts';
import './timeline-choices.css';

const zooms: readonly { value: Zoom; label: string }[] = [
  { value: 'fit', label: 'Fit' },
  { value: 'weeks', label: 'Weeks' },
  { value: 'months', label: 'Months' },
  { value: 'quarters', label: 'Fiscal quarters' },
  { value: 'years', label: 'Three years' },
];

/** The timeline's part of the tool row: its scale, where there is room beside the menu, and what it draws besides the bars. */
export function TimelineChoices() {
  return (
    <>
      <Zooms className="seg tl-zooms" />
      <LayersMenu />
    </>
  );
}

function Zooms({ className }: { className: string }) {
  const [zoom, setZoom] = useZoomLevel();
  return (
    <fieldset className={className} aria-label="Zoom">
      {zooms.map(({ value, label }) => (
        <button key={value} type="button" aria-pressed={zoom === value} onClick={() => setZoom(value)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

function LayersMenu() {
  const [opened, setOpened] = useState(false);
  const [view, change] = usePlanView();
  return (
    <Popover position="bottom-start" shadow="md" width={272} trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <button type="button" className="btn ghost" onClick={() => setOpened(!opened)}>
          <IconStack2 size={15} aria-hidden /> Show <IconChevronDown size={13} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="tl-layers">
          <Zooms className="tl-zoom-list" />
          {layers.map(({ key, label }) => (
            <Checkbox
              key={key}
              label={label}
              checked={view[key]}
              onChange={(event) => change({ [key]: event.currentTarget.checked })}
            />
          ))}
          <BaselineChoice onSet={() => setOpened(false)} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Keeps the ends as they are planned now, to see later what has moved. */
function BaselineChoice({ onSet }: { onSet: () => void }) {
  const open = useOpenMilestones();
  const dispatch = useDispatch();
  const writable = useWritable();
  return (
    <div className="tl-set-baseline">
      <p>The baseline is the end that a milestone was to have. What has moved since shows under its bar.</p>
      {writable ? (
        <button
          type="button"
          className="btn"
          disabled={open.length === 0}
          onClick={() => {
            if (dispatch(setBaseline, { ids: open })) onSet();
          }}
        >
          Set the baseline of all that is open
        </button>
      ) : null}
    </div>
  );
}

/** What is neither done nor cancelled: what is done keeps the baseline that it had. */
export function useOpenMilestones(): string[] {
  const milestones = usePlan((plan) => plan.milestones);
  return useMemo(
    () =>
      Object.entries(milestones)
        .filter(([, { status }]) => status !== 'done' && status !== 'cancelled')
        .map(([id]) => id),
    [milestones],
  );
}
