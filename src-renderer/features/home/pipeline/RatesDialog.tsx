import { formatMoneyExact, formatNumber } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import { currenciesOf, quartersFrom } from '@core/portfolio/pipeline.ts';
import {
  conversionOf,
  type PipelineSettings,
  type Rate,
  withQuota,
  withRate,
} from '@core/portfolio/pipeline-settings.ts';
import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { currencyChoices } from '../../../ui/currency-choices.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { usePortfolio } from '../../../ui/portfolio.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import { quarterWords } from './pipeline-words.ts';
import { usePipelineSettings } from './use-pipeline-settings.ts';

type Edit = (edit: (before: PipelineSettings) => PipelineSettings) => void;

/** What the pipeline is shown in, by the user's own rates and quotas. Stored as it is typed. */
export function RatesDialog({ onClose }: { onClose: () => void }) {
  const { clock, locale } = useApp();
  const { headers } = usePortfolio();
  const [settings, change] = usePipelineSettings();
  const present = useMemo(
    () => currenciesOf((headers ?? []).filter(({ archivedOn }) => archivedOn === undefined)),
    [headers],
  );
  const choices = useMemo(() => currencyChoices(present[0], locale), [present, locale]);
  if (settings === null) return null;
  const base = settings.currency ?? present[0] ?? 'USD';
  const startMonth = settings.startMonth ?? 1;
  const others = present.filter((code) => code !== base);
  return (
    <Dialog title="Rates and quotas" size={560} onClose={onClose}>
      <div className="home-rates">
        <div className="home-rates-pair">
          <Select
            label="Show all amounts in"
            data={choices}
            value={base}
            searchable
            allowDeselect={false}
            onChange={(code) => code !== null && change((before) => ({ ...before, currency: code }))}
          />
          <Select
            label="The fiscal year begins in"
            data={monthChoices(locale)}
            value={String(startMonth)}
            allowDeselect={false}
            onChange={(month) => month !== null && change((before) => ({ ...before, startMonth: Number(month) }))}
          />
        </div>
        <section aria-label="Rates">
          <h3>Rates</h3>
          {others.length === 0 ? (
            <p className="t2">All open amounts are in {base}: no rate is needed.</p>
          ) : (
            <>
              <p className="t2">Amounts without a rate stay out of the columns and are listed with the figures.</p>
              {others.map((code) => (
                <RateRow key={`${code} ${base}`} from={code} to={base} settings={settings} change={change} />
              ))}
            </>
          )}
        </section>
        <section aria-label="Quotas">
          <h3>Quota a quarter, in {base}</h3>
          <div className="home-rates-quotas">
            {quartersFrom(clock.today(), startMonth).map((quarter) => (
              <QuotaField
                key={`${quarter.start} ${base}`}
                label={quarterWords(quarter)}
                value={
                  settings.quotas.find(({ start, currency }) => start === quarter.start && currency === base)?.amount
                }
                currency={base}
                onChange={(amount) => change((before) => withQuota(before, quarter.start, base, amount))}
              />
            ))}
          </div>
        </section>
        <div className="dialog-buttons">
          <button type="button" className="btn primary" onClick={onClose}>
            Done
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function RateRow({
  from,
  to,
  settings,
  change,
}: {
  from: string;
  to: string;
  settings: PipelineSettings;
  change: Edit;
}) {
  const { clock, locale } = useApp();
  const today = clock.today();
  const known = conversionOf(settings.rates, from, to, today);
  const set = (noted: Pick<Rate, 'rate' | 'on'> | null) => change((before) => withRate(before, from, to, noted));
  const field = useDraft<number | null>({
    value: known?.factor ?? null,
    format: (rate) => (rate === null ? '' : formatNumber(rate, locale, 6)),
    parse(text) {
      if (text.trim() === '') return { value: null };
      const rate = parseNumber(text, locale);
      return rate === null || rate <= 0 || rate > 1e9 ? { message: 'A number above 0' } : { value: rate };
    },
    commit: (rate) => set(rate === null ? null : { rate, on: today }),
  });
  return (
    <div className="home-rates-row">
      <span>1 {from} =</span>
      <TextInput inputMode="decimal" aria-label={`${to} for 1 ${from}`} placeholder="No rate" {...field} />
      <span>{to}, noted on</span>
      <LocaleDateInput
        aria-label={`Day of the rate of ${from}`}
        placeholder="No date"
        value={known?.on ?? null}
        maxDate={today}
        disabled={known === null}
        onChange={(on) => {
          if (on !== null && known !== null) set({ rate: known.factor, on });
        }}
      />
      <span className="home-rates-age">{known?.stale === true ? 'Over 30 days old' : ''}</span>
    </div>
  );
}

interface QuotaFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly currency: string;
  readonly onChange: (amount: number | null) => void;
}

function QuotaField({ label, value, currency, onChange }: QuotaFieldProps) {
  const { locale } = useApp();
  const field = useDraft<number | null>({
    value: value ?? null,
    format: (amount) => (amount === null ? '' : formatMoneyExact(amount, currency, locale)),
    parse(text) {
      if (text.trim() === '') return { value: null };
      const amount = parseNumber(text, locale);
      return amount === null || amount < 0 || amount > 1e15 ? { message: 'An amount' } : { value: amount };
    },
    commit: onChange,
  });
  return <TextInput label={label} inputMode="decimal" placeholder="No quota" {...field} />;
}

function monthChoices(locale: string) {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: name.format(Date.UTC(2026, i, 1)) }));
}
