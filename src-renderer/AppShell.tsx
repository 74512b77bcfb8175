import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';

import {
  IconBook2,
  IconFilter2,
  IconHelp,
  IconHome,
  IconListCheck,
  IconPlus,
  IconSearch,
  IconTableImport,
} from '@tabler/icons-react';

import { Link, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import icon from '../resources/icons/icon.svg';
import { PlanFiles } from './features/plan-files/PlanFiles.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { type Action, shortcutKeys, useActions, useRunAction } from './ui/actions.tsx';
import { useApp } from './ui/app-context.tsx';
import { namingAccount } from './ui/new-account.ts';
import { palette } from './ui/palette.ts';
import { useHeaders } from './ui/portfolio.ts';
import { usePresenting } from './ui/presenting.ts';
import { useAccountLists } from './ui/recents.ts';
import { flushSettings, hasUnsavedSettings } from './ui/shared-setting.ts';
import { monogram } from './ui/words.ts';
import './shell.css';

const Overlays = lazy(() => import('./Overlays.tsx').then((module) => ({ default: module.Overlays })));

/**
 * The frame of every screen: the rail on the left, and what is reachable from everywhere. A presentation has nothing of it:
 * neither names of other accounts nor what a key or a notice could bring up.
 */
export function AppShell() {
  const matchRoute = useMatchRoute();
  const inAccount = matchRoute({ to: '/accounts/$planId', fuzzy: true }) !== false;
  const presenting = usePresenting();
  const [sheetOpen, sheet] = useDisclosure(false);
  const overlays = useAfterAccounts() && !presenting;
  return (
    <div className={presenting ? 'app bare' : inAccount ? 'app' : 'app wide'}>
      {presenting ? null : (
        <>
          <button type="button" className="btn skip-link" onClick={focusMain}>
            Skip to the content
          </button>
          <Rail onHelp={sheet.open} />
          <ShellActions openSheet={sheet.open} />
          <PlanFiles />
        </>
      )}
      <div className="screen">
        <Outlet />
      </div>
      {overlays ? (
        <Suspense fallback={null}>
          <Overlays />
        </Suspense>
      ) : null}
      {sheetOpen && !presenting ? <ShortcutSheet onClose={sheet.close} /> : null}
    </div>
  );
}

/** Milliseconds that the accounts' first frames are left alone for. */
const FIRST_FRAMES = 150;

/** True from when the accounts have been drawn. */
function useAfterAccounts(): boolean {
  const { portfolio } = useApp();
  const [after, setAfter] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (portfolio.state.headers === null && portfolio.state.error === null) return;
      stop();
      timer = setTimeout(setAfter, FIRST_FRAMES, true);
    };
    const stop = portfolio.subscribe(look);
    look();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [portfolio]);
  return after;
}

/** The address after the hash is the route, so the jump is made by focus and not by a link. */
function focusMain(): void {
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}

