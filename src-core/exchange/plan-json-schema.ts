import { z } from 'zod';
import { kindNames } from '../model/entity-kinds.ts';
import { entitySchemas, singleSchemas } from '../model/entity-schemas.ts';
import { id, instant } from '../model/fields.ts';
import { tableLimit } from '../model/limits.ts';
import { planFileFormat, planFileVersion } from './plan-file.ts';

/**
 * The plan file as JSON Schema (draft 2020-12), made from the schemas that files are checked with. What it cannot say
 * (references, loops, an end before its start) is listed in docs/file-format.md.
 */
export function planJsonSchema(): Record<string, unknown> {
  const tables = kindNames.map((kind) => [
    kind,
    z
      .record(id, entitySchemas[kind])
      .meta({ maxProperties: tableLimit(kind) })
      .optional(),
  ]);
  const file = z.strictObject({
    format: z.literal(planFileFormat),
    version: z.literal(planFileVersion),
    savedAt: instant.optional(),
    plan: z.strictObject({
      id,
      createdAt: instant.optional(),
      updatedAt: instant.optional(),
      account: singleSchemas.account,
      valueCase: singleSchemas.valueCase.optional(),
      ...Object.fromEntries(tables),
    }),
  });
  const { $schema, ...schema } = z.toJSONSchema(file);
  return { $schema, $id: 'longview-plan-v1.schema.json', title: 'Longview account plan, version 1', ...schema };
}
