import type { FileFilter } from '@core/ports/platform.ts';

interface PickerType {
  description: string;
  accept: Record<string, string[]>;
}

declare global {
  interface Window {
    // Chromium's file pickers, which the DOM types leave out because other browsers lack them.
    showOpenFilePicker?(options: { multiple: boolean; types: PickerType[] }): Promise<FileSystemFileHandle[]>;
    showSaveFilePicker?(options: { suggestedName: string; types: PickerType[] }): Promise<FileSystemFileHandle>;
  }
}

/** The files picked in the browser's dialog, or null when cancelled. */
export async function pickHandlesToOpen(filter: FileFilter): Promise<File[] | null> {
  try {
    const handles = (await window.showOpenFilePicker?.({ multiple: true, types: [pickerType(filter)] })) ?? [];
    return await Promise.all(handles.map((handle) => handle.getFile()));
  } catch (error) {
    if (isCancel(error)) return null;
    throw error;
  }
}

/** `unavailable` where the browser has no such dialog, or the user's last click is too long ago for it to show one. */
export async function pickHandleToSave(
  suggestedName: string,
  filter: FileFilter,
): Promise<FileSystemFileHandle | 'cancelled' | 'unavailable'> {
  if (window.showSaveFilePicker === undefined) return 'unavailable';
  try {
    return await window.showSaveFilePicker({ suggestedName, types: [pickerType(filter)] });
  } catch (error) {
    if (isCancel(error)) return 'cancelled';
    if (error instanceof DOMException && error.name === 'SecurityError') return 'unavailable';
    throw error;
  }
}

export function pickFilesByInput(filter: FileFilter): Promise<File[] | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = filter.extensions.map((extension) => `.${extension}`).join(',');
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Puts a file among the downloads and returns its name. */
export function downloadFile(name: string, bytes: Uint8Array): string {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Long enough for the browser to take the bytes, also where it asks the user for a place first.
  setTimeout(() => URL.revokeObjectURL(url), 10 * 60_000);
  return name;
}

/** The type under which a browser's picker lists an extension; what it does not know is plain bytes. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  'longview.json': 'application/json',
  json: 'application/json',
  pdf: 'application/pdf',
  csv: 'text/csv',
  txt: 'text/plain',
  svg: 'image/svg+xml',
  png: 'image/png',
};

function pickerType(filter: FileFilter): PickerType {
  const accept: Record<string, string[]> = {};
  for (const extension of filter.extensions) {
    const type = MEDIA_TYPES[extension] ?? 'application/octet-stream';
    accept[type] = [...(accept[type] ?? []), `.${extension}`];
  }
  return { description: filter.name, accept };
}

function isCancel(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
