import { writePlanArchive } from '@core/exchange/plan-archive.ts';
import type { Result } from '@core/kernel/result.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { ArchiveRequest } from '@core/ports/tasks.ts';
import { planReader } from '../storage/read-plans.ts';
import { serve } from './run-worker.ts';

/** Plans read in one transaction. */
const BATCH = 40;
const read = planReader();

serve(async ({ ids, savedAt }: ArchiveRequest, onProgress): Promise<Result<Uint8Array>> => {
  const plans: AccountPlan[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    plans.push(...(await read(ids.slice(at, at + BATCH))));
    // Packing them takes about as long again.
    onProgress(Math.min(at + BATCH, ids.length) / ids.length / 2);
  }
  return writePlanArchive(plans, savedAt);
});
