import { zipSync } from 'fflate';
import { safeFileName } from '../kernel/file-name.ts';
import { failAt, ok, type Result } from '../kernel/result.ts';
import { limits } from '../model/limits.ts';
import type { AccountPlan } from '../model/plan.ts';
import { readPlanFile, writePlanFile } from './plan-file.ts';
import { planFileName } from './plan-file-name.ts';
import { NO_TIME, readZip } from './zip-file.ts';

/** What an archive may hold, when it is written and when it is read: what was written always opens. */
export const archiveLimits = {
  plans: 10_000,
  /** Of the archive itself. */
  bytes: 64 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
} as const;

const EXTENSION = 'longview.json';

/**
 * Plans as one ZIP archive of plan files, named after their accounts, each name once and safe on every system. The same
 * plans in the same order and `savedAt` make the same bytes. Refuses what `readPlanArchive` would refuse.
 */
export function writePlanArchive(plans: readonly AccountPlan[], savedAt: string): Result<Uint8Array> {
  if (plans.length > archiveLimits.plans) return failAt('', `an archive holds at most ${archiveLimits.plans} accounts`);
  const taken = new Set<string>();
  let unpacked = 0;
  const files: Record<string, Uint8Array> = {};
  for (const plan of plans) {
    const bytes = writePlanFile(plan, savedAt);
    unpacked += bytes.length;
    if (bytes.length > limits.fileBytes || unpacked > archiveLimits.unpackedBytes) return failAt('', TOO_LARGE);
    files[freeName(plan, taken)] = bytes;
  }
  const archive = zipSync(files, { mtime: NO_TIME, level: 6 });
  return archive.length > archiveLimits.bytes ? failAt('', TOO_LARGE) : ok(archive);
}

const TOO_LARGE = 'these accounts are too large for one archive; choose fewer';

/**
 * All plans of an archive, or everything that is wrong: one damaged file refuses the archive, so that it is opened whole or
 * not at all. Folders and names of paths mean nothing; files that are no plan files are passed over.
 */
export function readPlanArchive(bytes: Uint8Array): Result<AccountPlan[]> {
  if (bytes.length > archiveLimits.bytes) return failAt('', 'too large: an archive has at most 64 MiB');
  const caps = {
    entries: 2 * archiveLimits.plans,
    entryBytes: limits.fileBytes,
    totalBytes: archiveLimits.unpackedBytes,
  };
  const entries = readZip(bytes, isPlanName, caps);
  if (!entries.ok) return entries;
  if (entries.value.length === 0) return failAt('', `there is no plan file (.${EXTENSION}) in it`);
  if (entries.value.length > archiveLimits.plans) {
    return failAt('', `it holds ${entries.value.length} plans, more than the limit of ${archiveLimits.plans}`);
  }
  const plans: AccountPlan[] = [];
  for (const { name, bytes: file } of entries.value) {
    const read = readPlanFile(file);
    if (!read.ok) {
      return {
        ok: false,
        problems: read.problems.map(({ path, message }) => ({ path: joinName(name, path), message })),
      };
    }
    plans.push(read.value.plan);
  }
  return ok(plans);
}

function isPlanName(name: string): boolean {
  // Systems leave files of their own beside ours, with a dot in front.
  return name.toLowerCase().endsWith(`.${EXTENSION}`) && !name.startsWith('.');
}

function joinName(name: string, path: string): string {
  return path === '' ? name : `${name}: ${path}`;
}

/** Systems differ in whether "A" and "a" are one name. */
function freeName(plan: AccountPlan, taken: Set<string>): string {
  const wanted = safeFileName(planFileName(plan), [EXTENSION]);
  const stem = wanted.slice(0, -EXTENSION.length - 1);
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${stem} ${n}.${EXTENSION}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
