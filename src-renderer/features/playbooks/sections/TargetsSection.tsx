import { newStandard } from '@core/playbook/new-rows.ts';
import type { QualityStandard } from '@core/playbook/playbook.ts';
import { perChoices, unitChoices } from '../choices.ts';
import { useAt, useDoc, useRows } from '../doc.tsx';
import { Choice, Figure, type FigureStyle, Words } from '../fields.tsx';
import { AddRow, RowTools } from '../Rows.tsx';
import { Section } from '../Section.tsx';

const targets: readonly { field: string; label: string; note: string; as?: FigureStyle }[] = [
  { field: 'monthlyRevenue', label: 'Revenue', note: 'a month', as: 'money' },
  { field: 'monthlyDeals', label: 'Deals', note: 'a month' },
  { field: 'activeOpportunities', label: 'Open opportunities', note: 'at any time' },
  { field: 'winRate', label: 'Win rate', note: 'of those qualified', as: 'share' },
  { field: 'cycleDays', label: 'Days to the close', note: 'at most' },
];

/** What an account executive is to reach. */
export function TargetsSection() {
  const currency = useAt<string>('currency') ?? '';
  return (
    <Section id="targets" title="Targets" note="of one account executive">
      <div className="panel pb-figures five">
        {targets.map(({ field, label, note, as = 'number' }) => (
          <div key={field} className="pb-range">
            <span className="t3">{label}</span>
            <b>
              <Figure path={`targets.${field}`} label={`${label} ${note}`} as={as} currency={currency} />
            </b>
            <span className="pb-note">{note}</span>
          </div>
        ))}
      </div>
    </Section>
  );
}

const styleOf = { share: 'share', ratio: 'share', rating: 'number', count: 'number' } as const;

/** What good work is measured by: a share of two counts or sums each. */
export function StandardsSection() {
  const { editable } = useDoc();
  const rows = useRows<QualityStandard>('standards');
  return (
    <Section id="standards" title="Quality standards">
      <ul className="panel pb-list">
        {rows.map((row, at) => {
          const path = `standards.${row.id}`;
          return (
            <li key={row.id} className="pb-row pb-standard">
              <span className="pb-target">
                <Figure path={`${path}.target`} label="Target" as={styleOf[row.unit]} className="pb-big" />
                {row.unit === 'rating' && !editable ? <span className="t3"> of 5</span> : null}
                <Choice path={`${path}.per`} label="Period" options={perChoices} className="pb-note" optional />
              </span>
              <span className="pb-item">
                <Words path={`${path}.label`} label="Standard" className="pb-strong" />
                <span className="pb-fraction t2">
                  <Words path={`${path}.numerator`} label="What is counted" optional={false} />
                  <span className="t3">of</span>
                  <Words path={`${path}.denominator`} label="Out of what" />
                </span>
              </span>
              {editable ? <Choice path={`${path}.unit`} label="Unit" options={unitChoices} className="t3" /> : null}
              <RowTools path={path} name={row.label} first={at === 0} last={at === rows.length - 1} />
            </li>
          );
        })}
      </ul>
      <AddRow list="standards" what="a standard" make={newStandard} focus="label" />
    </Section>
  );
}
