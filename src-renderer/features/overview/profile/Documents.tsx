import { documentFrom } from '@core/deal/document-link.ts';
import type { Id } from '@core/kernel/ids.ts';
import { isSafeLink } from '@core/kernel/links.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconExternalLink } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { TextField, useFieldValue, useSetField } from '../../../ui/entity-fields.tsx';
import { useWritable } from '../../../ui/plan-context.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { DeleteRecord, Records } from './Records.tsx';

/** Where the papers are: links that are opened outside. */
export function Documents() {
  return (
    <Records
      kind="documents"
      title="Documents"
      empty="Charters, studies, quotes: paste the address of each."
      addLabel="Add a document"
      placeholder="Add a document: its title or its address, then Enter"
      fresh={documentFrom}
    >
      {(id, { title }) => <DocumentRecord key={id} id={id} title={title} />}
    </Records>
  );
}

function DocumentRecord({ id, title }: { id: Id; title: string }) {
  const row = useMemo<RowRef>(() => ({ kind: 'documents', id }), [id]);
  const { platform } = useApp();
  const url = useFieldValue(row, 'url') as string | undefined;
  const open = () => {
    platform.openExternal(url ?? '').catch((error: unknown) => {
      notifications.show({ title: 'Not opened', message: String((error as Error).message), color: 'red' });
    });
  };
  return (
    <li className="document-record">
      <div className="record-head field-control">
        <TextField row={row} field="title" label="Title of the document" bare />
        <button
          type="button"
          className="icon-btn"
          aria-label={`Open ${title}`}
          disabled={url === undefined}
          onClick={open}
        >
          <IconExternalLink size={15} />
        </button>
        <DeleteRecord kind="documents" id={id} name={title} />
      </div>
      <div className="field-control document-url">
        <AddressField row={row} value={url} title={title} />
      </div>
    </li>
  );
}

function AddressField({ row, value, title }: { row: RowRef; value: string | undefined; title: string }) {
  const set = useSetField(row, 'url');
  const { onKeyDown, ...draft } = useDraft<string>({
    value: value ?? '',
    format: (text) => text,
    parse: (text) =>
      isSafeLink(text) ? { value: text } : { message: 'Only http, https and mailto addresses can be opened' },
    commit: (text, gesture) => set(text === '' ? undefined : text, gesture),
  });
  return (
    <TextInput
      aria-label={`Address of ${title}`}
      placeholder="https://…"
      readOnly={!useWritable()}
      onKeyDown={onKeyDown}
      {...draft}
    />
  );
}
