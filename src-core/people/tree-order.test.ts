import type { AccountPlan } from '@core/model/plan.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safePeople } from './safe-people.ts';

/** People of few names, so that many are alike; each reports to an earlier one or to nobody. */
const alike = fc
  .array(
    fc.record({
      name: fc.constantFrom('', 'Ann'),
      up: fc.nat(),
      shown: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
    }),
    { maxLength: 9 },
  )
  .map((drawn) =>
    drawn.map(({ name, up, shown }, i) => ({
      name,
      ...(shown ? { projectRole: 'Reviewer' } : {}),
      ...(up % (i + 1) === i ? {} : { manager: up % (i + 1) }),
    })),
  );

interface Drawn {
  readonly name: string;
  readonly projectRole?: string;
  readonly manager?: number;
}

function table(people: readonly Drawn[], order: readonly number[]): AccountPlan['stakeholders'] {
  const idOf = (i: number) => `s${order.indexOf(i)}`;
  return Object.fromEntries(
    order.map((i) => {
      const { manager, ...person } = people[i]!;
      return [idOf(i), { ...person, ...(manager === undefined ? {} : { reportsTo: idOf(manager) }) }];
    }),
  );
}

describe('what a customer may see of people', () => {
  it('is the same whatever ids they have and in whatever order they come, alike ones too', () => {
    const both = alike.chain((people) => {
      const order = people.map((_, i) => i);
      return fc.tuple(
        fc.constant(people),
        fc.shuffledSubarray(order, { minLength: order.length, maxLength: order.length }),
      );
    });
    fc.assert(
      fc.property(both, ([people, order]) => {
        const plain = people.map((_, i) => i);
        expect(safePeople(table(people, order))).toEqual(safePeople(table(people, plain)));
      }),
      { numRuns: 500 },
    );
  });

  it('is made of people in a loop too', () => {
    const loop = {
      a: { name: '', projectRole: 'R', reportsTo: 'b' },
      b: { name: '', projectRole: 'R', reportsTo: 'a' },
    };
    expect(Object.keys(safePeople(loop))).toEqual(['p1', 'p2']);
  });
});
