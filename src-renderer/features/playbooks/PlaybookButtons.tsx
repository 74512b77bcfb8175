import { ok } from '@core/kernel/result.ts';
import { copyPlaybook, removePlaybook } from '@core/playbook/own-playbooks.ts';
import type { Playbook } from '@core/playbook/playbook.ts';
import { IconCopy, IconDownload, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { bundledPlaybooks } from '../../ui/bundled-playbooks.ts';
import { usePlaybookEditor } from '../../ui/edit-playbooks.ts';
import { tellNot } from '../../ui/tell-not.ts';
import { useSaveDocument } from './save-document.ts';

/** What can be done with a playbook as a whole. */
export function PlaybookButtons({ playbook, own }: { playbook: Playbook; own: boolean }) {
  const copy = useCopy();
  const remove = useRemove();
  const save = useSaveDocument();
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'copy-playbook',
        label: own ? 'Copy the playbook' : 'Copy the playbook to edit it',
        icon: <IconCopy size={16} />,
        group: 'Playbook',
        run: () => copy(playbook),
      },
      {
        id: 'export-playbook',
        label: 'Export the playbook as a file',
        icon: <IconDownload size={16} />,
        group: 'Playbook',
        run: () => void save(playbook),
      },
      {
        id: 'delete-playbook',
        label: 'Delete the playbook',
        icon: <IconTrash size={16} />,
        group: 'Playbook',
        disabled: !own,
        run: () => remove(playbook),
      },
    ],
    [playbook, own, copy, save, remove],
  );
  useActions(actions);
  return (
    <>
      {own ? (
        <button
          type="button"
          className="icon-btn"
          aria-label="Delete the playbook"
          title="Delete the playbook"
          onClick={() => remove(playbook)}
        >
          <IconTrash size={16} aria-hidden />
        </button>
      ) : null}
      <button type="button" className="btn" onClick={() => void save(playbook)}>
        <IconDownload size={15} aria-hidden /> Export
      </button>
      <button type="button" className={own ? 'btn' : 'btn primary'} onClick={() => copy(playbook)}>
        <IconCopy size={15} aria-hidden /> {own ? 'Copy' : 'Copy to edit'}
      </button>
    </>
  );
}

/** Copies a playbook and shows the copy. */
export function useCopy(): (playbook: Playbook) => void {
  const { edit } = usePlaybookEditor();
  const { newId } = useApp();
  const navigate = useNavigate();
  return useCallback(
    ({ id, name }) => {
      const copyId = newId();
      const done = edit(`Copy ${name}`, (own) => {
        const copied = copyPlaybook(bundledPlaybooks, own, id, { newId: () => copyId });
        return copied.ok ? ok(copied.value.own) : copied;
      });
      if (!done.ok) return tellNot('Not copied', done);
      void navigate({ to: '/playbooks/$playbookId', params: { playbookId: copyId } });
    },
    [edit, newId, navigate],
  );
}

/** Deletes one of the user's own and goes to the list, where undo brings it back. */
function useRemove(): (playbook: Playbook) => void {
  const { edit } = usePlaybookEditor();
  const navigate = useNavigate();
  return useCallback(
    ({ id, name }) => {
      const done = edit(`Delete ${name}`, (own) => ok(removePlaybook(own, id)));
      if (!done.ok) return tellNot('Not deleted', done);
      void navigate({ to: '/playbooks' });
    },
    [edit, navigate],
  );
}
