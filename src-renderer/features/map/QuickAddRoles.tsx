import { type BuyingRole, buyingRoles } from '@core/model/stakeholders.ts';
import { type KeyboardEvent, useRef, useState } from 'react';
import { roleNames } from '../../ui/words.ts';
import { RoleToggle, withToggled } from './RoleToggle.tsx';

interface QuickAddRolesProps {
  readonly roles: readonly BuyingRole[];
  readonly onChange: (roles: readonly BuyingRole[]) => void;
}

/** The roles of somebody who is being added: one stop for Tab, where a role's letter sets it and the arrows walk. */
export function QuickAddRoles({ roles, onChange }: QuickAddRolesProps) {
  const [at, setAt] = useState<BuyingRole>(buyingRoles[0]);
  const group = useRef<HTMLFieldSetElement>(null);
  const toggle = (role: BuyingRole) => onChange(withToggled(roles, role));
  const goTo = (role: BuyingRole) => {
    setAt(role);
    group.current?.querySelector<HTMLElement>(`[data-role="${role}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const lettered = buyingRoles.find((role) => roleNames[role].letter === event.key.toUpperCase());
    if (step !== undefined)
      goTo(buyingRoles[(buyingRoles.indexOf(at) + step + buyingRoles.length) % buyingRoles.length]!);
    else if (lettered !== undefined) {
      toggle(lettered);
      goTo(lettered);
    } else if (event.key === 'Enter') group.current?.form?.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset ref={group} className="quick-roles" onKeyDown={onKeyDown}>
      <legend className="visually-hidden">Buying roles: press a letter</legend>
      {buyingRoles.map((role) => (
        <RoleToggle
          key={role}
          role={role}
          on={roles.includes(role)}
          data-role={role}
          tabIndex={role === at ? 0 : -1}
          onFocus={() => setAt(role)}
          onClick={() => toggle(role)}
        />
      ))}
    </fieldset>
  );
}
