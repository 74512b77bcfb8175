import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { memo } from 'react';
import { useRunAction } from '../../ui/actions.tsx';
import { usePlan, useWritable } from '../../ui/plan-context.tsx';
import { layouts } from './map-layouts.ts';

/** The ways to lay out the map. Choosing the one that is on lays everybody out anew; where there is no room it is a menu. */
export const LayoutSwitch = memo(function LayoutSwitch() {
  const shown = usePlan((plan) => plan.account.mapLayout) ?? 'hierarchy';
  const run = useRunAction();
  const writable = useWritable();
  const { label, Icon } = layouts.find(({ layout }) => layout === shown)!;
  if (!writable) {
    return (
      <span className="map-layout-read">
        <Icon size={15} stroke={1.6} aria-hidden /> {label}
      </span>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of a toolbar */}
      <div className="segments map-layouts" role="group" aria-label="Layout">
        {layouts.map(({ layout, Icon: Each, ...each }) => (
          <button
            key={layout}
            type="button"
            aria-label={each.label}
            aria-pressed={layout === shown}
            title={`${each.label}: ${each.says}`}
            onClick={() => run(`map-layout-${layout}`)}
          >
            <Each size={15} stroke={1.6} aria-hidden />
            <span aria-hidden="true">{each.label}</span>
          </button>
        ))}
      </div>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className="btn map-layout-menu" aria-label={`Layout: ${label}`}>
            <Icon size={15} stroke={1.6} aria-hidden />
            <span aria-hidden="true">{label}</span>
            <IconChevronDown size={13} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown aria-label="Layout">
          {layouts.map(({ layout, Icon: Each, ...each }) => (
            <Menu.Item
              key={layout}
              leftSection={<Each size={15} stroke={1.6} aria-hidden />}
              aria-current={layout === shown ? 'true' : undefined}
              onClick={() => run(`map-layout-${layout}`)}
            >
              {each.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
});
