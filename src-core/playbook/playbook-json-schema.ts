import { z } from 'zod';
import { playbookSchema } from './playbook.ts';
import { salesProcessSchema } from './sales-process.ts';

/**
 * Playbook and process files as JSON Schemas (draft 2020-12), by the names of their files, made from the schemas that files are
 * checked with. What they cannot say (phases that overlap, ids used twice, a step that waits for a later one) is in docs/playbooks.md.
 */
export function playbookJsonSchemas(): Readonly<Record<string, Record<string, unknown>>> {
  const schemas = {
    'longview-playbook-v1.schema.json': ['Longview playbook, version 1', playbookSchema],
    'longview-sales-process-v1.schema.json': ['Longview sales process, version 1', salesProcessSchema],
  } as const;
  return Object.fromEntries(
    Object.entries(schemas).map(([file, [title, of]]) => {
      // What a file may hold: a section left out is empty.
      const { $schema, ...schema } = z.toJSONSchema(of, { io: 'input' });
      return [file, { $schema, $id: file, title, ...schema }];
    }),
  );
}
