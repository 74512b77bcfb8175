/** Number formatting for screens and pages. Money is in major units of the named ISO 4217 currency. */

const MINUS = '−';
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    // A small loss that rounds to nothing is 0, not −0.
    format = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
    formats.set(key, format);
  }
  return format;
}

/** Whole amounts for tables: $1,840,000, −$250. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  return realMinus(
    numberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0,
    }).format(amount),
  );
}

/** Amounts with what stands behind the decimal sign, for prices and for typing in: $4.80, $1,450. */
export function formatMoneyExact(amount: number, currency: string, locale: string): string {
  const cents = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {};
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...cents } as const;
  return realMinus(numberFormat(locale, options).format(amount));
}

/** Shortened amounts for cards and charts: $1.84M, $890K. Three significant digits. */
export function formatMoneyShort(amount: number, currency: string, locale: string): string {
  return realMinus(
    numberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      maximumSignificantDigits: 3,
    }).format(amount),
  );
}

/** A fraction as a percentage: 0.4507 → 45 %. `digits` after the decimal sign. */
export function formatShare(share: number, locale: string, digits = 0): string {
  return realMinus(numberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share));
}

export function formatNumber(value: number, locale: string, digits = 2): string {
  return realMinus(numberFormat(locale, { maximumFractionDigits: digits }).format(value));
}

/** A change or a place on a scale around 0: +0.05, −0.12, 0.00. Always `digits` after the decimal sign. */
export function formatSigned(value: number, locale: string, digits = 2): string {
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return realMinus(numberFormat(locale, { ...fixed, signDisplay: 'exceptZero' }).format(value));
}

/** ISO 4217 codes are three capitals; whether one exists is the formatter's matter, so any three are accepted. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}

function realMinus(text: string): string {
  return text.replace('-', MINUS);
}
