import type { AccountPlan } from '../model/plan.ts';
import type { ReportOptions } from '../report/report-options.ts';
import type { ValuePlan } from '../value/cash-flows.ts';
import type { Simulation } from '../value/simulation.ts';

/** Work that may take longer than a frame, off the UI thread. A cancelled one rejects with `Cancelled` (kernel). */
export interface Tasks {
  /** The business case as PDF bytes. `onProgress` gets 0…1. */
  renderPdf(plan: AccountPlan, options: ReportOptions, work?: WorkOptions): Promise<Uint8Array>;
  /** The draws of a business case in one of its scenarios (value/simulation.ts). Rejects where the scenario is unknown. */
  simulate(plan: ValuePlan, scenario: string, work?: WorkOptions): Promise<Simulation>;
}

export interface WorkOptions {
  readonly onProgress?: (share: number) => void;
  /** The renderer hands in an AbortSignal. */
  readonly signal?: { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
}
