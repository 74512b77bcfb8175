import { escapeXml } from './xml.ts';

/** Inputs are blue on yellow, as finance knows them; all else is worked out or said. */
const INK = 'FF1F2933';
const QUIET = 'FF5F6B7A';
const INPUT = 'FF1F3FBF';
const fonts = {
  plain: { size: 11, colour: INK, bold: false },
  quiet: { size: 11, colour: QUIET, bold: false },
  bold: { size: 11, colour: INK, bold: true },
  input: { size: 11, colour: INPUT, bold: false },
  title: { size: 18, colour: INK, bold: true },
  head: { size: 11, colour: 'FFFFFFFF', bold: true },
  figure: { size: 14, colour: INK, bold: true },
} as const;
const fills = { none: null, input: 'FFFFF9E0', head: 'FF2B3A4E', group: 'FFE9EDF2' } as const;
const borders = { none: '', total: `<top style="thin"><color rgb="${QUIET}"/></top>` } as const;

interface StyleFacts {
  readonly font?: keyof typeof fonts;
  readonly fill?: keyof typeof fills;
  readonly border?: keyof typeof borders;
  readonly format?: keyof typeof formats;
  readonly align?: 'left' | 'right';
  readonly wrap?: true;
  readonly indent?: true;
}

/** Number formats; `$` stands for the currency's symbol. */
const formats = {
  general: 'General',
  text: '@',
  money: '$#,##0;-$#,##0;$0',
  price: '$#,##0.00;-$#,##0.00;$0.00',
  share: '0.0##%',
  rate: '0.0%',
  factor: '0.0000',
  exact: '0.000E+00',
  months: '0.0',
  year: '"Year "0',
  date: 'yyyy-mm-dd',
} as const;

const styles = {
  title: { font: 'title' },
  plain: { wrap: true },
  line: {},
  indented: { indent: true },
  quiet: { font: 'quiet' },
  note: { font: 'quiet', indent: true },
  wrappedNote: { font: 'quiet', wrap: true, indent: true },
  bold: { font: 'bold' },
  head: { font: 'head', fill: 'head', wrap: true },
  headNote: { font: 'head', fill: 'head', wrap: true, indent: true },
  headRight: { font: 'head', fill: 'head', align: 'right', wrap: true },
  yearHead: { font: 'head', fill: 'head', format: 'year', align: 'right' },
  group: { font: 'bold', fill: 'group' },
  groupText: { fill: 'group', wrap: true, indent: true },
  groupShare: { font: 'input', fill: 'group', format: 'share', align: 'right' },
  groupDate: { fill: 'group', format: 'date', indent: true },
  choice: { font: 'input', fill: 'input', wrap: true },
  countInput: { font: 'input', fill: 'input', align: 'right' },
  shareInput: { font: 'input', fill: 'input', format: 'share', align: 'right' },
  priceInput: { font: 'input', fill: 'input', format: 'price', align: 'right' },
  moneyInput: { font: 'input', fill: 'input', format: 'money', align: 'right' },
  share: { format: 'share', align: 'right' },
  money: { format: 'money', align: 'right' },
  total: { font: 'bold', border: 'total' },
  moneyTotal: { font: 'bold', border: 'total', format: 'money', align: 'right' },
  factor: { format: 'factor', align: 'right' },
  count: { align: 'right' },
  exact: { format: 'exact', align: 'right' },
  months: { format: 'months', align: 'right' },
  rate: { format: 'rate', align: 'right' },
  date: { format: 'date', align: 'left' },
  moneyFigure: { font: 'figure', format: 'money', align: 'right' },
  rateFigure: { font: 'figure', format: 'rate', align: 'right' },
  monthsFigure: { font: 'figure', format: 'months', align: 'right' },
} as const satisfies Record<string, StyleFacts>;
export type StyleName = keyof typeof styles;

/** What a row needs for a look: the height of a line in points, and whether a text may take several. */
export function lineOf(name: StyleName): { height: number; wraps: boolean } {
  const { font = 'plain', wrap }: StyleFacts = styles[name];
  return { height: Math.ceil(fonts[font].size * 1.4), wraps: wrap === true };
}

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];
/** Below this number formats are the reader's own. */
const FIRST_FORMAT = 164;

/** The looks that a workbook's cells ask for, in the order in which they first do. */
export class Styles {
  readonly #asked = new Map<string, string>();
  readonly #symbol: string;

  /** `symbol` stands before an amount: "$". */
  constructor(symbol: string) {
    this.#symbol = symbol;
  }

  /** Where a cell finds its look; `quoted` marks a text that looks like a formula. */
  index(name: StyleName, quoted: boolean): number {
    const key = `${name} ${quoted}`;
    if (!this.#asked.has(key)) this.#asked.set(key, crossFormat(styles[name], quoted));
    return [...this.#asked.keys()].indexOf(key) + 1;
  }

  xml(): string {
    // A currency's symbol is quoted: letters such as "kr" would be read as codes.
    const symbol = `"${this.#symbol.replaceAll('"', '')}"`;
    const numFmts = Object.values(formats).map(
      (code, index) =>
        `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(code.replaceAll('$', () => symbol))}"/>`,
    );
    const fontList = Object.values(fonts).map(
      ({ size, colour, bold }) =>
        `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${colour}"/><name val="Calibri"/><family val="2"/></font>`,
    );
    const fillList = keysOf(fills)
      .slice(1)
      .map((key) => `<fill><patternFill patternType="solid"><fgColor rgb="${fills[key]}"/></patternFill></fill>`);
    const borderList = Object.values(borders).map(
      (top) => `<border><left/><right/>${top === '' ? '<top/>' : top}<bottom/><diagonal/></border>`,
    );
    const count = (list: readonly string[]) => `count="${list.length}"`;
    const xfs = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...this.#asked.values()];
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      `<numFmts ${count(numFmts)}>${numFmts.join('')}</numFmts><fonts ${count(fontList)}>${fontList.join('')}</fonts>`,
      // The first two fills are fixed by the format.
      `<fills count="${fillList.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fillList.join('')}</fills>`,
      `<borders ${count(borderList)}>${borderList.join('')}</borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs ${count(xfs)}>${xfs.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join('');
  }
}

function crossFormat(facts: StyleFacts, quoted: boolean): string {
  const { font = 'plain', fill = 'none', border = 'none', format = 'general', align, wrap, indent } = facts;
  const formatId = format === 'general' ? 0 : FIRST_FORMAT + keysOf(formats).indexOf(format);
  const fillId = fill === 'none' ? 0 : keysOf(fills).indexOf(fill) + 1;
  const alignment = [
    'vertical="top"',
    align === undefined ? '' : `horizontal="${align}"`,
    wrap === true ? 'wrapText="1"' : '',
    indent === true ? 'horizontal="left" indent="1"' : '',
  ].join(' ');
  return `<xf numFmtId="${formatId}" fontId="${keysOf(fonts).indexOf(font)}" fillId="${fillId}" borderId="${keysOf(borders).indexOf(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}><alignment ${alignment}/></xf>`;
}
