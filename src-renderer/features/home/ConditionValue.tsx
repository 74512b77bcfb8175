import { formatNumber } from '@core/kernel/money.ts';
import { parseNumber } from '@core/kernel/parse-number.ts';
import type { GroupField } from '@core/portfolio/account-fields.ts';
import { accountFields, type RowFacts } from '@core/portfolio/account-fields.ts';
import { groupAccounts } from '@core/portfolio/arrange-accounts.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { type Condition, NOT_SET, type Period, periods } from '@core/portfolio/view-conditions.ts';
import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { LocaleDateInput } from '../../ui/LocaleDateInput.tsx';
import { periodNames, valueName } from './field-words.ts';

interface ConditionValueProps {
  readonly name: string;
  readonly condition: Condition;
  readonly headers: readonly PlanHeader[];
  readonly facts: RowFacts;
  readonly onChange: (value: Condition['value']) => void;
}

const inside = { withinPortal: false };

/** What a field is held against, entered as the comparison wants it. */
export function ConditionValue(props: ConditionValueProps) {
  const { name, condition, onChange } = props;
  const { value } = condition;
  switch (condition.is) {
    case 'is':
    case 'is-not':
      return <Choices {...props} />;
    case 'contains':
      return (
        <TextInput
          size="xs"
          aria-label={name}
          placeholder="Words"
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
        />
      );
    case 'given':
    case 'not-given':
      return <span />;
    case 'in':
      return (
        <Select
          size="xs"
          aria-label={name}
          placeholder="When"
          comboboxProps={inside}
          allowDeselect={false}
          data={periods.map((period) => ({ value: period, label: periodNames[period] }))}
          value={(value as Period | undefined) ?? null}
          onChange={(period) => onChange(period ?? undefined)}
        />
      );
    case 'from':
    case 'until':
      return (
        <LocaleDateInput
          size="xs"
          aria-label={name}
          placeholder="Date"
          popoverProps={inside}
          value={typeof value === 'string' ? value : null}
          onChange={(day) => onChange(day ?? undefined)}
        />
      );
    default:
      return <Amount {...props} />;
  }
}

/** The values that accounts have, in their own order, and none. */
function Choices({ name, condition, headers, facts, onChange }: ConditionValueProps) {
  const { locale } = useApp();
  const { field, value } = condition;
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const data = useMemo(() => {
    const found = groupAccounts(headers, field as GroupField, facts, new Intl.Collator(locale)).map(({ key }) => key);
    const { order = [] } = accountFields[field];
    return [...new Set([...order, ...found.filter((key) => key !== NOT_SET), ...chosen, NOT_SET])].map((key) => ({
      value: key === NOT_SET ? NONE : key,
      label: valueName(field, key),
    }));
  }, [headers, field, facts, locale, chosen]);
  return (
    <MultiSelect
      size="xs"
      aria-label={name}
      placeholder={chosen.length === 0 ? 'Any of' : ''}
      comboboxProps={inside}
      searchable
      data={data}
      value={chosen.map((each) => (each === NOT_SET ? NONE : each))}
      onChange={(values) => onChange(values.map((each) => (each === NONE ? NOT_SET : each)))}
    />
  );
}

/** The list cannot hold an empty text; no value of an account begins with a control character. */
const NONE = '\u0000';

function Amount({ name, condition, onChange }: ConditionValueProps) {
  const { locale } = useApp();
  const share = accountFields[condition.field].kind === 'share';
  const days = accountFields[condition.field].kind === 'days';
  const factor = share ? 100 : 1;
  const number = typeof condition.value === 'number' ? condition.value * factor : undefined;
  const [text, setText] = useState(number === undefined ? '' : formatNumber(number, locale));
  const [wrong, setWrong] = useState(false);
  return (
    <TextInput
      size="xs"
      aria-label={name}
      placeholder={share ? 'Per cent' : days ? 'Days' : 'Amount'}
      rightSection={share ? '%' : days ? 'd' : undefined}
      inputMode="decimal"
      error={wrong}
      value={text}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.value;
        const read = parseNumber(typed.replace('%', ''), locale);
        const next = read === null || (days && !(Number.isInteger(read) && read >= 0 && read <= 36_500)) ? null : read;
        setText(typed);
        setWrong(next === null && typed.trim() !== '');
        onChange(next === null ? undefined : next / factor);
      }}
    />
  );
}
