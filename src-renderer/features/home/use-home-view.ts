import { type BuiltInView, builtInViews } from '@core/portfolio/built-in-views.ts';
import {
  changeLook,
  type HomeViewsEdit,
  type Look,
  type OwnView,
  readHomeViews,
  rememberShown,
} from '@core/portfolio/home-views.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import type { Condition } from '@core/portfolio/view-conditions.ts';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { tellNot } from '../../ui/tell-not.ts';
import { useKept } from '../../ui/use-kept.ts';
import { createValueStore, useValue } from '../../ui/value-store.ts';
import { viewName } from './field-words.ts';

/** A tab over the table. */
export type ShownView =
  | (BuiltInView & { readonly own?: undefined; readonly title: string })
  | { readonly id: string; readonly own: OwnView; readonly title: string; readonly filter: readonly Condition[] };

/** What is looked at otherwise than the view says. */
interface Draft {
  readonly view: string | null;
  readonly filter?: readonly Condition[];
  readonly words?: string;
  readonly look?: Partial<Look>;
}

/** Kept while the app runs, so that Home is as it was left. */
const draft = createValueStore<Draft>({ view: null });

export interface HomeView {
  readonly views: readonly ShownView[];
  readonly view: ShownView;
  readonly look: Look;
  /** Beside what a view that comes with Home looks at. */
  readonly filter: readonly Condition[];
  readonly words: string;
  /** An own view that is shown otherwise than it is kept. */
  readonly changed: boolean;
  readonly show: (view: string) => void;
  readonly setLook: (changes: Partial<Look>) => void;
  readonly setFilter: (filter: readonly Condition[]) => void;
  readonly setWords: (words: string) => void;
  /** Back to what the view says. */
  readonly reset: () => void;
  /** False, and the user is told why, where it is refused. */
  readonly edit: (edit: HomeViewsEdit) => boolean;
}

/** The views of Home and the one that is shown. Null until the setting has been read. */
export function useHomeView(headers: readonly PlanHeader[]): HomeView | null {
  const { homeViews, clock } = useApp();
  const setting = useSyncExternalStore(homeViews.subscribe, homeViews.get);
  const kept = useMemo(() => readHomeViews(setting?.value), [setting]);
  const { view: chosen, filter, words, look } = useValue(draft);
  const today = clock.today();
  // The same objects as long as they say the same: the accounts of each are counted anew only where they change.
  const ownViews = useKept(kept.own);
  const builtIn = useMemo(
    () => builtInViews(headers, today).map((view): ShownView => ({ ...view, title: viewName(view) })),
    [headers, today],
  );
  const views = useMemo(
    () => [
      ...builtIn,
      ...ownViews.map((view): ShownView => ({ id: view.id, own: view, title: view.name, filter: view.filter })),
    ],
    [builtIn, ownViews],
  );
  const id = chosen ?? kept.shown;
  const view = views.find((each) => each.id === id) ?? views[0];

  const edit = useCallback(
    (change: HomeViewsEdit) => {
      const result = homeViews.change(change);
      tellNot('The view was not changed', result);
      return result.ok;
    },
    [homeViews],
  );
  const own = view?.own;
  const viewId = view?.id ?? null;
  const change = useCallback(
    (changes: Omit<Draft, 'view'>) => draft.set({ ...draft.get(), ...changes, view: viewId }),
    [viewId],
  );
  const setLook = useCallback(
    (changes: Partial<Look>) => {
      if (own === undefined) edit(changeLook(changes));
      else change({ look: { ...draft.get().look, ...changes } });
    },
    [own, edit, change],
  );
  const show = useCallback(
    (next: string) => {
      draft.set({ view: next });
      edit(rememberShown(next));
    },
    [edit],
  );
  const shownLook = useMemo(() => ({ ...(own ?? kept.look), ...look }), [own, kept, look]);
  if ((setting === null && homeViews.failure === null) || view === undefined) return null;
  return {
    views,
    view,
    look: shownLook,
    filter: filter ?? own?.filter ?? none,
    words: words ?? own?.words ?? '',
    changed:
      own !== undefined &&
      (JSON.stringify(filter ?? own.filter) !== JSON.stringify(own.filter) ||
        (words ?? own.words) !== own.words ||
        JSON.stringify(lookOf(shownLook)) !== JSON.stringify(lookOf(own))),
    show,
    setLook,
    setFilter: (next) => change({ filter: next }),
    setWords: (next) => change({ words: next }),
    reset: () => draft.set({ view: view.id }),
    edit,
  };
}

const none: readonly Condition[] = [];

function lookOf({ sort, group, columns }: Look): Look {
  return { sort, group, columns };
}
