import { createImportSession } from '@core/exchange/crm/import-session.ts';
import type { Conflict, Decisions, Doubt, ImportWork, PlanKeys } from '@core/exchange/crm/import-types.ts';
import { planKeys } from '@core/exchange/crm/stored-index.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import type { Clock, Id, NewId } from '@core/kernel/ids.ts';
import { sayProblem } from '@core/kernel/result.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { type ImportedPlan, writeImport } from '@core/portfolio/write-import.ts';
import type { Answers, FileToAdd, ImportDesk, Page, PageRequest, PreviewFacts } from '@core/ports/import-desk.ts';
import type { PlanStore } from '@core/ports/plan-store.ts';

/** What the desk stands on. */
export interface DeskTools {
  readonly store: Pick<PlanStore, 'headers' | 'apply'>;
  /** Several plans at once, as they are stored; what is not there is left out. */
  readonly readPlans: (ids: readonly Id[]) => Promise<AccountPlan[]>;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: NewId;
  /** Lets messages in between two chunks of work. */
  readonly breathe: () => Promise<void>;
}

/** As `ImportDesk`, for one that calls from the same thread and never closes it. */
export type DeskCalls = { [Name in Exclude<keyof ImportDesk, 'close'>]: ImportDesk[Name] };

/** Plans read at a time: enough to be fast, few enough that they need not all be in memory. */
const BATCH = 200;
/** The part of a preview's time that going through the stored plans is counted as. */
const STORED = 0.3;

/** One import beside the store: the files and the preview (exchange/crm), the plans that are there, and the writing. */
export function createImportDesk({ store, readPlans, clock, newId, breathe }: DeskTools): DeskCalls {
  const session = createImportSession();
  const index = createKeyIndex(store, readPlans);
  const doubts = new Map<string, Doubt>();
  const conflicts = new Map<string, Conflict>();
  /** The plans that the last preview knew of. */
  let seen: ReadonlySet<Id> = new Set();
  let running = { aborted: false };

  /** What is begun next is what `stop` stops. */
  function begin(onProgress: (share: number) => void = () => undefined) {
    running = { aborted: false };
    return { onProgress, signal: running, breathe };
  }

  function plans(): ImportedPlan[] {
    const accepted = session.accept();
    if (!accepted.ok) throw new Error(accepted.problems.map(sayProblem).join('\n'));
    return accepted.value.map(({ before, after }) => ({ before: before ?? null, after }));
  }

  /** What is asked about changes with the files. */
  function forget(): void {
    doubts.clear();
    conflicts.clear();
  }

  return {
    async add({ id, name, data, choices, saved }: FileToAdd, onProgress) {
      forget();
      const work = begin(onProgress);
      const bytes = new Uint8Array(await data.arrayBuffer());
      return session.add({ id, name, bytes }, choices, saved, work);
    },
    async remove(fileId) {
      forget();
      session.remove(fileId);
    },
    async setUp({ fileId, setup }) {
      forget();
      return session.setUp(fileId, setup);
    },
    mapping: async (fileId) => session.mapping(fileId),

    async preview({ today, currency, answers }, onProgress) {
      const work = begin(onProgress);
      const { keys, ids } = await index(work);
      seen = ids;
      const options = {
        stored: { keys, readPlans },
        newId,
        now: clock.now(),
        today,
        ...(currency === undefined ? {} : { currency }),
      };
      const made = await session.preview(options, decisions(answers, conflicts.keys()), {
        ...work,
        onProgress: (share) => work.onProgress(STORED + share * (1 - STORED)),
      });
      for (const doubt of made.doubts) doubts.set(doubt.key, doubt);
      for (const conflict of made.conflicts) conflicts.set(conflict.key, conflict);
      const { doubts: _doubts, conflicts: _conflicts, ...facts } = made;
      return {
        ...facts,
        doubts: doubts.size,
        openDoubts: [...doubts.values()].filter(({ key, settled }) => !settled && answers.doubts[key] === undefined)
          .length,
        conflicts: conflicts.size,
      } satisfies PreviewFacts;
    },

    rows: async ({ filter, from, count }) => session.rows(filter, from, count),
    doubts: async (request) => page(doubts, request),
    conflicts: async (request) => page(conflicts, request),
    report: async (as) =>
      as === 'csv' ? session.reportCsv() : new TextEncoder().encode(`${JSON.stringify(session.report(), null, 2)}\n`),

    changes: async () => plans().flatMap(({ before }) => (before === null ? [] : before.id)),
    accept: (operation, onProgress) => writeImport(store, plans(), seen, operation, begin(onProgress)),
    async stop() {
      running.aborted = true;
    },
  };
}

function page<Row>(rows: ReadonlyMap<string, Row>, { from, count }: PageRequest): Page<Row> {
  return { rows: [...rows.values()].slice(from, from + count), total: rows.size };
}

/** What is said of all conflicts is said of each that was seen. */
function decisions({ doubts, conflicts, conflictDefault }: Answers, seen: Iterable<string>): Decisions {
  const said = conflictDefault === 'ours' ? {} : Object.fromEntries([...seen].map((key) => [key, conflictDefault]));
  return { doubts, conflicts: { ...said, ...conflicts }, undecided: 'ours' };
}

/** The keys of all stored plans; asked again, it reads only what has changed. */
function createKeyIndex(store: DeskTools['store'], readPlans: DeskTools['readPlans']) {
  let known = new Map<Id, { readonly updatedAt: string | undefined; readonly keys: PlanKeys }>();
  return async ({ onProgress, signal }: ImportWork): Promise<{ keys: PlanKeys[]; ids: ReadonlySet<Id> }> => {
    const headers = await store.headers();
    const next: typeof known = new Map();
    const unread: Id[] = [];
    for (const { id, updatedAt } of headers) {
      const had = known.get(id);
      if (had !== undefined && had.updatedAt === updatedAt) next.set(id, had);
      else unread.push(id);
    }
    unread.sort();
    for (let from = 0; from < unread.length; from += BATCH) {
      if (signal?.aborted) throw new Cancelled();
      for (const plan of await readPlans(unread.slice(from, from + BATCH))) {
        next.set(plan.id, { updatedAt: plan.updatedAt, keys: planKeys(plan) });
      }
      onProgress?.(STORED * Math.min(1, (from + BATCH) / unread.length));
    }
    known = next;
    return { keys: [...next.values()].map(({ keys }) => keys), ids: new Set(headers.map(({ id }) => id)) };
  };
}
