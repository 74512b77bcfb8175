// Writes the plan format's JSON Schema from the schemas that plan files are checked with: node scripts/generate-schema.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = fileURLToPath(new URL('../resources/schema/longview-plan-v1.schema.json', import.meta.url));

const { module } = await runnerImport(`${root}src-core/exchange/plan-json-schema.ts`, { root, configFile: false });
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(module.planJsonSchema(), null, 2)}\n`);
process.stdout.write(`${target}\n`);
