import { planFor } from '@core/report/audience.ts';
import { computeFigures, UnknownScenario } from '@core/value/figures.ts';
import { audienceOf, type CliCommand, refusal } from './command.ts';
import { loadPlan } from './load-plan.ts';

export const figuresCommand: CliCommand = {
  usage: 'figures FILE --json [--scenario NAME] [--for board|manager|customer]',
  summary: 'prints the figures of the business case as JSON',
  options: { json: { type: 'boolean' }, scenario: { type: 'string' }, for: { type: 'string' } },
  files: { min: 1, max: 1 },
  async run([file = ''], options, io) {
    const { scenario } = options;
    // Of the plan as the audience reads it: the figures of `export` for them.
    const audience = audienceOf(options) ?? 'manager';
    const plan = await loadPlan(file, io);
    if (!plan.ok) return { problems: [{ file, problems: plan.problems }] };
    try {
      const figures = computeFigures(planFor(plan.value, audience), typeof scenario === 'string' ? { scenario } : {});
      return { out: `${JSON.stringify(figures, null, 2)}\n` };
    } catch (error) {
      if (error instanceof UnknownScenario) return refusal(file, error.message, 'plan.valueCase.scenarios');
      throw error;
    }
  },
};
