import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { type AccountPlan, newPlan, withRow } from '../model/plan.ts';
import { annualValue } from './benefit-value.ts';
import {
  addScenario,
  changeDriverKind,
  draftNarrative,
  phaseInOver,
  removeScenario,
  renameScenario,
  setCostYear,
  setDriverNumber,
  setNarrative,
  setPhaseIn,
  setScenario,
  startValueCase,
} from './value-commands.ts';

const empty = newPlan('p', { name: 'Account', currency: 'EUR' }, '2026-11-21T09:00:00Z');

function run<Input>(plan: AccountPlan, command: Command<Input>, input: Input): AccountPlan {
  const result = execute(plan, command, input, { today: '2026-11-21' });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value.plan;
}

function refusal<Input>(plan: AccountPlan, command: Command<Input>, input: Input): string {
  const result = execute(plan, command, input, { today: '2026-11-21' });
  return result.ok ? 'accepted' : result.problems.map(({ message }) => message).join('; ');
}

function label<Input>(plan: AccountPlan, command: Command<Input>, input: Input): string {
  const result = execute(plan, command, input, { today: '2026-11-21' });
  return result.ok ? result.value.label : 'refused';
}

const started = run(empty, startValueCase, {});
const hours = { kind: 'hours', people: 10, hoursPerWeek: 2, weeksPerYear: 46, hourlyCost: 50, recapture: 0.5 } as const;
const filled = withRow(withRow(started, 'benefits', 'b', { name: 'Hours back', driver: hours }), 'costs', 'c', {
  name: 'Licence',
});

describe('the case', () => {
  it('starts in the account’s currency, once', () => {
    expect(started.valueCase).toMatchObject({
      currency: 'EUR',
      years: 3,
      scenarios: { base: { benefits: 1, costs: 1 } },
    });
    expect(refusal(started, startValueCase, {})).toBe('the business case is started already');
  });

  it('writes and clears a block of the narrative', () => {
    const written = run(started, setNarrative, { block: 'problem', text: 'Callouts repeat.' });
    expect(written.valueCase?.narrative).toEqual({ problem: 'Callouts repeat.' });
    expect(run(written, setNarrative, { block: 'problem', text: '' }).valueCase?.narrative).toEqual({});
    expect(label(started, setNarrative, { block: 'costOfInaction', text: 'x' })).toBe('Write “Cost of doing nothing”');
  });

  it('drafts what is empty, and keeps what is written', () => {
    const written = run(started, setNarrative, { block: 'problem', text: 'Callouts repeat.' });
    const drafts = { problem: 'Drafted', summary: 'In short', scope: ' ' };
    expect(run(written, draftNarrative, { drafts }).valueCase?.narrative).toEqual({
      problem: 'Callouts repeat.',
      summary: 'In short',
    });
    expect(label(written, draftNarrative, { drafts })).toBe('Draft “Summary”');
    expect(label(started, draftNarrative, { drafts })).toBe('Draft 2 parts of the narrative');
    expect(refusal(written, draftNarrative, { drafts: { problem: 'Drafted' } })).toContain('these parts are written');
  });
});

