import type { BuyingRole } from '@core/model/stakeholders.ts';
import type { ComponentProps } from 'react';
import { roleNames } from '../../ui/words.ts';

interface RoleToggleProps extends Omit<ComponentProps<'button'>, 'role'> {
  readonly role: BuyingRole;
  /** Mixed: some of several people have it. */
  readonly on: boolean | 'mixed';
}

/** A role's chip that gives the role and takes it off. */
export function RoleToggle({ role, on, children, ...button }: RoleToggleProps) {
  const { letter, label } = roleNames[role];
  const look = on === false ? 'outline' : on === 'mixed' ? `${role} some` : role;
  return (
    <button type="button" className={`chip ${look}`} aria-pressed={on} {...button}>
      <b>{letter}</b>
      {label}
      {children}
    </button>
  );
}

export function withToggled(roles: readonly BuyingRole[], role: BuyingRole): BuyingRole[] {
  return roles.includes(role) ? roles.filter((each) => each !== role) : [...roles, role];
}
