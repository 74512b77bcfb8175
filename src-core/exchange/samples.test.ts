import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayProblem } from '../kernel/result.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import type { AccountPlan } from '../model/plan.ts';
import { readPlanFile, writePlanFile } from './plan-file.ts';
import { planJsonSchema } from './plan-json-schema.ts';

const samples = new URL('../../resources/samples/', import.meta.url);
const fixtures = new URL('../../test/fixtures/v1/', import.meta.url);

function open(bytes: Uint8Array): AccountPlan {
  const read = readPlanFile(bytes);
  if (!read.ok) throw new Error(read.problems.map(sayProblem).join('\n'));
  return read.value.plan;
}

const load = (name: string) => readFileSync(new URL(`${name}.longview.json`, samples));

describe('files of version 1', () => {
  it.each(readdirSync(fixtures))('%s opens, now and for ever', (name) => {
    expect(open(readFileSync(new URL(name, fixtures))).account.name).not.toBe('');
  });
});

describe('the samples', () => {
  it.each(['enterprise', 'mid-market', 'smb'])('%s is written as the app writes it', (name) => {
    const bytes = load(name);
    const read = readPlanFile(bytes);
    expect(read.ok && new TextDecoder().decode(writePlanFile(read.value.plan, read.value.savedAt!))).toBe(
      bytes.toString(),
    );
    expect(open(bytes).account.segment).toBe(name);
  });

  it('enterprise holds what a large account holds', () => {
    const { stakeholders, ties, pilots, criteria, milestones, benefits, costs } = open(load('enterprise'));
    const people = Object.values(stakeholders);
    expect(people).toHaveLength(14);
    expect(new Set(people.map(({ department }) => department)).size).toBe(5);
    expect(people.filter(({ name }) => name === '').map(({ title }) => title)).toEqual(['General counsel']);
    expect(new Set(Object.values(ties).map(({ kind }) => kind))).toEqual(
      new Set(['influence', 'conflict', 'dotted-report']),
    );
    expect(Object.values(pilots)[0]!.departments).toHaveLength(3);
    expect(Object.values(criteria)).toHaveLength(6);
    expect(Object.values(criteria).filter(({ baseline }) => baseline === undefined)).toHaveLength(1);
    expect(Object.values(milestones)).toHaveLength(25);
    expect(Object.values(benefits)).toHaveLength(5);
    expect(Object.values(costs)).toHaveLength(4);
    for (const item of [...Object.values(benefits), ...Object.values(costs)]) expect(item.source).toBeTruthy();
  });
});

describe('the JSON Schema in resources', () => {
  it('is the one of today; `node scripts/generate-schema.mjs` writes it anew', () => {
    const file = new URL('../../resources/schema/longview-plan-v1.schema.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
  });
});

/** Breaks a sample: bytes cut, doubled or changed, and values and keys swapped for what does not belong there. */
const texts = ['enterprise', 'smb'].map((name) => load(name).toString());
const junk = [
  'NaN',
  '{}',
  '[]',
  '""',
  'null',
  '-1',
  '1e999',
  '"2026-02-30"',
  '__proto__',
  '"constructor":',
  ',',
  '"',
  '\\',
  '\u0000',
  '}',
  ']',
];
const cut = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  put: fc.constantFrom('', ...junk),
});

function mutated(text: string, cuts: { from: number; length: number; put: string }[]): string {
  return cuts.reduce((now, { from, length, put }) => {
    const at = Math.floor(from * now.length);
    return now.slice(0, at) + put + now.slice(at + length);
  }, text);
}

function swapped(text: string, pick: number, value: unknown, rename: boolean): string {
  const plan = JSON.parse(text) as Record<string, unknown>;
  let holder = plan;
  for (let n = pick; ; n = Math.floor(n / 7)) {
    const keys = Object.keys(holder);
    if (keys.length === 0) return JSON.stringify(plan);
    const key = keys[n % keys.length]!;
    const inner = holder[key];
    if (n >= 7 && typeof inner === 'object' && inner !== null) {
      holder = inner as Record<string, unknown>;
      continue;
    }
    if (rename) {
      delete holder[key];
      holder[`${key}x`] = inner;
    } else holder[key] = value;
    return JSON.stringify(plan);
  }
}

function isReadOrRefused(text: string): void {
  const read = readPlanFile(encodeUtf8(text));
  if (read.ok) {
    expect(readPlanFile(writePlanFile(read.value.plan, '2026-11-21T09:00:00Z')).ok).toBe(true);
    return;
  }
  expect(read.problems.length).toBeGreaterThan(0);
  for (const problem of read.problems) {
    const whole = /^not a plan file/.test(problem.message);
    expect(problem.path !== '' || whole || /line \d+, column \d+/.test(problem.message)).toBe(true);
    expect(sayProblem(problem)).not.toMatch(/[\n\r]|TypeError|undefined|\[object/);
  }
}

describe('ten thousand broken samples', () => {
  it('are refused with a path or a position, or are plans: cut and stitched text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(cut, { minLength: 1, maxLength: 3 }), (text, cuts) => {
        isReadOrRefused(mutated(text, cuts));
      }),
      { numRuns: 6_000 },
    );
  }, 600_000);

  it('are refused with a path, or are plans: swapped values and renamed keys', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('x', '', -1, 1e308, null, '2026-13-01', 's-hale', true),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), value, fc.boolean(), (text, pick, put, rename) => {
        isReadOrRefused(swapped(text, pick, put, rename));
      }),
      { numRuns: 4_000 },
    );
  }, 600_000);
});
