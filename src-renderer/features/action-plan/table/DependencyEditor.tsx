import { readPredecessors, writePredecessors } from '@core/schedule/predecessor-text.ts';
import { setDependencies } from '@core/schedule/schedule-commands.ts';
import { Autocomplete } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useDispatch } from '../../../ui/plan-context.tsx';
import { useMove } from '../moves/use-move.ts';
import type { EditorProps } from './CellEditor.tsx';
import type { Numbering } from './milestone-columns.ts';

/**
 * What a milestone waits for, typed as planners do ("3, 5 +2 d") or by title; whatever is being typed offers the rows that it
 * fits. Stored when it is left.
 */
export function DependencyEditor({ id, milestone, label, numbers }: EditorProps & { numbers: Numbering }) {
  const dispatch = useDispatch();
  const { look } = useMove();
  const before = writePredecessors(milestone.dependsOn, numbers.rows);
  const [text, setText] = useState(before);
  const given = useRef(false);
  const problemId = useId();
  const result = readPredecessors(text, numbers.rows, id);
  const problem = result.ok ? null : (result.problems[0]?.message ?? '');
  const { done, last } = lastPart(text);
  const offered = new Map<string, string>(
    numbers.rows.flatMap((row, i) => {
      const fits =
        last !== '' && (`${i + 1}` === last || row.title.toLocaleLowerCase().includes(last.toLocaleLowerCase()));
      return row.id === id || !fits ? [] : [[`${done}${i + 1}`, `${i + 1} ${row.title}`] as const];
    }),
  );
  return (
    <div className="dependency-editor" data-free-text>
      <Autocomplete
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        placeholder="Row numbers: 3, 5 +2 d"
        data={[...offered.keys()]}
        filter={({ options }) => options}
        renderOption={({ option }) => offered.get(option.value) ?? option.value}
        comboboxProps={{ width: 260, position: 'bottom-start' }}
        openOnFocus={false}
        value={text}
        onChange={setText}
        onBlur={() => {
          if (given.current || text === before || !result.ok) return;
          if (dispatch(setDependencies, { id, dependsOn: result.value })) look(id);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') given.current = true;
        }}
      />
      {problem === null ? null : (
        <span id={problemId} role="alert" className="typed-problem">
          {problem}
        </span>
      )}
    </div>
  );
}

/** The text up to the last comma, and what is being typed after it. */
function lastPart(text: string): { done: string; last: string } {
  const at = Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1;
  const done = text.slice(0, at);
  return { done: done === '' ? '' : `${done} `, last: text.slice(at).trim() };
}
