import {
  type AccountFieldId,
  accountFieldIds,
  accountFields,
  isAccountField,
  type RowFacts,
} from '@core/portfolio/account-fields.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { type Condition, comparisons, isComplete } from '@core/portfolio/view-conditions.ts';
import { Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ConditionValue } from './ConditionValue.tsx';
import { comparisonNames } from './field-words.ts';
import type { HomeView } from './use-home-view.ts';

interface FilterPanelProps {
  readonly headers: readonly PlanHeader[];
  readonly facts: RowFacts;
  readonly home: HomeView;
}

const fieldChoices = accountFieldIds.map((id) => ({ value: id, label: accountFields[id].label }));
/** A list inside a popover: what is chosen in it is inside the popover, too. */
const inside = { withinPortal: false };

/** The conditions of a filter, a line each: field, comparison, value. All of them have to hold. */
export function FilterPanel({ headers, facts, home }: FilterPanelProps) {
  const { filter, setFilter } = home;
  const lines = filter.map((condition, index) => ({ condition, index })).filter(({ condition }) => isShown(condition));
  const [added, setAdded] = useState<number | null>(null);
  const put = (index: number, condition: Condition) => setFilter(filter.with(index, condition));

  return (
    <section className="filter-panel" aria-label="Filter">
      {lines.length === 0 ? <p className="t3">Show only the accounts that meet these conditions.</p> : null}
      {lines.map(({ condition, index }, line) => {
        const name = `Condition ${line + 1}`;
        return (
          <div key={index} className="filter-line">
            <Select
              size="xs"
              aria-label={`${name}: field`}
              // The user has just asked for this condition.
              autoFocus={index === added}
              openOnFocus={false}
              comboboxProps={inside}
              allowDeselect={false}
              data={fieldChoices}
              value={condition.field}
              onChange={(field) => put(index, beginning(field as AccountFieldId))}
            />
            <Select
              size="xs"
              aria-label={`${name}: comparison`}
              comboboxProps={inside}
              allowDeselect={false}
              data={comparisons[accountFields[condition.field].kind].map((is) => ({
                value: is,
                label: comparisonNames[is],
              }))}
              value={condition.is}
              onChange={(is) => put(index, { field: condition.field, is: is as Condition['is'] })}
            />
            <ConditionValue
              key={`${condition.field} ${condition.is}`}
              name={`${name}: value`}
              headers={headers}
              facts={facts}
              condition={condition}
              onChange={(value) => put(index, withValue(condition, value))}
            />
            <button
              type="button"
              className="icon-btn"
              aria-label={`Remove condition ${line + 1}`}
              onClick={() => setFilter(filter.filter((_each, at) => at !== index))}
            >
              <IconX size={14} aria-hidden />
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className="btn small"
        // biome-ignore lint/a11y/noAutofocus: the user has just asked for a filter
        autoFocus
        onClick={() => {
          setAdded(filter.length);
          setFilter([...filter, beginning('stage')]);
        }}
      >
        <IconPlus size={14} aria-hidden /> Condition
      </button>
    </section>
  );
}

/** One that a newer version wrote is kept, and not shown. */
function isShown(condition: Condition): boolean {
  return condition.value === undefined ? isAccountField(condition.field) : isComplete(condition);
}

function beginning(field: AccountFieldId): Condition {
  return { field, is: comparisons[accountFields[field].kind][0] };
}

function withValue({ field, is }: Condition, value: Condition['value']): Condition {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? { field, is } : { field, is, value };
}
