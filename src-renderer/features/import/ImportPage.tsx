import { importLimits } from '@core/exchange/crm/detection-types.ts';
import { PlatformError } from '@core/ports/platform.ts';
import { notifications } from '@mantine/notifications';
import { IconClipboardText, IconFileTypeCsv } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { incomingTables } from '../../ui/incoming-tables.ts';
import { useValue } from '../../ui/value-store.ts';
import { ActionBar } from './ActionBar.tsx';
import { DonePanel } from './DonePanel.tsx';
import { FileCard } from './FileCard.tsx';
import { ImportFrame } from './ImportFrame.tsx';
import { count } from './import-words.ts';
import { PasteTable } from './PasteTable.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { StartPanel } from './StartPanel.tsx';
import { useImport } from './use-import.ts';
import './import.css';
import './preview.css';

const tables = { name: 'Table', extensions: ['csv', 'tsv', 'txt'] } as const;

/** Files of a CRM, or any table, on their way into accounts: what was found, what it comes to, and the step that takes it. */
export function ImportPage() {
  const { platform, locale } = useApp();
  const { flow, state } = useImport();
  const [pasting, setPasting] = useState<string | null>(null);
  const incoming = useValue(incomingTables);

  useEffect(() => {
    if (incoming.length === 0) return;
    incomingTables.set([]);
    flow.add(incoming.map((file) => ({ name: file.name, data: file })));
  }, [incoming, flow]);

  const choose = useCallback(async () => {
    try {
      const opened = await platform.openFiles(tables, importLimits.bytes);
      if (opened === null) return;
      // A Blob is not copied on its way to the worker.
      flow.add(opened.map(({ name, bytes }) => ({ name, data: new Blob([bytes as Uint8Array<ArrayBuffer>]) })));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      notifications.show({ title: 'Not opened', message: error.message, color: 'red' });
    }
  }, [platform, flow]);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('input, textarea') !== null) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      setPasting(text);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);

  useActions(
    useMemo<Action[]>(
      () => [
        {
          id: 'choose-tables',
          label: 'Choose files to import…',
          icon: <IconFileTypeCsv size={16} />,
          group: 'File',
          run: () => void choose(),
        },
        {
          id: 'paste-table',
          label: 'Paste a table to import…',
          icon: <IconClipboardText size={16} />,
          group: 'File',
          run: () => setPasting(''),
        },
      ],
      [choose],
    ),
  );

  const { files, accepted, preview } = state;
  return (
    <ImportFrame
      sub={files.length === 0 ? '' : count(files.length, 'file', locale)}
      buttons={
        files.length === 0 ? null : (
          <>
            <button type="button" className="btn" onClick={() => setPasting('')}>
              <IconClipboardText size={15} aria-hidden /> Paste a table
            </button>
            <button type="button" className="btn" onClick={() => void choose()}>
              <IconFileTypeCsv size={15} aria-hidden /> Choose files
            </button>
          </>
        )
      }
    >
      <main className="imp" id="main">
        {files.length === 0 ? (
          <StartPanel onChoose={() => void choose()} onPaste={() => setPasting('')} />
        ) : (
          <div className="imp-column">
            {accepted === null ? null : <DonePanel flow={flow} accepted={accepted} />}
            <section className="imp-files" aria-label="Files">
              {files.map((file) => (
                <FileCard key={file.id} file={file} flow={flow} frozen={accepted !== null} />
              ))}
            </section>
            {preview === null ? null : <PreviewPanel flow={flow} state={state} preview={preview} />}
          </div>
        )}
      </main>
      {files.length === 0 || accepted !== null ? null : <ActionBar flow={flow} state={state} />}
      {pasting === null ? null : (
        <PasteTable
          text={pasting}
          onTake={(text) => flow.add([{ name: 'Pasted table', data: new Blob([text]) }])}
          onClose={() => setPasting(null)}
        />
      )}
    </ImportFrame>
  );
}
