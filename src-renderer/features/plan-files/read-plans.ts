import { readPlanArchive } from '@core/exchange/plan-archive.ts';
import { readPlanFile } from '@core/exchange/plan-file.ts';
import { looksLikeZip } from '@core/exchange/zip-file.ts';
import { ok, type Result } from '@core/kernel/result.ts';
import type { AccountPlan } from '@core/model/plan.ts';

/** The plans of a file: one of a plan file, all of an archive; or what is wrong with it. */
export function readPlans(bytes: Uint8Array): Result<readonly AccountPlan[]> {
  if (looksLikeZip(bytes)) return readPlanArchive(bytes);
  const read = readPlanFile(bytes);
  return read.ok ? ok([read.value.plan]) : read;
}
