import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { type SearchGroup, searchDocuments } from './search-documents.ts';
import { createSearchIndex, MOST_HITS, type SearchHit } from './search-index.ts';
import { queryWords } from './search-words.ts';

const at = '2026-11-21T09:00:00Z';

function planOf(id: string, account: string, parts: Partial<AccountPlan> = {}): AccountPlan {
  return { ...newPlan(id, { name: account }, at), ...parts };
}

const people = (...names: string[]) =>
  Object.fromEntries(names.map((name, i) => [`s${i + 1}`, { name, title: 'Chief financial officer' }]));

function indexOf(...plans: AccountPlan[]) {
  const index = createSearchIndex();
  for (const plan of plans) {
    index.setAccount({ id: plan.id, name: plan.account.name, industry: plan.account.industry ?? '' });
    index.setPlan(plan.id, searchDocuments(plan));
  }
  return index;
}

const told = (hits: readonly SearchHit[]) => hits.map(({ planId, kind, id }) => `${planId} ${kind} ${id}`);

const meridian = planOf('a', 'Meridian Grid plc', {
  stakeholders: people('Helen Marsh', 'Anders Müller', 'Łukasz Strauß', '王小明'),
  opportunities: { o: { name: 'Operations platform', stage: 'proposal', nextStep: 'Meet Helen about security' } },
  activities: {
    t1: { on: '2026-11-01', summary: 'Security review agreed with procurement' },
    t2: { on: '2026-11-12', summary: 'Security questions answered' },
  },
  competitors: { c: { name: 'Gridworks', ourResponse: 'Faster rollout' } },
});
const halvorsen = planOf('b', 'Halvorsen Bank', { stakeholders: people('Helena Marshall', 'Ann Lee', 'Helen Lund') });

describe('the search index', () => {
  const index = indexOf(meridian, halvorsen);

  it('wants every word, in any order, by their beginnings', () => {
    expect(told(index.find('marsh helen'))).toEqual(['a stakeholders s1', 'b stakeholders s1']);
    expect(told(index.find('hel mar'))).toEqual(['a stakeholders s1', 'b stakeholders s1']);
    expect(index.find('helen nobody')).toEqual([]);
    expect(index.find(' - ')).toEqual([]);
  });

  it('puts names before texts, whole words before beginnings', () => {
    expect(told(index.find('helen'))).toEqual([
      'b stakeholders s3',
      'a stakeholders s1',
      'b stakeholders s1',
      'a opportunities o',
    ]);
    expect(told(index.find('grid'))).toEqual(['a account account', 'a competitors c']);
  });

  it('finds without accents, in other scripts, and with a letter wrong, missing, too many or swapped', () => {
    for (const query of ['muller', 'MÜLLER', 'mueller', 'mulelr', 'mullerr', 'mullr'])
      expect(told(index.find(query)), query).toContain('a stakeholders s2');
    expect(told(index.find('lukasz strauss'))).toEqual(['a stakeholders s3']);
    expect(told(index.find('小明'))).toEqual(['a stakeholders s4']);
    expect(told(index.find('meridain'))).toEqual(['a account account']);
    // Three letters are too few to be wrong in one.
    expect(index.find('lii')).toEqual([]);
  });

  it('takes a word from the account’s name where another is the row’s own', () => {
    expect(told(index.find('chief meridian'))).toEqual([1, 2, 3, 4].map((i) => `a stakeholders s${i}`).sort(byName));
    function byName(a: string, b: string) {
      // By name: Anders, Helen, Łukasz, 王小明.
      const order = ['s2', 's1', 's3', 's4'];
      return order.indexOf(a.slice(-2)) - order.indexOf(b.slice(-2));
    }
  });

  it('tells the latest activity first, and what was found in it', () => {
    const hits = index.find('security', 'activity');
    expect(told(hits)).toEqual(['a activities t2', 'a activities t1']);
    expect(hits[0]).toMatchObject({ account: 'Meridian Grid plc', on: '2026-11-12', archived: false });
    expect(hits[0]!.title).toEqual({ text: 'Security questions answered', marks: [[0, 8]] });
    expect(index.find('security').map(({ group }) => group)).toEqual(['opportunities', 'activity', 'activity']);
  });

  it('keeps to a group', () => {
    const groups: SearchGroup[] = ['accounts', 'people', 'opportunities', 'activity', 'notes'];
    const counts = groups.map((group) => index.find('e', group).length + index.find('g', group).length);
    expect(index.find('helen', 'accounts')).toEqual([]);
    expect(counts[0]).toBe(1);
    expect(index.find('helen', 'people')).toHaveLength(3);
  });

  it('puts archived accounts after the others, and marks them', () => {
    const both = indexOf(planOf('x', 'Alder Bank'), planOf('y', 'Birch Bank'));
    both.setAccount({ id: 'x', name: 'Alder Bank', archived: true });
    expect(both.find('bank').map(({ planId, archived }) => [planId, archived])).toEqual([
      ['y', false],
      ['x', true],
    ]);
  });

  it('hands back so many at most', () => {
    const crowd = Array.from({ length: 40 }, (_, i) =>
      planOf(`p${i}`, `Bank ${i}`, { stakeholders: people('Ann Lee', 'Ann Roe') }),
    );
    const hits = indexOf(...crowd.reverse()).find('ann');
    expect(new Set(told(hits)).size).toBe(MOST_HITS);
    // Of all eighty the first by name, wherever they stand: each Ann Lee, then some of the others.
    expect(hits.map(({ title }) => title.text)).toEqual([...Array(40).fill('Ann Lee'), ...Array(10).fill('Ann Roe')]);
  });

  it('forgets what was removed or said otherwise', () => {
    const changing = indexOf(meridian, halvorsen);
    changing.setPlan('a', searchDocuments({ ...meridian, stakeholders: people('Ann Moss') }));
    changing.remove('b');
    expect(changing.find('helen marsh')).toEqual([]);
    expect(told(changing.find('ann'))).toEqual(['a stakeholders s1']);
    expect(changing.find('halvorsen')).toEqual([]);
  });
});

