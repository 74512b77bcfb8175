import { dealSums } from '@core/insight/deal-facts.ts';
import { formatNumber } from '@core/kernel/money.ts';
import { isOpen, type Stage, stages } from '@core/model/stages.ts';
import type { SalesProcess } from '@core/playbook/sales-process.ts';
import { IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useValue } from '../../../ui/value-store.ts';
import type { DealLine } from '../deal-lines.ts';
import { stageName, sumWords } from '../deal-words.ts';
import { wantedCard } from '../moves/use-move-stage.ts';
import { DealCard } from './DealCard.tsx';
import './board.css';

/** Cards of a column that are drawn at first, and that each press on "Show more" adds. */
const FIRST = 40;
const STEP = 100;
const STAGE_TYPE = 'application/x-longview-deal';

interface BoardProps {
  /** In the order in which they stand in their columns. */
  readonly lines: readonly DealLine[];
  readonly process: SalesProcess;
  readonly selected?: ReadonlySet<string>;
  /** Shows what is closed as well, folded at first. */
  readonly withClosed?: boolean;
  readonly onOpen?: (line: DealLine) => void;
  /** Absent: nothing can be moved here. */
  readonly onMove?: ((line: DealLine, to: Stage) => void) | undefined;
}

const none: ReadonlySet<string> = new Set();

