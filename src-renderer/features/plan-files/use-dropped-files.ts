import { fileCaps, type OpenedFile } from '@core/ports/platform.ts';
import { useEffect, useState } from 'react';
import { isTable } from '../../ui/incoming-tables.ts';

/** A file that could not be read, or that is no plan, and why. */
export interface Refused {
  readonly name: string;
  readonly problems: readonly string[];
}

/**
 * Takes files dropped anywhere on the window, with those that cannot be read. Tables are handed over as they are: the import
 * reads them itself. True while files are held over the window.
 */
export function useDroppedFiles(
  take: (files: readonly OpenedFile[], unread: readonly Refused[]) => Promise<void>,
  takeTables: (files: readonly File[]) => void,
): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the browser would leave the app and show the file.
      event.preventDefault();
      setHeld(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHeld(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHeld(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const tables = files.filter(({ name }) => isTable(name));
      if (tables.length > 0) takeTables(tables);
      if (tables.length < files.length) void readAll(files.filter((file) => !tables.includes(file)));
    };
    async function readAll(files: File[]) {
      const opened: OpenedFile[] = [];
      const unread: Refused[] = [];
      for (const file of files) {
        const read = await readDropped(file);
        if (typeof read === 'string') unread.push({ name: file.name, problems: [read] });
        else opened.push({ name: file.name, bytes: read });
      }
      await take(opened, unread);
    }
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [take, takeTables]);
  return held;
}

/** The file's bytes, or why it cannot be taken. */
async function readDropped(file: File): Promise<Uint8Array | string> {
  if (/\.(xlsx?|ods|numbers)$/i.test(file.name))
    return 'a workbook: save its sheet as CSV, then drop that to import it';
  if (file.size > fileCaps.openBytes) return `larger than ${fileCaps.openBytes / 1024 / 1024} MiB`;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'a folder, or a file that can no longer be read';
  }
}
