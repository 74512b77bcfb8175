import { createContext, type ReactNode, useCallback, useContext, useId, useLayoutEffect, useMemo } from 'react';
import { createValueStore, useValue, type ValueStore } from './value-store.ts';

/**
 * Something a user can do, by palette, shortcut, menu or button. An action is about the screen; what it changes in a
 * plan is a command.
 */
export interface Action {
  /** Stable: `export-pdf`, `add-person`. The home's menu uses the same ids. */
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** `mod+K` (Ctrl, or Cmd on a Mac), `shift+mod+Z`, `P`. Letters alone do not fire while typing. */
  readonly shortcut?: string;
  /** A key that a part of the screen listens to while it has the focus: told like a shortcut, but not listened to here. */
  readonly keys?: string;
  /** The palette's heading: "Account", "Map". */
  readonly group: string;
  readonly disabled?: boolean;
  /** Left out of the palette, as for undo while typing. */
  readonly hidden?: boolean;
  run(): void;
}

type Registry = ValueStore<ReadonlyMap<string, readonly Action[]>>;
const ActionsContext = createContext<Registry | null>(null);

/** The field that was typed in since it has the focus. */
let typedIn: EventTarget | null = null;

/** A dialog was open when the key went down: the one that Escape closes is gone before the key comes to the actions. */
let inDialog = false;

export function ActionsProvider({ children }: { children: ReactNode }) {
  const registry = useMemo<Registry>(() => createValueStore<ReadonlyMap<string, readonly Action[]>>(new Map()), []);
  // Before the first paint: whoever sees a screen may press a key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = [...registry.get().values()].flat().findLast((each) => fires(each, event));
      if (action === undefined) return;
      event.preventDefault();
      action.run();
    };
    const onAnyKey = () => {
      inDialog = document.querySelector('[role="dialog"]') !== null;
    };
    const onInput = ({ target }: Event) => {
      typedIn = target;
    };
    const onFocus = () => {
      typedIn = null;
    };
    window.addEventListener('keydown', onAnyKey, true);
    window.addEventListener('keydown', onKey);
    window.addEventListener('input', onInput, true);
    window.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('keydown', onAnyKey, true);
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('input', onInput, true);
      window.removeEventListener('focusin', onFocus);
    };
  }, [registry]);
  return <ActionsContext value={registry}>{children}</ActionsContext>;
}

/** Offers actions while the calling component is mounted: before it is painted, so that a key pressed at first sight counts. */
export function useActions(actions: readonly Action[]): void {
  const registry = useRegistry();
  const key = useId();
  useLayoutEffect(() => {
    registry.set(new Map(registry.get()).set(key, actions));
  }, [registry, key, actions]);
  useLayoutEffect(
    () => () => {
      const rest = new Map(registry.get());
      rest.delete(key);
      registry.set(rest);
    },
    [registry, key],
  );
}

/** Every action on offer; of two with one id, the later mounted. */
export function useAllActions(): Action[] {
  const offered = useValue(useRegistry());
  return useMemo(
    () => [...new Map([...offered.values()].flat().map((action) => [action.id, action])).values()],
    [offered],
  );
}

/**
 * Runs an action by id, as the home's menu and the buttons ask. One that is not offered yet, because its part of the app
 * is still coming, runs as soon as it is, unless something else is asked for first.
 */
export function useRunAction(): (id: string) => void {
  const registry = useRegistry();
  return useCallback(
    (id) => {
      stopWaiting();
      const runNow = () => {
        const action = [...registry.get().values()].flat().findLast((each) => each.id === id);
        if (action === undefined) return;
        stopWaiting();
        if (action.disabled !== true) action.run();
      };
      stopWaiting = registry.subscribe(runNow);
      runNow();
    },
    [registry],
  );
}

let stopWaiting: () => void = () => undefined;

function useRegistry(): Registry {
  const registry = useContext(ActionsContext);
  if (registry === null) throw new Error('useActions needs an ActionsProvider above it');
  return registry;
}

export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

const arrowKeys: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Enter: '↵' };

/** A shortcut as keys to show: `["Ctrl", "K"]`, on a Mac `["⌘", "K"]`. */
export function shortcutKeys(shortcut: string): string[] {
  const names: Record<string, string> = isMac
    ? { mod: '⌘', shift: '⇧', alt: '⌥', Delete: '⌫' }
    : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt', Delete: 'Del' };
  return shortcut.split('+').map((part) => names[part] ?? arrowKeys[part] ?? part);
}

function fires(action: Action, event: KeyboardEvent): boolean {
  if (action.shortcut === undefined || action.disabled === true || event.defaultPrevented) return false;
  const parts = action.shortcut.split('+');
  const key = parts[parts.length - 1] ?? '';
  const mod = isMac ? event.metaKey : event.ctrlKey;
  if (parts.includes('mod') !== mod || parts.includes('alt') !== event.altKey) return false;
  if (key !== '?' && parts.includes('shift') !== event.shiftKey) return false;
  if (!parts.includes('mod') && (inDialog || isTyping(event.target))) return false;
  if ((key === 'Z' || key === 'Y') && hasOwnUndo(event.target)) return false;
  return event.key.toLowerCase() === key.toLowerCase() || isLetterElsewhere(event, key);
}

/** On a Greek, Cyrillic or Hebrew keyboard no key says "Z": the one in its place counts. */
function isLetterElsewhere(event: KeyboardEvent, key: string): boolean {
  return /^[A-Z]$/.test(key) && event.code === `Key${key}` && /^[^\p{ASCII}\p{Script=Latin}]$/u.test(event.key);
}

/** A field that is being typed in has its own undo; one that the cursor only came to would undo what was typed in others. */
function hasOwnUndo(target: EventTarget | null): boolean {
  return isTyping(target) && (target === typedIn || (target as HTMLElement).closest('[role="dialog"]') !== null);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type))
  );
}
