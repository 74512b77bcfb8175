import { workOutInfluence } from '@core/people/influence.ts';
import { networkOf } from '@core/people/influence-network.ts';
import { explainInfluence } from '@core/people/influence-words.ts';
import type { AnalysedPlan, Analysis } from '@core/ports/tasks.ts';
import { serveResident } from './resident-worker.ts';

/** The plan's parts lie beside the day, each sent only when it has changed. */
export type AnalyseMessage = AnalysedPlan & { readonly today: string };

serveResident((plan: AnalyseMessage): Analysis => {
  const network = networkOf(plan);
  const influence = workOutInfluence(plan, network);
  return { influence, words: explainInfluence(network, plan.ties, influence) };
});
