import type { Result } from '@core/kernel/result.ts';
import { withPart, withRow } from '@core/playbook/edit-parts.ts';
import { newCadence, newItem } from '@core/playbook/new-rows.ts';
import type { Cadence, PlaybookItem } from '@core/playbook/playbook-parts.ts';
import { IconPlus } from '@tabler/icons-react';
import { useApp } from '../../../ui/app-context.tsx';
import { everyChoices } from '../choices.ts';
import { useAt, useDoc, useRows } from '../doc.tsx';
import { Choice, Figure, figureText, Words } from '../fields.tsx';
import { wantFocus } from '../focus.ts';
import { AddRow, Assumed, RowTools } from '../Rows.tsx';
import { Section } from '../Section.tsx';
import { rangeText } from './FitSection.tsx';
import { ItemList } from './ItemList.tsx';

/** What is done every day, week, month or quarter, and how much of it. */
export function CadencesSection() {
  const { editable } = useDoc();
  const rows = useRows<Cadence>('cadences');
  if (rows.length === 0 && !editable) return null;
  return (
    <Section id="cadences" title="Rhythm">
      <div className="pb-cards wide">
        {rows.map((row, at) => {
          const path = `cadences.${row.id}`;
          return (
            <article key={row.id} className="panel pb-card pb-row" aria-label={row.name}>
              <header>
                <h3 className="grow">
                  <Words path={`${path}.name`} label="Rhythm" className="pb-strong" />
                </h3>
                {editable ? <Choice path={`${path}.every`} label="How often" options={everyChoices} /> : null}
                <Assumed path={`${path}.assumed`} />
                <RowTools path={path} name={row.name} first={at === 0} last={at === rows.length - 1} />
              </header>
              <ItemList
                path={`${path}.activities`}
                what="an activity"
                fresh="New activity"
                more={(item) => <Amount path={`${item}.amount`} />}
              />
            </article>
          );
        })}
      </div>
      <AddRow list="cadences" what="a rhythm" make={newCadence} />
    </Section>
  );
}

interface AmountOf {
  readonly min: number;
  readonly max?: number;
  readonly unit: string;
}

/** How much of it in one period. */
function Amount({ path }: { path: string }) {
  const { locale } = useApp();
  const { editable, edit } = useDoc();
  const amount = useAt<AmountOf>(path);
  if (!editable) {
    if (amount === undefined) return null;
    const range = rangeText(amount, (value) => figureText(value, { as: 'number', currency: '', locale }));
    return (
      <span className="pb-amount">
        <b>{range}</b> <span className="t3">{amount.unit}</span>
      </span>
    );
  }
  if (amount === undefined) {
    return (
      <button
        type="button"
        className="btn ghost small pb-tools"
        onClick={() => edit('Add an amount', (document) => withPart(document, path, { min: 1, unit: 'times' }))}
      >
        Amount
      </button>
    );
  }
  return (
    <span className="pb-span">
      <Figure path={`${path}.min`} label="Amount, from" />–
      <Figure path={`${path}.max`} label="Amount, to" optional placeholder="more" />
      <Words path={`${path}.unit`} label="Unit" className="t3" />
      <button
        type="button"
        className="btn ghost small pb-tools"
        onClick={() => edit('Delete the amount', (document) => withPart(document, path, undefined))}
      >
        No amount
      </button>
    </span>
  );
}

interface Group {
  readonly id: string;
  readonly name: string;
  readonly items: readonly PlaybookItem[];
}

interface GroupsProps {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** All that there can be, by id, with the name that a new one gets. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** Checklists under fixed heads: reviews, hand-overs, working together. */
function GroupsSection({ id, title, path, kinds, note }: GroupsProps) {
  const { editable, edit } = useDoc();
  const rows = useRows<Group>(path);
  if (rows.length === 0 && !editable) return null;
  const missing = Object.entries(kinds).filter(([kind]) => rows.every((row) => row.id !== kind));
  return (
    <Section id={id} title={title} {...(note === undefined ? {} : { note })}>
      <div className="pb-cards wide">
        {rows.map((row, at) => (
          <article key={row.id} className="panel pb-card pb-row" aria-label={row.name}>
            <header>
              <h3 className="grow">
                <Words path={`${path}.${row.id}.name`} label="Name" className="pb-strong" />
              </h3>
              <Assumed path={`${path}.${row.id}.assumed`} />
              <RowTools path={`${path}.${row.id}`} name={row.name} first={at === 0} last={at === rows.length - 1} />
            </header>
            <ItemList path={`${path}.${row.id}.items`} what="an item" fresh="New item" />
          </article>
        ))}
      </div>
      {editable
        ? missing.map(([kind, name]) => (
            <button
              key={kind}
              type="button"
              className="btn ghost small pb-add"
              onClick={() => {
                wantFocus(`${path}.${kind}.name`);
                const row = { id: kind, name, items: [newItem([], 'New item')] };
                edit(`Add “${name}”`, (document) => withRow(document, path, row) as Result<typeof document>);
              }}
            >
              <IconPlus size={14} aria-hidden /> Add “{name}”
            </button>
          ))
        : null}
    </Section>
  );
}

export function ReviewsSection() {
  const kinds = { weekly: 'Weekly review', monthly: 'Monthly review', quarterly: 'Quarterly review' };
  return <GroupsSection id="reviews" title="Reviews" path="reviews" kinds={kinds} note="what is gone through" />;
}

export function HandoffsSection() {
  const kinds = {
    'sdr-to-ae': 'From sales development to the account executive',
    se: 'To solutions engineering',
    'ae-to-cs': 'From the account executive to customer success',
    'ae-to-ae': 'From one account executive to another',
  };
  return <GroupsSection id="handoffs" title="Hand-overs" path="handoffs" kinds={kinds} note="what is ticked" />;
}

export function CollaborationsSection() {
  const kinds = {
    'sales-development': 'With sales development',
    'solutions-engineering': 'With solutions engineering',
    'customer-success': 'With customer success',
  };
  return <GroupsSection id="together" title="Working together" path="collaborations" kinds={kinds} />;
}
