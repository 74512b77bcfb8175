import { writePlanFile } from '@core/exchange/plan-file.ts';
import { planFileName } from '@core/exchange/plan-file-name.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import { PlatformError } from '@core/ports/platform.ts';
import { reportFileName } from '@core/report/file-name.ts';
import { type Audience, audiences, type ReportOptions } from '@core/report/report-options.ts';
import { Radio, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDeviceFloppy, IconFileTypePdf } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { wordOf } from '../../ui/words.ts';
import { runWork } from '../../ui/work-list.ts';
import './export.css';

const audienceWords: Record<Audience, { label: string; description: string }> = {
  board: {
    label: 'Board',
    description: 'The value case, sources, scenarios, pilots and shared milestones. No view of ours on people.',
  },
  manager: { label: 'Manager', description: 'Everything in the plan, for our own side only.' },
  customer: { label: 'Customer', description: 'As for the board, without assumed confirmations and risks.' },
};

/** What leaves an account: the business case as PDF, and the plan file. */
export function ExportDialog() {
  const params = useParams({ strict: false });
  const planId = params.planId;
  const [opened, setOpened] = useState(false);
  const { openPlans, clock, platform } = useApp();

  const actions = useMemo<Action[]>(() => {
    if (planId === undefined) return [];
    async function savePlanFile(id: string) {
      // From the window, not the store: this is also the way out when saving fails.
      const plan = openPlans.peek(id);
      if (plan === undefined) return;
      const name = await platform.saveFile(planFileName(plan), writePlanFile(plan, clock.now()), {
        name: 'Longview plan',
        extensions: ['longview.json'],
      });
      if (name !== null) notifications.show({ message: `Saved ${name}.` });
    }
    return [
      {
        id: 'export-pdf',
        label: 'Export the business case as PDF…',
        icon: <IconFileTypePdf size={16} />,
        shortcut: 'mod+E',
        group: 'File',
        run: () => setOpened(true),
      },
      {
        id: 'save-file',
        label: 'Save as a plan file…',
        icon: <IconDeviceFloppy size={16} />,
        shortcut: 'mod+S',
        group: 'File',
        run: () => void savePlanFile(planId).catch(sayFailure),
      },
    ];
  }, [planId, openPlans, clock, platform]);
  useActions(actions);

  if (!opened || planId === undefined) return null;
  return (
    <Dialog onClose={() => setOpened(false)} title="Export the business case" size="md">
      <ExportForm planId={planId} onDone={() => setOpened(false)} />
    </Dialog>
  );
}

function ExportForm({ planId, onDone }: { planId: string; onDone: () => void }) {
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
        exportPdf().catch(sayFailure);
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

function sayFailure(error: unknown): void {
  if (error instanceof Cancelled) return;
  const message = error instanceof PlatformError || error instanceof Error ? error.message : wordOf(String(error));
  notifications.show({ title: 'Not exported', message: `${message} The account itself is unchanged.`, color: 'red' });
}
