import '@fontsource-variable/inter/opsz.css';
import './ui/mantine.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/parts.css';
import './ui/panels.css';
import './ui/dialogs.css';
import { createAutosave } from '@core/engine/autosave.ts';
import { sayProblem } from '@core/kernel/result.ts';
import { OWN_PLAYBOOKS } from '@core/playbook/own-setting.ts';
import { HOME_VIEWS } from '@core/portfolio/home-views.ts';
import { createPortfolioSession } from '@core/portfolio/portfolio-session.ts';
import { planCommit } from '@core/portfolio/stored-changes.ts';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preloadScreens, router } from './routes.tsx';
import { StoreProblem } from './StoreProblem.tsx';
import { ActionsProvider } from './ui/actions.tsx';
import { type App, AppProvider } from './ui/app-context.tsx';
import { newRandomId, systemClock } from './ui/clock.ts';
import { createOpenPlans } from './ui/open-plans.ts';
import { createSharedSetting } from './ui/shared-setting.ts';
import { cssVariables, theme } from './ui/theme.ts';
import { createWorkList } from './ui/work-list.ts';

type Adapters = Pick<App, 'store' | 'platform' | 'tasks'>;

/** What every screen works with, on top of the adapters. */
function createApp(adapters: Adapters): App {
  const { store } = adapters;
  const autosave = createAutosave({
    write: (batch) => store.commit(planCommit(batch)),
    clock: systemClock,
    newId: newRandomId,
    after: (ms, action) => {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
  });
  const openPlans = createOpenPlans(store, autosave, systemClock);
  const portfolio = createPortfolioSession({
    store,
    clock: systemClock,
    newId: newRandomId,
    letGo: (planId) => openPlans.leave(planId),
  });
  const shared = (key: string, change: string) =>
    createSharedSetting(store, key, (problems) =>
      notifications.show({
        title: 'Changed in another window meanwhile',
        message: `${change} found no place any more: ${problems.map(sayProblem).join('; ')}.`,
        color: 'red',
      }),
    );
  const ownPlaybooks = shared(OWN_PLAYBOOKS, 'A change of a playbook');
  const homeViews = shared(HOME_VIEWS, 'A change of a view');
  const own = { clock: systemClock, newId: newRandomId, locale: navigator.language };
  return { ...adapters, ...own, autosave, openPlans, portfolio, ownPlaybooks, homeViews, work: createWorkList() };
}

/**
 * Draws the app, or what is wrong with the store. What is on the screen without any account is drawn while the store is
 * being opened.
 */
export function renderApp(opened: Promise<void>, adapters: Adapters): void {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  opened.catch((error: unknown) =>
    root.render(
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <StoreProblem error={error} />
      </MantineProvider>,
    ),
  );
  const app = createApp(adapters);
  // Begins to listen: accounts that have been read already are there with the first drawing.
  app.portfolio.subscribe(() => undefined);
  app.homeViews.get();
  root.render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <DatesProvider settings={{ firstDayOfWeek: 1, weekendDays: [] }}>
          <AppProvider value={app}>
            <ActionsProvider>
              <RouterProvider router={router} />
            </ActionsProvider>
          </AppProvider>
        </DatesProvider>
      </MantineProvider>
    </StrictMode>,
  );
  const prepare = () => {
    preloadScreens();
    app.tasks.prepare();
  };
  afterFirstHeaders(app, () => setTimeout(() => requestIdleCallback(prepare, { timeout: 5_000 }), 1_000));
}

/** The accounts come first; what may be wanted next waits until they are on the screen. */
function afterFirstHeaders({ portfolio }: App, act: () => void): void {
  const look = () => {
    if (portfolio.state.headers === null) return;
    stop();
    act();
  };
  const stop = portfolio.subscribe(look);
  look();
}
