import type { MeasuredField } from '@core/insight/standard-fields.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Playbook } from '@core/playbook/playbook.ts';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useWritable } from '../../../ui/plan-context.tsx';
import { useStep } from '../LineDetail.tsx';

export interface PanelProps extends Pick<MeasuredField, 'field' | 'label'> {
  /** The rows that lack it. */
  readonly lacking: readonly Id[];
  readonly playbook: Playbook;
}

interface RecordRowsProps<Row> {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => Id;
  readonly lacking: readonly Id[];
  /** What is said where there is no row. */
  readonly none: string;
  readonly children: (row: Row) => ReactNode;
}

/** Few enough to leave what else a line asks for in reach. */
const STEP = 12;

/** Rows of a plan with the field that is asked for, a dozen at a time. */
export function RecordRows<Row>({ label, heads, rows: all, idOf, lacking, none, children }: RecordRowsProps<Row>) {
  const { rows, more } = useStep(all, heads.length, STEP);
  if (all.length === 0) return <p className="record-none">{none}</p>;
  const missing = new Set(lacking);
  return (
    <table className="table record-rows" aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={idOf(row)} data-lacking={missing.has(idOf(row)) || undefined}>
            {children(row)}
          </tr>
        ))}
        {more}
      </tbody>
    </table>
  );
}

/** A name and Enter adds one; the cursor stays for the next. */
export function RecordLine({ label, onAdd }: { label: string; onAdd: (name: string) => boolean }) {
  const [name, setName] = useState('');
  if (!useWritable()) return null;
  return (
    <div className="record-add">
      <IconPlus size={15} aria-hidden />
      <input
        aria-label={label}
        placeholder={`${label}: a name, then Enter`}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName('');
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || name.trim() === '') return;
          if (onAdd(name.trim())) setName('');
        }}
      />
    </div>
  );
}
