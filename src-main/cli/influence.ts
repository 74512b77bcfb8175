import { workOutInfluence } from '@core/people/influence.ts';
import type { CliCommand } from './command.ts';
import { loadPlan } from './load-plan.ts';

export const influenceCommand: CliCommand = {
  usage: 'influence FILE --json',
  summary: 'prints what the stakeholder map works out as JSON: consensus, next conversations, paths, brokers, coverage',
  options: { json: { type: 'boolean' } },
  files: { min: 1, max: 1 },
  async run([file = ''], _options, io) {
    const plan = await loadPlan(file, io);
    if (!plan.ok) return { problems: [{ file, problems: plan.problems }] };
    return { out: `${JSON.stringify(workOutInfluence(plan.value), null, 2)}\n` };
  },
};
