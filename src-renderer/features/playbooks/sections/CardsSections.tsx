import { withPart } from '@core/playbook/edit-parts.ts';
import { newIndustry, newRoleCard } from '@core/playbook/new-rows.ts';
import type { IndustryProfile, RoleCard } from '@core/playbook/playbook.ts';
import { levelChoices, roleChoices } from '../choices.ts';
import { useAt, useDoc, useRows } from '../doc.tsx';
import { Choice, Figure, Lines, Words } from '../fields.tsx';
import { AddButton, AddRow, Assumed, RowTools } from '../Rows.tsx';
import { Section } from '../Section.tsx';
import { RoleChip } from './RoleSet.tsx';

/** What a person in a role cares about, and how to work with them. */
export function RoleCardsSection() {
  const rows = useRows<RoleCard>('roleCards');
  return (
    <Section id="roles" title="Role cards" note={rows.length}>
      <div className="pb-cards">
        {rows.map((row, at) => (
          <RoleCardPanel key={row.id} row={row} at={at} count={rows.length} />
        ))}
      </div>
      <AddRow list="roleCards" what="a role card" make={newRoleCard} />
    </Section>
  );
}

const roleParts = [
  ['titles', 'Titles'],
  ['focus', 'Cares about'],
  ['messaging', 'What to say'],
  ['successCriteria', 'Success is'],
  ['engagement', 'How to engage'],
] as const;

function RoleCardPanel({ row, at, count }: { row: RoleCard; at: number; count: number }) {
  const { editable } = useDoc();
  const path = `roleCards.${row.id}`;
  return (
    <article className="panel pb-card pb-row" aria-label={row.name}>
      <header>
        <h3 className="grow">
          <Words path={`${path}.name`} label="Role" className="pb-strong" />
        </h3>
        <Assumed path={`${path}.assumed`} />
        <RowTools path={path} name={row.name} first={at === 0} last={at === count - 1} />
      </header>
      {editable || row.role !== undefined || row.level !== undefined ? (
        <p className="pb-inline">
          {editable ? (
            <Choice path={`${path}.role`} label="Buying role" options={roleChoices} optional />
          ) : row.role === undefined ? null : (
            <RoleChip role={row.role} />
          )}
          <Choice
            path={`${path}.level`}
            label="Level"
            options={levelChoices}
            className={editable ? '' : 'chip outline'}
            optional
          />
        </p>
      ) : null}
      <Parts path={path} row={row} parts={roleParts} />
    </article>
  );
}

/** Lists under small headings; empty ones only in one's own. */
function Parts({ path, row, parts }: { path: string; row: object; parts: readonly (readonly [string, string])[] }) {
  const { editable } = useDoc();
  return (
    <dl className="pb-parts">
      {parts.map(([field, title]) => {
        const lines = (row as Record<string, readonly string[] | undefined>)[field] ?? [];
        return lines.length === 0 && !editable ? null : (
          <div key={field}>
            <dt className="t3">{title}</dt>
            <dd>
              <Lines path={`${path}.${field}`} label={title} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

const industryParts = [
  ['focus', 'Focus'],
  ['useCases', 'Use cases'],
  ['roiDrivers', 'Where the return comes from'],
  ['decisionFactors', 'What decides'],
] as const;

/** What an industry wants, and where its return comes from. */
export function IndustriesSection() {
  const rows = useRows<IndustryProfile>('industries');
  return (
    <Section id="industries" title="Industries" note={rows.length}>
      <div className="pb-cards">
        {rows.map((row, at) => {
          const path = `industries.${row.id}`;
          return (
            <article key={row.id} className="panel pb-card pb-row" aria-label={row.name}>
              <header>
                <h3 className="grow">
                  <Words path={`${path}.name`} label="Industry" className="pb-strong" />
                </h3>
                <RowTools path={path} name={row.name} first={at === 0} last={at === rows.length - 1} />
              </header>
              <Parts path={path} row={row} parts={industryParts} />
              <Implementation path={`${path}.implementation`} />
            </article>
          );
        })}
      </div>
      <AddRow list="industries" what="an industry" make={newIndustry} />
    </Section>
  );
}

function Implementation({ path }: { path: string }) {
  const { editable, edit } = useDoc();
  const there = useAt<object>(path) !== undefined;
  if (!there) {
    const begin = { days: { min: 30, max: 90 }, approach: '' };
    return (
      <AddButton
        what="its implementation"
        onAdd={(run) => run('Add its implementation', (document) => withPart(document, path, begin))}
      />
    );
  }
  return (
    <div className="pb-implementation pb-row">
      <span className="t3">Implementation</span>
      <span className="pb-inline">
        <Figure path={`${path}.days.min`} label="Days of implementation, from" />–
        <Figure path={`${path}.days.max`} label="Days of implementation, to" /> days
        {editable ? (
          <button
            type="button"
            className="btn ghost small pb-tools"
            onClick={() => edit('Delete the implementation', (document) => withPart(document, path, undefined))}
          >
            Delete
          </button>
        ) : null}
      </span>
      <Words path={`${path}.approach`} label="Approach" className="t2" />
    </div>
  );
}
