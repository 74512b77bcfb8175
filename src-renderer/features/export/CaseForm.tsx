import { reportFileName } from '@core/report/file-name.ts';
import { type Audience, audiences, type ReportOptions } from '@core/report/report-options.ts';
import { Radio, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { runWork } from '../../ui/work-list.ts';

const audienceWords: Record<Audience, { label: string; description: string }> = {
  board: {
    label: 'Board',
    description: 'The value case, sources, scenarios, pilots and shared milestones. No view of ours on people.',
  },
  manager: { label: 'Manager', description: 'Everything in the plan, for our own side only.' },
  customer: { label: 'Customer', description: 'As for the board, without assumed confirmations and risks.' },
};

interface CaseFormProps {
  readonly planId: string;
  readonly onDone: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** The business case as PDF: for whom, and on what paper. */
export function CaseForm({ planId, onDone, onFailure }: CaseFormProps) {
  const { openPlans, tasks, platform, work, clock, locale } = useApp();
  const [audience, setAudience] = useState<Audience>('board');
  const [pageSize, setPageSize] = useState<ReportOptions['pageSize']>(
    () => openPlans.peek(planId)?.valueCase?.document?.pageSize ?? (/^(en-US|en-CA)$/.test(locale) ? 'letter' : 'a4'),
  );

  async function exportPdf() {
    onDone();
    const plan = openPlans.peek(planId);
    if (plan === undefined) return;
    const options: ReportOptions = {
      audience,
      on: clock.today(),
      pageSize,
      locale: plan.valueCase?.document?.locale ?? locale,
    };
    const bytes = await runWork(work, 'Business case PDF', (onProgress, signal) =>
      tasks.renderPdf(plan, options, { onProgress, signal }),
    );
    const name = await platform.saveFile(reportFileName(plan, options), bytes, { name: 'PDF', extensions: ['pdf'] });
    if (name !== null) notifications.show({ message: `Exported ${name}.` });
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
      <Select
        label="Page size"
        data={[
          { value: 'a4', label: 'A4' },
          { value: 'letter', label: 'US Letter' },
        ]}
        value={pageSize}
        allowDeselect={false}
        onChange={(value) => setPageSize(value as ReportOptions['pageSize'])}
      />
      <div className="dialog-buttons">
        <button type="submit" className="btn primary">
          <IconFileTypePdf size={15} aria-hidden /> Export PDF
        </button>
      </div>
    </form>
  );
}
