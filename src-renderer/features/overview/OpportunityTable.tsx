import { addOpportunity } from '@core/deal/deal-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import { planCurrency } from '@core/model/plan.ts';
import { isOpen, type Stage, stages } from '@core/model/stages.ts';
import { Select } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { currencyChoices } from '../../ui/currency-choices.ts';
import { DateField, NumberField, SelectField, TextField } from '../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useWritable } from '../../ui/plan-context.tsx';
import { useSetStage } from '../../ui/set-stage.ts';
import { choices } from '../../ui/words.ts';
import { AddLine, addLineIds } from './AddLine.tsx';
import { DeleteCell } from './DeleteCell.tsx';
import { TabLink } from './TabLink.tsx';
import { useNewest } from './use-newest.tsx';

const stageChoices = choices(stages);

/** The account's deals, each a row edited in place. */
export function OpportunityTable() {
  const opportunities = usePlan((plan) => plan.opportunities);
  const dispatch = useDispatch();
  const { newId } = useApp();
  const entries = Object.entries(opportunities);
  const { newest, earlier } = useNewest(entries, 7);
  const open = entries.filter(([, opportunity]) => isOpen(opportunity)).length;
  return (
    <section className="panel overview-card" aria-labelledby="opportunities-title">
      <h2 className="panel-head" id="opportunities-title">
        <TabLink to="opportunities">
          Opportunities {entries.length === 0 ? null : <span className="count">{open} open</span>}
          <span className="grow" />
          <IconArrowRight size={15} aria-hidden />
        </TabLink>
      </h2>
      {entries.length === 0 ? (
        <p className="card-note">No deal yet. Add the one you are working on: its name is enough.</p>
      ) : (
        <div className="table-scroll">
          <table className="table field-table opportunities">
            <thead>
              <tr>
                <th>Opportunity</th>
                <th>Stage</th>
                <th className="num">Amount</th>
                <th>Currency</th>
                <th>Close date</th>
                <th>Next step</th>
                <th>
                  <span className="visually-hidden">Delete</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {earlier}
              {newest.map(([id, opportunity]) => (
                <OpportunityRow key={id} id={id} opportunity={opportunity} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <AddLine
        id={addLineIds.opportunity}
        label="Add an opportunity"
        placeholder="Add an opportunity: its name, then Enter"
        onAdd={(name) => dispatch(addOpportunity, { id: newId(), name })}
      />
    </section>
  );
}

function OpportunityRow({ id, opportunity }: { id: Id; opportunity: Opportunity }) {
  const { locale } = useApp();
  const setStage = useSetStage();
  const writable = useWritable();
  const planMoney = usePlan(planCurrency);
  const { name, stage, currency } = opportunity;
  const row: RowRef = { kind: 'opportunities', id };
  const currencies = useMemo(
    () => currencyChoices(currency, locale).map(({ value }) => ({ value, label: value })),
    [currency, locale],
  );
  return (
    <tr className={isOpen(opportunity) ? '' : 'closed'}>
      <td className="field-control">
        <TextField row={row} field="name" label="Name of the opportunity" bare />
      </td>
      <td className="field-control">
        <Select
          aria-label={`Stage of ${name}`}
          data={stageChoices}
          value={stage}
          allowDeselect={false}
          readOnly={!writable}
          onChange={(next) => {
            if (next !== null) setStage(id, next as Stage);
          }}
        />
      </td>
      <td className="field-control num">
        <NumberField
          row={row}
          field="amount"
          label={`Amount of ${name}`}
          bare
          as="money"
          currency={currency ?? planMoney}
          placeholder="–"
        />
      </td>
      <td className="field-control">
        <SelectField
          row={row}
          field="currency"
          label={`Currency of ${name}`}
          bare
          options={currencies}
          placeholder={planMoney}
        />
      </td>
      <td className="field-control">
        <DateField row={row} field="closeDate" label={`Close date of ${name}`} bare />
      </td>
      <td className="field-control">
        <TextField row={row} field="nextStep" label={`Next step of ${name}`} bare placeholder="Nothing planned" />
      </td>
      <DeleteCell id={id} name={name} />
    </tr>
  );
}
