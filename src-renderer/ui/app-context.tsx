import type { Autosave } from '@core/engine/autosave.ts';
import type { Clock, NewId } from '@core/kernel/ids.ts';
import type { PortfolioSession } from '@core/portfolio/portfolio-session.ts';
import type { PlanStore } from '@core/ports/plan-store.ts';
import type { Platform } from '@core/ports/platform.ts';
import type { Tasks } from '@core/ports/tasks.ts';
import { createContext, useContext } from 'react';
import type { OpenPlans } from './open-plans.ts';
import type { SharedSetting } from './shared-setting.ts';
import type { WorkList } from './work-list.ts';

/** What main.tsx picked for this home; the same for the app's whole life. */
export interface App {
  readonly store: PlanStore;
  readonly platform: Platform;
  readonly tasks: Tasks;
  readonly portfolio: PortfolioSession;
  readonly autosave: Autosave;
  readonly openPlans: OpenPlans;
  readonly work: WorkList;
  /** The user's own playbooks as they are stored; read when a screen first asks (`ui/playbooks.ts` reads what they say). */
  readonly ownPlaybooks: SharedSetting;
  /** The user's own views of Home and how it is looked at (portfolio/home-views.ts). */
  readonly homeViews: SharedSetting;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The user's language tag, for dates and numbers. */
  readonly locale: string;
}

const AppContext = createContext<App | null>(null);
export const AppProvider = AppContext.Provider;

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp needs an AppProvider above it');
  return app;
}
