import type { Id } from '@core/kernel/ids.ts';
import { type BuyingRole, buyingRoles } from '@core/model/stakeholders.ts';
import { ghostRoles } from '@core/people/ghost-roles.ts';
import { boxOf, mapGrid, type Place } from '@core/people/map-grid.ts';
import { coreRoles } from '@core/people/people-summary.ts';
import { IconPlus } from '@tabler/icons-react';
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { usePlan, useWritable } from '../../ui/plan-context.tsx';
import { useAnalysis } from '../../ui/use-analysis.ts';
import { roleNames } from '../../ui/words.ts';
import { useMapSettings } from './map-settings.ts';
import { roleWord } from './person-words.ts';
import './ghost-cards.css';

interface GhostCardsProps {
  readonly places: ReadonlyMap<Id, Place>;
  /** Begins adding somebody with the role. */
  readonly onAdd: (role: BuyingRole) => void;
}

/** Beside everybody: a dashed card for each role that the playbook expects by now and nobody has. None is in the plan. */
export function GhostCards({ places, onAdd }: GhostCardsProps) {
  const [{ ghosts: shown }, onSettings] = useMapSettings();
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const expected = useAnalysis()?.expectedRoles;
  const writable = useWritable();
  const roles = useMemo(() => {
    const wanted = new Set<BuyingRole>([...coreRoles, ...(expected ?? [])]);
    return ghostRoles(
      { stakeholders },
      buyingRoles.filter((role) => wanted.has(role)),
    );
  }, [stakeholders, expected]);
  const slots = useMemo(() => slotsBeside(places, roles.length), [places, roles.length]);
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'map-ghosts',
        label: `${shown ? 'Hide' : 'Show'} the roles that nobody fills`,
        group: 'Map',
        run: () => onSettings({ ghosts: !shown }),
      },
    ],
    [shown, onSettings],
  );
  useActions(actions);
  if (!shown || roles.length === 0) return null;
  return (
    <ViewportPortal>
      <ul className="ghost-cards" aria-label="Roles that nobody fills">
        {roles.map((role, i) => {
          const { letter, label } = roleNames[role];
          const place = slots[i]!;
          return (
            <li key={role} className="ghost-role" style={{ transform: `translate(${place.x}px, ${place.y}px)` }}>
              <span className="ghost-name">Nobody yet</span>
              <span className={`chip ${role}`}>
                <b>{letter}</b>
                {label}
              </span>
              {writable ? (
                <button
                  type="button"
                  className="btn small nodrag nopan"
                  aria-label={`Add somebody as ${roleWord(role)}`}
                  onClick={() => onAdd(role)}
                >
                  <IconPlus size={13} aria-hidden /> Add
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </ViewportPortal>
  );
}

/** Places right of all cards, in columns about as high as the map is. */
function slotsBeside(places: ReadonlyMap<Id, Place>, count: number): Place[] {
  const box = boxOf(places.values()) ?? { x: 0, y: 0, w: -32, h: mapGrid.row * 4 };
  const perColumn = Math.max(1, Math.round((box.h + mapGrid.row - mapGrid.cardHeight) / mapGrid.row));
  return Array.from({ length: count }, (_, i) => ({
    x: box.x + box.w + 32 + Math.floor(i / perColumn) * mapGrid.column,
    y: box.y + (i % perColumn) * mapGrid.row,
  }));
}
