import type { Id } from '@core/kernel/ids.ts';
import { type BuyingRole, buyingRoles } from '@core/model/stakeholders.ts';
import { setRoles } from '@core/people/people-commands.ts';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useDispatch, useWritable } from '../../ui/plan-context.tsx';
import { roleNames } from '../../ui/words.ts';
import { RoleToggle, withToggled } from './RoleToggle.tsx';

/** The roles a person has; all nine while they are being chosen. Each is on or off. */
export function RoleToggles({ id, roles }: { id: Id; roles: readonly BuyingRole[] }) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const [choosing, setChoosing] = useState(false);
  const done = useRef<HTMLButtonElement>(null);
  const shown = choosing ? buyingRoles : buyingRoles.filter((role) => roles.includes(role));
  const toggle = (role: BuyingRole) => dispatch(setRoles, { id, roles: withToggled(roles, role) });
  return (
    <fieldset
      className="role-toggles"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !choosing) return;
        // Escape ends the choosing first, and closes the inspector only then.
        event.stopPropagation();
        done.current?.focus();
        setChoosing(false);
      }}
    >
      <legend className="visually-hidden">Buying roles</legend>
      {shown.map((role) => (
        <RoleToggle
          key={role}
          role={role}
          on={roles.includes(role)}
          disabled={!writable}
          title={choosing ? undefined : `Take off the role ${roleNames[role].label.toLowerCase()}`}
          onClick={() => toggle(role)}
        />
      ))}
      {writable ? (
        <button
          ref={done}
          type="button"
          className="chip outline"
          aria-expanded={choosing}
          aria-label={choosing ? 'Done choosing roles' : 'Choose roles'}
          onClick={() => setChoosing(!choosing)}
        >
          {choosing ? 'Done' : <IconPlus size={12} aria-hidden />}
          {!choosing && roles.length === 0 ? 'Choose roles' : null}
        </button>
      ) : null}
    </fieldset>
  );
}
