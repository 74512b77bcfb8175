import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconArrowRight,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isMac, shortcutKeys } from './actions.tsx';
import { palette } from './palette.ts';
import type { UndoSteps } from './use-undo-actions.ts';

/** What Home's top bar and an account's have in common. */
export function HistoryButtons() {
  const { history } = useRouter();
  return (
    <>
      <button type="button" className="icon-btn" aria-label="Back" onClick={() => history.back()}>
        <IconArrowLeft size={16} />
      </button>
      <button type="button" className="icon-btn" aria-label="Forward" onClick={() => history.forward()}>
        <IconArrowRight size={16} />
      </button>
    </>
  );
}

export function SearchButton() {
  return (
    <button type="button" className="search-btn" onClick={() => palette.open()}>
      <IconSearch size={15} aria-hidden />
      <span className="grow truncate">Search or run an action</span>
      <kbd>{shortcutKeys('mod+K').join(isMac ? '' : ' ')}</kbd>
    </button>
  );
}

export function UndoButtons(props: UndoSteps) {
  return (
    <>
      <IconButton
        label={props.undo === null ? 'Nothing to undo' : `Undo: ${props.undo}`}
        disabled={props.undo === null}
        onClick={props.onUndo}
      >
        <IconArrowBackUp size={16} />
      </IconButton>
      <IconButton
        label={props.redo === null ? 'Nothing to redo' : `Redo: ${props.redo}`}
        disabled={props.redo === null}
        onClick={props.onRedo}
      >
        <IconArrowForwardUp size={16} />
      </IconButton>
    </>
  );
}

function IconButton(props: { label: string; disabled: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className="icon-btn"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}

export function ThemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="icon-btn"
      aria-label={`Use the ${next} theme`}
      title={`Use the ${next} theme`}
      onClick={() => setColorScheme(next)}
    >
      {scheme === 'dark' ? <IconSun size={16} /> : <IconMoon size={16} />}
    </button>
  );
}
