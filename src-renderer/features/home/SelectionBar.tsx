import type { Id } from '@core/kernel/ids.ts';
import { formatNumber } from '@core/kernel/money.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconDownload,
  IconFileZip,
  IconPencil,
  IconTable,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { sayNotExported } from '../../ui/say-not-exported.ts';
import { saveArchive } from './save-accounts.ts';
import { usePortfolioActions } from './use-portfolio-actions.ts';

const BulkEdit = lazy(() => import('./BulkEdit.tsx').then(({ BulkEdit }) => ({ default: BulkEdit })));

interface SelectionBarProps {
  readonly ids: readonly Id[];
  readonly headers: readonly PlanHeader[];
  readonly archived: boolean;
  readonly onDone: () => void;
  /** Saves those of the table's rows that are selected as CSV. */
  readonly onTable: () => void;
}

/** What can be done with the accounts selected, each as one step that undo takes back. */
export function SelectionBar({ ids, headers, archived, onDone, onTable }: SelectionBarProps) {
  const app = useApp();
  const { locale } = app;
  const { duplicate, archive, unarchive, remove } = usePortfolioActions();
  const [editing, setEditing] = useState(false);
  const then = (change: (ids: readonly Id[]) => Promise<void>) => () => {
    onDone();
    void change(ids);
  };
  useActions(
    useMemo<Action[]>(
      () => [
        { id: 'edit-accounts', label: 'Edit the selected accounts', group: 'Edit', run: () => setEditing(true) },
        {
          id: 'save-archive',
          label: 'Save the selected accounts as one archive…',
          group: 'File',
          run: () => void saveArchive(app, ids).catch(sayNotExported),
        },
        { id: 'clear-selection', label: 'Select nothing', keys: 'Esc', group: 'Edit', run: onDone },
      ],
      [onDone, app, ids],
    ),
  );
  return (
    <>
      <div className="selection-bar" role="toolbar" aria-label="Selected accounts">
        <span>{formatNumber(ids.length, locale, 0)} selected</span>
        <button type="button" className="btn small" onClick={() => setEditing(true)}>
          <IconPencil size={14} aria-hidden /> Edit
        </button>
        <button type="button" className="btn small" onClick={then(duplicate)}>
          <IconCopy size={14} aria-hidden /> Duplicate
        </button>
        <button type="button" className="btn small" onClick={then(archived ? unarchive : archive)}>
          {archived ? <IconArchiveOff size={14} aria-hidden /> : <IconArchive size={14} aria-hidden />}
          {archived ? 'Bring back' : 'Archive'}
        </button>
        <Menu position="bottom-start" returnFocus>
          <Menu.Target>
            <button type="button" className="btn small">
              <IconDownload size={14} aria-hidden /> Export
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconFileZip size={16} />}
              onClick={() => void saveArchive(app, ids).catch(sayNotExported)}
            >
              Plan files, one archive (ZIP)…
            </Menu.Item>
            <Menu.Item leftSection={<IconTable size={16} />} onClick={onTable}>
              This table (CSV)…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <button type="button" className="btn small" onClick={then(remove)}>
          <IconTrash size={14} aria-hidden /> Delete
        </button>
        <button type="button" className="icon-btn" aria-label="Select nothing" onClick={onDone}>
          <IconX size={14} aria-hidden />
        </button>
      </div>
      <div className="grow" />
      {editing ? (
        <Suspense>
          <BulkEdit ids={ids} headers={headers} onClose={() => setEditing(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
