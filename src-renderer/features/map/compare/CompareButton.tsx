import { Popover } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { useMapView } from '../map-view.ts';
import { toolPanel } from '../tool-panel.ts';
import { SnapshotList } from './SnapshotList.tsx';
import { TakeSnapshot } from './TakeSnapshot.tsx';
import { useIsComparing } from './use-comparison.ts';
import './compare.css';

/** The toolbar's way to snapshots: take one, choose one to compare today's map with, rename and delete them. */
export const CompareButton = memo(function CompareButton() {
  const [opened, setOpened] = useState(false);
  const comparing = useIsComparing();
  const [, changeView] = useMapView();
  useActions(
    useMemo<Action[]>(
      () => [
        {
          id: 'map-compare',
          label: 'Compare the map with a snapshot, or take one',
          icon: <IconHistory size={16} />,
          group: 'Map',
          run: () => setOpened(true),
        },
        {
          id: 'map-compare-end',
          label: 'Stop comparing the map',
          group: 'Map',
          disabled: !comparing,
          run: () => changeView({ compare: null }),
        },
      ],
      [comparing, changeView],
    ),
  );
  return (
    <Popover
      {...toolPanel}
      width={340}
      // Handled below: a field inside may want it first.
      closeOnEscape={false}
      opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <button
          type="button"
          className={`btn ghost${comparing ? ' on' : ''}`}
          aria-label="Compare"
          title="Compare with a snapshot"
          onClick={() => setOpened(!opened)}
        >
          <IconHistory size={15} stroke={1.6} aria-hidden /> <span className="tool-label">Compare</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown
        className="snapshots"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          setOpened(false);
        }}
      >
        <SnapshotList onChosen={() => setOpened(false)} />
        <TakeSnapshot onTaken={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
});
