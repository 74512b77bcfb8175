import type { Id } from '../kernel/ids.ts';
import { type AccountPlan, planCurrency } from '../model/plan.ts';
import { type Benefit, benefitDefaults, type Cost, costDefaults } from '../model/value-items.ts';
import { type AssumptionInput, assumptionRegister } from '../value/assumption-register.ts';
import { annualValue, driverForms } from '../value/benefit-value.ts';
import { BASE, computeFigures, type Figures } from '../value/figures.ts';
import type { Simulation } from '../value/simulation.ts';
import { phaseInOver } from '../value/value-commands.ts';
import { ownerName, personName } from './context.ts';

/** A table of the business case as data: figures unrounded, shares as fractions, days as in the plan format. */
export interface CaseTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CaseCell[])[];
}

/** Absent: nobody has said it, or there is none. */
export type CaseCell = string | number | undefined;

interface Facts {
  /** What it is called, on screens and in file names. */
  readonly title: string;
  /** It names people and what nobody has confirmed. */
  readonly internal: boolean;
  readonly make: (facts: CaseFacts) => CaseTable;
}

interface CaseFacts {
  readonly plan: AccountPlan;
  readonly currency: string;
  readonly figures: Figures;
  /** Years 1…N. */
  readonly years: readonly number[];
}

export const caseTables = {
  benefits: { title: 'Benefits', internal: true, make: benefits },
  costs: { title: 'Costs', internal: true, make: costs },
  cashFlow: { title: 'Cash flow', internal: false, make: cashFlow },
  scenarios: { title: 'Scenarios', internal: false, make: scenarios },
  sensitivity: { title: 'Sensitivity', internal: false, make: sensitivity },
  bridge: { title: 'From benefits to NPV', internal: false, make: bridge },
  assumptions: { title: 'Assumptions', internal: true, make: assumptions },
} as const satisfies Record<string, Facts>;
export type CaseTableName = keyof typeof caseTables;

/** One table, its present values and flows in a scenario. For our own side: nothing is left out. Throws `UnknownScenario`. */
export function caseTable(plan: AccountPlan, name: CaseTableName, scenario: string = BASE): CaseTable {
  const figures = computeFigures(plan, { scenario, simulate: false });
  const years = Array.from({ length: figures.years }, (_, i) => i + 1);
  return caseTables[name].make({ plan, currency: planCurrency(plan), figures, years });
}

const EVIDENCE = ['Range low', 'Range high', 'Source', 'Confidence', 'Confirmed by', 'Owner', 'Assessed on'];

function evidence(plan: AccountPlan, item: Benefit | Cost): CaseCell[] {
  const { low, high } = item.range ?? benefitDefaults.range;
  const { source, confidence, confirmedById, ownerId, assessedOn } = item;
  return [low, high, source, confidence, personName(plan, confirmedById), ownerName(plan, ownerId), assessedOn];
}

function worth(items: Figures['byBenefit']): ReadonlyMap<Id, number> {
  return new Map(items.map(({ id, pv }) => [id, pv]));
}

function benefits({ plan, currency, figures, years }: CaseFacts): CaseTable {
  const pv = worth(figures.byBenefit);
  return {
    columns: [
      'Benefit',
      'Category',
      'Worked out as',
      `A year, full (${currency})`,
      ...years.map((year) => `Phase-in year ${year}`),
      'Growth a year',
      'Risk cut',
      `PV, ${figures.scenario} (${currency})`,
      ...EVIDENCE,
    ],
    rows: Object.entries(plan.benefits).map(([id, benefit]) => [
      benefit.name,
      benefit.category,
      driverForms[benefit.driver.kind].label,
      annualValue(benefit.driver),
      ...phaseInOver(benefit, years.length),
      benefit.growth ?? benefitDefaults.growth,
      benefit.risk ?? benefitDefaults.risk,
      pv.get(id),
      ...evidence(plan, benefit),
    ]),
  };
}

