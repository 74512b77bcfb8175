import type { AccountPlan } from '@core/model/plan.ts';
import { accessLevels, type Stakeholder } from '@core/model/stakeholders.ts';
import { type Tie, tieKinds } from '@core/model/ties.ts';
import fc from 'fast-check';

export type PeopleTables = Pick<AccountPlan, 'stakeholders' | 'ties'>;

const person = fc.record(
  {
    // Few names, so that equals have to be told apart; one beyond the 16-bit units, one between those and the rest.
    name: fc.constantFrom('Ada', 'Bo', '', '\u{1f600}', '\uffee'),
    support: fc.integer({ min: -2, max: 2 }),
    power: fc.integer({ min: 1, max: 5 }),
    access: fc.constantFrom(...accessLevels),
    roles: fc.constantFrom<Stakeholder['roles'][]>(['economic'], ['economic', 'champion'], ['user'], []),
    status: fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'left' as const),
    manager: fc.nat({ max: 40 }),
  },
  { requiredKeys: ['name'] },
);

const tie = fc.record(
  {
    from: fc.nat({ max: 40 }),
    to: fc.nat({ max: 40 }),
    kind: fc.constantFrom('influence' as const, 'influence' as const, ...tieKinds),
    strength: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['from', 'to', 'kind'] },
);

/** Any map of at most `most` people: ties of all kinds, also several between two, managers, people who left. */
export function peopleArbitrary(most: number): fc.Arbitrary<PeopleTables> {
  return fc
    .tuple(fc.array(person, { maxLength: most, size: 'max' }), fc.array(tie, { maxLength: 3 * most, size: 'max' }))
    .map(([made, lines]) => {
      const id = (i: number) => `p${i % made.length}`;
      const people = made.map(({ manager, ...fields }, i): [string, Stakeholder] => [
        id(i),
        // A manager comes before those who report to them: no loops.
        { ...fields, ...(manager === undefined || i === 0 ? {} : { reportsTo: id(manager % i) }) },
      ]);
      const ties = lines.flatMap(({ from, to, ...fields }, i): [string, Tie][] =>
        made.length === 0 || id(from) === id(to) ? [] : [[`t${i}`, { ...fields, from: id(from), to: id(to) }]],
      );
      return { stakeholders: Object.fromEntries(people), ties: Object.fromEntries(ties) };
    });
}
