import { failAt, ok, type Result } from '../kernel/result.ts';
import { editProcess, type OwnPlaybooks, withProcess } from './own-playbooks.ts';
import type { Playbook, Playbooks } from './playbook.ts';
import type { SalesProcess } from './sales-process.ts';

/** One field of one of the user's playbooks (`id`) or of their process (null), or the whole of it (`field` null) that came or went. */
export interface OwnChange {
  readonly id: string | null;
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** The place of a whole playbook among the user's own. */
  readonly at?: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** What differs, field by field: enough to take it back, and no more, so that what another window did elsewhere stays. */
export function ownChanges(before: OwnPlaybooks, after: OwnPlaybooks): OwnChange[] {
  const removed = before.playbooks.flatMap((playbook, at) =>
    after.playbooks.some(({ id }) => id === playbook.id)
      ? []
      : [{ id: playbook.id, field: null, before: playbook, after: undefined, at }],
  );
  const others = after.playbooks.flatMap((playbook, at): OwnChange[] => {
    const was = before.playbooks.find(({ id }) => id === playbook.id);
    if (was === undefined) return [{ id: playbook.id, field: null, before: undefined, after: playbook, at }];
    return fieldChanges(playbook.id, was, playbook);
  });
  return [...removed.reverse(), ...others, ...processChanges(before.process, after.process)];
}

/** The changes that take these back, last first. */
export function takenBack(changes: readonly OwnChange[]): OwnChange[] {
  return changes.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })).reverse();
}

/** Makes the changes again on the user's own as they are now. Refused as a whole where one of the fields is not as it was. */
export function withOwnChanges(
  bundled: Pick<Playbooks, 'process'>,
  own: OwnPlaybooks,
  changes: readonly OwnChange[],
): Result<OwnPlaybooks> {
  return changes.reduce<Result<OwnPlaybooks>>((sofar, change) => {
    if (!sofar.ok) return sofar;
    return change.id === null
      ? withProcessChange(bundled, sofar.value, change)
      : withPlaybookChange(sofar.value, change.id, change);
  }, ok(own));
}

function withPlaybookChange(own: OwnPlaybooks, id: string, change: OwnChange): Result<OwnPlaybooks> {
  const { field, before, after, at = 0 } = change;
  const playbook = own.playbooks.find((each) => each.id === id);
  if (field === null) {
    if (!isSame(playbook, before)) return notAsItWas();
    const rest = own.playbooks.filter((each) => each.id !== id);
    return ok({ ...own, playbooks: after === undefined ? rest : rest.toSpliced(at, 0, after as Playbook) });
  }
  if (playbook === undefined || !isSame((playbook as Fields)[field], before)) return notAsItWas();
  const changed = withField(playbook, field, after);
  return ok({ ...own, playbooks: own.playbooks.map((each) => (each === playbook ? changed : each)) });
}

function withProcessChange(
  bundled: Pick<Playbooks, 'process'>,
  own: OwnPlaybooks,
  { field, before, after }: OwnChange,
): Result<OwnPlaybooks> {
  const now = own.process as Fields | undefined;
  if (!isSame(field === null ? now : now?.[field], before)) return notAsItWas();
  if (field === null) return withProcess(own, after as SalesProcess | undefined);
  return now === undefined ? notAsItWas() : editProcess(bundled, own, { [field]: after });
}

function processChanges(before: SalesProcess | undefined, after: SalesProcess | undefined): OwnChange[] {
  if (before !== undefined && after !== undefined) return fieldChanges(null, before, after);
  return before === after ? [] : [{ id: null, field: null, before, after }];
}

function fieldChanges(id: string | null, before: object, after: object): OwnChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [was, is] = [(before as Fields)[field], (after as Fields)[field]];
    return was === is || isSame(was, is) ? [] : [{ id, field, before: was, after: is }];
  });
}

function withField<T extends object>(whole: T, field: string, value: unknown): T {
  return Object.fromEntries(Object.entries({ ...whole, [field]: value }).filter(([, each]) => each !== undefined)) as T;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function notAsItWas<T>(): Result<T> {
  return failAt('', 'it was changed in another window since');
}
