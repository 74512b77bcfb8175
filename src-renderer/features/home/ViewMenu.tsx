import { addView, changeView, moveView, type OwnView, ownViewLimits, removeView } from '@core/portfolio/home-views.ts';
import { Menu, Popover, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft, IconArrowRight, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { HomeView } from './use-home-view.ts';

/** What can be done with a view of one's own: name, place, what it shows. */
export function ViewMenu({ view, home }: { view: OwnView; home: HomeView }) {
  const [naming, setNaming] = useState(false);
  const { edit, show } = home;
  const own = home.views.filter((each) => each.own !== undefined);
  const place = own.findIndex(({ id }) => id === view.id);

  function remove(): void {
    if (!edit(removeView(view.id))) return;
    show('open');
    const id = `view-${view.id}`;
    notifications.show({
      id,
      title: `View “${view.name}” deleted`,
      message: (
        <button
          type="button"
          className="btn small"
          onClick={() => {
            notifications.hide(id);
            if (edit(addView(view)) && edit(moveView(view.id, place - own.length + 1))) show(view.id);
          }}
        >
          Bring it back
        </button>
      ),
    });
  }

  return (
    <Popover opened={naming} onChange={setNaming} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Menu position="bottom-start" returnFocus={!naming}>
        <Popover.Target>
          <span>
            <Menu.Target>
              <button type="button" className="icon-btn dots" aria-label={`Change the view ${view.name}`} />
            </Menu.Target>
          </span>
        </Popover.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setNaming(true)}>
            Rename
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowLeft size={15} />}
            disabled={place === 0}
            closeMenuOnClick={false}
            onClick={() => edit(moveView(view.id, -1))}
          >
            Move left
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowRight size={15} />}
            disabled={place === own.length - 1}
            closeMenuOnClick={false}
            onClick={() => edit(moveView(view.id, 1))}
          >
            Move right
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="var(--danger)" leftSection={<IconTrash size={15} />} onClick={remove}>
            Delete the view
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Popover.Dropdown>
        <Rename view={view} home={home} onDone={() => setNaming(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Rename({ view, home, onDone }: { view: OwnView; home: HomeView; onDone: () => void }) {
  const [name, setName] = useState(view.name);
  return (
    <form
      className="save-view"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && home.edit(changeView(view.id, { name }))) onDone();
      }}
    >
      <TextInput
        label="Name of the view"
        maxLength={ownViewLimits.name}
        data-autofocus
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className="btn primary" disabled={name.trim() === ''}>
        Rename <kbd>Enter</kbd>
      </button>
    </form>
  );
}
