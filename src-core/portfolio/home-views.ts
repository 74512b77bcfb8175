import type { Id } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { type AccountFieldId, columnFields, type GroupField, groupFields, isAccountField } from './account-fields.ts';
import type { Sorting } from './arrange-accounts.ts';
import type { Condition } from './view-conditions.ts';

/** The setting that holds the user's own views and how Home is looked at. */
export const HOME_VIEWS = 'home.views';

/** How a table of accounts is looked at. */
export interface Look {
  readonly sort: Sorting;
  readonly group?: GroupField | undefined;
  /** In order; absent: those of Home, as many as there is room for. */
  readonly columns?: readonly AccountFieldId[] | undefined;
}

/** A view of the user's own. What a newer version wrote beside these fields is kept. */
export interface OwnView extends Look {
  readonly id: Id;
  readonly name: string;
  readonly filter: readonly Condition[];
  /** The words typed into the filter. */
  readonly words: string;
}

export interface HomeViews {
  readonly own: readonly OwnView[];
  /** That of all views that come with Home. */
  readonly look: Look;
  /** The view shown last. */
  readonly shown?: string;
}

export const ownViewLimits = { views: 100, name: 80 } as const;

const firstLook: Look = { sort: { by: 'value', desc: true } };

/** The setting as this version understands it: what it does not know is left aside, never refused. */
export function readHomeViews(setting: unknown): HomeViews {
  const { views, look, shown } = asRecord(setting);
  return {
    own: asList(views).flatMap(readView),
    look: readLook(look),
    ...(typeof shown === 'string' ? { shown } : {}),
  };
}

function readView(json: unknown): OwnView[] {
  const { id, name, filter, words } = asRecord(json);
  if (typeof id !== 'string' || typeof name !== 'string') return [];
  return [
    {
      id,
      name,
      // With what only a newer version understands: it is met by every account, and kept.
      filter: asList(filter) as Condition[],
      words: typeof words === 'string' ? words : '',
      ...readLook(json),
    },
  ];
}

function readLook(json: unknown): Look {
  const { sort, group, columns } = asRecord(json);
  const { by, desc } = asRecord(sort);
  const known = asList(columns).filter(isColumn);
  return {
    sort: isAccountField(by) ? { by, desc: desc === true } : firstLook.sort,
    ...(groupFields.includes(group as GroupField) ? { group: group as GroupField } : {}),
    ...(known.length > 0 ? { columns: [...new Set(known)] } : {}),
  };
}

function isColumn(id: unknown): id is AccountFieldId {
  return columnFields.some((each) => each === id);
}

/** A change of the setting: pure, and run again on what another window wrote meanwhile. */
export type HomeViewsEdit = (setting: unknown) => Result<unknown>;

/** Keeps what is shown as a view of its own, the last one. */
export function addView(view: OwnView): HomeViewsEdit {
  return (setting) => {
    const views = viewsIn(setting);
    if (views.length >= ownViewLimits.views) return refuse(`there are ${ownViewLimits.views} views already`);
    const name = view.name.trim();
    const problem = nameProblem(name);
    return problem === null ? ok(withViews(setting, [...views, { ...view, name }])) : refuse(problem);
  };
}

/** Other words, filter or look for a view. What it holds besides stays. */
export function changeView(id: Id, changes: Partial<Omit<OwnView, 'id'>>): HomeViewsEdit {
  return (setting) => {
    const views = viewsIn(setting);
    if (!views.some((view) => view.id === id)) return refuse('the view was deleted meanwhile');
    const problem = changes.name === undefined ? null : nameProblem(changes.name.trim());
    if (problem !== null) return refuse(problem);
    const named = changes.name === undefined ? changes : { ...changes, name: changes.name.trim() };
    return ok(
      withViews(
        setting,
        views.map((view) => (view.id === id ? withoutAbsent({ ...view, ...named }) : view)),
      ),
    );
  };
}

export function removeView(id: Id): HomeViewsEdit {
  return (setting) => {
    const views = viewsIn(setting);
    return ok(
      withViews(
        setting,
        views.filter((view) => view.id !== id),
      ),
    );
  };
}

/** A view that many places on (−1: one to the left), no further than to either end. */
export function moveView(id: Id, by: number): HomeViewsEdit {
  return (setting) => {
    const views = viewsIn(setting);
    const from = views.findIndex((view) => view.id === id);
    const view = views[from];
    if (view === undefined) return refuse('the view was deleted meanwhile');
    const to = Math.max(0, Math.min(views.length - 1, from + by));
    const others = views.filter((each) => each !== view);
    return ok(withViews(setting, [...others.slice(0, to), view, ...others.slice(to)]));
  };
}

/** How all views that come with Home are looked at. */
export function changeLook(changes: Partial<Look>): HomeViewsEdit {
  return (setting) => {
    const record = asRecord(setting);
    return ok({ ...record, look: withoutAbsent({ ...asRecord(record.look), ...changes }) });
  };
}

export function rememberShown(view: string): HomeViewsEdit {
  return (setting) => ok({ ...asRecord(setting), shown: view });
}

function nameProblem(name: string): string | null {
  if (name === '') return 'a view needs a name';
  return name.length > ownViewLimits.name ? `a view's name has at most ${ownViewLimits.name} characters` : null;
}

function viewsIn(setting: unknown): Record<string, unknown>[] {
  return asList(asRecord(setting).views).map(asRecord);
}

function withViews(setting: unknown, views: readonly object[]): unknown {
  return { ...asRecord(setting), views };
}

function refuse(message: string): Result<unknown> {
  return fail([{ path: '', message }]);
}

function asRecord(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
}

function asList(json: unknown): unknown[] {
  return Array.isArray(json) ? json : [];
}

function withoutAbsent(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
