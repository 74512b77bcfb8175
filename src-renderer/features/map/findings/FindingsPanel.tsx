import type { Finding } from '@core/insight/finding.ts';
import { type RuleId, rules } from '@core/insight/rules.ts';
import { formatDate } from '@core/kernel/dates.ts';
import { grouped } from '@core/kernel/grouped.ts';
import { IconListSearch, IconX } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useActions } from '../../../ui/actions.tsx';
import { useApp } from '../../../ui/app-context.tsx';
import { useAnalysis } from '../../../ui/use-analysis.ts';
import { useMapView } from '../map-view.ts';
import { FindingItem } from './FindingItem.tsx';
import { keyOf } from './finding-looks.ts';
import { NextConversations } from './NextConversations.tsx';
import { SnoozedList } from './SnoozedList.tsx';
import { useFindingsShown } from './use-findings-shown.ts';
import './findings.css';

/** Left of the map: what there is to see to, and whom to speak with next. A button where it is closed. */
export function FindingsPanel() {
  const [{ compare }] = useMapView();
  const { shown, over, show } = useFindingsShown();
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [toggled, setToggled] = useState(false);
  const toggle = useCallback(
    (next: boolean) => {
      show(next);
      setToggled(true);
    },
    [show],
  );
  useEffect(() => {
    if (!toggled) return;
    // What was pressed is gone: the keyboard goes to what came in its place.
    (shown ? panel : opener).current?.focus({ preventScroll: true });
    setToggled(false);
  }, [toggled, shown]);
  useActions(
    useMemo(
      () => [
        {
          id: 'map-findings',
          label: shown ? 'Hide findings' : 'Show findings',
          icon: <IconListSearch size={16} />,
          shortcut: 'I',
          group: 'Map',
          run: () => toggle(!shown),
        },
      ],
      [shown, toggle],
    ),
  );
  // Comparing has its own list in this place.
  if (compare !== null) return null;
  if (!shown) return <Opener ref={opener} onOpen={() => toggle(true)} />;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !over) return;
    event.stopPropagation();
    toggle(false);
  };
  return (
    <aside className="findings" aria-label="Findings" ref={panel} tabIndex={-1} onKeyDown={onKeyDown}>
      <Findings onClose={() => toggle(false)} onGone={() => panel.current?.focus({ preventScroll: true })} />
    </aside>
  );
}

function Opener({ ref, onOpen }: { ref: RefObject<HTMLButtonElement | null>; onOpen: () => void }) {
  const count = useAnalysis()?.insights.findings.length ?? 0;
  return (
    <div className="findings-closed">
      <button type="button" className="btn small" aria-expanded="false" ref={ref} onClick={onOpen}>
        <IconListSearch size={14} stroke={1.6} aria-hidden />
        Findings {count === 0 ? null : <b>{count}</b>}
      </button>
    </div>
  );
}

/** `onGone`: what had the keyboard is no longer in the list. */
function Findings({ onClose, onGone }: { onClose: () => void; onGone: () => void }) {
  const analysis = useAnalysis();
  const [open, setOpen] = useState<string | null>(null);
  const [asleep, setAsleep] = useState(false);
  const { findings, snoozed } = analysis?.insights ?? { findings: [], snoozed: [] };
  const showsSnoozed = asleep && snoozed.length > 0;
  return (
    <>
      <header>
        <h2>{showsSnoozed ? 'Snoozed' : 'Findings'}</h2>
        <span className="findings-count">{analysis === null ? '' : (showsSnoozed ? snoozed : findings).length}</span>
        {snoozed.length === 0 ? null : (
          <button type="button" className="btn ghost small" onClick={() => setAsleep(!showsSnoozed)}>
            {showsSnoozed ? 'Back to findings' : `${snoozed.length} snoozed`}
          </button>
        )}
        <button
          type="button"
          className="icon-btn"
          aria-label="Hide findings"
          title="Hide findings (I)"
          onClick={onClose}
        >
          <IconX size={15} aria-hidden />
        </button>
      </header>
      {analysis === null ? <Skeleton /> : null}
      {showsSnoozed ? <SnoozedList snoozed={snoozed} onEnded={onGone} /> : null}
      {analysis !== null && !showsSnoozed && findings.length === 0 ? <Nothing snoozed={snoozed.length} /> : null}
      {showsSnoozed ? null : (
        <>
          <FindingList findings={findings} open={open} onOpen={setOpen} onSnoozed={onGone} />
          <NextConversations />
        </>
      )}
    </>
  );
}

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly onSnoozed: () => void;
}

/** Of a rule with more findings than that only the first few show, until the others are asked for. */
const MOST = 3;
const FEW = 2;

/** Those of one rule stand together: they follow one another in the list. */
function FindingList({ findings, open, onOpen, onSnoozed }: FindingListProps) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<RuleId>>(new Set());
  const byRule = grouped(findings, ({ rule }) => [rule]);
  return (
    <ul className="finding-list">
      {[...byRule].map(([rule, all]) => {
        const folded = all.length > MOST && !unfolded.has(rule);
        return (
          <Fragment key={rule}>
            {(folded ? all.slice(0, FEW) : all).map((finding, i) => {
              const key = keyOf(finding);
              return (
                <FindingItem
                  key={key}
                  finding={finding}
                  ofRule={all.length}
                  first={i === 0}
                  open={open === key}
                  onOpen={(is) => onOpen(is ? key : null)}
                  onSnoozed={onSnoozed}
                />
              );
            })}
            {folded ? (
              <li>
                <button
                  type="button"
                  className="finding-more"
                  aria-label={`Show ${all.length - FEW} more: ${rules[rule].title}`}
                  onClick={(event) => {
                    // The button goes; the keyboard stays with what was above it.
                    const above = event.currentTarget.closest('li')?.previousElementSibling;
                    above?.querySelector('button')?.focus({ preventScroll: true });
                    setUnfolded(new Set([...unfolded, rule]));
                  }}
                >
                  {all.length - FEW} more
                </button>
              </li>
            ) : null}
          </Fragment>
        );
      })}
    </ul>
  );
}

function Nothing({ snoozed }: { snoozed: number }) {
  const { clock, locale } = useApp();
  return (
    <p className="findings-none">
      {snoozed === 0 ? 'Nothing found' : 'Nothing found but what is snoozed'} as of {formatDate(clock.today(), locale)}.
      The rules look at people, pilots, dates, sources and stages; they know only what is in the plan.
    </p>
  );
}

function Skeleton() {
  return (
    <div className="findings-skeleton" aria-hidden="true">
      {[64, 88, 52].map((width) => (
        <div key={width} className="skeleton" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