describe('scenarios', () => {
  it('adds, changes, renames in place and deletes', () => {
    const added = run(started, setScenario, { name: ' Stretch ', benefits: 1.15, costs: 1 });
    expect(Object.keys(added.valueCase!.scenarios)).toEqual(['base', 'cautious', 'Stretch']);
    const renamed = run(added, renameScenario, { from: 'cautious', to: 'Careful' });
    expect(Object.keys(renamed.valueCase!.scenarios)).toEqual(['base', 'Careful', 'Stretch']);
    const changed = run(renamed, setScenario, { name: 'Careful', benefits: 0.6, costs: 1.3 });
    expect(changed.valueCase!.scenarios.Careful).toEqual({ benefits: 0.6, costs: 1.3 });
    expect(Object.keys(run(changed, removeScenario, { name: 'Careful' }).valueCase!.scenarios)).toEqual([
      'base',
      'Stretch',
    ]);
  });

  it('keeps base as it is, and names apart', () => {
    expect(refusal(started, setScenario, { name: 'base', benefits: 2, costs: 1 })).toBe(
      'the base scenario is always × 1',
    );
    expect(refusal(started, renameScenario, { from: 'base', to: 'x' })).toBe('the base scenario keeps its name');
    expect(refusal(started, removeScenario, { name: 'base' })).toBe('the base scenario stays');
    expect(refusal(started, renameScenario, { from: 'cautious', to: 'base' })).toContain('already');
    expect(refusal(started, renameScenario, { from: 'cautious', to: 'Base' })).toBe(
      'there is a scenario “base” already',
    );
    expect(refusal(started, addScenario, { name: ' Cautious' })).toBe('there is a scenario “cautious” already');
    expect(run(started, addScenario, { name: 'Stretch ' }).valueCase!.scenarios.Stretch).toEqual({
      benefits: 1,
      costs: 1,
    });
    const capital = run(started, renameScenario, { from: 'cautious', to: 'Cautious' });
    expect(Object.keys(capital.valueCase!.scenarios)).toEqual(['base', 'Cautious']);
    expect(refusal(started, setScenario, { name: 'bad', benefits: -1, costs: 1 })).toContain('must be 0 or more');
    expect(refusal(started, setScenario, { name: '', benefits: 1, costs: 1 })).not.toBe('accepted');
  });
});

describe('benefits', () => {
  it('keeps the result when a formula becomes a yearly amount', () => {
    const { driver } = run(filled, changeDriverKind, { id: 'b', kind: 'amount' }).benefits.b!;
    expect(driver).toEqual({ kind: 'amount', amount: annualValue(hours) });
  });

  it('keeps the numbers that two formulas share', () => {
    const volume = run(filled, changeDriverKind, { id: 'b', kind: 'volume' });
    const reduced = run(volume, setDriverNumber, { id: 'b', field: 'reduction', value: 0.14 });
    expect(run(reduced, changeDriverKind, { id: 'b', kind: 'risk' }).benefits.b!.driver).toEqual({
      kind: 'risk',
      reduction: 0.14,
    });
  });

  it('sets, clears and refuses a number of the formula', () => {
    const cleared = run(filled, setDriverNumber, { id: 'b', field: 'people', value: null });
    expect(cleared.benefits.b!.driver).not.toHaveProperty('people');
    expect(label(filled, setDriverNumber, { id: 'b', field: 'hourlyCost', value: 60 })).toBe(
      'Change cost of an hour of Hours back',
    );
    expect(refusal(filled, setDriverNumber, { id: 'b', field: 'recapture', value: 1.2 })).toBe(
      'must be between 0 and 1',
    );
    expect(refusal(filled, setDriverNumber, { id: 'b', field: 'impact', value: 1 })).toBe(
      'the formula has no such number',
    );
    expect(refusal(filled, setDriverNumber, { id: 'gone', field: 'people', value: 1 })).toBe(
      'the benefit is no longer there',
    );
  });

  it('changes what one year counts and no other year of the case', () => {
    const phaseIn = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { maxLength: 6 });
    fc.assert(
      fc.property(phaseIn, fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 0.4, 0.75, 1), (given, year, share) => {
        const before = withRow(filled, 'benefits', 'b', { ...filled.benefits.b!, phaseIn: given });
        const after = run(before, setPhaseIn, { id: 'b', year, share }).benefits.b!;
        expect(phaseInOver(after, 3)).toEqual(phaseInOver({ phaseIn: given }, 3).with(year - 1, share));
      }),
    );
  });
});

describe('costs', () => {
  it('sets the start and any year, filling the gap with nothing', () => {
    const atStart = run(filled, setCostYear, { id: 'c', year: 0, amount: 100 });
    expect(run(atStart, setCostYear, { id: 'c', year: 3, amount: 50 }).costs.c).toEqual({
      name: 'Licence',
      initial: 100,
      annual: [0, 0, 50],
    });
    expect(refusal(filled, setCostYear, { id: 'c', year: 1, amount: -5 })).toBe('must be 0 or more');
    expect(label(filled, setCostYear, { id: 'c', year: 2, amount: 5 })).toBe('Change year 2 of Licence');
  });
});
