import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeIo } from './cli/node-io.ts';
import { commandNames, runCli } from './cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'longview-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const said = { out: '', err: '' };
  const code = await runCli(argv, {
    ...nodeIo(),
    stdout: (text) => {
      said.out += text;
    },
    stderr: (text) => {
      said.err += text;
    },
  });
  return { code, ...said, lines: said.err.split('\n').filter((line) => line !== '') };
}

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const samplePath = join(root, 'resources/samples/enterprise.longview.json');
const sample = readFileSync(samplePath, 'utf8');

describe('sample', () => {
  it('writes the enterprise plan to standard output or to a file', async () => {
    expect(await run('sample')).toMatchObject({ code: 0, out: sample, err: '' });
    const to = join(folder, 'sample.longview.json');
    expect(await run('sample', '--to', to)).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(to, 'utf8')).toBe(sample);
  });

  it('says why a file cannot be written', async () => {
    expect((await run('sample', '--to', folder)).err).toBe(`${folder}: is a folder, not a file\n`);
    const nowhere = join(folder, 'no/such.json');
    const err = `${nowhere}: there is no such file or folder\n`;
    expect(await run('sample', '--to', nowhere)).toEqual({ code: 1, out: '', err, lines: [err.trim()] });
  });
});

describe('validate', () => {
  it('takes every sample', async () => {
    const names = ['enterprise', 'mid-market', 'smb'].map((name) =>
      join(root, `resources/samples/${name}.longview.json`),
    );
    expect(await run('validate', ...names)).toMatchObject({
      code: 0,
      err: '',
      out: names.map((n) => `${n}: valid\n`).join(''),
    });
  });

  it('names the file of a fault that it has no words for, and goes on', async () => {
    const endless = join(folder, 'a\0b');
    const { code, out, lines } = await run('validate', endless, samplePath);
    expect({ code, out }).toEqual({ code: 1, out: `${samplePath}: valid\n` });
    expect(lines).toEqual([expect.stringMatching(/a\\u0000b: cannot be used: /)]);
  });

  it('goes on after a broken file, and ends with 1', async () => {
    const broken = file('half.json', sample.slice(0, 1_000));
    const { code, out, lines } = await run('validate', broken, samplePath, join(folder, 'none.json'));
    expect(code).toBe(1);
    expect(out).toBe(`${samplePath}: valid\n`);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/half\.json: plan\.account\.\w+: line \d+, column \d+: /);
    expect(lines[1]).toMatch(/none\.json: there is no such file or folder$/);
  });

  it('prints at most 100 lines a file, then a count', async () => {
    const rows = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`s${i}`, {}]));
    const plan = { id: 'p', account: { name: 'A' }, stakeholders: rows };
    const path = file('many.json', JSON.stringify({ format: 'longview.plan', version: 1, plan }));
    const { lines } = await run('validate', path);
    expect(lines).toHaveLength(101);
    expect(lines[0]).toBe(`${path}: plan.stakeholders.s0.name: is missing`);
    expect(lines[100]).toBe(`${path}: and 50 more problems`);
  });
});

describe('figures', () => {
  it('prints JSON and nothing else', async () => {
    const { code, out, err } = await run('figures', samplePath, '--json', '--scenario', 'cautious');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ scenario: 'cautious', currency: 'USD', years: 5 });
  });

  it('names the scenarios that there are', async () => {
    expect(await run('figures', samplePath, '--json', '--scenario', 'rosy')).toMatchObject({
      code: 1,
      out: '',
      err: `${samplePath}: plan.valueCase.scenarios: there is no scenario "rosy"; this case has base, cautious, stretch\n`,
    });
  });
});

describe('figures for an audience', () => {
  const figures = async (...options: string[]) =>
    JSON.parse((await run('figures', samplePath, '--json', ...options)).out);

  it('are those of the whole plan, without what only we know', async () => {
    const [ours, board, customer] = [
      await figures(),
      await figures('--for', 'board'),
      await figures('--for', 'customer', '--scenario', 'cautious'),
    ];
    expect(board.npv).toBe(ours.npv);
    expect(customer).toMatchObject({ scenario: 'cautious', currency: 'USD' });
    expect(await figures('--for', 'manager')).toEqual(ours);
  });

  it('are refused for anybody else', async () => {
    expect((await run('figures', samplePath, '--for', 'friends')).err).toBe(
      'longview figures: --for: "friends" is none of board, manager, customer\n',
    );
  });
});

