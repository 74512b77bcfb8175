import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { sayProblem } from '../kernel/result.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import type { Migration } from '../migrations/migrate-plan.ts';
import { checkIntegrity } from '../model/integrity.ts';
import { newPlan } from '../model/plan.ts';
import { readPlanFile, writePlanFile } from './plan-file.ts';

const savedAt = '2026-11-21T09:00:00Z';
const decoder = new TextDecoder();

function fileOf(plan: object, envelope: object = {}): Uint8Array {
  const head = { id: 'p1', account: { name: 'Northmoor Water' } };
  return encodeUtf8(JSON.stringify({ format: 'longview.plan', version: 1, plan: { ...head, ...plan }, ...envelope }));
}

/** What is said of a file that must be refused. */
function said(bytes: Uint8Array | string): string[] {
  const read = readPlanFile(typeof bytes === 'string' ? encodeUtf8(bytes) : bytes);
  expect(read.ok).toBe(false);
  return read.ok ? [] : read.problems.map(sayProblem);
}

describe('a plan file', () => {
  it('gives every plan back as it was', () => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        expect(checkIntegrity(plan)).toEqual([]);
        expect(readPlanFile(writePlanFile(plan, savedAt))).toEqual({ ok: true, value: { plan, savedAt } });
      }),
      { numRuns: 200 },
    );
  });

  it('has the same bytes for the same plan, whatever order its rows and fields came in', () => {
    const reversed = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    fc.assert(
      fc.property(planArbitrary({ maxRows: 3 }), (plan) => {
        const turned = reversed(plan) as typeof plan;
        // Keys that users name (scenarios, items of a handoff) keep their order.
        const named = {
          ...turned,
          valueCase: plan.valueCase,
          handoffs: plan.handoffs,
          opportunities: plan.opportunities,
          snapshots: plan.snapshots,
        };
        expect(decoder.decode(writePlanFile(named as typeof plan, savedAt))).toBe(
          decoder.decode(writePlanFile(plan, savedAt)),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is indented and leaves empty tables out', () => {
    const plan = newPlan('p1', { name: 'Northmoor Water' }, savedAt);
    expect(decoder.decode(writePlanFile(plan, savedAt))).toBe(`{
  "format": "longview.plan",
  "version": 1,
  "savedAt": "2026-11-21T09:00:00Z",
  "plan": {
    "id": "p1",
    "createdAt": "2026-11-21T09:00:00Z",
    "updatedAt": "2026-11-21T09:00:00Z",
    "account": {
      "name": "Northmoor Water"
    }
  }
}
`);
  });

  it('may begin with a byte order mark', () => {
    expect(readPlanFile(new Uint8Array([0xef, 0xbb, 0xbf, ...fileOf({})])).ok).toBe(true);
  });

  it('goes through the migrations from its own version on', () => {
    const steps: Migration[] = [
      { from: 1, migrate: ({ people, ...plan }) => ({ ...plan, stakeholders: people ?? {} }) },
    ];
    const read = readPlanFile(fileOf({ people: { s1: { name: 'Ravi Menon' } } }), steps);
    expect(read.ok && read.value.plan.stakeholders).toEqual({ s1: { name: 'Ravi Menon' } });
  });
});

describe('a file that is no plan is refused', () => {
  it.each([
    ['an empty file', '', 'not a plan file: it is empty'],
    ['a list', '[]', 'not a plan file: it holds no JSON object'],
    ['another format', '{"name":"x","version":1}', 'format: must be "longview.plan": this is no plan file'],
    ['no version', '{"format":"longview.plan"}', 'version: must be a whole number, 1 or more'],
    ['half a version', '{"format":"longview.plan","version":1.5}', 'version: must be a whole number, 1 or more'],
    ['no plan', '{"format":"longview.plan","version":1}', 'plan: is missing'],
  ])('%s', (_what, text, line) => {
    expect(said(text)).toEqual([line]);
  });

  it('of a newer version, whatever else it holds', () => {
    expect(said(fileOf({ galaxies: {} }, { version: 2, orbit: 1 }))).toEqual([
      'version: version 2 was written by a newer Longview; this one reads version 1. The file is left as it is.',
    ]);
  });

  it('that is no UTF-8', () => {
    expect(said(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).toEqual(['not a plan file: its bytes are no UTF-8 text']);
  });

  it('of more than 32 MiB, without being read', () => {
    expect(said(new Uint8Array(40_000_000))).toEqual([
      'too large: a plan file has at most 32 MiB, this one has 38 MiB',
    ]);
  });
});

describe('a broken plan is refused, with the path of each fault', () => {
  it.each<[string, object, object, string[]]>([
    [
      'unknown keys',
      { stakeholders: { s1: { name: 'A', suport: 1 } }, galaxies: {} },
      { editor: 1 },
      ['editor: unknown key', 'plan.stakeholders.s1.suport: unknown key', 'plan.galaxies: unknown kind'],
    ],
    [
      'faults of every sort at once',
      {
        account: { name: '' },
        stakeholders: {
          s1: { name: 'A', suport: 1, reportsTo: 's2' },
          s2: { name: 'B', reportsTo: 's1' },
          s3: { name: 'C', reportsTo: 's3' },
          s4: { name: 'D', reportsTo: 4 },
        },
        ties: { t1: { from: 's1', to: 's9', kind: 'love' }, t2: null },
        milestones: { m1: { title: 'x', start: '2026-01-01', end: '2026-01-02', dependsOn: 'm1' } },
        snoozes: { z1: { about: null }, z2: { about: { kind: 'ties', id: 't9' } } },
      },
      { savedAt: 'yesterday' },
      [
        'savedAt: not an instant (2026-11-21T09:00:00Z)',
        'plan.account.name: must not be empty',
        'plan.stakeholders.s1.suport: unknown key',
        'plan.stakeholders.s4.reportsTo: must be text',
        'plan.ties.t1.kind: must be one of influence, conflict, dotted-report',
        'plan.ties.t2: must be an object',
        'plan.milestones.m1.dependsOn: must be a list',
        'plan.snoozes.z1.about: must be an object',
        'plan.ties.t1.to: refers to stakeholders "s9", which does not exist (from a tie)',
        'plan.snoozes.z2.about: refers to ties "t9", which does not exist',
        'plan.stakeholders.s1.reportsTo: a loop: A (s1) → B (s2) → A (s1)',
        'plan.stakeholders.s3.reportsTo: a loop: C (s3) → C (s3)',
      ],
    ],
    [
      'a table that is none: nobody is said to be missing from it',
      { stakeholders: 7, ties: { t1: { from: 's1', to: 's2', kind: 'influence' } } },
      {},
      ['plan.stakeholders: must be an object of entities by id'],
    ],
    ['an unknown kind', { galaxies: {} }, {}, ['plan.galaxies: unknown kind']],
    [
      'an unknown field',
      { stakeholders: { s1: { name: 'A', suport: 1 } } },
      {},
      ['plan.stakeholders.s1.suport: unknown key'],
    ],
    [
      'a bad id',
      { stakeholders: { 'a b': { name: 'A' } } },
      {},
      ['plan.stakeholders.a b: an id is 1–64 of A-Z a-z 0-9 _ -'],
    ],
    ['a table that is a list', { ties: [] }, {}, ['plan.ties: must be an object of entities by id']],
    [
      'a missing field',
      { milestones: { m1: { start: '2026-01-01', end: '2026-01-02' } } },
      {},
      ['plan.milestones.m1.title: is missing'],
    ],
    ['a null', { stakeholders: { s1: { name: null } } }, {}, ['plan.stakeholders.s1.name: must be text']],
    [
      'an end before its start',
      { milestones: { m1: { title: 'x', start: '2026-02-01', end: '2026-01-01' } } },
      {},
      ['plan.milestones.m1.end: ends before its start'],
    ],
    [
      'a day that never was',
      { activities: { a1: { on: '2026-02-29' } } },
      {},
      ['plan.activities.a1.on: not a date of the calendar (YYYY-MM-DD)'],
    ],
    [
      'a number out of its range',
      { stakeholders: { s1: { name: 'A', power: 6 } } },
      {},
      ['plan.stakeholders.s1.power: must be between 1 and 5'],
    ],
    [
      'a self-tie',
      { stakeholders: { s1: { name: 'A' } }, ties: { t1: { from: 's1', to: 's1', kind: 'influence' } } },
      {},
      ['plan.ties.t1.to: a tie from a person to themself'],
    ],
    [
      'a javascript link',
      { documents: { d1: { title: 'x', url: 'javascript:alert(1)' } } },
      {},
      ['plan.documents.d1.url: only http, https and mailto links are allowed'],
    ],
    [
      '41 snapshots',
      { snapshots: Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`n${i}`, { on: '2026-01-01' }])) },
      {},
      ['plan.snapshots: 41 entities, more than the limit of 40'],
    ],
    [
      'a dangling reference',
      { stakeholders: { s1: { name: 'Ravi Menon', reportsTo: 's9' } } },
      {},
      ['plan.stakeholders.s1.reportsTo: refers to stakeholders "s9", which does not exist (from Ravi Menon)'],
    ],
    [
      'a report to oneself',
      { stakeholders: { s1: { name: 'A', reportsTo: 's1' } } },
      {},
      ['plan.stakeholders.s1.reportsTo: a loop: A (s1) → A (s1)'],
    ],
    [
      'a loop of managers',
      { stakeholders: { s1: { name: 'A', reportsTo: 's2' }, s2: { name: '', reportsTo: 's1' } } },
      {},
      ['plan.stakeholders.s1.reportsTo: a loop: A (s1) → an unnamed person (s2) → A (s1)'],
    ],
  ])('%s', (_what, plan, envelope, lines) => {
    expect(said(fileOf(plan, envelope))).toEqual(lines);
  });

  it('6,000 stakeholders: counted, not listed', () => {
    const people = Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`s${i}`, { name: '' }]));
    const [line, ...rest] = said(fileOf({ stakeholders: people }));
    expect(line).toMatch(/^plan\.stakeholders: 6000 entries, more than the limit of 5000/);
    expect(rest).toEqual([]);
  });

  it('a million faults make a thousand lines', () => {
    const row = { on: '2026-01-01', stakeholderIds: Array.from({ length: 1_000 }, () => 'nobody') };
    const activities = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`a${i}`, row]));
    expect(said(fileOf({ activities }))).toHaveLength(1_001);
    const wrong = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, i) => [`a${i}`, { on: 1, type: 2, summary: 3 }]),
    );
    const lines = said(fileOf({ activities: wrong }));
    expect(lines).toHaveLength(1_001);
    expect(lines.at(-1)).toBe('checking stopped after 1000 problems');
  });

  it('names out of the file cannot break the line or the terminal', () => {
    const name = `Eve\n\u001b[2J${'x'.repeat(5_000)}`;
    const [line] = said(fileOf({ stakeholders: { s1: { name, reportsTo: 's9' } } }));
    expect(line).toMatch(/^[^\p{Cc}]{1,650}$/u);
    expect(line).toContain('Eve\\u000a\\u001b[2J');
  });
});
