import { type LeftAlone, proposeTouch } from '@core/deal/touch.ts';
import { calledTouch, logTouch } from '@core/deal/touch-commands.ts';
import { indexPeople, type Who } from '@core/deal/touch-people.ts';
import type { IsoDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { Activity } from '@core/model/activities.ts';
import { fiscalStart } from '@core/model/plan.ts';
import { useMemo, useState } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { useDispatch, useOpenPlan, usePlan } from '../../ui/plan-context.tsx';
import type { ActivityType } from './activity-words.ts';

/** What somebody changed of what a line proposes. Absent: as it is proposed; null: taken out. */
interface Changes {
  readonly left: LeftAlone;
  readonly type?: ActivityType | null;
  readonly on?: IsoDate;
  readonly nextStep?: string;
  readonly due?: IsoDate | null;
  readonly added: readonly Who[];
  readonly removed: readonly Who[];
}

const nothing: Changes = { left: {}, added: [], removed: [] };

/** A line that is being typed, what it proposes, and what was changed of that; logged in one step. */
export function useTouch() {
  const { clock, locale, newId } = useApp();
  const dispatch = useDispatch();
  const { session } = useOpenPlan();
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const team = usePlan((plan) => plan.team);
  const start = usePlan(fiscalStart);
  const [line, setLine] = useState('');
  const [changes, setChanges] = useState(nothing);
  const today = clock.today();
  const index = useMemo(() => indexPeople({ stakeholders, team }), [stakeholders, team]);
  const proposal = useMemo(
    () => proposeTouch(line, index, { today, locale, fiscalStart: start }, changes.left),
    [line, index, today, locale, start, changes.left],
  );

  const isIn = (list: readonly Who[], { kind, id }: Who) => list.some((who) => who.kind === kind && who.id === id);
  const proposed: Who[] = [
    ...proposal.stakeholderIds.map((id): Who => ({ kind: 'stakeholders', id })),
    ...proposal.teamIds.map((id): Who => ({ kind: 'team', id })),
  ];
  const people = [
    ...proposed.filter((who) => !isIn(changes.removed, who)),
    ...changes.added.filter((who) => !isIn(proposed, who)),
  ];
  const nextStep = changes.nextStep ?? proposal.nextStep ?? '';
  const due = changes.due === undefined ? proposal.due : (changes.due ?? undefined);
  const type = changes.type === undefined ? proposal.type : (changes.type ?? undefined);
  const ids = (kind: Who['kind']): Id[] => people.filter((who) => who.kind === kind).map(({ id }) => id);
  const [stakeholderIds, teamIds] = [ids('stakeholders'), ids('team')];
  const activity: Activity = {
    on: changes.on ?? proposal.on ?? today,
    ...(type === undefined ? {} : { type }),
    ...(stakeholderIds.length === 0 ? {} : { stakeholderIds }),
    ...(teamIds.length === 0 ? {} : { teamIds }),
    ...(proposal.summary === '' ? {} : { summary: proposal.summary }),
    ...(nextStep.trim() === '' ? {} : { nextStep: nextStep.trim() }),
    ...(due === undefined ? {} : { due }),
  };

  const change = (more: Partial<Changes>) => setChanges({ ...changes, ...more });
  return {
    line,
    setLine(text: string) {
      setLine(text);
      // An empty line is a new one: nothing that was said of the last holds for it.
      if (text === '') setChanges(nothing);
    },
    activity,
    people,
    nextStep,
    due,
    /** Words that may mean several people, as long as none of them was chosen. */
    unsure: proposal.unsure.filter(({ who }) => !who.some((each) => isIn(people, each))),
    unknown: proposal.unknown ?? [],
    /** Whether the day and the due day were read from the words, which can take them back. */
    said: { on: proposal.on !== undefined, nextStep: proposal.nextStep !== undefined, due: proposal.due !== undefined },
    setType: (next: ActivityType | null) => change({ type: next }),
    setDay: (day: IsoDate) => change({ on: day }),
    setNextStep: (text: string) => change({ nextStep: text }),
    setDue: (day: IsoDate | null) => change({ due: day }),
    /** Leaves a part to the words it was read from. */
    takeOut(part: keyof LeftAlone) {
      const { [part]: _own, ...rest } = changes;
      setChanges({ ...rest, left: { ...changes.left, [part]: true } });
    },
    addPerson: (who: Who) =>
      change({
        added: [...changes.added.filter((each) => !isIn([who], each)), who],
        removed: changes.removed.filter((each) => !isIn([who], each)),
      }),
    removePerson: (who: Who) =>
      change({
        added: changes.added.filter((each) => !isIn([who], each)),
        removed: [...changes.removed, who],
      }),
    /** What was logged, in words; null where it was refused or the line is empty. */
    log(): string | null {
      if (line.trim() === '') return null;
      if (!dispatch(logTouch, { id: newId(), activity })) return null;
      setLine('');
      setChanges(nothing);
      return calledTouch(session.plan, activity);
    },
  };
}

export type TouchDraft = ReturnType<typeof useTouch>;
