import { parseNumber } from '../../kernel/parse-number.ts';
import type { DecimalSign } from './detection-types.ts';

const PLAIN = /^-?\d{1,15}$/;
const BRACKETS = /^\((.*)\)$/;
const TRAILING_MINUS = /^(.*\d)\s*[-−–]$/;
/** Errors of a spreadsheet, and words for nothing: an empty cell. */
const NOTHING = /^(?:#(?:N\/A|NV|VALUE!|REF!|DIV\/0!|NAME\?|NULL!|NUM!)|n\/a|null|none|-|–|—)$/i;

export function isNothing(text: string): boolean {
  return text === '' || (text.length <= 8 && !isWordSign(text.charCodeAt(0)) && NOTHING.test(text));
}

/** The same in a column of names, where only an error is none: people are called Null, and companies None. */
export function isNoName(text: string): boolean {
  return text === '' || (text[0] === '#' && isNothing(text));
}

/** Nothing begins with a digit, nor with a letter of ASCII but N: most cells need no second look. */
function isWordSign(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 122 && code !== 78 && code !== 110);
}

/**
 * A number as reports write it: `$1,234,567`, `1.234.567,00`, `45k`, `1.2M`, `(1,200)`, `1 200-`, `75 %` (0.75). A cell with both signs
 * settles itself, as does one that no grouping allows; `decimal` decides the rest. Null for what is no number.
 */
export function readNumber(text: string, decimal: DecimalSign): number | null {
  if (PLAIN.test(text)) return Number(text);
  const inner = BRACKETS.exec(text)?.[1] ?? TRAILING_MINUS.exec(text)?.[1];
  const value = parseNumber(inner ?? text, decimal === ',' ? 'de' : 'en');
  return value === null || inner === undefined ? value : -Math.abs(value);
}

/** How often a column's cells say which sign is the decimal one. */
export interface DecimalVotes {
  point: number;
  comma: number;
}

/** Counts what one cell tells by itself: both signs, a group sign twice, or a sign that cannot part thousands. */
export function voteDecimal(text: string, votes: DecimalVotes): void {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma < 0 && point < 0) return;
  if (comma >= 0 && point >= 0) {
    if (comma > point) votes.comma += 1;
    else votes.point += 1;
    return;
  }
  const sign = comma >= 0 ? ',' : '.';
  const at = comma >= 0 ? comma : point;
  const repeated = text.indexOf(sign) !== at;
  const after = /^\d*/.exec(text.slice(at + 1))?.[0].length ?? 0;
  const before = /\d*$/.exec(text.slice(0, at))?.[0] ?? '';
  // What stands before parts thousands: one to three digits, none of them a leading zero.
  const mayPart = after === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (repeated) votes[sign === ',' ? 'point' : 'comma'] += 1;
  else if (!mayPart && after > 0) votes[sign === ',' ? 'comma' : 'point'] += 1;
}

/** What the votes come to; undefined where nothing was said, or as much for either. */
export function decimalOf({ point, comma }: DecimalVotes): DecimalSign | undefined {
  if (point === comma) return undefined;
  return point > comma ? '.' : ',';
}

const SYMBOLS: readonly (readonly [string, string])[] = [
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
];
const CODE = /^\s*([A-Z]{3})\s*[\d(+-]|\d\s*([A-Z]{3})\s*$/;

/** The currency that stands in a cell: its code, or a symbol that only one has. A dollar sign has many. */
export function currencyIn(text: string): string | undefined {
  const code = CODE.exec(text);
  if (code !== null) return code[1] ?? code[2];
  return SYMBOLS.find(([symbol]) => text.includes(symbol))?.[1];
}
