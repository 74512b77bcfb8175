import { compareFields } from '../kernel/code-points.ts';
import type { Id } from '../kernel/ids.ts';
import type { Entity, EntityKind } from '../model/entity-kinds.ts';
import { type AccountPlan, emptyTables, rows } from '../model/plan.ts';
import { safePeople, shownPeople } from '../people/safe-people.ts';
import { trackOf } from '../schedule/milestone-state.ts';
import { isBuyingStep } from '../schedule/procurement.ts';
import type { Audience } from './report-options.ts';

/**
 * What an audience may see, as a new plan that holds nothing else (product: "Audiences", influence: "Customer-safe"). Each
 * page reads this plan only, so that what is not copied here cannot be printed. Fields are listed, never left out: a field
 * that joins the model later is private until it is named here.
 */
export function planFor(plan: AccountPlan, audience: Audience): AccountPlan {
  return audience === 'manager' ? plan : safePlan(plan, audience);
}

function safePlan(plan: AccountPlan, audience: 'board' | 'customer'): AccountPlan {
  const people = shownPeople(plan.stakeholders);
  const colleagues = new Map<Id, Id>();
  const references: References = {
    person: (id) => (id === undefined ? undefined : people.get(id)),
    colleague(id) {
      if (id === undefined || !Object.hasOwn(plan.team, id)) return undefined;
      if (!colleagues.has(id)) colleagues.set(id, `t${colleagues.size + 1}`);
      return colleagues.get(id);
    },
  };
  const { account, valueCase } = plan;
  const owner = references.colleague(account.ownerId);
  const tables = {
    stakeholders: safePeople(plan.stakeholders, people),
    pilots: table(plan, 'pilots', (pilot) => ({
      ...pick(pilot, 'name', 'departments', 'useCases', 'start', 'end', 'status', 'decisionDate', 'decision'),
      ...given({ sponsorId: references.person(pilot.sponsorId) }),
      ...governance(pilot, references),
    })),
    criteria: table(plan, 'criteria', (criterion) => ({
      ...pick(criterion, 'pilotId', 'metric', 'unit', 'baseline', 'target', 'actual', 'weight', 'measuredOn', 'source'),
      ...given({ agreedById: references.person(criterion.agreedById) }),
    })),
    milestones: safeMilestones(plan, audience, references),
    benefits: table(plan, 'benefits', (benefit) => ({
      ...pick(benefit, 'name', 'driver', 'category', 'phaseIn', 'growth', 'risk', 'range', 'source', 'assessedOn'),
      ...confirmation(benefit, audience, references),
    })),
    costs: table(plan, 'costs', (cost) => ({
      ...pick(cost, 'name', 'category', 'initial', 'annual', 'risk', 'range', 'source', 'assessedOn'),
      ...confirmation(cost, audience, references),
    })),
    risks: audience === 'customer' ? {} : safeRisks(plan, references),
  };
  const team = Object.fromEntries([...colleagues].map(([id, shown]) => [shown, pick(plan.team[id]!, 'name')]));
  return {
    ...emptyTables(),
    id: 'report',
    account: {
      ...pick(account, 'name', 'currency', 'fiscalYearStartMonth', 'sensitivity'),
      ...given({ ownerId: owner }),
    },
    ...(valueCase === undefined
      ? {}
      : {
          valueCase: {
            ...pick(valueCase, 'currency', 'years', 'discountRate', 'scenarios', 'narrative', 'validUntil', 'document'),
            ...given({ sponsorId: references.person(valueCase.sponsorId) }),
          },
        }),
    ...tables,
    team,
  };
}

/** What a step of buying is about. */
export const buyingTopics = ['security', 'legal', 'procurement', 'other'] as const;
export type BuyingTopic = (typeof buyingTopics)[number];

/**
 * Of the milestones that `planFor` gives, the steps of buying, by their ids there. A customer's plan has no tracks, our own
 * sorting; of a step that is shared with them they may know whether it is about security, law or procurement.
 */
export function buyingStepsFor(plan: AccountPlan, audience: Audience): ReadonlyMap<Id, BuyingTopic> {
  const shown = audience === 'manager' ? Object.keys(plan.milestones) : sharedMilestones(plan);
  return new Map(
    shown.flatMap((id, index) => {
      const milestone = plan.milestones[id]!;
      if (!isBuyingStep(milestone)) return [];
      const track = trackOf(milestone);
      const topic = buyingTopics.find((each) => each === track) ?? 'other';
      return [[audience === 'manager' ? id : `m${index + 1}`, topic] as const];
    }),
  );
}

/** Ids in the report's plan for ids in the whole one; nothing for who may not be seen. */
interface References {
  person(id: Id | undefined): Id | undefined;
  colleague(id: Id | undefined): Id | undefined;
}

