import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { rows } from '../model/plan.ts';
import { csvFile, unguarded } from './csv-file.ts';
import { customerPeopleCsv, peopleCsv, tiesCsv } from './people-csv.ts';

/** A reader of our own, from RFC 4180 alone. */
function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\ufeff')).toBe(true);
  const table: string[][] = [];
  let row: string[] = [];
  for (let at = 1; at < text.length; ) {
    const [whole, quoted, plain, end] = /("(?:[^"]|"")*"|)([^",\r\n]*)(,|\r\n)/y.exec(text.slice(at))!;
    row.push(quoted === '' ? plain! : quoted!.slice(1, -1).replaceAll('""', '"'));
    at += whole.length;
    if (end === ',') continue;
    table.push(row);
    row = [];
  }
  return table;
}

const risky = ["'", '=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', ',', ';', '"', ' ', 'a', '1'];
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...risky), maxLength: 6 }),
);
const runs = /^[=+\-@\t\r\n＝＋－＠]/;

describe('a CSV file', () => {
  it('reads back as it was written, and no cell of it runs', () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(nasty, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, ([columns, ...lines]) => {
        const read = readCsv(csvFile(columns!, lines));
        expect(read.map((row) => row.map(unguarded))).toEqual([columns, ...lines]);
        for (const cell of read.flat()) expect(cell).not.toMatch(runs);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves numbers as they are, and what is absent empty', () => {
    expect(readCsv(csvFile(['a', 'b', 'c'], [[-2, undefined, true]]))).toEqual([
      ['a', 'b', 'c'],
      ['-2', '', 'true'],
    ]);
  });
});

/** What UTF-8 can carry: half a surrogate pair becomes a replacement character. */
function utf8(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

describe('the people and ties of a plan as CSV', () => {
  const texts = ['name', 'title', 'concerns', 'projectRole', 'department', 'status'] as const;

  it('hold every field, whatever the plan', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 4 }), (plan) => {
        const [columns, ...lines] = readCsv(peopleCsv(plan));
        const people = rows(plan, 'stakeholders');
        expect(lines).toHaveLength(people.length);
        for (const [i, [id, person]] of people.entries()) {
          const cell = (column: string) => unguarded(lines[i]![columns!.indexOf(column)]!);
          expect(cell('id')).toBe(id);
          for (const field of texts) expect(cell(field)).toBe(utf8(person[field] ?? ''));
          expect(cell('roles')).toBe((person.roles ?? []).join(' '));
          expect(cell('support')).toBe(String(person.support ?? ''));
          expect(cell('position.x')).toBe(String(person.position?.x ?? ''));
          const manager = person.reportsTo === undefined ? undefined : plan.stakeholders[person.reportsTo];
          expect(cell('manager')).toBe(utf8(manager?.name ?? ''));
        }
        const [tieColumns, ...ties] = readCsv(tiesCsv(plan));
        expect(tieColumns).toEqual(['id', 'from', 'to', 'kind', 'strength', 'note', 'fromName', 'toName']);
        expect(ties.map((row) => row.slice(1, 3).map(unguarded))).toEqual(
          rows(plan, 'ties').map(([, { from, to }]) => [from, to]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('name for a customer five things and no more', () => {
    const plan = {
      stakeholders: {
        p1: { name: 'Ann Lee', title: '=CMD()', department: 'IT', projectRole: 'Sponsor', support: 2, email: 'a@b.c' },
        p2: { name: '', projectRole: 'Lead', reportsTo: 'p1' },
        p3: { name: 'Bo', projectRole: 'Lead', reportsTo: 'p2' },
      },
    };
    expect(readCsv(customerPeopleCsv(plan))).toEqual([
      ['name', 'title', 'department', 'projectRole', 'manager'],
      ['Ann Lee', "'=CMD()", 'IT', 'Sponsor', ''],
      ['To be named', '', '', 'Lead', 'Ann Lee'],
      ['Bo', '', '', 'Lead', 'To be named'],
    ]);
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!office)('LibreOffice as the oracle', () => {
  it('reads the same cells and finds no formula to work out', () => {
    const lines = fc.sample(
      fc.array(
        nasty.map((text) => text.replace(/\p{Cc}/gu, '').trim()),
        { minLength: 3, maxLength: 3 },
      ),
      { numRuns: 200, seed: 2026 },
    );
    const columns = ['=1+1', '-a', 'Zoë'];
    const folder = mkdtempSync(join(tmpdir(), 'longview-csv-'));
    try {
      writeFileSync(join(folder, 'in.csv'), csvFile(columns, lines));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      // Commas, UTF-8, formulas evaluated on reading; written with every text in quotes.
      const read =
        '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,0,true,false,true';
      const write = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false';
      const args = ['--headless', '--norestore', profile, read, '--convert-to', write, '--outdir', join(folder, 'out')];
      execFileSync('soffice', [...args, join(folder, 'in.csv')], { stdio: 'ignore' });
      const out = readFileSync(join(folder, 'out', 'in.csv'), 'utf8')
        .replace(/^\ufeff/, '')
        .replaceAll('\n', '\r\n');
      const cells = readCsv(new TextEncoder().encode(`\ufeff${out}`)).map((row) => row.map(unguarded));
      expect(cells).toEqual([columns, ...lines]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
