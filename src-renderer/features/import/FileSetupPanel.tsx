import {
  crmKinds,
  crmSources,
  type Delimiter,
  type Detection,
  delimiters,
  type Encoding,
  encodings,
} from '@core/exchange/crm/detection-types.ts';
import { stages } from '@core/model/stages.ts';
import { buyingRoles } from '@core/model/stakeholders.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { choices, roleNames } from '../../ui/words.ts';
import { ColumnTable } from './ColumnTable.tsx';
import type { FileEntry, ImportFlow } from './import-flow.ts';
import { delimiterNames, encodingNames, kindNames, sourceNames } from './import-words.ts';
import { withRole, withStage } from './set-up.ts';

interface Props {
  readonly file: FileEntry;
  readonly flow: ImportFlow;
}

/** How one file is read and what is made of it: found, and all of it to change. */
export function FileSetupPanel({ file, flow }: Props) {
  const { id, choices: chosen, detection } = file;
  const setup = detection?.setup;
  return (
    <div className="imp-setup">
      <div className="imp-read-as">
        {setup === undefined ? null : (
          <>
            <NativeSelect
              label="Comes from"
              data={crmSources.map((value) => ({ value, label: sourceNames[value] }))}
              value={setup.source}
              onChange={(event) =>
                flow.setUp(id, { ...setup, source: event.currentTarget.value as typeof setup.source })
              }
            />
            <NativeSelect
              label="Rows are"
              data={crmKinds.map((value) => ({ value, label: kindNames[value] }))}
              value={setup.kind}
              onChange={(event) => flow.setUp(id, { ...setup, kind: event.currentTarget.value as typeof setup.kind })}
            />
          </>
        )}
        <NativeSelect
          label="Encoding"
          data={encodings.map((value) => ({ value, label: encodingNames[value] }))}
          value={chosen.encoding ?? detection?.format.encoding ?? 'utf-8'}
          onChange={(event) => flow.readAs(id, { encoding: event.currentTarget.value as Encoding })}
        />
        <NativeSelect
          label="Cells split by"
          data={delimiters.map((value) => ({ value, label: delimiterNames[value] }))}
          value={chosen.delimiter ?? detection?.format.delimiter ?? ','}
          onChange={(event) => flow.readAs(id, { delimiter: event.currentTarget.value as Delimiter })}
        />
        <HeaderLine
          key={detection?.headerLine}
          line={chosen.headerLine ?? detection?.headerLine ?? 1}
          onLine={(headerLine) => flow.readAs(id, { headerLine })}
        />
      </div>
      {detection === null ? null : (
        <>
          <PassedLines detection={detection} />
          <ColumnTable detection={detection} flow={flow} />
          <Words detection={detection} flow={flow} />
        </>
      )}
    </div>
  );
}

/** Taken when it is left or confirmed: each key would read the file anew. */
function HeaderLine({ line, onLine }: { line: number; onLine: (line: number) => void }) {
  const [text, setText] = useState(String(line));
  const commit = () => {
    const typed = Number(text);
    if (Number.isInteger(typed) && typed >= 1 && typed !== line) onLine(typed);
    else setText(String(line));
  };
  return (
    <TextInput
      label="Headings in line"
      inputMode="numeric"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setText(String(line));
      }}
    />
  );
}

/** Lines that are no rows, as they stand in the file. */
function PassedLines({ detection }: { detection: Detection }) {
  const passed = [...detection.preamble, ...detection.footer].filter(({ text }) => text.trim() !== '');
  if (passed.length === 0) return null;
  return (
    <div>
      <h3>Left out, because they are no rows</h3>
      <ul className="imp-passed">
        {passed.slice(0, 12).map(({ line, text }) => (
          <li key={line} className="truncate">
            <span className="num">{line}</span> {text}
          </li>
        ))}
      </ul>
      {passed.length > 12 ? <p className="t3">and {passed.length - 12} more</p> : null}
    </div>
  );
}

/** Their stages and roles, in our words. */
function Words({ detection, flow }: { detection: Detection; flow: ImportFlow }) {
  const { setup, fileId } = detection;
  const ourRoles = buyingRoles.map((value) => ({ value, label: roleNames[value].label }));
  return (
    <div className="imp-words">
      {detection.stages.length === 0 ? null : (
        <WordTable
          title="Stages"
          theirs={detection.stages}
          data={[{ value: '', label: 'Prospecting, not said' }, ...choices(stages)]}
          ours={(theirs) => setup.stages[theirs] ?? ''}
          onChange={(theirs, ours) => flow.setUp(fileId, withStage(setup, theirs, ours))}
        />
      )}
      {detection.roles.length === 0 ? null : (
        <WordTable
          title="Roles"
          theirs={detection.roles}
          data={[{ value: '', label: 'No buying role' }, ...ourRoles]}
          ours={(theirs) => setup.roles[theirs] ?? ''}
          onChange={(theirs, ours) => flow.setUp(fileId, withRole(setup, theirs, ours))}
        />
      )}
    </div>
  );
}

/** Words of a file that are shown: a column that is no list of stages may hold thousands. */
const MOST_WORDS = 40;

function WordTable(props: {
  title: string;
  theirs: readonly string[];
  data: { value: string; label: string }[];
  ours: (theirs: string) => string;
  onChange: (theirs: string, ours: string) => void;
}) {
  const { title, theirs } = props;
  return (
    <table className="table imp-word-table">
      <thead>
        <tr>
          <th>{title} in the file</th>
          <th>Taken as</th>
        </tr>
      </thead>
      <tbody>
        {theirs.slice(0, MOST_WORDS).map((word) => (
          <tr key={word}>
            <td className="truncate">{word}</td>
            <td>
              <NativeSelect
                aria-label={`${word} is taken as`}
                data={props.data}
                value={props.ours(word)}
                onChange={(event) => props.onChange(word, event.currentTarget.value)}
              />
            </td>
          </tr>
        ))}
        {theirs.length > MOST_WORDS ? (
          <tr>
            <td colSpan={2} className="t3">
              and {theirs.length - MOST_WORDS} more, seldom used
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
