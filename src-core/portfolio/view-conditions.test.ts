import { describe, expect, it } from 'vitest';
import type { RowFacts } from './account-fields.ts';
import { builtInViews, placeOf, testOfView } from './built-in-views.ts';
import type { PlanHeader } from './plan-header.ts';
import { type Condition, isComplete, NOT_SET, testOf, testOfWords } from './view-conditions.ts';

const header = (id: string, more: Partial<PlanHeader> = {}): PlanHeader => ({
  id,
  name: id,
  value: {},
  people: 0,
  held: 0,
  ...more,
});

const facts: RowFacts = {
  today: '2026-11-21',
  fiscalStart: 1,
  digests: new Map([
    ['risky', { health: 'at-risk', phase: { id: 'p1', name: 'Discovery' } }],
    ['fine', { health: 'good' }],
  ]),
  chances: { proposal: 0.5 },
};

const accounts = [
  header('risky', { segment: 'smb', owner: 'Ann Lee', value: { USD: 100, EUR: 900 }, closeDate: '2026-12-31' }),
  header('fine', { segment: 'enterprise', nextStep: 'Call the CFO', lastTouch: '2026-10-30', closeDate: '2027-01-01' }),
  header('new', { createdAt: '2026-11-20T10:00:00Z', people: 4, held: 1, status: 'customer' }),
  header('old', { createdAt: '2026-01-01T10:00:00Z', closeDate: '2026-11-20', value: { USD: 50 } }),
];

function met(...conditions: unknown[]): string[] {
  return accounts.filter(testOf(conditions, facts)).map(({ id }) => id);
}

describe('conditions of a filter', () => {
  it.each<[Condition, string[]]>([
    [{ field: 'segment', is: 'is', value: ['smb', 'enterprise'] }, ['risky', 'fine']],
    [{ field: 'segment', is: 'is', value: [NOT_SET] }, ['new', 'old']],
    [{ field: 'segment', is: 'is-not', value: ['smb'] }, ['fine', 'new', 'old']],
    [{ field: 'status', is: 'is', value: ['active'] }, ['risky', 'fine', 'old']],
    [{ field: 'health', is: 'is', value: ['at-risk'] }, ['risky']],
    [{ field: 'phase', is: 'is', value: ['Discovery'] }, ['risky']],
    [{ field: 'value', is: 'at-least', value: 100 }, ['risky']],
    [{ field: 'value', is: 'at-most', value: 100 }, ['old']],
    [{ field: 'coverage', is: 'at-most', value: 0.25 }, ['new']],
    [{ field: 'closeDate', is: 'in', value: 'this-quarter' }, ['risky', 'old']],
    [{ field: 'closeDate', is: 'in', value: 'next-quarter' }, ['fine']],
    [{ field: 'closeDate', is: 'in', value: 'overdue' }, ['old']],
    [{ field: 'closeDate', is: 'in', value: 'after-next-quarter' }, []],
    [{ field: 'closeDate', is: 'from', value: '2026-12-31' }, ['risky', 'fine']],
    [{ field: 'closeDate', is: 'until', value: '2026-12-31' }, ['risky', 'old']],
    [{ field: 'closeDate', is: 'not-given' }, ['new']],
    [{ field: 'nextStep', is: 'given' }, ['fine']],
    [{ field: 'nextStep', is: 'contains', value: 'cfo' }, ['fine']],
    [{ field: 'lastTouch', is: 'quiet-for', value: 21 }, ['risky', 'fine', 'old']],
    [{ field: 'lastTouch', is: 'quiet-for', value: 22 }, ['risky', 'old']],
    [{ field: 'lastTouch', is: 'within', value: 22 }, ['fine']],
  ])('%j', (condition, expected) => {
    expect(isComplete(condition)).toBe(true);
    expect(met(condition)).toEqual(expected);
  });

  it('hold all together', () => {
    expect(met({ field: 'value', is: 'at-least', value: 50 }, { field: 'value', is: 'at-most', value: 60 })).toEqual([
      'old',
    ]);
  });

  it('that say too little, or that only a newer version knows, are met by all', () => {
    const unknown = [
      { field: 'mood', is: 'is', value: ['sunny'] },
      { field: 'segment', is: 'sounds-like', value: ['smb'] },
      { field: 'segment', is: 'is', value: [] },
      { field: 'closeDate', is: 'in', value: 'next-decade' },
      { field: 'value', is: 'at-least' },
      null,
      'segment',
    ];
    expect(unknown.filter(isComplete)).toEqual([]);
    expect(met(...unknown)).toHaveLength(accounts.length);
  });

  it('fiscal quarters open in the month they are told', () => {
    const test = testOf([{ field: 'closeDate', is: 'in', value: 'this-quarter' }], { ...facts, fiscalStart: 2 });
    expect(accounts.filter(test).map(({ id }) => id)).toEqual(['risky', 'fine', 'old']);
  });
});

