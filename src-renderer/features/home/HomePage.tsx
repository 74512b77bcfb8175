import { formatDate } from '@core/kernel/dates.ts';

<<<<<<< HEAD

import { formatMoney, formatNumber } from '@core/kernel/money.ts';
import { TextInput } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconFolderOpen,
  IconSearch,
  IconTableImport,
  IconTrash,
} from '@tabler/icons-react';
import type { RowSelectionState } from '@tanstack/react-table';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Action, useActions, useRunAction } from '../../ui/actions.tsx';

=======
>>>>>>> b3152ad (Home's table by views: own ones kept, filter by fields, groups with sums, columns, ranges selected, many accounts edited in one step)

import { useApp } from '../../ui/app-context.tsx';
import { usePortfolio } from '../../ui/portfolio.ts';
import { Accounts } from './Accounts.tsx';
import { HomeFrame } from './HomeFrame.tsx';
import { HomePanels } from './HomePanels.tsx';
import { FirstRun, HomeLoading } from './HomeStates.tsx';
import './home.css';
import './accounts.css';

/** All accounts in one table: the week starts here. */
export function HomePage() {
  const { clock, locale } = useApp();
  const { headers, error } = usePortfolio();
  return (
    <HomeFrame date={formatDate(clock.today(), locale, 'long')}>
      <main className="home" id="main">
        {headers === null ? (
          <HomeLoading error={error} />
        ) : headers.length === 0 ? (
          <FirstRun />
        ) : (
          <>
            <HomePanels />
            <Accounts headers={headers} />
          </>
        )}
      </main>
    </HomeFrame>
  );
}
<<<<<<< HEAD

function ViewButton(props: { label: string; count: number; pressed: boolean; onClick: () => void }) {
  const { locale } = useApp();
  return (
    <button type="button" aria-pressed={props.pressed} onClick={props.onClick}>
      {props.label} <span className="t3">{formatNumber(props.count, locale, 0)}</span>
    </button>
  );
}

function SelectionBar({ ids, archived, onDone }: { ids: readonly string[]; archived: boolean; onDone: () => void }) {
  const { duplicate, archive, unarchive, remove } = usePortfolioActions();
  if (ids.length === 0) return null;
  const then = (change: (ids: readonly string[]) => Promise<void>) => () => {
    onDone();
    void change(ids);
  };
  return (
    <div className="selection-bar" role="toolbar" aria-label="Selected accounts">
      <span>{ids.length} selected</span>
      <button type="button" className="btn small" onClick={then(duplicate)}>
        <IconCopy size={14} aria-hidden /> Duplicate
      </button>
      <button type="button" className="btn small" onClick={then(archived ? unarchive : archive)}>
        {archived ? <IconArchiveOff size={14} aria-hidden /> : <IconArchive size={14} aria-hidden />}
        {archived ? 'Bring back' : 'Archive'}
      </button>
      <button type="button" className="btn small" onClick={then(remove)}>
        <IconTrash size={14} aria-hidden /> Delete
      </button>
    </div>
  );
}

function HomeLoading({ error }: { error: string | null }) {
  const { clock, locale } = useApp();
  // The browser takes long to build a formatter: there is time for it now, while the accounts are being read.
  useEffect(() => {
    formatDate(clock.today(), locale);
    formatMoney(0, 'EUR', locale);
  }, [clock, locale]);
  if (error !== null) {
    return (
      <div className="empty" role="alert">
        <h2>The accounts could not be read</h2>
        <p>{error} Nothing was changed.</p>
        <div className="steps">
          <button type="button" className="btn primary" onClick={() => location.reload()}>
            Try again
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="panel home-skeleton" role="status" aria-busy="true" aria-label="Reading the accounts">
      {Array.from({ length: 12 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical rows that never move
        <div key={i} className="skeleton" style={{ width: `${90 - ((i * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

function FirstRun() {
  const run = useRunAction();
  return (
    <div className="empty">
      <h2>Your accounts live here</h2>
      <p>
        One account holds its people, its plan over the quarters and its business case. It all stays on this computer.
        Start with a name, or look around in the sample account first.
      </p>
      <div className="steps">
        <button type="button" className="btn primary" onClick={() => run('new-account')}>
          New account
        </button>
        <button type="button" className="btn" onClick={() => run('open-sample')}>
          Open the sample account
        </button>
        <button type="button" className="btn" onClick={() => run('open-file')}>
          <IconFolderOpen size={15} aria-hidden /> Open a plan file
        </button>
        <button type="button" className="btn" onClick={() => run('import')}>
          <IconTableImport size={15} aria-hidden /> Import from a CRM
        </button>
      </div>
    </div>
  );
}
=======
>>>>>>> b3152ad (Home's table by views: own ones kept, filter by fields, groups with sums, columns, ranges selected, many accounts edited in one step)
