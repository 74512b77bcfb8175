import { formatNumber } from '@core/kernel/money.ts';
import type { RowFacts } from '@core/portfolio/account-fields.ts';
import { testOfView } from '@core/portfolio/built-in-views.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { readsLater, testOfWords } from '@core/portfolio/view-conditions.ts';
import { Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { useApp } from '../../ui/app-context.tsx';
import type { Tool } from './TableTools.tsx';
import type { HomeView, ShownView } from './use-home-view.ts';
import { useStillFacts } from './use-row-facts.ts';
import { useTabStrip } from './use-tab-strip.ts';

const SaveView = lazy(() => import('./SaveView.tsx').then(({ SaveView }) => ({ default: SaveView })));
const ViewMenu = lazy(() => import('./ViewMenu.tsx').then(({ ViewMenu }) => ({ default: ViewMenu })));

interface ViewTabsProps {
  readonly headers: readonly PlanHeader[];
  readonly facts: RowFacts;
  readonly home: HomeView;
  readonly tool: Tool | null;
  readonly onTool: (tool: Tool | null) => void;
}

/** The views over the table, each with how many accounts it holds; the last button keeps what is shown as a new one. */
export function ViewTabs({ headers, facts, home, tool, onTool }: ViewTabsProps) {
  const { locale } = useApp();
  const { views, view, show } = home;
  const still = useStillFacts(facts);
  // Counted anew as the worker reads on is only what waits for it.
  const counts = new Map([
    ...useMemo(() => countsOf(views.filter(isStill), headers, still), [views, headers, still]),
    ...useMemo(() => countsOf(views.filter(isLive), headers, facts), [views, headers, facts]),
  ]);
  const { id } = view;
  const strip = useTabStrip(id);
  useActions(
    useMemo<Action[]>(
      () =>
        views.map((each) => ({
          id: `show-view-${each.id}`,
          label: `Show the view ${each.title}`,
          group: 'View',
          run: () => show(each.id),
        })),
      [views, show],
    ),
  );
  return (
    <>
      <nav className="view-tabs" aria-label="Views" ref={strip}>
        {views.map((each) => (
          <button
            key={each.id}
            type="button"
            className="view-tab"
            data-view={each.id}
            aria-pressed={each.id === id}
            onClick={() => show(each.id)}
          >
            {each.title}
            <span className="count">{formatNumber(counts.get(each.id) ?? 0, locale, 0)}</span>
          </button>
        ))}
      </nav>
      {view.own === undefined ? null : (
        <Suspense fallback={<span className="icon-btn" />}>
          <ViewMenu key={view.id} view={view.own} home={home} />
        </Suspense>
      )}
      <Popover
        opened={tool === 'save'}
        onChange={(opened) => onTool(opened ? 'save' : null)}
        position="bottom-start"
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button
            type="button"
            className="icon-btn"
            aria-label="Keep as a view"
            title="Keep this filter, group, columns and order as a view"
            onClick={() => onTool(tool === 'save' ? null : 'save')}
          >
            <IconPlus size={15} aria-hidden />
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Suspense>
            <SaveView home={home} onDone={() => onTool(null)} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <div className="grow" />
    </>
  );
}

const isLive = ({ filter }: ShownView) => readsLater(filter);
const isStill = (view: ShownView) => !isLive(view);

/** How many accounts each view holds, by the view. */
function countsOf(
  views: readonly ShownView[],
  headers: readonly PlanHeader[],
  facts: RowFacts,
): readonly (readonly [string, number])[] {
  return views.map((view) => {
    const meets = testOfView(view, facts);
    const words = view.own?.words.trim() ?? '';
    const says = words === '' ? () => true : testOfWords(words.replace(/\s+/g, ' ').toLocaleLowerCase());
    let count = 0;
    for (const header of headers) if (meets(header) && says(header)) count += 1;
    return [view.id, count];
  });
}
