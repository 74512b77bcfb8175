import { filledTables, tableCsv, tablesZip } from '@core/exchange/tables-csv.ts';
import { isRowKind, type RowKind } from '@core/model/entity-kinds.ts';
import { Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTable } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import type { ExportFormProps } from './export-form.ts';

const ALL = 'all';

/** What each table is called; the files in the archive bear the names of the plan format. */
const tableNames: Record<RowKind, string> = {
  account: 'Account',
  valueCase: 'Business case: assumptions and story',
  team: 'Our team',
  stakeholders: 'People',
  ties: 'Ties between people',
  coverage: 'Coverage',
  initiatives: 'Initiatives',
  opportunities: 'Opportunities',
  pilots: 'Pilots',
  criteria: 'Criteria of the pilots',
  milestones: 'Milestones',
  benefits: 'Benefits',
  costs: 'Costs',
  offerings: 'Offerings',
  units: 'Business units',
  whitespace: 'Whitespace',
  competitors: 'Competitors',
  risks: 'Risks',
  activities: 'Activity log',
  references: 'References',
  documents: 'Documents',
  handoffs: 'Handoffs',
  reviews: 'Reviews',
  snapshots: 'Earlier states of the map',
  snoozes: 'Findings put off',
};

/** Every table of the account as CSV, or one of them: for our own side only. */
export function TablesForm({ planId, onDone, onFailure }: ExportFormProps) {
  const { openPlans, platform } = useApp();
  const [plan] = useState(() => openPlans.peek(planId));
  const [chosen, setChosen] = useState<string>(ALL);
  const choices = useMemo(() => {
    const filled = plan === undefined ? [] : filledTables(plan);
    return [
      { value: ALL, label: `All ${filled.length} tables that have rows, in one archive (ZIP)` },
      ...filled.map((kind) => ({ value: kind, label: tableNames[kind] })),
    ];
  }, [plan]);

  async function save(): Promise<void> {
    if (plan === undefined) return;
    onDone();
    const account = plan.account.name;
    const name = isRowKind(chosen)
      ? await platform.saveFile(`${account} - ${tableNames[chosen].replace(':', ',')}.csv`, tableCsv(plan, chosen), {
          name: 'Table (CSV)',
          extensions: ['csv'],
        })
      : await platform.saveFile(`${account} - Tables.zip`, tablesZip(plan), {
          name: 'Archive of tables',
          extensions: ['zip'],
        });
    if (name !== null) notifications.show({ message: `Exported ${name}.` });
  }

  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(onFailure);
      }}
    >
      <p className="t2">
        Every row with every field, for a spreadsheet. Internal: ratings, notes and competitors are in it. No cell can
        run as a formula.
      </p>
      <Select
        label="Table"
        data={choices}
        value={chosen}
        onChange={(value) => setChosen(value ?? ALL)}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
      />
      <div className="dialog-buttons">
        <button type="submit" className="btn primary">
          <IconTable size={15} aria-hidden /> {chosen === ALL ? 'Export tables' : 'Export table'}
        </button>
      </div>
    </form>
  );
}
