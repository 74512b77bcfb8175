import type { ColumnFacts, DateOrder, DecimalSign, Detection, FileSetup } from '@core/exchange/crm/detection-types.ts';
import { NativeSelect } from '@mantine/core';
import type { ImportFlow } from './import-flow.ts';
import { dateOrderNames, decimalNames } from './import-words.ts';
import { withColumn } from './set-up.ts';

/** Each column of a file, what stands in it, and what it is read into. */
export function ColumnTable({ detection, flow }: { detection: Detection; flow: ImportFlow }) {
  const { setup, columns, fields, fileId } = detection;
  const data = [{ value: '', label: 'Not read' }, ...fields.map(({ field, label }) => ({ value: field, label }))];
  const setUp = (changed: FileSetup) => flow.setUp(fileId, changed);
  return (
    <table className="table imp-columns">
      <thead>
        <tr>
          <th>Column</th>
          <th>Examples</th>
          <th>Read as</th>
          <th>
            <span className="visually-hidden">How</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.index} className={setup.columns[column.index] === null ? 'unread' : ''}>
            <td className="truncate">{column.header === '' ? `Column ${column.index + 1}` : column.header}</td>
            <td className="truncate imp-samples">{column.samples.join(' · ')}</td>
            <td>
              <NativeSelect
                aria-label={`${column.header} is read as`}
                data={data}
                value={setup.columns[column.index] ?? ''}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setUp(withColumn(setup, column.index, value === '' ? null : value));
                }}
              />
            </td>
            <td>
              <Reading column={column} setup={setup} onSetUp={setUp} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of dates and numbers that are read: which way round. */
function Reading(props: { column: ColumnFacts; setup: FileSetup; onSetUp: (setup: FileSetup) => void }) {
  const { column, setup, onSetUp } = props;
  const { index, header, dateOrder, decimal } = column;
  if (setup.columns[index] === null) return null;
  if (column.reads === 'date' && dateOrder !== undefined) {
    const order = setup.dateOrders[index] ?? dateOrder;
    return (
      <NativeSelect
        aria-label={`Order of the dates in ${header}`}
        data={[
          ...(order === null ? [{ value: '', label: 'Choose the order' }] : []),
          ...Object.entries(dateOrderNames).map(([value, label]) => ({ value, label })),
        ]}
        value={order ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value as DateOrder;
          onSetUp({ ...setup, dateOrders: { ...setup.dateOrders, [index]: chosen } });
        }}
      />
    );
  }
  if (column.reads === 'number' && decimal !== undefined) {
    return (
      <NativeSelect
        aria-label={`Decimal sign in ${header}`}
        data={Object.entries(decimalNames).map(([value, label]) => ({
          value,
          label: `Decimal ${label.toLowerCase()}`,
        }))}
        value={setup.decimals[index] ?? decimal}
        onChange={(event) => {
          const chosen = event.currentTarget.value as DecimalSign;
          onSetUp({ ...setup, decimals: { ...setup.decimals, [index]: chosen } });
        }}
      />
    );
  }
  return null;
}
