import { describe, expect, it } from 'vitest';
import { filteredOut, noFilter } from './map-filter.ts';

const people = {
  cfo: { name: 'Caroline', roles: ['economic' as const], department: 'Finance', support: 0 },
  cio: { name: 'Ingrid', roles: ['technical' as const, 'champion' as const], department: 'IT', support: 1 },
  chair: { name: 'Margaret' },
};
const out = (filter: Partial<typeof noFilter>) => [
  ...filteredOut(people, Object.keys(people), { ...noFilter, ...filter }),
];

describe('filteredOut', () => {
  it('leaves nobody out without a filter', () => {
    expect(out({})).toEqual([]);
  });

  it('keeps whoever has any of the roles, departments or supports asked for', () => {
    expect(out({ roles: ['economic', 'champion'] })).toEqual(['chair']);
    expect(out({ departments: ['Finance', ''] })).toEqual(['cio']);
    expect(out({ support: ['0', 'unknown'] })).toEqual(['cio']);
  });

  it('asks every list that is not empty', () => {
    expect(out({ roles: ['economic', 'champion'], support: ['1'] })).toEqual(['cfo', 'chair']);
  });

  it('knows only those on the map', () => {
    expect([...filteredOut(people, ['chair', 'gone'], { ...noFilter, roles: ['economic'] })]).toEqual(['chair']);
  });
});
