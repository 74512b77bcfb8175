import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../kernel/dates.ts';
import { segments } from '../model/account-choices.ts';
import { stages } from '../model/stages.ts';
import { type Playbook, playbookSchema } from './playbook.ts';
import { expectedRoles, maxDaysIn, openExitCriteria, phaseOn, playbookFor } from './playbook-facts.ts';
import { PLAYBOOK_FILES, PROCESS_FILE, readPlaybooks } from './read-playbooks.ts';

const load = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/playbooks/${name}.json`, import.meta.url), 'utf8'));
const books = readPlaybooks(PLAYBOOK_FILES.map(load), load(PROCESS_FILE));
const { process } = books;
const [smb, midMarket, enterprise] = books.playbooks as [Playbook, Playbook, Playbook];

/** Written out by hand from the pages that the playbooks were made of; money in dollars. */
const TABLES = [
  {
    playbook: smb,
    employees: [50, 200],
    revenue: [10_000_000, 50_000_000],
    cycle: [30, 60, 45],
    people: [2, 4],
    budget: [25_000, 75_000],
    implementation: [30, 90],
    targets: { monthlyRevenue: 75_000, monthlyDeals: 3, activeOpportunities: 15, winRate: 0.3, cycleDays: 45 },
    standards: [4.5, 0.9, 1, 4.8, 0.9],
    phases: [1, 14, 15, 35, 36, 50, 51, 60],
    maxDays: 7.5,
  },
  {
    playbook: midMarket,
    employees: [200, 500],
    revenue: [50_000_000, 200_000_000],
    cycle: [60, 90, 75],
    people: [4, 8],
    budget: [75_000, 150_000],
    implementation: [60, 120],
    targets: { monthlyRevenue: 125_000, monthlyDeals: 2, activeOpportunities: 10, winRate: 0.25, cycleDays: 75 },
    standards: [0.85, 1, 0.9, 4.7, 1.4],
    phases: [1, 21, 22, 42, 43, 70, 71, 90],
    maxDays: 12.5,
  },
  {
    playbook: enterprise,
    employees: [500, undefined],
    revenue: [200_000_000, undefined],
    cycle: [90, 180, 120],
    people: [8, 15],
    budget: [200_000, 500_000],
    implementation: [90, 180],
    targets: { monthlyRevenue: 200_000, monthlyDeals: 1, activeOpportunities: 8, winRate: 0.2, cycleDays: 120 },
    standards: [1, 1.5, 2, 0.75, 1.5],
    phases: [1, 30, 31, 90, 91, 150, 151, 180],
    maxDays: 20,
  },
];

describe('the playbooks that come with the app', () => {
  it.each(TABLES)('$playbook.name holds the figures of its page', (expected) => {
    const { playbook } = expected;
    const { employees, annualRevenue, annualBudget, implementationDays, cycleDays, stakeholders } = playbook;
    expect([employees.min, employees.max]).toEqual(expected.employees);
    expect([annualRevenue.min, annualRevenue.max]).toEqual(expected.revenue);
    expect([annualBudget.min, annualBudget.max]).toEqual(expected.budget);
    expect([implementationDays.min, implementationDays.max]).toEqual(expected.implementation);
    expect([cycleDays.min, cycleDays.max, cycleDays.average]).toEqual(expected.cycle);
    expect([stakeholders.min, stakeholders.max]).toEqual(expected.people);
    expect(playbook.targets).toEqual(expected.targets);
    expect(playbook.standards.map(({ target }) => target)).toEqual(expected.standards);
    expect(playbook.phases.flatMap(({ fromDay, toDay }) => [fromDay, toDay])).toEqual(expected.phases);
    expect(playbook.currency).toBe('USD');
  });

  it.each(books.playbooks)('$name has four phases of four activities and three industries', (playbook) => {
    expect(playbook.phases.map(({ activities }) => activities.length)).toEqual([4, 4, 4, 4]);
    expect(playbook.industries).toHaveLength(3);
    const activities = playbook.phases.flatMap((each) => each.activities);
    expect(activities.filter(({ track, side }) => track === undefined || side === undefined)).toEqual([]);
    const threes = playbook.industries.flatMap((i) => [
      i.focus,
      i.useCases,
      i.roiDrivers,
      ...(i.decisionFactors ? [i.decisionFactors] : []),
    ]);
    expect(threes.every((list) => list.length === 3)).toBe(true);
    expect(playbook.id).toBe(playbook.segment);
  });

  it('an industry’s implementation takes so many days in a small company', () => {
    expect(smb.industries.map(({ implementation }) => implementation?.days)).toEqual([
      { min: 45, max: 60 },
      { min: 30, max: 45 },
      { min: 30, max: 45 },
    ]);
  });

  it('an enterprise is worked at three levels and over four quarters', () => {
    const levels = enterprise.roleCards.map(({ level }) => level);
    for (const level of ['board', 'operational', 'department'])
      expect(levels.filter((l) => l === level)).toHaveLength(4);
    expect(enterprise.quarters?.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4]);
  });

  it('the four buying roles have their cards in the mid-market, and what is taken over from there is marked', () => {
    const roles = ['economic', 'technical', 'champion', 'procurement'];
    expect(midMarket.roleCards.map(({ role, assumed }) => [role, assumed])).toEqual(roles.map((r) => [r, undefined]));
    const carried = (playbook: Playbook) => playbook.roleCards.filter(({ assumed }) => assumed).map(({ role }) => role);
    expect(carried(enterprise)).toEqual(roles);
    expect(carried(smb)).toEqual(['economic', 'technical', 'champion']);
  });

  it('their steps of buying are ours, typical, and fit between the pilot and the close', () => {
    const days = (playbook: Playbook) => playbook.leadTimes.map((step) => step.days);
    expect(days(enterprise)).toEqual([30, 20, 45, 20, 30, 10]);
    for (const { leadTimes, phases } of books.playbooks) {
      expect(leadTimes.map(({ id }) => id)).toEqual(enterprise.leadTimes.map(({ id }) => id));
      expect(leadTimes.every(({ assumed, checklist }) => assumed && checklist.length >= 5)).toBe(true);
      const ends = new Map<string, number>();
      for (const { id, days, after = [] } of leadTimes)
        ends.set(id, days + Math.max(0, ...after.map((on) => ends.get(on)!)));
      expect(ends.get('purchase-order')).toBe(Math.max(...ends.values()));
      expect(ends.get('purchase-order')).toBeLessThan(phases.at(-1)!.toDay);
    }
  });

  it('the process has seven stages, and a stage as many days as a sixth of the segment’s average cycle', () => {
    expect(process.stages.map(({ id }) => id)).toEqual(stages.filter((stage) => stage !== 'closed-lost'));
    expect(process.bant.map(({ id }) => id)).toEqual(['budget', 'authority', 'need', 'timeline']);
    expect(process.stages.map((s) => [s.activities.length, s.deliverables.length, s.exitCriteria.length])).toEqual([
      [5, 0, 3],
      [5, 0, 3],
      [5, 3, 3],
      [5, 4, 3],
      [5, 3, 3],
      [5, 0, 3],
      [4, 0, 3],
    ]);
    for (const { playbook, maxDays } of TABLES) {
      expect(maxDays).toBe(playbook.cycleDays.average / 6);
      for (const { id, maxDays: limit } of process.stages) {
        expect(maxDaysIn(process, id, playbook.segment)).toBe(id === 'closed-won' ? undefined : maxDays);
        expect(limit?.assumed ?? true).toBe(true);
      }
    }
    expect(process.stages.every(({ id, probability }) => probability.assumed === (id !== 'closed-won'))).toBe(true);
    const chances = process.stages.map(({ probability }) => probability.value);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
  });
});

describe('the schema', () => {
  const changed = (change: (json: Playbook) => void) => {
    const json = structuredClone(enterprise) as Playbook;
    change(json);
    return playbookSchema.safeParse(json).success;
  };

  it('refuses unknown keys, shares above 1, backward spans, overlapping phases and an id used twice', () => {
    expect(changed(() => {})).toBe(true);
    expect(changed((p) => Object.assign(p, { surprise: 1 }))).toBe(false);
    expect(changed((p) => Object.assign(p.targets, { winRate: 20 }))).toBe(false);
    expect(changed((p) => Object.assign(p.annualBudget, { max: 1 }))).toBe(false);
    expect(changed((p) => Object.assign(p.phases[1]!, { fromDay: 30 }))).toBe(false);
    expect(changed((p) => Object.assign(p.phases[1]!, { id: 'planning' }))).toBe(false);
    expect(changed((p) => Object.assign(p, { phases: [] }))).toBe(false);
  });

  it('refuses a step that waits for one after it, for itself or for none', () => {
    const waiting = (at: number, ...after: string[]) =>
      changed((p) =>
        Object.assign(p, { leadTimes: p.leadTimes.map((step, i) => (i === at ? { ...step, after } : step)) }),
      );
    expect(waiting(2, 'data-protection')).toBe(true);
    expect(waiting(0, 'data-protection')).toBe(false);
    expect(waiting(2, 'legal-and-master-agreement')).toBe(false);
    expect(waiting(2, 'no-such-step')).toBe(false);
  });

  it('a bad file is named with its path', () => {
    expect(() => readPlaybooks([smb, { ...midMarket, currency: 'dollars' }], process)).toThrow(/playbook 2.*currency/);
    expect(() => readPlaybooks([smb], { ...process, stages: [{}] })).toThrow(/sales process\.stages\.0/);
  });
});

describe('which playbook', () => {
  it('is the account’s own, else its segment’s, else none', () => {
    expect(playbookFor({ playbook: 'smb', segment: 'enterprise' }, books)).toBe(smb);
    expect(playbookFor({ playbook: 'one-we-lack', segment: 'enterprise' }, books)).toBe(enterprise);
    expect(playbookFor({}, books)).toBeUndefined();
    for (const segment of segments) expect(playbookFor({ segment }, books)?.segment).toBe(segment);
  });
});

describe('which phase', () => {
  const start = '2026-09-14';

  it('is none before the start, the last one after its end, and changes on the days the playbook says', () => {
    const on = (day: number) => phaseOn(enterprise, start, addDays(start, day - 1))?.id;
    expect([0, 1, 30, 31, 90, 91, 150, 151, 180, 181, 900].map(on)).toEqual([
      undefined,
      'planning',
      'planning',
      'pilot',
      'pilot',
      'procurement',
      'procurement',
      'negotiation',
      'negotiation',
      'negotiation',
      'negotiation',
    ]);
    expect(phaseOn(enterprise, undefined, start)).toBeUndefined();
  });

  it('never goes back as days pass, and asks for no fewer roles', () => {
    fc.assert(
      fc.property(fc.constantFrom(smb, midMarket, enterprise), fc.nat(400), fc.nat(400), (playbook, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((day) =>
          phaseOn(playbook, start, addDays(start, day)),
        );
        const order = (phase: typeof early) => (phase ? playbook.phases.indexOf(phase) : -1);
        expect(order(early)).toBeLessThanOrEqual(order(late));
        expect(expectedRoles(playbook, late)).toEqual(expect.arrayContaining(expectedRoles(playbook, early)));
      }),
    );
  });

  it('expects the technical buyer from the first and procurement, legal and security from the phase that buys', () => {
    const first = ['economic', 'technical', 'champion'];
    const bought = ['economic', 'technical', 'champion', 'procurement'];
    expect(smb.phases.map((phase) => expectedRoles(smb, phase))).toEqual([
      first,
      first,
      first,
      [...bought, 'legal', 'security'],
    ]);
    expect(enterprise.phases.map((phase) => expectedRoles(enterprise, phase))).toEqual([
      [...first, 'executive-sponsor'],
      [...first, 'executive-sponsor'],
      [...bought, 'executive-sponsor', 'legal', 'security'],
      [...bought, 'executive-sponsor', 'legal', 'security'],
    ]);
    expect(expectedRoles(smb, undefined)).toEqual(['economic', 'champion']);
  });
});

describe('the gate of a stage', () => {
  it('is open while one of its exit criteria is not ticked, by id or in words', () => {
    const gate = (stage: (typeof stages)[number], ...ticked: string[]) =>
      openExitCriteria(process, { stage, gates: { [stage]: ticked } }).map(({ id }) => id);
    expect(gate('qualification', 'next-steps-agreed', 'Meeting scheduled', 'something of our own')).toEqual([
      'opportunity-qualified',
    ]);
    expect(gate('qualification', 'next-steps-agreed', 'meeting-scheduled', 'opportunity-qualified')).toEqual([]);
    expect(gate('closed-lost')).toEqual([]);
    expect(openExitCriteria(process, { stage: 'discovery' })).toHaveLength(3);
  });
});
