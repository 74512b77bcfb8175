import { addOpportunity } from '@core/deal/deal-commands.ts';
import { setQualified } from '@core/deal/record-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import { planCurrency } from '@core/model/plan.ts';
import { isOpen, type Stage, stages } from '@core/model/stages.ts';
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { CommitsField } from '../../../ui/CommitsField.tsx';
import { CompetitorsField } from '../../../ui/CompetitorsField.tsx';
import { DateField, NumberField } from '../../../ui/entity-fields.tsx';
import { LocaleDateInput } from '../../../ui/LocaleDateInput.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { useSetStage } from '../../../ui/set-stage.ts';
import { choices } from '../../../ui/words.ts';
import { type PanelProps, RecordLine, RecordRows } from './RecordRows.tsx';

interface CellProps {
  readonly id: Id;
  readonly opportunity: Opportunity;
}

interface Field {
  /** Whether the field means anything for it yet. */
  readonly applies: (opportunity: Opportunity) => boolean;
  readonly later: string;
  readonly Cell: (props: CellProps) => ReactNode;
}

const isWon = ({ stage }: Opportunity) => stage === 'closed-won';
const isLost = ({ stage }: Opportunity) => stage === 'closed-lost';
const isClosed = (opportunity: Opportunity) => !isOpen(opportunity);

/** The fields of opportunities beside their stage, which stands in every row. */
const fields: Readonly<Record<string, Field>> = {
  discoveryRating: {
    applies: (each) => !isLost(each),
    later: 'Lost',
    Cell: rating('discoveryRating', 'Discovery rating'),
  },
  satisfactionRating: {
    applies: (each) => !isLost(each),
    later: 'Lost',
    Cell: rating('satisfactionRating', 'Satisfaction rating'),
  },
  commits: { applies: (each) => !isLost(each), later: 'Lost', Cell: CommitsField },
  competitorIds: { applies: isClosed, later: 'Once it is closed', Cell: CompetitorsField },
  closedOn: { applies: isClosed, later: 'Once it is closed', Cell: ClosedCell },
  amount: { applies: isWon, later: 'Once it is won', Cell: AmountCell },
  stageEntered: { applies: isWon, later: 'Once it is won', Cell: QualifiedCell },
};

/** The account's opportunities, each with its stage, and the field that is asked for where it means something. */
export function OpportunityPanel({ field, label, lacking }: PanelProps) {
  const { newId } = useApp();
  const dispatch = useDispatch();
  const opportunities = usePlan((plan) => plan.opportunities);
  const asked = fields[field];
  return (
    <>
      <RecordRows
        label={label}
        heads={asked === undefined ? ['Opportunity', 'Stage'] : ['Opportunity', 'Stage', label]}
        rows={Object.entries(opportunities)}
        idOf={([id]) => id}
        lacking={lacking}
        none="No opportunity yet."
      >
        {([id, opportunity]) => (
          <>
            <th scope="row">{opportunity.name}</th>
            <td className="field-control record-stage">
              <StageCell id={id} opportunity={opportunity} />
            </td>
            {asked === undefined ? null : (
              <td className="field-control record-value">
                {asked.applies(opportunity) ? (
                  <asked.Cell id={id} opportunity={opportunity} />
                ) : (
                  <span className="record-later">{asked.later}</span>
                )}
              </td>
            )}
          </>
        )}
      </RecordRows>
      <RecordLine label="Add an opportunity" onAdd={(name) => dispatch(addOpportunity, { id: newId(), name })} />
    </>
  );
}

const stageChoices = choices(stages);

function StageCell({ id, opportunity }: CellProps) {
  const setStage = useSetStage();
  return (
    <Select
      aria-label={`Stage of ${opportunity.name}`}
      data={stageChoices}
      value={opportunity.stage}
      allowDeselect={false}
      readOnly={!useWritable()}
      onChange={(next) => next !== null && setStage(id, next as Stage)}
    />
  );
}

function rating(field: string, label: string) {
  return function RatingCell({ id, opportunity }: CellProps) {
    const row: RowRef = { kind: 'opportunities', id };
    return (
      <NumberField
        row={row}
        field={field}
        label={`${label} of ${opportunity.name}, 1 to 5`}
        bare
        as="number"
        digits={1}
        placeholder="Not recorded, 1 to 5"
      />
    );
  };
}

function ClosedCell({ id, opportunity }: CellProps) {
  const label = `Day of the close of ${opportunity.name}`;
  return (
    <DateField row={{ kind: 'opportunities', id }} field="closedOn" label={label} bare placeholder="Not recorded" />
  );
}

function AmountCell({ id, opportunity }: CellProps) {
  const currency = usePlan(planCurrency);
  return (
    <NumberField
      row={{ kind: 'opportunities', id }}
      field="amount"
      label={`Amount of ${opportunity.name}`}
      bare
      as="money"
      currency={opportunity.currency ?? currency}
      placeholder="Not recorded"
    />
  );
}

function QualifiedCell({ id, opportunity }: CellProps) {
  const dispatch = useDispatch();
  const writable = useWritable();
  const value = opportunity.stageEntered?.qualification;
  return (
    <LocaleDateInput
      aria-label={`Day of the qualification of ${opportunity.name}`}
      value={value ?? null}
      placeholder="Not recorded"
      clearable={value !== undefined && writable}
      clearButtonProps={{ 'aria-label': 'Clear the day of the qualification' }}
      readOnly={!writable}
      onChange={(next) => dispatch(setQualified, { id, on: next })}
    />
  );
}
