import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../test/support/command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const samplePath = join(root, 'resources/samples/enterprise.longview.json');
const sample = readFileSync(samplePath, 'utf8');
const { run, file, inFolder } = commandLine();

describe('export', () => {
  it('goes by a playbook of one’s own from a file for the manager, and names what is wrong with one', async () => {
    const enterprise = JSON.parse(readFileSync(join(root, 'resources/playbooks/enterprise.json'), 'utf8'));
    const ours = file('own.playbook.json', JSON.stringify({ ...enterprise, name: 'Of our own' }));
    const to = (name: string) => inFolder(`${name}.pdf`);
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
    const [a, b, other] = ['a.pdf', 'b.pdf', 'other.pdf'].map((name) => inFolder(name)) as [string, string, string];
    for (const to of [a, b])
      expect(await run('export', samplePath, '--to', to, '--on', '2026-11-21')).toMatchObject({ code: 0, out: '' });
    await run('export', samplePath, '--to', other, '--on', '2026-11-22', '--page-size', 'letter', '--for', 'customer');
    expect(readFileSync(a).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
    expect(readFileSync(a).equals(readFileSync(other))).toBe(false);
  });

  it('makes a web page where the name says so, for whom it is told', async () => {
    const [a, b, board] = ['a.html', 'b.HTML', 'board.html'].map((name) => inFolder(name)) as [string, string, string];
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
    const to = inFolder('scripts.pdf');
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
    const [a, b, other] = ['a.xlsx', 'b.XLSX', 'other.xlsx'].map((name) => inFolder(name)) as [string, string, string];
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
    const to = inFolder('none.xlsx');
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
    const to = inFolder('odd.pdf');
    expect(await run('export', bare, '--to', to, '--pages', 'cover,pilots')).toMatchObject({
      code: 0,
      out: '',
      lines: [`${to}: no font has \u{10450} (page 1); □ is printed instead`, `${to}: pilots: left out: no pilot yet`],
    });
    const page = inFolder('odd.html');
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
    const to = inFolder('logo.pdf');
    const { code, lines } = await run('export', from, '--to', to, '--pages', 'cover');
    expect([code, lines]).toEqual([
      0,
      [`${to}: the logo is damaged: it does not say how large the picture is; the account’s name is printed instead`],
    ]);
  });

  it('overwrites neither the plan nor the playbook by way of a link', async () => {
    const from = file('linked.json', sample);
    const link = inFolder('link.pdf');
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
