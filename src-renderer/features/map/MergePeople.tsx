import { plural } from '@core/engine/entity-commands.ts';
import { fieldLabel } from '@core/engine/field-labels.ts';
import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { entityKinds, isEntityKind, type RowKind } from '@core/model/entity-kinds.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import type { Stakeholder } from '@core/model/stakeholders.ts';
import { type Merge, mentionsOf, mergedPerson, mergePeople, type PersonField } from '@core/people/merge-people.ts';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useDispatch, useOpenPlan, usePlan, useSelection } from '../../ui/plan-context.tsx';
import { roleNames, wordOf } from '../../ui/words.ts';
import { personName, supportWord } from './person-words.ts';
import './people-dialog.css';
import './merge.css';

/** What can be chosen, in the order of the inspector; place and status are the kept one's. */
const fields: readonly PersonField[] = [
  'name',
  'title',
  'department',
  'seniority',
  'roles',
  'support',
  'power',
  'access',
  'reportsTo',
  'ratedOn',
  'confidence',
  'touchEveryDays',
  'projectRole',
  'successCriteria',
  'concerns',
  'personalWin',
  'messaging',
  'focus',
  'engagement',
  'email',
  'phone',
  'linkedin',
  'location',
  'crmId',
];

/** Two people who are the same, side by side: what differs is chosen, and everything that names the other moves along. */
export function MergePeople({ pair, onClose }: { pair: readonly [Id, Id]; onClose: () => void }) {
  const [[keep, gone], setSides] = useState(pair);
  const [picked, setPicked] = useState<NonNullable<Merge['fields']>>({});
  const dispatch = useDispatch();
  const { select } = useSelection();
  const { session } = useOpenPlan();
  const people = usePlan((plan) => plan.stakeholders);
  const say = useSayValue(people);
  const [kept, other] = [people[keep], people[gone]];
  const moved = useMemo(() => movedWords(session.plan, gone), [session, gone]);
  if (kept === undefined || other === undefined) return null;

  const merged = mergedPerson(session.plan, { keep, gone, fields: picked });
  const rows = fields.filter((field) => say(field, kept) !== '' || say(field, other) !== '');
  const merge = () => {
    if (!dispatch(mergePeople, { keep, gone, fields: picked })) return;
    select([{ kind: 'stakeholders', id: keep }]);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title="Merge two people who are the same" size="xl">
      <form
        className="people-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          merge();
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="dialog-table merge-fields" tabIndex={0} aria-label="What stays of each">
          <table className="table">
            <thead>
              <tr>
                <td />
                <th>Keeps: {personName(kept)}</th>
                <th>Goes: {personName(other)}</th>
                <th>Afterwards</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((field) => (
                <FieldChoice
                  key={field}
                  field={field}
                  texts={{ keep: say(field, kept), gone: say(field, other) }}
                  picked={picked[field]}
                  result={say(field, merged)}
                  onPick={(side) => setPicked({ ...picked, [field]: side })}
                />
              ))}
            </tbody>
          </table>
        </section>
        <p className="t2">
          {moved === '' ? 'Nothing else names' : `${moved} of`} {personName(other)}
          {moved === '' ? '.' : ` will be ${personName(merged)}’s. Undo brings both back.`}
        </p>
        <div className="merge-foot">
          <button
            type="button"
            className="btn"
            onClick={() => {
              setSides([gone, keep]);
              setPicked({});
            }}
          >
            <IconArrowsExchange size={15} aria-hidden /> Keep the other instead
          </button>
          <span className="grow" />
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="btn primary" data-autofocus>
            Merge
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldChoiceProps {
  readonly field: PersonField;
  readonly texts: { readonly keep: string; readonly gone: string };
  readonly picked: 'keep' | 'gone' | undefined;
  readonly result: string;
  readonly onPick: (side: 'keep' | 'gone') => void;
}

function FieldChoice({ field, texts, picked, result, onPick }: FieldChoiceProps) {
  const label = wordOf(fieldLabel(field));
  const same = texts.keep === texts.gone;
  // Unsaid, roles are joined: neither side alone is what stays.
  const stays = (side: 'keep' | 'gone') => (picked === undefined ? !same && texts[side] === result : picked === side);
  const taken = stays('keep') ? 'keep' : stays('gone') ? 'gone' : undefined;
  const side = (which: 'keep' | 'gone') => (
    <td>
      {same ? (
        <span className="merge-same">{texts[which]}</span>
      ) : (
        <label className="merge-choice">
          <input
            type="radio"
            name={`merge-${field}`}
            aria-label={`${label}: ${texts[which] || 'none'}`}
            checked={taken === which}
            onChange={() => onPick(which)}
          />
          <span title={texts[which]}>{texts[which] || '–'}</span>
        </label>
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      {side('keep')}
      {side('gone')}
      <td className="merge-result" title={result}>
        {result || '–'}
      </td>
    </tr>
  );
}

/** How a field's value reads; empty where there is none. */
function useSayValue(people: AccountPlan['stakeholders']) {
  const { locale } = useApp();
  return (field: PersonField, person: Stakeholder): string => {
    const value = person[field];
    if (value === undefined) return '';
    switch (field) {
      case 'roles':
        return (person.roles ?? []).map((role) => roleNames[role].label).join(', ');
      case 'support':
        return supportWord(person.support).name;
      case 'power':
        return `${person.power} of 5`;
      case 'reportsTo':
        return personName(people[person.reportsTo ?? '']);
      case 'ratedOn':
        return formatDate(person.ratedOn ?? '', locale);
      case 'touchEveryDays':
        return `${person.touchEveryDays} days`;
      case 'access':
      case 'seniority':
      case 'confidence':
        return wordOf(String(value));
      default:
        return String(value).trim();
    }
  };
}

/** "3 ties, 5 activities and 1 milestone": what names somebody. */
function movedWords(plan: AccountPlan, id: Id): string {
  const words = [...mentionsOf(plan, id)].map(([kind, count]) => counted(kind, count));
  return [words.slice(0, -1).join(', '), words.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
}

function counted(kind: RowKind, count: number): string {
  if (!isEntityKind(kind)) return 'the business case';
  if (kind === 'stakeholders') return count === 1 ? '1 report' : `${count} reports`;
  if (kind === 'coverage') return count === 1 ? '1 line of coverage' : `${count} lines of coverage`;
  const { noun } = entityKinds[kind];
  return `${count} ${count === 1 ? noun : plural(noun)}`;
}
