import { writePlanFile } from '@core/exchange/plan-file.ts';
import { planFileName } from '@core/exchange/plan-file-name.ts';
import { ownCalendar } from '@core/report/own-calendar.ts';
import { notifications } from '@mantine/notifications';
import {
  IconAccessible,
  IconCalendarDown,
  IconDeviceFloppy,
  IconFileTypePdf,
  IconSitemap,
  IconTable,
  IconUsers,
} from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { sayNotExported } from '../../ui/say-not-exported.ts';
import { accessibleForm, chosenForm } from './document/document-forms.ts';
import { MapForm } from './MapForm.tsx';
import { MutualPlanForm } from './MutualPlanForm.tsx';
import { TablesForm } from './TablesForm.tsx';
import './export.css';

type Subject = keyof typeof subjects;
const subjects = {
  plan: { label: 'Mutual plan', title: 'Export the mutual action plan', size: 'md', Form: MutualPlanForm },
  map: { label: 'Stakeholder map', title: 'Export the map', size: 980, Form: MapForm },
  tables: { label: 'Tables', title: 'Export the tables', size: 'md', Form: TablesForm },
} as const;

/** What leaves an account: mutual action plan (PDF), stakeholder map, tables and plan file. The business case has a screen of its own. */
export function ExportDialog() {
  const params = useParams({ strict: false });
  const planId = params.planId;
  const [opened, setOpened] = useState<Subject | null>(null);
  const { openPlans, clock, platform } = useApp();
  const navigate = useNavigate();

  const actions = useMemo<Action[]>(() => {
    if (planId === undefined) return [];
    async function savePlanFile(id: string) {
      // From the window, not the store: this is also the way out when saving fails.
      const plan = openPlans.peek(id);
      if (plan === undefined) return;
      const name = await platform.saveFile(planFileName(plan), writePlanFile(plan, clock.now()), {
        name: 'Longview plan',
        extensions: ['longview.json'],
      });
      if (name !== null) notifications.show({ message: `Saved ${name}.` });
    }
    async function saveOwnCalendar(id: string) {
      const plan = openPlans.peek(id);
      if (plan === undefined) return;
      const file = ownCalendar(plan, { stamp: clock.now(), on: clock.today() });
      if (file === null) {
        const message = 'There is no open next step with a day, no close date, no handoff and no nurture date to keep.';
        notifications.show({ title: 'No dates of ours', message });
        return;
      }
      const name = await platform.saveFile(file.name, file.bytes, { name: 'Calendar', extensions: ['ics'] });
      if (name !== null) notifications.show({ message: `Saved ${name}.` });
    }
    return [
      {
        id: 'export-pdf',
        label: 'Export the business case as PDF or workbook…',
        icon: <IconFileTypePdf size={16} />,
        shortcut: 'mod+E',
        group: 'File',
        run: () => {
          chosenForm.set(0);
          void navigate({ to: '/accounts/$planId/case/document', params: { planId } });
        },
      },
      {
        id: 'export-accessible',
        label: 'Accessible copy of the business case…',
        icon: <IconAccessible size={16} />,
        group: 'File',
        run: () => {
          chosenForm.set(accessibleForm);
          void navigate({ to: '/accounts/$planId/case/document', params: { planId } });
        },
      },
      {
        id: 'export-mutual-plan',
        label: 'Export the mutual action plan as PDF…',
        icon: <IconUsers size={16} />,
        group: 'File',
        run: () => setOpened('plan'),
      },
      {
        id: 'export-map',
        label: 'Export the map…',
        icon: <IconSitemap size={16} />,
        shortcut: 'shift+mod+E',
        group: 'File',
        run: () => setOpened('map'),
      },
      {
        id: 'export-own-calendar',
        label: 'Save our dates as a calendar file, internal…',
        icon: <IconCalendarDown size={16} />,
        group: 'File',
        run: () => void saveOwnCalendar(planId).catch(sayNotExported),
      },
      {
        id: 'export-tables',
        label: 'Export the tables as CSV, internal…',
        icon: <IconTable size={16} />,
        group: 'File',
        run: () => setOpened('tables'),
      },
      {
        id: 'save-file',
        label: 'Save as a plan file…',
        icon: <IconDeviceFloppy size={16} />,
        shortcut: 'mod+S',
        group: 'File',
        run: () => void savePlanFile(planId).catch(sayNotExported),
      },
    ];
  }, [planId, openPlans, clock, platform, navigate]);
  useActions(actions);

  if (opened === null || planId === undefined) return null;
  const { title, size, Form } = subjects[opened];
  return (
    <Dialog onClose={() => setOpened(null)} title={title} size={size}>
      <fieldset className="seg export-what" aria-label="What to export">
        {(Object.keys(subjects) as Subject[]).map((each) => (
          <button key={each} type="button" aria-pressed={opened === each} onClick={() => setOpened(each)}>
            {subjects[each].label}
          </button>
        ))}
      </fieldset>
      <Form planId={planId} onDone={() => setOpened(null)} onFailure={sayNotExported} />
    </Dialog>
  );
}
