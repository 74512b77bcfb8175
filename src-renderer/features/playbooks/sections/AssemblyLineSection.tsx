import { newItem } from '@core/playbook/new-rows.ts';
import type { SalesProcess } from '@core/playbook/sales-process.ts';
import { useApp } from '../../../ui/app-context.tsx';
import { groupChoices } from '../choices.ts';
import { useAt, useDoc, useRows } from '../doc.tsx';
import { Choice, Figure, figureText, Lines, Words } from '../fields.tsx';
import { AddRow, RowTools } from '../Rows.tsx';
import { Section } from '../Section.tsx';
import { rangeText } from './FitSection.tsx';
import { ItemList } from './ItemList.tsx';
import { Part } from './TeamSection.tsx';

type Line = NonNullable<SalesProcess['assemblyLine']>;
type LineRole = Line['roles'][number];
type Rows = readonly { readonly id: string }[];

/** A high-volume sale run as a line: each step with its own people, and what they hand on. */
export function AssemblyLineSection() {
  const there = useAt<object>('assemblyLine') !== undefined;
  return (
    <Section id="line" title="Assembly line" note="many short deals, each step with its own people">
      <Part
        path="assemblyLine"
        title="Assembly line"
        there={there}
        begin={() => ({ summary: '', roles: [], handOvers: [], principles: [] })}
      >
        <Words path="assemblyLine.summary" label="Summary" />
      </Part>
      {there ? <LineParts /> : null}
    </Section>
  );
}

function LineParts() {
  const roles = useRows<LineRole>('assemblyLine.roles');
  const handOvers = useRows<Line['handOvers'][number]>('assemblyLine.handOvers');
  return (
    <>
      <div className="pb-cards wide">
        {roles.map((row, at) => (
          <RolePanel key={row.id} row={row} at={at} count={roles.length} />
        ))}
      </div>
      <AddRow
        list="assemblyLine.roles"
        what="a role of the line"
        make={(all: Rows) => ({
          ...newItem(all, 'New role'),
          group: 'sales',
          purpose: '',
          duties: [],
          figures: [],
          measures: [],
        })}
      />
      <h3 className="pb-sub">Hand-overs</h3>
      <ul className="panel pb-list pb-items">
        {handOvers.map(({ id, name }, at) => {
          const path = `assemblyLine.handOvers.${id}`;
          return (
            <li key={id} className="pb-row">
              <span className="pb-item">
                <Words path={`${path}.name`} label="Hand-over" className="pb-strong" />
                <Words path={`${path}.detail`} label="Detail" className="t2" />
              </span>
              <span className="pb-inline t3">
                <Words path={`${path}.from`} label="From" /> → <Words path={`${path}.to`} label="To" />
              </span>
              <RowTools path={path} name={name} first={at === 0} last={at === handOvers.length - 1} />
            </li>
          );
        })}
      </ul>
      <AddRow
        list="assemblyLine.handOvers"
        what="a hand-over"
        make={(all: Rows) => ({ ...newItem(all, 'New hand-over'), from: 'Sales', to: 'Sales', detail: '' })}
      />
      <h3 className="pb-sub">Principles</h3>
      <div className="panel pb-list">
        <ItemList path="assemblyLine.principles" what="a principle" fresh="New principle" />
      </div>
    </>
  );
}

function RolePanel({ row, at, count }: { row: LineRole; at: number; count: number }) {
  const path = `assemblyLine.roles.${row.id}`;
  return (
    <article className="panel pb-card pb-row" aria-label={row.name}>
      <header>
        <h4 className="grow">
          <Words path={`${path}.name`} label="Role" className="pb-strong" />
        </h4>
        <Choice path={`${path}.group`} label="Group" options={groupChoices} className="t3" />
        <RowTools path={path} name={row.name} first={at === 0} last={at === count - 1} />
      </header>
      <Words path={`${path}.purpose`} label="Purpose" className="t2" />
      <ItemList path={`${path}.duties`} what="a duty" fresh="New duty" />
      <ItemList
        path={`${path}.figures`}
        what="a figure"
        fresh="New figure"
        plain
        make={(rows) => ({ ...newItem(rows, 'New figure'), amount: { min: 1 }, unit: 'times' })}
        more={(item) => <LineFigure path={item} />}
      />
      <Lines path={`${path}.measures`} label="Measured by" />
    </article>
  );
}

function LineFigure({ path }: { path: string }) {
  const { locale } = useApp();
  const { editable } = useDoc();
  const amount = useAt<{ min: number; max?: number }>(`${path}.amount`);
  const as = useAt<boolean>(`${path}.asShare`) === true ? 'share' : 'number';
  if (amount === undefined) return null;
  return (
    <span className="pb-amount">
      {editable ? (
        <span className="pb-span">
          <Figure path={`${path}.amount.min`} label="Amount, from" as={as} />–
          <Figure path={`${path}.amount.max`} label="Amount, to" as={as} optional placeholder="more" />
        </span>
      ) : (
        <b>{rangeText(amount, (value) => figureText(value, { as, currency: '', locale }))}</b>
      )}{' '}
      <Words path={`${path}.unit`} label="Unit" className="t3" />
      <Words path={`${path}.source`} label="Source" className="t3" optional />
    </span>
  );
}
