import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ChartName, caseCharts } from './case-charts.ts';
import { useSaveCase } from './case-saver.tsx';

/** What a chart can be saved as. */
export function SaveMenu({ chart }: { chart: ChartName }) {
  const save = useSaveCase();
  const { title } = caseCharts[chart];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className="save-btn" aria-label={`Save: ${title}`} title="Save as a file">
          <IconDownload size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save.chart(chart, 'svg')}>Save as SVG</Menu.Item>
        <Menu.Item onClick={() => save.chart(chart, 'png')}>Save as PNG</Menu.Item>
        <Menu.Item onClick={() => save.figuresOf(chart)}>Save as CSV</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
