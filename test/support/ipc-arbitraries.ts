import { isId } from '@core/kernel/ids.ts';
import { requestNames } from '@core/ports/ipc-channels.ts';
import { fileExtensions, menuActions } from '@core/ports/platform.ts';
import fc from 'fast-check';
import { PAGE_URL } from '../../src-main/app-origin.ts';
import type { Sender } from '../../src-main/ipc-door.ts';

export const goodSender: Sender = { url: PAGE_URL, isMainFrame: true, isOurWindow: true };

const badUrl = fc.oneof(
  fc.constantFrom(
    '',
    'about:blank',
    'file:///index.html',
    'https://longview/index.html',
    'app://longview.evil/index.html',
    'app://evil/longview/index.html',
    'app://longview@evil/index.html',
    'app://evil@longview/index.html',
    'app://longview:80/index.html',
    'app://longview/other.html',
    'app://longview/index.html/..',
    'app://longview/index.html?x',
    'app://longview//index.html',
    'apps://longview/index.html',
    'blob:app://longview/index.html',
    'data:text/html,app://longview/index.html',
    'devtools://devtools/app://longview/index.html',
  ),
  fc.webUrl(),
  fc.string().filter((text) => !text.trim().startsWith(PAGE_URL)),
);

/** Everyone but the page: other addresses, frames inside it, other windows. */
export const badSender: fc.Arbitrary<Sender> = fc.oneof(
  badUrl.map((url) => ({ ...goodSender, url })),
  fc.constantFrom<Sender>({ ...goodSender, isMainFrame: false }, { ...goodSender, isOurWindow: false }),
  fc.record({ url: badUrl, isMainFrame: fc.boolean(), isOurWindow: fc.boolean() }),
);

export const hostileName = fc.oneof(
  fc.constantFrom(
    '../../etc/passwd',
    '..\\..\\windows\\system32\\x',
    '/etc/passwd',
    'C:\\x',
    '\\\\server\\share',
    'a/../../b',
    '....//x',
    'x\0.json',
    'CON',
    'nul.pdf',
    '.',
    '..',
    '',
    '   ',
    '~/x',
    '$HOME',
    'file:///x',
    'x.pdf/',
    '\u202Efdp.exe',
    'a'.repeat(400),
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

const filter = fc.record({
  name: fc.string({ minLength: 1, maxLength: 20 }),
  extensions: fc.array(fc.constantFrom(...fileExtensions), { minLength: 1, maxLength: 3 }),
});

/** A request in the right form for each channel, with hostile contents. */
export const validRequest = {
  openFiles: fc.record({ filter, maxBytes: fc.integer({ min: 1, max: 1_000_000 }) }),
  saveFile: fc.record({
    suggestedName: hostileName.map((name) => name.slice(0, 500)),
    bytes: fc.uint8Array({ maxLength: 50 }),
    filter,
  }),
  printPages: fc.record({
    suggestedName: hostileName.map((name) => name.slice(0, 500)),
    html: fc.uint8Array({ maxLength: 50 }),
  }),
  openExternal: fc.record({ url: fc.oneof(fc.webUrl(), fc.string({ minLength: 1, maxLength: 50 })) }),
  takeFiles: fc.constant(undefined),
  offerActions: fc.record({ actions: fc.subarray([...menuActions]) }),
  present: fc.record({ on: fc.boolean() }),
  openNotes: fc.record({
    planId: fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/).filter(isId),
    audience: fc.constantFrom('internal', 'customer', 'case-board'),
  }),
  guardQuit: fc.constant(undefined),
  flushDone: fc.record({ saved: fc.boolean() }),
} as const;

/** Anything at all, and near misses of the right form. */
export const anyRequest: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
  }),
  fc.record({ filter: fc.anything(), maxBytes: fc.anything(), path: hostileName }, { requiredKeys: [] }),
  fc.record({ suggestedName: fc.anything(), bytes: fc.anything(), filter: fc.anything() }, { requiredKeys: [] }),
  fc.record({ url: fc.anything(), extra: fc.anything() }, { requiredKeys: [] }),
  fc.constant(JSON.parse('{"__proto__":{"saved":true},"saved":true}')),
);

export const anyName: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'openfiles',
    ' openFiles',
    null,
    undefined,
    0,
  ),
  fc.string(),
  fc.anything(),
  fc.constantFrom(...requestNames).map((name) => [name]),
);
