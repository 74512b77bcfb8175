import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasDisplay, profileFolder, windowBrowser } from '../../scripts/app-window.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { tempTree } from './temp-tree.ts';

const PROGRAM = '#!/bin/sh\n';

describe("the app window's profile", () => {
  it.each([
    ['linux', '/usr/bin/chromium', { XDG_DATA_HOME: '/d' }, '/d/longview/browser'],
    ['linux', '/snap/bin/chromium', { XDG_DATA_HOME: '/d' }, 'snap/chromium/common/longview'],
    ['darwin', '/Applications/x', {}, 'Library/Application Support/Longview/browser'],
    ['win32', 'C:\\chrome.exe', { LOCALAPPDATA: '/l' }, '/l/Longview/browser'],
  ] as const)('on %s, for %s', (platform, browser, env, folder) => {
    expect(profileFolder(browser, env, platform)).toMatch(new RegExp(`${folder}$`));
  });
});

describe.runIf(process.platform === 'linux')("the app window's browser", () => {
  it('is the one that keeps the plans already, though another comes first', async () => {
    const folder = tempTree({ chromium: PROGRAM, other: PROGRAM });
    const env = { PATH: folder, XDG_DATA_HOME: folder };
    expect(await windowBrowser(env)).toEqual(await findBrowser(env));
    const kept = tempTree({ 'longview/browser/longview-browser': join(folder, 'other') });
    expect(await windowBrowser({ ...env, XDG_DATA_HOME: kept })).toMatchObject({ path: join(folder, 'other') });
  });

  it('is the first found where the one before is gone, and always the one that was asked for', async () => {
    const folder = tempTree({
      chromium: PROGRAM,
      asked: PROGRAM,
      'longview/browser/longview-browser': '/nowhere/chrome',
    });
    const env = { PATH: folder, XDG_DATA_HOME: folder };
    expect(await windowBrowser(env)).toEqual(await findBrowser(env));
    const asked = join(folder, 'asked');
    expect(await windowBrowser({ ...env, LONGVIEW_CHROMIUM: asked })).toMatchObject({ path: asked });
  });
});

it('a window needs a display on Linux, and has one elsewhere', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'win32')).toBe(true);
});
