import { describe, expect, it } from 'vitest';
import { bundledPlaybooks } from '../../test/support/healthy-plan.ts';
import type { Playbook } from './playbook.ts';

const { playbooks, process } = bundledPlaybooks();
const [smb, midMarket, enterprise] = playbooks as [Playbook, Playbook, Playbook];

/** Written out by hand from the pages that the playbooks were made of, as `playbooks.test.ts` does for the targets. */
const TEAMS = [
  {
    playbook: smb,
    executives: { min: 3, max: 3 },
    experience: [
      [1, 3, undefined],
      [2, 1, 3],
    ],
  },
  {
    playbook: midMarket,
    executives: { min: 2, max: 2 },
    experience: [
      [1, 4, undefined],
      [1, 2, 4],
    ],
  },
  { playbook: enterprise, executives: { min: 1, max: 2 }, experience: [[undefined, 5, undefined]] },
];

const CADENCES = [
  {
    playbook: smb,
    every: 'day',
    amounts: [
      [2, 3, 'calls'],
      [1, 2, 'hours'],
      [1, 1, 'hours'],
      [1, 1, 'hours'],
    ],
  },
  {
    playbook: midMarket,
    every: 'week',
    amounts: [
      [2, 3, 'interactions'],
      [1, 2, 'activities'],
      [3, 4, 'activities'],
      [2, 3, 'hours'],
    ],
  },
  { playbook: enterprise, every: 'week', amounts: [[5, undefined, 'interactions'], undefined, undefined, undefined] },
];

/** Role and figure: from, to, and whether it is a share of a whole. */
const LINE: Readonly<Record<string, readonly [number, number?, boolean?]>> = {
  'lead-manager.new-leads-a-week': [160, 160],
  'lead-manager.new-leads-a-year': [8_000, 8_000],
  'lead-manager.time-searching': [0.75, 0.75, true],
  'outbound-sdr.targets-a-day': [150, 200],
  'inbound-sdr.close-rate-factor': [10, 10],
  'inbound-sdr.usual-response': [2],
  'inbound-sdr.never-answered': [0.2, 0.2, true],
  'inbound-sdr.response-window': [5, 5],
  'inbound-sdr.slow-response': [30, 30],
  'inbound-sdr.contact-rate-factor': [100, 100],
  'inbound-sdr.scheduling-factor': [21, 21],
  'inbound-sdr.first-response-gain': [0.8, 0.8, true],
  'sdr-manager.sdrs-per-manager': [5, 7],
  'demo-guru.appointments-a-day': [5, 5],
  'hunter.new-appointments-a-day': [2, 2],
  'hunter.deals-at-a-time': [120, 150],
  'hunter.meeting-length': [1, 1],
  'hunter.conversations-a-day': [20, 20],
  'hugger.nurture-time': [1, 1],
  'customer-management.clients-a-year': [100, 150],
};

describe('the figures of the pages', () => {
  it.each(TEAMS)('on the team of $playbook.name', ({ playbook, executives, experience }) => {
    expect(playbook.team?.executives).toEqual(executives);
    expect(playbook.team?.experience.map(({ count, years }) => [count, years.min, years.max])).toEqual(experience);
  });

  it.each(CADENCES)('on the cadence of $playbook.name', ({ playbook, every, amounts }) => {
    expect(playbook.cadences.map((cadence) => cadence.every)).toEqual([every]);
    const found = playbook.cadences[0]!.activities.map(({ amount }) => amount && [amount.min, amount.max, amount.unit]);
    expect(found).toEqual(amounts);
  });

  it('on a discovery call, the quotas and nurture', () => {
    expect(smb.phases[0]!.activities.find(({ id }) => id === 'discovery-call')?.detail).toMatch(/^60 minutes /);
    const quotas = process.roles.map(({ quota }) => quota && [quota.value, quota.currency, quota.per]);
    expect(quotas).toEqual([[2_000_000, 'USD', 'year'], [20, undefined, 'month'], undefined]);
    expect(process.nurture?.months).toBe(12);
  });

  it('on the assembly line', () => {
    const found = process.assemblyLine!.roles.flatMap(({ id, figures }) =>
      figures.map(({ id: figure, amount: { min, max }, asShare }) => [`${id}.${figure}`, [min, max, asShare]]),
    );
    const expected = Object.entries(LINE).map(([id, [min, max, asShare]]) => [id, [min, max, asShare]]);
    expect(found).toEqual(expected);
  });
});

describe('what stands beside the figures', () => {
  it.each(playbooks)('$name has its lists complete', (playbook) => {
    expect(playbook.reviews.map(({ id, items }) => [id, items.length])).toEqual([
      ['weekly', 4],
      ['monthly', 4],
      ['quarterly', 4],
    ]);
    expect(playbook.reviews.filter(({ assumed }) => !assumed)).toHaveLength(1);
    expect(playbook.handoffs.map(({ id }) => id)).toEqual(['sdr-to-ae', 'se', 'ae-to-cs', 'ae-to-ae']);
    expect(playbook.handoffs.every(({ items }) => items.length >= 5)).toBe(true);
    expect(playbook.collaborations.map(({ items }) => items.length)).toEqual([4, 4, 4]);
    expect(new Set(playbook.collaborations.map(({ id }) => id)).size).toBe(3);
    expect([playbook.tools.length, playbook.documents.length]).toEqual([8, 5]);
    expect(playbook.training).toHaveLength(playbook === enterprise ? 8 : 7);
    expect(playbook.upkeep).toMatchObject({ asOf: '2024-01', reviewedEvery: 'week', sensitivity: 'internal' });
  });

  it('a review is taken from the page that has one, and marked on the others', () => {
    const own = playbooks.map(({ reviews }) => reviews.find(({ assumed }) => !assumed)?.id);
    expect(own).toEqual(['weekly', 'monthly', 'quarterly']);
    expect(enterprise.reviews[0]!.items).toEqual(smb.reviews[0]!.items);
  });

  it('who works with sales development is told by one page only', () => {
    const assumed = playbooks.map(
      ({ collaborations }) => collaborations.find(({ id }) => id === 'sales-development')?.assumed,
    );
    expect(assumed).toEqual([undefined, true, true]);
    expect(enterprise.differentiation).toHaveLength(4);
  });

  it('the assembly line has fifteen roles in four groups, and each hand-over is between two of them', () => {
    const { roles, handOvers, principles } = process.assemblyLine!;
    const groups = ['marketing', 'sales', 'customer-success', 'operations'];
    expect(groups.map((group) => roles.filter((role) => role.group === group).length)).toEqual([6, 5, 3, 1]);
    expect(handOvers).toHaveLength(6);
    expect(principles).toHaveLength(9);
    expect([process.tools.length, process.training.length, process.kpis.length]).toEqual([5, 4, 6]);
  });
});
