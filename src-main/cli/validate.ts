import { oneLine } from '@core/kernel/result.ts';
import type { CliCommand, FileProblems } from './command.ts';
import { loadPlan } from './load-plan.ts';

export const validateCommand: CliCommand = {
  usage: 'validate FILE…',
  summary: 'checks plan files and prints every problem with its path',
  options: {},
  files: { min: 1, max: Number.POSITIVE_INFINITY },
  async run(files, _options, io) {
    const valid: string[] = [];
    const problems: FileProblems[] = [];
    for (const file of files) {
      const plan = await loadPlan(file, io);
      if (plan.ok) valid.push(`${oneLine(file)}: valid\n`);
      else problems.push({ file, problems: plan.problems });
    }
    return { out: valid.join(''), problems };
  },
};
