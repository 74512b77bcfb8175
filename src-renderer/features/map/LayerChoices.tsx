import { linesOf } from '@core/people/map-lines.ts';
import { Checkbox, Popover } from '@mantine/core';
import { IconChevronDown, IconStack2 } from '@tabler/icons-react';
import { memo } from 'react';
import { usePlan } from '../../ui/plan-context.tsx';
import type { MapSettings } from './map-settings.ts';
import { toolPanel } from './tool-panel.ts';

interface LayerChoicesProps {
  /** How many people have left the account. */
  readonly leftCount: number;
  readonly settings: MapSettings;
  readonly onSettings: (changes: Partial<MapSettings>) => void;
}

/** Which lines the map shows, and whether those who left: side by side, or in a drop-down where there is no room. */
export const LayerChoices = memo(function LayerChoices(props: LayerChoicesProps) {
  return (
    <>
      <Layers {...props} />
      <Popover {...toolPanel}>
        <Popover.Target>
          <button
            type="button"
            className="btn ghost map-layers-menu"
            aria-label="Show on the map"
            title="Show on the map"
          >
            <IconStack2 size={15} stroke={1.6} aria-hidden />
            <span className="tool-label">Show</span>
            <IconChevronDown size={13} aria-hidden />
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Layers {...props} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
});

function Layers({ leftCount, settings, onSettings }: LayerChoicesProps) {
  const { reporting } = linesOf(usePlan((plan) => plan.account.mapLayout));
  const layers = [
    ...(reporting ? [{ key: 'reporting', label: 'Reporting' } as const] : []),
    { key: 'influence', label: 'Influence' },
    { key: 'conflict', label: 'Conflict' },
    ...(leftCount > 0 ? [{ key: 'left', label: `Left (${leftCount})` } as const] : []),
  ] as const;
  return (
    <fieldset className="map-layers">
      <legend className="visually-hidden">What the map shows</legend>
      {layers.map(({ key, label }) => (
        <Checkbox
          key={key}
          label={label}
          checked={settings[key]}
          onChange={(event) => onSettings({ [key]: event.currentTarget.checked })}
        />
      ))}
    </fieldset>
  );
}
