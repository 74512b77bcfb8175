import { findInsights } from '@core/insight/findings.ts';
import { workOutInfluence } from '@core/people/influence.ts';
import { networkOf } from '@core/people/influence-network.ts';
import { explainInfluence } from '@core/people/influence-words.ts';
import { readPlaybooks } from '@core/playbook/read-playbooks.ts';
import type { AnalysedPlan, Analysis, AnalysisRequest } from '@core/ports/tasks.ts';
import enterprise from '../../resources/playbooks/enterprise.json';
import midMarket from '../../resources/playbooks/mid-market.json';
import process from '../../resources/playbooks/sales-process.json';
import smb from '../../resources/playbooks/smb.json';
import { serveResident } from './resident-worker.ts';

/** The plan's parts lie beside the day, each sent only when it has changed. */
export type AnalyseMessage = AnalysedPlan & Omit<AnalysisRequest, 'plan'>;

const playbooks = readPlaybooks([smb, midMarket, enterprise], process);

serveResident((plan: AnalyseMessage): Analysis => {
  const network = networkOf(plan);
  const influence = workOutInfluence(plan, network);
  return {
    influence,
    words: explainInfluence(network, plan.ties, influence),
    insights: findInsights(plan, { on: plan.today, playbooks, locale: plan.locale }),
  };
});
