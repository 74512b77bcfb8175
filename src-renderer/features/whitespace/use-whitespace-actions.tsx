import { casePartFileName } from '@core/report/file-name.ts';
import { notifications } from '@mantine/notifications';
import { IconBuilding, IconDownload, IconPackage } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { useOpenPlan, useWritable } from '../../ui/plan-context.tsx';
import { sayNotExported } from '../../ui/say-not-exported.ts';
import { addLineIds } from './AddLine.tsx';

/** What can be done with the grid, for the palette and the tool row. */
export function useWhitespaceActions(empty: boolean): void {
  const { session } = useOpenPlan();
  const { platform, clock } = useApp();
  const writable = useWritable();
  const actions = useMemo<Action[]>(() => {
    async function save() {
      // Fetched when it is asked for: the screen needs nothing of it.
      const { whitespaceCsv } = await import('@core/exchange/whitespace-csv.ts');
      const part = { title: 'Whitespace', internal: true };
      const fileName = casePartFileName(session.plan, part, clock.today(), 'csv');
      const filter = { name: 'CSV', extensions: ['csv'] } as const;
      const name = await platform.saveFile(fileName, whitespaceCsv(session.plan), filter);
      if (name !== null) notifications.show({ message: `Exported ${name}.` });
    }
    return [
      {
        id: 'add-business-unit',
        label: 'Add a business unit',
        icon: <IconBuilding size={16} />,
        shortcut: 'U',
        group: 'Whitespace',
        disabled: !writable,
        run: () => document.getElementById(addLineIds.units)?.focus(),
      },
      {
        id: 'add-offering',
        label: 'Add an offering',
        icon: <IconPackage size={16} />,
        shortcut: 'F',
        group: 'Whitespace',
        disabled: !writable,
        run: () => document.getElementById(addLineIds.offerings)?.focus(),
      },
      {
        id: 'export-whitespace',
        label: 'Save the whitespace as CSV…',
        icon: <IconDownload size={16} />,
        group: 'Whitespace',
        disabled: empty,
        run: () => void save().catch(sayNotExported),
      },
    ];
  }, [session, platform, clock, writable, empty]);
  useActions(actions);
}
