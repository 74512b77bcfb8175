import { type Segment, segments } from '@core/model/account-choices.ts';
import { withPart } from '@core/playbook/edit-parts.ts';
import { newItem } from '@core/playbook/new-rows.ts';
import type { ProcessStage, SalesProcess } from '@core/playbook/sales-process.ts';
import { segmentNames } from '../../../ui/words.ts';
import { perChoices } from '../choices.ts';
import { useAt, useDoc, useRows } from '../doc.tsx';
import { Choice, Figure, Words } from '../fields.tsx';
import { AddButton, AddRow, Assumed, RowTools } from '../Rows.tsx';
import { Section } from '../Section.tsx';
import { ItemList } from './ItemList.tsx';
import { Part, Upkeep } from './TeamSection.tsx';

/** The stages of an opportunity, each with the gate that leads out of it. They are the format's, so none comes or goes. */
export function StagesSection() {
  const stages = useRows<ProcessStage>('stages');
  return (
    <Section id="stages" title="Stages">
      {stages.map(({ id, name, maxDays }, at) => (
        <article key={id} className="panel pb-phase" aria-label={name}>
          <header>
            <span className="pb-number" aria-hidden="true">
              {at + 1}
            </span>
            <h3 className="grow">
              <Words path={`stages.${id}.name`} label="Name of the stage" className="pb-strong" />
            </h3>
            <span className="pb-inline">
              <span className="t3">Worth</span>
              <Figure path={`stages.${id}.probability.value`} label="Probability" as="share" />
              <Assumed path={`stages.${id}.probability.assumed`} required />
            </span>
          </header>
          <Words path={`stages.${id}.goal`} label="Goal" className="pb-goal" />
          <div className="pb-three">
            <Column title="What is done" path={`stages.${id}.activities`} what="an activity" />
            <Column title="What is handed over" path={`stages.${id}.deliverables`} what="a deliverable" />
            <Column title="Left when" path={`stages.${id}.exitCriteria`} what="an exit criterion" />
          </div>
          {maxDays === undefined ? null : <MaxDays id={id} />}
        </article>
      ))}
    </Section>
  );
}

function Column({ title, path, what }: { title: string; path: string; what: string }) {
  const { editable } = useDoc();
  const rows = useRows<object>(path);
  if (rows.length === 0 && !editable) return null;
  return (
    <div>
      <h4 className="t3">{title}</h4>
      <ItemList path={path} what={what} fresh={`New ${what.replace(/^an? /, '')}`} />
    </div>
  );
}

function MaxDays({ id }: { id: string }) {
  const path = `stages.${id}.maxDays`;
  return (
    <footer className="pb-line">
      <span className="t2">Stalled after</span>
      {segments.map((segment: Segment) => (
        <span key={segment} className="pb-inline">
          <span className="t3">{segmentNames[segment]}</span>
          <Figure path={`${path}.value.${segment}`} label={`Days, ${segmentNames[segment]}`} />
          <span className="t3">days</span>
        </span>
      ))}
      <Assumed path={`${path}.assumed`} required />
    </footer>
  );
}

/** The four questions of a qualification. */
export function BantSection() {
  const rows = useRows<SalesProcess['bant'][number]>('bant');
  return (
    <Section id="bant" title="Qualification" note="budget, authority, need and timeline">
      <ul className="panel pb-list pb-items">
        {rows.map(({ id }) => (
          <li key={id}>
            <span className="pb-item">
              <Words path={`bant.${id}.name`} label="Question" className="pb-strong" />
              <Words path={`bant.${id}.met`} label="Met when" className="t2" />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is measured at each stage and over all. */
export function KpisSection() {
  return (
    <Section id="kpis" title="What is measured">
      <div className="panel pb-list">
        <ItemList path="kpis" what="a measure" fresh="New measure" />
      </div>
    </Section>
  );
}

/** Who does what in sales, and what each is held to. */
export function SalesRolesSection() {
  const rows = useRows<SalesProcess['roles'][number]>('roles');
  return (
    <Section id="sales-roles" title="Sales roles">
      <div className="pb-cards">
        {rows.map(({ id, name }, at) => {
          const path = `roles.${id}`;
          return (
            <article key={id} className="panel pb-card pb-row" aria-label={name}>
              <header>
                <h3 className="grow">
                  <Words path={`${path}.name`} label="Role" className="pb-strong" />
                </h3>
                <RowTools path={path} name={name} first={at === 0} last={at === rows.length - 1} />
              </header>
              <Words path={`${path}.responsibility`} label="Responsibility" />
              <Words path={`${path}.focus`} label="Focus" className="t2" />
              <Quota path={`${path}.quota`} />
            </article>
          );
        })}
      </div>
      <AddRow
        list="roles"
        what="a sales role"
        make={(all: readonly { id: string }[]) => ({ ...newItem(all, 'New role'), responsibility: '', focus: '' })}
      />
    </Section>
  );
}

function Quota({ path }: { path: string }) {
  const { editable, edit } = useDoc();
  const quota = useAt<{ currency?: string }>(path);
  if (quota === undefined) {
    const begin = { value: 1, of: 'deals', per: 'month' };
    return <AddButton what="a quota" onAdd={(run) => run('Add a quota', (d) => withPart(d, path, begin))} />;
  }
  const money = quota.currency === undefined ? ({} as const) : ({ as: 'money', currency: quota.currency } as const);
  return (
    <p className="pb-inline">
      <b>
        <Figure path={`${path}.value`} label="Quota" {...money} />
      </b>
      <Words path={`${path}.of`} label="Quota of" />
      <Choice path={`${path}.per`} label="Period" options={perChoices} className="t3" />
      {editable ? (
        <button
          type="button"
          className="btn ghost small pb-tools"
          onClick={() => edit('Delete the quota', (d) => withPart(d, path, undefined))}
        >
          No quota
        </button>
      ) : null}
    </p>
  );
}

/** Those who are qualified and not ready to buy. */
export function NurtureSection() {
  const there = useAt<object>('nurture') !== undefined;
  return (
    <Section id="nurture" title="Nurture" note="qualified, and not ready to buy">
      <Part path="nurture" title="Keeping in touch" there={there} begin={() => ({ months: 12, items: [] })}>
        <p className="pb-inline">
          At most <Figure path="nurture.months" label="Months" /> months
        </p>
        <ItemList path="nurture.items" what="an item" fresh="New item" />
      </Part>
    </Section>
  );
}

export function UpkeepSection() {
  return (
    <Section id="upkeep" title="Upkeep">
      <Upkeep />
    </Section>
  );
}
