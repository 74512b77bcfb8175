import { failAt, type Result } from '@core/kernel/result.ts';
import { changedFields, partAt } from '@core/playbook/edit-parts.ts';
import { editPlaybook, editProcess, isBundled } from '@core/playbook/own-playbooks.ts';
import type { Playbook } from '@core/playbook/playbook.ts';
import type { SalesProcess } from '@core/playbook/sales-process.ts';
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { bundledPlaybooks } from '../../ui/bundled-playbooks.ts';
import { type PlaybookEditor, usePlaybookEditor } from '../../ui/edit-playbooks.ts';
import { allPlaybooks, readOwn } from '../../ui/playbooks.ts';

export type Document = Playbook | SalesProcess;
/** Any document to another of its kind, or why not. */
export type Change = <T extends Document>(document: T) => Result<T>;

/** The playbook or process that a page shows. Its parts are named by paths (`core/playbook/edit-parts.ts`). */
export interface Doc {
  /** False for what comes with the app. */
  readonly editable: boolean;
  get(): Document | undefined;
  subscribe(listener: () => void): () => void;
  /** Why the change was refused; undefined: it was made. Calls with one gesture are one step of undo. */
  edit(label: string, change: Change, gesture?: string): string | undefined;
}

const DocContext = createContext<Doc | null>(null);

/** Gives the parts below it one of the playbooks. */
export function PlaybookDoc({ id, children }: { id: string; children: ReactNode }) {
  const { ownPlaybooks } = useApp();
  const editor = usePlaybookEditor();
  const doc = useMemo<Doc>(() => {
    const find = () => allPlaybooks(readOwn(ownPlaybooks.get()?.value)).playbooks.find((each) => each.id === id);
    return {
      editable: !isBundled(bundledPlaybooks, id),
      get: keptLast(find),
      subscribe: ownPlaybooks.subscribe,
      edit: editing(editor, (change) => (own) => {
        const before = own.playbooks.find((each) => each.id === id);
        if (before === undefined) return failAt('', 'The playbook was deleted in another window');
        const after = change(before);
        return after.ok ? editPlaybook(bundledPlaybooks, own, id, changedFields(before, after.value)) : after;
      }),
    };
  }, [ownPlaybooks, editor, id]);
  return <DocContext value={doc}>{children}</DocContext>;
}

/** Gives the parts below it the sales process: the user's own where there is one. */
export function ProcessDoc({ editable, children }: { editable: boolean; children: ReactNode }) {
  const { ownPlaybooks } = useApp();
  const editor = usePlaybookEditor();
  const doc = useMemo<Doc>(
    () => ({
      editable,
      get: () => allPlaybooks(readOwn(ownPlaybooks.get()?.value)).process,
      subscribe: ownPlaybooks.subscribe,
      edit: editing(editor, (change) => (own) => {
        if (own.process === undefined) return failAt('', 'The process was given up in another window');
        const after = change(own.process);
        return after.ok ? editProcess(bundledPlaybooks, own, changedFields(own.process, after.value)) : after;
      }),
    }),
    [ownPlaybooks, editor, editable],
  );
  return <DocContext value={doc}>{children}</DocContext>;
}

type OwnEdit = Parameters<PlaybookEditor['edit']>[1];

function editing({ edit }: PlaybookEditor, on: (change: Change) => OwnEdit): Doc['edit'] {
  return (label, change, gesture) => {
    const done = edit(label, on(change), gesture);
    return done.ok ? undefined : sentence(done.problems[0]?.message ?? 'Not allowed');
  };
}

/** One that another window deletes stays as it was until its page has gone. */
function keptLast<T>(find: () => T | undefined): () => T | undefined {
  let last: T | undefined;
  return () => {
    last = find() ?? last;
    return last;
  };
}

export function useDoc(): Doc {
  const doc = useContext(DocContext);
  if (doc === null) throw new Error('a part of a playbook needs its document above it');
  return doc;
}

/** A part of the document, re-rendering only when that part changes. */
export function useAt<T>(path: string): T | undefined {
  const doc = useDoc();
  return useSyncExternalStore(doc.subscribe, () => partAt(doc.get(), path)) as T | undefined;
}

/** The rows of a list of the document; none where it was left out. */
export function useRows<T>(path: string): readonly T[] {
  return useAt<readonly T[]>(path) ?? NONE;
}

const NONE: readonly never[] = [];

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
