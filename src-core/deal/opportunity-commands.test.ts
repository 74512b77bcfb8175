import { describe, expect, it } from 'vitest';
import { type Command, execute } from '../engine/command.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { setStage } from './deal-commands.ts';
import { gateOf, gatesOnTheWay } from './gates.ts';
import { closeOpportunity, setEvidence, setStageDay, tickCriterion } from './opportunity-commands.ts';
import { qualificationOf, sayQualification } from './qualification.ts';

const today = '2026-11-21';
const plan: AccountPlan = {
  ...newPlan('p', { name: 'Account' }, '2026-11-21T09:00:00Z'),
  opportunities: {
    o: { name: 'Platform', stage: 'discovery', gates: { discovery: ['Requirements known', 'of another process'] } },
  },
};
const discovery = {
  id: 'discovery',
  name: 'Discovery',
  exitCriteria: [
    { id: 'requirements', name: 'Requirements known' },
    { id: 'people', name: 'People known' },
  ],
} as const;
const proposal = { id: 'proposal', name: 'Proposal', exitCriteria: [{ id: 'accepted', name: 'Accepted' }] } as const;

function run<Input>(before: AccountPlan, command: Command<Input>, input: Input) {
  const result = execute(before, command, input, { today });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}
const dealOf = (after: AccountPlan) => after.opportunities.o!;

describe('gates', () => {
  it('read ticks by id and by words', () => {
    expect(gateOf(discovery, dealOf(plan))).toMatchObject({ met: 1, criteria: [{ met: true }, { met: false }] });
  });

  it('name what is open on the way forward, and nothing on the way back or to a loss', () => {
    const way = (to: 'proposal' | 'negotiation' | 'qualification' | 'closed-lost') =>
      gatesOnTheWay([discovery, proposal], dealOf(plan), to).map(({ stage, open }) => [stage, open.length]);
    expect(way('proposal')).toEqual([['discovery', 1]]);
    expect(way('negotiation')).toEqual([
      ['discovery', 1],
      ['proposal', 1],
    ]);
    expect(way('qualification')).toEqual([]);
    expect(way('closed-lost')).toEqual([]);
  });

  it('are ticked and unticked without touching other ticks', () => {
    const tick = { id: 'o', stage: 'discovery', criterion: discovery.exitCriteria[1], met: true } as const;
    const ticked = run(plan, tickCriterion, tick);
    expect(ticked.label).toBe('Tick “People known” of Platform');
    expect(dealOf(ticked.plan).gates?.discovery).toEqual(['Requirements known', 'of another process', 'people']);
    expect(run(ticked.plan, tickCriterion, tick).diff).toEqual([]);
    const off = run(ticked.plan, tickCriterion, { ...tick, criterion: discovery.exitCriteria[0], met: false });
    expect(dealOf(off.plan).gates?.discovery).toEqual(['of another process', 'people']);
    const none = { ...plan, opportunities: { o: { name: 'Platform', stage: 'discovery' } } } as const;
    const once = run(none, tickCriterion, tick).plan;
    expect(dealOf(run(once, tickCriterion, { ...tick, met: false }).plan)).toEqual(dealOf(none));
  });
});

describe('evidence', () => {
  it('is judged a part at a time, gaps first', () => {
    const met = run(plan, setEvidence, { id: 'o', method: 'bant', part: 'need', status: 'met' });
    expect(met.label).toBe('Change need (BANT) of Platform');
    const partial = run(met.plan, setEvidence, { id: 'o', method: 'bant', part: 'budget', status: 'partial' }).plan;
    const said = run(partial, setEvidence, { id: 'o', method: 'bant', part: 'need', evidence: 'Storm review' }).plan;
    const found = qualificationOf(dealOf(said), 'bant');
    expect(found.parts.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'authority unknown',
      'timeline unknown',
      'budget partial',
      'need met',
    ]);
    expect(found.parts.at(-1)?.evidence).toBe('Storm review');
    expect(sayQualification(found)).toBe('1 of 4 met, 1 partial');
    expect(sayQualification(qualificationOf({}, 'meddpicc'))).toBe('0 of 8 met');
  });

  it('leaves nothing behind when it is taken back', () => {
    const once = run(plan, setEvidence, { id: 'o', method: 'meddpicc', part: 'champion', status: 'met' }).plan;
    const back = run(once, setEvidence, { id: 'o', method: 'meddpicc', part: 'champion', status: 'unknown' }).plan;
    expect(dealOf(back)).toEqual(dealOf(plan));
    expect(execute(plan, setEvidence, { id: 'o', method: 'bant', part: 'luck', status: 'met' }, { today }).ok).toBe(
      false,
    );
  });
});

describe('closing', () => {
  it('takes a day and a reason; the reason of one outcome is never that of the other', () => {
    const close = { id: 'o', stage: 'closed-lost', on: '2026-11-18', reason: ' Budget cut ' } as const;
    const lost = run(plan, closeOpportunity, close);
    expect(lost.label).toBe('Close Platform as lost');
    expect(dealOf(lost.plan)).toMatchObject({
      stage: 'closed-lost',
      closedOn: '2026-11-18',
      outcomeReason: 'Budget cut',
      stageEntered: { 'closed-lost': '2026-11-18' },
    });
    const open = run(lost.plan, setStage, { id: 'o', stage: 'proposal' }).plan;
    expect(dealOf(open)).not.toHaveProperty('closedOn');
    expect(dealOf(open)).not.toHaveProperty('outcomeReason');
    const turned = run(lost.plan, closeOpportunity, { ...close, stage: 'closed-won', reason: '' }).plan;
    expect(dealOf(turned)).not.toHaveProperty('outcomeReason');
    expect(dealOf(run(lost.plan, closeOpportunity, { ...close, reason: '' }).plan).outcomeReason).toBe('Budget cut');
    const won = run(open, closeOpportunity, { ...close, stage: 'closed-won', on: today, reason: '' }).plan;
    expect(dealOf(won)).toMatchObject({ stage: 'closed-won', closedOn: today });
    expect(dealOf(won)).not.toHaveProperty('outcomeReason');
  });

  it('corrects and takes out the first day in a stage', () => {
    const set = run(plan, setStageDay, { id: 'o', stage: 'discovery', on: '2026-10-01' }).plan;
    expect(dealOf(set).stageEntered).toEqual({ discovery: '2026-10-01' });
    expect(dealOf(run(set, setStageDay, { id: 'o', stage: 'discovery', on: null }).plan)).toEqual(dealOf(plan));
  });
});