/**
 * The milestones that a customer sees, in the order of what is shown of them: the first is "m1" in what `planFor` gives, and so
 * on. For what must know a milestone again, such as the entry of a calendar; the ids themselves are never shown.
 */
export function sharedMilestones(plan: AccountPlan): Id[] {
  const people = shownPeople(plan.stakeholders);
  return inShownOrder(plan, (id) => (id === undefined ? undefined : people.get(id))).map(([id]) => id);
}

function inShownOrder(plan: AccountPlan, person: References['person']): [Id, Entity<'milestones'>][] {
  const owners = ({ ownerId, customerOwnerId }: Entity<'milestones'>) => ({
    ours: ownerId !== undefined && Object.hasOwn(plan.team, ownerId) ? plan.team[ownerId]!.name : '',
    theirs: person(customerOwnerId),
    owner: person(ownerId),
  });
  return rows(plan, 'milestones')
    .filter(([, milestone]) => milestone.shared === true)
    .sort(
      ([, a], [, b]) =>
        compareFields(a, b, ['end', 'start', 'title', 'side', 'status', 'deliverable']) ||
        compareFields(owners(a), owners(b), ['ours', 'theirs', 'owner']),
    );
}

/** By date, and numbered anew: an id or a place in the table may tell of milestones that are not shared. */
function safeMilestones(plan: AccountPlan, audience: Audience, references: References): AccountPlan['milestones'] {
  return Object.fromEntries(
    inShownOrder(plan, references.person).map(([, milestone], index) => {
      const customer = references.person(milestone.customerOwnerId);
      const owner = references.colleague(milestone.ownerId) ?? references.person(milestone.ownerId);
      const shown = {
        ...pick(milestone, 'title', 'start', 'end', 'status', 'side', 'deliverable', 'shared'),
        // The customer's plan is grouped by side; a track is our own sorting.
        ...(audience === 'board' ? pick(milestone, 'track') : {}),
        ...given({ ownerId: owner, customerOwnerId: customer }),
      };
      return [`m${index + 1}`, shown];
    }),
  );
}

/** Of the milestones that a risk is about, the shared ones, by their new ids. */
function safeRisks(plan: AccountPlan, references: References): AccountPlan['risks'] {
  const shown = new Map(inShownOrder(plan, references.person).map(([id], index) => [id, `m${index + 1}`]));
  return table(plan, 'risks', (risk) => {
    if (risk.shared !== true) return null;
    const ownerId = references.colleague(risk.ownerId) ?? references.person(risk.ownerId);
    const milestoneIds = (risk.milestoneIds ?? []).flatMap((id) => shown.get(id) ?? []);
    return {
      ...pick(risk, 'title', 'probability', 'impact', 'mitigation', 'shared', 'status'),
      ...given({ ownerId }),
      ...(milestoneIds.length === 0 ? {} : { milestoneIds }),
    };
  });
}

/** Both sides sit in a steering group: how often it meets, and those of its members who may be seen. */
function governance(
  { governance: whole }: Entity<'pilots'>,
  references: References,
): Pick<Entity<'pilots'>, 'governance'> {
  if (whole === undefined) return {};
  const memberIds = (whole.memberIds ?? []).flatMap((id) => references.colleague(id) ?? references.person(id) ?? []);
  const shown = { ...pick(whole, 'cadence'), ...(memberIds.length === 0 ? {} : { memberIds }) };
  return Object.keys(shown).length === 0 ? {} : { governance: shown };
}

/** Who confirmed an estimate. The customer is not told what we merely assume that they confirmed. */
function confirmation(
  item: Pick<Entity<'benefits'>, 'confidence' | 'confirmedById' | 'ownerId'>,
  audience: Audience,
  references: References,
): Pick<Entity<'benefits'>, 'confidence' | 'confirmedById' | 'ownerId'> {
  const owner = given({ ownerId: references.colleague(item.ownerId) });
  if (audience === 'customer' && item.confidence !== 'confirmed') return owner;
  return { ...pick(item, 'confidence'), ...given({ confirmedById: references.person(item.confirmedById) }), ...owner };
}

function table<K extends EntityKind>(
  plan: AccountPlan,
  kind: K,
  shown: (entity: Entity<K>) => Entity<K> | null,
): { [id: Id]: Entity<K> } {
  return Object.fromEntries(
    rows(plan, kind).flatMap(([id, entity]) => {
      const safe = shown(entity);
      return safe === null ? [] : [[id, safe]];
    }),
  );
}

function pick<T extends object, F extends keyof T>(from: T, ...fields: F[]): Pick<T, F> {
  return Object.fromEntries(
    fields.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]),
  ) as Pick<T, F>;
}

/** Only the fields that have a value. */
function given<T extends Record<string, string | undefined>>(fields: T): { [F in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [F in keyof T]?: string;
  };
}
