import { pasteProblem, readPeople, type SortedLine, sortPasted } from '@core/exchange/paste-people.ts';
import { limits } from '@core/model/limits.ts';
import { pastePeople } from '@core/people/edit-people.ts';
import { Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconEqual, IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useRunAction } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useDispatch, usePlan, useSelection } from '../../ui/plan-context.tsx';
import { personName } from './person-words.ts';
import './people-dialog.css';
import './paste.css';

/** Lines drawn in the preview; the counts above it are of all. */
const SHOWN = 200;

/** A list of people out of a mail or a spreadsheet: what will become of each line is shown before anything is added. */
export function PastePeople({ text: first, onClose }: { text: string; onClose: () => void }) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const run = useRunAction();
  const { select } = useSelection();
  const people = usePlan((plan) => plan.stakeholders);
  // Too much text would keep the field and its reading busy for long: it is not taken in at all.
  const [refused, setRefused] = useState(() => pasteProblem(first));
  const [text, setText] = useState(refused === null ? first : '');
  const takesIn = (added: string) => {
    const problem = pasteProblem(added);
    setRefused(problem);
    return problem === null;
  };
  const read = useDeferredValue(text);
  const lines = useMemo(() => sortPasted(readPeople(read), people), [read, people]);
  const adding = lines.filter(({ verdict }) => verdict === 'add');
  const room = limits.entitiesPerKind - Object.keys(people).length;

  const add = () => {
    const fresh = sortPasted(readPeople(text), people).filter(({ verdict }) => verdict === 'add');
    const added = fresh.map(({ person }) => ({ id: newId(), person: person! }));
    if (added.length === 0 || !dispatch(pastePeople, { people: added })) return;
    select(added.map(({ id }) => ({ kind: 'stakeholders', id })));
    onClose();
    // On the map: whoever came is in sight once they have a place.
    requestAnimationFrame(() => run('map-fit'));
  };
  return (
    <Dialog onClose={onClose} title="Paste a list of people" size="xl">
      <form
        className="people-dialog paste"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Textarea
          data-autofocus
          label="One line a person: name, title, e-mail"
          description="Separated by commas, semicolons or tabs, as copied from a mail or a spreadsheet. A first line may name the columns."
          placeholder={'Caroline Whitfield, Chief financial officer, caroline@example.com'}
          // Of a fixed height: measuring thousands of lines with every key takes seconds.
          rows={6}
          spellCheck={false}
          value={text}
          error={refused === null ? null : `${refused} Nothing was pasted.`}
          onPaste={(event) => {
            if (!takesIn(event.clipboardData.getData('text/plain'))) event.preventDefault();
          }}
          onDrop={(event) => {
            if (!takesIn(event.dataTransfer.getData('text/plain'))) event.preventDefault();
          }}
          onChange={({ currentTarget: { value } }) => {
            if (takesIn(value)) setText(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add();
          }}
        />
        {lines.length === 0 ? null : <Preview lines={lines} nameOf={(id) => personName(people[id])} />}
        <div className="paste-foot">
          <p role="status" className={adding.length > room ? 'paste-refused' : 't2'}>
            {adding.length > room
              ? `An account holds at most ${limits.entitiesPerKind} people: there is room for ${room} more.`
              : summary(lines)}
          </p>
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="btn primary" disabled={adding.length === 0 || adding.length > room}>
            {adding.length === 1 ? 'Add 1 person' : `Add ${adding.length} people`}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function summary(lines: readonly SortedLine[]): string {
  const count = (...verdicts: SortedLine['verdict'][]) =>
    lines.filter((line) => verdicts.includes(line.verdict)).length;
  const [added, there, unclear] = [count('add'), count('there', 'twice'), count('unclear')];
  if (lines.length === 0) return 'Nothing pasted yet.';
  return [
    `${added} to add`,
    ...(there > 0 ? [`${there} already there`] : []),
    ...(unclear > 0 ? [`${unclear} not understood`] : []),
  ].join(', ');
}

const marks = {
  add: { Icon: IconPlus, word: 'Will be added' },
  there: { Icon: IconCheck, word: 'Already there' },
  twice: { Icon: IconEqual, word: 'Twice in this list' },
  unclear: { Icon: IconAlertTriangle, word: 'Not understood' },
} as const;

function Preview({ lines, nameOf }: { lines: readonly SortedLine[]; nameOf: (id: string) => string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="dialog-table paste-preview" tabIndex={0} aria-label="What will become of each line">
      <table className="table">
        <thead>
          <tr>
            <th>Name</th>
            <th>Title</th>
            <th>E-mail</th>
            <th>What happens</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, SHOWN).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and stay in order
            <Line key={at} line={line} nameOf={nameOf} />
          ))}
        </tbody>
      </table>
      {lines.length > SHOWN ? <p className="t3">… and {lines.length - SHOWN} more lines</p> : null}
    </section>
  );
}

function Line({ line, nameOf }: { line: SortedLine; nameOf: (id: string) => string }) {
  const { Icon, word } = marks[line.verdict];
  const { person } = line;
  const what =
    line.verdict === 'there' && line.sameAs !== undefined && nameOf(line.sameAs) !== line.person?.name
      ? `Already there: ${nameOf(line.sameAs)}`
      : line.verdict === 'unclear'
        ? `Not understood: it ${line.problem}`
        : word;
  return (
    <tr className={line.verdict}>
      {person === null ? (
        <td colSpan={3} className="t3" title={line.text}>
          {line.text}
        </td>
      ) : (
        <>
          <td title={person.name}>{personName(person)}</td>
          <td title={person.title}>{person.title}</td>
          <td title={person.email}>{person.email}</td>
        </>
      )}
      <td title={what}>
        <span className="paste-verdict">
          <Icon size={14} stroke={2} aria-hidden /> <span>{what}</span>
        </span>
      </td>
    </tr>
  );
}
