import type { Finding } from '@core/insight/finding.ts';
import { snoozeFindings } from '@core/insight/snooze-commands.ts';
import { addDays, addMonths, formatDate } from '@core/kernel/dates.ts';
import { Checkbox, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch } from '../../../ui/plan-context.tsx';

interface SnoozeFormProps {
  readonly finding: Finding;
  /** How many findings the rule has. */
  readonly ofRule: number;
  readonly onDone: (snoozed: boolean) => void;
}

/** Why, and how long: three buttons, the reason may stay empty. */
export function SnoozeForm({ finding, ofRule, onDone }: SnoozeFormProps) {
  const { clock, newId, locale } = useApp();
  const dispatch = useDispatch();
  const [reason, setReason] = useState('');
  const [all, setAll] = useState(false);
  const today = clock.today();
  const spans = [
    { label: 'A week', until: addDays(today, 7) },
    { label: 'A month', until: addMonths(today, 1) },
    { label: 'For good', until: null },
  ];
  const snooze = (until: string | null) => {
    const about = all ? null : finding.about[0]!;
    onDone(dispatch(snoozeFindings, { id: newId(), rule: finding.rule, about, reason, until }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onDone(false);
  };
  return (
    <form
      className="snooze-form"
      aria-label="Snooze"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        snooze(spans[0]!.until);
      }}
    >
      <TextInput
        autoFocus
        aria-label="Why it can wait"
        placeholder="Why it can wait"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {ofRule < 2 ? null : (
        <Checkbox
          label={`All ${ofRule} of this kind`}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
      <div className="snooze-spans">
        {spans.map(({ label, until }, i) => (
          <button
            key={label}
            type={i === 0 ? 'submit' : 'button'}
            className="btn small"
            title={until === null ? 'Until you bring it back' : `Until ${formatDate(until, locale)}`}
            onClick={i === 0 ? undefined : () => snooze(until)}
          >
            {label}
          </button>
        ))}
      </div>
    </form>
  );
}
