import { type BuyingRole, buyingRoles } from '@core/model/stakeholders.ts';
import { withPart } from '@core/playbook/edit-parts.ts';
import { roleNames } from '../../../ui/words.ts';
import { useDoc, useRows } from '../doc.tsx';

/** Buying roles, each with its hue and letter; in one's own every role is there, to be switched on and off. */
export function RoleSet({ path, label }: { path: string; label: string }) {
  const { editable, edit } = useDoc();
  const roles = useRows<BuyingRole>(path);
  const toggle = (role: BuyingRole) => {
    const next = roles.includes(role) ? roles.filter((each) => each !== role) : [...roles, role];
    edit(`Change ${label.toLowerCase()}`, (document) =>
      withPart(
        document,
        path,
        buyingRoles.filter((each) => next.includes(each)),
      ),
    );
  };
  if (!editable) {
    return (
      <span className="pb-roles">
        {roles.map((role) => (
          <RoleChip key={role} role={role} />
        ))}
      </span>
    );
  }
  return (
    <fieldset className="pb-roles" aria-label={label}>
      {buyingRoles.map((role) => (
        <button
          key={role}
          type="button"
          className={roles.includes(role) ? `chip ${role}` : 'chip outline pb-off'}
          aria-pressed={roles.includes(role)}
          onClick={() => toggle(role)}
        >
          <b>{roleNames[role].letter}</b> {roleNames[role].label}
        </button>
      ))}
    </fieldset>
  );
}

export function RoleChip({ role }: { role: BuyingRole }) {
  return (
    <span className={`chip ${role}`}>
      <b>{roleNames[role].letter}</b> {roleNames[role].label}
    </span>
  );
}
