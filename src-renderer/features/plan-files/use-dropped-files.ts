import { limits } from '@core/model/limits.ts';
import type { OpenedFile } from '@core/ports/platform.ts';
import { useEffect, useState } from 'react';

/** A file that could not be read, or that is no plan, and why. */
export interface Refused {
  readonly name: string;
  readonly problems: readonly string[];
}

/** Takes files dropped anywhere on the window, with those that cannot be read. True while files are held over it. */
export function useDroppedFiles(
  take: (files: readonly OpenedFile[], unread: readonly Refused[]) => Promise<void>,
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
      void readAll([...(event.dataTransfer?.files ?? [])]);
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
  }, [take]);
  return held;
}

/** The file's bytes, or why it cannot be taken. */
async function readDropped(file: File): Promise<Uint8Array | string> {
  if (file.size > limits.fileBytes) return `larger than ${limits.fileBytes / 1024 / 1024} MiB`;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'a folder, or a file that can no longer be read';
  }
}
