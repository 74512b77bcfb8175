import { planFor } from '@core/report/audience.ts';
import { mutualPlan } from '@core/report/mutual-plan.ts';
import { BASE } from '@core/value/figures.ts';
import { Checkbox } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import type { ExportFormProps } from './export-form.ts';
import { PageSizeField } from './PageSizeField.tsx';
import { planPageSize, savePdf } from './save-pdf.ts';

/** What may go with the plan, in the order of its pages. */
const extras = [
  {
    id: 'map',
    kind: 'stakeholders',
    label: 'Who is involved',
    description: 'The customer’s people and their project roles.',
  },
  { id: 'pilots', kind: 'pilots', label: 'Pilots', description: 'What each pilot has to show, and how far it is.' },
] as const;

/** The mutual action plan as a document of its own, for the customer. */
export function MutualPlanForm({ planId, onDone, onFailure }: ExportFormProps) {
  const app = useApp();
  const [pageSize, setPageSize] = useState(() => planPageSize(app, planId));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [{ steps, offered }] = useState(() => {
    const whole = app.openPlans.peek(planId);
    if (whole === undefined) return { steps: 0, offered: [] };
    const plan = planFor(whole, 'customer');
    return {
      steps: mutualPlan(plan, app.clock.today()).steps.length,
      offered: extras.filter(({ kind }) => Object.keys(plan[kind]).length > 0),
    };
  });

  function exportPdf(): Promise<void> {
    onDone();
    const pages = ['mutual-plan', ...extras.flatMap(({ id }) => (chosen.includes(id) ? [id] : []))];
    const { locale } = app.openPlans.peek(planId)?.valueCase?.document ?? {};
    const settings = { pageSize, pages, ...(locale === undefined ? {} : { locale }) };
    return savePdf(app, planId, 'Mutual action plan PDF', { audience: 'customer', scenario: BASE, settings });
  }

  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        exportPdf().catch(onFailure);
      }}
    >
      <p className="t2">
        {steps === 0
          ? 'Nothing is shared yet. Share milestones in the action plan, under Mutual plan.'
          : `${steps === 1 ? 'The shared step' : `The ${steps} shared steps`}: who of each side has them, by when, and how each side stands. Nothing that is not shared is in it.`}
      </p>
      {offered.length === 0 ? null : (
        <Checkbox.Group label="With it" value={[...chosen]} onChange={setChosen}>
          {offered.map(({ id, label, description }) => (
            <Checkbox key={id} value={id} label={label} description={description} />
          ))}
        </Checkbox.Group>
      )}
      <PageSizeField value={pageSize} onChange={setPageSize} />
      <div className="dialog-buttons">
        <button type="submit" className="btn primary" disabled={steps === 0}>
          <IconFileTypePdf size={15} aria-hidden /> Export PDF
        </button>
      </div>
    </form>
  );
}
