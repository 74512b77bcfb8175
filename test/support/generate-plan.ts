import { addDays } from '@core/kernel/dates.ts';
import { type Random, seededRandom } from '@core/kernel/random.ts';
import type { Account } from '@core/model/account.ts';
import type { Segment } from '@core/model/account-choices.ts';
import type { Entity, EntityKind } from '@core/model/entity-kinds.ts';
import { type AccountPlan, emptyTables, type Table } from '@core/model/plan.ts';
import { stages } from '@core/model/stages.ts';
import { accessLevels, buyingRoles } from '@core/model/stakeholders.ts';
import * as words from './generated-names.ts';

/** Made-up plans of any size for benches: valid, plausible in shape, and the same for the same seed on every machine. */

export interface GenerateOptions {
  readonly seed: number;
  /** Which of many plans; part of id and name. */
  readonly index?: number;
  /** Absent: as many as the segment would have. */
  readonly stakeholders?: number;
  readonly milestones?: number;
  readonly benefits?: number;
}

const TODAY = '2026-11-21';
const NOW = `${TODAY}T09:00:00Z`;
const TEAM = ['t1', 't2', 't3'] as const;

interface Dice {
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
}

function dice(random: Random): Dice {
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  return { between, pick: (from) => from[between(0, from.length - 1)]!, chance: (share) => random() < share };
}

export function generatePlan({ seed, index = 0, ...sizes }: GenerateOptions): AccountPlan {
  const roll = dice(seededRandom(Math.imul(seed, 1_000_003) + index));
  const segment = roll.pick<Segment>(['smb', 'mid-market', 'enterprise', 'enterprise']);
  const people = stakeholders(roll, sizes.stakeholders ?? peopleOf(segment, roll));
  const ids = Object.keys(people);
  return {
    id: `g${seed}-${String(index).padStart(5, '0')}`,
    createdAt: '2026-09-01T08:00:00Z',
    updatedAt: NOW,
    account: account(roll, segment),
    valueCase: {
      currency: 'USD',
      years: roll.between(3, 5),
      discountRate: roll.between(6, 12) / 100,
      scenarios: { base: { benefits: 1, costs: 1 }, cautious: { benefits: 0.75, costs: 1.15 } },
    },
    ...emptyTables(),
    team: table('t', 3, (i) => ({
      name: person(roll),
      role: (['account-executive', 'sales-engineer', 'customer-success'] as const)[i - 1]!,
    })),
    stakeholders: people,
    ties: table('i', ids.length < 2 ? 0 : Math.round(ids.length * 0.8), (i) => tie(roll, ids, i)),
    opportunities: table('o', roll.between(1, 3), () => opportunity(roll, segment)),
    milestones: milestones(roll, sizes.milestones ?? roll.between(6, 25)),
    benefits: table('b', sizes.benefits ?? roll.between(2, 6), (i) => benefit(roll, i)),
    costs: table('c', 4, (i) => cost(roll, i)),
    activities: table('a', ids.length === 0 ? 0 : roll.between(2, 8), () => activity(roll, ids)),
  };
}

