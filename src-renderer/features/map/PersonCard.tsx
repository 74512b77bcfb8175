import { IconClock } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, useContext } from 'react';
import { cardLabel } from './card-data.ts';
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
        {step === 0 ? null : (
          <span className="card-step" aria-hidden="true">
            {step}
          </span>
        )}
        {cue}
        {grip}
      </>
    );
  },
  (before, after) => before.data === after.data,
);
