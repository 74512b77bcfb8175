import {
  type FileFilter,
  type MenuAction,
  type OpenedFile,
  type Platform,
  PlatformError,
} from '@core/ports/platform.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** A home with a user and a disk that the suite plays. */
export interface PlatformHarness {
  readonly platform: Platform;
  /** Puts a file where the user can pick it. */
  putFile(name: string, bytes: Uint8Array): Promise<void>;
  /** What the user picks in the next dialogs to open; null cancels. */
  pick(names: readonly string[] | null): Promise<void>;
  /** What the user picks in the next dialogs to save; null cancels. Without effect where files are downloads. */
  saveAs(name: string | null): Promise<void>;
  /** A file's bytes as they were saved, or null where there is none. */
  saved(name: string): Promise<Uint8Array | null>;
  /** How the user answers questions from now on. */
  answer(yes: boolean): Promise<void>;
  /** The addresses that went outside. */
  opened(): Promise<string[]>;
  /** The user closes the window. True when it closed. */
  leave(): Promise<boolean>;
  /** How often the user was asked something. */
  questions(): Promise<number>;
  /** Where the home has a system that hands in files, and a menu. */
  readonly system?: {
    handIn(names: readonly string[]): Promise<void>;
    /** The user picks an item of the menu; a disabled one does nothing. */
    menu(action: MenuAction): Promise<void>;
  };
  close(): Promise<void>;
}

const plans: FileFilter = { name: 'Longview plan', extensions: ['longview.json', 'json'] };
const pdf: FileFilter = { name: 'PDF', extensions: ['pdf'] };
const bytes = (text: string) => new TextEncoder().encode(text);
const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);

