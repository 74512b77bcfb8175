import type { SearchGroup } from '@core/portfolio/search-documents.ts';
import type { SearchHit } from '@core/portfolio/search-index.ts';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData, useSpotlight } from '@mantine/spotlight';
import { IconListSearch, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { HitLine } from './features/search/HitLine.tsx';
import { groupNames } from './features/search/search-groups.ts';
import { useAllActions } from './ui/actions.tsx';
import { Keys } from './ui/Keys.tsx';
import { paletteStore } from './ui/palette.ts';
import { placeOf } from './ui/places.ts';
import { useHeaders } from './ui/portfolio.ts';
import { usePlanSearch } from './ui/use-plan-search.ts';
import { monogram } from './ui/words.ts';

const ACCOUNTS = 'Accounts';

/** Every action with its shortcut, every account by name, and what the search over all plans finds. */
export function Palette() {
  const actions = useAllActions();
  // As the store says it: the palette may have been asked for before this was there to hear of it.
  const { opened } = useSpotlight(paletteStore);
  const [query, setQuery] = useState('');
  const { answer } = usePlanSearch(query, null, opened);
  const known = useHeaders();
  // Ten thousand accounts are listed when somebody looks, not with every edit.
  const headers = opened ? known : null;
  const navigate = useNavigate();
  const groups = useMemo<SpotlightActionGroupData[]>(() => {
    const offered = actions.filter((action) => action.hidden !== true && action.disabled !== true);
    const names = [...new Set(offered.map(({ group }) => group))];
    const accounts = (headers ?? []).map(
      ({ id, name, industry }): SpotlightActionData => ({
        id: `account-${id}`,
        label: name,
        ...(industry === undefined ? {} : { description: industry }),
        keywords: `${name} ${industry ?? ''}`,
        onClick: () => void navigate({ to: '/accounts/$planId/overview', params: { planId: id } }),
      }),
    );
    return [
      ...names.map((group) => ({
        group,
        actions: offered
          .filter((action) => action.group === group)
          .map(
            ({ keys, shortcut: told = keys, ...action }): SpotlightActionData => ({
              id: action.id,
              label: action.label,
              // "Undo: Add Meridian" is found as undo, not as Meridian: Enter must open the account then.
              keywords: action.label.replace(/^(Undo|Redo): .*/, '$1'),
              leftSection: action.icon,
              rightSection: told === undefined ? undefined : <Keys shortcut={told} />,
              // The palette gives focus back before the action moves it.
              onClick: () => setTimeout(action.run),
            }),
          ),
      })),
      { group: ACCOUNTS, actions: accounts },
    ];
  }, [actions, headers, navigate]);
  // An answer to what was typed before is not shown: Enter would go to what nobody asked for.
  const isAnswered = answer !== null && answer.query === query;
  const hits = isAnswered && query.trim() !== '' ? answer.hits : null;
  const found = useMemo(() => {
    const go = (hit: SearchHit) => void navigate(placeOf(hit.planId, hit));
    const all = () => void navigate({ to: '/search', search: { q: query } });
    return hits === null ? [] : foundGroups(hits, go, all);
  }, [hits, query, navigate]);
  useEffect(() => {
    // The library chooses the first line with the key; where that found nothing, the first that comes is chosen as it does it.
    const list = document.getElementById(paletteStore.getState().listId);
    if (found.length === 0 || list === null || list.querySelector('[data-selected]') !== null) return;
    list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
    paletteStore.updateState((state) => ({ ...state, selected: 0 }));
  }, [found]);
  return (
    <Spotlight
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      actions={groups}
      filter={(words, all) => withFound(find(words, all), found)}
      attributes={{ content: { 'aria-label': 'Search accounts and actions' } }}
      shortcut={null}
      highlightQuery
      nothingFound={
        isAnswered && answer.unread === 0
          ? 'Nothing found. Try the name of an account or a person, or what you want to do.'
          : 'Looking through the accounts'
      }
      maxHeight={440}
      scrollable
      searchProps={{
        leftSection: <IconSearch size={16} aria-hidden />,
        placeholder: 'Search accounts, people, notes and actions',
        'aria-label': 'Search accounts and actions',
      }}
    />
  );
}

type Entry = SpotlightActionData | SpotlightActionGroupData;

/** Accounts shown before anything is typed, and found by what is typed. */
const FEW = 5;
const MANY = 30;

/** All actions until something is typed; then every word has to occur, and accounts come before actions. */
function find(query: string, groups: Entry[]): SpotlightActionGroupData[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = (groups as SpotlightActionGroupData[]).map(({ group, actions }) => {
    const matching = actions.filter(({ keywords }) => {
      const text = String(keywords).toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    });
    const limit = group !== ACCOUNTS ? matching.length : words.length === 0 ? FEW : MANY;
    return { group, actions: matching.slice(0, limit).map(group === ACCOUNTS ? withMonogram : (action) => action) };
  });
  if (words.length > 0) found.unshift(...found.splice(found.length - 1));
  return found.filter(({ actions }) => actions.length > 0);
}

/** How many of each group the palette shows; the screen of the search shows more. */
const shownOf: Record<SearchGroup, number> = { accounts: 6, people: 8, opportunities: 4, activity: 4, notes: 4 };

/** What the search found, by group, and the way to all of it. */
function foundGroups(hits: readonly SearchHit[], go: (hit: SearchHit) => void, all: () => void) {
  const groups = (Object.keys(shownOf) as SearchGroup[]).map((group): SpotlightActionGroupData => {
    const ofGroup = hits.filter((hit) => hit.group === group).slice(0, shownOf[group]);
    return {
      group: groupNames[group],
      actions: ofGroup.map((hit) => ({
        id: `hit-${hit.planId}-${hit.kind}-${hit.id}`,
        children: <HitLine hit={hit} />,
        onClick: () => go(hit),
      })),
    };
  });
  const more = { id: 'search-all', label: 'Show all results', leftSection: <IconListSearch size={16} />, onClick: all };
  return hits.length === 0 ? [] : [...groups, { group: 'Search', actions: [more] }];
}

/**
 * What is found in the plans comes after what is there with the key, so that nothing moves under the cursor. Accounts that
 * are only alike are shown where none has the very letters.
 */
function withFound(here: SpotlightActionGroupData[], found: SpotlightActionGroupData[]): SpotlightActionGroupData[] {
  const hasAccounts = here.some(({ group }) => group === ACCOUNTS);
  return [...here, ...found.filter(({ group, actions }) => actions.length > 0 && !(hasAccounts && group === ACCOUNTS))];
}

function withMonogram(account: SpotlightActionData): SpotlightActionData {
  return {
    ...account,
    leftSection: (
      <span className="mono" aria-hidden="true">
        {monogram(account.label ?? '')}
      </span>
    ),
  };
}
