import { ownLimits } from '@core/playbook/own-setting.ts';
import { PlatformError } from '@core/ports/platform.ts';
import { notifications } from '@mantine/notifications';
import { IconUpload } from '@tabler/icons-react';
import { lazy, Suspense, useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { incomingPlaybooks } from '../../ui/incoming-playbooks.ts';
import { useValue } from '../../ui/value-store.ts';

/** Brings the playbooks along, so it is read when there is something to import. */
const ImportDialogs = lazy(() => import('./ImportDialogs.tsx').then((module) => ({ default: module.ImportDialogs })));

/** Takes playbook files from everywhere in the app. */
export function ImportPlaybooks() {
  const { platform } = useApp();
  const files = useValue(incomingPlaybooks);
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'import-playbook',
        label: 'Import playbook files…',
        icon: <IconUpload size={16} />,
        group: 'File',
        run: () => {
          platform.openFiles({ name: 'Longview playbook', extensions: ['json'] }, ownLimits.fileBytes).then(
            (opened) => {
              if (opened !== null) incomingPlaybooks.set([...incomingPlaybooks.get(), ...opened]);
            },
            (error: unknown) => {
              if (!(error instanceof PlatformError)) throw error;
              notifications.show({ title: 'Not imported', message: error.message, color: 'red' });
            },
          );
        },
      },
    ],
    [platform],
  );
  useActions(actions);
  if (files.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <ImportDialogs files={files} />
    </Suspense>
  );
}
