import { createAutosave } from '@core/engine/autosave.ts';
import { updateEntity } from '@core/engine/entity-commands.ts';
import { createPlanSession } from '@core/engine/plan-session.ts';
import { planCommit } from '@core/portfolio/stored-changes.ts';
import { Dexie } from 'dexie';
import { createDexiePlanStore } from '../../../src-renderer/storage/dexie-plan-store.ts';
import { newRandomId, systemClock } from '../../../src-renderer/ui/clock.ts';

/** Milliseconds from an edit to "Saved", by the app's own session, autosave and store. */
async function prepareApp(planId: string): Promise<(i: number) => Promise<number>> {
  const store = createDexiePlanStore();
  await store.open();
  const loaded = await store.load(planId);
  if (loaded === null) throw new Error(`no plan ${planId}`);
  const session = createPlanSession(loaded.plan, systemClock);
  const autosave = createAutosave({
    write: (batch) => store.commit(planCommit(batch)),
    clock: systemClock,
    newId: newRandomId,
    after: (ms, action) => {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
  });
  autosave.attach(session);
  const id = Object.keys(loaded.plan.stakeholders)[0] ?? '';
  return async (i) => {
    const start = performance.now();
    session.dispatch(updateEntity, { kind: 'stakeholders', id, changes: { title: `Title ${i}` } });
    await autosave.flush();
    return performance.now() - start;
  };
}

/** The floor: one bare put of a row of the same size, as durable. */
async function prepareFloor(): Promise<(i: number) => Promise<number>> {
  const db = new Dexie('floor', { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ rows: 'id' });
  await db.open();
  return async (i) => {
    const start = performance.now();
    await db.table('rows').put({ id: 'p0', name: 'Person 0', title: `Title ${i}`, roles: ['technical'], power: 1 });
    return performance.now() - start;
  };
}

/** Edits and bare puts in turn, so that both meet the same machine. */
async function measureSaves(planId: string, rounds: number): Promise<{ ours: number[]; floor: number[] }> {
  const [edit, put] = [await prepareApp(planId), await prepareFloor()];
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let i = 0; i < rounds + 20; i += 1) {
    const [ours, floor] = [await edit(i), await put(i)];
    if (i < 20) continue;
    times.ours.push(ours);
    times.floor.push(floor);
  }
  return times;
}

Object.assign(window, { measureSaves });
