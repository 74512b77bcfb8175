import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { tellNot } from '../../ui/tell-not.ts';
import { monogram } from '../../ui/words.ts';

interface AccountCellProps {
  readonly header: PlanHeader;
  readonly renaming: boolean;
  readonly onRenamed: () => void;
}

/** The account's name: the way in, and, while renaming, a field. */
export function AccountCell({ header, renaming, onRenamed }: AccountCellProps) {
  const { portfolio } = useApp();
  const [name, setName] = useState(header.name);

  async function commit() {
    onRenamed();
    const next = name.trim();
    if (next === '' || next === header.name) return;
    tellNot('Not renamed', await portfolio.rename(header.id, next));
  }

  if (renaming) {
    return (
      <input
        className="rename"
        aria-label={`New name of ${header.name}`}
        value={name}
        // biome-ignore lint/a11y/noAutofocus: the user has just asked to type here
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') {
            setName(header.name);
            onRenamed();
          }
        }}
      />
    );
  }
  return (
    // A plain link: the address is in the hash, and a routing component in each of many rows would cost more than the rows.
    <a href={`#/accounts/${header.id}/overview`} className="account-link">
      <span className="mono" aria-hidden="true">
        {monogram(header.name)}
      </span>
      <span className="truncate">{header.name}</span>
    </a>
  );
}