/** Of a narrow rail the titles are the names, of a wide one what is read. */
function Rail({ onHelp }: { onHelp: () => void }) {
  // The sales process belongs to the playbooks.
  const inProcess = useMatchRoute()({ to: '/sales-process' }) !== false;
  const { recent, pinned } = useAccountLists();
  const headers = useHeaders();
  const names = useMemo(() => new Map(headers?.map(({ id, name }) => [id, name])), [headers]);
  const groups = [
    { title: 'Pinned', ids: pinned.filter((id) => names.has(id)) },
    { title: 'Recent', ids: recent.filter((id) => names.has(id) && !pinned.includes(id)) },
  ];
  return (
    <nav className="rail" aria-label="Longview">
      <div className="brand">
        <img src={icon} alt="" />
        <span className="brand-name">Longview</span>
      </div>
      <Link
        to="/"
        className="rail-item"
        title="Home"
        activeOptions={{ exact: true }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <IconHome size={17} aria-hidden />
        <span className="label">Home</span>
      </Link>
      <button type="button" className="rail-item" title="Search" onClick={() => palette.open()}>
        <IconSearch size={17} aria-hidden />
        <span className="label">Search</span>
        <kbd className="label-key">{shortcutKeys('mod+K').join(' ')}</kbd>
      </button>
      <Link
        to="/pipeline"
        className="rail-item"
        title="Pipeline"
        activeOptions={{ includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <IconFilter2 size={17} aria-hidden />
        <span className="label">Pipeline</span>
      </Link>
      <Link
        to="/playbooks"
        className="rail-item"
        title="Playbooks"
        activeOptions={{ exact: false }}
        activeProps={{ 'aria-current': 'page' }}
        {...(inProcess ? { 'aria-current': 'page' } : {})}
      >
        <IconBook2 size={17} aria-hidden />
        <span className="label">Playbooks</span>
      </Link>
      <Link
        to="/scorecard"
        className="rail-item"
        title="Scorecard"
        activeOptions={{ includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <IconListCheck size={17} aria-hidden />
        <span className="label">Scorecard</span>
      </Link>
      {groups.map(({ title, ids }) =>
        ids.length === 0 ? null : (
          <section key={title} aria-label={title} style={{ display: 'contents' }}>
            <hr />
            <h2>{title}</h2>
            {ids.map((id) => (
              <RailAccount key={id} id={id} name={names.get(id) ?? ''} />
            ))}
          </section>
        ),
      )}
      <div className="grow" />
      <button type="button" className="rail-item" title="Help and shortcuts" onClick={onHelp}>
        <IconHelp size={17} aria-hidden />
        <span className="label">Help and shortcuts</span>
      </button>
    </nav>
  );
}

function RailAccount({ id, name }: { id: string; name: string }) {
  return (
    <Link
      to="/accounts/$planId"
      params={{ planId: id }}
      className="rail-item"
      title={name}
      aria-label={name}
      activeOptions={{ exact: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      <span className="mono" aria-hidden="true" data-letters={monogram(name)} />
      <span className="label" aria-hidden="true">
        {name}
      </span>
    </Link>
  );
}

function ShellActions({ openSheet }: { openSheet: () => void }): null {
  const navigate = useNavigate();
  const { platform, autosave, store } = useApp();
  const run = useRunAction();
  useEffect(() => platform.onMenuAction(run), [platform, run]);
  useEffect(
    () =>
      platform.setQuitGuard({
        hasUnsaved: () => autosave.status.pending > 0 || hasUnsavedSettings(),
        flush: async () => {
          await Promise.all([autosave.flush(), flushSettings()]);
        },
      }),
    [platform, autosave],
  );
  useEffect(
    () =>
      store.onClosed((error) => {
        notifications.show({
          title: 'Saving has stopped',
          message: error.message,
          color: 'red',
          autoClose: false,
          withCloseButton: false,
        });
      }),
    [store],
  );
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'new-account',
        label: 'New account',
        icon: <IconPlus size={16} />,
        shortcut: 'mod+N',
        group: 'Account',
        run: () => {
          namingAccount.set(true);
          void navigate({ to: '/' });
        },
      },
      { id: 'home', label: 'Go to Home', shortcut: 'alt+0', group: 'Go to', run: () => void navigate({ to: '/' }) },
      { id: 'go-pipeline', label: 'Go to the pipeline', group: 'Go to', run: () => void navigate({ to: '/pipeline' }) },
      { id: 'scorecard', label: 'Go to the scorecard', group: 'Go to', run: () => void navigate({ to: '/scorecard' }) },
      {
        id: 'import',
        label: 'Import from a CRM or a table…',
        icon: <IconTableImport size={16} />,
        group: 'File',
        run: () => void navigate({ to: '/import' }),
      },
      {
        id: 'go-playbooks',
        label: 'Go to Playbooks',
        group: 'Go to',
        run: () => void navigate({ to: '/playbooks' }),
      },
      {
        id: 'go-sales-process',
        label: 'Go to the sales process',
        group: 'Go to',
        run: () => void navigate({ to: '/sales-process' }),
      },
      {
        id: 'search',
        label: 'Search all accounts',
        icon: <IconSearch size={16} />,
        shortcut: 'shift+mod+F',
        group: 'Go to',
        run: () => void navigate({ to: '/search' }),
      },
      {
        id: 'palette',
        label: 'Search or run an action',
        shortcut: 'mod+K',
        group: 'Help',
        hidden: true,
        run: () => palette.open(),
      },
      { id: 'shortcuts', label: 'Show the keyboard shortcuts', shortcut: '?', group: 'Help', run: openSheet },
    ],
    [navigate, openSheet],
  );
  useActions(actions);
  return null;
}
