import { type Audience, audiences } from '@core/report/report-options.ts';
import { Radio } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { PageSizeField } from './PageSizeField.tsx';
import { savePdf, usualPageSize } from './save-pdf.ts';
import { saveWorkbook } from './save-workbook.ts';

const audienceWords: Record<Audience, { label: string; description: string }> = {
  board: {
    label: 'Board',
    description: 'The value case, sources, scenarios, pilots and shared milestones. No view of ours on people.',
  },
  manager: { label: 'Manager', description: 'Everything in the plan, for our own side only.' },
  customer: { label: 'Customer', description: 'As for the board, without assumed confirmations and risks.' },
};

const forms = {
  pdf: { label: 'PDF', description: 'Pages to read, print and present.', button: 'Export PDF', Icon: IconFileTypePdf },
  xlsx: {
    label: 'Excel workbook',
    description: 'The figures with live formulas, for finance to check and change. The value case alone.',
    button: 'Export workbook',
    Icon: IconFileSpreadsheet,
  },
} as const;
type Form = keyof typeof forms;

export interface ExportFormProps {
  readonly planId: string;
  readonly onDone: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** The business case: as pages or as a workbook, for whom, and on what paper. */
export function CaseForm({ planId, onDone, onFailure }: ExportFormProps) {
  const app = useApp();
  const [form, setForm] = useState<Form>('pdf');
  const [audience, setAudience] = useState<Audience>('board');
  const [pageSize, setPageSize] = useState(() => usualPageSize(app, planId));

  const { button, Icon } = forms[form];

  function exportCase(): Promise<void> {
    onDone();
    if (form === 'xlsx') return saveWorkbook(app, planId, { audience, pageSize });
    return savePdf(app, planId, 'Business case PDF', { audience, pageSize });
  }

  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        exportCase().catch(onFailure);
      }}
    >
      <Radio.Group label="As" value={form} onChange={(value) => setForm(value as Form)}>
        {(Object.keys(forms) as Form[]).map((each) => (
          <Radio key={each} value={each} label={forms[each].label} description={forms[each].description} />
        ))}
      </Radio.Group>
      <Radio.Group label="For whom" value={audience} onChange={(value) => setAudience(value as Audience)}>
        {audiences.map((each) => (
          <Radio key={each} value={each} {...audienceWords[each]} />
        ))}
      </Radio.Group>
      <PageSizeField value={pageSize} onChange={setPageSize} />
      <div className="dialog-buttons">
        <button type="submit" className="btn primary">
          <Icon size={15} aria-hidden /> {button}
        </button>
      </div>
    </form>
  );
}
