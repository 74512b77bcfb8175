import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, importInto, importOptions } from '../../../test/support/crm-import.ts';
import { readPlanFile, writePlanFile } from '../plan-file.ts';
import { importLimits } from './detection-types.ts';
import { createImportSession } from './import-session.ts';
import { noDecisions } from './import-types.ts';

const files = {
  a: 'Id,Name,Industry,AnnualRevenue,NumberOfEmployees,Website,BillingCity\n0014000000Lmabc,Acme,Cars,"$1,234,567",12,acme.example,Leeds\n0014000000LmabdAAB,Beta,,1.2M,#N/A,,\n',
  c: 'Id,AccountId,FirstName,LastName,Email,ReportsToId\n0034000000aaaaa,0014000000Lmabc,Ann,Lee,ann@acme.example,0034000000aaaab\n0034000000aaaab,0014000000Lmabc,Bob,"Ray\nJr",,\n',
  o: 'Id,AccountId,Name,StageName,Amount,CloseDate,Probability\n0064000000aaaaa,0014000000Lmabc,Deal,Prospecting,45k,15 Jun 2026,75\n',
  r: 'OpportunityId,ContactId,Role\n0064000000aaaaa,0034000000aaaaa,Evaluator\n',
};
const names = ['a', 'c', 'o', 'r'] as const;
const odd = [
  '"',
  ',',
  ';',
  '\n',
  '\r',
  '\t',
  '\0',
  '\ufeff',
  '=',
  '\ud83d',
  '€',
  '""',
  ',,,,,,,,',
  '__proto__',
  '-',
  '(',
  '9'.repeat(40),
];

/** One to four bytes or pieces put in, taken out or turned, anywhere. */
const mutations = fc.array(
  fc.record({
    file: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    piece: fc.oneof(fc.constantFrom(...odd), fc.string({ maxLength: 6 })),
    gone: fc.integer({ min: 0, max: 6 }),
    byte: fc.option(fc.integer({ min: 0, max: 255 })),
  }),
  { minLength: 1, maxLength: 4 },
);

function mutated(changes: typeof mutations extends fc.Arbitrary<infer T> ? T : never): Record<string, Uint8Array> {
  const all = Object.fromEntries(names.map((name) => [name, bytesOf(files[name])])) as Record<string, Uint8Array>;
  for (const { file, at, piece, gone, byte } of changes) {
    const before = all[file]!;
    const place = Math.floor(at * before.length);
    const put = byte === null ? bytesOf(piece) : Uint8Array.of(byte);
    all[file] = Uint8Array.from([...before.subarray(0, place), ...put, ...before.subarray(place + gone)]);
  }
  return all;
}

describe('files that something happened to', () => {
  it('are read or refused with a place, and whatever is made of them is a plan', { timeout: 120_000 }, async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const session = createImportSession();
        count += 1;
        // Every one is read; each tenth is gone through to the plans, beside the files that nothing happened to.
        const whole = count % 10 === 0;
        const touched = new Set(changes.map(({ file }) => file));
        for (const [name, bytes] of Object.entries(mutated(changes))) {
          if (!whole && !touched.has(name as 'a')) continue;
          const read = await session.add({ id: name, name, bytes });
          if (read.ok) continue;
          for (const { message } of read.problems) expect(message).toMatch(/^line \d+|^is |^has no row|^too large/);
        }
        if (!whole) return;
        const preview = await session.preview(importOptions(), noDecisions);
        expect(preview.problems).toEqual([]);
        for (const { line, outcome, why, notes = [] } of session.rows({}, 0, 1_000).rows) {
          expect(line).toBeGreaterThan(0);
          if (outcome === 'refused' || outcome === 'doubtful') expect(why).toBeTruthy();
          for (const { message, column } of notes) expect(message !== '' && column !== 0).toBe(true);
        }
        if (preview.plans.new === 0) return;
        const accepted = session.accept();
        if (!accepted.ok) throw new Error(JSON.stringify(accepted.problems));
      }),
      { numRuns: 10_000 },
    );
  });

  it('come to nothing the second time', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const all = mutated(changes);
        const readable: Record<string, Uint8Array> = {};
        for (const [name, bytes] of Object.entries(all)) {
          if ((await createImportSession().add({ id: name, name, bytes })).ok) readable[name] = bytes;
        }
        const first = await importInto([], readable);
        // Through the file, as the command line does.
        const stored = first.plans.map((plan) => {
          const read = readPlanFile(writePlanFile(plan, '2026-11-21T09:00:00Z'));
          if (!read.ok) throw new Error(JSON.stringify(read.problems));
          return read.value.plan;
        });
        const second = await importInto(stored, readable);
        expect(second.outcomes).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what is too much', () => {
  const refusal = async (bytes: Uint8Array) => {
    const read = await createImportSession().add({ id: 'f', name: 'f', bytes });
    return read.ok ? 'read' : read.problems[0]!.message;
  };

  it('is refused with its place', async () => {
    expect(await refusal(new Uint8Array(importLimits.bytes + 1))).toMatch(/^too large: at most 64 MiB/);
    const rows = `Id,Name\n${'1,A\n'.repeat(importLimits.rows)}`;
    expect(await refusal(bytesOf(rows))).toBe('read');
    expect(await refusal(bytesOf(`${rows}1,A\n`))).toMatch(/^line 250002: more than 250,000 rows/);
    expect(await refusal(bytesOf(`Id,Name\n1,A${','.repeat(200)}\n`))).toBe(
      'line 2, column 201: more than 200 columns',
    );
    expect(await refusal(bytesOf(`Id,Name\n1,${'x'.repeat(32_768)}\n`))).toMatch(
      /^line 2, column 2: a cell of more than 32,767/,
    );
    expect(await refusal(bytesOf(`Id,Name\n1,"A\n${'1,A\n'.repeat(900_000)}`))).toMatch(
      /^line 2, column 2: a cell of more than/,
    );
  });
});
