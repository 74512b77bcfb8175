import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type RequestName, requestNames } from '@core/ports/ipc-channels.ts';
import { requestSchemas } from '@core/ports/ipc-contract.ts';
import { PlatformError } from '@core/ports/platform.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyName, anyRequest, badSender, goodSender, validRequest } from '../test/support/ipc-arbitraries.ts';
import { temporaryFolder } from '../test/support/temporary-folder.ts';
import type { Dialogs } from './dialogs.ts';
import { createFileService } from './file-service.ts';
import { createHandedInFiles } from './handed-in-files.ts';
import { createHandlers } from './handlers.ts';
import { createDoor, type Door, type Handlers } from './ipc-door.ts';
import { createLinkService } from './link-service.ts';
import { createPresentation } from './presentation.ts';
import { createPrintService } from './print-service.ts';
import { createQuitGuard } from './quit-guard.ts';

const RUNS = 1_000;

interface House {
  readonly door: Door;
  /** Requests that reached a handler. */
  readonly accepted: string[];
  readonly proposed: string[];
  readonly launched: string[];
  readonly reported: unknown[];
}

const display = { id: 1, internal: true, workArea: { x: 0, y: 0, width: 1440, height: 900 } };

/** The real handlers over the real services; the user cancels file dialogs and agrees to every question. */
function buildHouse(folder: string): House {
  const house = {
    accepted: [] as string[],
    proposed: [] as string[],
    launched: [] as string[],
    reported: [] as unknown[],
  };
  const dialogs: Dialogs = {
    pickFiles: async () => [],
    pickSavePath: async (path) => {
      house.proposed.push(path);
      return null;
    },
    ask: async () => true,
  };
  const files = createFileService(dialogs, folder);
  const handlers = createHandlers({
    files,
    prints: createPrintService(async () => ({ toPdf: async () => new Uint8Array([37, 80]), close() {} }), files),
    handedIn: createHandedInFiles(1_000, () => {}),
    links: createLinkService(dialogs, async (url) => void house.launched.push(url)),
    menu: { offer() {} },
    presentation: createPresentation({
      displays: () => [display],
      displayAt: () => display,
      window: () => null,
      openNotes: () => Promise.reject(new Error('without a window there are no notes')),
    }),
    quitGuard: createQuitGuard({ requestFlush() {}, wait: async () => {}, askToQuit: async () => true }),
  });
  const counted = Object.fromEntries(
    requestNames.map((name) => [
      name,
      (request: never) => {
        house.accepted.push(name);
        return handlers[name](request);
      },
    ]),
  ) as unknown as Handlers;
  return { ...house, door: createDoor(counted, (error) => house.reported.push(error)) };
}

describe.each(requestNames)('the door, asked for %s', (name: RequestName) => {
  test(`lets no bad sender in, with ${RUNS} requests in the right form`, async () => {
    const house = buildHouse(await temporaryFolder());
    await fc.assert(
      fc.asyncProperty(badSender, validRequest[name] as fc.Arbitrary<unknown>, async (sender, request) => {
        expect(await house.door(sender, name, request)).toMatchObject({ ok: false });
      }),
      { numRuns: RUNS },
    );
    expect(house.accepted).toEqual([]);
  });

  test(`lets no bad sender in, with ${RUNS} random requests`, async () => {
    const house = buildHouse(await temporaryFolder());
    await fc.assert(
      fc.asyncProperty(badSender, anyRequest, async (sender, request) => {
        expect(await house.door(sender, name, request)).toMatchObject({ ok: false });
      }),
      { numRuns: RUNS },
    );
    expect(house.accepted).toEqual([]);
  });

  test(`refuses what is not in the contract's form, over ${RUNS} random requests of the page itself`, async () => {
    const house = buildHouse(await temporaryFolder());
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const before = house.accepted.length;
        const answer = await house.door(goodSender, name, request);
        const fits = requestSchemas[name].safeParse(request).success;
        expect(house.accepted.length - before).toBe(fits ? 1 : 0);
        if (!fits) expect(answer).toMatchObject({ ok: false });
      }),
      { numRuns: RUNS },
    );
    expect(house.reported).toEqual([]);
  });

  test('answers the page, and no hostile content names a path outside the folder', async () => {
    const folder = await temporaryFolder();
    const house = buildHouse(folder);
    await fc.assert(
      fc.asyncProperty(validRequest[name] as fc.Arbitrary<unknown>, async (request) => {
        const answer = await house.door(goodSender, name, request);
        // A link that is no web address is the one right form that is answered with a refusal.
        if (name !== 'openExternal') expect(answer).toMatchObject({ ok: true });
      }),
      { numRuns: RUNS },
    );
    expect(house.accepted.length).toBe(RUNS);
    expect(house.reported).toEqual([]);
    expect(house.proposed.filter((path) => dirname(path) !== folder)).toEqual([]);
    expect(house.launched.filter((url) => !/^(https?:\/\/|mailto:)/.test(url))).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the door', () => {
  test('knows no other channel', async () => {
    const house = buildHouse(await temporaryFolder());
    await fc.assert(
      fc.asyncProperty(anyName, anyRequest, async (name, request) => {
        fc.pre(!requestNames.some((known) => known === name));
        expect(await house.door(goodSender, name, request)).toMatchObject({ ok: false });
      }),
      { numRuns: RUNS },
    );
    expect(house.accepted).toEqual([]);
  });

  test('lets errors cross as a plain message: the user’s as worded, any other without stack or path', async () => {
    const failing = (error: unknown) => ({ takeFiles: async () => Promise.reject(error) }) as unknown as Handlers;
    const reported: unknown[] = [];
    const ask = (error: unknown) =>
      createDoor(failing(error), (each) => reported.push(each))(goodSender, 'takeFiles', undefined);

    expect(await ask(new PlatformError('The disk is full.'))).toEqual({ ok: false, message: 'The disk is full.' });
    expect(reported).toEqual([]);
    const inner = new Error('EIO: /home/ann/secret.json');
    const answer = await ask(inner);
    expect(answer).toMatchObject({ ok: false });
    expect(Object.keys(answer).sort()).toEqual(['message', 'ok']);
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(reported).toEqual([inner]);
  });

  test('hands the handler the parsed request and the page its answer', async () => {
    const seen: unknown[] = [];
    const handlers = { flushDone: async (request: unknown) => void seen.push(request) } as unknown as Handlers;
    expect(await createDoor(handlers, () => {})(goodSender, 'flushDone', { saved: true })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(seen).toEqual([{ saved: true }]);
  });
});
