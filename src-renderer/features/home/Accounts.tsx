import { columnFields } from '@core/portfolio/account-fields.ts';
import type { Look } from '@core/portfolio/home-views.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { isComplete } from '@core/portfolio/view-conditions.ts';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { sayNotExported } from '../../ui/say-not-exported.ts';
import { AccountsTable } from './AccountsTable.tsx';
import { FilterChips } from './FilterChips.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { saveAccountsCsv } from './save-accounts.ts';
import { TableTools, type Tool } from './TableTools.tsx';
import { useArranged } from './use-arranged.ts';
import { type HomeView, useHomeView } from './use-home-view.ts';
import type { Selection } from './use-line-keys.ts';
import { useRowFacts } from './use-row-facts.ts';
import { ViewTabs } from './ViewTabs.tsx';

const nobody: Selection = new Set();

/** The accounts by views: tabs, filter, groups and columns over the table. */
export function Accounts({ headers }: { headers: readonly PlanHeader[] }) {
  const home = useHomeView(headers);
  return home === null ? null : <ViewedAccounts headers={headers} home={home} />;
}

function ViewedAccounts({ headers, home }: { headers: readonly PlanHeader[]; home: HomeView }) {
  const app = useApp();
  const { locale } = app;
  const facts = useRowFacts();
  const arranged = useArranged(headers, home, facts, locale);
  const [chosen, setSelection] = useState<Selection>(nobody);
  const [tool, setTool] = useState<Tool | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const { view, look, words } = home;
  // What a filter or another view hides is not selected: nobody changes what he does not see.
  const selection = useMemo(() => {
    if (chosen.size === 0) return chosen;
    const seen = arranged.rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
    return seen.length === chosen.size ? chosen : new Set(seen);
  }, [chosen, arranged.rows]);

  const saveTable = useCallback(
    (rows: readonly PlanHeader[]) =>
      void saveAccountsCsv(app, rows, look.columns ?? columnFields, facts).catch(sayNotExported),
    [app, look.columns, facts],
  );

  // The actions stay as they are with another order: the palette and the menus need not hear of it.
  const shown = useRef(arranged.rows);
  shown.current = arranged.rows;
  useActions(
    useMemo<Action[]>(
      () => [
        {
          id: 'accounts-csv',
          label: 'Save the accounts shown as CSV…',
          group: 'File',
          run: () => saveTable(shown.current),
        },
        {
          id: 'filter-accounts',
          label: 'Filter the accounts by words',
          shortcut: '/',
          group: 'View',
          run: () => searchBox.current?.focus(),
        },
        ...(
          [
            ['filter', 'Filter the accounts by their fields', 'shift+F'],
            ['group', 'Group the accounts', 'G'],
            ['columns', 'Choose the columns', undefined],
            ['save', 'Keep as a view', undefined],
          ] as const
        ).map(([id, label, shortcut]) => ({
          id: `accounts-${id}`,
          label,
          group: 'View',
          ...(shortcut === undefined ? {} : { shortcut }),
          run: () => setTool(id),
        })),
        {
          id: 'select-all-accounts',
          label: 'Select all accounts shown',
          keys: 'mod+A',
          group: 'Edit',
          run: () => setSelection(new Set(shown.current.map(({ id }) => id))),
        },
      ],
      [saveTable],
    ),
  );

  return (
    <>
      <div className="views">
        {selection.size === 0 ? (
          <ViewTabs headers={headers} facts={facts} home={home} tool={tool} onTool={setTool} />
        ) : (
          <SelectionBar
            ids={[...selection]}
            headers={headers}
            archived={view.id === 'archived'}
            onDone={() => setSelection(nobody)}
            onTable={() => saveTable(arranged.rows.filter(({ id }) => selection.has(id)))}
          />
        )}
        <TextInput
          ref={searchBox}
          className="home-filter"
          data-filled={words !== '' || undefined}
          aria-label="Filter accounts by name, industry, owner or next step"
          placeholder="Find"
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={<kbd>/</kbd>}
          value={words}
          onChange={(event) => home.setWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') home.setWords('');
          }}
        />
        <TableTools headers={headers} facts={facts} home={home} tool={tool} onTool={setTool} />
      </div>
      <FilterChips home={home} locale={locale} onSave={() => setTool('save')} />
      <AccountsTable
        arranged={arranged}
        facts={facts}
        look={look}
        onLook={home.setLook as (changes: Partial<Look>) => void}
        selection={selection}
        onSelection={setSelection}
        nothing={nothingOf(home)}
      />
    </>
  );
}

function nothingOf({ view, words, filter }: HomeView): string {
  if (words.trim() !== '') return `No account matches “${words.trim()}”.`;
  if (view.own !== undefined || filter.some(isComplete)) return 'No account meets this filter.';
  return emptyViews[view.id] ?? 'No accounts here.';
}

const emptyViews: Readonly<Record<string, string>> = {
  open: 'No open accounts: all of them are archived, lost or on nurture.',
  closing: 'No open opportunity is to close in this quarter.',
  'at-risk': 'No account is at risk.',
  quiet: 'Somebody was in touch with each account lately.',
  archived: 'Nothing is archived.',
};
