import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPlaybooks } from '../../test/support/healthy-plan.ts';
import type { Result } from '../kernel/result.ts';
import { ownChanges, takenBack, withOwnChanges } from './own-history.ts';
import { copyPlaybook, editPlaybook, editProcess, type OwnPlaybooks, removePlaybook } from './own-playbooks.ts';

const bundled = bundledPlaybooks();
const none: OwnPlaybooks = { playbooks: [], unread: [] };

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

type Step = (own: OwnPlaybooks) => OwnPlaybooks;
const names = ['Ours', 'Theirs', 'A third'];
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.nat({ max: 5 }).map(
    (n): Step =>
      (own) =>
        own.playbooks.some(({ id }) => id === `own-${n}`)
          ? own
          : value(copyPlaybook(bundled, own, bundled.playbooks[n % 3]!.id, { newId: () => `own-${n}` })).own,
  ),
  fc.nat({ max: 5 }).map(
    (n): Step =>
      (own) =>
        removePlaybook(own, `own-${n}`),
  ),
  fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(...names), fc.boolean()).map(
    ([n, name, quarters]): Step =>
      (own) => {
        const patch = { name, quarters: quarters ? [{ quarter: 1, name }] : undefined };
        const after = editPlaybook(bundled, own, `own-${n}`, patch as Parameters<typeof editPlaybook>[3]);
        return after.ok ? after.value : own;
      },
  ),
  fc.constantFrom(...names).map(
    (name): Step =>
      (own) =>
        value(editProcess(bundled, own, { name })),
  ),
  fc.constant<Step>(({ playbooks, unread }) => ({ playbooks, unread })),
);
const anyOwn = fc.array(anyStep, { maxLength: 6 }).map((steps) => steps.reduce((own, step) => step(own), none));

describe('the steps of an edit', () => {
  it('lead from before to after, and back again', () => {
    fc.assert(
      fc.property(anyOwn, fc.array(anyStep, { maxLength: 4 }), (before, steps) => {
        const after = steps.reduce((own, step) => step(own), before);
        const changes = ownChanges(before, after);
        // The order of what is the user's own may differ only where a playbook went and came again.
        const sorted = (own: OwnPlaybooks) => [...own.playbooks].sort((a, b) => (a.id < b.id ? -1 : 1));
        const forth = value(withOwnChanges(bundled, before, changes));
        expect([sorted(forth), forth.process]).toEqual([sorted(after), after.process]);
        const back = value(withOwnChanges(bundled, forth, takenBack(changes)));
        expect([sorted(back), back.process]).toEqual([sorted(before), before.process]);
      }),
      { numRuns: 60 },
    );
  });

  it('put a deleted playbook back in its place', () => {
    const three = names.reduce(
      (own, _, n) => value(copyPlaybook(bundled, own, 'smb', { newId: () => `own-${n}` })).own,
      none,
    );
    const without = removePlaybook(three, 'own-1');
    const back = withOwnChanges(bundled, without, takenBack(ownChanges(three, without)));
    expect(value(back)).toEqual(three);
  });

  it('leave alone what another window changed in other fields, and are refused where it changed the same', () => {
    const { own } = value(copyPlaybook(bundled, none, 'smb', { newId: () => 'ours' }));
    const renamed = value(editPlaybook(bundled, own, 'ours', { name: 'Small' }));
    const back = takenBack(ownChanges(own, renamed));
    const elsewhere = value(editPlaybook(bundled, renamed, 'ours', { summary: 'Changed in another window' }));
    expect(value(withOwnChanges(bundled, elsewhere, back)).playbooks[0]).toMatchObject({
      name: own.playbooks[0]!.name,
      summary: 'Changed in another window',
    });
    const same = value(editPlaybook(bundled, renamed, 'ours', { name: 'Smaller' }));
    expect(withOwnChanges(bundled, same, back)).toMatchObject({
      problems: [{ message: 'it was changed in another window since' }],
    });
    expect(withOwnChanges(bundled, removePlaybook(renamed, 'ours'), back).ok).toBe(false);
  });
});
