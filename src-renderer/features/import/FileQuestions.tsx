import type { Ask, Detection } from '@core/exchange/crm/detection-types.ts';
import { stages } from '@core/model/stages.ts';
import { NativeSelect } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { choices } from '../../ui/words.ts';
import type { FileEntry, ImportFlow } from './import-flow.ts';
import { columnWith, withColumn, withStage } from './set-up.ts';

/** What cannot be told from the file, asked where it is. */
export function FileQuestions({ file, flow }: { file: FileEntry; flow: ImportFlow }) {
  const { detection } = file;
  if (detection === null || detection.asks.length === 0) return null;
  return (
    <ul className="imp-asks">
      {detection.asks.map((ask) => (
        <li key={JSON.stringify(ask)}>
          <IconHelpCircle size={15} aria-hidden />
          <Question ask={ask} detection={detection} flow={flow} />
        </li>
      ))}
    </ul>
  );
}

function Question({ ask, detection, flow }: { ask: Ask; detection: Detection; flow: ImportFlow }) {
  const { setup, columns, fields, fileId } = detection;
  if (ask.about === 'date-order') {
    const column = columns[ask.column];
    const answer = (order: 'dmy' | 'mdy') =>
      flow.setUp(fileId, { ...setup, dateOrders: { ...setup.dateOrders, [ask.column]: order } });
    return (
      <>
        <span className="imp-ask">
          Day or month first in “{column?.header}”? Nothing in it tells: {column?.samples.slice(0, 3).join(', ')}
        </span>
        <button type="button" className="btn small" onClick={() => answer('dmy')}>
          Day first
        </button>
        <button type="button" className="btn small" onClick={() => answer('mdy')}>
          Month first
        </button>
      </>
    );
  }
  if (ask.about === 'stage') {
    return (
      <>
        <span className="imp-ask">Which of our stages is “{ask.stage}”? Not said, it is read as prospecting.</span>
        <NativeSelect
          aria-label={`Our stage for ${ask.stage}`}
          data={[{ value: '', label: 'Choose' }, ...choices(stages)]}
          value=""
          onChange={(event) => flow.setUp(fileId, withStage(setup, ask.stage, event.currentTarget.value))}
        />
      </>
    );
  }
  const label = fields.find(({ field }) => field === ask.field)?.label ?? ask.field;
  return (
    <>
      <span className="imp-ask">Which column holds “{label}”? Rows cannot be taken without it.</span>
      <NativeSelect
        aria-label={`Column for ${label}`}
        data={[
          { value: '', label: 'Choose' },
          ...columns.map(({ index, header }) => ({ value: String(index), label: header })),
        ]}
        value={columnWith(setup, ask.field)}
        onChange={(event) => flow.setUp(fileId, withColumn(setup, Number(event.currentTarget.value), ask.field))}
      />
    </>
  );
}
