import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type JsonSchema, jsonSchemaArbitrary } from '../../test/support/json-schema-arbitrary.ts';
import { playbookSchema } from './playbook.ts';
import { playbookJsonSchemas } from './playbook-json-schema.ts';

const schemas = playbookJsonSchemas();

it.each(Object.entries(schemas))('%s in resources is the one of today', (file, schema) => {
  const text = readFileSync(new URL(`../../resources/schema/${file}`, import.meta.url), 'utf8');
  expect(text, '`node scripts/generate-schema.mjs` writes it anew').toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

it('what the schema of playbooks allows is read, or refused for what no JSON Schema can say', () => {
  const unsayable =
    /^(two have the same id|must not be below min|ends before its first day|must (hold a phase|follow one another without overlapping)|no step ".*" stands before this one|only http.*)$/;
  fc.assert(
    fc.property(jsonSchemaArbitrary(schemas['longview-playbook-v1.schema.json'] as JsonSchema), (json) => {
      const read = playbookSchema.safeParse(json);
      const reasons = read.success ? [] : read.error.issues.map(({ message }) => message);
      expect(reasons.filter((reason) => !unsayable.test(reason))).toEqual([]);
    }),
  );
});
