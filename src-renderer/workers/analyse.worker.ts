import { findInsights } from '@core/insight/findings.ts';
import { workOutInfluence } from '@core/people/influence.ts';
import { networkOf } from '@core/people/influence-network.ts';
import { explainInfluence } from '@core/people/influence-words.ts';
import { coreRoles } from '@core/people/people-summary.ts';
import { expectedRoles, phaseOn, playbookFor } from '@core/playbook/playbook-facts.ts';
import type { AnalysedPlan, Analysis, AnalysisRequest } from '@core/ports/tasks.ts';
import { serveResident } from './resident-worker.ts';
import { playbooksWith } from './worker-playbooks.ts';

/** The plan's parts lie beside the day, each sent only when it has changed. */
export type AnalyseMessage = AnalysedPlan & Omit<AnalysisRequest, 'plan'>;

serveResident((plan: AnalyseMessage): Analysis => {
  const network = networkOf(plan);
  const influence = workOutInfluence(plan, network);
  const playbooks = playbooksWith(plan.ownPlaybooks);
  const playbook = playbookFor(plan.account, playbooks);
  const phase = playbook === undefined ? undefined : phaseOn(playbook, plan.account.planStart, plan.today);
  return {
    influence,
    words: explainInfluence(network, plan.ties, influence),
    expectedRoles: playbook === undefined ? coreRoles : expectedRoles(playbook, phase),
    insights: findInsights(plan, { on: plan.today, playbooks, locale: plan.locale }),
  };
});
