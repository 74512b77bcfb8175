import { fieldLabel } from '@core/engine/field-labels.ts';
import type { Scalar } from '@core/exchange/crm/import-types.ts';
import { formatDate, isIsoDate } from '@core/kernel/dates.ts';
import { formatNumber, formatShare } from '@core/kernel/money.ts';
import { roleNames, wordOf } from '../../ui/words.ts';

/** A field's name, to begin a line with. */
export function fieldWords(field: string): string {
  return wordOf(fieldLabel(field));
}

/** Fields whose values are the format's own words. */
const worded: Readonly<Record<string, (value: string) => string>> = {
  stage: wordOf,
  forecast: wordOf,
  roles: (value) =>
    value
      .split(' ')
      .map((role) => roleNames[role as keyof typeof roleNames]?.label ?? role)
      .join(', '),
};

/** A field's value as it stands in the plan, in the words of the screens: `0.4` of a probability → "40%". */
export function sayFieldValue(field: string, value: Scalar | undefined, locale: string): string {
  if (value === undefined || value === '') return 'empty';
  if (typeof value === 'number')
    return field === 'probability' ? formatShare(value, locale) : formatNumber(value, locale);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isIsoDate(value)) return formatDate(value, locale);
  return worded[field]?.(value) ?? value;
}