it('every word typed has to occur somewhere', () => {
  expect(accounts.filter(testOfWords('call fin')).map(({ id }) => id)).toEqual(['fine']);
  expect(accounts.filter(testOfWords('ann call'))).toEqual([]);
});

describe('the views that come with Home', () => {
  const put = [
    ...accounts,
    header('resting', { status: 'nurture', nurtureUntil: '2027-02-01' }),
    header('due', { status: 'nurture', nurtureUntil: '2026-11-21' }),
    header('away', { archivedOn: '2026-11-01' }),
  ];
  const inView = (id: string) => {
    const view = builtInViews(put, facts.today).find((each) => each.id === id)!;
    return put.filter(testOfView(view, facts)).map((each) => each.id);
  };

  it('are one for each segment where there are several, and nurture where there is some', () => {
    expect(builtInViews(put, facts.today).map(({ id }) => id)).toEqual([
      'open',
      'closing',
      'at-risk',
      'quiet',
      'segment-smb',
      'segment-enterprise',
      'nurture',
      'archived',
    ]);
    expect(builtInViews([accounts[0]!], facts.today).map(({ id }) => id)).toEqual([
      'open',
      'closing',
      'at-risk',
      'quiet',
    ]);
  });

  it('a lost account stands among the lost ones, and where a filter asks for it', () => {
    const lost: PlanHeader = { ...accounts[0]!, status: 'lost' };
    expect(builtInViews([lost], facts.today).at(-1)?.id).toBe('lost');
    expect(testOfView({ from: 'open', filter: [] }, facts)(lost)).toBe(false);
    expect(testOfView({ filter: [] }, facts)(lost)).toBe(false);
    expect(testOfView({ filter: [{ field: 'status', is: 'is', value: ['lost'] }] }, facts)(lost)).toBe(true);
    expect(placeOf({ ...lost, archivedOn: '2026-11-01' }, facts.today)).toBe('archived');
  });

  it('an account on nurture is away until its day, then back', () => {
    expect(inView('open')).toEqual(['risky', 'fine', 'new', 'old', 'due']);
    expect(inView('nurture')).toEqual(['resting']);
    expect(inView('archived')).toEqual(['away']);
  });

  it('closing, at risk and quiet say what they say', () => {
    expect(inView('closing')).toEqual(['risky', 'old']);
    expect(inView('at-risk')).toEqual(['risky']);
    expect(inView('quiet')).toEqual(['risky', 'fine', 'old', 'due']);
  });

  it('a view of one’s own that asks for nurture finds it', () => {
    const filter: Condition[] = [{ field: 'status', is: 'is', value: ['nurture'] }];
    expect(put.filter(testOfView({ filter }, facts)).map(({ id }) => id)).toEqual(['resting', 'due']);
    expect(put.filter(testOfView({ filter: [] }, facts)).map(({ id }) => id)).not.toContain('resting');
  });
});
