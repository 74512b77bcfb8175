import type { Detection, FileSetup, SavedMapping } from '@core/exchange/crm/detection-types.ts';
import { importLimits } from '@core/exchange/crm/detection-types.ts';
import type { ReadChoices } from '@core/exchange/crm/import-types.ts';
import { readSavedMappings, withMapping } from '@core/exchange/crm/saved-mappings.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import { sayProblem } from '@core/kernel/result.ts';
import { checkSizes } from '@core/ports/file-rules.ts';
import type { Answers, FileData, ImportDesk, PreviewFacts } from '@core/ports/import-desk.ts';
import type { App } from '../../ui/app-context.tsx';
import { createValueStore, type ValueStore } from '../../ui/value-store.ts';

/** One file of the import, as far as it has come. */
export interface FileEntry {
  readonly id: string;
  readonly name: string;
  readonly data: FileData;
  readonly choices: ReadChoices;
  /** Why it cannot be read; null: it can, or is being read. */
  readonly problem: string | null;
  /** Null until it has been read. */
  readonly detection: Detection | null;
}

export interface Busy {
  readonly what: 'reading' | 'preview' | 'writing';
  /** 0…1. */
  readonly share: number;
  /** Of the file that is being read. */
  readonly name?: string;
  /** It was asked to stop. */
  readonly stopping?: boolean;
}

/** What was accepted. */
export interface Accepted extends Pick<PreviewFacts, 'plans' | 'counts'> {
  readonly label: string;
}

export interface ImportState {
  readonly files: readonly FileEntry[];
  readonly busy: Busy | null;
  readonly preview: PreviewFacts | null;
  /** Answers have changed since the preview. */
  readonly stale: boolean;
  readonly answers: Answers;
  /** What amounts are in where the file does not say. */
  readonly currency: string;
  readonly accepted: Accepted | null;
  /** What went wrong last; nothing was written. */
  readonly problem: string | null;
}

/** Setting: what is kept of the mappings, a list of `SavedMapping`. */
export const MAPPINGS = 'import-mappings';

const noAnswers: Answers = { doubts: {}, conflicts: {}, conflictDefault: 'ours' };
const nothing: ImportState = {
  files: [],
  busy: null,
  preview: null,
  stale: false,
  answers: noAnswers,
  currency: 'USD',
  accepted: null,
  problem: null,
};

/** An answer makes the preview anew by itself where that takes no longer than this. */
const QUICK = 1_500;

type Show = (changes: Partial<ImportState>) => void;
type Tools = Pick<App, 'tasks' | 'store' | 'portfolio' | 'clock' | 'newId'>;
export type ImportFlow = ReturnType<typeof createImportFlow>;

