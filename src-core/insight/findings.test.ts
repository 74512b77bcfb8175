import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPlaybooks, healthyDay, healthyPlan, patched } from '../../test/support/healthy-plan.ts';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { ruleCases } from '../../test/support/rule-cases.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import { findInsights, findings } from './findings.ts';
import { type RuleId, ruleIds, rules } from './rules.ts';

const playbooks = bundledPlaybooks();
const found = (plan: AccountPlan, rule: RuleId, on = healthyDay) =>
  findings(plan, { on, playbooks }).filter((finding) => finding.rule === rule);

describe('each rule', () => {
  const triggers = ruleIds.flatMap((rule) => ruleCases[rule].triggers.map((each) => ({ rule, ...each })));
  const nearMisses = ruleIds.flatMap((rule) => ruleCases[rule].nearMisses.map((each) => ({ rule, ...each })));

  it('has nothing to say of a plan in order', () => {
    expect(findInsights(healthyPlan, { on: healthyDay, playbooks })).toEqual({ findings: [], snoozed: [] });
  });

  it.each(triggers)('$rule speaks: $why', ({ rule, patch, on, about, says = '' }) => {
    const said = found(patched(healthyPlan, patch), rule, on);
    expect(said.map((finding) => `${finding.about[0]?.kind} ${finding.about[0]?.id}`)).toEqual(about);
    expect(said[0]?.severity).toBe(rules[rule].severity);
    expect(`${said[0]?.evidence} | ${said[0]?.fix}`).toContain(says);
  });

  it.each(nearMisses)('$rule is silent: $why', ({ rule, patch, on }) => {
    expect(found(patched(healthyPlan, patch), rule, on)).toEqual([]);
  });
});

describe('the list', () => {
  it('of an empty plan says what must come first, and no more', () => {
    const empty = newPlan('p', { name: 'New', segment: 'enterprise' }, '2026-11-21T09:00:00Z');
    expect(findings(empty, { on: healthyDay, playbooks }).map(({ rule }) => rule)).toEqual([
      'no-economic-buyer',
      'single-threaded',
      'champion-missing',
      'below-segment-minimum',
      'role-missing',
      'no-executive-sponsor',
    ]);
  });

  it('of as many opportunities as a plan may hold, all waiting for one long chain of milestones, comes to an end', () => {
    const ids = Array.from({ length: 5_000 }, (_, i) => i);
    const plan: AccountPlan = {
      ...newPlan('p', { name: 'Large' }, '2026-11-21T09:00:00Z'),
      opportunities: Object.fromEntries(
        ids.map((i) => [`o${i}`, { name: 'Deal', stage: 'proposal', closeDate: '2026-12-01' }]),
      ),
      // The last one first, each waiting for the one after it in the table: nothing is done in one pass.
      milestones: Object.fromEntries(
        ids.map((i) => [
          `m${i}`,
          {
            title: 'Step',
            start: '2026-11-23',
            end: '2026-11-23',
            ...(i === 4_999 ? { track: 'implementation' as const } : { dependsOn: [{ on: `m${i + 1}` }] }),
            ...(i === 7 ? { opportunityId: 'o7' } : {}),
          },
        ]),
      ),
    };
    // Step 7 is deal 7's own. It alone sees the whole chain, which waits for implementation; the others wait for steps 0 to 6.
    const said = found(plan, 'close-before-critical-path');
    expect(said).toHaveLength(4_999);
    expect(said.some(({ about }) => about[0]?.id === 'o7')).toBe(false);
  });

  it('names no more than a hundred others, however many champions reach none of how many buyers', () => {
    const ids = Array.from({ length: 150 }, (_, i) => i);
    const champion = (i: number): Stakeholder => ({
      name: `Champion ${i}`,
      roles: ['champion'],
      support: -1,
      reportsTo: i === 0 ? 'held' : `c${i - 1}`,
    });
    const plan: AccountPlan = {
      ...newPlan('p', { name: 'Large' }, '2026-11-21T09:00:00Z'),
      stakeholders: {
        held: { name: 'Held', support: 2, access: 'deep' },
        ...Object.fromEntries(ids.map((i) => [`c${i}`, champion(i)])),
        ...Object.fromEntries(ids.map((i) => [`b${i}`, { name: `Buyer ${i}`, roles: ['economic'] }])),
      },
    };
    const apart = found(plan, 'champion-without-path');
    expect(apart.map(({ about }) => about.length)).toEqual(ids.map(() => 101));
    expect(apart[0]?.evidence).toContain('or 144 more');
    // The way to the first buyer is a chain of champions, all against us.
    const chained = patched(plan, { stakeholders: { b0: { reportsTo: 'c149' } } });
    const blocked = found(chained, 'blocked-path').find(({ about }) => about[0]?.id === 'b0');
    expect(blocked?.about).toHaveLength(101);
    expect(blocked?.evidence).toContain('and 144 more');
  });

  it('of as many people who left as a plan may hold, all still counted on and snoozed, comes to an end', () => {
    const ids = Array.from({ length: 5_000 }, (_, i) => i);
    const plan: AccountPlan = {
      ...newPlan('p', { name: 'Large' }, '2026-11-21T09:00:00Z'),
      stakeholders: Object.fromEntries(ids.map((i) => [`s${i}`, { name: `Person ${i}`, status: 'left' }])),
      milestones: Object.fromEntries(
        ids.map((i) => [`m${i}`, { title: 'Step', start: '2026-11-23', end: '2026-11-23', customerOwnerId: `s${i}` }]),
      ),
      snoozes: Object.fromEntries(
        ids.slice(1).map((i) => [`z${i}`, { rule: 'person-left', about: { kind: 'stakeholders', id: `s${i}` } }]),
      ),
    };
    expect(found(plan, 'person-left').map(({ evidence }) => evidence)).toEqual(['Person 0 has left: owner of “Step”']);
    expect(findInsights(plan, { on: healthyDay, playbooks }).snoozed).toHaveLength(4_999);
  });

  it('of a lost account is empty', () => {
    const lost = newPlan('p', { name: 'Gone', segment: 'enterprise', status: 'lost' }, '2026-11-21T09:00:00Z');
    expect(findInsights(lost, { on: healthyDay, playbooks })).toEqual({ findings: [], snoozed: [] });
  });

  it('goes by severity, then by rule, then by name', () => {
    const plan = patched(healthyPlan, {
      stakeholders: { cfo: { confidence: 'assumed' }, buyer: { confidence: 'assumed' }, coo: { roles: [] } },
      benefits: { b1: { source: '' } },
      opportunities: { deal: { closeDate: '2027-01-01', nextStep: '' } },
    });
    const list = findings(plan, { on: healthyDay, playbooks });
    expect(list.map(({ rule, about }) => `${rule} ${about[0]?.id}`)).toEqual([
      'close-before-critical-path deal',
      'no-executive-sponsor account',
      'next-step-missing deal',
      'rating-old cfo',
      'rating-old buyer',
      'benefit-without-source b1',
    ]);
  });

  it('writes dates as the locale does', () => {
    const plan = patched(healthyPlan, { stakeholders: { cfo: { ratedOn: '2026-08-01' } } });
    const [english, german] = ['en-US', 'de-DE'].map(
      (locale) => findings(plan, { on: healthyDay, playbooks, locale })[0],
    );
    expect(english?.evidence).toContain('Aug 1, 2026');
    expect(german?.evidence).toContain('1. Aug. 2026');
  });
});

