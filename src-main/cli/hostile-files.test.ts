import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Files that must be refused in a line or a hundred: through the built command, in 512 MB. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = readFileSync(join(root, 'resources/samples/enterprise.longview.json'), 'utf8');
const head = '{"format":"longview.plan","version":1,"plan":{"id":"p","account":{"name":"A"},';
const list = (n: number, item: string) => `[${Array(n).fill(item).join(',')}]`;
const people = Array.from({ length: 6_000 }, (_, i) => `"s${i}":{"name":""}`).join(',');

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'longview-cli-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': join(root, 'src-core') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(folder, 'out'),
      rolldownOptions: { input: { cli: join(root, 'src-main/cli/main.ts') } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function built(path: string): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const args = ['--max-old-space-size=512', join(folder, 'out/cli.js'), 'validate', path];
    execFile(process.execPath, args, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

it.each<[string, () => string | Uint8Array, RegExp]>([
  ['truncated JSON', () => sample.slice(0, 20_000), /: plan\.[\w.-]+: line \d+, column \d+: /],
  ['another format', () => '{"name":"left-pad","version":"1.0.0"}', /: format: must be "longview\.plan"/],
  [
    'a newer version',
    () => sample.replace('"version": 1', '"version": 2'),
    /: version: version 2 was written by a newer Longview/,
  ],
  ['an unknown key', () => sample.replace('"industry"', '"industrie"'), /: plan\.account\.industrie: unknown key$/],
  [
    'a dangling reference',
    () => sample.replace('"reportsTo": "s-marsh"', '"reportsTo": "s-nobody"'),
    /: plan\.stakeholders\.s-pruitt\.reportsTo: refers to stakeholders "s-nobody".*James Pruitt/,
  ],
  [
    'a loop in reportsTo',
    () => sample.replace('"reportsTo": "s-marsh"', '"reportsTo": "s-pruitt"'),
    /: plan\.stakeholders\.s-pruitt\.reportsTo: a loop: James Pruitt \(s-pruitt\)/,
  ],
  [
    'a __proto__ key',
    () => sample.replace('"industry"', '"__proto__"'),
    /: plan\.account\.__proto__: a key of this name is not allowed/,
  ],
  ['depth 100,000', () => `{"format":${'['.repeat(100_000)}`, /deeper than 32 levels, the limit$/],
  ['40 MB', () => Buffer.alloc(40_000_000, 0x20), /: too large: a plan file has at most 32 MiB/],
  [
    'NaN',
    () => sample.replace('"amount": 1840000', '"amount": NaN'),
    /: plan\.opportunities\.o-platform\.amount: line \d+, column \d+: expected a value, found "NaN"$/,
  ],
  [
    '6,000 stakeholders',
    () => `${head}"stakeholders":{${people}}}}`,
    /: plan\.stakeholders: 6000 entries, more than the limit of 5000/,
  ],
  [
    'eleven million empty objects',
    () => `${head}"activities":{"a":{"on":"2026-01-01","teamIds":${list(2_200, list(5_000, '{}'))}}}}}`,
    /more than 3000000 values, the limit$/,
  ],
  [
    'five million dangling ids',
    () =>
      `${head}"activities":{${Array.from({ length: 5_000 }, (_, i) => `"a${i}":{"on":"2026-01-01","teamIds":${list(999, '"x"')}}`).join(',')}}}}`,
    /: plan\.activities|values, the limit/,
  ],
])('%s', async (name, text, wanted) => {
  const path = join(folder, `${name.replace(/\W/g, '-')}.json`);
  writeFileSync(path, text());
  const { code, out, err } = await built(path);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  const lines = err.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(101);
  expect(lines[0]).toMatch(wanted);
  for (const line of lines) {
    expect(line.startsWith(folder)).toBe(true);
    expect(line).not.toMatch(/^\s+at |Error:|heap/);
  }
});
