import { z } from 'zod';
import {
  type Entity,
  type EntityKind,
  entityKinds,
  entityTitle,
  isEntityKind,
  isRowKind,
  type RowKind,
} from '../model/entity-kinds.ts';
import { id as idSchema } from '../model/fields.ts';
import { deleteEntities } from '../model/integrity.ts';
import { type AccountPlan, getEntity } from '../model/plan.ts';
import { type Command, command, Refusal } from './command.ts';
import { fieldLabel } from './field-labels.ts';

/** The three changes that every kind has. An area's own commands are those with a meaning beyond them. */

const kind = z.string().refine(isEntityKind, 'unknown kind') as unknown as z.ZodType<EntityKind>;
const rowKind = z.string().refine(isRowKind, 'unknown kind') as unknown as z.ZodType<RowKind>;
const fields = z.record(z.string(), z.unknown());

export interface AddEntity<K extends EntityKind = EntityKind> {
  kind: K;
  id: string;
  entity: Entity<K>;
}

/** Adds one entity; its id is new (made by the caller, so that the caller can select it). */
export const addEntity: Command<AddEntity> = command({
  input: z.object({ kind, id: idSchema, entity: fields }) as unknown as z.ZodType<AddEntity>,
  label: (_plan, input) => {
    const title = entityTitle(input.kind, input.entity);
    const { noun } = entityKinds[input.kind];
    return title.includes(noun) ? `Add ${title}` : `Add ${noun} ${title}`;
  },
  run(plan, input) {
    if (getEntity(plan, input.kind, input.id) !== undefined) throw new Refusal(`"${input.id}" is there already`);
    return { ...plan, [input.kind]: { ...plan[input.kind], [input.id]: input.entity } };
  },
});

export interface UpdateEntity {
  kind: RowKind;
  /** For the account and the business case: the kind's name. */
  id: string;
  /** New values by field; `undefined` (or null) takes the field out. */
  changes: Record<string, unknown>;
}

/** Sets or takes out fields of one entity, of the account, or of the business case. */
export const updateEntity: Command<UpdateEntity> = command({
  input: z.object({ kind: rowKind, id: idSchema, changes: fields }) as unknown as z.ZodType<UpdateEntity>,
  label: (plan, { kind, id, changes }) => {
    const names = Object.keys(changes).map(fieldLabel);
    const what = names.length > 2 ? `${names.length} fields` : names.join(' and ');
    if (kind === 'valueCase') return `Change ${what} of the business case`;
    return `Change ${what} of ${entityTitle(kind, readRow(plan, kind, id))}`;
  },
  run(plan, { kind, id, changes }) {
    const before = readRow(plan, kind, id);
    if (before === undefined) throw new Refusal('it is no longer there');
    return writeRow(plan, kind, id, withChanges(before, changes));
  },
});

export interface RemoveEntities {
  kind: EntityKind;
  ids: string[];
}

/** Deletes entities and what cannot be without them; references elsewhere are cleared (model/references.ts). */
export const removeEntities: Command<RemoveEntities> = command({
  input: z.object({ kind, ids: z.array(idSchema) }),
  label: (plan, { kind, ids }) => {
    if (ids.length !== 1) return `Delete ${ids.length} ${plural(entityKinds[kind].noun)}`;
    return `Delete ${entityTitle(kind, getEntity(plan, kind, ids[0]!))}`;
  },
  run: (plan, { kind, ids }) => deleteEntities(plan, kind, ids),
});

/** The row with `changes` laid over it; a row that stays the same stays the same object. */
export function withChanges<T>(before: T, changes: Record<string, unknown>): T {
  const after = { ...before } as Record<string, unknown>;
  let changed = false;
  for (const [field, value] of Object.entries(changes)) {
    if (JSON.stringify(after[field]) === JSON.stringify(value ?? undefined)) continue;
    changed = true;
    if (value === undefined || value === null) delete after[field];
    else after[field] = value;
  }
  return changed ? (after as T) : before;
}

export function readRow(plan: AccountPlan, kind: RowKind, id: string): unknown {
  return isEntityKind(kind) ? getEntity(plan, kind, id) : plan[kind];
}

function writeRow(plan: AccountPlan, kind: RowKind, id: string, row: unknown): AccountPlan {
  if (readRow(plan, kind, id) === row) return plan;
  return isEntityKind(kind) ? { ...plan, [kind]: { ...plan[kind], [id]: row } } : { ...plan, [kind]: row };
}

export function plural(noun: string): string {
  if (noun === 'person') return 'people';
  if (noun === 'criterion') return 'criteria';
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
