import { probabilityOrigin, standardOf } from '@core/deal/stage-probability.ts';
import { removeEntities, updateEntity } from '@core/engine/entity-commands.ts';
import { dealFacts } from '@core/insight/deal-facts.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatMoney, formatShare } from '@core/kernel/money.ts';
import type { RowRef } from '@core/model/entity-kinds.ts';
import type { Opportunity } from '@core/model/opportunities.ts';
import { planCurrency } from '@core/model/plan.ts';
import { isOpen, type Stage } from '@core/model/stages.ts';
import { playbookFor } from '@core/playbook/playbook-facts.ts';
import { Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useId, useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { CommitsField } from '../../../ui/CommitsField.tsx';
import { CompetitorsField } from '../../../ui/CompetitorsField.tsx';
import { currencyChoices } from '../../../ui/currency-choices.ts';
import { DateField, FieldRow, NumberField, SelectField, TextField } from '../../../ui/entity-fields.tsx';
import { useDispatch, usePlan, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { usePlaybooks } from '../../../ui/playbooks.ts';
import { forecastChoices, stageChoices, stageDaysWords } from '../deal-words.ts';
import { useMoveStage } from '../moves/use-move-stage.ts';
import { useNameFocus } from './name-focus.ts';
import { OutcomeSection } from './OutcomeSection.tsx';
import { QualificationSection } from './QualificationSection.tsx';
import { StageHistory } from './StageHistory.tsx';
import { StageSection } from './StageSection.tsx';
import './opportunity-inspector.css';

/** Everything of one opportunity, edited in place. */
export function OpportunityPanel({ id }: { id: Id }) {
  const opportunity = usePlan((plan) => plan.opportunities[id]);
  const name = useNameFocus(id);
  if (opportunity === undefined) return null;
  const row: RowRef = { kind: 'opportunities', id };
  return (
    <div className="opportunity-inspector">
      <div className="inspector-head" ref={name}>
        <h2 className="visually-hidden">Opportunity</h2>
        <TextField row={row} field="name" label="Name" bare placeholder="What is sold?" />
      </div>
      <StageLine id={id} opportunity={opportunity} />
      <DealSection id={id} opportunity={opportunity} />
      <StageSection id={id} opportunity={opportunity} />
      <QualificationSection id={id} opportunity={opportunity} method="bant" />
      <QualificationSection id={id} opportunity={opportunity} method="meddpicc" />
      <StageHistory id={id} opportunity={opportunity} />
      <section className="inspector-section" aria-label="Competition and commits">
        <h3>Competitors</h3>
        <CompetitorsField id={id} opportunity={opportunity} />
        <h3 className="next-heading">Committed by month</h3>
        <CommitsField id={id} opportunity={opportunity} />
      </section>
      <OutcomeSection id={id} opportunity={opportunity} />
      <DeleteLine id={id} />
    </div>
  );
}

interface PartProps {
  readonly id: Id;
  readonly opportunity: Opportunity;
}

function useFacts(opportunity: Opportunity) {
  const { clock } = useApp();
  const books = usePlaybooks();
  const account = usePlan((plan) => plan.account);
  const currency = usePlan(planCurrency);
  const today = clock.today();
  return useMemo(
    () => dealFacts(opportunity, { process: books.process, playbook: playbookFor(account, books), today, currency }),
    [opportunity, books, account, currency, today],
  );
}

function StageLine({ id, opportunity }: PartProps) {
  const { locale } = useApp();
  const { process } = usePlaybooks();
  const writable = useWritable();
  const move = useMoveStage();
  const facts = useFacts(opportunity);
  const field = useId();
  return (
    <section className="inspector-section" aria-label="Stage">
      <FieldRow label="Stage" htmlFor={field}>
        <Select
          id={field}
          aria-label="Stage"
          data={stageChoices(process)}
          value={opportunity.stage}
          allowDeselect={false}
          readOnly={!writable}
          onChange={(to) => to !== null && move(id, to as Stage)}
        />
      </FieldRow>
      {isOpen(opportunity) ? (
        <p className={facts.stalled ? 'field-said marked' : 'field-said'}>{stageDaysWords(facts, locale)}</p>
      ) : null}
    </section>
  );
}

const origins = { crm: 'From the CRM', own: 'Your own figure' } as const;

/** Whose figure the probability is, and the stage's beside it, to take. */
function ProbabilityLine({ id, opportunity }: PartProps) {
  const { locale } = useApp();
  const { process } = usePlaybooks();
  const dispatch = useDispatch();
  const writable = useWritable();
  const origin = probabilityOrigin(opportunity);
  const standard = standardOf(process.stages, opportunity.stage);
  if (origin === 'standard') return null;
  return (
    <p className="field-said">
      {origins[origin]}
      {standard === undefined || standard === opportunity.probability ? null : writable ? (
        <button
          type="button"
          className="btn ghost small"
          onClick={() => dispatch(updateEntity, { kind: 'opportunities', id, changes: { probability: undefined } })}
        >
          Use the stage’s {formatShare(standard, locale)}
        </button>
      ) : (
        `; the stage’s standard is ${formatShare(standard, locale)}`
      )}
    </p>
  );
}

function DealSection({ id, opportunity }: PartProps) {
  const { locale } = useApp();
  const planMoney = usePlan(planCurrency);
  const team = usePlan((plan) => plan.team);
  const facts = useFacts(opportunity);
  const colleagues = useMemo(() => Object.entries(team).map(([value, { name }]) => ({ value, label: name })), [team]);
  const currencies = useMemo(() => currencyChoices(facts.currency, locale), [facts.currency, locale]);
  const row: RowRef = { kind: 'opportunities', id };
  const closed = !isOpen(opportunity);
  return (
    <section className="inspector-section" aria-label="Deal">
      <NumberField row={row} field="amount" label="Amount" as="money" currency={facts.currency} placeholder="Not set" />
      <SelectField row={row} field="currency" label="Currency" options={currencies} placeholder={planMoney} />
      {closed ? null : (
        <>
          <NumberField
            row={row}
            field="probability"
            label="Probability"
            as="share"
            placeholder={`${formatShare(facts.probability, locale)} assumed`}
          />
          <ProbabilityLine id={id} opportunity={opportunity} />
          {facts.weighted === null ? null : (
            <p className="field-said">
              {formatMoney(facts.weighted, facts.currency, locale)} weighted{facts.assumed ? ', assumed' : ''}
            </p>
          )}
          <DateField row={row} field="closeDate" label="Close date" />
          {facts.overdue ? <p className="field-said marked">Overdue: give it another day, or close it</p> : null}
        </>
      )}
      <SelectField row={row} field="forecast" label="Forecast" options={forecastChoices} placeholder="No category" />
      <SelectField row={row} field="ownerId" label="Owner" options={colleagues} placeholder="Nobody yet" />
      <TextField row={row} field="nextStep" label="Next step" multiline placeholder="Nothing planned" />
      <NumberField
        row={row}
        field="discoveryRating"
        label="Discovery"
        as="number"
        digits={1}
        placeholder="Rating 1–5"
      />
      <NumberField
        row={row}
        field="satisfactionRating"
        label="Satisfaction"
        as="number"
        digits={1}
        placeholder="Rating 1–5"
      />
    </section>
  );
}

/** No question is asked: undo brings it back. */
function DeleteLine({ id }: { id: Id }) {
  const dispatch = useDispatch();
  const { select } = useSelection();
  if (!useWritable()) return null;
  return (
    <div className="opportunity-foot">
      <button
        type="button"
        className="btn ghost"
        onClick={() => {
          if (dispatch(removeEntities, { kind: 'opportunities', ids: [id] })) select([]);
        }}
      >
        <IconTrash size={15} aria-hidden /> Delete opportunity
      </button>
    </div>
  );
}
