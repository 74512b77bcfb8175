import { findings } from '@core/insight/findings.ts';
import { measureStandards } from '@core/insight/standards.ts';
import { ok } from '@core/kernel/result.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { type CliCommand, dayOf } from './command.ts';
import { loadPlan } from './load-plan.ts';
import { loadPlaybooks, loadPlaybooksWith } from './playbooks.ts';

export const insightsCommand: CliCommand = {
  usage: 'insights FILE --json [--on DATE] [--playbook FILE]',
  summary: 'prints the findings of a plan, without those snoozed on the day, and its quality standards as JSON',
  options: { json: { type: 'boolean' }, on: { type: 'string' }, playbook: { type: 'string' } },
  files: { min: 1, max: 1 },
  async run([file = ''], options, io) {
    const on = dayOf(options, io.today());
    const plan = await loadPlan(file, io);
    if (!plan.ok) return { problems: [{ file, problems: plan.problems }] };
    const named = options.playbook;
    const known = typeof named === 'string' ? await loadPlaybooksWith(named, io) : ok(await loadPlaybooks(io));
    if (!known.ok) return { problems: [{ file: String(named), problems: known.problems }] };
    const playbooks = known.value;
    const playbook = playbookFor(plan.value.account, playbooks);
    const insights = {
      findings: findings(plan.value, { on, playbooks }),
      standards: playbook === undefined ? [] : measureStandards([plan.value], playbook, on),
    };
    return { out: `${JSON.stringify(insights, null, 2)}\n` };
  },
};
