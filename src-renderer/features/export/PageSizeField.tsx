import type { ReportOptions } from '@core/report/report-options.ts';
import { Select } from '@mantine/core';

interface PageSizeFieldProps {
  readonly value: ReportOptions['pageSize'];
  readonly onChange: (size: ReportOptions['pageSize']) => void;
}

export function PageSizeField({ value, onChange }: PageSizeFieldProps) {
  return (
    <Select
      label="Page size"
      data={[
        { value: 'a4', label: 'A4' },
        { value: 'letter', label: 'US Letter' },
      ]}
      value={value}
      allowDeselect={false}
      onChange={(size) => onChange(size as ReportOptions['pageSize'])}
    />
  );
}
