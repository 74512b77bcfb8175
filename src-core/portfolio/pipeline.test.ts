import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/dates.ts';
import { stages } from '../model/stages.ts';
import { currenciesOf, type Pipeline, type PipelineOptions, pipeline, quartersFrom, weightOf } from './pipeline.ts';
import { conversionOf, readPipelineSettings, STALE_RATE_DAYS, withQuota, withRate } from './pipeline-settings.ts';
import type { Deal, PlanHeader } from './plan-header.ts';

const TODAY = '2026-11-21';
const settings = readPipelineSettings(undefined);
const probabilities = { discovery: 0.2, proposal: 0.6 };
const options: PipelineOptions = { settings, probabilities, today: TODAY };

let made = 0;
function deal(changes: Partial<Deal>): Deal {
  made += 1;
  return { id: `d${made}`, name: `Deal ${made}`, stage: 'proposal', amount: 1_000, currency: 'USD', ...changes };
}
function home(...deals: Deal[]): PlanHeader[] {
  return [{ id: 'p', name: 'Acme', value: {}, people: 0, held: 0, deals }];
}
const bars = ({ bars: all }: Pipeline) =>
  Object.fromEntries(
    all.map((bar) => [bar.period.kind === 'quarter' ? bar.period.quarter.start : bar.period.kind, weightOf(bar)]),
  );

