import { Menu } from '@mantine/core';
import {
  IconCalendarDown,
  IconDeviceFloppy,
  IconDownload,
  IconFileTypePdf,
  IconSitemap,
  IconTable,
  IconUsers,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { shortcutKeys, useRunAction } from '../../ui/actions.tsx';

/** What leaves an account, by the actions that ask for more (ExportDialog.tsx). */
const ways = [
  { action: 'export-pdf', label: 'Business case…', Icon: IconFileTypePdf, shortcut: 'mod+E' },
  { action: 'export-mutual-plan', label: 'Mutual action plan…', Icon: IconUsers },
  { action: 'export-map', label: 'Stakeholder map…', Icon: IconSitemap, shortcut: 'shift+mod+E' },
  { action: 'export-own-calendar', label: 'Our dates, as a calendar…', Icon: IconCalendarDown },
  { action: 'export-tables', label: 'Tables (CSV)…', Icon: IconTable },
  { action: 'save-file', label: 'Plan file…', Icon: IconDeviceFloppy, shortcut: 'mod+S' },
] as const;

/** Every way out of an account, under one button. */
export function ExportMenu() {
  const run = useRunAction();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Menu returnFocus>
      <Menu.Target>
        <button ref={button} type="button" className="btn">
          <IconDownload size={15} aria-hidden /> Export
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ action, label, Icon, ...way }) => (
          <Menu.Item
            key={action}
            leftSection={<Icon size={16} />}
            rightSection={'shortcut' in way ? <kbd>{shortcutKeys(way.shortcut).join(' ')}</kbd> : null}
            onClick={() => {
              // A dialog gives the keyboard back to where it was: to the button, not to an item that is gone.
              button.current?.focus();
              run(action);
            }}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
