import { type CaseTableName, caseTables } from '@core/report/case-tables.ts';
import { useMemo } from 'react';
import { type Action, useActions } from '../../../ui/actions.tsx';
import { type ChartName, caseCharts } from './case-charts.ts';
import type { CaseSaver } from './case-saver.tsx';

export const tableNames = Object.keys(caseTables) as CaseTableName[];
const chartNames = Object.keys(caseCharts) as ChartName[];

/** Each chart as SVG and PNG, each table as CSV, in the palette. */
export function useSaveActions(there: boolean, saver: CaseSaver): void {
  useActions(
    useMemo<Action[]>(() => {
      const common = { group: 'Business case', disabled: !there };
      return [
        ...chartNames.flatMap((chart) =>
          (['svg', 'png'] as const).map((format) => ({
            ...common,
            id: `save-${chart}-${format}`,
            label: `Save “${caseCharts[chart].title}” as ${format.toUpperCase()}`,
            run: () => saver.chart(chart, format),
          })),
        ),
        {
          ...common,
          id: 'save-draws-csv',
          label: `Save “${caseCharts.draws.title}” as CSV`,
          run: () => saver.figuresOf('draws'),
        },
        ...tableNames.map((table) => ({
          ...common,
          id: `save-${table}-csv`,
          label: `Save “${caseTables[table].title}” as CSV`,
          run: () => saver.table(table),
        })),
      ];
    }, [there, saver]),
  );
}
