import type { ValuePlan } from '@core/value/cash-flows.ts';
import { simulate } from '@core/value/figures.ts';
import { serve } from './run-worker.ts';

export interface SimulateRequest {
  readonly plan: ValuePlan;
  readonly scenario: string;
}

serve(({ plan, scenario }: SimulateRequest) => simulate(plan, { scenario }));
