import type { BuyingRole } from '@core/model/stakeholders.ts';
import { ghostRoles } from '@core/people/ghost-roles.ts';
import { boxOf, mapGrid, type Place, type Rect } from '@core/people/map-grid.ts';
import { coreRoles } from '@core/people/people-summary.ts';
import { IconPlus } from '@tabler/icons-react';
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { usePlan, useWritable } from '../../ui/plan-context.tsx';
import { useAnalysed } from '../../ui/use-analysis.ts';
import { useKept } from '../../ui/use-kept.ts';
import { roleNames } from '../../ui/words.ts';
import { useMapSettings } from './map-settings.ts';
import { roleWord } from './person-words.ts';
import './ghost-cards.css';

export interface Ghost {
  readonly role: BuyingRole;
  readonly place: Place;
}

interface GhostCardsProps {
  readonly ghosts: readonly Ghost[];
  /** Begins adding somebody with the role. */
  readonly onAdd: (role: BuyingRole) => void;
}

/** Beside everybody of `box`: a place for each role that the playbook expects by now and nobody has, where they show. */
export function useGhosts(box: Rect | null): readonly Ghost[] {
  const [{ ghosts: shown }] = useMapSettings();
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const expected = useAnalysed(({ expectedRoles }) => expectedRoles);
  // Until the playbook has been asked, what any deal needs: the map is fitted around it at once.
  const roles = useKept(useMemo(() => ghostRoles({ stakeholders }, expected ?? coreRoles), [stakeholders, expected]));
  return useMemo(() => {
    if (!shown || box === null) return [];
    const slots = slotsBeside(box, roles.length);
    return roles.map((role, i) => ({ role, place: slots[i]! }));
  }, [shown, box, roles]);
}

/** A map's box grown to hold the ghosts beside it. */
export function withGhosts(box: Rect | null, ghosts: readonly Ghost[]): Rect | null {
  const around = boxOf(ghosts.map(({ place }) => place));
  if (box === null || around === null) return box;
  const h = Math.max(box.y + box.h, around.y + around.h) - box.y;
  return { ...box, w: around.x + around.w - box.x, h };
}

/** A dashed card for each of them. None is in the plan. */
export function GhostCards({ ghosts, onAdd }: GhostCardsProps) {
  const [{ ghosts: shown }, onSettings] = useMapSettings();
  const writable = useWritable();
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
  if (ghosts.length === 0) return null;
  return (
    <ViewportPortal>
      <ul className="ghost-cards" aria-label="Roles that nobody fills">
        {ghosts.map(({ role, place }) => {
          const { letter, label } = roleNames[role];
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
function slotsBeside(box: Rect, count: number): Place[] {
  const perColumn = Math.max(1, Math.round((box.h + mapGrid.row - mapGrid.cardHeight) / mapGrid.row));
  return Array.from({ length: count }, (_, i) => ({
    x: box.x + box.w + 32 + Math.floor(i / perColumn) * mapGrid.column,
    y: box.y + (i % perColumn) * mapGrid.row,
  }));
}
