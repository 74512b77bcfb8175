import type { Block } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { type Cell, table } from './table.ts';

/** A name on the left and what there is to say of it on the right. */
export type PlainRow = readonly [name: string, text: string | Cell];

/** Rows between hairlines that need no head: two columns that speak for themselves. Those without a text are left out. */
export function plainRows(
  { width, measure }: Pick<ReportContext, 'width' | 'measure'>,
  rows: readonly PlainRow[],
  nameWidth = 150,
): Block[] {
  const said = rows.filter(([, text]) => typeof text !== 'string' || text.trim() !== '');
  const body = said.map(([name, text]) => ({
    cells: [{ text: name, quiet: true }, typeof text === 'string' ? text.trim() : text],
  }));
  return table([{ title: '', width: nameWidth }, { title: '' }], body, width, measure)
    .slice(1)
    .map(({ head: _head, ...row }) => row);
}
