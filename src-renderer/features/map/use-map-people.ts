import { mapBackdrop, mapBox } from '@core/people/map-backdrop.ts';
import { foldDepartments } from '@core/people/map-groups.ts';
import { isActive } from '@core/people/person-signals.ts';
import { placePeople } from '@core/people/place-people.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan, useSelectedIds } from '../../ui/plan-context.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { cardsOf, groupCard } from './card-data.ts';
import { filteredOut } from './map-filter.ts';
import { useMapView } from './map-view.ts';

/** Who is on the map, where, how they look, and who of them steps back. Folded departments stand on it as one card each. */
export function useMapPeople({ left }: { readonly left: boolean }) {
  const { clock } = useApp();
  const stakeholders = usePlan((plan) => plan.stakeholders);
  const allTies = usePlan((plan) => plan.ties);
  const activities = usePlan((plan) => plan.activities);
  const account = usePlan((plan) => plan.account);
  const [{ path, filter, folded }] = useMapView();
  const today = clock.today();
  const plan = useMemo(() => ({ account, stakeholders, ties: allTies }), [account, stakeholders, allTies]);
  const { groups, groupOf, ...fold } = useMemo(
    () => foldDepartments(plan, folded, { withLeft: left }),
    [plan, folded, left],
  );
  // Most edits move nobody: what follows from places is worked out anew only for those that they move.
  const places = useKept(useMemo(() => placePeople(fold.plan, { withLeft: left }), [fold.plan, left]));
  const backdrop = useMemo(() => mapBackdrop(fold.plan, places), [fold.plan, places]);
  const area = useMemo(() => mapBox(places, backdrop), [places, backdrop]);

  const everybody = useMemo(
    () => cardsOf({ stakeholders, activities, account }, today),
    [stakeholders, activities, account, today],
  );
  const cards = useMemo(() => {
    const shown = new Map([...everybody].filter(([id]) => places.has(id)));
    for (const [id, group] of groups) shown.set(id, groupCard(group, fold.plan.stakeholders[id]!));
    return shown;
  }, [everybody, places, groups, fold.plan]);
  const leftCount = useMemo(
    () => Object.values(stakeholders).filter((person) => !isActive(person)).length,
    [stakeholders],
  );
  /** Everybody who is on the map, alone or in a group. */
  const shown = useMemo(
    () => new Map([...everybody].filter(([id]) => places.has(id) || groupOf.has(id))),
    [everybody, places, groupOf],
  );
  const out = useMemo(() => filteredOut(stakeholders, shown.keys(), filter), [stakeholders, shown, filter]);
  const faded = useMemo(() => {
    const empty = [...groups].filter(([, { members }]) => members.every((id) => out.has(id)));
    return empty.length === 0 ? out : new Set([...out, ...empty.map(([id]) => id)]);
  }, [out, groups]);
  const onMap = useMemo(() => path?.map((id) => groupOf.get(id) ?? id) ?? null, [path, groupOf]);
  const steps = useMemo(() => new Map((onMap ?? []).map((id, i) => [id, i + 1])), [onMap]);
  return {
    stakeholders,
    people: fold.plan.stakeholders,
    ties: fold.plan.ties,
    groups,
    groupOf,
    places,
    backdrop,
    area,
    cards,
    shown,
    out,
    faded,
    leftCount,
    path: onMap,
    steps,
  };
}

/**
 * What is selected and still there: an undo may have taken it away. A department that is folded counts as selected when
 * all its people are, which is what its card selects.
 */
export function useMapSelection({ places, ties, groups, groupOf }: ReturnType<typeof useMapPeople>) {
  const people = useSelectedIds('stakeholders');
  const tieIds = useSelectedIds('ties');
  return useMemo(() => {
    const peopleSelected = people.filter((id) => places.has(id) || groupOf.has(id));
    const tiesSelected = tieIds.filter((id) => Object.hasOwn(ties, id));
    const selectedPeople = new Set(peopleSelected);
    for (const [id, { members }] of groups)
      if (members.every((each) => selectedPeople.has(each))) selectedPeople.add(id);
    return { peopleSelected, tiesSelected, selectedPeople, selectedTies: new Set(tiesSelected) };
  }, [people, tieIds, places, ties, groups, groupOf]);
}
