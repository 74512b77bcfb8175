import { actionPlanCalendar } from '@core/report/action-plan-calendar.ts';
import { statusOf } from '@core/schedule/milestone-state.ts';
import { shareMilestones, usuallyShared } from '@core/schedule/share-milestones.ts';
import { notifications } from '@mantine/notifications';
import { IconCalendarDown, IconShare2, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, useOpenPlan, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { sayNotExported } from '../../../ui/say-not-exported.ts';
import { usePlanView } from '../plan-view.ts';

/** Whether anything is shared that is not cancelled: without it there is nothing to hand over. */
export function useAnythingShared(): boolean {
  return usePlan((plan) =>
    Object.values(plan.milestones).some((each) => each.shared === true && statusOf(each) !== 'cancelled'),
  );
}

/** What can be done with the mutual action plan, for the palette and the tool row. */
export function useMutualActions(): void {
  const { session } = useOpenPlan();
  const { clock, platform } = useApp();
  const [{ layout }, change] = usePlanView();
  const milestones = usePlan((plan) => plan.milestones);
  const shared = useAnythingShared();
  const usual = useMemo(() => usuallyShared({ milestones }), [milestones]);
  const writable = useWritable();
  const dispatch = useDispatch();
  const actions = useMemo<Action[]>(() => {
    async function saveCalendar() {
      const file = actionPlanCalendar(session.plan, { stamp: clock.now(), on: clock.today() });
      if (file === null) return;
      const name = await platform.saveFile(file.name, file.bytes, { name: 'Calendar', extensions: ['ics'] });
      if (name !== null) notifications.show({ message: `Saved ${name}.` });
    }
    return [
      {
        id: 'show-mutual-plan',
        label: 'Show the mutual action plan',
        icon: <IconUsers size={16} />,
        group: 'Action plan',
        hidden: layout === 'mutual',
        run: () => change({ layout: 'mutual' }),
      },
      {
        id: 'export-calendar',
        label: 'Save the mutual action plan as a calendar file…',
        icon: <IconCalendarDown size={16} />,
        group: 'Action plan',
        disabled: !shared,
        run: () => void saveCalendar().catch(sayNotExported),
      },
      {
        id: 'share-usual',
        label: 'Share the joint milestones and the customer’s',
        icon: <IconShare2 size={16} />,
        group: 'Action plan',
        disabled: !writable || usual.length === 0,
        run: () => dispatch(shareMilestones, { ids: usual, shared: true }),
      },
    ];
  }, [session, clock, platform, layout, change, shared, usual, writable, dispatch]);
  useActions(actions);
}
