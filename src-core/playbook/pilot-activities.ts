import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts';
import { milestoneDefaults, type Side } from '../model/milestones.ts';
import type { Playbook } from './playbook.ts';

/** What a playbook does in the phase of its pilot. */
export interface PilotActivity {
  /** As laying names it: "pilot/change-management". */
  readonly item: string;
  readonly name: string;
  readonly detail?: string | undefined;
  readonly side: Side;
  /** The phase's name. */
  readonly phase: string;
  /** Its place among the phase's activities, from 0. */
  readonly place: number;
  readonly count: number;
  /** What it asks of a pilot's own texts: how people take it up, what a roll-out takes; null for any other. */
  readonly about: 'change' | 'scale' | null;
}

/**
 * The activities of the phases that have any on the pilot's track, and of other phases those that manage change; none without
 * a playbook. What an activity is about is told by its id, which stays while a user edits its words.
 */
export function pilotActivities(playbook: Pick<Playbook, 'phases'> | undefined): PilotActivity[] {
  return (playbook?.phases ?? []).flatMap(({ id: phaseId, name: phase, activities }) => {
    const ofPilot = activities.some(({ track }) => track === 'pilot');
    return activities.flatMap(({ id, name, detail, side }, place): PilotActivity[] => {
      const about = id.includes('change') ? 'change' : /scalab|expansion|roll-?out/.test(id) ? 'scale' : null;
      if (!ofPilot && about !== 'change') return [];
      const item = `${phaseId}/${id}`;
      return [
        { item, name, detail, side: side ?? milestoneDefaults.side, phase, place, count: activities.length, about },
      ];
    });
  });
}

/** The days of an activity where a pilot takes `start`…`end`: those are shared out evenly among the activities of its phase. */
export function activityDays(
  { place, count }: Pick<PilotActivity, 'place' | 'count'>,
  start: IsoDate,
  end: IsoDate,
): { start: IsoDate; end: IsoDate } {
  const days = daysBetween(start, end) + 1;
  const from = Math.floor((place * days) / count);
  const to = Math.floor(((place + 1) * days) / count) - 1;
  return { start: addDays(start, from), end: addDays(start, Math.max(from, to)) };
}
