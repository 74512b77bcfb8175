import { accountFields, groupFields, type RowFacts } from '@core/portfolio/account-fields.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { isComplete } from '@core/portfolio/view-conditions.ts';
import { Menu, Popover } from '@mantine/core';
import { IconCheck, IconColumns3, IconFilter, IconLayoutRows } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { HomeView } from './use-home-view.ts';

const FilterPanel = lazy(() => import('./FilterPanel.tsx').then(({ FilterPanel }) => ({ default: FilterPanel })));
const ColumnsPanel = lazy(() => import('./ColumnsPanel.tsx').then(({ ColumnsPanel }) => ({ default: ColumnsPanel })));

/** What may be open over the table. */
export type Tool = 'filter' | 'group' | 'columns' | 'save';

interface TableToolsProps {
  readonly headers: readonly PlanHeader[];
  readonly facts: RowFacts;
  readonly home: HomeView;
  readonly tool: Tool | null;
  readonly onTool: (tool: Tool | null) => void;
}

/** Filter, group and columns of what is shown. What they open is read when it is first asked for. */
export function TableTools({ headers, facts, home, tool, onTool }: TableToolsProps) {
  const { look, filter, setLook } = home;
  const count = filter.filter(isComplete).length;
  return (
    <>
      <ToolPopover
        tool="filter"
        open={tool}
        onOpen={onTool}
        button={
          <>
            <IconFilter size={15} aria-hidden /> Filter {count === 0 ? null : <span className="count">{count}</span>}
          </>
        }
      >
        <FilterPanel headers={headers} facts={facts} home={home} />
      </ToolPopover>
      <Menu
        opened={tool === 'group'}
        onChange={(opened) => onTool(opened ? 'group' : null)}
        position="bottom-end"
        returnFocus
      >
        <Menu.Target>
          <button type="button" className="btn ghost">
            <IconLayoutRows size={15} aria-hidden /> Group
            {look.group === undefined ? null : <span className="count">{accountFields[look.group].label}</span>}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {[undefined, ...groupFields].map((field) => (
            <Menu.Item
              key={field ?? 'none'}
              rightSection={look.group === field ? <IconCheck size={14} aria-hidden /> : null}
              onClick={() => setLook({ group: field })}
            >
              {field === undefined ? 'No groups' : accountFields[field].label}
              {look.group === field ? <span className="visually-hidden">, chosen</span> : null}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ToolPopover
        tool="columns"
        open={tool}
        onOpen={onTool}
        button={
          <>
            <IconColumns3 size={15} aria-hidden /> Columns
          </>
        }
      >
        <ColumnsPanel home={home} />
      </ToolPopover>
    </>
  );
}

interface ToolPopoverProps {
  readonly tool: Tool;
  readonly open: Tool | null;
  readonly onOpen: (tool: Tool | null) => void;
  readonly button: ReactNode;
  readonly children: ReactNode;
}

function ToolPopover({ tool, open, onOpen, button, children }: ToolPopoverProps) {
  return (
    <Popover
      opened={open === tool}
      onChange={(opened) => onOpen(opened ? tool : null)}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className="btn ghost" onClick={() => onOpen(open === tool ? null : tool)}>
          {button}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={<div className="skeleton tool-skeleton" />}>{children}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
