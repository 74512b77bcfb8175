/// <reference path="./papaparse.d.ts" />
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { reportPlan } from '../../test/support/report-plan.ts';
import { isEntityKind } from '../model/entity-kinds.ts';
import { rowSchemas } from '../model/entity-schemas.ts';
import { newPlan } from '../model/plan.ts';
import { unguarded } from './csv-file.ts';
import { filledTables, tableCsv, tableKinds, tablesZip } from './tables-csv.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** As Papa Parse reads it, the guards taken off: a record a line. */
function read(bytes: Uint8Array): Record<string, string>[] {
  const { data, errors } = Papa.parse<string[]>(text(bytes), { delimiter: ',', newline: '\r\n', skipEmptyLines: true });
  expect(errors).toEqual([]);
  const [columns = [], ...lines] = data;
  expect(new Set(columns).size).toBe(columns.length);
  return lines.map((line) => Object.fromEntries(columns.map((column, i) => [column, unguarded(line[i] ?? '')])));
}

/** What UTF-8 can carry: half a surrogate pair becomes a replacement character. */
const utf8 = (value: string) => text(new TextEncoder().encode(`\ufeff${value}`));

describe('the tables of a plan as CSV', () => {
  it('hold every field of every row, whatever the plan', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 3 }), (plan) => {
        for (const kind of tableKinds) {
          const rows = isEntityKind(kind)
            ? Object.entries(plan[kind])
            : plan[kind]
              ? [[kind, plan[kind]] as const]
              : [];
          const lines = read(tableCsv(plan, kind));
          expect(lines, kind).toHaveLength(rows.length);
          for (const [i, [id, row]] of rows.entries()) {
            if (isEntityKind(kind)) expect(lines[i]!.id).toBe(id);
            for (const [field, value] of Object.entries(row)) {
              if (typeof value === 'object') continue;
              expect(lines[i]![field], `${kind}.${field}`).toBe(utf8(String(value)));
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('have a column for each field, and the names of what is referred to', () => {
    const plan = {
      ...newPlan('a', { name: 'Alder', ownerId: 't1' }, '2026-11-21T09:00:00Z'),
      team: { t1: { name: 'Ann Lee' } },
      stakeholders: { p1: { name: '=Bo' }, p2: { name: 'Cy' } },
      opportunities: {
        o1: { name: 'Deal', stage: 'proposal' as const, ownerId: 't1', commits: [{ month: '2026-11', amount: 5 }] },
      },
      activities: { a1: { on: '2026-11-20', stakeholderIds: ['p1', 'p2'] } },
      risks: { r1: { title: 'Delay', ownerId: 'p2' } },
    };
    expect(read(tableCsv(plan, 'account'))).toMatchObject([{ name: 'Alder', ownerId: 't1', owner: 'Ann Lee' }]);
    expect(read(tableCsv(plan, 'opportunities'))).toMatchObject([
      { owner: 'Ann Lee', commits: '[{"month":"2026-11","amount":5}]' },
    ]);
    expect(read(tableCsv(plan, 'activities'))).toMatchObject([{ stakeholderIds: 'p1 p2', stakeholders: '=Bo; Cy' }]);
    expect(read(tableCsv(plan, 'risks'))).toMatchObject([{ owner: 'Cy' }]);
    for (const kind of tableKinds) {
      const header = text(tableCsv(plan, kind)).split('\r\n')[0]!.replace('\ufeff', '').split(',');
      const told = kind === 'snapshots' ? ['id', 'on', 'label', 'people', 'ties'] : Object.keys(rowSchemas[kind].shape);
      expect(header).toEqual(expect.arrayContaining(told.filter((field) => field !== 'position')));
    }
  });

  it('come as one archive of those that have rows', () => {
    const files = unzipSync(tablesZip(reportPlan()));
    expect(Object.keys(files)).toEqual(filledTables(reportPlan()).map((kind) => `${kind}.csv`));
    expect(files['stakeholders.csv']).toEqual(tableCsv(reportPlan(), 'stakeholders'));
    expect(tablesZip(reportPlan())).toEqual(tablesZip(reportPlan()));
    expect(filledTables(newPlan('a', { name: 'A' }, ''))).toEqual(['account']);
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!office)('LibreOffice as the oracle', () => {
  it('reads the same cells of every table', () => {
    const folder = mkdtempSync(join(tmpdir(), 'longview-tables-'));
    try {
      const kinds = filledTables(reportPlan());
      for (const kind of kinds) writeFileSync(join(folder, `${kind}.csv`), tableCsv(reportPlan(), kind));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      // Commas, UTF-8, texts and numbers as they stand, formulas evaluated; written with every text in quotes.
      const input =
        '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,0,true,false,true';
      const output = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false';
      const args = [
        '--headless',
        '--norestore',
        profile,
        input,
        '--convert-to',
        output,
        '--outdir',
        join(folder, 'out'),
      ];
      const paths = kinds.map((kind) => join(folder, `${kind}.csv`));
      execFileSync('soffice', [...args, ...paths], { stdio: 'ignore' });
      for (const kind of kinds) {
        const out = readFileSync(join(folder, 'out', `${kind}.csv`), 'utf8').replace(/^\ufeff/, '');
        const again = new TextEncoder().encode(`\ufeff${out.replaceAll('\n', '\r\n')}`);
        const shown = (lines: Record<string, string>[]) =>
          lines.map((line) => Object.fromEntries(Object.entries(line).map(([key, value]) => [key, numeral(value)])));
        expect(shown(read(again)), kind).toEqual(shown(read(tableCsv(reportPlan(), kind))));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** A program may write a number in another form; its value is the same. */
function numeral(cell: string): string {
  if (/^(true|false)$/i.test(cell)) return cell.toLowerCase();
  return cell.trim() !== '' && Number.isFinite(Number(cell)) ? String(Number(cell)) : cell;
}
