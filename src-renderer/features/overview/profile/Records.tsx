import { addEntity, removeEntities } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatNumber } from '@core/kernel/money.ts';
import type { Entity } from '@core/model/entity-kinds.ts';
import { IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { AddLine } from '../AddLine.tsx';
import { profileLines } from './profile-lines.ts';

export type RecordKind = keyof typeof profileLines;

/** Rows drawn at first: the newest. More come by the hundred, so that thousands open as fast. */
const FIRST = 12;
const STEP = 100;

interface RecordsProps<K extends RecordKind> {
  readonly kind: K;
  readonly title: string;
  readonly note?: string;
  /** What belongs here, while there is nothing. */
  readonly empty: string;
  /** "Add an initiative" */
  readonly addLabel: string;
  readonly placeholder: string;
  /** A new row from the name that was typed. */
  readonly fresh: (name: string) => Entity<K>;
  /** What stands around the rows: a list unless told. */
  readonly frame?: (rows: ReactNode) => ReactNode;
  readonly children: (id: Id, row: Entity<K>) => ReactNode;
}

/** One kind of the account's records: the newest last, added by a name alone. */
export function Records<K extends RecordKind>(props: RecordsProps<K>) {
  const { kind, title, note, empty, addLabel, placeholder, fresh, children } = props;
  const { frame = (rows) => <ul className="profile-records">{rows}</ul> } = props;
  const { newId, locale } = useApp();
  const dispatch = useDispatch();
  const table = usePlan((plan) => plan[kind]);
  const rows = Object.entries(table) as [Id, Entity<K>][];
  const [count, setCount] = useState(FIRST);
  const hidden = Math.max(0, rows.length - count);
  const more = Math.min(STEP, hidden);
  const headingId = `profile-${kind}`;
  return (
    <section className="panel" aria-labelledby={headingId}>
      <h3 className="panel-head" id={headingId}>
        {title} {rows.length === 0 ? null : <span className="count">{formatNumber(rows.length, locale, 0)}</span>}
        {note === undefined || rows.length === 0 ? null : <span className="profile-note">{note}</span>}
      </h3>
      {rows.length === 0 ? <p className="profile-empty">{empty}</p> : null}
      {hidden === 0 ? null : (
        <div className="profile-more">
          <button type="button" className="btn small" onClick={() => setCount(count + more)}>
            {more === hidden
              ? `Show all ${formatNumber(rows.length, locale, 0)}`
              : `Show ${more} of ${formatNumber(hidden, locale, 0)} earlier ones`}
          </button>
        </div>
      )}
      {rows.length === 0 ? null : frame(rows.slice(hidden).map(([id, row]) => children(id, row)))}
      <AddLine
        id={profileLines[kind]}
        label={addLabel}
        placeholder={placeholder}
        onAdd={(name) => dispatch(addEntity, { kind, id: newId(), entity: fresh(name) })}
      />
    </section>
  );
}

/** Deletes a record. No question is asked: undo brings it back. */
export function DeleteRecord({ kind, id, name }: { kind: RecordKind; id: Id; name: string }) {
  const dispatch = useDispatch();
  if (!useWritable()) return null;
  return (
    <button
      type="button"
      className="icon-btn"
      aria-label={`Delete ${name}`}
      onClick={() => dispatch(removeEntities, { kind, ids: [id] })}
    >
      <IconTrash size={15} />
    </button>
  );
}