describe('influence', () => {
  it('prints JSON and nothing else', async () => {
    const { code, out, err } = await run('influence', samplePath, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const made = JSON.parse(out);
    expect(Object.keys(made)).toEqual(['consensus', 'opinions', 'next', 'paths', 'brokers', 'coverage']);
    expect(made.paths).toEqual([{ to: 's-whitfield', via: ['s-lindqvist', 's-whitfield'], cost: 1 }]);
    expect(made.coverage).toMatchObject({ people: 14, held: 7 });
  });

  it('names the problems of a plan that does not open', async () => {
    const path = file('no-plan.json', '{}');
    const { code, out, lines } = await run('influence', path);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(lines[0]).toContain(`${path}: `);
  });
});

describe('insights', () => {
  it('prints the findings of the day, without those snoozed', async () => {
    const { code, out, err } = await run('insights', samplePath, '--json', '--on', '2026-11-21');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { findings, standards } = JSON.parse(out);
    expect(standards[0]).toEqual({
      id: 'c-level-champion',
      label: 'Opportunities with a C-level champion',
      numerator: 0,
      denominator: 2,
      share: 0,
      target: 1,
      met: false,
      plans: [JSON.parse(sample).plan.id],
    });
    expect(findings[0]).toEqual({
      rule: 'economic-buyer-uncovered',
      severity: 'high',
      about: [{ kind: 'stakeholders', id: 's-whitfield' }],
      evidence: 'Caroline Whitfield: brief access, last contact 43 days ago',
      fix: 'Ask Peter Lindqvist for an introduction',
    });
    const aboutEllison = JSON.stringify({ kind: 'stakeholders', id: 's-ellison' });
    expect(JSON.stringify(findings)).not.toContain(aboutEllison);
    const later = await run('insights', samplePath, '--json', '--on', '2027-02-09');
    expect(JSON.stringify(JSON.parse(later.out).findings)).toContain(aboutEllison);
  });

  it('refuses a day that there is not', async () => {
    const { code, err } = await run('insights', samplePath, '--on', '2026-02-30');
    expect({ code, err }).toEqual({
      code: 1,
      err: 'longview insights: --on: "2026-02-30" is no date of the calendar (YYYY-MM-DD)\n',
    });
  });

  it('goes by a playbook of one’s own from a file, and names what is wrong with one', async () => {
    const enterprise = JSON.parse(readFileSync(join(root, 'resources/playbooks/enterprise.json'), 'utf8'));
    const [standard] = enterprise.standards;
    const standards = [{ ...standard, label: 'Ours', target: 0.5 }];
    const at = ['insights', samplePath, '--json', '--on', '2026-11-21', '--playbook'];
    const ours = file('ours.playbook.json', JSON.stringify({ ...enterprise, standards }));
    const { code, out } = await run(...at, ours);
    expect([code, JSON.parse(out).standards]).toMatchObject([0, [{ id: standard.id, label: 'Ours', target: 0.5 }]]);
    const wrong = file('wrong.playbook.json', JSON.stringify({ ...enterprise, standards, phases: [] }));
    expect(await run(...at, wrong)).toMatchObject({ code: 1, out: '', err: `${wrong}: phases: must hold a phase\n` });
    expect((await run(...at, join(folder, 'none.json'))).code).toBe(1);
  });
});

describe('export', () => {
  it('goes by a playbook of one’s own from a file for the manager, and names what is wrong with one', async () => {
    const enterprise = JSON.parse(readFileSync(join(root, 'resources/playbooks/enterprise.json'), 'utf8'));
    const ours = file('own.playbook.json', JSON.stringify({ ...enterprise, name: 'Of our own' }));
    const to = (name: string) => join(folder, `${name}.pdf`);
    const at = ['export', samplePath, '--on', '2026-11-21', '--for', 'manager', '--pages', 'findings', '--to'];
    expect(await run(...at, to('bundled'))).toMatchObject({ code: 0, err: '' });
    expect(await run(...at, to('own'), '--playbook', ours)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(to('own')).equals(readFileSync(to('bundled')))).toBe(false);
    const wrong = file('bad.playbook.json', JSON.stringify({ ...enterprise, phases: [] }));
    const told = await run(...at, to('bad'), '--playbook', wrong);
    expect(told.code).toBe(1);
    expect(told.err).toContain(`${wrong}: `);
    // The board has no such page.
    const board = ['export', samplePath, '--on', '2026-11-21', '--pages', 'findings', '--to', to('board')];
    expect((await run(...board)).err).toContain('the plan has nothing for “Findings and standards”');
  });

  it('makes the same bytes of the same file, options and date', async () => {
    const [a, b, other] = ['a.pdf', 'b.pdf', 'other.pdf'].map((name) => join(folder, name)) as [string, string, string];
    for (const to of [a, b])
      expect(await run('export', samplePath, '--to', to, '--on', '2026-11-21')).toMatchObject({ code: 0, out: '' });
    await run('export', samplePath, '--to', other, '--on', '2026-11-22', '--page-size', 'letter', '--for', 'customer');
    expect(readFileSync(a).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    expect(readFileSync(a).equals(readFileSync(other))).toBe(false);
  });

  it('makes a web page where the name says so, for whom it is told', async () => {
    const [a, b, board] = ['a.html', 'b.HTML', 'board.html'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const to of [a, b])
      expect(await run('export', samplePath, '--to', to, '--on', '2026-11-21', '--for', 'customer')).toMatchObject({
        code: 0,
        out: '',
        err: '',
      });
    await run('export', samplePath, '--to', board, '--on', '2026-11-21', '--pages', 'risks');
    expect(readFileSync(a, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    expect(readFileSync(a, 'utf8')).not.toContain('id="risks"');
    expect(readFileSync(board, 'utf8')).toContain('id="risks"');
  });

  it('prints names of other scripts, and names the pages of a character that no font has', async () => {
    const to = join(folder, 'scripts.pdf');
    const named = (name: string) =>
      file(
        'scripts.json',
        JSON.stringify({ format: 'longview.plan', version: 1, plan: { id: 'p', account: { name } } }),
      );
    const pages = ['--pages', 'cover', '--on', '2026-11-21'];
    expect(await run('export', named('東京電力 שרה محمد 김민준'), '--to', to, ...pages)).toMatchObject({
      code: 0,
      err: '',
    });
    const told = await run('export', named('東京 🚀'), '--to', to, ...pages);
    expect(told.code).toBe(0);
    expect(told.err + told.out).toContain(`${to}: no font has 🚀 (page 1); □ is printed instead`);
  });

  it('makes a workbook where the name says so, the same bytes of the same file, options and date', async () => {
    const [a, b, other] = ['a.xlsx', 'b.XLSX', 'other.xlsx'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const to of [a, b])
      expect(await run('export', samplePath, '--to', to, '--on', '2026-11-21')).toEqual({
        code: 0,
        out: '',
        err: '',
        lines: [],
      });
    await run('export', samplePath, '--to', other, '--on', '2026-11-21', '--scenario', 'cautious');
    expect(readFileSync(a).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    expect(readFileSync(a).equals(readFileSync(other))).toBe(false);
  });

  it('makes no workbook of a case that is not started, and of no scenario that there is not', async () => {
    const bare = file(
      'bare.json',
      JSON.stringify({ format: 'longview.plan', version: 1, plan: { id: 'p', account: { name: 'A' } } }),
    );
    const to = join(folder, 'none.xlsx');
    expect((await run('export', bare, '--to', to)).err).toBe(
      `${bare}: plan.valueCase: The business case is not started, so there is nothing to calculate.\n`,
    );
    expect((await run('export', samplePath, '--to', to, '--scenario', 'rosy')).err).toContain('no scenario "rosy"');
  });

  it('says which pages it left out, and on which page a character has no font', async () => {
    const bare = file(
      'odd.json',
      JSON.stringify({ format: 'longview.plan', version: 1, plan: { id: 'p', account: { name: 'Odd \u{10450}' } } }),
    );
    const to = join(folder, 'odd.pdf');
    expect(await run('export', bare, '--to', to, '--pages', 'cover,pilots')).toMatchObject({
      code: 0,
      out: '',
      lines: [`${to}: no font has \u{10450} (page 1); □ is printed instead`, `${to}: pilots: left out: no pilot yet`],
    });
    const page = join(folder, 'odd.html');
    expect(await run('export', bare, '--to', page, '--pages', 'cover,pilots,findings')).toMatchObject({
      code: 0,
      lines: [`${page}: pilots: left out: no pilot yet`, `${page}: findings: left out: for the manager only`],
    });
    expect(await run('export', bare, '--to', to, '--pages', 'pilots')).toMatchObject({
      code: 1,
      err: `${bare}: plan: the plan has nothing for “Pilots”: there is no page to print\n`,
    });
  });

  it('prints without a logo that is damaged, and says so', async () => {
    const plan = JSON.parse(sample);
    plan.plan.valueCase.document = { logo: 'data:image/png;base64,iVBORw0KGgo=' };
    const from = file('logo.json', JSON.stringify(plan));
    const to = join(folder, 'logo.pdf');
    const { code, lines } = await run('export', from, '--to', to, '--pages', 'cover');
    expect([code, lines]).toEqual([
      0,
      [`${to}: the logo is damaged: it does not say how large the picture is; the account’s name is printed instead`],
    ]);
  });

  it('overwrites neither the plan nor the playbook by way of a link', async () => {
    const from = file('linked.json', sample);
    const link = join(folder, 'link.pdf');
    symlinkSync(from, link);
    expect((await run('export', from, '--to', link)).err).toContain('--to would overwrite the plan itself');
    expect((await run('export', samplePath, '--playbook', from, '--to', link)).err).toContain(
      '--to would overwrite the playbook itself',
    );
    expect(readFileSync(from, 'utf8')).toBe(sample);
  });

  it.each([
    [['--to', ''], '--to OUT.pdf, OUT.html or OUT.xlsx is missing'],
    [['--to', 'x.xlsx', '--pages', 'cover'], '--pages is for pages; a workbook has none'],
    [['--to', samplePath], '--to would overwrite the plan itself'],
    [['--to', 'x.pdf', '--for', 'friends'], '--for: "friends" is none of board, manager, customer'],
    [['--to', 'x.pdf', '--on', '2026-02-29'], '--on: "2026-02-29" is no date of the calendar (YYYY-MM-DD)'],
    [['--to', 'x.pdf', '--page-size', 'a3'], '--page-size: "a3" is none of a4, letter'],
    [['--to', 'x.pdf', '--locale', 'no_such'], '--locale: "no_such" is no language tag (en-GB)'],
    [['--to', 'x.pdf', '--pages', ' , '], '--pages names none; the pages are cover, contents, summary'],
    [['--to', 'x.pdf', '--pages', 'cover,back'], '--pages: there is no page "back"'],
  ])('refuses %j', async (options, reason) => {
    const { code, lines } = await run('export', samplePath, ...options);
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`longview export: ${reason}`);
  });
});

describe('a mistyped command', () => {
  it.each([
    [['validate'], 'longview validate: a file is missing'],
    [['figures', 'a', 'b'], 'longview figures: too many files'],
    [['sample', '--form', 'x'], "longview sample: Unknown option '--form'"],
    [['figures', 'a', '--scenario'], "longview figures: Option '--scenario <value>' argument missing"],
    [['constructor'], 'longview: there is no command "constructor"'],
    [[], 'longview: a command is missing'],
  ])('%j is refused in a line', async (argv, line) => {
    const { code, out, lines } = await run(...argv);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(lines[0]).toContain(line);
  });

  it('help lists every command', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const name of commandNames) expect(out).toContain(`  ${name} `);
  });
});