const nameArbitrary = fc
  .tuple(
    fc.constantFrom('Helen', 'Łukasz', "D'Arcy", 'Zoë', '王小明', 'Анна', 'Ng', 'María José', 'O’Neill-Smith', 'محمد'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .map((parts) => parts.join(' '));

const planArbitrary = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), nameArbitrary, fc.array(nameArbitrary, { maxLength: 4 }))
  .map(([id, account, names]) => planOf(id, account, { stakeholders: people(...names) }));

describe('any index', () => {
  it('finds each name by its own words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(planArbitrary, { selector: ({ id }) => id, maxLength: 5 }), (plans) => {
        const index = indexOf(...plans);
        for (const { id, account, stakeholders } of plans) {
          expect(told(index.find(account.name))).toContain(`${id} account account`);
          for (const [key, { name }] of Object.entries(stakeholders)) {
            expect(told(index.find(name, 'people'))).toContain(`${id} stakeholders ${key}`);
            const beginnings = queryWords(name).map((word) => [...word].slice(0, 3).join(''));
            expect(told(index.find(beginnings.join(' '), 'people'))).toContain(`${id} stakeholders ${key}`);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is after any edits what it would be made anew', () => {
    const edit = fc.oneof(
      planArbitrary.map((plan) => ({ plan })),
      fc.constantFrom('a', 'b', 'c').map((gone) => ({ gone })),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 14 }), nameArbitrary, (edits, query) => {
        const edited = createSearchIndex();
        const last = new Map<string, AccountPlan>();
        for (const each of edits) {
          if ('gone' in each) {
            edited.remove(each.gone);
            last.delete(each.gone);
            continue;
          }
          const { plan } = each;
          edited.setAccount({ id: plan.id, name: plan.account.name });
          edited.setPlan(plan.id, searchDocuments(plan));
          last.set(plan.id, plan);
        }
        const anew = indexOf(...last.values());
        for (const asked of [query, 'Helen', 'chief', 'o', 'Lukacz'])
          expect(edited.find(asked)).toEqual(anew.find(asked));
      }),
      { numRuns: 100 },
    );
  });
});