/** Opportunities by the stage they are in. Arrows walk from card to card; with Shift they move one to the next stage. */
export function StageBoard({ lines, process, selected = none, withClosed, onOpen, onMove }: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const [held, setHeld] = useState<DealLine | null>(null);
  const [over, setOver] = useState<Stage | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<Stage>>(new Set());
  const [shown, setShown] = useState<Readonly<Partial<Record<Stage, number>>>>({});
  const columns = useMemo(() => {
    const all = stages.filter((stage) => withClosed === true || isOpen({ stage }));
    return all.map((stage) => ({ stage, lines: lines.filter((line) => line.stage === stage) }));
  }, [lines, withClosed]);
  const open = (stage: Stage) => isOpen({ stage }) || unfolded.has(stage);
  const drawn = columns.map(({ stage, lines: own }) => (open(stage) ? own.slice(0, shown[stage] ?? FIRST) : []));
  const active = drawn.flat().some(({ key }) => key === at) ? at : (drawn.flat()[0]?.key ?? null);

  const wanted = useValue(wantedCard);
  useEffect(() => {
    if (wanted === null) return;
    const card = cardOf(board.current, wanted);
    // The card may be in a folded column: then the column takes the keyboard.
    const line = lines.find(({ key }) => key === wanted);
    const target = card ?? board.current?.querySelector<HTMLElement>(`[data-stage="${line?.stage}"] button`);
    target?.focus();
    showWhole(target);
    if (card !== null) setAt(wanted);
    wantedCard.set(null);
  }, [wanted, lines]);

  const [first] = selected;
  useEffect(() => {
    if (first !== undefined) showWhole(cardOf(board.current, first));
  }, [first]);

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('deal-open')) return;
    const key = event.target.closest<HTMLElement>('[data-card]')?.dataset.card;
    const column = drawn.findIndex((cards) => cards.some((card) => card.key === key));
    const row = drawn[column]?.findIndex((card) => card.key === key) ?? -1;
    const line = drawn[column]?.[row];
    if (line === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.shiftKey && side !== undefined) {
      const to = stages[stages.indexOf(line.stage) + side];
      if (onMove === undefined || to === undefined || to === 'closed-lost') return;
      onMove(line, to);
    } else {
      const next = side === undefined ? within(drawn[column] ?? [], row, event.key) : beside(drawn, column, row, side);
      if (next === undefined || event.shiftKey) return;
      setAt(next.key);
      const card = cardOf(board.current, next.key);
      card?.focus();
      showWhole(card);
    }
    event.preventDefault();
  }

  const drop = (stage: Stage) => ({
    onDragOver(event: DragEvent) {
      if (held === null || !event.dataTransfer.types.includes(STAGE_TYPE)) return;
      event.preventDefault();
      if (over !== stage) setOver(stage);
    },
    onDrop(event: DragEvent) {
      if (held === null) return;
      event.preventDefault();
      if (held.stage !== stage) onMove?.(held, stage);
      setHeld(null);
      setOver(null);
    },
  });
  const movable = onMove !== undefined;
  const drag = useMemo(
    () =>
      movable
        ? {
            start(event: DragEvent, line: DealLine) {
              event.dataTransfer.setData(STAGE_TYPE, line.key);
              event.dataTransfer.effectAllowed = 'move';
              setHeld(line);
            },
            end() {
              setHeld(null);
              setOver(null);
            },
          }
        : null,
    [movable],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the cards, which are buttons
    <div className="stage-board" ref={board} onKeyDown={onKeyDown}>
      {columns.map(({ stage, lines: own }, i) => {
        const name = stageName(process, stage);
        const marked = over === stage && held?.stage !== stage ? ' over' : '';
        if (!open(stage)) {
          return (
            <section
              key={stage}
              className={`stage-folded${marked}`}
              data-stage={stage}
              aria-label={name}
              {...drop(stage)}
            >
              <button
                type="button"
                aria-expanded="false"
                title={`Show ${name.toLowerCase()}`}
                onClick={() => setUnfolded(new Set([...unfolded, stage]))}
              >
                <IconChevronsLeft size={15} aria-hidden />
                <span>{name}</span> <em>{own.length}</em>
              </button>
            </section>
          );
        }
        const cards = drawn[i] ?? [];
        return (
          <section
            key={stage}
            className={`stage-column${marked}`}
            data-stage={stage}
            aria-label={name}
            {...drop(stage)}
          >
            <ColumnHead name={name} lines={own}>
              {isOpen({ stage }) ? null : (
                <button
                  type="button"
                  className="icon-btn"
                  aria-expanded="true"
                  aria-label={`Fold ${name.toLowerCase()}`}
                  onClick={() => setUnfolded(new Set([...unfolded].filter((each) => each !== stage)))}
                >
                  <IconChevronsRight size={15} aria-hidden />
                </button>
              )}
            </ColumnHead>
            {cards.length === 0 ? null : (
              <ul>
                {cards.map((line) => (
                  <DealCard
                    key={line.key}
                    line={line}
                    process={process}
                    selected={selected.has(line.key)}
                    active={line.key === active}
                    held={held?.key === line.key}
                    drag={drag}
                    onOpen={onOpen}
                    onMove={onMove}
                  />
                ))}
              </ul>
            )}
            {own.length > cards.length ? (
              <button
                type="button"
                className="btn small stage-more"
                onClick={() => setShown({ ...shown, [stage]: cards.length + STEP })}
              >
                Show {Math.min(STEP, own.length - cards.length)} more
              </button>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function ColumnHead(props: { name: string; lines: readonly DealLine[]; children: React.ReactNode }) {
  const { locale } = useApp();
  const sums = useMemo(() => dealSums(props.lines), [props.lines]);
  return (
    <header className="stage-head">
      <h2>
        {props.name} <em>{formatNumber(props.lines.length, locale, 0)}</em>
      </h2>
      {props.children}
      <div className="stage-sums">
        {sums.length === 0 ? (
          <span>{props.lines.length === 0 ? '' : 'No amounts'}</span>
        ) : (
          sumWords(sums, locale).map((words) => <span key={words}>{words}</span>)
        )}
      </div>
    </header>
  );
}

/** The whole card, and not only its name, which has the focus. */
function showWhole(card: HTMLElement | null | undefined): void {
  (card?.closest('[data-card]') ?? card)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function cardOf(board: HTMLElement | null, key: string): HTMLElement | null {
  return board?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"] .deal-open`) ?? null;
}

function within(cards: readonly DealLine[], row: number, key: string): DealLine | undefined {
  if (key === 'Home') return cards[0];
  if (key === 'End') return cards.at(-1);
  if (key === 'ArrowUp') return cards[row - 1];
  return key === 'ArrowDown' ? cards[row + 1] : undefined;
}

/** The card at the same height in the next column that has one. */
function beside(columns: readonly (readonly DealLine[])[], from: number, row: number, side: number) {
  for (let column = from + side; column >= 0 && column < columns.length; column += side) {
    const cards = columns[column] ?? [];
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)];
  }
  return undefined;
}
