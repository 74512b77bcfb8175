import type { ReportLayout } from '@core/report/report-layout.ts';
import { type Audience, audiences } from '@core/report/report-options.ts';
import { startValueCase } from '@core/value/value-commands.ts';
import { Radio, Select } from '@mantine/core';
import { useApp } from '../../../ui/app-context.tsx';
import { knownPages, usualPageSize } from '../../../ui/document-options.ts';
import { useDispatch, usePlan } from '../../../ui/plan-context.tsx';
import { PageSizeField } from '../PageSizeField.tsx';
import { AccentField } from './AccentField.tsx';
import { documentForms } from './document-forms.ts';
import { LocaleField } from './LocaleField.tsx';
import { LogoField } from './LogoField.tsx';
import { PageChoice } from './PageChoice.tsx';
import type { DocumentState } from './use-document.ts';

const audienceWords: Record<Audience, { label: string; description: string }> = {
  board: {
    label: 'Board',
    description: 'The value case, sources, scenarios, pilots and shared milestones. No view of ours on people.',
  },
  manager: { label: 'Manager', description: 'Everything in the plan, for our own side only.' },
  customer: { label: 'Customer', description: 'As for the board, without assumed confirmations and risks.' },
};

interface DocumentChoicesProps {
  /** Its index among the forms. */
  readonly form: number;
  readonly onForm: (form: number) => void;
  readonly audience: Audience;
  readonly onAudience: (audience: Audience) => void;
  readonly scenario: string;
  readonly onScenario: (scenario: string) => void;
  readonly document: DocumentState;
  readonly layout: ReportLayout | null;
}

/** What the document is, for whom, and what it looks like. */
export function DocumentChoices(props: DocumentChoicesProps) {
  const { form, onForm, audience, onAudience, scenario, onScenario, document, layout } = props;
  const { locale } = useApp();
  const scenarios = usePlan((plan) => plan.valueCase?.scenarios);
  const { settings, change, notKept } = document;
  return (
    <div className="document-choices">
      <Radio.Group label="As" value={String(form)} onChange={(value) => onForm(Number(value))}>
        {documentForms.map(({ label, description }, index) => (
          <Radio
            key={label}
            size="xs"
            value={String(index)}
            label={label}
            description={index === form && description}
          />
        ))}
      </Radio.Group>
      <Radio.Group label="For whom" value={audience} onChange={(value) => onAudience(value as Audience)}>
        {audiences.map((each) => (
          <Radio
            key={each}
            size="xs"
            value={each}
            label={audienceWords[each].label}
            description={each === audience && audienceWords[each].description}
          />
        ))}
      </Radio.Group>
      {scenarios === undefined ? null : (
        <Select
          label="Scenario"
          data={Object.keys(scenarios).map((name) => ({ value: name, label: capitalised(name) }))}
          value={scenario}
          allowDeselect={false}
          onChange={(name) => name !== null && onScenario(name)}
        />
      )}
      {documentForms[form]?.paged !== true ? null : (
        <>
          <PageChoice
            choice={knownPages(settings.pages)}
            audience={audience}
            layout={layout}
            onChange={(pages) => change({ field: 'pages', value: pages === null ? null : [...pages] })}
          />
          <PageSizeField
            value={settings.pageSize ?? usualPageSize(locale)}
            onChange={(pageSize) => change({ field: 'pageSize', value: pageSize })}
          />
          <LocaleField value={settings.locale} onChange={(value) => change({ field: 'locale', value })} />
          <AccentField
            value={settings.accent}
            onChange={(accent, gesture) => change({ field: 'accent', value: accent }, gesture)}
          />
          <LogoField value={settings.logo} onChange={(logo) => change({ field: 'logo', value: logo })} />
          <NotKept why={notKept} />
        </>
      )}
    </div>
  );
}

/** Where the choices are not kept with the plan: why, and what to do. */
function NotKept({ why }: { why: DocumentState['notKept'] }) {
  const dispatch = useDispatch();
  if (why === null) return null;
  if (why === 'reading along')
    return <p className="t3">Open for editing in another window: your choices are for what you export from here.</p>;
  return (
    <div className="not-kept">
      <p className="t3">
        The business case is not started: your choices are for what you export now, and no figures are printed.
      </p>
      <button type="button" className="btn" onClick={() => dispatch(startValueCase, {})}>
        Start the business case
      </button>
    </div>
  );
}

function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase('en') + name.slice(1);
}
