import { changeView } from '@core/portfolio/home-views.ts';
import { isComplete } from '@core/portfolio/view-conditions.ts';
import { IconX } from '@tabler/icons-react';
import { sayCondition } from './field-words.ts';
import type { HomeView } from './use-home-view.ts';

interface FilterChipsProps {
  readonly home: HomeView;
  readonly locale: string;
  readonly onSave: () => void;
}

/** What the accounts are filtered by, each part to be taken away, and how to keep it. */
export function FilterChips({ home, locale, onSave }: FilterChipsProps) {
  const { view, filter, words, look, changed } = home;
  const shown = filter.filter(isComplete);
  if (shown.length === 0 && !changed) return null;

  function keep(): void {
    if (view.own === undefined) {
      onSave();
      return;
    }
    const { sort, group, columns } = look;
    if (home.edit(changeView(view.id, { filter, words: words.trim(), sort, group, columns }))) home.reset();
  }

  return (
    <div className="filter-chips">
      {shown.map((condition) => {
        const text = sayCondition(condition, locale);
        return (
          <span key={text} className="filter-chip">
            <span className="truncate">{text}</span>
            <button
              type="button"
              aria-label={`Remove the filter ${text}`}
              onClick={() => home.setFilter(filter.filter((each) => each !== condition))}
            >
              <IconX size={13} aria-hidden />
            </button>
          </span>
        );
      })}
      {shown.length > 1 ? (
        <button type="button" className="btn ghost small" onClick={() => home.setFilter([])}>
          Remove all
        </button>
      ) : null}
      <button type="button" className="btn ghost small" onClick={keep}>
        {view.own === undefined ? 'Keep as a view' : `Keep in ${view.title}`}
      </button>
      {changed ? (
        <button type="button" className="btn ghost small" onClick={home.reset}>
          As it was
        </button>
      ) : null}
    </div>
  );
}
