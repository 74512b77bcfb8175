import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { tooLarge } from '@core/exchange/plan-file.ts';
import { writeWholeFile } from '../write-whole-file.ts';
import { CliFault, type CliIo } from './command.ts';
import { resourcesFolder } from './resources.ts';

const CHUNK = 1024 * 1024;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'is a folder, not a file',
  ENOTDIR: 'there is no such folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'this place can only be read',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

/** The process's own streams and files. */
export function nodeIo(): CliIo {
  const cwd = process.cwd();
  return {
    cwd,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    readFile: (path, maxBytes, say = tooLarge) => explained(path, () => readCapped(resolve(cwd, path), maxBytes, say)),
    listFiles: (folder) => explained(folder, () => listFiles(resolve(cwd, folder))),
    writeInto: (folder, name, bytes) =>
      explained(join(folder, name), async () => {
        await mkdir(resolve(cwd, folder), { recursive: true });
        await writeTo(resolve(cwd, folder, name), bytes);
      }),
    writeFile: (path, bytes) => explained(path, () => writeTo(resolve(cwd, path), bytes)),
    isSameFile: (one, other) => isSameFile(resolve(cwd, one), resolve(cwd, other)),
    readResource: (path) => readFile(join(resourcesFolder(), path)),
    today: () => {
      const now = new Date();
      const pad = (n: number) => String(n).padStart(2, '0');
      return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
    },
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
  };
}

/** Also reads pipes, whose size nobody knows before their end. */
async function readCapped(path: string, maxBytes: number, say: (bytes?: number) => string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const found = await handle.stat();
    if (found.isDirectory()) throw new CliFault('is a folder, not a file');
    if (found.isFile() && found.size > maxBytes) throw new CliFault(say(found.size));
    const chunks: Uint8Array[] = [];
    for (let total = 0; ; ) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(CHUNK), 0, CHUNK);
      if (bytesRead === 0) return Buffer.concat(chunks);
      total += bytesRead;
      if (total > maxBytes) throw new CliFault(say());
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { withFileTypes: true });
    return found.flatMap((each) => (each.isDirectory() ? [] : [each.name])).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR')
      throw new CliFault('is a file, not a folder');
    throw error;
  }
}

async function writeTo(path: string, bytes: Uint8Array): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory() === true) throw new CliFault('is a folder, not a file');
  // A device or a pipe takes the bytes itself; putting a file in its place would break it for everyone.
  if (there !== null && !there.isFile()) await writeFile(path, bytes);
  else await writeWholeFile(path, bytes);
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path, { bigint: true }).catch(() => null)));
  return a?.isFile() === true && b != null && a.dev === b.dev && a.ino === b.ino;
}

/** Whatever the system says of a file becomes a fault that names the file. */
async function explained<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (error instanceof CliFault || code !== '') {
      const said = error instanceof Error ? error.message : String(error);
      throw new CliFault(code === '' ? said : (reasons[code] ?? `cannot be used: ${said}`), file);
    }
    throw error;
  }
}
