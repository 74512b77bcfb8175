import { readPlanFile } from '@core/exchange/plan-file.ts';
import { failAt, type Result } from '@core/kernel/result.ts';
import { limits } from '@core/model/limits.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { CliFault, type CliIo } from './command.ts';

/** The plan in a file, or everything that is wrong with it. */
export async function loadPlan(file: string, io: CliIo): Promise<Result<AccountPlan>> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(file, limits.fileBytes);
  } catch (error) {
    if (error instanceof CliFault) return failAt('', error.message);
    throw error;
  }
  const read = readPlanFile(bytes);
  return read.ok ? { ok: true, value: read.value.plan } : read;
}
