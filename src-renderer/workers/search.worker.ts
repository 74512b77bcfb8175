import { createPlanSearch, type SearchAnswer, type SearchRequest } from '@core/portfolio/plan-search.ts';
import { planReader } from '../storage/read-plans.ts';
import { serveResident } from './resident-worker.ts';

serveResident<SearchRequest, SearchAnswer>(createPlanSearch(planReader()));
