import { IconMessagePlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Action, useActions } from '../../ui/actions.tsx';
import { usePlan, useSelection, useWritable } from '../../ui/plan-context.tsx';
import { ActivityLog } from './ActivityLog.tsx';
import { OpenSteps } from './OpenSteps.tsx';
import { PaceStrip } from './PaceStrip.tsx';
import { TouchEntry } from './TouchEntry.tsx';
import './activity.css';

const SEARCH = 'activity-search';

/** What happened with the account: a line to log a touch, what is still to be done, and the log. */
export function ActivityPage() {
  const writable = useWritable();
  const none = usePlan((plan) => Object.keys(plan.activities).length === 0);
  const entry = useRef<HTMLInputElement>(null);
  /** The row that is to be edited, as an open step asks for it. */
  const [editing, setEditing] = useState<string | null>(null);
  const { selected, select } = useSelection();
  // A touch that was found elsewhere is opened here.
  useEffect(() => {
    const [found] = selected;
    if (found?.kind !== 'activities') return;
    setEditing(found.id);
    select([]);
  }, [selected, select]);
  useActivityActions(() => entry.current?.focus(), none);
  return (
    <div className="activity">
      <div className="activity-columns">
        {writable ? (
          <section className="panel activity-entry" aria-labelledby="activity-entry-title">
            <h2 id="activity-entry-title">
              Log a touch <kbd>A</kbd>
            </h2>
            <TouchEntry field={entry} />
          </section>
        ) : null}
        {none ? (
          <NothingLogged />
        ) : (
          <>
            <aside className="activity-side" aria-label="Next steps and rhythm">
              <OpenSteps onEdit={setEditing} />
              <PaceStrip />
            </aside>
            <ActivityLog searchId={SEARCH} editing={editing} onEdit={setEditing} />
          </>
        )}
      </div>
    </div>
  );
}

function NothingLogged() {
  const writable = useWritable();
  return (
    <div className="empty activity-none">
      <h2>What happened, and what is next</h2>
      <p>
        {writable
          ? 'Type a line after each meeting, call or email, as you would say it. Who was there, the day, the next step and its due day are proposed from your words; Enter logs it, and the map shows the last contact of everybody who was there.'
          : 'Another window is editing this account; what it logs appears here.'}
      </p>
    </div>
  );
}

function useActivityActions(focus: () => void, none: boolean): void {
  const writable = useWritable();
  const latest = useRef(focus);
  latest.current = focus;
  const actions = useMemo<Action[]>(
    () => [
      {
        id: 'log-touch',
        label: 'Log a touch',
        icon: <IconMessagePlus size={16} />,
        shortcut: 'A',
        group: 'Account',
        disabled: !writable,
        run: () => latest.current(),
      },
      {
        id: 'search-activity',
        label: 'Search the activity log',
        icon: <IconSearch size={16} />,
        shortcut: '/',
        group: 'Activity',
        disabled: none,
        run: () => document.getElementById(SEARCH)?.focus(),
      },
    ],
    [writable, none],
  );
  useActions(actions);
}
