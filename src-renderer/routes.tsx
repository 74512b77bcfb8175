import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { AppShell } from './AppShell.tsx';
import { HomePage } from './features/home/HomePage.tsx';
import { FailedScreen, UnknownAddress } from './NothingHere.tsx';

/** An account's screens are read after Home is drawn, so that Home is there at once. */
const screens = {
  account: lazyRouteComponent(() => import('./AccountWorkspace.tsx'), 'AccountWorkspace'),
  attention: lazyRouteComponent(() => import('./features/home/attention/AttentionPage.tsx'), 'AttentionPage'),
  overview: lazyRouteComponent(() => import('./features/overview/OverviewPage.tsx'), 'OverviewPage'),
  profile: lazyRouteComponent(() => import('./features/overview/profile/ProfilePage.tsx'), 'ProfilePage'),
  map: lazyRouteComponent(() => import('./features/map/MapPage.tsx'), 'MapPage'),
  opportunities: lazyRouteComponent(
    () => import('./features/opportunities/OpportunitiesPage.tsx'),
    'OpportunitiesPage',
  ),
  pipeline: lazyRouteComponent(() => import('./features/opportunities/pipeline/PipelinePage.tsx'), 'PipelinePage'),
  plan: lazyRouteComponent(() => import('./features/action-plan/ActionPlanPage.tsx'), 'ActionPlanPage'),
  pilots: lazyRouteComponent(() => import('./features/action-plan/pilots/PilotsPage.tsx'), 'PilotsPage'),
  pilot: lazyRouteComponent(() => import('./features/action-plan/pilots/PilotPage.tsx'), 'PilotPage'),
  import: lazyRouteComponent(() => import('./features/import/ImportPage.tsx'), 'ImportPage'),
  playbooks: lazyRouteComponent(() => import('./features/playbooks/PlaybooksPage.tsx'), 'PlaybooksPage'),
  playbook: lazyRouteComponent(() => import('./features/playbooks/PlaybookPage.tsx'), 'PlaybookPage'),
  process: lazyRouteComponent(() => import('./features/playbooks/ProcessPage.tsx'), 'ProcessPage'),
  prepare: lazyRouteComponent(() => import('./features/present/PrepareScreen.tsx'), 'PrepareScreen'),
  present: lazyRouteComponent(() => import('./features/present/PresentScreen.tsx'), 'PresentScreen'),
  notes: lazyRouteComponent(() => import('./features/present/NotesScreen.tsx'), 'NotesScreen'),
  scorecard: lazyRouteComponent(() => import('./features/scorecard/ScorecardPage.tsx'), 'ScorecardPage'),
  activity: lazyRouteComponent(() => import('./features/activity/ActivityPage.tsx'), 'ActivityPage'),
  search: lazyRouteComponent(() => import('./features/search/SearchPage.tsx'), 'SearchPage'),
  review: lazyRouteComponent(() => import('./features/scorecard/ReviewPage.tsx'), 'ReviewPage'),
  case: lazyRouteComponent(() => import('./features/business-case/BusinessCasePage.tsx'), 'BusinessCasePage'),
  whitespace: lazyRouteComponent(() => import('./features/whitespace/WhitespacePage.tsx'), 'WhitespacePage'),
  team: lazyRouteComponent(() => import('./features/team/TeamPage.tsx'), 'TeamPage'),
  document: lazyRouteComponent(() => import('./features/export/document/DocumentScreen.tsx'), 'DocumentScreen'),
};

/** Reads the screens that were not needed yet, for the first click on them to be as fast as the second. */
export function preloadScreens(): void {
  for (const screen of Object.values(screens)) void screen.preload?.();
}

