import type { ItemTotals } from './items-sheet.ts';
import { type CaseModel, type InputsOf, inputKey, NAMES } from './model.ts';
import { addRow, formula, newSheet, type Sheet, text } from './sheet.ts';

/** What each benefit or cost alone, at the ends of its range, makes of the NPV; in the order that the case has on leaving. */
export function sensitivitySheet(model: CaseModel, inputs: InputsOf, benefits: ItemTotals, costs: ItemTotals): Sheet {
  const sheet = newSheet('Sensitivity', [44, 14, 16, 16, 20], { rows: 2, columns: 1 }, model.print);
  addRow(
    sheet,
    text('title', 'Sensitivity'),
    null,
    text('note', 'Each alone at the ends of its range, all else unchanged; the largest swing first as exported.'),
  );
  addRow(
    sheet,
    text('head', 'Benefit or cost'),
    text('head', 'Kind'),
    ...['Range: low', 'Range: high', 'NPV at low', 'NPV at high', 'Swing'].map((head) => text('headRight', head)),
  );
  if (model.figures.tornado.length === 0) addRow(sheet, text('note', 'No benefits and no costs yet'));
  for (const bar of model.figures.tornado) {
    const row = sheet.rows.length + 1;
    const { low, high } = inputs.get(inputKey(bar.kind, bar.id))!;
    const benefit = bar.kind === 'benefit';
    const pv = (benefit ? benefits : costs).pvOf.get(bar.id)!;
    const factor = benefit ? NAMES.benefitFactor : NAMES.costFactor;
    const at = (letter: string) => `${NAMES.npv}${benefit ? '+' : '-'}(${letter}${row}-1)*${pv}*${factor}`;
    const range = model.items.find(({ kind, id }) => kind === bar.kind && id === bar.id)!.range;
    addRow(
      sheet,
      text('plain', bar.name),
      text('plain', benefit ? 'Benefit' : 'Cost'),
      formula('share', low, range.low),
      formula('share', high, range.high),
      formula('money', at('C'), bar.low),
      formula('money', at('D'), bar.high),
      formula('money', `ABS(F${row}-E${row})`, bar.swing),
    );
  }
  return sheet;
}
