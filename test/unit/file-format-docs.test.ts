import { readFileSync } from 'node:fs';
import { planJsonSchema } from '@core/exchange/plan-json-schema.ts';
import { references } from '@core/model/references.ts';
import { describe, expect, it } from 'vitest';

const text = readFileSync(new URL('../../docs/file-format.md', import.meta.url), 'utf8');

describe('docs/file-format.md', () => {
  it('names every kind, field and choice of the format', () => {
    const names = new Set<string>();
    const walk = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties, ...rest } = schema as { properties?: Record<string, unknown>; enum?: string[] };
      for (const name of Object.keys(properties ?? {})) names.add(name);
      for (const name of rest.enum ?? []) names.add(name);
      for (const inner of [...Object.values(properties ?? {}), ...Object.values(rest)]) walk(inner);
    };
    walk(planJsonSchema());
    expect(names.size).toBeGreaterThan(200);
    const words = new Set(text.match(/[A-Za-z0-9-]+/g));
    expect([...names].filter((name) => !words.has(name))).toEqual([]);
  });

  it('says of every reference what a deletion does', () => {
    const rows = text.slice(text.indexOf('## What a deletion does')).split('\n');
    for (const { from, path, to, onDelete } of references) {
      for (const kind of to) {
        const row = rows.find((line) => line.startsWith(`| \`${kind}\``)) ?? '';
        const [, , gone = '', cleared = ''] = row.split('|');
        expect(onDelete === 'cascade' ? gone : cleared).toContain(
          onDelete === 'cascade' ? `\`${from}\` (\`${path}\`)` : `\`${from}.${path}\``,
        );
      }
    }
  });
});
