import { z } from 'zod';
import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import { amount, currency, date, whole } from '../model/fields.ts';

/** What one unit of a currency is worth in another, as the user noted it on a day. */
const rate = z.strictObject({
  from: currency,
  to: currency,
  rate: z.number().positive('must be more than 0').max(1e9, 'must be 1,000,000,000 or less'),
  on: date,
});
export type Rate = z.infer<typeof rate>;

const quota = z.strictObject({ start: date, amount, currency });
/** What is to be closed in the fiscal quarter that begins on `start`. */
export type Quota = z.infer<typeof quota>;

const settingsSchema = z.strictObject({
  /** What all amounts are shown in; absent: the currency that most opportunities are in. */
  currency: currency.optional(),
  /** The month that the fiscal year of the chart opens in. */
  startMonth: whole(1, 12).optional(),
  rates: z.array(rate).max(1_000),
  quotas: z.array(quota).max(1_000),
});
export type PipelineSettings = Readonly<z.infer<typeof settingsSchema>>;

/** Where the user's rates and quotas are kept among the settings. */
export const PIPELINE_SETTINGS = 'pipeline';

const nothing: PipelineSettings = { rates: [], quotas: [] };

/** A setting's value as it was stored; what cannot be read of it counts as not there. */
export function readPipelineSettings(stored: unknown): PipelineSettings {
  if (typeof stored !== 'object' || stored === null) return nothing;
  const whole = settingsSchema.safeParse(stored);
  if (whole.success) return whole.data;
  const { shape } = settingsSchema;
  const of = stored as Record<string, unknown>;
  const kept = <T>(schema: z.ZodType<T>, value: unknown): T[] => {
    const read = schema.safeParse(value);
    return read.success && read.data !== undefined ? [read.data] : [];
  };
  const each = <T>(schema: z.ZodType<T>, list: unknown): T[] =>
    Array.isArray(list) ? list.flatMap((value) => kept(schema, value)) : [];
  const [code] = kept(shape.currency, of.currency);
  const [startMonth] = kept(shape.startMonth, of.startMonth);
  return {
    ...(code === undefined ? {} : { currency: code }),
    ...(startMonth === undefined ? {} : { startMonth }),
    rates: each(rate, of.rates),
    quotas: each(quota, of.quotas),
  };
}

/** A rate older than this is told as stale. */
export const STALE_RATE_DAYS = 30;

/** How amounts of a currency become amounts of another. */
export interface Conversion {
  readonly from: string;
  readonly factor: number;
  /** The day the rate was noted. */
  readonly on: IsoDate;
  readonly stale: boolean;
}

/**
 * The rate from one currency to another: the one noted for the pair, else one noted the other way round, turned about; of
 * several the newest. Null where the user keeps none: nothing is worked out over a third currency.
 */
export function conversionOf(rates: readonly Rate[], from: string, to: string, today: IsoDate): Conversion | null {
  const newest = (a: string, b: string) =>
    rates
      .filter((each) => each.from === a && each.to === b)
      .reduce<Rate | undefined>((x, y) => (x !== undefined && x.on >= y.on ? x : y), undefined);
  const direct = newest(from, to);
  const found = direct ?? newest(to, from);
  if (found === undefined) return null;
  return {
    from,
    factor: direct === undefined ? 1 / found.rate : found.rate,
    on: found.on,
    stale: daysBetween(found.on, today) > STALE_RATE_DAYS,
  };
}

/** The settings with a rate for a pair, in place of what was noted for it either way; null takes it out. */
export function withRate(
  settings: PipelineSettings,
  from: string,
  to: string,
  noted: Pick<Rate, 'rate' | 'on'> | null,
): PipelineSettings {
  const others = settings.rates.filter(
    (each) => !(each.from === from && each.to === to) && !(each.from === to && each.to === from),
  );
  return { ...settings, rates: noted === null ? others : [...others, { from, to, ...noted }] };
}

/** The settings with the quota of a quarter in a currency; null takes it out. */
export function withQuota(
  settings: PipelineSettings,
  start: IsoDate,
  code: string,
  value: number | null,
): PipelineSettings {
  const others = settings.quotas.filter((each) => each.start !== start || each.currency !== code);
  return { ...settings, quotas: value === null ? others : [...others, { start, amount: value, currency: code }] };
}
