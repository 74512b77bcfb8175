import { type PlaybookFile, readPlaybookFile } from '@core/exchange/playbook-file.ts';
import { ok, sayProblem } from '@core/kernel/result.ts';
import { addPlaybook, isBundled, withProcess } from '@core/playbook/own-playbooks.ts';
import type { OpenedFile } from '@core/ports/platform.ts';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { bundledPlaybooks } from '../../ui/bundled-playbooks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { tellNot, usePlaybookEditor } from '../../ui/edit-playbooks.ts';
import { incomingPlaybooks } from '../../ui/incoming-playbooks.ts';
import { useOwn } from '../../ui/playbooks.ts';

type Existing = 'replace' | 'keep-both';

/** Reads the files one after the other: says what is wrong with one, asks where one is here already, and takes it over. */
export function ImportDialogs({ files }: { files: readonly OpenedFile[] }) {
  const own = useOwn();
  const file = files[0];
  const read = useMemo(() => (file === undefined ? undefined : readPlaybookFile(file.bytes)), [file]);
  const take = useTake();
  const [taken, setTaken] = useState<OpenedFile>();
  const next = () => incomingPlaybooks.set(incomingPlaybooks.get().slice(1));

  const value = read?.ok === true ? read.value : undefined;
  const question = value !== undefined && own !== null && isHere(value, own);
  useEffect(() => {
    if (file === undefined || value === undefined || own === null || question || taken === file) return;
    // Once for each file, however often this is drawn.
    setTaken(file);
    take(value, 'keep-both');
    incomingPlaybooks.set(incomingPlaybooks.get().slice(1));
  }, [file, value, own, question, taken, take]);

  if (file === undefined || read === undefined || own === null) return null;
  if (!read.ok) {
    return (
      <Dialog title="A playbook was not imported" size="lg" onClose={next}>
        <section className="refused">
          <h3>{file.name}</h3>
          <ul>
            {read.problems.slice(0, 8).map((problem) => (
              <li key={sayProblem(problem)}>{sayProblem(problem)}</li>
            ))}
          </ul>
          {read.problems.length > 8 ? <p className="t2">and {read.problems.length - 8} more problems</p> : null}
        </section>
        <p className="t2">Nothing in this file was taken over or changed.</p>
      </Dialog>
    );
  }
  if (!question) return null;
  const answer = (existing: Existing) => {
    take(read.value, existing);
    next();
  };
  const isProcess = read.value.kind === 'process';
  return (
    <Dialog title="Already here" onClose={next}>
      <p>
        {isProcess
          ? 'You have a sales process of your own, and there can be one. Put the file in its place? Undo takes it back.'
          : `${nameOf(read.value)} is here already. Put the file in its place, so that plans follow it, or keep both? Undo takes either back.`}
      </p>
      <div className="dialog-buttons">
        <button type="button" className="btn" onClick={next}>
          Cancel
        </button>
        <button type="button" className={isProcess ? 'btn primary' : 'btn'} onClick={() => answer('replace')}>
          Replace
        </button>
        {isProcess ? null : (
          <button type="button" className="btn primary" onClick={() => answer('keep-both')}>
            Keep both
          </button>
        )}
      </div>
    </Dialog>
  );
}

/** True where the user has to say what becomes of the one that is here. The app's own are never replaced: a copy is kept. */
function isHere(file: PlaybookFile, own: NonNullable<ReturnType<typeof useOwn>>): boolean {
  if (file.kind === 'process') return own.process !== undefined;
  return own.playbooks.some(({ id }) => id === file.playbook.id) && !isBundled(bundledPlaybooks, file.playbook.id);
}

function nameOf(file: PlaybookFile): string {
  return file.kind === 'playbook' ? file.playbook.name : file.process.name;
}

/** Takes a file over and shows what came of it. */
function useTake(): (file: PlaybookFile, existing: Existing) => void {
  const { edit } = usePlaybookEditor();
  const { newId } = useApp();
  const navigate = useNavigate();
  return (file, existing) => {
    const label = `Import ${nameOf(file)}`;
    if (file.kind === 'process') {
      const done = edit(label, (own) => withProcess(own, file.process));
      if (!done.ok) return tellNot('Not imported', done);
      notifications.show({ message: `${nameOf(file)} is now your sales process.` });
      return void navigate({ to: '/sales-process' });
    }
    const freshId = newId();
    let id = file.playbook.id;
    const done = edit(label, (own) => {
      const added = addPlaybook(bundledPlaybooks, own, file.playbook, { existing, newId: () => freshId });
      if (!added.ok) return added;
      id = added.value.playbook.id;
      return ok(added.value.own);
    });
    if (!done.ok) return tellNot('Not imported', done);
    notifications.show({ message: `${nameOf(file)} is among your playbooks.` });
    void navigate({ to: '/playbooks/$playbookId', params: { playbookId: id } });
  };
}
