import type { departmentsOf } from '@core/people/map-groups.ts';
import { Checkbox, Popover } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { memo } from 'react';
import { useMapView } from './map-view.ts';
import { toolPanel } from './tool-panel.ts';

/** Which departments stand on the map as one card. Not shown where nobody has one. */
export const FoldMenu = memo(function FoldMenu({ departments }: { departments: ReturnType<typeof departmentsOf> }) {
  const [{ folded }, change] = useMapView();
  if (departments.length === 0) return null;
  return (
    <Popover {...toolPanel}>
      <Popover.Target>
        <button
          type="button"
          className={`icon-btn${folded.size > 0 ? ' on' : ''}`}
          aria-label="Fold departments"
          title="Fold departments into one card each"
        >
          <IconFolder size={16} stroke={1.6} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="map-fold">
        <fieldset className="map-layers">
          <legend>One card for the people of</legend>
          {departments.map(({ name, people: count }) => (
            <Checkbox
              key={name}
              label={`${name} (${count})`}
              checked={folded.has(name)}
              onChange={({ currentTarget: { checked } }) =>
                change({ folded: new Set(checked ? [...folded, name] : [...folded].filter((each) => each !== name)) })
              }
            />
          ))}
        </fieldset>
        <span className="map-fold-all">
          <button
            type="button"
            className="btn small"
            onClick={() => change({ folded: new Set(departments.map(({ name }) => name)) })}
          >
            Fold all
          </button>
          <button
            type="button"
            className="btn small"
            disabled={folded.size === 0}
            onClick={() => change({ folded: new Set() })}
          >
            Unfold all
          </button>
        </span>
      </Popover.Dropdown>
    </Popover>
  );
});
