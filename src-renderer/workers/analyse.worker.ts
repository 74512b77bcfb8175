import { findInsights } from '@core/insight/findings.ts';
import { workOutInfluence } from '@core/people/influence.ts';
import { networkOf } from '@core/people/influence-network.ts';
import { explainInfluence } from '@core/people/influence-words.ts';
import { coreRoles } from '@core/people/people-summary.ts';
import { readOwnPlaybooks, withOwn } from '@core/playbook/own-playbooks.ts';
import type { Playbooks } from '@core/playbook/playbook.ts';
import { expectedRoles, phaseOn, playbookFor } from '@core/playbook/playbook-facts.ts';
import { readPlaybooks } from '@core/playbook/read-playbooks.ts';
import type { AnalysedPlan, Analysis, AnalysisRequest } from '@core/ports/tasks.ts';
import enterprise from '../../resources/playbooks/enterprise.json';
import midMarket from '../../resources/playbooks/mid-market.json';
import process from '../../resources/playbooks/sales-process.json';
import smb from '../../resources/playbooks/smb.json';
import { serveResident } from './resident-worker.ts';

/** The plan's parts lie beside the day, each sent only when it has changed. */
export type AnalyseMessage = AnalysedPlan & Omit<AnalysisRequest, 'plan'>;

const bundled = readPlaybooks([smb, midMarket, enterprise], process);
/** Read anew only when the user's own have changed: they are checked whole. */
let known: { readonly setting: unknown; readonly playbooks: Playbooks } = { setting: undefined, playbooks: bundled };

function playbooksWith(setting: unknown): Playbooks {
  if (known.setting !== setting) known = { setting, playbooks: withOwn(bundled, readOwnPlaybooks(setting)) };
  return known.playbooks;
}

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