describe('a snooze', () => {
  const assumed = patched(healthyPlan, {
    stakeholders: { cfo: { confidence: 'assumed' }, coo: { confidence: 'assumed' } },
  });
  const aboutCfo = { kind: 'stakeholders', id: 'cfo' };
  const asleep = (snooze: object, on = healthyDay) =>
    findInsights(patched(assumed, { snoozes: { y: snooze } }), { on, playbooks }).snoozed.map(
      ({ about }) => about[0]?.id,
    );

  it('keeps a rule quiet about something, or altogether', () => {
    expect(asleep({ rule: 'rating-old', about: aboutCfo })).toEqual(['cfo']);
    expect(asleep({ rule: 'rating-old' })).toEqual(['cfo', 'coo']);
    expect(asleep({ rule: 'single-threaded', about: aboutCfo })).toEqual([]);
    expect(asleep({ rule: 'rating-old', about: { kind: 'team', id: 'cfo' } })).toEqual([]);
    expect(asleep({ about: aboutCfo })).toEqual([]);
  });

  it('ends after its last day; without one it holds for good', () => {
    const until = { rule: 'rating-old', about: aboutCfo, until: '2026-11-30' };
    expect(asleep(until, '2026-11-30')).toEqual(['cfo']);
    expect(asleep(until, '2026-12-01')).toEqual([]);
    expect(asleep({ rule: 'rating-old', about: aboutCfo }, '2030-01-01')).toContain('cfo');
  });

  it('takes its finding out of the list', () => {
    const { findings: list, snoozed } = findInsights(
      patched(assumed, { snoozes: { y: { rule: 'rating-old', about: aboutCfo } } }),
      { on: healthyDay, playbooks },
    );
    expect([list.length, snoozed.length]).toEqual([1, 1]);
  });
});

describe('on any plan', () => {
  const options = { on: healthyDay, playbooks };

  it('findings are the same each time, each names what is there, and none but of their leaving who left', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 5 }), (plan) => {
        const once = findInsights(plan, options);
        expect(findInsights(structuredClone(plan), options)).toEqual(once);
        const all = [...once.findings, ...once.snoozed];
        const keys = all.map(({ rule, about }) => `${rule} ${about[0]?.kind} ${about[0]?.id}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { rule, about, evidence, fix } of all) {
          expect(evidence.trim()).not.toBe('');
          expect(fix.trim()).not.toBe('');
          for (const { kind, id } of about) {
            if (kind === 'account') continue;
            const row = (plan[kind] as Record<string, { status?: string }>)[id];
            expect(row).toBeDefined();
            if (kind === 'stakeholders' && rule !== 'person-left') expect(row?.status).not.toBe('left');
          }
        }
      }),
    );
  });

  it('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(planArbitrary({ maxRows: 4 }), (plan) => {
        const turned = Object.fromEntries(Object.entries(plan.stakeholders).sort(([a], [b]) => (a < b ? 1 : -1)));
        const keys = (of: AccountPlan) => findings(of, options).map(({ rule, about }) => `${rule} ${about[0]?.id}`);
        expect(keys({ ...plan, stakeholders: turned }).sort()).toEqual(keys(plan).sort());
      }),
    );
  });
});
