import type { Id } from '@core/kernel/ids.ts';
import { layMeetings } from '@core/schedule/meeting-commands.ts';
import {
  changesNothing,
  laidRhythm,
  meetingDays,
  previewMeetings,
  type Rhythm,
  rhythmNames,
  rhythmOf,
  rhythms,
  type Weekday,
  weekdayOf,
} from '@core/schedule/pilot-meetings.ts';
import { Select } from '@mantine/core';
import { IconArrowsRightLeft, IconCheck, IconLock, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useDispatch, usePlan, useWritable } from '../../../ui/plan-context.tsx';
import { dayWords, meetingChanges, meetingLines, weekdayChoices } from './pilot-words.ts';
import './meetings.css';

const icons = { add: IconPlus, move: IconArrowsRightLeft, keep: IconLock, drop: IconTrash, same: IconCheck } as const;

/** The steering meetings between a pilot's first and last day, shown before they are laid. */
export function MeetingsDialog({ pilotId, onClose }: { pilotId: Id; onClose: () => void }) {
  const plan = usePlan((each) => each);
  const pilot = plan.pilots[pilotId];
  const { clock, locale, newId } = useApp();
  const dispatch = useDispatch();
  const writable = useWritable();
  const today = clock.today();
  const [before] = useState(() => laidRhythm(plan, pilotId));
  const said = rhythmOf(pilot?.governance?.cadence);
  const [every, setEvery] = useState<Rhythm>(said ?? before?.every ?? 'two-weeks');
  const [weekday, setWeekday] = useState<Weekday>(before?.weekday ?? workday(pilot?.start ?? today));
  const preview = useMemo(
    () => previewMeetings(plan, pilotId, { every, weekday }, today),
    [plan, pilotId, every, weekday, today],
  );
  const days = useMemo(() => weekdayChoices(locale), [locale]);
  const past =
    pilot?.start === undefined || pilot.end === undefined
      ? 0
      : meetingDays(pilot.start, pilot.end, { every, weekday }).filter((day) => day < today).length;
  const fresh = preview !== null && !changesNothing(preview);
  const lines = preview === null ? [] : meetingLines(preview, locale);
  return (
    <Dialog title="Lay the steering meetings" size={600} onClose={onClose}>
      <form
        className="meetings-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (preview === null || !fresh) return;
          const ids = preview.add.map(() => newId());
          if (dispatch(layMeetings, { pilotId, every, weekday, ids })) onClose();
        }}
      >
        <div className="meetings-choice">
          <fieldset className="seg" aria-label="How often">
            {rhythms.map((rhythm) => (
              <button
                key={rhythm}
                type="button"
                data-autofocus={rhythm === every || undefined}
                aria-pressed={rhythm === every}
                onClick={() => setEvery(rhythm)}
              >
                {rhythmNames[rhythm]}
              </button>
            ))}
          </fieldset>
          <Select
            aria-label="On which day of the week"
            data={days.map(({ value, label }) => ({ value: String(value), label }))}
            value={String(weekday)}
            allowDeselect={false}
            onChange={(day) => setWeekday(Number(day) as Weekday)}
          />
        </div>
        {said === undefined && (pilot?.governance?.cadence ?? '').trim() !== '' ? (
          <p className="t2">The cadence stays as it is written: “{pilot!.governance!.cadence}”.</p>
        ) : null}
        {preview === null ? (
          <p>The pilot needs a first and a last day before meetings can be laid between them.</p>
        ) : (
          <>
            <p role="status" className="meetings-summary">
              {meetingChanges(preview) ||
                (lines.length === 0 ? 'No such day is left in the pilot.' : 'Nothing to change: they stand as laid.')}
              {past === 0
                ? ''
                : `. ${past === 1 ? 'One day before today is' : `${past} days before today are`} left out.`}
            </p>
            {lines.length === 0 ? null : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              <section className="meetings-preview" tabIndex={0} aria-label="What becomes of each meeting">
                <table className="table">
                  <thead>
                    <tr>
                      <th>Meeting</th>
                      <th>Day</th>
                      <th>What happens</th>
                    </tr>
                  </thead>
                  <tbody>
                    {lines.map(({ key, what, title, day, words }) => {
                      const Icon = icons[what];
                      return (
                        <tr key={key} className={what}>
                          <td title={title}>{title}</td>
                          <td>{dayWords(day, locale)}</td>
                          <td>
                            <Icon size={14} aria-hidden /> {words}
                          </td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </section>
            )}
          </>
        )}
        <div className="meetings-foot">
          <p className="t2">{fresh ? 'One step, which undo takes back.' : ''}</p>
          <button type="button" className="btn" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="btn primary" disabled={!fresh || !writable}>
            Lay the meetings
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The weekday of a day; Monday for those of a weekend. */
function workday(day: string): Weekday {
  const weekday = weekdayOf(day);
  return weekday > 5 ? 1 : (weekday as Weekday);
}
