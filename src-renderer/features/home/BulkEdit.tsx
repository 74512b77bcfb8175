import { addDays } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { formatNumber } from '@core/kernel/money.ts';
import { accountStatuses, type Segment, segments } from '@core/model/account-choices.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import type { AccountEdit } from '@core/portfolio/portfolio-commands.ts';
import { Autocomplete, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LocaleDateInput } from '../../ui/LocaleDateInput.tsx';
import { usePlaybooks } from '../../ui/playbooks.ts';
import { choices, segmentNames } from '../../ui/words.ts';
import { usePortfolioActions } from './use-portfolio-actions.ts';

interface BulkEditProps {
  readonly ids: readonly Id[];
  readonly headers: readonly PlanHeader[];
  readonly onClose: () => void;
}

/** The same values for many accounts: only what is filled in is changed, all of it as one step. */
export function BulkEdit({ ids, headers, onClose }: BulkEditProps) {
  const { locale, clock } = useApp();
  const { edit } = usePortfolioActions();
  const { playbooks } = usePlaybooks();
  const [changes, setChanges] = useState<AccountEdit>({});
  const known = useMemo(() => {
    const of = (field: 'owner' | 'industry' | 'territory') =>
      [...new Set(headers.flatMap((header) => header[field] ?? []))].sort(new Intl.Collator(locale).compare);
    return { owner: of('owner'), industry: of('industry'), territory: of('territory') };
  }, [headers, locale]);
  const nothing = Object.keys(changes).length === 0;

  function put<F extends keyof AccountEdit>(field: F, value: AccountEdit[F] | null | ''): void {
    const { [field]: _before, ...others } = changes;
    setChanges(value === null || value === '' || value === undefined ? others : { ...others, [field]: value });
  }

  function texts(field: 'owner' | 'industry' | 'territory', label: string, description?: string) {
    return (
      <Autocomplete
        label={label}
        description={description}
        placeholder="Unchanged"
        data={known[field]}
        limit={50}
        data-autofocus={field === 'owner' ? true : undefined}
        value={changes[field] ?? ''}
        onChange={(value) => put(field, value)}
      />
    );
  }

  function apply(): void {
    const { owner, industry, territory, ...others } = changes;
    const typed = Object.entries({ owner, industry, territory }).flatMap(([field, text]) =>
      text === undefined || text.trim() === '' ? [] : [[field, text.trim()]],
    );
    onClose();
    void edit(ids, { ...others, ...Object.fromEntries(typed) });
  }

  const count = `${formatNumber(ids.length, locale, 0)} ${ids.length === 1 ? 'account' : 'accounts'}`;
  return (
    <Dialog title={`Edit ${count}`} size={520} onClose={onClose}>
      <form
        className="bulk-edit"
        onSubmit={(event) => {
          event.preventDefault();
          if (!nothing) apply();
        }}
      >
        {texts('owner', 'Owner', 'A name that an account’s team lacks joins it.')}
        <Select
          label="Segment"
          placeholder="Unchanged"
          data={choices(segments, segmentNames)}
          value={changes.segment ?? null}
          onChange={(value) => put('segment', value as Segment | null)}
        />
        <Select
          label="Status"
          placeholder="Unchanged"
          data={choices(accountStatuses)}
          value={changes.status ?? null}
          onChange={(value) => put('status', value as AccountEdit['status'] | null)}
        />
        {changes.status === 'nurture' ? (
          <LocaleDateInput
            label="On nurture until"
            placeholder="No day"
            minDate={addDays(clock.today(), 1)}
            value={changes.nurtureUntil ?? null}
            onChange={(day) => put('nurtureUntil', day)}
          />
        ) : null}
        {texts('industry', 'Industry')}
        {texts('territory', 'Territory')}
        <Select
          label="Playbook"
          placeholder="Unchanged"
          data={playbooks.map(({ id, name }) => ({ value: id, label: name }))}
          value={changes.playbook ?? null}
          onChange={(value) => put('playbook', value)}
        />
        <div className="bulk-edit-end">
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="btn primary" disabled={nothing}>
            Change {count}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