/** The one acceptance suite of the platform port, run against every home. Where files are downloads, saving cannot be cancelled. */
export function describePlatform(name: string, open: () => Promise<PlatformHarness>, downloads = false): void {
  describe(`the platform ${name}`, () => {
    let home: PlatformHarness;
    beforeEach(async () => {
      home = await open();
    });
    afterEach(() => home.close());

    test('opens what the user picks: name and bytes, in order, an empty file too', async () => {
      await home.putFile('Zoë – plan.longview.json', everyByte);
      await home.putFile('empty.json', new Uint8Array());
      await home.pick(['Zoë – plan.longview.json', 'empty.json']);
      expect(await home.platform.openFiles(plans, 1_000)).toEqual([
        { name: 'Zoë – plan.longview.json', bytes: everyByte },
        { name: 'empty.json', bytes: new Uint8Array() },
      ]);
    });

    test('gives null when opening is cancelled', async () => {
      await home.pick(null);
      expect(await home.platform.openFiles(plans, 1_000)).toBeNull();
    });

    test('opens a file of exactly the cap, and refuses all where one is a byte over it', async () => {
      await home.putFile('fits.json', new Uint8Array(1_000));
      await home.putFile('over.json', new Uint8Array(1_001));
      await home.pick(['fits.json']);
      expect((await home.platform.openFiles(plans, 1_000))?.[0]?.bytes.length).toBe(1_000);
      await home.pick(['fits.json', 'over.json']);
      const refused = home.platform.openFiles(plans, 1_000);
      await expect(refused).rejects.toBeInstanceOf(PlatformError);
      await expect(refused).rejects.toThrow('“over.json” is');
    });

    test('saves every byte and says under which name', async () => {
      await home.saveAs('case.pdf');
      expect(await home.platform.saveFile('case.pdf', everyByte, pdf)).toBe('case.pdf');
      expect(await home.saved('case.pdf')).toEqual(everyByte);
    });

    test('saves over an older file wholly', async () => {
      await home.saveAs('plan.longview.json');
      await home.platform.saveFile('plan.longview.json', bytes('a long first version'), plans);
      await home.platform.saveFile('plan.longview.json', bytes('short'), plans);
      expect(await home.saved('plan.longview.json')).toEqual(bytes('short'));
    });

    test('takes no path from the page', async () => {
      await home.saveAs('x.pdf');
      expect(await home.platform.saveFile('../../x', bytes('x'), pdf)).toBe('x.pdf');
      expect(await home.saved('x.pdf')).toEqual(bytes('x'));
    });

    if (!downloads) {
      test('gives null and writes nothing when saving is cancelled', async () => {
        await home.saveAs(null);
        expect(await home.platform.saveFile('case.pdf', bytes('x'), pdf)).toBeNull();
        expect(await home.saved('case.pdf')).toBeNull();
      });
    }

    test('prints pages to a file where it prints to files, else leaves that to the print dialog', async () => {
      await home.saveAs('copy.pdf');
      const { platform } = home;
      const name = await platform.printPages('copy.pdf', bytes('<!doctype html><html lang="en"><title>Case</title>'));
      expect(name).toBe(platform.capabilities.printsToFile ? 'copy.pdf' : null);
      if (name !== null) expect(new TextDecoder().decode((await home.saved(name))?.slice(0, 5))).toBe('%PDF-');
    });

    test('opens web and mail addresses outside after a yes, and none after a no', async () => {
      await home.answer(true);
      await home.platform.openExternal('https://example.com/a');
      await home.platform.openExternal('example.com');
      expect(await home.opened()).toEqual(['https://example.com/a', 'https://example.com/']);
      await home.answer(false);
      await home.platform.openExternal('https://example.com/b');
      expect([(await home.opened()).length, await home.questions()]).toEqual([2, 3]);
    });

    test('refuses every other address unasked', async () => {
      await home.answer(true);
      for (const address of [
        'javascript:alert(1)',
        'java\nscript:alert(1)',
        'file:///etc/passwd',
        'data:text/html,x',
        'https://bank.com@evil.com/',
        '//',
        'vbscript:x',
      ]) {
        await expect(home.platform.openExternal(address)).rejects.toBeInstanceOf(PlatformError);
      }
      expect([await home.opened(), await home.questions()]).toEqual([[], 0]);
    });

    test('closes unasked with no guard, and with a guard where all is stored', async () => {
      expect(await home.leave()).toBe(true);
      await home.close();
      home = await open();
      home.platform.setQuitGuard({ hasUnsaved: () => false, flush: async () => {} });
      expect([await home.leave(), await home.questions()]).toEqual([true, 0]);
    });

    test('asks before it closes over what cannot be stored, and stays open after a no', async () => {
      await home.answer(false);
      home.platform.setQuitGuard({ hasUnsaved: () => false, flush: async () => {} });
      home.platform.setQuitGuard({ hasUnsaved: () => true, flush: () => Promise.reject(new Error('disk full')) });
      expect([await home.leave(), await home.questions()]).toEqual([false, 1]);
      await home.answer(true);
      expect([await home.leave(), await home.questions()]).toEqual([true, 2]);
    });

    test('hands over files from the system, those from before the page was up first; or has none', async () => {
      const seen: OpenedFile[] = [];
      const problems: string[] = [];
      const { system } = home;
      expect(home.platform.capabilities.opensFromSystem).toBe(system !== undefined);
      await home.putFile('a.json', bytes('a'));
      await home.putFile('b.json', bytes('b'));
      await system?.handIn(['a.json']);
      const stop = home.platform.onFilesOpened(
        (files) => seen.push(...files),
        (problem) => problems.push(problem.message),
      );
      await system?.handIn(['b.json']);
      if (system !== undefined) {
        await expect.poll(() => seen.map((file) => file.name)).toEqual(['a.json', 'b.json']);
        await system.handIn(['gone.json']);
        await expect.poll(() => problems).toEqual([expect.stringContaining('gone.json')]);
      }
      stop();
      await system?.handIn(['a.json']);
      expect(seen.length).toBe(system === undefined ? 0 : 2);
    });

    test('fills the screen for a presentation and gives it back, in any order; on one display it moves nowhere', async () => {
      const moved = [];
      for (const on of [false, true, true, false, false, true]) moved.push(await home.platform.present(on));
      expect(moved).toEqual([false, false, false, false, false, false]);
      await home.platform.present(false);
      expect([await home.leave(), await home.questions()]).toEqual([true, 0]);
    });

    test('passes on the menu’s actions until told to stop; or has no menu', async () => {
      const seen: MenuAction[] = [];
      const stop = home.platform.onMenuAction((action) => seen.push(action));
      await home.system?.menu('export-pdf');
      await home.system?.menu('undo');
      home.platform.offerMenuActions(['home']);
      await home.system?.menu('export-pdf');
      await home.system?.menu('home');
      stop();
      await home.system?.menu('home');
      expect(seen).toEqual(home.system === undefined ? [] : ['export-pdf', 'undo', 'home']);
    });
  });
}