function table<K extends EntityKind>(prefix: string, count: number, make: (i: number) => Entity<K>): Table<K> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i + 1}`, make(i + 1)])) as Table<K>;
}

function peopleOf(segment: Segment, roll: Dice): number {
  if (segment === 'smb') return roll.between(2, 4);
  return segment === 'mid-market' ? roll.between(4, 8) : roll.between(8, 15);
}

function person(roll: Dice): string {
  return `${roll.pick(words.givenNames)} ${roll.pick(words.familyNames)}`;
}

function account(roll: Dice, segment: Segment): Account {
  const [industry, endings] = roll.pick(words.industries);
  const name = `${roll.pick(words.firstWords)}${roll.pick(words.secondWords)} ${roll.pick(endings)}`;
  const employees: Record<Segment, [number, number]> = {
    smb: [50, 200],
    'mid-market': [200, 500],
    enterprise: [500, 40_000],
  };
  return {
    name,
    segment,
    industry,
    employees: roll.between(...employees[segment]),
    currency: 'USD',
    fiscalYearStartMonth: roll.pick([1, 1, 4, 7, 10]),
    status: roll.pick(['target', 'active', 'active', 'customer'] as const),
    playbook: segment,
    planStart: addDays(TODAY, -roll.between(0, 150)),
    ownerId: 't1',
  };
}

/** A tree of managers, eight reports each at most, so that a map of thousands has a plausible depth. */
function stakeholders(roll: Dice, count: number): Table<'stakeholders'> {
  return table('s', count, (i) => {
    const [department, titles] = words.departments[i % words.departments.length]!;
    const known = roll.chance(0.85);
    return {
      name: roll.chance(0.97) ? person(roll) : '',
      title: roll.pick(titles),
      department,
      seniority: i === 1 ? 'c-level' : roll.pick(['vp', 'director', 'director', 'manager', 'individual'] as const),
      roles: roll.chance(0.6) ? [roll.pick(buyingRoles)] : [],
      ...(known ? { support: roll.between(-2, 2) } : {}),
      power: roll.between(1, 5),
      access: roll.pick(accessLevels),
      ...(i === 1 ? {} : { reportsTo: `s${Math.floor((i - 2) / 8) + 1}` }),
      confidence: roll.pick(['assumed', 'confirmed', 'confirmed'] as const),
      ratedOn: addDays(TODAY, -roll.between(0, 150)),
    };
  });
}

function tie(roll: Dice, ids: readonly string[], i: number): Entity<'ties'> {
  const from = roll.between(0, ids.length - 1);
  const to = (from + roll.between(1, ids.length - 1)) % ids.length;
  const kind = i % 12 === 0 ? 'conflict' : i % 15 === 0 ? 'dotted-report' : 'influence';
  return { from: ids[from]!, to: ids[to]!, kind, strength: roll.between(1, 3) };
}

function opportunity(roll: Dice, segment: Segment): Entity<'opportunities'> {
  const budget: Record<Segment, [number, number]> = {
    smb: [25, 75],
    'mid-market': [75, 150],
    enterprise: [200, 2_400],
  };
  const stage = roll.pick(stages);
  const closed = stage === 'closed-won' || stage === 'closed-lost';
  const closeDate = addDays(TODAY, closed ? -roll.between(1, 200) : roll.between(1, 300));
  return {
    name: roll.pick(['Operations platform', 'Planning suite', 'Analytics add-on', 'Service desk', 'Field mobile']),
    stage,
    amount: roll.between(...budget[segment]) * 1_000,
    ...(roll.chance(0.7) ? { probability: roll.between(1, 19) / 20 } : {}),
    closeDate,
    ownerId: 't1',
    ...(closed ? { closedOn: closeDate } : {}),
    ...(roll.chance(0.85) ? { nextStep: roll.pick(words.nextSteps) } : {}),
  };
}

/**
 * Each depends on one or two of those shortly before it and starts after them, so that no planned date breaks a dependency.
 * The more there are, the further back they reach: a long plan runs in parallel, not into the next century.
 */
function milestones(roll: Dice, count: number): Table<'milestones'> {
  const made: Record<string, Entity<'milestones'>> = {};
  const reach = Math.max(5, Math.floor(count / 5));
  for (let i = 1; i <= count; i += 1) {
    const before =
      i === 1
        ? []
        : [...new Set([roll.between(Math.max(1, i - reach), i - 1), roll.between(Math.max(1, i - reach), i - 1)])];
    const ends = before.map((n) => made[`m${n}`]!.end).sort();
    const ready = ends.length === 0 ? '2026-09-14' : addDays(ends.at(-1)!, 1);
    const start = i % 7 === 0 ? addDays('2026-09-14', roll.between(0, 200)) : ready;
    const days = roll.between(3, 30);
    const end = addDays(start, days - 1);
    const [track, title] = words.milestoneTitles[(i - 1) % words.milestoneTitles.length]!;
    made[`m${i}`] = {
      title: count > words.milestoneTitles.length ? `${title} ${Math.ceil(i / words.milestoneTitles.length)}` : title,
      track,
      start,
      end,
      status: end < TODAY ? 'done' : start < TODAY ? 'in-progress' : 'not-started',
      side: roll.pick(['us', 'customer', 'joint'] as const),
      ownerId: roll.pick(TEAM),
      ...(i % 7 === 0 ? {} : { dependsOn: before.map((n) => ({ on: `m${n}` })) }),
      estimate: { best: Math.ceil(days * 0.8), likely: days, worst: Math.ceil(days * 1.6) },
      shared: roll.chance(0.5),
    };
  }
  return made;
}

function benefit(roll: Dice, i: number): Entity<'benefits'> {
  const name = words.benefitNames[(i - 1) % words.benefitNames.length]!;
  return {
    name: i > words.benefitNames.length ? `${name} ${Math.ceil(i / words.benefitNames.length)}` : name,
    category: roll.pick(['revenue', 'cost', 'productivity', 'risk'] as const),
    driver: {
      kind: 'volume',
      units: roll.between(500, 90_000),
      costPerUnit: roll.between(2, 90),
      reduction: roll.between(2, 20) / 100,
    },
    phaseIn: [0.3, 0.8, 1],
    risk: roll.between(5, 30) / 100,
    source: 'Figures of the last fiscal year',
    confidence: roll.pick(['assumed', 'confirmed'] as const),
    ownerId: roll.pick(TEAM),
  };
}

function cost(roll: Dice, i: number): Entity<'costs'> {
  const [category, name] = words.costNames[i - 1]!;
  const amount = roll.between(10, 200) * 1_000;
  return {
    name,
    category,
    initial: i === 1 ? 0 : amount,
    annual: i === 1 ? [amount, amount, amount] : [amount / 4],
    risk: 0.1,
    source: 'Quote',
  };
}

function activity(roll: Dice, ids: readonly string[]): Entity<'activities'> {
  return {
    on: addDays(TODAY, -roll.between(0, 120)),
    type: roll.pick(['call', 'meeting', 'email', 'demo'] as const),
    stakeholderIds: [roll.pick(ids)],
    teamIds: ['t1'],
    summary: roll.pick(words.nextSteps),
    done: true,
  };
}
