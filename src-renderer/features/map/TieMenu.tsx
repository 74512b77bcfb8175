import type { Id } from '@core/kernel/ids.ts';
import { Menu } from '@mantine/core';
import { type TieChoice, tieChoices } from './tie-choices.ts';

/** Two people between whom a line was just drawn, and where on the canvas it was let go. */
export interface TieDrop {
  readonly from: Id;
  readonly to: Id;
  readonly x: number;
  readonly y: number;
}

interface TieMenuProps {
  readonly drop: TieDrop;
  readonly names: { readonly from: string; readonly to: string };
  readonly onChoose: (choice: TieChoice) => void;
  readonly onClose: () => void;
}

/** Asks what the line that was drawn means. */
export function TieMenu({ drop, names, onChoose, onClose }: TieMenuProps) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" withinPortal trapFocus returnFocus>
      <Menu.Target>
        <span className="map-drop" style={{ left: drop.x, top: drop.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`${names.from} and ${names.to}`}>
        <Menu.Label>{names.from} …</Menu.Label>
        {tieChoices.map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => onChoose(value)}>
            … {label} {names.to}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
