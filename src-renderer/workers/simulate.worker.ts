import type { ValuePlan } from '@core/value/cash-flows.ts';
import { createDraws } from '@core/value/draws.ts';
import { simulate } from '@core/value/figures.ts';
import { TRIALS } from '@core/value/simulation.ts';
import { serveResident } from './resident-worker.ts';

export interface SimulateMessage extends ValuePlan {
  readonly scenario: string;
}

/** Items whose draws are kept from one request to the next: 64 MB at most. */
const KEPT = 80;
const draws = createDraws(TRIALS, KEPT);

serveResident(({ scenario, ...plan }: SimulateMessage) => simulate(plan, { scenario, draws }));
