const MULTIPLES: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9 };
const SHAPE = /^([+-]?)(\d[\d.,]*|[.,]\d+)(k|m|mn|b|bn)?(%)?$/i;

/**
 * A number as people type it: `1,840,000`, `1.840.000,50`, `1.84M`, `45k`, `15 %`, `−3`, `$250`. With both signs in it the
 * last is the decimal one; with one, the locale decides, except that a group sign not followed by three digits is read
 * as a decimal. `15 %` is 0.15. Null for what is no number.
 */
export function parseNumber(text: string, locale: string): number | null {
  const clean = text
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/[\s'’_\u200e\u200f\u061c]|\p{Sc}/gu, '')
    .replace(/^(-?)\p{L}{1,3}\.?(?=[\d-])/u, '$1')
    .replace(/(?:[A-Z]{3}|kr|zł|Kč|Ft)\.?$/, '');
  const match = SHAPE.exec(clean);
  if (match === null) return null;
  const [, sign, digits = '', multiple = '', percent] = match;
  const plain = withPointDecimal(digits, locale);
  if (plain === null) return null;
  const value = Number(plain) * (MULTIPLES[multiple.toLowerCase()] ?? 1) * (sign === '-' ? -1 : 1);
  // Dividing once keeps 15 % the same double as 0.15.
  return percent === undefined ? value : value / 100;
}

function withPointDecimal(digits: string, locale: string): string | null {
  const lastComma = digits.lastIndexOf(',');
  const lastPoint = digits.lastIndexOf('.');
  if (lastComma < 0 && lastPoint < 0) return digits;
  if (lastComma >= 0 && lastPoint >= 0) {
    const decimal = lastComma > lastPoint ? ',' : '.';
    return split(digits, decimal);
  }
  const sign = lastComma >= 0 ? ',' : '.';
  const repeated = digits.indexOf(sign) !== digits.lastIndexOf(sign);
  // Groups of two are India's: 1,84,000.
  const grouped = /^\d{1,3}([.,]\d{3})+$|^\d{1,2}([.,]\d{2})+[.,]\d{3}$/.test(digits);
  if (repeated) return grouped ? digits.replaceAll(sign, '') : null;
  return grouped && decimalSign(locale) !== sign ? digits.replaceAll(sign, '') : split(digits, sign);
}

function split(digits: string, decimal: string): string | null {
  const group = decimal === ',' ? '.' : ',';
  const plain = digits.replaceAll(group, '');
  return plain.indexOf(decimal) === plain.lastIndexOf(decimal) ? plain.replace(decimal, '.') : null;
}

const decimals = new Map<string, string>();
function decimalSign(locale: string): string {
  let sign = decimals.get(locale);
  if (sign === undefined) {
    sign = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
    decimals.set(locale, sign);
  }
  return sign;
}
