import { formatDate } from '@core/kernel/dates.ts';
import { formatNumber } from '@core/kernel/money.ts';
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';

interface LocaleFieldProps {
  readonly value: string | undefined;
  /** Null: that of the app. */
  readonly onChange: (locale: string | null) => void;
}

/** Those whose dates the fonts of the pages can write. */
const offered =
  'en-GB en-US en-AU en-CA en-IE en-IN cs-CZ da-DK de-AT de-CH de-DE el-GR es-ES es-MX et-EE fi-FI fr-BE fr-CA fr-CH fr-FR hr-HR hu-HU it-CH it-IT lt-LT lv-LV nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO sk-SK sl-SI sv-SE tr-TR uk-UA vi-VN'.split(
    ' ',
  );

/** How dates and numbers are written; the words stay English. */
export function LocaleField({ value, onChange }: LocaleFieldProps) {
  const { locale, clock } = useApp();
  const choices = useMemo(() => {
    const today = clock.today();
    const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
    const own = value === undefined || offered.includes(value) ? [] : [value];
    const [british, american, ...rest] = offered;
    const sorted = rest.map((tag) => [names.of(tag) ?? tag, tag] as const).sort(([a], [b]) => a.localeCompare(b, 'en'));
    const tags = [...own, british!, american!, ...sorted.map(([, tag]) => tag)];
    const example = (tag: string) => `${formatDate(today, tag)}, ${formatNumber(1_234.5, tag, 1)}`;
    return [
      { value: '', label: `As in the app: ${example(locale)}` },
      ...tags.map((tag) => ({ value: tag, label: `${names.of(tag) ?? tag}: ${example(tag)}` })),
    ];
  }, [clock, locale, value]);
  return (
    <Select
      label="Language of dates and numbers"
      data={choices}
      value={value ?? ''}
      allowDeselect={false}
      searchable
      onChange={(tag) => onChange(tag === '' ? null : tag)}
    />
  );
}
