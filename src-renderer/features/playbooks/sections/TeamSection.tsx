import { withPart } from '@core/playbook/edit-parts.ts';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { reviewedChoices, sensitivityChoices } from '../choices.ts';
import { type Change, useAt, useDoc, useRows } from '../doc.tsx';
import { Choice, Figure, figureText, Words } from '../fields.tsx';
import { wantFocus } from '../focus.ts';
import { AddButton, AddRow, RowTools } from '../Rows.tsx';
import { Section } from '../Section.tsx';
import { rangeText } from './FitSection.tsx';

interface Experience {
  readonly level: string;
  readonly count?: number;
  readonly years: { readonly min: number; readonly max?: number };
}

/** Who sells to the segment, and who keeps the playbook up. */
export function TeamSection() {
  const { editable } = useDoc();
  const team = useAt<object>('team');
  const upkeep = useAt<object>('upkeep');
  if (!editable && team === undefined && upkeep === undefined) return null;
  return (
    <Section id="team" title="Team and upkeep">
      <div className="pb-two">
        <Part
          path="team"
          title="Who sells"
          there={team !== undefined}
          begin={() => ({ executives: { min: 1 }, reportsTo: '', territory: '', experience: [] })}
        >
          <TeamFacts />
        </Part>
        <Upkeep />
      </div>
    </Section>
  );
}

/** The month, the owner and the rhythm: the process has the same. */
export function Upkeep() {
  const there = useAt<object>('upkeep') !== undefined;
  const { clock } = useApp();
  return (
    <Part
      path="upkeep"
      title="Upkeep"
      there={there}
      begin={() => ({
        asOf: clock.today().slice(0, 7),
        owner: 'Sales manager',
        reviewedEvery: 'quarter',
        sensitivity: 'internal',
      })}
    >
      <Fact label="Gone through">
        <Words path="upkeep.asOf" label="Month it was last gone through, as YYYY-MM" />
      </Fact>
      <Fact label="Kept by">
        <Words path="upkeep.owner" label="Kept by" />
      </Fact>
      <Fact label="Rhythm">
        <Choice path="upkeep.reviewedEvery" label="Rhythm" options={reviewedChoices} />
      </Fact>
      <Fact label="Sensitivity">
        <Choice path="upkeep.sensitivity" label="Sensitivity" options={sensitivityChoices} />
      </Fact>
    </Part>
  );
}

function TeamFacts() {
  const experience = useRows<Experience>('team.experience');
  return (
    <>
      <Fact label="Account executives">
        <Span path="team.executives" label="Account executives" />
      </Fact>
      <Fact label="Growth">
        <Words path="team.growth" label="Growth" optional />
      </Fact>
      <Fact label="Reports to">
        <Words path="team.reportsTo" label="Reports to" />
      </Fact>
      <Fact label="Territory">
        <Words path="team.territory" label="Territory" />
      </Fact>
      {experience.map(({ level }, at) => {
        const path = `team.experience.${at}`;
        return (
          <Fact
            // biome-ignore lint/suspicious/noArrayIndexKey: these rows have no id; their place is their name
            key={at}
            label={at === 0 ? 'Experience' : ''}
            tools={{ path, name: level, at, count: experience.length }}
          >
            <Figure path={`${path}.count`} label="How many" optional placeholder="all" />
            <Words path={`${path}.level`} label="Experience" />
            <Span path={`${path}.years`} label="Years" />
            <span className="t3">years</span>
          </Fact>
        );
      })}
      <AddRow
        list="team.experience"
        what="an experience"
        focus="level"
        make={() => ({ level: 'New experience', years: { min: 1 } })}
      />
    </>
  );
}

/** From and to, where "to" may be left open. */
function Span({ path, label }: { path: string; label: string }) {
  const { locale } = useApp();
  const { editable } = useDoc();
  const range = useAt<{ min: number; max?: number }>(path);
  if (range === undefined) return null;
  if (!editable) return rangeText(range, (value) => figureText(value, { as: 'number', currency: '', locale }));
  return (
    <span className="pb-span">
      <Figure path={`${path}.min`} label={`${label}, from`} />–
      <Figure path={`${path}.max`} label={`${label}, to`} optional placeholder="more" />
    </span>
  );
}

interface FactProps {
  readonly label: string;
  readonly tools?: { readonly path: string; readonly name: string; readonly at: number; readonly count: number };
  readonly children: ReactNode;
}

function Fact({ label, tools, children }: FactProps) {
  return (
    <div className="pb-fact pb-row">
      <span className="t3">{label}</span>
      <span className="pb-inline">{children}</span>
      {tools === undefined ? null : (
        <RowTools path={tools.path} name={tools.name} first={tools.at === 0} last={tools.at === tools.count - 1} />
      )}
    </div>
  );
}

/** A part that may be left out as a whole: in one's own it is begun and taken away. */
export function Part(props: {
  path: string;
  title: string;
  there: boolean;
  begin: () => object;
  focus?: string;
  children: ReactNode;
}) {
  const { path, title, there, begin, focus, children } = props;
  const { editable, edit } = useDoc();
  if (!there) {
    return (
      <AddButton
        what={title.charAt(0).toLowerCase() + title.slice(1)}
        onAdd={(run) => {
          if (focus !== undefined) wantFocus(`${path}.${focus}`);
          return run(`Add ${title.toLowerCase()}`, ((document) => withPart(document, path, begin())) as Change);
        }}
      />
    );
  }
  return (
    <div className="panel pb-part pb-row">
      <header>
        <h3 className="grow">{title}</h3>
        {editable ? (
          <span className="pb-tools">
            <button
              type="button"
              className="icon-btn"
              aria-label={`Delete “${title}”`}
              title="Delete"
              onClick={() => edit(`Delete “${title}”`, (document) => withPart(document, path, undefined))}
            >
              <IconTrash size={14} aria-hidden />
            </button>
          </span>
        ) : null}
      </header>
      {children}
    </div>
  );
}
