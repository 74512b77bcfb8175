import { exposure, exposureFigure, impactNames, levelOf, riskStatusNames, riskStatusOf } from '@core/deal/risks.ts';
import { removeEntities, updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatShare } from '@core/kernel/money.ts';
import type { Risk } from '@core/model/risks.ts';
import { Checkbox, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { NumberField, SelectField, TextField } from '../../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { type CellRef, EditableCell } from '../EditableCell.tsx';
import { PersonField, usePersonName } from '../OwnerField.tsx';
import { MilestonesField } from './MilestonesField.tsx';
import { LevelMark } from './RiskMark.tsx';
import { exposureWords, impactChoices, statusChoices } from './risk-words.ts';

interface RiskRowProps {
  readonly id: Id;
  readonly risk: Risk;
  /** By exposure among the open ones; the same number stands in the picture. */
  readonly number: number | undefined;
  readonly editing: string | null;
  readonly onEdit: (at: CellRef | null) => void;
}

/** One risk, every cell changed where it stands. */
export function RiskRow({ id, risk, number, editing, onEdit }: RiskRowProps) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const { locale } = useApp();
  const milestones = usePlan((plan) => plan.milestones);
  const owner = usePersonName(risk.ownerId);
  const row = { kind: 'risks', id } as const;
  const set = (changes: Record<string, unknown>) => dispatch(updateEntity, { ...row, changes });
  const { title, probability, impact, mitigation = '', milestoneIds = [] } = risk;
  const exposed = exposure(risk);
  const status = riskStatusOf(risk);
  const linked = milestoneIds.flatMap((each) => milestones[each]?.title ?? []).join(', ');

  function cell(column: string, label: string, said: string, editor: ReactNode, shown?: ReactNode) {
    return (
      <EditableCell
        at={{ id, column }}
        label={`${label} of ${title}: ${said === '' ? 'none yet' : said}`}
        editing={editing === column}
        onEdit={onEdit}
        editor={editor}
        several={column === 'milestones'}
      >
        {shown ?? (said === '' ? <span className="t3">–</span> : <span className="truncate">{said}</span>)}
      </EditableCell>
    );
  }
  const remove = () => dispatch(removeEntities, { kind: 'risks', ids: [id] });
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Delete' || editing !== null || !writable) return;
    event.preventDefault();
    remove();
  }
  return (
    <tr data-risk={id} className={`risk-row ${status}`} onKeyDown={onKeyDown}>
      <td className="risk-number">{number === undefined ? '' : <span>{number}</span>}</td>
      {cell(
        'title',
        'Title',
        title,
        <TextField row={row} field="title" label={`Title of ${title}`} bare />,
        <span className="list-title truncate" title={title}>
          {title}
        </span>,
      )}
      {cell(
        'probability',
        'Likelihood',
        probability === undefined ? '' : formatShare(probability, locale),
        <NumberField row={row} field="probability" label={`Likelihood of ${title}`} bare as="share" />,
      )}
      {cell(
        'impact',
        'Impact',
        impact === undefined ? '' : `${impact} ${impactNames[impact]}`,
        <Select
          aria-label={`Impact of ${title}`}
          data={impactChoices}
          value={impact === undefined ? null : String(impact)}
          placeholder="Not judged"
          onChange={(next) => set({ impact: next === null ? undefined : Number(next) })}
        />,
      )}
      <td className="read" title={exposureWords(risk, locale)}>
        <LevelMark level={exposed === undefined ? null : levelOf(exposed)} />{' '}
        {exposed === undefined ? <span className="t3">Not judged</span> : exposureFigure(exposed, locale)}
        <span className="visually-hidden">{exposureWords(risk, locale)}</span>
      </td>
      {cell(
        'mitigation',
        'What is done about it',
        mitigation.trim(),
        <TextField row={row} field="mitigation" label={`What is done about ${title}`} bare multiline />,
        mitigation.trim() === '' ? (
          <span className="t3">No answer yet</span>
        ) : (
          <span className="truncate" title={mitigation}>
            {mitigation}
          </span>
        ),
      )}
      {cell(
        'owner',
        'Owner',
        owner,
        <PersonField
          label={`Owner of ${title}`}
          bare
          who="everyone"
          value={risk.ownerId}
          onChange={(ownerId) => set({ ownerId })}
        />,
      )}
      {cell(
        'milestones',
        'Milestones',
        linked,
        <MilestonesField
          label={`Milestones of ${title}`}
          value={milestoneIds}
          onChange={(ids) => set({ milestoneIds: ids.length === 0 ? undefined : ids })}
        />,
      )}
      <td className="check">
        <Checkbox
          aria-label={`Share ${title} with the customer’s board`}
          checked={risk.shared === true}
          disabled={!writable}
          onChange={(event) => set({ shared: event.currentTarget.checked || undefined })}
        />
      </td>
      {cell(
        'status',
        'Status',
        riskStatusNames[status],
        <SelectField row={row} field="status" label={`Status of ${title}`} bare required options={statusChoices} />,
      )}
      <td className="menu-cell">
        {writable ? (
          <button type="button" className="icon-btn" aria-label={`Delete ${title}`} title="Delete" onClick={remove}>
            <IconTrash size={15} aria-hidden />
          </button>
        ) : null}
      </td>
    </tr>
  );
}
