import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importInto } from '../../../test/support/crm-import.ts';
import { deleteEntities } from '../../model/integrity.ts';
import type { AccountPlan } from '../../model/plan.ts';
import { mergePeople } from '../../people/merge-people.ts';
import type { Decisions } from './import-types.ts';

const files = {
  a: 'Id,Name\n0014000000Lmabc,Acme\n',
  c: [
    'Id,AccountId,Name,Email,Title,ReportsToId',
    '0034000000aaaaa,0014000000Lmabc,Ann Lee,ann@acme.example,CFO,0034000000aaaab',
    '0034000000aaaab,0014000000Lmabc,Bob Ray,bob@acme.example,CEO,',
    '0034000000aaaac,0014000000Lmabc,Cid Fox,,CIO,',
    // Bob once more, with another id and the same address.
    '0034000000aaaad,0014000000Lmabc,Robert Ray,bob@acme.example,,',
  ].join('\n'),
  o: 'Id,AccountId,Name,StageName\n0064000000aaaaa,0014000000Lmabc,Deal,Prospecting\n0064000000aaaab,0014000000Lmabc,Renewal,Prospecting\n',
};
const kinds = ['stakeholders', 'opportunities'] as const;
/** As a user who accepts the preview, and says the same to every doubt. */
const saying = (keys: readonly string[], said?: 'new' | 'leave'): Decisions => ({
  doubts: said === undefined ? {} : Object.fromEntries(keys.map((key) => [key, said])),
  conflicts: {},
  undecided: 'ours',
});

function named(plan: AccountPlan, kind: (typeof kinds)[number], name: string): string {
  return Object.keys(plan[kind]).find((id) => plan[kind][id]!.name === name)!;
}

function without(plan: AccountPlan, names: readonly string[]): AccountPlan {
  return kinds.reduce((next, kind) => {
    const ids = names.flatMap((name) => named(next, kind, name) ?? []);
    return ids.length === 0 ? next : deleteEntities(next, kind, ids);
  }, plan);
}

function namesIn(plan: AccountPlan): string[] {
  return kinds.flatMap((kind) => Object.values(plan[kind]).map(({ name }) => name)).sort();
}

