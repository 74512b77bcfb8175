import { caseTables } from '@core/report/case-tables.ts';
import { Menu } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useRunAction } from '../../../ui/actions.tsx';
import { useSaveCase } from './case-saver.tsx';
import { tableNames } from './use-save-actions.ts';

/** The tables of the case as files. */
export function TablesMenu() {
  const save = useSaveCase();
  const run = useRunAction();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="btn">
          <IconTableExport size={15} aria-hidden />
          <span className="wide">Tables</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => run('export-pdf')}>Workbook with formulas…</Menu.Item>
        <Menu.Label>As CSV</Menu.Label>
        {tableNames.map((name) => (
          <Menu.Item key={name} onClick={() => save.table(name)}>
            {caseTables[name].title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
