import { looksLikePeople } from '@core/exchange/paste-people.ts';
import type { Id } from '@core/kernel/ids.ts';
import { duplicatePeople } from '@core/people/edit-people.ts';
import { markAsLeft } from '@core/people/people-commands.ts';
import { isActive } from '@core/people/person-signals.ts';
import { IconArrowMerge, IconClipboardList, IconCopy, IconUserOff } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, usePlan, useSelectedIds, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { MergePeople } from './MergePeople.tsx';
import { PastePeople } from './PastePeople.tsx';

/** What can be done with people wherever they are shown, map or list: actions for whoever is selected, and their dialogs. */
export function PeopleTools() {
  const writable = useWritable();
  const [pasted, setPasted] = useState<string | null>(null);
  const [merging, setMerging] = useState<readonly [Id, Id] | null>(null);
  usePeopleActions(setPasted, setMerging);

  useEffect(() => {
    if (!writable) return;
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isBusy(event.target) || !looksLikePeople(text)) return;
      event.preventDefault();
      setPasted(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [writable]);

  if (!writable) return null;
  return (
    <>
      {pasted === null ? null : <PastePeople text={pasted} onClose={() => setPasted(null)} />}
      {merging === null ? null : <MergePeople pair={merging} onClose={() => setMerging(null)} />}
    </>
  );
}

/** A field takes its own text, and a dialog is not typed past. */
function isBusy(target: EventTarget | null): boolean {
  const field = target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
  return field || document.querySelector('[role="dialog"]') !== null;
}

function usePeopleActions(onPaste: (text: string) => void, onMerge: (pair: readonly [Id, Id]) => void): void {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const { select } = useSelection();
  const writable = useWritable();
  const people = usePlan((plan) => plan.stakeholders);
  const selected = useSelectedIds('stakeholders');
  const actions = useMemo<Action[]>(() => {
    if (!writable) return [];
    const ids = selected.filter((id) => Object.hasOwn(people, id));
    const [first, second] = ids;
    const leaving = ids.some((id) => isActive(people[id]!));
    return [
      {
        id: 'people-paste',
        label: 'Paste a list of people…',
        icon: <IconClipboardList size={16} />,
        shortcut: 'shift+P',
        group: 'People',
        run: () => onPaste(''),
      },
      {
        id: 'people-duplicate',
        label: 'Duplicate who is selected',
        icon: <IconCopy size={16} />,
        shortcut: 'mod+D',
        group: 'People',
        disabled: ids.length === 0,
        run() {
          const copies = ids.map((of) => ({ of, id: newId() }));
          if (dispatch(duplicatePeople, { copies })) select(copies.map(({ id }) => ({ kind: 'stakeholders', id })));
        },
      },
      {
        id: 'people-left',
        label: leaving || ids.length === 0 ? 'Mark who is selected as left' : 'Mark who is selected as here again',
        icon: <IconUserOff size={16} />,
        shortcut: 'shift+L',
        group: 'People',
        disabled: ids.length === 0,
        run: () => dispatch(markAsLeft, { ids: ids.filter((id) => isActive(people[id]!) === leaving), left: leaving }),
      },
      {
        id: 'people-merge',
        label: 'Merge two people who are the same…',
        icon: <IconArrowMerge size={16} />,
        shortcut: 'shift+M',
        group: 'People',
        disabled: ids.length !== 2,
        run() {
          if (first !== undefined && second !== undefined) onMerge([first, second]);
        },
      },
    ];
  }, [writable, selected, people, onPaste, onMerge, dispatch, newId, select]);
  useActions(actions);
}
