import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useAccountLists } from '../../ui/recents.ts';
import { usePortfolioActions } from './use-portfolio-actions.ts';

interface RowMenuProps {
  readonly header: PlanHeader;
  readonly onRename: () => void;
}

/** What can be done to one account without opening it. The menu is built when it is first asked for. */
export function RowMenu(props: RowMenuProps) {
  const [asked, setAsked] = useState(false);
  if (asked) return <AskedMenu {...props} />;
  return (
    <button
      type="button"
      className="icon-btn dots"
      aria-label={`Actions for ${props.header.name}`}
      aria-haspopup="menu"
      onClick={() => setAsked(true)}
    />
  );
}

function AskedMenu({ header, onRename }: RowMenuProps) {
  const { duplicate, archive, unarchive, remove } = usePortfolioActions();
  const { pinned, togglePin } = useAccountLists();
  // Renaming moves focus to the name's field; the closing menu must not fetch it back.
  const [returnFocus, setReturnFocus] = useState(true);
  // It takes the place of the button that was clicked: first the focus, which the menu gives back when it closes.
  const target = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    target.current?.focus();
    setOpened(true);
  }, []);
  const ids = [header.id];
  const isPinned = pinned.includes(header.id);
  return (
    <Menu opened={opened} onChange={setOpened} returnFocus={returnFocus} onOpen={() => setReturnFocus(true)}>
      <Menu.Target>
        <button ref={target} type="button" className="icon-btn dots" aria-label={`Actions for ${header.name}`} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={15} />}
          onClick={() => {
            setReturnFocus(false);
            onRename();
          }}
        >
          Rename
        </Menu.Item>
        <Menu.Item
          leftSection={isPinned ? <IconPinnedOff size={15} /> : <IconPin size={15} />}
          onClick={() => togglePin(header.id)}
        >
          {isPinned ? 'Unpin' : 'Pin to the rail'}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={15} />} onClick={() => duplicate(ids)}>
          Duplicate
        </Menu.Item>
        {header.archivedOn === undefined ? (
          <Menu.Item leftSection={<IconArchive size={15} />} onClick={() => archive(ids)}>
            Archive
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArchiveOff size={15} />} onClick={() => unarchive(ids)}>
            Bring back from the archive
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color="var(--danger)" leftSection={<IconTrash size={15} />} onClick={() => remove(ids)}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
