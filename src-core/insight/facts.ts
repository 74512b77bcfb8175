import { daysBetween, formatDate, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { RowRef } from '../model/entity-kinds.ts';
import type { BuyingRole, Stakeholder } from '../model/stakeholders.ts';
import { type Network, networkOf } from '../people/influence-network.ts';
import { type WarmPath, warmestPaths } from '../people/influence-paths.ts';
import { isActive, lastTouches } from '../people/person-signals.ts';
import type { Playbook, Playbooks } from '../playbook/playbook.ts';
import { playbookFor } from '../playbook/playbook-facts.ts';
import { computeSchedule, type Schedule } from '../schedule/critical-path.ts';
import type { InsightOptions, InsightPlan } from './finding.ts';
import { called, daysAgo } from './words.ts';

export interface Person {
  readonly id: Id;
  readonly person: Stakeholder;
  /** Their name, else their title. */
  readonly name: string;
  readonly ref: RowRef;
}

/** What several rules ask of a plan, gathered once. */
export interface Facts {
  readonly plan: InsightPlan;
  readonly on: IsoDate;
  readonly playbook: Playbook | undefined;
  readonly process: Playbooks['process'];
  /** Who has not left, known gaps included; by name, then id. */
  readonly active: readonly Person[];
  /** Of those, the ones with a name: a known gap fills no role. */
  readonly known: readonly Person[];
  readonly network: Network;
  readonly schedule: Schedule;
  /** The warmest path to each economic buyer. */
  readonly paths: ReadonlyMap<Id, WarmPath>;
  /** The known people who have a role. */
  inRole(role: BuyingRole): readonly Person[];
  /** Anybody in the plan, those who left too. */
  personOf(id: Id): Person | undefined;
  /** Days since the last contact up to `on`; undefined for somebody never contacted. */
  lastContact(id: Id): number | undefined;
  /** "last contact 41 days ago", "never contacted". */
  contactWords(id: Id): string;
  date(day: IsoDate): string;
}

export function gatherFacts(plan: InsightPlan, { on, playbooks, locale = 'en-GB' }: InsightOptions): Facts {
  const everybody = new Map(
    Object.entries(plan.stakeholders).map(([id, person]): [Id, Person] => [
      id,
      { id, person, name: called(person), ref: { kind: 'stakeholders', id } },
    ]),
  );
  const network = networkOf(plan);
  const rankOf = ({ id }: Person) => network.rank[network.at.get(id)!]!;
  const active = [...everybody.values()].filter(({ person }) => isActive(person)).sort((a, b) => rankOf(a) - rankOf(b));
  const known = active.filter(({ person }) => person.name.trim() !== '');
  // A meeting in the diary is no contact yet.
  const past = Object.entries(plan.activities).filter(([, activity]) => activity.on <= on);
  const touches = lastTouches({ activities: Object.fromEntries(past) });
  const lastContact = (id: Id) => {
    const last = touches.get(id);
    return last === undefined ? undefined : daysBetween(last, on);
  };
  return {
    plan,
    on,
    playbook: playbookFor(plan.account, playbooks),
    process: playbooks.process,
    active,
    known,
    network,
    schedule: computeSchedule(plan, on),
    paths: new Map(warmestPaths(network).map((path) => [path.to, path])),
    inRole: (role) => known.filter(({ person }) => person.roles?.includes(role) === true),
    personOf: (id) => everybody.get(id),
    lastContact,
    contactWords(id) {
      const days = lastContact(id);
      return days === undefined ? 'never contacted' : `last contact ${daysAgo(days)}`;
    },
    date: (day) => formatDate(day, locale),
  };
}
