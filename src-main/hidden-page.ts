import type { BrowserWindow } from 'electron';
import type { HiddenPage } from './print-service.ts';
import { hiddenOptions } from './window-options.ts';

/** Opens a document in a window that is never shown and runs no script. */
export async function openHiddenPage(Window: typeof BrowserWindow, address: string): Promise<HiddenPage> {
  const window = new Window(hiddenOptions());
  const close = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  try {
    await window.loadURL(address);
  } catch (error) {
    close();
    throw error;
  }
  return {
    toPdf: () =>
      window.webContents.printToPDF({
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        preferCSSPageSize: true,
        printBackground: true,
      }),
    close,
  };
}
