// Writes the JSON Schemas of plan and playbook files from the schemas that they are checked with: node scripts/generate-schema.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}resources/schema/`;

/** @param {string} path */
async function load(path) {
  return (await runnerImport(`${root}${path}`, { root, configFile: false })).module;
}

const { planJsonSchema } = await load('src-core/exchange/plan-json-schema.ts');
const { playbookJsonSchemas } = await load('src-core/playbook/playbook-json-schema.ts');
const schemas = { 'longview-plan-v1.schema.json': planJsonSchema(), ...playbookJsonSchemas() };

mkdirSync(folder, { recursive: true });
for (const [file, schema] of Object.entries(schemas)) {
  writeFileSync(`${folder}${file}`, `${JSON.stringify(schema, null, 2)}\n`);
  process.stdout.write(`${folder}${file}\n`);
}