describe('the weighted pipeline', () => {
  it('puts each opportunity into the quarter that it is to close in', () => {
    const made = pipeline(
      home(
        deal({ closeDate: '2026-11-20' }),
        deal({ closeDate: TODAY, probability: 0.5 }),
        deal({ closeDate: '2026-12-31', probability: 1 }),
        deal({ closeDate: '2027-01-01', stage: 'discovery' }),
        deal({ closeDate: '2027-09-30' }),
        deal({ closeDate: '2027-10-01' }),
        deal({}),
      ),
      options,
    );
    expect(bars(made)).toEqual({
      overdue: 600,
      '2026-10-01': 1_500,
      '2027-01-01': 200,
      '2027-04-01': 0,
      '2027-07-01': 600,
      later: 600,
      undated: 600,
    });
    expect([made.weighted, made.assumed]).toEqual([4_100, 5]);
  });

  it('follows the fiscal year, and names its quarters for it', () => {
    expect(quartersFrom(TODAY, 2).map(({ start, quarter, year }) => `${start} Q${quarter} ${year}`)).toEqual([
      '2026-11-01 Q4 2027',
      '2027-02-01 Q1 2028',
      '2027-05-01 Q2 2028',
      '2027-08-01 Q3 2028',
    ]);
  });

  it('stacks by forecast category; none is pipeline, omitted is left out', () => {
    const forecasts = ['commit', 'closed', 'best-case', 'pipeline', 'omitted', undefined] as const;
    const made = pipeline(
      home(...forecasts.map((forecast) => deal({ closeDate: TODAY, probability: 1, ...(forecast && { forecast }) }))),
      options,
    );
    expect(made.bars[0]?.weighted).toEqual({ commit: 2_000, 'best-case': 1_000, pipeline: 2_000 });
    expect(made.leftOut.map(({ reason }) => reason)).toEqual(['omitted']);
  });

  it('adds up other currencies only by a rate, and says which have none', () => {
    const headers = home(
      deal({}),
      deal({}),
      deal({ currency: 'EUR' }),
      deal({ currency: 'GBP' }),
      deal({ currency: 'JPY' }),
    );
    const rated = withRate(withRate(settings, 'EUR', 'USD', { rate: 1.1, on: TODAY }), 'USD', 'GBP', {
      rate: 0.8,
      on: '2026-09-01',
    });
    const made = pipeline(headers, { ...options, settings: rated });
    expect(made.currency).toBe('USD');
    expect(made.weighted).toBeCloseTo(1_200 + 660 + 750);
    expect(made.conversions.map(({ from, stale }) => [from, stale])).toEqual([
      ['EUR', false],
      ['GBP', true],
    ]);
    expect(made.leftOut.map(({ reason, given }) => [reason, given])).toEqual([['rate', { JPY: 1_000 }]]);
  });

  it('leaves out accounts that were put away, and counts those not read yet', () => {
    const [header] = home(deal({}));
    const { deals: _deals, ...old } = header!;
    const made = pipeline([{ ...header!, archivedOn: TODAY }, old], options);
    expect([made.weighted, made.leftOut, made.unreadAccounts]).toEqual([0, [], 1]);
  });

  it('leaves out what rests with its account, by name, until its day', () => {
    const [header] = home(deal({ closeDate: TODAY, probability: 1 }));
    const resting = (changes: Partial<PlanHeader>) => pipeline([{ ...header!, ...changes }], options);
    const told = ({ weighted, leftOut }: Pipeline) => [weighted, leftOut.map(({ reason, given }) => [reason, given])];
    const out = [0, [['resting', { USD: 1_000 }]]];
    expect(told(resting({ status: 'nurture', nurtureUntil: addDays(TODAY, 1) }))).toEqual(out);
    expect(told(resting({ status: 'lost' }))).toEqual(out);
    expect(told(resting({ status: 'nurture', nurtureUntil: TODAY }))).toEqual([1_000, []]);
  });

  it('draws a quota where there is one in the currency shown', () => {
    const set = withQuota(withQuota(settings, '2026-10-01', 'USD', 500), '2027-01-01', 'EUR', 900);
    expect(pipeline(home(deal({})), { ...options, settings: set }).bars.map(({ quota }) => quota)).toEqual([
      500,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('holds every open amount exactly once: in a bar, or in what is left out', () => {
    const drawn: fc.Arbitrary<Deal> = fc
      .record({
        id: fc.string(),
        stage: fc.constantFrom(...stages.slice(0, 6)),
        amount: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
        currency: fc.constantFrom('USD', 'EUR', 'JPY'),
        probability: fc.option(fc.constantFrom(0, 0.25, 1), { nil: undefined }),
        closeDate: fc.option(
          fc.integer({ min: -400, max: 900 }).map((days) => addDays(TODAY, days)),
          { nil: undefined },
        ),
        forecast: fc.option(fc.constantFrom('omitted', 'pipeline', 'best-case', 'commit', 'closed'), {
          nil: undefined,
        }),
      })
      .map((fields) => ({ name: 'Deal', ...fields }) as Deal);
    const rated = withRate(settings, 'EUR', 'USD', { rate: 1.25, on: TODAY });
    fc.assert(
      fc.property(fc.array(fc.array(drawn, { maxLength: 6 }), { maxLength: 5 }), (plans) => {
        const headers = plans.flatMap((deals, i) => home(...deals).map((header) => ({ ...header, id: `p${i}` })));
        const more = { count: 3, value: { USD: 7, JPY: 11 } };
        const made = pipeline([...headers, { ...home()[0]!, id: 'more', moreDeals: more }], {
          ...options,
          settings: { ...rated, currency: 'USD' },
        });
        const places = [...made.bars, ...made.leftOut];
        expect(sum(places.map(({ count }) => count))).toBe(plans.flat().length + more.count);
        for (const code of ['USD', 'EUR', 'JPY']) {
          const all = sum(plans.flat().map((each) => (each.currency === code ? (each.amount ?? 0) : 0)));
          expect(sum(places.map(({ given }) => given[code] ?? 0))).toBe(
            all + ((more.value as Record<string, number>)[code] ?? 0),
          );
        }
        const inBars = sum(made.bars.map(({ given }) => (given.USD ?? 0) + (given.EUR ?? 0) * 1.25));
        expect(sum(made.bars.map(({ amount }) => amount))).toBeCloseTo(inBars, 4);
      }),
    );
  });
});

describe('what the user keeps for it', () => {
  it('turns a rate about, takes the newest, and tells one that is old', () => {
    const rates = [
      { from: 'USD', to: 'EUR', rate: 0.5, on: '2026-01-01' },
      { from: 'USD', to: 'EUR', rate: 0.8, on: addDays(TODAY, -STALE_RATE_DAYS) },
    ];
    expect(conversionOf(rates, 'EUR', 'USD', TODAY)).toEqual({
      from: 'EUR',
      factor: 1.25,
      on: rates[1]!.on,
      stale: false,
    });
    expect(conversionOf(rates, 'EUR', 'USD', addDays(TODAY, 1))?.stale).toBe(true);
    expect(conversionOf(rates, 'EUR', 'GBP', TODAY)).toBeNull();
  });

  it('holds one rate a pair and one quota a quarter', () => {
    const twice = withRate(withRate(settings, 'EUR', 'USD', { rate: 2, on: TODAY }), 'USD', 'EUR', {
      rate: 3,
      on: TODAY,
    });
    expect(twice.rates).toEqual([{ from: 'USD', to: 'EUR', rate: 3, on: TODAY }]);
    expect(withRate(twice, 'EUR', 'USD', null).rates).toEqual([]);
    expect(withQuota(withQuota(settings, TODAY, 'USD', 1), TODAY, 'USD', null).quotas).toEqual([]);
  });

  it('is read with care: what is damaged counts as not there', () => {
    const kept = { from: 'EUR', to: 'USD', rate: 1.1, on: TODAY };
    const stored = {
      currency: 'EUR',
      startMonth: 13,
      rates: [kept, { ...kept, rate: 0 }, 5],
      quotas: 'none',
      other: 1,
    };
    expect(readPipelineSettings(stored)).toEqual({ currency: 'EUR', rates: [kept], quotas: [] });
    expect(readPipelineSettings([])).toEqual({ rates: [], quotas: [] });
    expect(currenciesOf(home(deal({ currency: 'EUR' }), deal({ currency: 'CHF' }), deal({ currency: 'EUR' })))).toEqual(
      ['EUR', 'CHF'],
    );
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
