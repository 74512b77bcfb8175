import { expect, it } from 'vitest';
import { generatePlan } from '../../test/support/generate-plan.ts';
import { bundledPlaybooks, healthyDay, healthyPlan } from '../../test/support/healthy-plan.ts';
import { playbookFor } from '../playbook/playbook-facts.ts';
import { attentionOf } from './attention.ts';
import { findInsights } from './findings.ts';
import { digestPlan } from './plan-digest.ts';

it('a digest tells what the findings of its plan tell', () => {
  const options = { on: healthyDay, playbooks: bundledPlaybooks(), locale: 'en-GB' };
  const made = Array.from({ length: 20 }, (_, index) =>
    generatePlan({ seed: 7, index, ...(index % 3 === 0 ? { stakeholders: 4, milestones: 3 } : {}) }),
  );
  const healths = [healthyPlan, ...made].map((plan) => {
    const { findings } = findInsights(plan, options);
    const { health, attention, moreAttention } = digestPlan(plan, options);
    const worst = findings[0]?.severity ?? 'low';
    expect(health).toBe({ high: 'at-risk', medium: 'watch', low: 'good' }[worst]);
    const playbook = playbookFor(plan.account, options.playbooks);
    expect({ attention, ...(moreAttention && { moreAttention }) }).toEqual(
      attentionOf(plan, findings, { on: options.on, playbook }),
    );
    return health;
  });
  expect(new Set(healths).size).toBeGreaterThan(1);
});