/** One import on its way from the dropped files to the stored accounts. One thing at a time: what is asked for waits its turn. */
export function createImportFlow({ tasks, store, portfolio, clock, newId }: Tools) {
  const state: ValueStore<ImportState> = createValueStore(nothing);
  let desk: ImportDesk | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  /** Goes up when all that waits is given up. */
  let round = 0;

  const show: Show = (changes) => state.set({ ...state.get(), ...changes });
  const openDesk = () => {
    desk ??= tasks.importDesk();
    return desk;
  };
  const showFile = (id: string, changes: Partial<FileEntry>) =>
    show({ files: state.get().files.map((file) => (file.id === id ? { ...file, ...changes } : file)) });

  /** Does the work when its turn comes; what goes wrong is shown, what was stopped is not. */
  function inTurn(work: (show: Show) => Promise<void>): Promise<void> {
    const mine = round;
    // What was given up may still report: nobody waits for it any more.
    const showMine: Show = (changes) => {
      if (mine === round) show(changes);
    };
    const run = turn.then(async () => {
      if (mine !== round) return;
      try {
        await work(showMine);
      } catch (error) {
        if (mine === round && !isCancelled(error))
          show({ problem: error instanceof Error ? error.message : String(error) });
      } finally {
        if (mine === round) show({ busy: null });
      }
    });
    turn = run;
    return run;
  }

  async function read(id: string, say: Show): Promise<void> {
    const file = state.get().files.find((each) => each.id === id);
    if (file === undefined) return;
    const { name, data, choices } = file;
    const busy = (share: number) => say({ busy: { what: 'reading', share, name } });
    busy(0);
    const saved = readSavedMappings(await store.getSetting(MAPPINGS));
    const result = await openDesk().add({ id, name, data, choices, saved }, busy);
    if (result.ok) showFile(id, { detection: result.value, problem: null });
    else showFile(id, { problem: result.problems.map(sayProblem).join('; '), detection: null });
  }

  /** Files and setups have changed: what was decided was about others. */
  const outdated = () => show({ preview: null, stale: false, answers: noAnswers, problem: null });

  async function keepMappings(): Promise<void> {
    const made: SavedMapping[] = [];
    for (const { id, detection } of state.get().files) {
      if (detection !== null) made.push(await openDesk().mapping(id));
    }
    for (;;) {
      const before = await store.getSetting(MAPPINGS);
      const after = made.reduce(withMapping, readSavedMappings(before));
      if (await store.swapSetting(MAPPINGS, before, after)) return;
    }
  }

  async function preview(say: Show): Promise<void> {
    const busy = (share: number) => say({ busy: { what: 'preview', share }, problem: null });
    busy(0);
    const { answers, currency } = state.get();
    const facts = await openDesk().preview({ today: clock.today(), currency, answers }, busy);
    say({ preview: facts, stale: state.get().answers !== answers || state.get().currency !== currency });
  }

  let lastTook = 0;
  async function timedPreview(say: Show): Promise<void> {
    const began = performance.now();
    await preview(say);
    lastTook = performance.now() - began;
  }

  return {
    state,
    /** The pages of rows come straight from there. */
    get desk(): ImportDesk {
      return openDesk();
    },
    add(files: readonly { readonly name: string; readonly data: FileData }[]) {
      if (state.get().accepted !== null) reset();
      outdated();
      for (const { name, data } of files) {
        const id = newId();
        const problem = tooLarge(name, data);
        show({ files: [...state.get().files, { id, name, data, choices: {}, problem, detection: null }] });
        if (problem === null) void inTurn((say) => read(id, say));
      }
    },
    remove(id: string) {
      outdated();
      show({ files: state.get().files.filter((file) => file.id !== id) });
      if (state.get().files.length === 0) return reset();
      void inTurn(() => openDesk().remove(id));
    },
    /** Reads a file anew, with another encoding, delimiter, header line or kind. */
    readAs(id: string, choices: ReadChoices) {
      outdated();
      const file = state.get().files.find((each) => each.id === id);
      showFile(id, { choices: { ...file?.choices, ...choices } });
      void inTurn((say) => read(id, say));
    },
    setUp(id: string, setup: FileSetup) {
      outdated();
      void inTurn(async () => showFile(id, { detection: await openDesk().setUp({ fileId: id, setup }) }));
    },
    preview: () => inTurn(timedPreview),
    /** Answers doubts or conflicts; small imports show at once what that comes to. */
    answer(changes: Partial<Answers>) {
      show({ answers: { ...state.get().answers, ...changes }, stale: true });
      if (lastTook < QUICK) void inTurn(timedPreview);
    },
    amountsIn(currency: string) {
      show({ currency, stale: true });
      if (lastTook < QUICK) void inTurn(timedPreview);
    },
    accept: (label: string) =>
      inTurn(async () => {
        const facts = state.get().preview;
        if (facts === null) return;
        show({ busy: { what: 'writing', share: 0 }, problem: null });
        const at = openDesk();
        const changes = await at.changes();
        const done = await portfolio.importPlans({
          label,
          changes,
          write: (operation, work) =>
            at.accept(operation, (share) => {
              // Home's own bar can stop it too.
              if (work.signal.aborted) at.stop().catch(() => undefined);
              work.onProgress(share);
              if (state.get().busy?.stopping !== true) show({ busy: { what: 'writing', share } });
            }),
        });
        if (!done.ok) throw new Error(done.problems.map(sayProblem).join('\n'));
        await keepMappings();
        show({ accepted: { label, plans: facts.plans, counts: facts.counts } });
      }),
    /** Stops what is under way; what was there before stays. A writing ends when it has been taken back, or done. */
    cancel() {
      const { busy, files } = state.get();
      if (busy === null) return;
      desk?.stop().catch(() => undefined);
      if (busy.what === 'writing') return show({ busy: { ...busy, stopping: true } });
      round += 1;
      show({ busy: null, files: busy.what === 'reading' ? files.filter(isSettled) : files });
    },
    reset,
  };

  /** Forgets everything. */
  function reset(): void {
    round += 1;
    desk?.close();
    desk = null;
    turn = Promise.resolve();
    state.set(nothing);
  }
}

function isSettled({ detection, problem }: FileEntry): boolean {
  return detection !== null || problem !== null;
}

/** Asked before anything is read. */
function tooLarge(name: string, { size }: FileData): string | null {
  try {
    checkSizes([{ name, size }], importLimits.bytes);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A stopped worker says it in words, a closed one by its class. */
function isCancelled(error: unknown): boolean {
  return error instanceof Cancelled || (error instanceof Error && /^cancelled/i.test(error.message));
}
