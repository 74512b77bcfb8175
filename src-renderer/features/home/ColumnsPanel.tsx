import { type AccountFieldId, accountFields, columnFields } from '@core/portfolio/account-fields.ts';
import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { shownColumns } from './account-columns.tsx';
import type { HomeView } from './use-home-view.ts';

/** Which columns there are, and in which order. The name stands first, always. */
export function ColumnsPanel({ home }: { home: HomeView }) {
  const chosen = home.look.columns;
  // As shown when the panel was opened, with the others below: a box that is clicked stays where it is.
  const [order, setOrder] = useState(() => {
    const shown: AccountFieldId[] = shownColumns(
      chosen,
      document.querySelector<HTMLElement>('.accounts')?.offsetWidth ?? 0,
    )
      .map(({ id }) => id)
      .filter((id) => id !== 'name');
    const others = columnFields.filter((id) => id !== 'name' && !shown.includes(id));
    return { ids: [...shown, ...others], shown };
  });
  const { ids, shown } = order;

  function apply(nextIds: readonly AccountFieldId[], nextShown: readonly AccountFieldId[]): void {
    const columns = nextIds.filter((id) => nextShown.includes(id));
    setOrder({ ids: [...nextIds], shown: columns });
    home.setLook({ columns: ['name', ...columns] });
  }

  function move(id: AccountFieldId, by: number): void {
    const others = ids.filter((each) => each !== id);
    const to = ids.indexOf(id) + by;
    apply([...others.slice(0, to), id, ...others.slice(to)], shown);
  }

  return (
    <section className="columns-panel" aria-label="Columns">
      <ul>
        {ids.map((id, index) => {
          const { label } = accountFields[id];
          return (
            <li key={id}>
              <Checkbox
                size="xs"
                label={label}
                autoFocus={index === 0}
                checked={shown.includes(id)}
                onChange={({ currentTarget }) =>
                  apply(ids, currentTarget.checked ? [...shown, id] : shown.filter((each) => each !== id))
                }
              />
              <button
                type="button"
                className="icon-btn"
                aria-label={`Move ${label} up`}
                disabled={index === 0}
                onClick={() => move(id, -1)}
              >
                <IconArrowUp size={14} aria-hidden />
              </button>
              <button
                type="button"
                className="icon-btn"
                aria-label={`Move ${label} down`}
                disabled={index === ids.length - 1}
                onClick={() => move(id, 1)}
              >
                <IconArrowDown size={14} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className="btn small"
        disabled={chosen === undefined}
        onClick={() => home.setLook({ columns: undefined })}
      >
        As many as fit
      </button>
    </section>
  );
}
