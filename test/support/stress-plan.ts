import { addDays } from '@core/kernel/dates.ts';
import { type AccountPlan, newPlan } from '@core/model/plan.ts';
import type { Narrative } from '@core/model/value-case.ts';
import { generatePlan } from './generate-plan.ts';

/** The plan that a report must stand: many of everything, long names, a long story. The same on every machine. */

export const NAME_LENGTH = 80;
const WORDS = 2_000;
const TOPICS = [
  'network operations, switching and restoration across the northern and the western regions',
  'customer contact centre, outage calls and self-service for households and small businesses',
  'field crews, repeat visits, parts on the van and the hours lost between two jobs',
  'regulatory reporting, interruption penalties, audit evidence and the yearly return',
];
/** Compounds that offer no place to break, and longer than any column of a table. */
const UNBROKEN = 'Netzleitstellenbereitschaftsdienstplanungssoftwareeinführungsprogrammverantwortungen';

/** "Benefit 07: field crews, …", exactly 80 characters; every ninth without a blank after its number. */
export function longName(what: string, n: number): string {
  const start = `${what} ${String(n).padStart(3, '0')}: `;
  const rest = n % 9 === 0 ? UNBROKEN : `${TOPICS[n % TOPICS.length]!} and all that goes with them in one place`;
  return `${start}${rest}`
    .slice(0, NAME_LENGTH - 1)
    .trimEnd()
    .padEnd(NAME_LENGTH, 'z');
}

/** About 290 words a block, each sentence numbered so that a lost one is missed: "problem 12", and so on. */
function story(): Narrative {
  const fields = [
    'decision',
    'summary',
    'problem',
    'costOfInaction',
    'scope',
    'alternatives',
    'recommendation',
  ] as const;
  const words = Math.ceil(WORDS / fields.length);
  return Object.fromEntries(fields.map((field) => [field, sentences(field, words)]));
}

/** Numbered sentences of about so many words in all; a paragraph break after every fifth. */
function sentences(field: string, words: number): string {
  const texts: string[] = [];
  for (let n = 1, count = 0; count < words; n += 1) {
    const sentence = `Point ${field} ${n} says that ${TOPICS[n % TOPICS.length]} are worked on by hand today.`;
    count += sentence.split(' ').length;
    texts.push(sentence);
  }
  return texts.map((text, i) => text + (i === texts.length - 1 ? '' : i % 5 === 4 ? '\n\n' : ' ')).join('');
}

function named<T>(table: Readonly<Record<string, T>>, what: string, field: string): Record<string, T> {
  return Object.fromEntries(
    Object.entries(table).map(([id, row], i) => [id, { ...row, [field]: longName(what, i + 1) }]),
  );
}

/** 60 benefits, 40 costs, 120 milestones, 60 people, 12 pilots, 40 risks; names of 80 characters; 2,000 words in seven blocks. */
export function stressPlan(): AccountPlan {
  const plan = generatePlan({ seed: 7, stakeholders: 60, milestones: 120, benefits: 60 });
  const people = Object.keys(plan.stakeholders);
  const many = <T>(prefix: string, count: number, make: (n: number) => T): Record<string, T> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i + 1}`, make(i + 1)]));
  const person = (n: number) => people[n % people.length]!;
  return {
    ...plan,
    account: { ...plan.account, name: longName('Account', 1), sensitivity: 'confidential' },
    team: named(plan.team, 'Colleague', 'name'),
    stakeholders: Object.fromEntries(
      Object.entries(named(plan.stakeholders, 'Person', 'name')).map(([id, each], i) => [
        id,
        {
          ...each,
          title: longName('Title', i + 1),
          department: longName('Department', (i % 14) + 1),
          ...(i % 2 === 0 ? { projectRole: longName('Role', i + 1) } : {}),
        },
      ]),
    ),
    milestones: Object.fromEntries(
      Object.entries(named(plan.milestones, 'Milestone', 'title')).map(([id, each], i) => [
        id,
        { ...each, deliverable: longName('Deliverable', i + 1), customerOwnerId: person(i) },
      ]),
    ),
    benefits: Object.fromEntries(
      Object.entries(named(plan.benefits, 'Benefit', 'name')).map(([id, each], i) => [
        id,
        { ...each, source: longName('Source', i + 1), range: { low: 0.7, high: 1.2 }, confirmedById: person(i) },
      ]),
    ),
    costs: many('c', 40, (n) => ({
      name: longName('Cost', n),
      category: (['licence', 'services', 'internal', 'training', 'change', 'contingency', 'other'] as const)[n % 7]!,
      initial: 10_007 * n,
      annual: [3_011 * n, 2_003 * n],
      risk: 0.1,
      source: longName('Quote', n),
      range: { low: 0.9, high: 1.3 },
    })),
    risks: many('r', 40, (n) => ({
      title: longName('Risk', n),
      probability: (n % 10) / 10,
      impact: (n % 5) + 1,
      mitigation: sentences(`mitigation ${n}`, 40),
      ownerId: person(n),
      shared: n % 2 === 0,
    })),
    pilots: many('p', 12, (n) => ({
      name: longName('Pilot', n),
      departments: [longName('Department', n)],
      useCases: [longName('Use', n)],
      start: addDays('2026-10-01', n),
      end: addDays('2027-01-01', n),
      status: 'running' as const,
      sponsorId: person(n),
      decisionDate: addDays('2027-01-10', n),
    })),
    criteria: many('k', 48, (n) => ({
      pilotId: `p${(n % 12) + 1}`,
      metric: longName('Metric', n),
      unit: 'jobs a week',
      baseline: 1_000 + n,
      target: 2_000 + n,
      actual: 1_500 + n,
      source: longName('Measured', n),
      agreedById: person(n),
    })),
    documents: many('d', 20, (n) => ({
      title: longName('Document', n),
      url: `https://example.com/${'a'.repeat(60)}/${n}`,
    })),
    valueCase: {
      ...plan.valueCase!,
      years: 10,
      scenarios: {
        base: { benefits: 1, costs: 1 },
        cautious: { benefits: 0.75, costs: 1.15 },
        ...Object.fromEntries(
          Array.from({ length: 6 }, (_, i) => [longName('Scenario', i + 1), { benefits: 1, costs: 1 + i / 10 }]),
        ),
      },
      sponsorId: person(0),
      validUntil: '2027-06-30',
      narrative: story(),
    },
  };
}

/** A plan that holds nothing but a name. */
export function emptyPlan(): AccountPlan {
  return newPlan('empty', { name: 'Northmoor Water' }, '2026-11-01T08:00:00Z');
}
