import { writePlanFile } from '@core/exchange/plan-file.ts';
import { planFileName } from '@core/exchange/plan-file-name.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import { PlatformError } from '@core/ports/platform.ts';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy, IconFileTypePdf, IconSitemap } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { wordOf } from '../../ui/words.ts';
import { CaseForm } from './CaseForm.tsx';
import { MapForm } from './MapForm.tsx';
import './export.css';

type Subject = 'case' | 'map';
const subjects = {
  case: { label: 'Business case', title: 'Export the business case', size: 'md' },
  map: { label: 'Stakeholder map', title: 'Export the map', size: 980 },
} as const satisfies Record<Subject, object>;

/** What leaves an account: the business case as PDF, the stakeholder map, and the plan file. */
export function ExportDialog() {
  const params = useParams({ strict: false });
  const planId = params.planId;
  const [opened, setOpened] = useState<Subject | null>(null);
  const { openPlans, clock, platform } = useApp();

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
    return [
      {
        id: 'export-pdf',
        label: 'Export the business case as PDF…',
        icon: <IconFileTypePdf size={16} />,
        shortcut: 'mod+E',
        group: 'File',
        run: () => setOpened('case'),
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
        id: 'save-file',
        label: 'Save as a plan file…',
        icon: <IconDeviceFloppy size={16} />,
        shortcut: 'mod+S',
        group: 'File',
        run: () => void savePlanFile(planId).catch(sayFailure),
      },
    ];
  }, [planId, openPlans, clock, platform]);
  useActions(actions);

  if (opened === null || planId === undefined) return null;
  const { title, size } = subjects[opened];
  const Form = opened === 'case' ? CaseForm : MapForm;
  return (
    <Dialog onClose={() => setOpened(null)} title={title} size={size}>
      <fieldset className="seg export-what" aria-label="What to export">
        {(['case', 'map'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={opened === each} onClick={() => setOpened(each)}>
            {subjects[each].label}
          </button>
        ))}
      </fieldset>
      <Form planId={planId} onDone={() => setOpened(null)} onFailure={sayFailure} />
    </Dialog>
  );
}

function sayFailure(error: unknown): void {
  if (error instanceof Cancelled) return;
  const message = error instanceof PlatformError || error instanceof Error ? error.message : wordOf(String(error));
  notifications.show({ title: 'Not exported', message: `${message} The account itself is unchanged.`, color: 'red' });
}
