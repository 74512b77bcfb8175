import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { mapBackdrop, mapBox } from '@core/people/map-backdrop.ts';
import type { Place } from '@core/people/map-grid.ts';
import { isActive } from '@core/people/person-signals.ts';
import { placePeople } from '@core/people/place-people.ts';
import { useMemo } from 'react';
import { useApp } from '../../ui/app-context.tsx';
import { usePlan, useSelectedIds } from '../../ui/plan-context.tsx';
import { cardsOf } from './card-data.ts';
import { filteredOut } from './map-filter.ts';
import { useMapView } from './map-view.ts';

/** Who is on the map, where, how they look, and who of them steps back. */
export function useMapPeople({ left }: { readonly left: boolean }) {
  const { clock } = useApp();
  const people = usePlan((plan) => plan.stakeholders);
  const ties = usePlan((plan) => plan.ties);
  const activities = usePlan((plan) => plan.activities);
  const account = usePlan((plan) => plan.account);
  const [{ path, filter }] = useMapView();
  const today = clock.today();
  const everybody = useMemo(
    () => cardsOf({ stakeholders: people, activities, account }, today),
    [people, activities, account, today],
  );
  const places = useMemo(
    () => placePeople({ account, stakeholders: people, ties }, { withLeft: left }),
    [account, people, ties, left],
  );
  const backdrop = useMemo(
    () => mapBackdrop({ account, stakeholders: people, ties }, places),
    [account, people, ties, places],
  );
  const area = useMemo(() => mapBox(places, backdrop), [places, backdrop]);
  const cards = useMemo(() => new Map([...everybody].filter(([id]) => places.has(id))), [everybody, places]);
  const leftCount = useMemo(() => Object.values(people).filter((person) => !isActive(person)).length, [people]);
  const faded = useMemo(() => filteredOut(people, places.keys(), filter), [people, places, filter]);
  const steps = useMemo(() => new Map((path ?? []).map((id, i) => [id, i + 1])), [path]);
  return { people, ties, places, backdrop, area, cards, leftCount, faded, path, steps };
}

/** What is selected and still there: an undo may have taken it away. */
export function useMapSelection(places: ReadonlyMap<Id, Place>, ties: AccountPlan['ties']) {
  const people = useSelectedIds('stakeholders');
  const tieIds = useSelectedIds('ties');
  return useMemo(() => {
    const peopleSelected = people.filter((id) => places.has(id));
    const tiesSelected = tieIds.filter((id) => Object.hasOwn(ties, id));
    return {
      peopleSelected,
      tiesSelected,
      selectedPeople: new Set(peopleSelected),
      selectedTies: new Set(tiesSelected),
    };
  }, [people, tieIds, places, ties]);
}
