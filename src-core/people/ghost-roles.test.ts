import { describe, expect, it } from 'vitest';
import { expectedRoles, ghostRoles } from './ghost-roles.ts';
import { coreRoles } from './people-summary.ts';

describe('expected roles', () => {
  const stakeholders = {
    cfo: { name: 'Ann Lee', roles: ['economic' as const, 'technical' as const] },
    gap: { name: ' ', roles: ['procurement' as const, 'economic' as const] },
    gone: { name: 'Bo Li', roles: ['champion' as const], status: 'left' as const },
  };

  it('are filled by name, known as gaps, or missing; who left fills none', () => {
    expect(expectedRoles({ stakeholders }, [...coreRoles, 'economic'])).toEqual([
      { role: 'economic', state: 'filled' },
      { role: 'technical', state: 'filled' },
      { role: 'champion', state: 'missing' },
      { role: 'procurement', state: 'known-gap' },
    ]);
  });

  it('are ghosts only while nobody has them, named or not', () => {
    expect(ghostRoles({ stakeholders }, ['legal', ...coreRoles])).toEqual(['legal', 'champion']);
    expect(ghostRoles({ stakeholders: {} }, coreRoles)).toEqual([...coreRoles]);
  });
});
