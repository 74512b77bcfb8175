import { type Icon, IconAlertHexagon, IconFlask } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useOpenPlan } from '../../ui/plan-context.tsx';
import { planLayouts, usePlanView } from './plan-view.ts';

/** Comes first in the toolbar of each view of the action plan, so that it stays where it is. */
export function PlanViewSwitch() {
  const { planId } = useOpenPlan();
  const [view, change] = usePlanView();
  const navigate = useNavigate();
  // The pilots have an address of their own; the other views share the action plan's.
  const pilots = useLocation({ select: ({ pathname }) => pathname.split('/')[4] === 'pilots' });
  const params = useMemo(() => ({ planId }), [planId]);
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'plan-pilots',
        label: 'Show the pilots',
        icon: <IconFlask size={16} />,
        group: 'Action plan',
        run: () => void navigate({ to: '/accounts/$planId/plan/pilots', params }),
      },
      {
        id: 'plan-risks',
        label: 'Show the risks',
        icon: <IconAlertHexagon size={16} />,
        group: 'Action plan',
        run: () => {
          change({ layout: 'risks' });
          if (pilots) void navigate({ to: '/accounts/$planId/plan', params });
        },
      },
    ],
    [navigate, params, change, pilots],
  );
  useActions(actions);
  return (
    <fieldset className="seg" aria-label="Show as">
      {planLayouts
        .map(({ value, label, icon }) => (
          <ViewButton
            key={value}
            label={label}
            icon={icon}
            pressed={!pilots && view.layout === value}
            onPress={() => {
              change({ layout: value });
              if (pilots) void navigate({ to: '/accounts/$planId/plan', params });
            }}
          />
        ))
        .toSpliced(
          AFTER_LIST,
          0,
          <ViewButton
            key="pilots"
            label="Pilots"
            icon={IconFlask}
            pressed={pilots}
            onPress={() => void navigate({ to: '/accounts/$planId/plan/pilots', params })}
          />,
        )}
    </fieldset>
  );
}

const AFTER_LIST = planLayouts.findIndex(({ value }) => value === 'list') + 1;

function ViewButton(props: { label: string; icon: Icon; pressed: boolean; onPress: () => void }) {
  const ViewIcon = props.icon;
  return (
    <button type="button" aria-pressed={props.pressed} onClick={props.onPress}>
      <ViewIcon size={14} aria-hidden /> {props.label}
    </button>
  );
}
