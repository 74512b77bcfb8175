import { Popover } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';

/** What the figures leave open, said by the value model itself. */
export function OpenPoints({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <Popover position="bottom-start" shadow="md" width={380}>
      <Popover.Target>
        <button type="button" className="btn ghost">
          <IconListCheck size={15} aria-hidden />
          Open points
          <span className="t3">{warnings.length}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className="open-points">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
