import { workOutInfluence } from '@core/people/influence.ts';
import type { AnalysedPlan, Analysis } from '@core/ports/tasks.ts';
import { serveResident } from './resident-worker.ts';

/** The plan's parts lie beside the day, each sent only when it has changed. */
export type AnalyseMessage = AnalysedPlan & { readonly today: string };

serveResident((plan: AnalyseMessage): Analysis => ({ influence: workOutInfluence(plan) }));