/** Every screen has an address, so that back, forward and links work. The hash keeps them on one document offline. */
const root = createRootRoute({ component: AppShell });
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
const attention = createRoute({
  getParentRoute: () => root,
  path: 'attention',
  /** By account where it says so, else by day; or the lines of one rule, of all accounts. */
  validateSearch: (search: Record<string, unknown>): { by?: 'account'; rule?: string } => ({
    ...(search.by === 'account' ? { by: 'account' as const } : {}),
    ...textOf(search, 'rule'),
  }),
  component: screens.attention,
});
const scorecard = createRoute({
  getParentRoute: () => root,
  path: 'scorecard',
  /** Which playbook's scorecard is shown, and which of its lines is open. */
  validateSearch: (search: Record<string, unknown>): { playbook?: string; line?: string } => ({
    ...textOf(search, 'playbook'),
    ...textOf(search, 'line'),
  }),
  component: screens.scorecard,
});
const pipeline = createRoute({
  getParentRoute: () => root,
  path: 'pipeline',
  validateSearch: ({ view }: Record<string, unknown>): { view?: 'board' | 'table' | 'history' } =>
    view === 'board' || view === 'table' || view === 'history' ? { view } : {},
  component: screens.pipeline,
});
const search = createRoute({
  getParentRoute: () => root,
  path: 'search',
  /** What is looked for, and in which group alone. */
  validateSearch: (search: Record<string, unknown>): { q?: string; group?: string } => ({
    ...textOf(search, 'q'),
    ...textOf(search, 'group'),
  }),
  component: screens.search,
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$planId',
  /** What is to be selected on arrival: a kind and an id (ui/places.ts). */
  validateSearch: (search: Record<string, unknown>): { select?: string } => textOf(search, 'select'),
  component: screens.account,
});
const accountIndex = createRoute({
  getParentRoute: () => account,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/accounts/$planId/overview', params: params as { planId: string } });
  },
});
const overview = createRoute({ getParentRoute: () => account, path: 'overview', component: screens.overview });
const profile = createRoute({ getParentRoute: () => account, path: 'overview/profile', component: screens.profile });
const map = createRoute({ getParentRoute: () => account, path: 'map', component: screens.map });
const mapList = createRoute({ getParentRoute: () => account, path: 'map/list', component: screens.map });
const mapCoverage = createRoute({ getParentRoute: () => account, path: 'map/coverage', component: screens.map });
const opportunities = createRoute({
  getParentRoute: () => account,
  path: 'opportunities',
  component: screens.opportunities,
});
const actionPlan = createRoute({ getParentRoute: () => account, path: 'plan', component: screens.plan });
const pilots = createRoute({ getParentRoute: () => account, path: 'plan/pilots', component: screens.pilots });
const pilot = createRoute({ getParentRoute: () => account, path: 'plan/pilots/$pilotId', component: screens.pilot });
const businessCase = createRoute({ getParentRoute: () => account, path: 'case', component: screens.case });
const caseDocument = createRoute({
  getParentRoute: () => account,
  path: 'case/document',
  component: screens.document,
});
const whitespace = createRoute({ getParentRoute: () => account, path: 'whitespace', component: screens.whitespace });
const activity = createRoute({
  getParentRoute: () => account,
  path: 'activity',
  /** Whose touches the log shows. */
  validateSearch: (search: Record<string, unknown>): { person?: string } => textOf(search, 'person'),
  component: screens.activity,
});
const team = createRoute({
  getParentRoute: () => account,
  path: 'team',
  /** Which handoff is shown in full. */
  validateSearch: (search: Record<string, unknown>): { handoff?: string } => textOf(search, 'handoff'),
  component: screens.team,
});
const review = createRoute({
  getParentRoute: () => account,
  path: 'review',
  /** Which line of the scorecard is open, and which of its fields is to be recorded. */
  validateSearch: (search: Record<string, unknown>): { line?: string; field?: number } => ({
    ...textOf(search, 'line'),
    ...(typeof search.field === 'number' ? { field: search.field } : {}),
  }),
  component: screens.review,
});
/** In which scenario a business case is presented. */
const inScenario = (search: Record<string, unknown>): { scenario?: string } => textOf(search, 'scenario');
const prepare = createRoute({
  getParentRoute: () => account,
  path: 'present/$audience',
  validateSearch: inScenario,
  component: screens.prepare,
});
const present = createRoute({
  getParentRoute: () => account,
  path: 'present/$audience/$step',
  validateSearch: inScenario,
  component: screens.present,
});
const notes = createRoute({ getParentRoute: () => account, path: 'notes/$audience', component: screens.notes });

const importing = createRoute({ getParentRoute: () => root, path: '/import', component: screens.import });
const playbooks = createRoute({ getParentRoute: () => root, path: '/playbooks', component: screens.playbooks });
const playbook = createRoute({
  getParentRoute: () => root,
  path: '/playbooks/$playbookId',
  component: screens.playbook,
});
const salesProcess = createRoute({ getParentRoute: () => root, path: '/sales-process', component: screens.process });

function textOf<Key extends string>(search: Record<string, unknown>, key: Key): { [key in Key]?: string } {
  const text = search[key];
  return typeof text === 'string' ? ({ [key]: text } as { [key in Key]?: string }) : {};
}

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    attention,
    importing,
    scorecard,
    pipeline,
    search,
    playbooks,
    playbook,
    salesProcess,
    account.addChildren([
      accountIndex,
      overview,
      profile,
      map,
      mapList,
      mapCoverage,
      opportunities,
      actionPlan,
      pilots,
      pilot,
      businessCase,
      caseDocument,
      whitespace,
      team,
      activity,
      review,
      prepare,
      present,
      notes,
    ]),
  ]),
  history: createHashHistory(),
  defaultPreload: false,
  defaultNotFoundComponent: UnknownAddress,
  defaultErrorComponent: FailedScreen,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
