import { updateEntity } from '@core/engine/entity-commands.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Pilot } from '@core/model/pilots.ts';
import { statusOf } from '@core/schedule/milestone-state.ts';
import {
  changesNothing,
  laidRhythm,
  meetingsOf,
  previewMeetings,
  rhythmNames,
  rhythmOf,
  rhythms,
} from '@core/schedule/pilot-meetings.ts';
import { MultiSelect, Textarea } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useApp } from '../../../ui/app-context.tsx';
import { useDispatch, usePlan, useSelection, useWritable } from '../../../ui/plan-context.tsx';
import { useDraft } from '../../../ui/use-draft.ts';
import { usePeopleChoices } from '../OwnerField.tsx';
import { StatusGlyph } from '../StatusGlyph.tsx';
import { dayWords, meetingChanges } from './pilot-words.ts';
import { Slot } from './Slot.tsx';

/** Who steers the pilot, how often they meet, and the meetings on the plan. */
export function SteeringPanel({ id, onLay }: { id: Id; onLay: () => void }) {
  const pilot = usePlan((plan) => plan.pilots[id])!;
  const dispatch = useDispatch();
  const set = (change: Governance, gesture?: string) =>
    dispatch(
      updateEntity,
      { kind: 'pilots', id, changes: { governance: governance(pilot, change) } },
      gesture === undefined ? {} : { gesture },
    );
  return (
    <section className="pilot-section" aria-label="Steering group">
      <div className="pilot-section-head">
        <h3>Steering group</h3>
      </div>
      <Slot kind="pilots" id={id} field="memberIds" label="Members, ours and theirs">
        <Members value={pilot.governance?.memberIds ?? []} onChange={(memberIds) => set({ memberIds })} />
      </Slot>
      <Slot kind="pilots" id={id} field="cadence" label="How often it meets">
        <Cadence value={pilot.governance?.cadence ?? ''} onChange={(cadence, gesture) => set({ cadence }, gesture)} />
      </Slot>
      <Meetings id={id} onLay={onLay} />
    </section>
  );
}

type Governance = NonNullable<Pilot['governance']>;

/** Governance with a part changed; empty parts, and governance without any, are left out. */
function governance(pilot: Pilot, change: Governance): Governance | undefined {
  const entries = Object.entries({ ...pilot.governance, ...change }).filter(([, part]) => part.length > 0);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function Members({ value, onChange }: { value: readonly Id[]; onChange: (ids: Id[]) => void }) {
  const choices = usePeopleChoices('everyone');
  return (
    <MultiSelect
      aria-label="Members of the steering group"
      data={choices}
      value={[...value]}
      searchable
      readOnly={!useWritable()}
      placeholder={value.length === 0 ? 'Nobody yet' : ''}
      nothingFoundMessage="Nobody of that name"
      onChange={onChange}
    />
  );
}

/** The usual rhythms to choose from, or words of one's own. */
function Cadence({ value, onChange }: { value: string; onChange: (cadence: string, gesture?: string) => void }) {
  const writable = useWritable();
  const chosen = rhythmOf(value);
  const [own, setOwn] = useState(false);
  const inWords = chosen === undefined && (own || value !== '');
  const draft = useDraft<string>({
    value,
    format: (text) => text,
    parse: (text) => ({ value: text }),
    commit: onChange,
  });
  return (
    <>
      <fieldset className="seg cadence" aria-label="How often it meets">
        {rhythms.map((rhythm) => (
          <button
            key={rhythm}
            type="button"
            disabled={!writable}
            aria-pressed={rhythm === chosen}
            onClick={() => onChange(rhythmNames[rhythm])}
          >
            {rhythmNames[rhythm]}
          </button>
        ))}
        <button
          type="button"
          disabled={!writable}
          aria-pressed={inWords}
          onClick={() => {
            setOwn(true);
            if (chosen !== undefined) onChange('');
          }}
        >
          Other
        </button>
      </fieldset>
      {inWords ? (
        <div className="field-control">
          <Textarea
            aria-label="How often it meets, in your own words"
            autosize
            maxRows={6}
            readOnly={!writable}
            placeholder="Steering group each second Tuesday"
            {...draft}
          />
        </div>
      ) : null}
    </>
  );
}

function Meetings({ id, onLay }: { id: Id; onLay: () => void }) {
  const plan = usePlan((each) => each);
  const { clock, locale } = useApp();
  const { select } = useSelection();
  const writable = useWritable();
  const today = clock.today();
  const meetings = useMemo(() => meetingsOf(plan, id), [plan, id]);
  const outdated = useMemo(() => {
    const rhythm = laidRhythm(plan, id);
    const preview = rhythm === undefined ? null : previewMeetings(plan, id, rhythm, today);
    return preview === null || changesNothing(preview) ? null : meetingChanges(preview);
  }, [plan, id, today]);
  return (
    <>
      {meetings.length === 0 ? null : (
        <ul className="meetings" aria-label="Steering meetings">
          {meetings.map(([meetingId, meeting]) => (
            <li key={meetingId}>
              <StatusGlyph status={statusOf(meeting)} />
              <button
                type="button"
                className="text-btn truncate"
                onClick={() => select([{ kind: 'milestones', id: meetingId }])}
              >
                {meeting.title}
              </button>
              <span className="t3 nowrap">{dayWords(meeting.start, locale)}</span>
            </li>
          ))}
        </ul>
      )}
      {outdated === null ? null : (
        <p className="meetings-outdated" role="status">
          Its dates or its rhythm are others than when the meetings were laid. Laid again: {outdated}.
        </p>
      )}
      {writable ? (
        <button type="button" className="btn" onClick={onLay}>
          <IconCalendarEvent size={15} aria-hidden /> {meetings.length === 0 ? 'Lay the meetings' : 'Lay them again'}
        </button>
      ) : meetings.length === 0 ? (
        <p className="t3">No meeting is on the plan.</p>
      ) : null}
    </>
  );
}
