import type { AccountPlan } from '@core/model/plan.ts';
import { forecastWithClose } from '@core/schedule/forecast.ts';
import { serve } from './run-worker.ts';

export type ForecastRequest = Pick<AccountPlan, 'milestones'>;

serve((plan: ForecastRequest) => forecastWithClose(plan));
