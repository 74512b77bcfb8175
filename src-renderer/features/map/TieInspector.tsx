import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import { type TieKind, tieKinds } from '@core/model/ties.ts';
import { removeTie, reverseTie } from '@core/people/people-commands.ts';
import { IconArrowDown, IconArrowsSort, IconTrash } from '@tabler/icons-react';
import { SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { choices } from '../../ui/words.ts';
import { personName } from './person-words.ts';
import { type RatingChoice, RatingGroup } from './RatingGroup.tsx';
import './inspector.css';

const kindNames: Record<TieKind, string> = {
  influence: 'Influence',
  conflict: 'Conflict',
  'dotted-report': 'Second line',
};
const between: Record<TieKind, string> = {
  influence: 'influences',
  conflict: 'is in conflict with',
  'dotted-report': 'has a second line to',
};
const kindChoices = choices(tieKinds, kindNames);
const strengths: readonly RatingChoice<number>[] = ['Weak', 'Medium', 'Strong'].map((label, i) => ({
  value: i + 1,
  label,
  face: label,
}));

/** A tie: what it is, how strong, and between whom. */
export function TieInspector({ id }: { id: Id }) {
  const tie = usePlan((plan) => plan.ties[id]);
  const people = usePlan((plan) => plan.stakeholders);
  const dispatch = useDispatch();
  const { select } = useSelection();
  const writable = useWritable();
  if (tie === undefined) return null;
  const row: RowRef = { kind: 'ties', id };
  const person = (personId: Id) => (
    <button
      type="button"
      className="line-btn tie-person"
      onClick={() => select([{ kind: 'stakeholders', id: personId }])}
    >
      <b>{personName(people[personId])}</b>
      <span className="t2">{people[personId]?.title}</span>
    </button>
  );
  return (
    <div className="person-inspector">
      <h2 className="visually-hidden">Tie</h2>
      <div className="tie-ends">
        {person(tie.from)}
        <p className="t2">
          <IconArrowDown size={14} aria-hidden /> {between[tie.kind]}
          {writable && tie.kind !== 'conflict' ? (
            <button type="button" className="btn small" onClick={() => dispatch(reverseTie, { id })}>
              <IconArrowsSort size={13} aria-hidden /> Reverse
            </button>
          ) : null}
        </p>
        {person(tie.to)}
      </div>
      <section className="inspector-section" aria-label="Tie">
        <SelectField row={row} field="kind" label="Kind" options={kindChoices} required />
        {tie.kind === 'dotted-report' ? null : (
          <RatingGroup
            label="Strength"
            choices={strengths}
            value={tie.strength ?? 1}
            onChange={(strength) => dispatch(updateEntity, { ...row, changes: { strength } })}
          />
        )}
      </section>
      <section className="inspector-section person-words" aria-label="Note">
        <h3>Note</h3>
        <div className="field-control">
          <TextField row={row} field="note" label="Note" bare multiline placeholder="Where does it show?" />
        </div>
      </section>
      {writable ? (
        <div className="inspector-foot">
          <button
            type="button"
            className="btn ghost"
            onClick={() => {
              if (dispatch(removeTie, { id })) select([{ kind: 'stakeholders', id: tie.from }]);
            }}
          >
            <IconTrash size={15} aria-hidden /> Delete tie
          </button>
        </div>
      ) : null}
    </div>
  );
}
