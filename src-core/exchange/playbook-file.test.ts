import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPlaybooks } from '../../test/support/healthy-plan.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { readPlaybookFile, writePlaybookFile } from './playbook-file.ts';

const { playbooks, process } = bundledPlaybooks();
const enterprise = playbooks[2]!;

const read = (json: unknown) => readPlaybookFile(encodeUtf8(typeof json === 'string' ? json : JSON.stringify(json)));
const said = (json: unknown) => {
  const result = read(json);
  return result.ok ? 'read' : result.problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
};

describe('a playbook file', () => {
  it.each(playbooks)('of $name is read as it was written', (playbook) => {
    expect(readPlaybookFile(writePlaybookFile(playbook))).toEqual({ ok: true, value: { kind: 'playbook', playbook } });
  });

  it('of the process too', () => {
    expect(readPlaybookFile(writePlaybookFile(process))).toEqual({ ok: true, value: { kind: 'process', process } });
  });

  it('of any edited playbook is read as it was written', () => {
    const unit = fc.constantFrom(...'aZ 0"\\/\n\t\u0000\u2028é契😀');
    const text = fc.string({ unit, maxLength: 40 });
    const name = text.filter((words) => words.length > 0);
    fc.assert(
      fc.property(
        name,
        text,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(900),
        (called, summary, winRate, days) => {
          const playbook: Playbook = {
            ...enterprise,
            name: called,
            summary,
            targets: { ...enterprise.targets, winRate },
            leadTimes: enterprise.leadTimes.map((step) => ({ ...step, days: days + 1, assumed: false })),
          };
          expect(readPlaybookFile(writePlaybookFile(playbook))).toEqual({
            ok: true,
            value: { kind: 'playbook', playbook },
          });
        },
      ),
    );
  });

  it('may leave out what a short playbook does not need', () => {
    const { leadTimes, cadences, reviews, handoffs, collaborations, tools, training, documents, team, ...short } =
      enterprise;
    const result = read(short);
    expect(result.ok && result.value.kind === 'playbook' && result.value.playbook.leadTimes).toEqual([]);
  });
});

describe('a file that is no playbook', () => {
  it.each([
    ['', ': not a playbook file: it is empty'],
    ['[]', ': not a playbook file: it holds no JSON object'],
    [
      '{"format": "longview.plan"}',
      'format: must be "longview.playbook" or "longview.sales-process": this is no playbook file',
    ],
    ['{\n  "format": "longview.playbook",\n  "id": x\n}', 'id: line 3, column 9: expected a value, found "x"'],
    [
      '{"format": "longview.playbook", "version": 2}',
      'version: version 2 was written by a newer Longview; this one reads version 1',
    ],
    ['{"a": 1, "a": 2}', 'a: the same key stands twice (line 1, column 10)'],
    ['{"__proto__": {}}', '__proto__: a key of this name is not allowed (line 1, column 2)'],
    ['['.repeat(100), /nested deeper than 32 levels/],
    ['{"format": "longview.playbook"', /the file ends too early/],
    ['{"n": 1e999}', /a number too large to hold/],
  ])('%s', (text, expected) => {
    if (typeof expected === 'string') expect(said(text)).toBe(expected);
    else expect(said(text)).toMatch(expected);
  });

  it('is refused by its size and by bytes that are no text', () => {
    const large = readPlaybookFile(new Uint8Array(1024 * 1024 + 1));
    expect(large).toEqual({
      ok: false,
      problems: [{ path: '', message: 'too large: a playbook file has at most 1 MiB' }],
    });
    expect(readPlaybookFile(new Uint8Array([0xff, 0xfe, 0])).ok).toBe(false);
  });

  it('names every wrong field with its path', () => {
    const { id: _, ...rest } = enterprise;
    const wrong = {
      ...rest,
      currency: 'dollars',
      employees: { min: 500, max: 1 },
      phases: enterprise.phases.map((phase, at) => (at === 2 ? { ...phase, toDay: 'late' } : phase)),
      industries: [enterprise.industries[0], enterprise.industries[0]],
      surprise: true,
    };
    expect(said(wrong).split('; ')).toEqual([
      'id: is missing',
      'currency: not a currency code (three capitals, such as USD)',
      'employees.max: must not be below min',
      'phases.2.toDay: must be a number',
      'industries: two have the same id',
      'surprise: unknown key',
    ]);
  });

  it('is refused and never throws, whatever was cut out of it or put in its place', () => {
    const bytes = writePlaybookFile(enterprise);
    fc.assert(
      fc.property(fc.nat(bytes.length - 2), fc.nat(300), fc.uint8Array({ maxLength: 20 }), (from, cut, put) => {
        const changed = new Uint8Array([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + cut)]);
        const result = readPlaybookFile(changed);
        if (result.ok && result.value.kind === 'playbook') {
          expect(readPlaybookFile(writePlaybookFile(result.value.playbook))).toEqual(result);
        } else expect(result.ok ? [] : result.problems).not.toEqual([]);
      }),
    );
  });
});
