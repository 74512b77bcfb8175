import { tickNextStep } from '@core/deal/touch-commands.ts';
import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Activity } from '@core/model/activities.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { Checkbox, MultiSelect } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { DateField, FieldRow, SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { typeChoices, useEverybody } from './activity-words.ts';

/** A touch while it is edited: every field stores as it is typed in; Escape and "Done" close it. */
export function ActivityEditor({ id, activity, onClose }: { id: Id; activity: Activity; onClose: () => void }) {
  const row = useMemo<RowRef>(() => ({ kind: 'activities', id }), [id]);
  const { theirs, ours } = useEverybody(true);
  const frame = useRef<HTMLLIElement>(null);
  const dispatch = useDispatch();
  const writable = useWritable();
  useEffect(() => {
    const item = frame.current;
    item?.scrollIntoView({ block: 'nearest' });
    item?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true });
    return () => {
      // The keyboard goes back to the row that stands in its place again.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        document.querySelector<HTMLElement>(`[data-activity="${CSS.escape(id)}"] .icon-btn`)?.focus();
      });
    };
  }, [id]);
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const inList = frame.current?.querySelector('[aria-expanded="true"]') != null;
    // The field takes back what was typed in it first.
    if (event.key === 'Escape' && !inList && !event.nativeEvent.isComposing) queueMicrotask(onClose);
  };
  return (
    <li className="log-editor" ref={frame} onKeyDownCapture={onKeyDownCapture}>
      <div className="log-editor-wide">
        <TextField row={row} field="summary" label="Summary" multiline placeholder="What came of it" />
      </div>
      <DateField row={row} field="on" label="Day" />
      <SelectField row={row} field="type" label="Type" options={typeChoices} />
      <PeopleField id={id} field="stakeholderIds" label="People" value={activity.stakeholderIds ?? []} data={theirs} />
      <PeopleField id={id} field="teamIds" label="Our people" value={activity.teamIds ?? []} data={ours} />
      <div className="log-editor-wide">
        <TextField row={row} field="nextStep" label="Next step" placeholder="Nothing yet" />
      </div>
      <DateField row={row} field="due" label="Due" />
      <div className="log-editor-end">
        <Checkbox
          label="Next step done"
          checked={activity.done === true}
          disabled={!writable}
          onChange={(event) => dispatch(tickNextStep, { id, done: event.currentTarget.checked })}
        />
        <button type="button" className="btn small" onClick={onClose}>
          Done <kbd>Esc</kbd>
        </button>
      </div>
    </li>
  );
}

interface PeopleProps {
  readonly id: Id;
  readonly field: 'stakeholderIds' | 'teamIds';
  readonly label: string;
  readonly value: readonly Id[];
  readonly data: { value: Id; label: string }[];
}

function PeopleField({ id, field, label, value, data }: PeopleProps) {
  const inputId = useId();
  const dispatch = useDispatch();
  const writable = useWritable();
  return (
    <FieldRow label={label} htmlFor={inputId}>
      <MultiSelect
        id={inputId}
        aria-label={label}
        data={data}
        value={[...value]}
        searchable
        hidePickedOptions
        limit={30}
        readOnly={!writable}
        rightSection={null}
        rightSectionWidth={0}
        placeholder={value.length === 0 ? 'Nobody' : ''}
        nothingFoundMessage="Nobody of that name"
        onChange={(ids) =>
          dispatch(updateEntity, {
            kind: 'activities',
            id,
            changes: { [field]: ids.length === 0 ? undefined : ids },
          })
        }
      />
    </FieldRow>
  );
}
