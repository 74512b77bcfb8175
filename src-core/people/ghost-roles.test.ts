import { describe, expect, it } from 'vitest';
import { ghostRoles } from './ghost-roles.ts';
import { coreRoles } from './people-summary.ts';

describe('ghost roles', () => {
  const stakeholders = {
    cfo: { name: 'Ann Lee', roles: ['economic' as const, 'technical' as const] },
    gap: { name: ' ', roles: ['procurement' as const, 'economic' as const] },
    gone: { name: 'Bo Li', roles: ['champion' as const], status: 'left' as const },
  };

  it('are those that nobody has, named or not; who left has none', () => {
    expect(ghostRoles({ stakeholders }, ['legal', ...coreRoles, 'legal'])).toEqual(['legal', 'champion']);
    expect(ghostRoles({ stakeholders: {} }, coreRoles)).toEqual([...coreRoles]);
  });
});
