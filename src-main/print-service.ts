import type { RequestOf } from '@core/ports/ipc-contract.ts';
import { PlatformError } from '@core/ports/platform.ts';
import type { FileService } from './file-service.ts';

/** A document that is laid out out of sight. */
export interface HiddenPage {
  /** As a PDF with tags. */
  toPdf(): Promise<Uint8Array>;
  close(): void;
}

export interface PrintService {
  printPages(request: RequestOf<'printPages'>): Promise<string | null>;
}

/** Chromium takes no longer address, and the document is handed over as one: its bytes, each three as four letters. */
const MOST_BYTES = 1_500_000;

/** Prints documents in a page that nobody sees, one at a time, and saves them where the user says. */
export function createPrintService(open: (address: string) => Promise<HiddenPage>, files: FileService): PrintService {
  let last: Promise<unknown> = Promise.resolve();
  async function pdfOf(html: Uint8Array): Promise<Uint8Array> {
    if (html.byteLength > MOST_BYTES) {
      throw new PlatformError('This copy is too large to be printed here. Save it as a web page and print that.');
    }
    const page = await open(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`);
    try {
      return await page.toPdf();
    } finally {
      page.close();
    }
  }
  return {
    async printPages({ suggestedName, html }) {
      const printed = last.then(() => pdfOf(html));
      last = printed.catch(() => undefined);
      const bytes = await printed.catch((error: unknown) => {
        throw error instanceof PlatformError
          ? error
          : new PlatformError('The pages could not be printed. Save them as a web page and print that.');
      });
      // A copy of its own: what Electron hands over may be a part of a larger buffer.
      return files.saveFile({
        suggestedName,
        bytes: new Uint8Array(bytes),
        filter: { name: 'PDF', extensions: ['pdf'] },
      });
    },
  };
}
