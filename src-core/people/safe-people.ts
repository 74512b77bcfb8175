import { compareFields } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import { inTreeOrder } from './tree-order.ts';

type People = AccountPlan['stakeholders'];

/** Whom a customer may see: active people with a project role, known gaps included. */
export function isShownPerson(person: Pick<Stakeholder, 'status' | 'projectRole'>): boolean {
  return person.status !== 'left' && (person.projectRole ?? '').trim() !== '';
}

/** Numbered anew in the order of what is shown of them, so that neither ids nor the table's order tell anything. */
export function shownPeople(people: People): Map<Id, Id> {
  const shown = Object.keys(people).filter((id) => isShownPerson(people[id]!));
  const themselves = new Map(shown.map((id) => [id, id]));
  const order = inTreeOrder(
    shown,
    (a, b) => compareFields(people[a]!, people[b]!, ['name', 'title', 'department', 'projectRole']),
    (id) => nearestShown(people, people[id]!.reportsTo, themselves),
  );
  return new Map(order.map((id, index) => [id, `p${index + 1}`]));
}

/**
 * What a customer may see of people, by their new ids: fields are listed, never left out, so that one that joins the model
 * later is private. Of what is already safe it makes the same again.
 */
export function safePeople(people: People, shown: ReadonlyMap<Id, Id> = shownPeople(people)): People {
  return Object.fromEntries(
    [...shown].map(([id, safe]) => {
      const { name, title, department, projectRole, reportsTo } = people[id]!;
      const given = { title, department, projectRole, reportsTo: nearestShown(people, reportsTo, shown) };
      const known = Object.entries(given).filter(([, value]) => value !== undefined);
      const person: Stakeholder = { name, ...Object.fromEntries(known) };
      return [safe, person];
    }),
  );
}

/** The nearest manager up the line who may be seen: a hidden one leaves no gap that would tell of them. */
function nearestShown(people: People, start: Id | undefined, shown: ReadonlyMap<Id, Id>): Id | undefined {
  const seen = new Set<Id>();
  for (let id = start; id !== undefined && !seen.has(id); id = people[id]?.reportsTo) {
    if (shown.has(id)) return shown.get(id);
    seen.add(id);
  }
  return undefined;
}
