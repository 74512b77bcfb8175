import { type PlaybookFile, readPlaybookFile } from '@core/exchange/playbook-file.ts';
import { ok, sayProblem } from '@core/kernel/result.ts';
import { addPlaybook, isBundled, type OwnPlaybooks, withProcess } from '@core/playbook/own-playbooks.ts';
import type { OpenedFile } from '@core/ports/platform.ts';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { bundledPlaybooks } from '../../ui/bundled-playbooks.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { usePlaybookEditor } from '../../ui/edit-playbooks.ts';
import { incomingPlaybooks } from '../../ui/incoming-playbooks.ts';
import { useOwn } from '../../ui/playbooks.ts';
import { tellNot } from '../../ui/tell-not.ts';

type Existing = 'replace' | 'keep-both';

/** Reads the files one after the other: says what is wrong with one, asks where one is here already, and takes it over. */
export function ImportDialogs({ files }: { files: readonly OpenedFile[] }) {
  const own = useOwn();
  const file = files[0];
  const read = useMemo(() => (file === undefined ? undefined : readPlaybookFile(file.bytes)), [file]);
  const { take, show } = useTake();
  const [begun, setBegun] = useState<OpenedFile>();
  const next = () => incomingPlaybooks.set(incomingPlaybooks.get().slice(1));

  const value = read?.ok === true ? read.value : undefined;
  const question = value !== undefined && own !== null && isHere(value, idsOf(own));
  useEffect(() => {
    if (file === undefined || value === undefined || own === null || question || begun === file) return;
    // Once for each file, however often this is drawn.
    setBegun(file);
    // All that raise no question in one go: fifty files are not fifty pages to be drawn and fifty notices.
    const here = idsOf(own);
    const taken: Taken[] = [];
    let [at, next]: [number, PlaybookFile | undefined] = [0, value];
    while (next !== undefined && !isHere(next, here)) {
      const done = take(next, 'keep-both');
      if (done !== null) taken.push(done);
      here.add(next.kind === 'process' ? PROCESS : next.playbook.id);
      at += 1;
      const following = files[at];
      const understood = following && readPlaybookFile(following.bytes);
      next = understood?.ok === true ? understood.value : undefined;
    }
    show(taken);
    incomingPlaybooks.set(incomingPlaybooks.get().slice(at));
  }, [files, file, value, own, question, begun, take, show]);

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
    const done = take(read.value, existing);
    show(done === null ? [] : [done]);
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

/** Beside the ids of playbooks, which are never empty: there can be one process. */
const PROCESS = '';

function idsOf(own: OwnPlaybooks): Set<string> {
  return new Set([...own.playbooks.map(({ id }) => id), ...(own.process === undefined ? [] : [PROCESS])]);
}

/** True where the user has to say what becomes of the one that is here. The app's own are never replaced: a copy is kept. */
function isHere(file: PlaybookFile, here: ReadonlySet<string>): boolean {
  if (file.kind === 'process') return here.has(PROCESS);
  return here.has(file.playbook.id) && !isBundled(bundledPlaybooks, file.playbook.id);
}

function nameOf(file: PlaybookFile): string {
  return file.kind === 'playbook' ? file.playbook.name : file.process.name;
}

/** What came of a file: the playbook's id, none for the process, and its name here. */
interface Taken {
  readonly id: string | null;
  readonly name: string;
}

/** Takes a file over, telling why where it cannot, and shows what came of one or several. */
function useTake() {
  const { edit } = usePlaybookEditor();
  const { newId } = useApp();
  const navigate = useNavigate();
  return useMemo(() => {
    const take = (file: PlaybookFile, existing: Existing): Taken | null => {
      const freshId = newId();
      let taken: Taken = { id: null, name: nameOf(file) };
      const done = edit(`Import ${taken.name}`, (own) => {
        if (file.kind === 'process') return withProcess(own, file.process);
        const added = addPlaybook(bundledPlaybooks, own, file.playbook, { existing, newId: () => freshId });
        if (!added.ok) return added;
        taken = added.value.playbook;
        return ok(added.value.own);
      });
      if (!done.ok) tellNot(`${nameOf(file)} was not imported`, done);
      return done.ok ? taken : null;
    };
    const show = (taken: readonly Taken[]) => {
      const last = taken.at(-1);
      if (last === undefined) return;
      if (taken.length > 1) {
        notifications.show({ message: `${taken.length} files are among your playbooks.` });
        return void navigate({ to: '/playbooks' });
      }
      if (last.id === null) {
        notifications.show({ message: `${last.name} is now your sales process.` });
        return void navigate({ to: '/sales-process' });
      }
      notifications.show({ message: `${last.name} is among your playbooks.` });
      void navigate({ to: '/playbooks/$playbookId', params: { playbookId: last.id } });
    };
    return { take, show };
  }, [edit, newId, navigate]);
}
