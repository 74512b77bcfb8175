import { describe, expect, test } from 'vitest';
import { summarisePeople } from './people-summary.ts';

describe('summarisePeople', () => {
  test('counts active people, those held, and gaps', () => {
    const summary = summarisePeople({
      a: { name: 'Ann', access: 'deep' },
      b: { name: 'Ben', access: 'brief' },
      c: { name: 'Cid', access: 'regular' },
      gone: { name: 'Gus', access: 'deep', status: 'left' },
      gap: { name: ' ' },
    });
    expect(summary).toMatchObject({ active: 4, held: 2, gaps: 1 });
  });

  test('names who fills each core role, the closest first; gaps and leavers fill none', () => {
    const { roles } = summarisePeople({
      a: { name: 'Ann', roles: ['economic', 'legal'] },
      b: { name: 'Ben', roles: ['economic', 'champion'], access: 'regular' },
      gone: { name: 'Gus', roles: ['technical'], status: 'left' },
      gap: { name: '', roles: ['procurement'] },
    });
    expect(roles).toEqual({ economic: ['b', 'a'], technical: [], champion: ['b'], procurement: [] });
  });

  test('nobody is nobody', () => {
    expect(summarisePeople({})).toEqual({
      active: 0,
      held: 0,
      gaps: 0,
      roles: { economic: [], technical: [], champion: [], procurement: [] },
    });
  });
});
