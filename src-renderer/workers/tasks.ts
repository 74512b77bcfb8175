import { fallbacksFor } from '@core/drawing/fallback-scripts.ts';
import { type FontBytes, readFonts } from '@core/drawing/fonts.ts';
import type { DealBoard, DealBoardRequest } from '@core/insight/deal-board.ts';
import type { DigestPart } from '@core/insight/digest-board.ts';
import type { Scoreboard, ScoreboardRequest } from '@core/insight/scoreboard.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Placed } from '@core/people/influence-layout.ts';
import type { SearchAnswer, SearchRequest } from '@core/portfolio/plan-search.ts';
import { type Analysis, analysedParts, type DigestTask, type Tasks, type WorkOptions } from '@core/ports/tasks.ts';
import type { ReportLayout } from '@core/report/report-layout.ts';
import type { ManagerFacts, ReportOptions } from '@core/report/report-options.ts';
import type { Simulation } from '@core/value/simulation.ts';
import type { AnalyseMessage } from './analyse.worker.ts';
import type { ForecastRequest } from './forecast.worker.ts';
import { createImportCalls } from './import-calls.ts';
import type { LayoutMessage } from './layout.worker.ts';
import { type PreviewMessage, type PreviewWanted, planParts } from './preview-message.ts';
import type { PaintRequest, ReportRequest } from './report.worker.ts';
import { residentWorker } from './resident-worker.ts';
import { runWorker } from './run-worker.ts';
import type { SimulateMessage } from './simulate.worker.ts';

