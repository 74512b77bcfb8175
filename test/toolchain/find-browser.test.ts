import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, findHeadlessBrowser } from '../../scripts/find-browser.mjs';
import { tempTree } from './temp-tree.ts';

const PROGRAM = '#!/bin/sh\n';
const none = async () => null;

describe('the browser', () => {
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];

  it.each(names.map((name, index) => [name, names.slice(index)] as const))(
    'on Linux: %s before what follows',
    async (name, present) => {
      const folder = tempTree(Object.fromEntries(present.map((file) => [file, PROGRAM])));
      expect(await findBrowser({ PATH: folder }, 'linux', none)).toMatchObject({ path: join(folder, name) });
    },
  );

  it('is looked for in every folder of the PATH, and must be a program', async () => {
    const noProgram = tempTree({ chromium: 'only text' });
    const folder = tempTree({ chromium: PROGRAM });
    expect(await findBrowser({ PATH: `${noProgram}:${folder}` }, 'linux', none)).toMatchObject({
      path: join(folder, 'chromium'),
    });
  });

  it("is Playwright's own before an installed one, where that has been fetched", async () => {
    const folder = tempTree({ chromium: PROGRAM, 'own/chrome': PROGRAM });
    const own = async () => ({ name: "Playwright's Chromium", path: join(folder, 'own/chrome') });
    expect(await findBrowser({ PATH: folder }, 'linux', own)).toEqual(await own());
    const gone = async () => ({ name: "Playwright's Chromium", path: join(folder, 'gone') });
    expect(await findBrowser({ PATH: folder }, 'linux', gone)).toMatchObject({ path: join(folder, 'chromium') });
  });

  it('is the one of LONGVIEW_CHROMIUM before all others, or none', async () => {
    const folder = tempTree({ chromium: PROGRAM, mine: PROGRAM });
    const env = { PATH: folder, LONGVIEW_CHROMIUM: join(folder, 'mine') };
    expect(await findBrowser(env, 'linux', none)).toMatchObject({ path: join(folder, 'mine') });
    expect(await findBrowser({ ...env, LONGVIEW_CHROMIUM: join(folder, 'gone') }, 'linux', none)).toBeNull();
  });

  it('of a test is the headless shell before an installed one, after the two that somebody chose', async () => {
    const folder = tempTree({ chromium: PROGRAM, 'chromium-headless-shell': PROGRAM, mine: PROGRAM });
    const env = { PATH: folder };
    const shell = { path: join(folder, 'chromium-headless-shell') };
    expect(await findHeadlessBrowser(env, 'linux', none)).toMatchObject(shell);
    expect(await findBrowser(env, 'linux', none)).toMatchObject({ path: join(folder, 'chromium') });
    const own = async () => ({ name: "Playwright's Chromium", path: join(folder, 'mine') });
    expect(await findHeadlessBrowser(env, 'linux', own)).toEqual(await own());
    const chosen = { ...env, LONGVIEW_CHROMIUM: join(folder, 'mine') };
    expect(await findHeadlessBrowser(chosen, 'linux', none)).toMatchObject({ path: join(folder, 'mine') });
    expect(await findHeadlessBrowser({ PATH: tempTree({ chromium: PROGRAM }) }, 'linux', none)).toMatchObject({
      name: 'Chromium',
    });
    expect(await findHeadlessBrowser({ PATH: tempTree({}) }, 'linux', none)).toBeNull();
  });

  it('is found in the home folder of macOS and below the program folders of Windows', async () => {
    const mac = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const home = tempTree({ [mac]: PROGRAM });
    expect(await findBrowser({ HOME: home }, 'darwin', none)).toEqual({ name: 'Chrome', path: join(home, mac) });
    const edge = 'Microsoft\\Edge\\Application\\msedge.exe';
    const programs = tempTree({ [edge]: PROGRAM });
    expect(await findBrowser({ 'PROGRAMFILES(X86)': programs }, 'win32', none)).toEqual({
      name: 'Edge',
      path: join(programs, edge),
    });
  });

  it('is none on a machine without one', async () => {
    expect(await findBrowser({ PATH: tempTree({}) }, 'linux', none)).toBeNull();
  });
});
