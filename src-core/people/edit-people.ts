import { z } from 'zod';
import { type Command, command, Refusal } from '../engine/command.ts';
import { withChanges } from '../engine/entity-commands.ts';
import { fieldLabel } from '../engine/field-labels.ts';
import type { Id } from '../kernel/ids.ts';
import { id as idSchema } from '../model/fields.ts';
import { limits } from '../model/limits.ts';
import { type AccountPlan, getEntity } from '../model/plan.ts';
import { type BuyingRole, buyingRoles, type Stakeholder } from '../model/stakeholders.ts';
import { called, peopleCalled, personOf, ratedNow, underManager, withPeople } from './people-rows.ts';

/** Changes of several people at once: each is one step. */

/** What several people can be given together; null takes a field out. */
export interface PeopleChanges {
  department?: string | null | undefined;
  seniority?: Stakeholder['seniority'] | null | undefined;
  support?: number | null | undefined;
  power?: number | null | undefined;
  access?: Stakeholder['access'] | null | undefined;
  touchEveryDays?: number | null | undefined;
  reportsTo?: Id | null | undefined;
  addRoles?: readonly BuyingRole[] | undefined;
  removeRoles?: readonly BuyingRole[] | undefined;
}

const set = z.unknown().optional();
const roles = z.array(z.enum(buyingRoles)).optional();

/**
 * Sets the same fields, adds and takes off the same roles for several people. Somebody whose rating changes was rated
 * today. Refuses a manager who reports to one of them; values are checked against the schema like any other change.
 */
export const editPeople: Command<{ ids: Id[]; changes: PeopleChanges }> = command({
  input: z.object({
    ids: z.array(idSchema).min(1),
    changes: z.strictObject({
      department: set,
      seniority: set,
      support: set,
      power: set,
      access: set,
      touchEveryDays: set,
      reportsTo: idSchema.nullish(),
      addRoles: roles,
      removeRoles: roles,
    }) as unknown as z.ZodType<PeopleChanges>,
  }),
  label: (plan, { ids, changes }) => `${deed(plan, changes)} ${peopleCalled(plan, ids)}`,
  run(plan, { ids, changes }, context) {
    const { addRoles = [], removeRoles = [], reportsTo, ...fields } = changes;
    const edited = withPeople(plan, ids, (before) => {
      const roles = [...new Set([...(before.roles ?? []), ...addRoles])].filter((role) => !removeRoles.includes(role));
      const after = withChanges(before, { ...given(fields), roles: roles.length === 0 ? null : roles });
      return ratedNow(after, before, context);
    });
    return reportsTo === undefined ? edited : underManager(edited, ids, reportsTo);
  },
});

/** "Set department of", "Add role technical to", "Take role user off", "Set department and support of". */
function deed(plan: AccountPlan, { addRoles = [], removeRoles = [], ...fields }: PeopleChanges): string {
  const names = Object.keys(given(fields));
  const only = names.length === 1 ? names[0]! : null;
  const roleCount = addRoles.length + removeRoles.length;
  if (only !== null && roleCount === 0) {
    if (fields.reportsTo != null) return `Set manager ${called(plan, fields.reportsTo)} of`;
    return `${fields[only as keyof typeof fields] === null ? 'Clear' : 'Set'} ${fieldLabel(only)} of`;
  }
  if (names.length > 0) {
    const told = [...names.map(fieldLabel), ...(roleCount > 0 ? ['roles'] : [])];
    return told.length > 2 ? `Set ${told.length} fields of` : `Set ${told.join(' and ')} of`;
  }
  if (roleCount !== 1) return 'Change roles of';
  const [added] = addRoles;
  return added === undefined ? `Take role ${roleWord(removeRoles[0]!)} off` : `Add role ${roleWord(added)} to`;
}

function roleWord(role: BuyingRole): string {
  return role.replaceAll('-', ' ');
}

/** The fields that were given at all: null is a value here, undefined is none. */
function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

export interface Copy {
  readonly of: Id;
  /** The copy's own id. */
  readonly id: Id;
}

/** What belongs to one human being and not to the seat they sit in. */
const OWN = ['email', 'phone', 'linkedin', 'crmId', 'imported', 'position'] as const;

/**
 * Adds a copy of each person: "Helen Marsh (copy)", same title, place in the organisation, roles and ratings. Contact
 * data, the CRM id, the place on the map and ties are not copied. A copy whose manager is copied too reports to that copy.
 */
export const duplicatePeople: Command<{ copies: readonly Copy[] }> = command({
  input: z.object({ copies: z.array(z.object({ of: idSchema, id: idSchema })).min(1) }),
  label: (plan, { copies }) =>
    `Duplicate ${peopleCalled(
      plan,
      copies.map((copy) => copy.of),
    )}`,
  run(plan, { copies }) {
    const copyOf = new Map(copies.map((copy) => [copy.of, copy.id]));
    return withNewPeople(
      plan,
      copies.map(({ of, id }) => {
        const copy = { ...personOf(plan, of) };
        for (const field of OWN) delete copy[field];
        if (copy.name.trim() !== '') copy.name = `${copy.name} (copy)`;
        if (copy.reportsTo !== undefined) copy.reportsTo = copyOf.get(copy.reportsTo) ?? copy.reportsTo;
        return { id, person: copy };
      }),
    );
  },
});

export interface NewPerson {
  readonly id: Id;
  readonly person: Stakeholder;
}

/** Adds a list of people in one step. Refuses all of it where the account would hold more than a plan may. */
export const pastePeople: Command<{ people: readonly NewPerson[] }> = command({
  input: z.object({
    people: z
      .array(
        z.object({ id: idSchema, person: z.looseObject({ name: z.string() }) as unknown as z.ZodType<Stakeholder> }),
      )
      .min(1),
  }),
  label: (_plan, { people }) =>
    people.length === 1 ? `Paste ${people[0]!.person.name}` : `Paste ${people.length} people`,
  run: (plan, { people }) => withNewPeople(plan, people),
});

function withNewPeople(plan: AccountPlan, people: readonly NewPerson[]): AccountPlan {
  const here = Object.keys(plan.stakeholders).length;
  const most = limits.entitiesPerKind;
  if (here + people.length > most) {
    const room = most - here;
    throw new Refusal(
      `An account holds at most ${most} people. ${here} are here, so there is room for ${room} and not for ${people.length} more`,
    );
  }
  for (const { id } of people) {
    if (getEntity(plan, 'stakeholders', id) !== undefined) throw new Refusal(`"${id}" is there already`);
  }
  const added = Object.fromEntries(people.map(({ id, person }) => [id, person]));
  return { ...plan, stakeholders: { ...plan.stakeholders, ...added } };
}
