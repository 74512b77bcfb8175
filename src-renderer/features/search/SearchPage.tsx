import { formatNumber } from '@core/kernel/money.ts';
import { type SearchGroup, searchGroups } from '@core/portfolio/search-documents.ts';
import { MOST_HITS, type SearchHit } from '@core/portfolio/search-index.ts';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { OverviewFrame } from '../../ui/OverviewFrame.tsx';
import { placeOf } from '../../ui/places.ts';
import { useHeaders } from '../../ui/portfolio.ts';
import { type PlanSearch, usePlanSearch } from '../../ui/use-plan-search.ts';
import { HitLine } from './HitLine.tsx';
import { groupNames } from './search-groups.ts';
import './search.css';

/** Looks through every account: names first, then whatever else is written down. The address holds what is looked for. */
export function SearchPage() {
  const { q = '', group: asked } = useSearch({ from: '/search' });
  const group = searchGroups.find((each) => each === asked) ?? null;
  const [query, setQuery] = useState(q);
  const navigate = useNavigate();
  const list = useRef<HTMLOListElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const search = usePlanSearch(query, group, true);
  const hits = search.answer?.hits ?? [];
  const isCurrent = search.answer?.query === query && search.answer.group === group;

  /** What was typed and is on its way into the address: coming back from there it is no news. */
  const typed = useRef(new Set<string>());
  useEffect(() => {
    if (!typed.current.has(q)) setQuery(q);
    else if (q === box.current?.value) typed.current.clear();
  }, [q]);
  useEffect(() => box.current?.focus(), []);

  function ask(next: { q: string; group: SearchGroup | null }): void {
    setQuery(next.q);
    typed.current.add(next.q);
    const address = { ...(next.q === '' ? {} : { q: next.q }), ...(next.group === null ? {} : { group: next.group }) };
    void navigate({ to: '/search', search: address, replace: true });
  }

  return (
    <OverviewFrame title="Search">
      <main className="search-page" id="main">
        <div className="search-asked">
          <TextInput
            ref={box}
            size="md"
            aria-label="Search all accounts"
            placeholder="Names, titles, next steps, notes: every word has to occur"
            leftSection={<IconSearch size={17} aria-hidden />}
            value={query}
            onChange={(event) => ask({ q: event.currentTarget.value, group })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') moveTo(event, list.current, 0);
              if (event.key === 'Enter' && isCurrent) list.current?.querySelector('a')?.click();
              if (event.key === 'Escape') ask({ q: '', group });
            }}
          />
          <fieldset className="seg" aria-label="What to search">
            {[null, ...searchGroups].map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={group === each}
                onClick={() => ask({ q: query, group: each })}
              >
                {each === null ? 'Everything' : groupNames[each]}
              </button>
            ))}
          </fieldset>
        </div>
        <p className="search-count t2" role="status">
          <Outcome query={query} search={search} />
        </p>
        {hits.length === 0 ? null : (
          <ol className="panel hits" ref={list} aria-label="Results" aria-busy={!isCurrent}>
            {hits.map((hit, index) => (
              <li key={`${hit.planId} ${hit.kind} ${hit.id} ${hit.group}`}>
                <HitLink
                  hit={hit}
                  onKeyDown={(event) => {
                    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                    if (step === undefined) return;
                    if (index + step >= 0) moveTo(event, list.current, index + step);
                    else box.current?.focus();
                  }}
                />
              </li>
            ))}
          </ol>
        )}
      </main>
    </OverviewFrame>
  );
}

function HitLink({ hit, onKeyDown }: { hit: SearchHit; onKeyDown: (event: KeyboardEvent) => void }) {
  return (
    <Link {...placeOf(hit.planId, hit)} className="hit-link" onKeyDown={onKeyDown}>
      <HitLine hit={hit} />
    </Link>
  );
}

/** The keyboard goes to a result; the page does not scroll besides. */
function moveTo(event: KeyboardEvent, list: HTMLElement | null, index: number): void {
  event.preventDefault();
  list?.querySelectorAll('a')[index]?.focus();
}

/** How many were found, and whether there may be more. */
function Outcome({ query, search: { answer, read, problem } }: { query: string; search: PlanSearch }) {
  const { locale } = useApp();
  const total = useHeaders()?.length ?? 0;
  if (problem !== null) return <>The accounts could not be searched: {problem}. Nothing was changed.</>;
  if (total === 0) return <>There is nothing to search yet. Accounts are added on Home.</>;
  if (query.trim() === '')
    return <>Looks through accounts, people, opportunities, the activity log and notes. A letter may be wrong.</>;
  if (answer === null) return null;
  const count = answer.hits.length;
  const found = count === 0 ? 'Nothing found' : count === 1 ? '1 result' : `${formatNumber(count, locale, 0)} results`;
  const told = count < MOST_HITS ? found : `The first ${formatNumber(count, locale, 0)} results: more words find fewer`;
  if (answer.unread === 0) return <>{told}.</>;
  return (
    <>
      {told}, and {formatNumber(answer.unread, locale, 0)} of {formatNumber(total, locale, 0)} accounts still to be
      read. <progress max={1} value={read} aria-label="Reading the accounts" />
    </>
  );
}
