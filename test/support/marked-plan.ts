import { isEntityKind, kindNames, type RowKind, rowKinds } from '@core/model/entity-kinds.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { planSchemas, type Schema } from './plan-schemas.ts';
import { reportPlan } from './report-plan.ts';

/** What a text of a marked plan reads. */
export const MARK = /QX\d+Z/g;

/**
 * The report's plan with every free text, of every kind and field that the format has, replaced by a short mark; `places`
 * says where each stood: "stakeholders.title s3".
 */
export function markedPlan(): { plan: AccountPlan; places: Map<string, string> } {
  const places = new Map<string, string>();
  const planSchema = planSchemas();
  const plan = structuredClone(reportPlan()) as unknown as Record<string, Record<string, unknown>>;
  // A kind that the sample lacks gets a row, so that its texts are looked for as well.
  for (const kind of kindNames) if (Object.keys(plan[kind]!).length === 0) plan[kind] = { extra: {} };
  for (const kind of Object.keys(rowKinds) as RowKind[]) {
    const schema = planSchema[kind]!;
    if (!isEntityKind(kind)) plan[kind] = mark(schema, plan[kind], kind, '') as Record<string, unknown>;
    else
      for (const id of Object.keys(plan[kind]!))
        plan[kind]![id] = mark(schema.additionalProperties as Schema, plan[kind]![id], kind, id);
  }
  // Marked like all others, it would make a person of ours one of the customer's project.
  delete (plan.stakeholders!.s12 as Record<string, unknown>).projectRole;
  return { plan: plan as unknown as AccountPlan, places };

  function mark(schema: Schema, value: unknown, path: string, row: string): unknown {
    if (schema.properties !== undefined) {
      const object = { ...(value as Record<string, unknown> | undefined) };
      for (const [field, inner] of Object.entries(schema.properties)) {
        const marked = mark(inner, object[field], `${path}.${field}`, row);
        if (marked !== undefined) object[field] = marked;
      }
      // An object that only holds numbers and words of a list is not made up.
      return value === undefined && Object.keys(object).length === 0 ? undefined : object;
    }
    if (schema.items !== undefined) {
      const isText = isFreeText(schema.items);
      return isText ? [mark(schema.items, undefined, path, row)] : value;
    }
    if (!isFreeText(schema) || value === '') return value;
    const token = `QX${places.size + 1}Z`;
    places.set(token, `${path} ${row}`);
    return token;
  }
}

function isFreeText({ type, pattern, enum: words }: Schema): boolean {
  return type === 'string' && pattern === undefined && words === undefined;
}