describe('rows that the user deleted', () => {
  it('are not added silently: they are doubtful, and left out where nothing is said', async () => {
    const [plan] = (await importInto([], files)).plans;
    const stored = [without(plan!, ['Bob Ray', 'Deal'])];
    const { outcomes, preview, rows } = await importInto(stored, files);
    expect(outcomes).toEqual([]);
    // Both rows that Bob was made of.
    expect(preview.doubts.map(({ name, about, kind }) => [name, about, kind])).toEqual([
      ['Bob Ray', 'deleted', 'contacts'],
      ['Robert Ray', 'deleted', 'contacts'],
      ['Deal', 'deleted', 'opportunities'],
    ]);
    expect(rows.filter(({ outcome }) => outcome === 'doubtful').map(({ why }) => why)).toEqual(
      Array(3).fill('was deleted here after an import had brought it'),
    );
  });

  it('stay out for good once the user accepts that, with the reason in the report', async () => {
    const [plan] = (await importInto([], files)).plans;
    const stored = [without(plan!, ['Cid Fox', 'Deal'])];
    const accepted = await importInto(stored, files, saying([]));
    expect(namesIn(accepted.plans[0]!)).toEqual(namesIn(stored[0]!));
    const again = await importInto(accepted.plans, files, saying([]));
    expect(again.outcomes).toEqual([]);
    expect(again.preview.doubts.map(({ name, settled }) => [name, settled])).toEqual([
      ['Cid Fox', true],
      ['Deal', true],
    ]);
    const cid = again.rows.find(({ name }) => name === 'Cid Fox');
    expect(cid).toMatchObject({ outcome: 'unchanged', why: 'was deleted here and left out before' });
    // The user may think better of it.
    const back = await importInto(
      accepted.plans,
      files,
      saying(
        again.preview.doubts.map(({ key }) => key),
        'new',
      ),
    );
    expect(namesIn(back.plans[0]!)).toEqual(namesIn(plan!));
    // And delete it again: that is asked about anew.
    const deleted = await importInto([without(back.plans[0]!, ['Deal'])], files);
    expect(deleted.preview.doubts).toMatchObject([{ name: 'Deal', about: 'deleted' }]);
    expect(deleted.preview.doubts[0]).not.toHaveProperty('settled');
  });

  it('are no deletion where two people were merged or a row was typed anew', async () => {
    const [plan] = (await importInto([], files)).plans;
    const merge = (one: string, other: string) => {
      const [keep, gone] = [named(plan!, 'stakeholders', one), named(plan!, 'stakeholders', other)];
      return mergePeople.run(plan!, { keep, gone }, { today: '2026-11-21' });
    };
    // A manager goes, stays, or is merged with who reports to them.
    const pairs: readonly [string, string][] = [
      ['Cid Fox', 'Bob Ray'],
      ['Bob Ray', 'Cid Fox'],
      ['Ann Lee', 'Bob Ray'],
    ];
    for (const [one, other] of pairs) {
      const again = await importInto([merge(one, other)], files, saying([]));
      expect(again.preview.doubts).toEqual([]);
      expect(again.outcomes).toEqual([]);
    }
    const merged = merge('Ann Lee', 'Cid Fox');
    // The merged person deleted: both of their rows are asked about.
    const both = await importInto([without(merged, ['Ann Lee'])], files);
    expect(both.preview.doubts.map(({ name }) => name)).toEqual(['Ann Lee', 'Cid Fox']);
    const typed = without(plan!, ['Ann Lee']);
    const byHand = { ...typed.stakeholders, x: { name: 'A. Lee', email: 'ann@acme.example' } };
    expect((await importInto([{ ...typed, stakeholders: byHand }], files)).preview.doubts).toEqual([]);
  });

  it('are there again when the deletion is undone, and who comes back has their reports again', async () => {
    const [plan] = (await importInto([], files)).plans;
    const deleted = without(plan!, ['Bob Ray']);
    const asked = await importInto([deleted], files);
    const keys = asked.preview.doubts.map(({ key }) => key);
    const back = (await importInto([deleted], files, saying(keys, 'new'))).plans[0]!;
    // Both of Bob's rows are one person again.
    expect(namesIn(back)).toEqual(namesIn(plan!));
    const [ann, bob] = ['Ann Lee', 'Bob Ray'].map((name) => named(back, 'stakeholders', name));
    expect(back.stakeholders[ann!]).toMatchObject({ reportsTo: bob, imported: { reportsTo: bob } });
    expect((await importInto([back], files, saying([]))).outcomes).toEqual([]);
    const undone = await importInto([plan!], files, saying([]));
    expect(undone.preview.doubts).toEqual([]);
    expect(undone.outcomes).toEqual([]);
  });

  it('of a plan without the list come back as they did', async () => {
    const [plan] = (await importInto([], files)).plans;
    const { ids: _ids, ...imported } = plan!.account.imported!;
    const old = without({ ...plan!, account: { ...plan!.account, imported } }, ['Deal']);
    expect(namesIn((await importInto([old], files)).plans[0]!)).toEqual(namesIn(plan!));
  });

  it('are none, or all back, whichever they are', async () => {
    const [plan] = (await importInto([], files)).plans;
    await fc.assert(
      fc.asyncProperty(fc.subarray(namesIn(plan!)), async (names) => {
        const stored = [without(plan!, names)];
        const left = await importInto(stored, files);
        expect(left.plans).toEqual(stored);
        const keys = left.preview.doubts.map(({ key }) => key);
        const accepted = await importInto(stored, files, saying(keys, 'leave'));
        expect(namesIn(accepted.plans[0]!)).toEqual(namesIn(stored[0]!));
        expect((await importInto(accepted.plans, files, saying([]))).outcomes).toEqual([]);
        const back = await importInto(stored, files, saying(keys, 'new'));
        expect(namesIn(back.plans[0]!)).toEqual(namesIn(plan!));
        expect(back.preview.problems).toEqual([]);
      }),
    );
  });
});
