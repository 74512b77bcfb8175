import type { Id } from '@core/kernel/ids.ts';
import { formatNumber } from '@core/kernel/money.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { IconArchive, IconArchiveOff, IconCopy, IconPencil, IconTrash, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { usePortfolioActions } from './use-portfolio-actions.ts';

const BulkEdit = lazy(() => import('./BulkEdit.tsx').then(({ BulkEdit }) => ({ default: BulkEdit })));

interface SelectionBarProps {
  readonly ids: readonly Id[];
  readonly headers: readonly PlanHeader[];
  readonly archived: boolean;
  readonly onDone: () => void;
}

/** What can be done with the accounts selected, each as one step that undo takes back. */
export function SelectionBar({ ids, headers, archived, onDone }: SelectionBarProps) {
  const { locale } = useApp();
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
        { id: 'clear-selection', label: 'Select nothing', keys: 'Esc', group: 'Edit', run: onDone },
      ],
      [onDone],
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
