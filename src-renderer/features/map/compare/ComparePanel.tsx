import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { countComparison, type SaidChange, sayComparison } from '@core/people/compare-words.ts';
import { Switch } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { usePlan, useSelectedIds, useSelection } from '../../../ui/plan-context.tsx';
import { useStatusNote } from '../../../ui/status-note.tsx';
import { useMapView } from '../map-view.ts';
import { useShowPlace } from './shown-places.ts';
import { type ShownComparison, useBeside, useComparison } from './use-comparison.ts';

const groups: readonly { kind: SaidChange['kind']; title: string }[] = [
  { kind: 'joined', title: 'Joined' },
  { kind: 'left', title: 'Left' },
  { kind: 'moved', title: 'Moved' },
  { kind: 'support', title: 'Changed support' },
  { kind: 'person', title: 'Other changes' },
  { kind: 'tie', title: 'Ties' },
];

/** Left of the map while it is compared: what changed, in words. */
export function ComparePanel() {
  const shown = useComparison();
  return shown === null ? null : <ChangeList shown={shown} />;
}

function ChangeList({ shown }: { shown: ShownComparison }) {
  const { locale } = useApp();
  const [, changeView] = useMapView();
  const [beside, setBeside] = useBeside();
  const said = useMemo(() => sayComparison(shown.comparison, shown.before, shown.now), [shown]);
  const day = formatDate(shown.on, locale, 'medium');
  const counted = countComparison(shown.comparison);
  useStatusNote(`Compared with ${formatDate(shown.on, locale, 'short')}: ${counted}`);
  return (
    <aside className="compare-panel" aria-label="What changed on the map">
      <header>
        <div>
          <h2>Since {day}</h2>
          <p className="clamp" title={shown.name}>
            {shown.name}
          </p>
        </div>
        <button
          type="button"
          className="icon-btn"
          aria-label="Stop comparing"
          title="Stop comparing"
          onClick={() => changeView({ compare: null })}
        >
          <IconX size={15} aria-hidden />
        </button>
      </header>
      <Switch
        size="xs"
        label="Show the map of then beside"
        checked={beside}
        onChange={(event) => setBeside(event.currentTarget.checked)}
      />
      {said.length === 0 ? <p className="compare-same">Nothing changed since then.</p> : null}
      {groups.map(({ kind, title }) => {
        const changes = said.filter((change) => change.kind === kind);
        return changes.length === 0 ? null : (
          <section key={kind}>
            <h3>
              {title} <span className="num">{changes.length}</span>
            </h3>
            <ul>
              {changes.map((change) => (
                <Change key={change.key} change={change} />
              ))}
            </ul>
          </section>
        );
      })}
    </aside>
  );
}

/** Selects whom it is about, as far as they are still in the plan, and brings them into view. */
function Change({ change: { people, text } }: { change: SaidChange }) {
  const { select } = useSelection();
  const selected = useSelectedIds('stakeholders');
  const show = useShowPlace();
  const all = usePlan((plan) => plan.stakeholders);
  const there = people.filter((id) => Object.hasOwn(all, id));
  const isSelected = there.length > 0 && there.length === selected.length && there.every((id) => selected.includes(id));
  const choose = (ids: readonly Id[]) => {
    select(ids.map((id) => ({ kind: 'stakeholders', id })));
    show(people[0]!);
  };
  return (
    <li>
      <button type="button" className="line-btn" title={text} aria-pressed={isSelected} onClick={() => choose(there)}>
        <span className="clamp">{text}</span>
      </button>
    </li>
  );
}
