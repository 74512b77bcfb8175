import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportReport } from '@core/exchange/crm/import-types.ts';
import { readPlanFile, writePlanFile } from '@core/exchange/plan-file.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../cli.ts';
import { nodeIo } from './node-io.ts';

let folder = '';
let to = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'longview-import-'));
  to = join(folder, 'plans');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const said = { out: '', err: '' };
  const code = await runCli(['import', ...argv], {
    ...nodeIo(),
    stdout: (text) => {
      said.out += text;
    },
    stderr: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function plansIn(): AccountPlan[] {
  return readdirSync(to)
    .sort()
    .map((name) => {
      const read = readPlanFile(readFileSync(join(to, name)));
      if (!read.ok) throw new Error(`${name}: ${read.problems[0]?.message}`);
      return read.value.plan;
    });
}

/** File names with their bytes. */
function bytesIn(): Record<string, string> {
  return Object.fromEntries(readdirSync(to).map((name) => [name, readFileSync(join(to, name), 'latin1')]));
}

function exports(amount = '$45,000') {
  return [
    '--accounts',
    file('a.csv', 'Id,Name,Industry\n0014000000Lmabc,Acme,Cars\n0014000000Lmabd,Acme: East/West,Cars\n'),
    '--contacts',
    file('c.csv', 'Id,AccountId,Name,Email\n0034000000aaaaa,0014000000LmabcAAB,Ann Lee,ann@acme.example\n,,Nobody,\n'),
    '--opportunities',
    file(
      'o.csv',
      `Id,AccountId,Name,StageName,Amount,CloseDate\n0064000000aaaaa,0014000000LmabcAAB,New,Prospecting,"${amount}",03/04/2026\n`,
    ),
    '--roles',
    file('r.csv', 'OpportunityId,ContactId,Role\n0064000000aaaaa,0034000000aaaaa,Evaluator\n'),
    '--to',
    to,
  ];
}

describe('import', () => {
  it('makes a plan file of each account, and reports every row', async () => {
    const { code, out, err } = await run(...exports(), '--currency', 'CAD', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(to).sort()).toEqual(['Acme- East-West.longview.json', 'Acme.longview.json']);
    expect(plansIn().find(({ account }) => account.name === 'Acme')).toMatchObject({
      account: { crmId: '0014000000LmabcAAB' },
    });
    const report = JSON.parse(out) as ImportReport;
    expect(report.currency).toEqual({ code: 'CAD', from: 'given' });
    expect(
      report.rows.map(({ kind, line, outcome, reason, notes }) => [kind, line, outcome, reason ?? notes?.[0]?.column]),
    ).toEqual([
      ['accounts', 2, 'new', undefined],
      ['accounts', 3, 'new', undefined],
      ['contacts', 2, 'new', undefined],
      ['contacts', 3, 'refused', 'no-account'],
      // 3 April or 4 March: it never asks.
      ['opportunities', 2, 'new', 6],
      ['roles', 2, 'new', undefined],
    ]);
  });

  it('writes nothing when the same files come again, and says in words what stands', async () => {
    await run(...exports());
    const before = bytesIn();
    const { code, out } = await run(...exports());
    expect(code).toBe(0);
    expect(bytesIn()).toEqual(before);
    expect(out).toContain('plans: 0 new, 0 changed\naccounts (2): 2 unchanged\ncontacts (2): 1 unchanged, 1 refused\n');
    expect(out).toContain('c.csv: line 3: refused: Nobody: names no account\n');
    expect(out).toContain('amounts without a currency are in USD\n');
  });

  it('takes what the CRM changed, and keeps what the user edited', async () => {
    await run(...exports());
    const [acme] = plansIn().filter(({ account }) => account.name === 'Acme');
    const [dealId, deal] = Object.entries(acme!.opportunities)[0]!;
    const edited = { ...acme!, account: { ...acme!.account, industry: 'Vans' } };
    writeFileSync(join(to, 'Acme.longview.json'), writePlanFile(edited, '2026-01-01T00:00:00Z'));
    const second = JSON.parse((await run(...exports('$50,000'), '--json')).out) as ImportReport;
    expect(second.plans).toEqual([{ id: acme!.id, name: 'Acme', change: 'changed' }]);
    expect(second.conflicts).toEqual([]);
    const after = plansIn().find(({ account }) => account.name === 'Acme')!;
    expect(after.account.industry).toBe('Vans');
    expect(after.opportunities[dealId]).toEqual({
      ...deal,
      amount: 50_000,
      imported: { ...deal.imported, amount: 50_000 },
    });
  });

  it('leaves out what was deleted from a plan, says so, and writes nothing', async () => {
    await run(...exports());
    const acme = plansIn().find(({ account }) => account.name === 'Acme')!;
    const deleted = { ...acme, opportunities: {} };
    writeFileSync(join(to, 'Acme.longview.json'), writePlanFile(deleted, '2026-01-01T00:00:00Z'));
    const before = bytesIn();
    const { code, out } = await run(...exports());
    expect(code).toBe(0);
    expect(bytesIn()).toEqual(before);
    expect(out).toContain('opportunities (1): 1 doubtful\n');
    expect(out).toContain('o.csv: line 2: doubtful: New: was deleted here after an import had brought it\n');
  });

  it('writes nothing at all where one file is refused', async () => {
    const { code, err } = await run(...exports(), '--roles', file('bad.csv', 'OpportunityId,ContactId,Role\nx,"y,z\n'));
    expect(code).toBe(1);
    expect(err).toBe(
      `${join(folder, 'bad.csv')}: line 2, column 2: a quotation mark is not closed by the end of the file\n`,
    );
    expect(existsSync(to)).toBe(false);
  });

  it('refuses what it cannot do in one line each', async () => {
    expect((await run('--to', to)).err).toBe('longview import: --accounts A.csv is missing\n');
    expect((await run('--accounts', file('a.csv', 'Id,Name\n1,A\n'))).err).toBe(
      'longview import: --to DIR is missing\n',
    );
    const odd = file('odd.csv', 'Colour,Size\nred,4\n');
    expect((await run('--accounts', odd, '--to', to)).err).toBe(`${odd}: line 1: no column is the name\n`);
    expect((await run('--accounts', odd, '--to', to, '--currency', 'usd')).err).toContain(
      '--currency: "usd" is no currency code',
    );
    expect((await run('--accounts', odd, '--to', odd)).err).toContain('is a file, not a folder');
  });
});
