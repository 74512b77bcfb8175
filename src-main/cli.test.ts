import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../test/support/command-line.ts';
import { commandNames } from './cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const samplePath = join(root, 'resources/samples/enterprise.longview.json');
const sample = readFileSync(samplePath, 'utf8');
const { run, file, inFolder } = commandLine();

describe('sample', () => {
  it('writes the enterprise plan to standard output or to a file', async () => {
    expect(await run('sample')).toMatchObject({ code: 0, out: sample, err: '' });
    const to = inFolder('sample.longview.json');
    expect(await run('sample', '--to', to)).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(to, 'utf8')).toBe(sample);
  });

  it('says why a file cannot be written', async () => {
    expect((await run('sample', '--to', inFolder())).err).toBe(`${inFolder()}: is a folder, not a file\n`);
    const nowhere = inFolder('no/such.json');
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
    const endless = inFolder('a\0b');
    const { code, out, lines } = await run('validate', endless, samplePath);
    expect({ code, out }).toEqual({ code: 1, out: `${samplePath}: valid\n` });
    expect(lines).toEqual([expect.stringMatching(/a\\u0000b: cannot be used: /)]);
  });

  it('goes on after a broken file, and ends with 1', async () => {
    const broken = file('half.json', sample.slice(0, 1_000));
    const { code, out, lines } = await run('validate', broken, samplePath, inFolder('none.json'));
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
    expect((await run(...at, inFolder('none.json'))).code).toBe(1);
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
