import { findings } from '@core/insight/findings.ts';
import { isIsoDate } from '@core/kernel/dates.ts';
import { type CliCommand, CliFault } from './command.ts';
import { loadPlan } from './load-plan.ts';
import { loadPlaybooks } from './playbooks.ts';

export const insightsCommand: CliCommand = {
  usage: 'insights FILE --json [--on DATE]',
  summary: 'prints the findings of a plan as JSON, without those snoozed on the day',
  options: { json: { type: 'boolean' }, on: { type: 'string' } },
  files: { min: 1, max: 1 },
  async run([file = ''], options, io) {
    const on = typeof options.on === 'string' ? options.on : io.today();
    if (!isIsoDate(on)) throw new CliFault(`--on: "${on}" is no date of the calendar (YYYY-MM-DD)`);
    const plan = await loadPlan(file, io);
    if (!plan.ok) return { problems: [{ file, problems: plan.problems }] };
    const list = findings(plan.value, { on, playbooks: await loadPlaybooks(io) });
    return { out: `${JSON.stringify({ findings: list }, null, 2)}\n` };
  },
};
