import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../kernel/dates.ts';
import { daysInStage, openStages, stageSpells } from './stage-history.ts';

const today = '2026-11-21';
const days = (spells: ReturnType<typeof stageSpells>) =>
  Object.fromEntries(spells.flatMap((spell) => (spell.days === null ? [] : [[spell.stage, spell.days]])));

describe('the time in each stage', () => {
  it('ends when a later one is entered, and goes on in the present one', () => {
    const spells = stageSpells(
      {
        stage: 'solution-design',
        stageEntered: {
          prospecting: '2026-06-08',
          qualification: '2026-07-13',
          discovery: '2026-08-24',
          'solution-design': '2026-10-26',
        },
      },
      today,
    );
    expect(days(spells)).toEqual({ prospecting: 35, qualification: 42, discovery: 63, 'solution-design': 26 });
    expect(spells.filter(({ present }) => present).map(({ stage }) => stage)).toEqual(['solution-design']);
    expect(spells.some(({ outOfOrder }) => outOfOrder)).toBe(false);
  });

  it('is unknown where a day is', () => {
    const spells = stageSpells({ stage: 'proposal', stageEntered: { discovery: '2026-09-01' } }, today);
    expect(days(spells)).toEqual({});
    expect(daysInStage({ stage: 'proposal', stageEntered: { discovery: '2026-09-01' } }, today)).toBeNull();
  });

  it('skips stages that were passed over', () => {
    const stageEntered = { qualification: '2026-09-01', negotiation: '2026-11-01' };
    expect(days(stageSpells({ stage: 'negotiation', stageEntered }, today))).toEqual({
      qualification: 61,
      negotiation: 20,
    });
  });

  it('counts from the first day after a move back, and leaves the later stage open', () => {
    const stageEntered = { discovery: '2026-10-01', proposal: '2026-11-01' };
    expect(days(stageSpells({ stage: 'discovery', stageEntered }, today))).toEqual({ discovery: 51 });
  });

  it('ends with the close', () => {
    const closed = { stage: 'closed-lost', stageEntered: { proposal: '2026-10-01' }, closedOn: '2026-10-11' } as const;
    expect(days(stageSpells(closed, today))).toEqual({ proposal: 10 });
    expect(daysInStage(closed, today)).toBeNull();
  });

  it('names days that are the wrong way round', () => {
    const stageEntered = { qualification: '2026-11-05', discovery: '2026-11-01' };
    const wrong = stageSpells({ stage: 'discovery', stageEntered }, today).filter(({ outOfOrder }) => outOfOrder);
    expect(wrong.map(({ stage }) => stage)).toEqual(['discovery']);
    expect(daysInStage({ stage: 'discovery', stageEntered: { discovery: '2026-12-01' } }, today)).toBeNull();
  });

  it('adds up to the days since the first stage, for any days in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 90 }), { minLength: 1, maxLength: openStages.length }), (gaps) => {
        const total = gaps.reduce((all, gap) => all + gap, 0);
        const first = addDays(today, -total);
        let day = first;
        const stageEntered: Record<string, string> = {};
        gaps.forEach((gap, i) => {
          stageEntered[openStages[i]!] = day;
          day = addDays(day, gap);
        });
        const spells = stageSpells({ stage: openStages[gaps.length - 1]!, stageEntered }, today);
        const sum = spells.reduce((all, spell) => all + (spell.days ?? 0), 0);
        expect(sum).toBe(daysBetween(first, today));
      }),
    );
  });
});
