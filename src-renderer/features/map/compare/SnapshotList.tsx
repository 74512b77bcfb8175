import { removeEntities, updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { listSnapshots, type SnapshotEntry } from '@core/people/snapshots.ts';
import { TextInput } from '@mantine/core';
import { IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { useMapView } from '../map-view.ts';
import { snapshotFacts, snapshotName } from './snapshot-words.ts';

/** The snapshots there are, the newest first. */
export function SnapshotList({ onChosen }: { onChosen: () => void }) {
  const snapshots = usePlan((plan) => plan.snapshots);
  const reviews = usePlan((plan) => plan.reviews);
  const entries = useMemo(() => listSnapshots({ snapshots, reviews }), [snapshots, reviews]);
  const [{ compare }, changeView] = useMapView();
  const [renaming, setRenaming] = useState<Id | null>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const choose = (id: Id | null) => {
    changeView({ compare: id });
    onChosen();
  };
  const renamed = (refocus: boolean) => {
    // The field must be gone before the focus leaves it: leaving it keeps what was typed.
    flushSync(() => setRenaming(null));
    if (refocus) listRef.current?.focus();
  };
  return (
    <div className="snapshots-list" ref={listRef} tabIndex={-1}>
      {entries.length === 0 ? (
        <p>
          No snapshot yet. Take one before a review: the next time you will see who joined, left, moved or changed their
          support.
        </p>
      ) : (
        <h2>Compare today’s map with</h2>
      )}
      <ul>
        {entries.map((entry) =>
          renaming === entry.id ? (
            <li key={entry.id}>
              <Rename entry={entry} onDone={renamed} />
            </li>
          ) : (
            <SnapshotRow
              key={entry.id}
              entry={entry}
              chosen={compare === entry.id}
              onChoose={() => choose(compare === entry.id ? null : entry.id)}
              onRename={() => setRenaming(entry.id)}
              onDeleted={() => listRef.current?.focus()}
            />
          ),
        )}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly entry: SnapshotEntry;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onRename: () => void;
  readonly onDeleted: () => void;
}

function SnapshotRow({ entry, chosen, onChoose, onRename, onDeleted }: RowProps) {
  const { locale } = useApp();
  const writable = useWritable();
  const dispatch = useDispatch();
  const name = snapshotName(entry);
  const facts = snapshotFacts(entry, locale);
  const said = `${name}, ${facts}`;
  return (
    <li>
      <button type="button" className="line-btn snapshot-choice" aria-pressed={chosen} onClick={onChoose}>
        <IconCheck size={14} aria-hidden className={chosen ? '' : 'off'} />
        <span>
          <b>{name}</b>
          <small>{facts}</small>
        </span>
      </button>
      {writable ? (
        <>
          <button type="button" className="icon-btn" aria-label={`Rename ${said}`} title="Rename" onClick={onRename}>
            <IconPencil size={15} stroke={1.6} aria-hidden />
          </button>
          <button
            type="button"
            className="icon-btn"
            aria-label={`Delete ${said}`}
            title="Delete (undo brings it back)"
            onClick={() => {
              if (dispatch(removeEntities, { kind: 'snapshots', ids: [entry.id] })) onDeleted();
            }}
          >
            <IconTrash size={15} stroke={1.6} aria-hidden />
          </button>
        </>
      ) : null}
    </li>
  );
}

/** Enter keeps the new label, Escape the old one; leaving the field keeps the new one too. */
function Rename({ entry, onDone }: { entry: SnapshotEntry; onDone: (refocus: boolean) => void }) {
  const dispatch = useDispatch();
  const [label, setLabel] = useState(entry.label ?? '');
  const keep = (refocus: boolean) => {
    const next = label.trim();
    const changes = { label: next === '' ? null : next };
    if (next !== (entry.label ?? '')) dispatch(updateEntity, { kind: 'snapshots', id: entry.id, changes });
    onDone(refocus);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep(true);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone(true);
  };
  return (
    <TextInput
      autoFocus
      className="snapshot-rename"
      size="xs"
      aria-label="Label of the snapshot"
      value={label}
      onChange={(event) => setLabel(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => keep(false)}
    />
  );
}
