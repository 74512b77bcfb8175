import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium } from 'playwright-core';
import { HEADLESS_FLAGS } from '../../scripts/find-browser.mjs';
import { browser as found } from './storage-browser.ts';

export interface KillableBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to the browser and all its processes, as a power cut would; settles when they are gone. */
  kill(): Promise<void>;
}

const TRIES = 3;
const UNTIL_DRIVEN = 30_000;

/** A Chromium on a profile folder, its storage on disk. One that does not start, as on a machine out of breath, is started again. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await startOnce(profile);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

async function startOnce(profile: string): Promise<KillableBrowser> {
  const args = [...HEADLESS_FLAGS, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  // A process group of its own, so that one signal reaches all of it.
  const child = spawn(found!.path, [...args, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(child, 'exit');
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
    await gone;
    // Its helpers hold the lock of the storage until they are gone too, which on a busy machine is a moment later.
    while (groupLives(child.pid!)) await pause(20);
  };
  const late = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), UNTIL_DRIVEN);
  try {
    for await (const line of createInterface(child.stderr)) {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address === undefined) continue;
      child.stderr.resume();
      const browser = await chromium.connectOverCDP(address);
      return { context: browser.contexts()[0]!, kill };
    }
    throw new Error('the browser ended before it could be driven');
  } catch (error) {
    await kill();
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** Whether a process of the group is left. One that only waits for its parent to ask how it ended holds nothing. */
function groupLives(group: number): boolean {
  if (process.platform !== 'linux') {
    try {
      return process.kill(-group, 0);
    } catch {
      return false;
    }
  }
  return readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const [state, , ofGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(ofGroup) === group && state !== 'Z';
    } catch {
      return false;
    }
  });
}
