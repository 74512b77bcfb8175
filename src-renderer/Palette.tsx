import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAllActions } from './ui/actions.tsx';
import { Keys } from './ui/Keys.tsx';
import { paletteStore } from './ui/palette.ts';
import { useHeaders } from './ui/portfolio.ts';
import { monogram } from './ui/words.ts';

const ACCOUNTS = 'Accounts';

/** Every action with its shortcut, and every account by name. */
export function Palette() {
  const actions = useAllActions();
  // As the store says it: the palette may have been asked for before this was there to hear of it.
  const { opened } = useSpotlight(paletteStore);
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
  return (
    <Spotlight
      store={paletteStore}
      actions={groups}
      filter={find}
      attributes={{ content: { 'aria-label': 'Search accounts and actions' } }}
      shortcut={null}
      highlightQuery
      nothingFound="Nothing found. Try the name of an account, or of what you want to do."
      maxHeight={440}
      scrollable
      searchProps={{
        leftSection: <IconSearch size={16} aria-hidden />,
        placeholder: 'Search accounts and actions',
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
function find(query: string, groups: Entry[]): Entry[] {
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
