import type { DisplayList } from '../drawing/display-list.ts';
import type { DealBoard, DealBoardRequest } from '../insight/deal-board.ts';
import type { DigestPart, DigestRequest } from '../insight/digest-board.ts';
import type { Insights } from '../insight/findings.ts';
import type { Scoreboard, ScoreboardRequest } from '../insight/scoreboard.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { EntityKind, SingleKind } from '../model/entity-kinds.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { BuyingRole } from '../model/stakeholders.ts';
import type { Influence } from '../people/influence.ts';
import type { Placed } from '../people/influence-layout.ts';
import type { InfluenceWords } from '../people/influence-words.ts';
import type { SearchAnswer, SearchRequest } from '../portfolio/plan-search.ts';
import type { MapFile, MapFileOptions } from '../report/map-sheet.ts';
import type { ReportLayout } from '../report/report-layout.ts';
import type { ManagerFacts, ReportOptions } from '../report/report-options.ts';
import type { CloseForecast } from '../schedule/forecast.ts';
import type { ValuePlan } from '../value/cash-flows.ts';
import type { Simulation } from '../value/simulation.ts';
import type { ImportDesk } from './import-desk.ts';

/** Work that may take longer than a frame, off the UI thread. A cancelled one rejects with `Cancelled` (kernel). */
export interface Tasks {
  /** Starts what is asked for often, so that the first request need not wait for it. */
  prepare(): void;
  /** The business case as PDF bytes. `onProgress` gets 0…1. */
  renderPdf(plan: AccountPlan, options: ReportOptions, work?: WorkOptions): Promise<Uint8Array>;
  /**
   * The pages of the business case before it is made. Asked again while another is laid out or painted, only the latest
   * request is kept: one that it overtook rejects with `Cancelled`.
   */
  layOutReport(plan: AccountPlan, options: ReportOptions): Promise<ReportLayout>;
  /** A sheet of that layout (from 0), as the bytes of an SVG file; as quick as may be with the plan and options of the layout. */
  paintSheet(plan: AccountPlan, options: ReportOptions, sheet: number): Promise<Uint8Array<ArrayBuffer>>;
  /** The same pages as the bytes of an HTML file for readers who hear a document (paint/report-html.ts). */
  renderHtml(plan: AccountPlan, options: ReportOptions, work?: WorkOptions): Promise<Uint8Array>;
  /**
   * Plans of the store, which the work reads itself, as one archive (exchange/plan-archive.ts, with its refusals); those that
   * are not there are left out.
   */
  archivePlans(request: ArchiveRequest, work?: WorkOptions): Promise<Result<Uint8Array>>;
  /** The stakeholder map as the bytes of an SVG or PDF file. */
  renderMap(plan: AccountPlan, options: MapFileOptions, work?: WorkOptions): Promise<MapFile>;
  /** A drawing as the bytes of an SVG file, with its title and fonts in it. */
  renderDrawing(list: DisplayList, title: string, work?: WorkOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** Starts what lays out maps by influence, so that the first time takes no longer than the next. */
  prepareLayout(): void;
  /** Everybody's place on a map layered by influence (people/influence-layout.ts). Stopping it stops it at once. */
  layOut(plan: Pick<AccountPlan, 'stakeholders' | 'ties'>, work?: WorkOptions): Promise<readonly Placed[]>;
  /**
   * The draws of a business case in one of its scenarios (value/simulation.ts). Asked again while one is being made, only the
   * latest request is kept: one that it overtook rejects with `Cancelled`. Rejects where the scenario is unknown.
   */
  simulate(plan: ValuePlan, scenario: string): Promise<Simulation>;
  /** When the close comes, in trials; null where there is nothing to draw (schedule/forecast.ts). */
  forecast(plan: Pick<AccountPlan, 'milestones'>, work?: WorkOptions): Promise<CloseForecast | null>;
  /** What a manager's pages say with the account's playbook (insight/manager-facts.ts). */
  managerFacts(request: FactsRequest): Promise<ManagerFacts>;
  /**
   * What can be worked out of a plan as it is on a day. Asked again while one is being made, only the latest request is
   * kept: one that it overtook rejects with `Cancelled`. Rejects where the work broke off; the next request starts afresh.
   */
  analyse(request: AnalysisRequest): Promise<Analysis>;
  /**
   * The scorecards over plans of the store, which the work reads itself; asked again, it reads only what has changed
   * (insight/scoreboard.ts). Asked while another is being made, only the latest request is kept. Stopping it stops it at once.
   */
  scoreboard(request: ScoreboardRequest, work?: WorkOptions): Promise<Scoreboard>;
  /** An import of files, in a worker of its own until it is closed. */
  importDesk(): ImportDesk;
  /**
   * All open opportunities and the seller's history, in a worker that stays, reads the plans itself and keeps what it read;
   * overtaken and stopped as `scoreboard` is.
   */
  dealBoard(request: DealBoardRequest, work?: WorkOptions): Promise<DealBoard>;
  /**
   * Looks for words in all plans, which the work reads itself, a batch for each answer until all are read
   * (portfolio/plan-search.ts). Asked while another is being answered, only the latest request is kept.
   */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /**
   * What Home tells of plans of the store, which the work reads itself and tells as it goes; asked again, it reads only what has
   * changed (insight/digest-board.ts). Asked while another is under way, only the latest request is kept: one that it overtook
   * rejects with `Cancelled`. Where the work broke off or was stopped, the next request reads all anew.
   */
  digest(request: DigestTask, tell: (part: DigestPart) => void, signal?: WorkOptions['signal']): Promise<void>;
}

export interface ArchiveRequest {
  readonly ids: readonly Id[];
  /** The moment written into each file. */
  readonly savedAt: string;
}

export interface DigestTask extends Omit<DigestRequest, 'playbooks'> {
  /** The user's own playbooks as the settings hold them. */
  readonly ownPlaybooks: unknown;
}

/** The parts of a plan that an analysis reads: nothing else is sent, and a change of anything else asks for none. */
export const analysedParts = [
  'account',
  'team',
  'stakeholders',
  'ties',
  'coverage',
  'initiatives',
  'opportunities',
  'pilots',
  'criteria',
  'milestones',
  'benefits',
  'valueCase',
  'activities',
  'snoozes',
] as const satisfies readonly (EntityKind | SingleKind)[];
export type AnalysedPlan = Pick<AccountPlan, (typeof analysedParts)[number]>;

export interface AnalysisRequest {
  readonly plan: AnalysedPlan;
  readonly today: IsoDate;
  /** For the dates in its sentences. */
  readonly locale: string;
  /** The user's own playbooks as the settings hold them. */
  readonly ownPlaybooks: unknown;
}

export interface FactsRequest {
  readonly plan: AccountPlan;
  readonly on: IsoDate;
  /** For the dates in the findings. */
  readonly locale: string;
  /** The user's own playbooks as the settings hold them. */
  readonly ownPlaybooks: unknown;
}

export interface Analysis {
  readonly influence: Influence;
  /** What its figures mean. */
  readonly words: InfluenceWords;
  /** The buying roles that somebody should fill by now, by the account's playbook. */
  readonly expectedRoles: readonly BuyingRole[];
  /** What the plan gives reason to look at, and what of it is snoozed. */
  readonly insights: Insights;
}

export interface WorkOptions {
  readonly onProgress?: (share: number) => void;
  /** The renderer hands in an AbortSignal. */
  readonly signal?: { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
}
