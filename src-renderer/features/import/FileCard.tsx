import { IconAlertTriangle, IconChevronDown, IconChevronRight, IconFileTypeCsv, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { FileQuestions } from './FileQuestions.tsx';
import { FileSetupPanel } from './FileSetupPanel.tsx';
import type { FileEntry, ImportFlow } from './import-flow.ts';
import { count, kindNames, sayFormat, sayReading, sourceNames } from './import-words.ts';
import { isOpenAsk } from './open-asks.ts';

/** One file: what it was taken for on one line, the questions that are open, and all of it to change. */
export function FileCard({ file, flow, frozen }: { file: FileEntry; flow: ImportFlow; frozen: boolean }) {
  const { locale } = useApp();
  const [open, setOpen] = useState(false);
  const { detection, problem, name } = file;
  const asks = detection?.asks ?? [];
  const unknownStages = asks.filter((ask) => !isOpenAsk(ask)).length;
  return (
    <article className="panel imp-file" aria-label={name}>
      <header className="imp-file-head">
        {problem === null ? (
          <IconFileTypeCsv size={18} aria-hidden className="imp-file-icon" />
        ) : (
          <IconAlertTriangle size={18} aria-hidden className="imp-file-icon wrong" />
        )}
        <div className="imp-file-what">
          <h2 className="truncate">{name}</h2>
          <p className="truncate">
            {problem !== null ? (
              <span className="imp-problem">{problem}</span>
            ) : detection === null ? (
              'Waiting to be read'
            ) : (
              [sayFormat(detection), ...sayReading(detection)].join(', ')
            )}
          </p>
        </div>
        {detection === null ? null : (
          <>
            {unknownStages === 0 ? null : (
              <span className="chip outline">{count(unknownStages, 'unknown stage', locale)}</span>
            )}
            <span className="chip">{sourceNames[detection.setup.source]}</span>
            <span className="imp-file-kind">{kindNames[detection.setup.kind]}</span>
            <span className="num imp-file-rows">{count(detection.rows, 'row', locale)}</span>
          </>
        )}
        {frozen ? null : (
          <>
            {detection === null && problem === null ? null : (
              <button type="button" className="btn small" aria-expanded={open} onClick={() => setOpen(!open)}>
                {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
                Change<span className="visually-hidden"> how {name} is read</span>
              </button>
            )}
            <button
              type="button"
              className="icon-btn"
              aria-label={`Leave out ${name}`}
              title="Leave this file out"
              onClick={() => flow.remove(file.id)}
            >
              <IconX size={15} />
            </button>
          </>
        )}
      </header>
      {frozen ? null : <FileQuestions file={file} flow={flow} />}
      {open && !frozen ? <FileSetupPanel file={file} flow={flow} /> : null}
    </article>
  );
}
