import type { GroupCard } from '@core/people/map-groups.ts';
import { IconClock, IconUsersGroup } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, useContext } from 'react';
import { cardLabel, supportCounts } from './card-data.ts';
import { FarContext } from './card-editing.ts';
import type { PersonNode } from './card-nodes.ts';
import { AccessRing, PowerBars, RoleChip, SupportMark } from './person-marks.tsx';
import { initials } from './person-words.ts';

/**
 * The inside of a card; its frame is the node itself (card-nodes.ts), which saves an element for each of many. It
 * draws `data`, and again only when that is another object or the map is seen from another distance.
 */
export const PersonCard = memo(
  function PersonCard({ data: { card, handle, step, manager } }: NodeProps<PersonNode>) {
    const far = useContext(FarContext);
    const { name, title, roles, power } = card;
    const cue = manager ? <span className="card-cue">Reports to {name}</span> : null;
    const grip = handle ? <Handle type="source" position={Position.Right} className="card-handle" /> : null;
    // From afar the card is drawn in the map's picture, under this element.
    if (far) {
      return (
        <>
          <span className="visually-hidden">{cardLabel(card)}</span>
          {cue}
          {grip}
        </>
      );
    }
    if (card.group !== null) {
      return (
        <>
          <span className="visually-hidden">{cardLabel(card)}</span>
          <GroupInside name={name} title={title} group={card.group} />
          {step === 0 ? null : <StepDisc step={step} />}
          {cue}
        </>
      );
    }
    return (
      <>
        {/* The button's name: what is drawn says less, and in another order. */}
        <span className="visually-hidden">{cardLabel(card)}</span>
        <AccessRing access={card.access} letters={card.gap ? '?' : initials(name)} />
        <b className="card-name" aria-hidden="true">
          {name}
        </b>
        <span className="card-title" aria-hidden="true">
          {title}
        </span>
        <span className="card-roles" aria-hidden="true">
          {roles.slice(0, 4).map((role) => (
            <RoleChip key={role} role={role} short={roles.length > 1} />
          ))}
          {roles.length > 4 ? <span className="chip">+{roles.length - 4}</span> : null}
        </span>
        {power === undefined ? (
          <em className="card-power unknown" aria-hidden="true">
            power ?
          </em>
        ) : (
          <em className="card-power" aria-hidden="true">
            <PowerBars power={power} />
            {power}
          </em>
        )}
        {card.stale === null ? null : (
          <span className="card-stale" aria-hidden="true">
            <IconClock size={12} stroke={2} aria-hidden />
            {card.stale} d
          </span>
        )}
        <SupportMark support={card.support} />
        {step === 0 ? null : <StepDisc step={step} />}
        {cue}
        {grip}
      </>
    );
  },
  (before, after) => before.data === after.data,
);

function StepDisc({ step }: { step: number }) {
  return (
    <span className="card-step" aria-hidden="true">
      {step}
    </span>
  );
}

/** A department as one card: how many there are, and where they stand. */
function GroupInside({ name, title, group }: { name: string; title: string; group: GroupCard }) {
  return (
    <span className="card-group" aria-hidden="true">
      <IconUsersGroup size={18} stroke={1.6} />
      <b>{name}</b>
      <span>{title}</span>
      <span className="card-supports">
        {supportCounts(group).map(({ support, people }) => (
          <span key={String(support)}>
            <SupportMark support={support} size={16} /> {people}
          </span>
        ))}
      </span>
    </span>
  );
}
