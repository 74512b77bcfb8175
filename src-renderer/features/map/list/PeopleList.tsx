import { removeEntities } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { isActive } from '@core/people/person-signals.ts';
import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useSelectedIds, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { EmptyMap } from '../EmptyMap.tsx';
import { MapViewSwitch } from '../MapViewSwitch.tsx';
import { useMapSettings } from '../map-settings.ts';
import { TiePanel } from '../TiePanel.tsx';
import { useMakeTie } from '../tie-choices.ts';
import { AddPerson } from './AddPerson.tsx';
import { PeopleGrid } from './PeopleGrid.tsx';
import { listPeople } from './people-columns.ts';
import './list.css';

/** Everybody of an account as a table, edited where they stand: the map's other half, for keyboard and screen reader. */
export function PeopleList() {
  const { clock } = useApp();
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const activities = usePlan((plan) => plan.activities);
  const account = usePlan((plan) => plan.account);
  const [settings, onSettings] = useMapSettings();
  const [filter, setFilter] = useState('');
  const [shownCount, setShown] = useState(0);
  const [added, setAdded] = useState<Id | null>(null);
  const [tying, setTying] = useState(false);
  const makeTie = useMakeTie();
  const search = useRef<HTMLInputElement>(null);
  const addRef = useRef<HTMLInputElement>(null);
  const writable = useWritable();
  const dispatch = useDispatch();
  const { select } = useSelection();
  const selectedIds = useSelectedIds('stakeholders');

  const today = clock.today();
  const people = useMemo(
    () => listPeople({ stakeholders, activities, account }, { withLeft: settings.left, today }),
    [stakeholders, activities, account, settings.left, today],
  );
  const leftCount = useMemo(() => Object.values(stakeholders).filter((each) => !isActive(each)).length, [stakeholders]);
  const onSelect = useCallback(
    (ids: readonly Id[]) => select(ids.map((id) => ({ kind: 'stakeholders', id }))),
    [select],
  );
  const onDelete = useCallback(
    (ids: readonly Id[]) => {
      if (dispatch(removeEntities, { kind: 'stakeholders', ids: [...ids] })) select([]);
    },
    [dispatch, select],
  );
  const addPerson = useCallback(() => addRef.current?.focus(), []);

  const actions = useMemo<Action[]>(() => {
    const group = 'People';
    const looking: Action[] = [
      { id: 'list-find', label: 'Filter the list', shortcut: '/', group, run: () => search.current?.focus() },
      {
        id: 'list-all',
        label: 'Select everybody',
        shortcut: 'mod+A',
        group,
        run: () => onSelect(people.map(({ id }) => id)),
      },
    ];
    if (!writable) return looking;
    return [
      ...looking,
      { id: 'list-add', label: 'Add a person', shortcut: 'P', group, icon: <IconUserPlus size={16} />, run: addPerson },
      {
        id: 'map-tie',
        label: 'Tie two people',
        shortcut: 'T',
        group,
        disabled: people.length < 2,
        run: () => setTying(true),
      },
      {
        id: 'list-delete',
        label: 'Delete who is selected',
        group,
        disabled: selectedIds.length === 0,
        run: () => onDelete(selectedIds),
      },
    ];
  }, [writable, people, selectedIds, onSelect, onDelete, addPerson]);
  useActions(actions);

  return (
    <div className="people-list">
      <div className="toolbar people-toolbar" role="toolbar" aria-label="People">
        <MapViewSwitch />
        <TextInput
          ref={search}
          className="people-filter"
          size="xs"
          aria-label="Filter people"
          placeholder="Filter people"
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={<kbd>/</kbd>}
          rightSectionPointerEvents="none"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter !== '') {
              event.stopPropagation();
              setFilter('');
            }
          }}
        />
        <span className="people-count t2" role="status">
          {filter.trim() === '' ? counted(people.length) : `${shownCount} of ${counted(people.length)}`}
        </span>
        {leftCount === 0 ? null : (
          <Checkbox
            label={`Left (${leftCount})`}
            checked={settings.left}
            onChange={(event) => onSettings({ left: event.currentTarget.checked })}
          />
        )}
        <span className="grow" />
        {writable ? (
          <button type="button" className="btn primary" onClick={addPerson}>
            <IconUserPlus size={15} stroke={1.6} aria-hidden /> Person <kbd>P</kbd>
          </button>
        ) : null}
      </div>
      {people.length === 0 ? (
        <EmptyMap onAdd={addPerson} />
      ) : (
        <PeopleGrid
          people={people}
          filter={filter}
          selectedIds={selectedIds}
          reveal={added}
          onShown={setShown}
          onSelect={onSelect}
          onDelete={onDelete}
        />
      )}
      {tying && writable ? (
        <TiePanel
          people={people.map(({ id, name }) => ({ value: id, label: name }))}
          from={selectedIds[0] ?? null}
          to={selectedIds[1] ?? null}
          picked={selectedIds.length === 1 ? selectedIds[0]! : null}
          onTie={makeTie}
          onClose={() => setTying(false)}
        />
      ) : null}
      {writable ? (
        <AddPerson
          ref={addRef}
          onAdded={(id) => {
            setFilter('');
            setAdded(id);
            onSelect([id]);
          }}
        />
      ) : null}
    </div>
  );
}

function counted(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
