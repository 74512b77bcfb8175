import { type EntityKind, isEntityKind, type RowRef } from '@core/model/entity-kinds.ts';
import { type AccountPlan, getEntity } from '@core/model/plan.ts';
import { isOpen } from '@core/model/stages.ts';
import { IconX } from '@tabler/icons-react';
import { Link, Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { LogTouch } from './features/activity/LogTouch.tsx';
import { inspectorPanels, severalPanels } from './inspector-panels.ts';
import { NoAccount } from './NothingHere.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { type Action, useActions } from './ui/actions.tsx';
import { useApp } from './ui/app-context.tsx';
import type { OpenPlan } from './ui/open-plans.ts';
import { useNamedSelection } from './ui/places.ts';
import { PlanProvider, useOpenPlan, usePlan, useSelection, useUndoState, useWritable } from './ui/plan-context.tsx';
import { usePresenting } from './ui/presenting.ts';
import { useRememberRecent } from './ui/recents.ts';
import { useUndoActions } from './ui/use-undo-actions.ts';

const tabs = [
  { path: 'overview', label: 'Overview', shows: [] },
  { path: 'map', label: 'Map', shows: ['stakeholders', 'ties'], counted: 'stakeholders' },
  { path: 'opportunities', label: 'Opportunities', shows: ['opportunities'], counted: 'opportunities' },
  { path: 'plan', label: 'Action plan', shows: ['milestones', 'pilots'], counted: 'milestones' },
  { path: 'case', label: 'Business case', shows: ['benefits', 'costs'] },
  { path: 'whitespace', label: 'Whitespace', shows: [] },
  { path: 'team', label: 'Team', shows: [] },
  { path: 'activity', label: 'Activity', shows: [] },
  { path: 'review', label: 'Review', shows: [] },
] as const satisfies readonly Tab[];

interface Tab {
  readonly path: string;
  readonly label: string;
  /** The kinds that can be selected there: the inspector is about what the screen shows. */
  readonly shows: readonly EntityKind[];
  readonly counted?: 'stakeholders' | 'opportunities' | 'milestones';
}

/** One account: opens its plan, and frames its tabs with the top bar, the inspector and the status bar. */
export function AccountWorkspace() {
  const { planId } = useParams({ from: '/accounts/$planId' });
  const { openPlans } = useApp();
  const [state, setState] = useState<{ planId: string; open: OpenPlan | null; error?: string } | null>(null);

  useEffect(() => {
    let current = true;
    openPlans.enter(planId).then(
      (open) => current && setState({ planId, open }),
      (error: unknown) => current && setState({ planId, open: null, error: String((error as Error).message) }),
    );
    return () => {
      current = false;
      // The status bar tells of a failure to save; the steps stay queued.
      openPlans.leave(planId).catch(() => undefined);
    };
  }, [openPlans, planId]);

  const presenting = usePresenting();
  if (state === null || state.planId !== planId) return presenting ? null : <OpeningSkeleton />;
  if (state.open === null) return <NoAccount {...(state.error === undefined ? {} : { error: state.error })} />;
  return (
    <PlanProvider open={state.open} key={planId}>
      {presenting ? <Outlet /> : <Workspace />}
    </PlanProvider>
  );
}

function Workspace() {
  const open = useOpenPlan();
  const writable = useWritable();
  const people = usePlan((plan) => Object.keys(plan.stakeholders).length);
  const milestones = usePlan((plan) => Object.keys(plan.milestones).length);
  const opportunities = usePlan((plan) => Object.values(plan.opportunities).filter(isOpen).length);
  const counts = { stakeholders: people, opportunities, milestones };
  useRememberRecent(open.planId);
  useNamedSelection();
  useWorkspaceActions();
  return (
    <>
      <LogTouch />
      <TopBar />
      <nav className="tabs" aria-label="Account">
        {tabs.map(({ path, label, ...tab }) => (
          <Link
            key={path}
            to={`/accounts/$planId/${path}`}
            params={{ planId: open.planId }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {label}
            {'counted' in tab && counts[tab.counted] > 0 ? <em>{counts[tab.counted]}</em> : null}
          </Link>
        ))}
        {writable ? null : <span className="reading-along">Reading along: open for editing in another window</span>}
      </nav>
      <div className="workspace">
        <main className="workspace-main" id="main" tabIndex={-1}>
          <Outlet />
        </main>
        <Inspector />
      </div>
      <StatusBar />
    </>
  );
}

function Inspector() {
  const { selected, select } = useSelection();
  const pathname = useLocation({ select: (location) => location.pathname });
  const [only] = selected;
  const ids = useMemo(() => selected.map(({ id }) => id), [selected]);
  const exists = usePlan((plan) => selected.some((ref) => isThere(plan, ref)));
  const tab: Tab | undefined = tabs.find(({ path }) => pathname.split('/')[3] === path);
  if (only === undefined || !exists || !tab?.shows.some((kind) => kind === only.kind)) return null;
  const One = selected.length === 1 ? inspectorPanels[only.kind] : undefined;
  const Several = selected.every(({ kind }) => kind === only.kind) ? severalPanels[only.kind] : undefined;
  const panel =
    One !== undefined ? (
      <One key={`${only.kind} ${only.id}`} id={only.id} />
    ) : Several !== undefined && selected.length > 1 ? (
      <Several ids={ids} />
    ) : null;
  if (panel === null) return null;
  return (
    <InspectorFrame>
      <button
        type="button"
        className="icon-btn inspector-close"
        aria-label="Close inspector"
        onClick={() => select([])}
      >
        <IconX size={15} />
      </button>
      {panel}
    </InspectorFrame>
  );
}

function isThere(plan: AccountPlan, { kind, id }: RowRef): boolean {
  return isEntityKind(kind) ? getEntity(plan, kind, id) !== undefined : plan[kind] !== undefined;
}

/** Closing while the keyboard is inside gives it back to where it came from, or else to the screen. */
function InspectorFrame({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const aside = frame.current;
    return () => {
      if (aside?.contains(document.activeElement) !== true) return;
      const from = cameFrom.current;
      const back = from instanceof HTMLElement && from.isConnected ? from : document.getElementById('main');
      back?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      ref={frame}
      className="inspector"
      aria-label="Inspector"
      onFocus={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
    >
      {children}
    </aside>
  );
}

function useWorkspaceActions(): void {
  const open = useOpenPlan();
  const navigate = useNavigate();
  useUndoActions(useUndoState());
  const { selected, select } = useSelection();
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'close-inspector',
        label: 'Close the inspector',
        shortcut: 'Escape',
        group: 'View',
        hidden: true,
        disabled: selected.length === 0,
        run: () => select([]),
      },
      ...tabs.map(({ path, label }, i) => ({
        id: `go-${path}`,
        label: `Go to ${label}`,
        shortcut: `alt+${i + 1}`,
        group: 'Go to',
        run: () => void navigate({ to: `/accounts/$planId/${path}`, params: { planId: open.planId } }),
      })),
    ],
    [open, navigate, selected.length, select],
  );
  useActions(actions);
}

function OpeningSkeleton() {
  return (
    <>
      <div className="top" aria-hidden="true" />
      <div className="tabs" aria-hidden="true" />
      <main className="workspace" aria-busy="true" aria-label="Opening the account">
        <div className="skeleton" style={{ margin: 16, height: 120 }} />
      </main>
    </>
  );
}
