/** More than the 4 MiB of what was last written that Chromium keeps in one log. */
const BYTES = 5 * 1024 * 1024;
/** Under the 64 KiB from which on Chromium stores a value as a file of its own, past the log. */
const BYTES_A_ROW = 60 * 1024;

/**
 * Makes Chromium begin a new log for this origin's storage, by writing more than one holds into a database that is deleted again.
 *
 * Chromium keeps IndexedDB in LevelDB, which writes a record to its log in two parts. A kill between them leaves a torn record: the
 * next start reads up to it and writes on behind it, and the start after that finds a damaged log. Measured: what was saved behind a
 * torn record was gone, or everything was. A log that is begun anew has no torn record, and the old one is not read again
 * (docs/decisions/0011-torn-log.md).
 *
 * Rejects where the disk is full or the storage is closed.
 */
export async function turnLog(name: string): Promise<void> {
  const padding = `${name}-padding`;
  const database = await settled(opening(padding));
  try {
    const transaction = database.transaction('rows', 'readwrite');
    const rows = transaction.objectStore('rows');
    for (let n = 0; n * BYTES_A_ROW < BYTES; n += 1) rows.put(new Uint8Array(BYTES_A_ROW), n);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
    await settled(indexedDB.deleteDatabase(padding));
  }
}

function opening(name: string): IDBOpenDBRequest {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows');
  return request;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
