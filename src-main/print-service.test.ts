import type { RequestOf } from '@core/ports/ipc-contract.ts';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { FakeWindow } from '../test/support/fake-electron.ts';
import type { FileService } from './file-service.ts';
import { openHiddenPage } from './hidden-page.ts';
import { createPrintService } from './print-service.ts';

const html = new TextEncoder().encode('<!doctype html><title>Zoë’s case</title>');

function fileService(): FileService & { saved: RequestOf<'saveFile'>[] } {
  const saved: RequestOf<'saveFile'>[] = [];
  return {
    saved,
    openFiles: async () => null,
    async saveFile(request) {
      saved.push(request);
      return 'copy.pdf';
    },
  };
}

describe('printing pages', () => {
  it('loads the document as it is, saves what was printed and closes the page', async () => {
    const files = fileService();
    const opened: string[] = [];
    let closed = 0;
    const prints = createPrintService(async (address) => {
      opened.push(address);
      return { toPdf: async () => new Uint8Array([37, 80, 68, 70]), close: () => void closed++ };
    }, files);
    expect(await prints.printPages({ suggestedName: 'copy.pdf', html })).toBe('copy.pdf');
    const [, letters = ''] = opened[0]!.split('base64,');
    expect(new Uint8Array(Buffer.from(letters, 'base64'))).toEqual(html);
    expect(files.saved).toEqual([
      {
        suggestedName: 'copy.pdf',
        bytes: new Uint8Array([37, 80, 68, 70]),
        filter: { name: 'PDF', extensions: ['pdf'] },
      },
    ]);
    expect(closed).toBe(1);
  });

  it('closes the page and says what to do where printing fails, and prints the next one all the same', async () => {
    const files = fileService();
    let closed = 0;
    let fails = true;
    const prints = createPrintService(
      async () => ({
        toPdf: () => (fails ? Promise.reject(new Error('gone')) : Promise.resolve(new Uint8Array([37]))),
        close: () => void closed++,
      }),
      files,
    );
    await expect(prints.printPages({ suggestedName: 'copy.pdf', html })).rejects.toThrow('Save them as a web page');
    fails = false;
    expect(await prints.printPages({ suggestedName: 'copy.pdf', html })).toBe('copy.pdf');
    expect([closed, files.saved.length]).toEqual([2, 1]);
  });

  it('refuses a document that is too long for an address, unopened', async () => {
    const prints = createPrintService(() => Promise.reject(new Error('opened')), fileService());
    const long = new Uint8Array(1_500_001);
    await expect(prints.printPages({ suggestedName: 'copy.pdf', html: long })).rejects.toThrow('too large');
  });
});

it('prints with tags from a window without a place on the screen, a bridge or scripts', async () => {
  const windows: FakeWindow[] = [];
  class Window extends FakeWindow {
    constructor(options: ConstructorParameters<typeof FakeWindow>[0]) {
      super(options);
      windows.push(this);
    }
  }
  const page = await openHiddenPage(Window as unknown as typeof BrowserWindow, 'data:text/html,x');
  await page.toPdf();
  page.close();
  const [window] = windows;
  expect(window?.options).toMatchObject({ show: false, webPreferences: { javascript: false, sandbox: true } });
  expect(window?.options.webPreferences).not.toHaveProperty('preload');
  expect(window?.webContents.printed).toEqual([
    expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true }),
  ]);
  expect(window?.isDestroyed()).toBe(true);
});
