import { pageNeeds } from '@core/report/page-needs.ts';
import { type PageChoice as Choice, choosePage, movePage, pageBeside, pageList } from '@core/report/page-order.ts';
import { pageDefinitions } from '@core/report/pages.ts';
import type { ReportLayout } from '@core/report/report-layout.ts';
import type { Audience } from '@core/report/report-options.ts';
import { Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import './page-choice.css';

interface PageChoiceProps {
  readonly choice: Choice;
  readonly audience: Audience;
  /** Null before it is known which pages have something to show. */
  readonly layout: ReportLayout | null;
  readonly onChange: (choice: Choice) => void;
}

const titles = new Map(pageDefinitions.map(({ id, title }) => [id, title]));

/** The document's pages in their order: chosen by checkbox, moved by dragging, by Alt and the arrow keys, or by button. */
export function PageChoice({ choice, audience, layout, onChange }: PageChoiceProps) {
  const heading = useId();
  const listed = pageList(pageDefinitions, choice);
  const count = listed.filter(({ chosen }) => chosen).length;
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  // A line that is put elsewhere in the list loses the keyboard.
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-page="${focusNext.current}"] input`)?.focus();
    focusNext.current = null;
  });

  function move(id: string, to: string | undefined) {
    if (to === undefined || to === id) return;
    const next = movePage(pageDefinitions, choice, id, to);
    const place = pageList(pageDefinitions, next)
      .filter(({ chosen }) => chosen)
      .findIndex((page) => page.id === id);
    setSaid(`${titles.get(id)} is page ${place + 1} of ${count}`);
    onChange(next);
  }
  function step(id: string, by: -1 | 1) {
    focusNext.current = id;
    move(id, pageBeside(pageDefinitions, choice, id, by));
  }
  function onKeyDown(event: KeyboardEvent, id: string) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    step(id, event.key === 'ArrowUp' ? -1 : 1);
  }
  const order = new Map(listed.filter(({ chosen }) => chosen).map(({ id }, index) => [id, index]));
  /** Dragged down a page lands below the one under the pointer, dragged up above it. */
  const edge = (id: string) => {
    if (dragged === null || over !== id || dragged === id) return undefined;
    return order.get(dragged)! < order.get(id)! ? 'below' : 'above';
  };
  const dragging = (id: string) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', titles.get(id) ?? id);
      setDragged(id);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(id);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null) move(dragged, id);
    },
    onDragEnd: () => {
      setDragged(null);
      setOver(null);
    },
  });

  return (
    <section aria-labelledby={heading} className="page-choice">
      <header>
        <h3 id={heading}>Pages</h3>
        <span className="grow" />
        {choice === null ? null : (
          <button type="button" className="btn ghost small" onClick={() => onChange(null)}>
            Usual pages and order
          </button>
        )}
      </header>
      <ol ref={list}>
        {listed.map(({ id, chosen }) => {
          const empty = layout?.empty.includes(id) === true;
          const title = titles.get(id)!;
          return (
            <li
              key={id}
              data-page={id}
              data-chosen={chosen || undefined}
              data-empty={empty || undefined}
              data-edge={edge(id)}
              onKeyDown={chosen ? (event) => onKeyDown(event, id) : undefined}
              {...(chosen ? dragging(id) : {})}
            >
              <IconGripVertical size={14} aria-hidden className="page-grip" />
              <Checkbox
                size="xs"
                label={title}
                checked={chosen}
                // A document has a page at least.
                disabled={chosen && count === 1}
                aria-keyshortcuts={chosen ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
                onChange={({ currentTarget }) => {
                  focusNext.current = id;
                  onChange(choosePage(pageDefinitions, choice, id, currentTarget.checked));
                }}
              />
              <span className="page-note">{empty ? pageNeeds(id, audience) : sheetsOf(layout, id)}</span>
              {chosen ? (
                <span className="page-moves">
                  <button
                    type="button"
                    className="icon-btn page-move"
                    tabIndex={-1}
                    aria-label={`Move ${title} up`}
                    disabled={order.get(id) === 0}
                    onClick={() => step(id, -1)}
                  >
                    <IconChevronUp size={14} aria-hidden />
                  </button>
                  <button
                    type="button"
                    className="icon-btn page-move"
                    tabIndex={-1}
                    aria-label={`Move ${title} down`}
                    disabled={order.get(id) === count - 1}
                    onClick={() => step(id, 1)}
                  >
                    <IconChevronDown size={14} aria-hidden />
                  </button>
                </span>
              ) : null}
            </li>
          );
        })}
      </ol>
      <p className="t3 page-hint">Drag a page, or press Alt and an arrow key, to change the order.</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

/** "3", "4–6": the numbers of its sheets. */
function sheetsOf(layout: ReportLayout | null, id: string): string {
  const numbers = [...(layout?.sheets.entries() ?? [])].flatMap(([index, sheet]) =>
    sheet.id === id ? [index + 1] : [],
  );
  if (numbers.length === 0) return '';
  return numbers.length === 1 ? `${numbers[0]}` : `${numbers[0]}–${numbers[numbers.length - 1]}`;
}
