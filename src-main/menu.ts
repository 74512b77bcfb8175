import { type MenuAction, menuActions } from '@core/ports/platform.ts';
import type { MenuItem, MenuItemConstructorOptions } from 'electron';

export interface MenuSetup {
  readonly mac: boolean;
  readonly packaged: boolean;
  readonly send: (action: MenuAction) => void;
}

type Item = MenuItemConstructorOptions;

/**
 * The app's menu. An action's accelerator is shown but left to the page, which has the same shortcut and knows whether
 * a text field wants it; where the system insists on sending it (macOS), it arrives as the action.
 */
export function menuTemplate({ mac, packaged, send }: MenuSetup): Item[] {
  const action = (label: string, id: MenuAction, accelerator?: string): Item => ({
    label,
    id,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => send(id),
  });
  const role = (name: NonNullable<Item['role']>): Item => ({ role: name });
  const separator: Item = { type: 'separator' };
  const only = (shown: boolean, ...items: Item[]): Item[] => (shown ? items : []);

  return [
    ...only(mac, role('appMenu')),
    {
      label: '&File',
      submenu: [
        action('New account', 'new-account', 'CmdOrCtrl+N'),
        action('Open plan file…', 'open-file', 'CmdOrCtrl+O'),
        action('Save plan file…', 'save-file', 'CmdOrCtrl+S'),
        separator,
        action('Export business case PDF…', 'export-pdf', 'CmdOrCtrl+E'),
        separator,
        role(mac ? 'close' : 'quit'),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        action('Undo', 'undo', 'CmdOrCtrl+Z'),
        action('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        role('cut'),
        role('copy'),
        role('paste'),
        role('delete'),
        role('selectAll'),
      ],
    },
    {
      label: '&View',
      submenu: [
        action('Home', 'home'),
        action('Search or run an action…', 'palette', 'CmdOrCtrl+K'),
        separator,
        role('resetZoom'),
        role('zoomIn'),
        role('zoomOut'),
        role('togglefullscreen'),
        ...only(!packaged, separator, role('reload'), role('toggleDevTools')),
      ],
    },
    ...only(mac, role('windowMenu')),
    { label: '&Help', role: 'help', submenu: [action('Shortcuts', 'shortcuts')] },
  ];
}

/** Enables these of the menu's actions and disables its others. */
export function enableActions(
  menu: { getMenuItemById(id: string): Pick<MenuItem, 'enabled'> | null },
  available: readonly MenuAction[],
): void {
  for (const action of menuActions) {
    const item = menu.getMenuItemById(action);
    if (item !== null) item.enabled = available.includes(action);
  }
}
