import { reportFileName } from '@core/report/file-name.ts';
import { BASE } from '@core/value/figures.ts';
import { IconArrowLeft, IconPresentation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { type Action, useActions, useRunAction } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { documentFor } from '../../../ui/document-for.ts';
import type { DocumentChoice } from '../../../ui/document-options.ts';
import { useOpenPlan, usePlan, useSelection } from '../../../ui/plan-context.tsx';
import { sayNotExported } from '../../../ui/say-not-exported.ts';
import { useReportSheets } from '../../../ui/use-report-sheets.ts';
import { useValue } from '../../../ui/value-store.ts';
import { DocumentChoices } from './DocumentChoices.tsx';
import { chosenForm, documentForms } from './document-forms.ts';
import { MissingCharacters, PagePreview } from './PagePreview.tsx';
import { useDocument } from './use-document.ts';
import './document.css';

/** The business case as a document: what goes into it on the left, its pages on the right as they will be printed. */
export function DocumentScreen() {
  const app = useApp();
  const { planId } = useOpenPlan();
  const run = useRunAction();
  const plan = usePlan((whole) => whole);
  const { select } = useSelection();
  const formAt = useValue(chosenForm);
  const { audience, scenario: last } = useValue(documentFor);
  // Of another account, maybe.
  const scenario = Object.hasOwn(plan.valueCase?.scenarios ?? {}, last) ? last : BASE;
  const [looked, setLooked] = useState(0);
  const document = useDocument();
  const choice = useMemo<DocumentChoice>(
    () => ({ audience, scenario, settings: document.settings }),
    [audience, scenario, document.settings],
  );
  const { sheets, problem } = useReportSheets(plan, choice, looked);
  const at = Math.min(looked, Math.max(0, (sheets?.layout.sheets.length ?? 1) - 1));
  const form = documentForms[formAt] ?? documentForms[0]!;
  const nothing = form.paged && sheets?.layout.sheets.length === 0;
  // Nothing is selected here: the inspector makes room for the pages.
  useEffect(() => select([]), [select]);

  const actions = useMemo<Action[]>(() => {
    const group = 'Business case';
    return [
      {
        id: 'export-document',
        label: form.button,
        icon: <form.Icon size={16} />,
        group,
        disabled: nothing,
        run: () => void form.save(app, planId, choice).catch(sayNotExported),
      },
    ];
  }, [app, planId, choice, form, nothing]);
  useActions(actions);
  const [exporting] = actions;

  return (
    <div className="document">
      <div className="toolbar">
        <Link to="/accounts/$planId/case" params={{ planId }} className="btn ghost">
          <IconArrowLeft size={15} aria-hidden /> Business case
        </Link>
        <span className="rule" />
        <h2>Document</h2>
        {sheets === null || !form.paged ? null : (
          <span className="t3 truncate">
            {reportFileName(plan, sheets.options, form.extension === 'html' ? 'html' : 'pdf')}
          </span>
        )}
        <span className="grow" />
        <button type="button" className="btn" disabled={nothing} onClick={() => run('present-case')}>
          <IconPresentation size={15} aria-hidden /> Present…
        </button>
        <button type="button" className="btn primary" disabled={nothing} onClick={exporting?.run}>
          <form.Icon size={15} aria-hidden /> {form.button}
        </button>
      </div>
      <div className="document-columns">
        <DocumentChoices
          form={formAt}
          onForm={chosenForm.set}
          audience={audience}
          onAudience={(each) => documentFor.set({ audience: each, scenario })}
          scenario={scenario}
          onScenario={(each) => documentFor.set({ audience, scenario: each })}
          document={document}
          layout={sheets?.layout ?? null}
        />
        <section className="document-pages" aria-label="Preview" aria-busy={form.paged && sheets === null}>
          {!form.paged ? <p className="document-instead">{form.instead}</p> : null}
          {form.paged && problem !== null ? <p role="alert">The pages were not made: {problem}.</p> : null}
          {form.paged && sheets !== null ? (
            <>
              <MissingCharacters missing={sheets.layout.missing} />
              {nothing ? (
                <p className="document-instead">
                  The plan has nothing yet for the pages chosen. Choose another page, or fill in what its line says.
                </p>
              ) : (
                <PagePreview sheets={sheets} at={at} onGo={setLooked} />
              )}
            </>
          ) : null}
        </section>
      </div>
    </div>
  );
}
