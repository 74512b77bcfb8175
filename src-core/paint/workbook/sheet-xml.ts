import { type Cell, column, type Sheet } from './sheet.ts';
import { lineOf, type Styles } from './styles.ts';
import { escapeXml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DAY = 86_400_000;
/** Serial 0 of the 1900 system, whose false leap day is behind every date from 1 March 1900 on. */
const SERIAL_0 = Date.UTC(1899, 11, 30);
const FIRST_DATE = '1900-03-01';
const FOOT_LIMIT = 200;
const LOWEST_ROW = 16;
/** What the format allows. */
const HIGHEST_ROW = 409;
/** The format's numbers for paper. */
const paper = { a4: 9, letter: 1 } as const;

/** A worksheet part; texts are collected in `texts`, looks in `styles`. */
export function sheetXml(sheet: Sheet, styles: Styles, texts: Map<string, number>): string {
  const { frozen, print } = sheet;
  const corner = `${column(frozen.columns)}${frozen.rows + 1}`;
  const rows = sheet.rows.map((cells, index) => {
    const made = cells.map((cell, at) =>
      cell === null ? '' : cellXml(`${column(at)}${index + 1}`, cell, styles, texts),
    );
    return `<row r="${index + 1}" ht="${rowHeight(sheet, cells)}" customHeight="1">${made.join('')}</row>`;
  });
  const columns = Math.max(...sheet.rows.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, index) => {
    return `<col min="${index + 1}" max="${index + 1}" width="${widthOf(sheet, index)}" customWidth="1"/>`;
  });
  const lists = sheet.lists.map(
    ({ cell, from }) =>
      `<dataValidation type="list" allowBlank="0" showErrorMessage="1" sqref="${cell}"><formula1>${escapeXml(from)}</formula1></dataValidation>`,
  );
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData>`,
    lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${paper[print.pageSize]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>&amp;L${footXml(print.foot)}&amp;C&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`,
  ].join('');
}

function widthOf({ widths }: Sheet, index: number): number {
  return widths[Math.min(index, widths.length - 1)]!;
}

/** In points. Programs do not all fit a row to its texts by themselves; its width is counted in mean characters. */
function rowHeight(sheet: Sheet, cells: readonly (Cell | null)[]): number {
  const heights = cells.map((cell, index) => {
    if (cell === null) return 0;
    const { height, wraps } = lineOf(cell.style);
    if (!wraps || !('text' in cell)) return height;
    const room = widthOf(sheet, index) - 3;
    const lines = cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
    return height * lines;
  });
  return Math.min(HIGHEST_ROW, Math.max(LOWEST_ROW, ...heights));
}

function cellXml(at: string, cell: Cell, styles: Styles, texts: Map<string, number>): string {
  const look = (quoted = false) => `r="${at}" s="${styles.index(cell.style, quoted)}"`;
  if ('number' in cell) return `<c ${look()}><v>${cell.number}</v></c>`;
  if ('formula' in cell) {
    const made = `<f>${escapeXml(cell.formula)}</f>`;
    if (typeof cell.value === 'number') return `<c ${look()}>${made}<v>${cell.value}</v></c>`;
    return `<c ${look()} t="str">${made}<v>${escapeXml(cell.value)}</v></c>`;
  }
  if ('date' in cell && cell.date >= FIRST_DATE)
    return `<c ${look()}><v>${(Date.parse(cell.date) - SERIAL_0) / DAY}</v></c>`;
  if ('blank' in cell) return `<c ${look()}/>`;
  const words = 'text' in cell ? cell.text : cell.date;
  if (words === '') return `<c ${look()}/>`;
  if (!texts.has(words)) texts.set(words, texts.size);
  // The quote keeps it a text when somebody edits the cell, too.
  return `<c ${look(/^[=+\-@]/.test(words))} t="s"><v>${texts.get(words)}</v></c>`;
}

/** In a foot "&" begins a code; a digit after the letter would be read as a font size. */
function footXml(foot: string): string {
  const kept = Array.from(foot).slice(0, FOOT_LIMIT).join('');
  return escapeXml(` ${kept.replaceAll('&', '&&')}`);
}
