import type { AccountPlan } from '@core/model/plan.ts';
import { closeForecast } from '@core/schedule/forecast.ts';
import { serve } from './run-worker.ts';

export type ForecastRequest = Pick<AccountPlan, 'milestones'>;

serve((plan: ForecastRequest) => closeForecast(plan));
