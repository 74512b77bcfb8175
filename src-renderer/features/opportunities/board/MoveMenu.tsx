import { type Stage, stages } from '@core/model/stages.ts';
import type { SalesProcess } from '@core/playbook/sales-process.ts';
import { Menu } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { DealLine } from '../deal-lines.ts';
import { stageName } from '../deal-words.ts';

interface MenuProps {
  readonly line: DealLine;
  readonly process: SalesProcess;
  /** Whether Tab comes to it. */
  readonly reached: boolean;
  readonly onMove: (to: Stage) => void;
}

/** The other stages, for whoever does not drag. The menu is built when it is first asked for. */
export function MoveMenu(props: MenuProps) {
  const [asked, setAsked] = useState(false);
  if (asked) return <AskedMenu {...props} />;
  return <MenuButton {...props} aria-haspopup="menu" onClick={() => setAsked(true)} />;
}

function AskedMenu(props: MenuProps) {
  const { line, process, onMove } = props;
  // It takes the place of the button that was clicked: first the focus, which the menu gives back when it closes.
  const target = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  // After a move the card itself takes the focus, wherever it stands then.
  const [returnFocus, setReturnFocus] = useState(true);
  useEffect(() => {
    target.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      returnFocus={returnFocus}
      onOpen={() => setReturnFocus(true)}
    >
      <Menu.Target>
        <MenuButton {...props} ref={target} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Move to</Menu.Label>
        {stages
          .filter((stage) => stage !== line.stage)
          .map((stage) => (
            <Menu.Item
              key={stage}
              onClick={() => {
                setReturnFocus(false);
                onMove(stage);
              }}
            >
              {stageName(process, stage)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ButtonProps extends MenuProps, Omit<React.ComponentProps<'button'>, 'onClick'> {
  readonly onClick?: () => void;
}

function MenuButton({ line, process: _process, reached, onMove: _onMove, className = '', ...props }: ButtonProps) {
  return (
    <button
      type="button"
      className={`icon-btn deal-menu ${className}`}
      aria-label={`Move ${line.name}`}
      tabIndex={reached ? 0 : -1}
      {...props}
    >
      <IconArrowsExchange size={14} aria-hidden />
    </button>
  );
}