function costs({ plan, currency, figures, years }: CaseFacts): CaseTable {
  const pv = worth(figures.byCost);
  return {
    columns: [
      'Cost',
      'Category',
      `At start (${currency})`,
      ...years.map((year) => `Year ${year} (${currency})`),
      'Risk rise',
      `PV, ${figures.scenario} (${currency})`,
      ...EVIDENCE,
    ],
    rows: Object.entries(plan.costs).map(([id, cost]) => [
      cost.name,
      cost.category,
      cost.initial ?? costDefaults.initial,
      ...years.map((year) => cost.annual?.[year - 1] ?? 0),
      cost.risk ?? costDefaults.risk,
      pv.get(id),
      ...evidence(plan, cost),
    ]),
  };
}

function cashFlow({ currency, figures }: CaseFacts): CaseTable {
  return {
    columns: ['Year', ...['Benefits', 'Costs', 'Net', 'Cumulative'].map((name) => `${name} (${currency})`)],
    rows: figures.cashFlows.map(({ year, benefits, costs, net, cumulative }) => [
      year,
      benefits,
      costs,
      net,
      cumulative,
    ]),
  };
}

function scenarios({ plan, currency }: CaseFacts): CaseTable {
  return {
    columns: [
      'Scenario',
      'Benefits ×',
      'Costs ×',
      `PV of benefits (${currency})`,
      `PV of costs (${currency})`,
      `NPV (${currency})`,
      'Return on cost',
      'Payback (months)',
      'Discounted payback (months)',
      'IRR',
      'Break-even',
    ],
    rows: Object.entries(plan.valueCase?.scenarios ?? {}).map(([name, factors]) => {
      const each = computeFigures(plan, { scenario: name, simulate: false });
      return [
        name,
        factors.benefits,
        factors.costs,
        each.pvBenefits,
        each.pvCosts,
        each.npv,
        each.roi ?? 'not meaningful',
        each.paybackMonths ?? 'never',
        each.discountedPaybackMonths ?? 'never',
        each.irr ?? 'not meaningful',
        each.breakEven ?? 'not meaningful',
      ];
    }),
  };
}

function sensitivity({ currency, figures }: CaseFacts): CaseTable {
  return {
    columns: ['Item', 'Kind', ...['NPV at low end', 'NPV at high end', 'Swing'].map((name) => `${name} (${currency})`)],
    rows: figures.tornado.map(({ name, kind, low, high, swing }) => [name, kind, low, high, swing]),
  };
}

/** Each item's present value with its sign, and the sum so far: the last is the NPV. */
function bridge({ currency, figures }: CaseFacts): CaseTable {
  let sum = 0;
  const line =
    (kind: string, sign: 1 | -1) =>
    ({ name, pv }: Figures['byBenefit'][number]): CaseCell[] => {
      sum += sign * pv;
      return [name, kind, sign * pv, sum];
    };
  return {
    columns: ['Item', 'Kind', `Present value (${currency})`, `Sum (${currency})`],
    rows: [...figures.byBenefit.map(line('benefit', 1)), ...figures.byCost.map(line('cost', -1))],
  };
}

/** How many of the simulation's draws end where. */
export function drawsTable({ bins }: Pick<Simulation, 'bins'>, currency: string): CaseTable {
  const { from, to, counts } = bins;
  const edge = (place: number) => from + ((to - from) * place) / counts.length;
  return {
    columns: [`NPV from (${currency})`, `NPV to (${currency})`, 'Draws'],
    rows: counts.map((count, place) => [edge(place), edge(place + 1), count]),
  };
}

/** A line a number: what runs over the years takes a line a year. */
function assumptions({ plan }: CaseFacts): CaseTable {
  return {
    columns: ['Item', 'Kind', 'Assumption', 'Year', 'Value', 'Unit', 'Stands by default', ...EVIDENCE],
    rows: assumptionRegister(plan).flatMap(({ kind, id, name, inputs }) => {
      const item = kind === 'benefit' ? plan.benefits[id]! : plan.costs[id]!;
      const stated = evidence(plan, item);
      return inputs.flatMap((input) =>
        valuesOf(input).map(([year, value]): CaseCell[] => [
          name,
          kind,
          input.label,
          year,
          value,
          input.unit,
          input.byDefault ? 'yes' : 'no',
          ...stated,
        ]),
      );
    }),
  };
}

/** Year and value; one line without a value where it is unknown. */
function valuesOf({ values, yearly }: AssumptionInput): [number | undefined, number | undefined][] {
  if (values.length === 0) return [[undefined, undefined]];
  return values.map((value, i) => [yearly ? i + 1 : undefined, value]);
}
