import { playbookFileExtension, writePlaybookFile } from '@core/exchange/playbook-file.ts';
import { PlatformError } from '@core/ports/platform.ts';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import type { Document } from './doc.tsx';

/** Writes a playbook or process to a file where the user says. */
export function useSaveDocument(): (document: Document) => Promise<void> {
  const { platform } = useApp();
  return useCallback(
    async (document) => {
      try {
        const saved = await platform.saveFile(
          `${document.name}.${playbookFileExtension}`,
          writePlaybookFile(document),
          {
            name: 'Longview playbook',
            extensions: ['json'],
          },
        );
        if (saved !== null) notifications.show({ message: `Saved as ${saved}.` });
      } catch (error) {
        if (!(error instanceof PlatformError)) throw error;
        notifications.show({ title: 'Not exported', message: error.message, color: 'red' });
      }
    },
    [platform],
  );
}