/** Of all faces, by file; nothing is read before a text needs it. */
const fontUrls = import.meta.glob<string>('../../resources/fonts/**/*.ttf', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Long work in workers, each started when it is needed; what is asked for with each edit in one that stays. */
export function createTasks(): Tasks {
  const fontsFor = fontReader();
  const analyst = residentWorker<AnalyseMessage, Analysis>(
    () => new Worker(new URL('./analyse.worker.ts', import.meta.url), { type: 'module' }),
  );
  const layouter = residentWorker<LayoutMessage, readonly Placed[]>(
    () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }),
  );
  const simulator = residentWorker<SimulateMessage, Simulation>(
    () => new Worker(new URL('./simulate.worker.ts', import.meta.url), { type: 'module' }),
  );
  const scorer = residentWorker<ScoreboardRequest, Scoreboard>(
    () => new Worker(new URL('./scoreboard.worker.ts', import.meta.url), { type: 'module' }),
  );
  const digester = residentWorker<DigestTask, void, DigestPart>(
    () => new Worker(new URL('./digest.worker.ts', import.meta.url), { type: 'module' }),
  );
  const dealer = residentWorker<DealBoardRequest, DealBoard>(
    () => new Worker(new URL('./deal-board.worker.ts', import.meta.url), { type: 'module' }),
  );
  const searcher = residentWorker<SearchRequest, SearchAnswer>(
    () => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' }),
  );
  const previewer = residentWorker<PreviewMessage, ReportLayout | Uint8Array<ArrayBuffer>>(
    () => new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' }),
  );

  let previewed: { plan: AccountPlan; options: ReportOptions; fonts: Promise<FontBytes> } | undefined;
  async function preview<Made>(
    plan: AccountPlan,
    options: ReportOptions,
    wanted: PreviewWanted,
    onProgress?: WorkOptions['onProgress'],
  ): Promise<Made> {
    const parts = Object.fromEntries(planParts.map((part) => [part, plan[part]]));
    // The texts are looked through once for all sheets of a layout.
    if (previewed?.plan !== plan || previewed.options !== options)
      previewed = { plan, options, fonts: fontsFor([parts, options]) };
    const message = { ...parts, options, fonts: await previewed.fonts, wanted } as PreviewMessage;
    return (await previewer.ask(message, onProgress)) as Made;
  }

  /** From the pages that the preview has laid out; null where it has others, or was pushed aside. */
  async function paintPreviewed(plan: AccountPlan, options: ReportOptions, { signal, onProgress }: WorkOptions) {
    if (previewed?.plan !== plan || JSON.stringify(previewed.options) !== JSON.stringify(options)) return null;
    signal?.addEventListener('abort', previewer.stop);
    try {
      return await preview<Uint8Array>(plan, previewed.options, 'pdf', onProgress);
    } catch (error) {
      if (error instanceof Cancelled && signal?.aborted !== true) return null;
      throw error instanceof Cancelled ? error : notMade('PDF', error);
    }
  }

  async function paint<File>(noun: string, request: PaintRequest, work?: WorkOptions): Promise<File> {
    try {
      const fonts = await fontsFor(request);
      const start = () => new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
      return await runWorker<File>(start, { ...request, fonts } satisfies ReportRequest, work);
    } catch (error) {
      throw error instanceof Cancelled ? error : notMade(noun, error);
    }
  }

  return {
    prepare: analyst.start,
    prepareLayout: layouter.start,
    layOut({ stakeholders, ties }, { signal } = {}) {
      if (signal?.aborted === true) return Promise.reject(new Cancelled());
      signal?.addEventListener('abort', layouter.stop);
      return layouter.ask({ stakeholders, ties });
    },
    analyse({ plan, ...rest }) {
      const parts = Object.fromEntries(analysedParts.map((part) => [part, plan[part]]));
      return analyst.ask({ ...parts, ...rest } as AnalyseMessage);
    },
    managerFacts(request) {
      const start = () => new Worker(new URL('./facts.worker.ts', import.meta.url), { type: 'module' });
      return runWorker<ManagerFacts>(start, request);
    },
    layOutReport: (plan, options) => preview(plan, options, 'layout'),
    paintSheet: (plan, options, sheet) => preview(plan, options, sheet),
    renderPdf: async (plan, report, work = {}) =>
      (await paintPreviewed(plan, report, work)) ?? paint('PDF', { plan, report, as: 'pdf' }, work),
    renderHtml: (plan, report, work) => paint('accessible copy', { plan, report, as: 'html' }, work),
    renderMap: (plan, map, work) => paint('map', { plan, map }, work),
    renderDrawing: (drawing, title, work) => paint('picture', { drawing, title }, work),
    simulate({ account, valueCase, benefits, costs }, scenario) {
      return simulator.ask({ account, valueCase, benefits, costs, scenario });
    },
    forecast({ milestones }, work) {
      const start = () => new Worker(new URL('./forecast.worker.ts', import.meta.url), { type: 'module' });
      return runWorker(start, { milestones } satisfies ForecastRequest, work);
    },
    archivePlans(request, work) {
      const start = () => new Worker(new URL('./archive.worker.ts', import.meta.url), { type: 'module' });
      return runWorker(start, request, work);
    },
    search: searcher.ask,
    scoreboard(request, { signal, onProgress } = {}) {
      if (signal?.aborted === true) return Promise.reject(new Cancelled());
      signal?.addEventListener('abort', scorer.stop);
      return scorer.ask(request, onProgress);
    },
    dealBoard(request, { signal, onProgress } = {}) {
      if (signal?.aborted === true) return Promise.reject(new Cancelled());
      signal?.addEventListener('abort', dealer.stop);
      return dealer.ask(request, onProgress);
    },
    digest(request, tell, signal) {
      if (signal?.aborted === true) return Promise.reject(new Cancelled());
      signal?.addEventListener('abort', digester.stop);
      return digester.ask(request, tell);
    },
    importDesk: createImportCalls,
  };
}

/**
 * The fonts for what is to be set: all of Inter, and the faces of other scripts that a text in it asks for. Each file is read
 * when it is first needed; for the same faces the very same fonts are given, so that a worker that stays gets them once.
 */
function fontReader(): (shown: unknown) => Promise<FontBytes> {
  const files = new Map<string, Promise<Uint8Array>>();
  const sets = new Map<string, Promise<FontBytes>>();
  /** What fails is tried again the next time. */
  function kept<Value>(map: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
    const value = map.get(key) ?? make();
    map.set(key, value);
    value.catch(() => map.delete(key));
    return value;
  }
  return (shown) => {
    const fallbacks = fallbacksFor(shown);
    return kept(sets, fallbacks.join(), () => readFonts(fallbacks, (file) => kept(files, file, () => readFont(file))));
  };
}

async function readFont(file: string): Promise<Uint8Array> {
  const response = await fetch(fontUrls[`../../resources/fonts/${file}`]!);
  if (!response.ok) throw new Error('a font of the app could not be read');
  return new Uint8Array(await response.arrayBuffer());
}

function notMade(noun: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`The ${noun} was not made: ${reason}.`);
}
