import { handoffNames } from '../deal/handoffs.ts';
import type { IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import type { RowRef } from '../model/entity-kinds.ts';
import type { Handoff } from '../model/handoffs.ts';
import type { AccountPlan } from '../model/plan.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { PlaybookItem } from '../playbook/playbook-parts.ts';
import type { Check } from './handoff-check.ts';
import { toCustomerSuccess, toSalesEngineer } from './handoff-delivery.ts';
import { betweenExecutives, fromSalesDevelopment } from './handoff-sales.ts';

/** What whoever takes over needs to find in the plan, by the kind of handoff. Worked out from the plan alone. */
const handoffChecks: Readonly<Record<Handoff['kind'], readonly Check[]>> = {
  'sdr-to-ae': fromSalesDevelopment,
  se: toSalesEngineer,
  'ae-to-cs': toCustomerSuccess,
  'ae-to-ae': betweenExecutives,
};

/** Something that whoever takes over needs to find in the plan. */
export interface HandoffFact {
  readonly id: string;
  readonly label: string;
  readonly held: boolean;
  /** What there is, or what is missing: "12 of 14; without role or access: Ann Lee and Bo Chen". */
  readonly note: string;
  /** Where it is completed: the first row that lacks it; an empty id where there is none yet. */
  readonly place: RowRef;
}

export interface HandoffItem {
  /** Of the playbook's list; of an item of one's own, its words. */
  readonly key: string;
  readonly name: string;
  readonly detail?: string;
  readonly done: boolean;
  /** Not from the playbook. */
  readonly own: boolean;
}

/** How far a handoff is. Not complete is said and never blocks. */
export interface HandoffStanding {
  readonly name: string;
  readonly facts: readonly HandoffFact[];
  readonly held: number;
  readonly items: readonly HandoffItem[];
  readonly ticked: number;
  /** Every fact is there and every item ticked. */
  readonly complete: boolean;
}

/** A handoff against the plan as of a day, and its list in the playbook's words; `lists` names the items. */
export function handoffStanding(
  plan: AccountPlan,
  handoff: Handoff,
  lists: readonly PlaybookItem[],
  on: IsoDate,
): HandoffStanding {
  const facts = handoffChecks[handoff.kind].map(({ id, label, kind, run }): HandoffFact => {
    const { held, note, lacking = [] } = run(plan, handoff, on);
    return { id, label, held, note, place: { kind, id: lacking[0] ?? '' } };
  });
  const items = Object.entries(handoff.items ?? {}).map(([key, done]): HandoffItem => {
    const known = lists.find(({ id }) => id === key);
    if (known === undefined) return { key, name: key, done, own: true };
    return { key, name: known.name, ...(known.detail === undefined ? {} : { detail: known.detail }), done, own: false };
  });
  const held = facts.filter((fact) => fact.held).length;
  const ticked = items.filter(({ done }) => done).length;
  return {
    name: handoffNames[handoff.kind],
    facts,
    held,
    items,
    ticked,
    complete: held === facts.length && ticked === items.length,
  };
}

/** The list of a kind of handoff: the account's playbook's, else the first that has one. */
export function handoffList(
  kind: Handoff['kind'],
  playbook: Pick<Playbook, 'handoffs'> | undefined,
  others: readonly Pick<Playbook, 'handoffs'>[],
): readonly PlaybookItem[] {
  for (const each of playbook === undefined ? others : [playbook, ...others]) {
    const items = each.handoffs.find(({ id }) => id === kind)?.items ?? [];
    if (items.length > 0) return items;
  }
  return [];
}

/** What a document says of it: names for ids (report/report-options.ts, `ShownHandoff`). */
export function shownHandoff(plan: AccountPlan, handoff: Handoff, standing: HandoffStanding) {
  const nameOf = (id: Id | undefined) => (id === undefined ? undefined : plan.team[id]?.name);
  const [from, to] = [nameOf(handoff.fromId), nameOf(handoff.toId)];
  return {
    name: standing.name,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(handoff.due === undefined ? {} : { due: handoff.due }),
    facts: standing.facts.map(({ label, held, note }) => ({ label, held, note })),
    items: standing.items.map(({ name, done }) => ({ name, done })),
  };
}
