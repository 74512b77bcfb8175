import { type Audience, audiences } from '@core/report/report-options.ts';
import { Radio } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { PageSizeField } from './PageSizeField.tsx';
import { savePdf, usualPageSize } from './save-pdf.ts';

const audienceWords: Record<Audience, { label: string; description: string }> = {
  board: {
    label: 'Board',
    description: 'The value case, sources, scenarios, pilots and shared milestones. No view of ours on people.',
  },
  manager: { label: 'Manager', description: 'Everything in the plan, for our own side only.' },
  customer: { label: 'Customer', description: 'As for the board, without assumed confirmations and risks.' },
};

export interface ExportFormProps {
  readonly planId: string;
  readonly onDone: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** The business case as PDF: for whom, and on what paper. */
export function CaseForm({ planId, onDone, onFailure }: ExportFormProps) {
  const app = useApp();
  const [audience, setAudience] = useState<Audience>('board');
  const [pageSize, setPageSize] = useState(() => usualPageSize(app, planId));

  function exportPdf(): Promise<void> {
    onDone();
    return savePdf(app, planId, 'Business case PDF', { audience, pageSize });
  }

  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        exportPdf().catch(onFailure);
      }}
    >
      <Radio.Group label="For whom" value={audience} onChange={(value) => setAudience(value as Audience)}>
        {audiences.map((each) => (
          <Radio key={each} value={each} {...audienceWords[each]} />
        ))}
      </Radio.Group>
      <PageSizeField value={pageSize} onChange={setPageSize} />
      <div className="dialog-buttons">
        <button type="submit" className="btn primary">
          <IconFileTypePdf size={15} aria-hidden /> Export PDF
        </button>
      </div>
    </form>
  );
}
