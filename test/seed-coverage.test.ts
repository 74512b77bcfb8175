import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** docs/seed-coverage.md says where every item of the source pages is: here each of its lines is followed. */

const root = new URL('../', import.meta.url);
const text = readFileSync(new URL('docs/seed-coverage.md', root), 'utf8');
const files = ['smb', 'mid-market', 'enterprise', 'sales-process'] as const;
const data = Object.fromEntries(
  files.map((name) => [name, JSON.parse(readFileSync(new URL(`resources/playbooks/${name}.json`, root), 'utf8'))]),
) as Record<string, unknown>;

const body = text.slice(text.indexOf('\n## '));
const lines = body.split('\n').filter((line) => line.startsWith('- '));
const targets = lines.flatMap((line) => {
  const [, right = ''] = line.split(' → ');
  return right.split('; ').map((target) => ({ line, target }));
});
/** What lines on the pages name, and of the last section's those that speak of nothing marked as assumed in the data. */
const named = new Set(targets.filter(({ line }) => !line.includes('`assumed`')).map(({ target }) => target));

/** What a path leads to: rows of a list by id, else by number. */
function follow(path: string, from: unknown): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at.find((row) => (row as { id?: string } | null)?.id === key) ?? at[Number(key)];
    return typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  }, from);
}

function codeOf(place: string): string {
  return readFileSync(new URL(place.split(' ')[0]!, root), 'utf8');
}

describe('docs/seed-coverage.md', () => {
  it('has a line for every item of the five pages, each with a place or a reason', () => {
    const sections = body
      .split('\n## ')
      .slice(1)
      .map((section) => section.split('\n- ').length - 1);
    expect(sections).toEqual(SECTIONS);
    for (const line of lines) expect(line, line).toMatch(/^- [^→]+ → [^→]+$/);
  });

  it('leads to something wherever it points', () => {
    for (const { line, target } of targets) {
      const [kind, rest = ''] = target.split(/: (.*)/s);
      if (kind === 'later' || kind === 'not') expect(rest.length, line).toBeGreaterThan(5);
      else if (kind === 'code') expect(codeOf(rest), line).toContain(/\(finding (.+)\)/.exec(rest)?.[1] ?? '');
      else expect(follow(rest, data[kind!]), `${line} (${target})`).toBeDefined();
    }
  });

  it('leaves out no row of the playbooks', () => {
    const forgotten = files.flatMap((name) => rowsOf(data[name], name, ''));
    expect(forgotten).toEqual([]);
  });
});

/** What of a playbook no line names, nor a list that it is in, and that is not marked as assumed. */
function rowsOf(value: unknown, file: string, path: string): string[] {
  const isNamed = named.has(`${file}: ${path}`);
  if (Array.isArray(value)) {
    if (isNamed) return [];
    return value.flatMap((row, at) => {
      const key = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : String(at);
      return rowsOf(row, file, `${path}.${key}`);
    });
  }
  if (typeof value !== 'object' || value === null) {
    return isNamed || isWithinNamedRow(file, path) ? [] : [`${file}: ${path}`];
  }
  if ('assumed' in value && value.assumed === true) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    // A line that names a row tells of all its words and figures; rows inside it have lines of their own.
    if (isNamed && !(Array.isArray(each) && typeof each[0] === 'object')) return [];
    return rowsOf(each, file, path === '' ? key : `${path}.${key}`);
  });
}

/** A row whose parts are named one by one needs no line for its name. What a file is called and is for needs none either. */
function isWithinNamedRow(file: string, path: string): boolean {
  const steps = path.split('.');
  const row = steps.slice(0, -1).join('.');
  if (row === '') return ['format', 'version', 'id', 'name', 'segment', 'currency'].includes(path);
  const plain = ['id', 'name', 'role', 'group', 'every', 'summary', 'assumed'].includes(steps.at(-1)!);
  return plain && [...named].some((target) => target.startsWith(`${file}: ${row}.`));
}

/** Lines of the three segments, the process, the assembly line, and what is ours. */
const SECTIONS = [97, 113, 114, 100, 92, 10];
