import { type MenuAction, menuActions } from '@core/ports/platform.ts';
import { useEffect } from 'react';
import { useAllActions } from './ui/actions.tsx';
import { useApp } from './ui/app-context.tsx';

/** A text field has its own undo, which the menu must reach even where the account has nothing to undo. */
const ALWAYS: ReadonlySet<MenuAction> = new Set(['undo', 'redo']);

/** Tells the home's own menu what can be done on this screen, so that it offers nothing that does nothing. */
export function HomeMenu() {
  const { platform } = useApp();
  const actions = useAllActions();
  const available = menuActions.filter(
    (id) => ALWAYS.has(id) || actions.some((action) => action.id === id && action.disabled !== true),
  );
  // One text stands for the list, so that the menu hears of changes only.
  const key = available.join(' ');
  useEffect(() => {
    const offered = new Set(key.split(' '));
    platform.offerMenuActions(menuActions.filter((id) => offered.has(id)));
  }, [platform, key]);
  return null;
}
