import type { AccountPlan } from '@core/model/plan.ts';

/** The benefits and costs of `reportPlan`. */
export function reportValueItems(): Pick<AccountPlan, 'benefits' | 'costs'> {
  return {
    benefits: {
      b1: {
        name: 'Fewer repeat field callouts',
        category: 'cost',
        driver: { kind: 'volume', units: 26_000, costPerUnit: 190, reduction: 0.18 },
        phaseIn: [0.3, 0.8, 1],
        risk: 0.1,
        source: 'Work orders, Oct 2026',
        confidence: 'confirmed',
        confirmedById: 's6',
        ownerId: 't1',
        assessedOn: '2026-10-20',
      },
      b2: {
        name: 'Control-room hours returned',
        category: 'productivity',
        driver: { kind: 'hours', people: 120, hoursPerWeek: 3.5, weeksPerYear: 46, hourlyCost: 58, recapture: 0.55 },
        phaseIn: [0.4, 1],
        risk: 0.1,
        source: 'Pilot time study, weeks 2–4',
        confidence: 'confirmed',
        confirmedById: 's2',
      },
      b3: {
        name: 'Interruption penalties avoided',
        category: 'risk',
        driver: { kind: 'risk', probability: 0.4, impact: 2_400_000, reduction: 0.35 },
        phaseIn: [0.2, 0.8, 1],
        risk: 0.2,
        source: 'Regulator return 2025–26',
        confidence: 'assumed',
      },
      b4: {
        name: 'Legacy tools retired',
        category: 'cost',
        driver: { kind: 'amount', amount: 260_000 },
        phaseIn: [0, 1],
        source: 'Contract register, CMX-114',
        confidence: 'confirmed',
        confirmedById: 's3',
      },
      b5: {
        name: 'New connections billed earlier',
        category: 'revenue',
        driver: { kind: 'revenue', revenue: 9_000_000, uplift: 0.03, grossMargin: 0.4 },
        phaseIn: [0.5, 1],
        risk: 0.15,
        confidence: 'assumed',
      },
    },
    costs: {
      k1: {
        name: 'Subscription',
        category: 'licence',
        initial: 0,
        annual: [420_000, 420_000, 420_000, 420_000, 420_000],
        source: 'Offer of 12 November',
        confidence: 'confirmed',
        confirmedById: 's10',
      },
      k2: {
        name: 'Implementation services',
        category: 'services',
        initial: 520_000,
        annual: [120_000],
        risk: 0.1,
        source: 'Statement of work, draft 2',
      },
      k3: { name: 'Project team', category: 'internal', initial: 240_000, annual: [160_000, 60_000], risk: 0.15 },
      k4: { name: 'Training', category: 'training', initial: 60_000, annual: [20_000, 20_000, 20_000, 20_000, 20_000] },
    },
  };
}
