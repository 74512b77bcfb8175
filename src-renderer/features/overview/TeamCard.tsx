import { addEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { teamRoles } from '@core/model/team.ts';
import { IconArrowRight } from '@tabler/icons-react';
import { useApp } from '../../ui/app-context.tsx';
import { SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan } from '../../ui/plan-context.tsx';
import { choices, monogram } from '../../ui/words.ts';
import { AddLine, addLineIds } from './AddLine.tsx';
import { TabLink } from './TabLink.tsx';
import { useNewest } from './use-newest.tsx';

const roleChoices = choices(teamRoles);

/** Who of us works on the account. Who leaves it does so in the Team tab, which says what of theirs goes to whom. */
export function TeamCard() {
  const team = usePlan((plan) => plan.team);
  const dispatch = useDispatch();
  const { newId } = useApp();
  const entries = Object.entries(team);
  const { newest, earlier } = useNewest(entries, 3);
  return (
    <section className="panel overview-card" aria-labelledby="team-title">
      <h2 className="panel-head" id="team-title">
        <TabLink to="team">
          Our team {entries.length === 0 ? null : <span className="count">{entries.length}</span>}
          <span className="grow" />
          <IconArrowRight size={15} aria-hidden />
        </TabLink>
      </h2>
      {entries.length === 0 ? (
        <p className="card-note">Nobody yet. Add yourself first: milestones and deals can then have an owner.</p>
      ) : (
        <div className="table-scroll">
          <table className="table field-table team">
            <thead>
              <tr>
                <th>Name</th>
                <th>Role</th>
                <th>Email</th>
              </tr>
            </thead>
            <tbody>
              {earlier}
              {newest.map(([id, { name }]) => (
                <TeamRow key={id} id={id} name={name} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <AddLine
        id={addLineIds.colleague}
        label="Add a colleague"
        placeholder="Add a colleague: the name, then Enter"
        onAdd={(name) => dispatch(addEntity, { kind: 'team', id: newId(), entity: { name } })}
      />
    </section>
  );
}

function TeamRow({ id, name }: { id: Id; name: string }) {
  const row: RowRef = { kind: 'team', id };
  return (
    <tr>
      <td className="field-control">
        <div className="with-mono">
          <span className="mono" aria-hidden="true">
            {monogram(name)}
          </span>
          <TextField row={row} field="name" label="Name of the colleague" bare />
        </div>
      </td>
      <td className="field-control">
        <SelectField row={row} field="role" label={`Role of ${name}`} bare options={roleChoices} />
      </td>
      <td className="field-control">
        <TextField row={row} field="email" label={`Email of ${name}`} bare placeholder="No address" />
      </td>
    </tr>
  );
}
