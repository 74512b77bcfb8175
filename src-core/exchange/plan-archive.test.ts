import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planArbitrary } from '../../test/support/plan-arbitrary.ts';
import { type AccountPlan, newPlan } from '../model/plan.ts';
import { readPlanArchive, writePlanArchive } from './plan-archive.ts';
import { readPlanFile, writePlanFile } from './plan-file.ts';
import { looksLikeZip, readZip } from './zip-file.ts';

const at = '2026-11-21T09:00:00Z';
const named = (id: string, name: string): AccountPlan => newPlan(id, { name }, at);

function written(plans: readonly AccountPlan[]): Uint8Array {
  const archive = writePlanArchive(plans, at);
  if (!archive.ok) throw new Error(archive.problems[0]?.message);
  return archive.value;
}

function said(bytes: Uint8Array): string {
  const read = readPlanArchive(bytes);
  return read.ok ? 'opened' : read.problems.map(({ path, message }) => `${path} ${message}`).join('\n');
}

const caps = { entries: 100, entryBytes: 1_000_000, totalBytes: 2_000_000 };
const namesOf = (bytes: Uint8Array) => {
  const read = readZip(bytes, () => true, caps);
  return read.ok ? read.value.map(({ name }) => name) : [];
};

describe('an archive of plans', () => {
  it('holds any plans as their files would', () => {
    fc.assert(
      fc.property(fc.array(planArbitrary({ maxRows: 2 }), { minLength: 1, maxLength: 4 }), (plans) => {
        const read = readPlanArchive(written(plans));
        // A file cannot carry half a surrogate pair: what it comes to is what a plan file makes of it.
        const files = plans.map((plan) => {
          const file = readPlanFile(writePlanFile(plan, at));
          return file.ok ? file.value.plan : null;
        });
        expect(read).toEqual({ ok: true, value: files });
        expect(written(plans)).toEqual(written(plans));
      }),
      { numRuns: 20 },
    );
  });

  it('names each file once, safe on every system', () => {
    const plans = ['Alder', 'ALDER', '../../etc/passwd', 'CON', 'a:b', 'alder'].map((name, i) => named(`p${i}`, name));
    const names = namesOf(written(plans));
    expect(names).toEqual([
      'Alder.longview.json',
      'ALDER 2.longview.json',
      'etc-passwd.longview.json',
      'Longview CON.longview.json',
      'a-b.longview.json',
      'alder 3.longview.json',
    ]);
    expect(looksLikeZip(written(plans))).toBe(true);
  });

  it('is opened whatever its paths say, without what systems put beside', () => {
    const file = writePlanFile(named('a', 'Alder'), at);
    const archive = zipSync({
      '../../../outside/a.longview.json': file,
      'C:\\temp\\b.LONGVIEW.JSON': file,
      '__MACOSX/._a.longview.json': strToU8('no plan'),
      'folder/': new Uint8Array(),
      'readme.txt': strToU8('read me'),
    } satisfies Zippable);
    expect(readPlanArchive(archive)).toMatchObject({ ok: true, value: [{ id: 'a' }, { id: 'a' }] });
  });

  it('is refused as a whole where one of its plans is wrong', () => {
    const archive = zipSync({
      'good.longview.json': writePlanFile(named('a', 'Alder'), at),
      'bad.longview.json': strToU8('{"format": "longview.plan", "version": 1, "plan": {"id": "b"}}'),
    });
    expect(said(archive)).toContain('bad.longview.json: plan.account');
    expect(said(zipSync({ 'readme.txt': strToU8('hello') }))).toContain('no plan file');
  });

  it('is refused where it is damaged anywhere, and never taken for another', () => {
    const plans = [named('a', 'Alder Bank'), named('b', 'Birch Bank')];
    const good = written(plans);
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const bad = good.slice();
        bad[place] = bad[place]! ^ change;
        const read = readPlanArchive(bad);
        // A name, a time or an attribute may differ; a plan never does, though one whose name is spoilt may be passed over.
        if (read.ok) for (const plan of read.value) expect(plans).toContainEqual(plan);
      }),
      { numRuns: 150 },
    );
    for (const length of [0, 3, 21, 22, 60, good.length - 1]) expect(said(good.slice(0, length))).not.toBe('opened');
  });
});

describe('a hostile archive', () => {
  const zeros = (size: number) => zipSync({ 'bomb.longview.json': new Uint8Array(size) }, { level: 9 });

  it('that says how large it gets is refused by that', () => {
    expect(said(zeros(40 * 1024 * 1024))).toContain('larger than 32 MiB unpacked');
  });

  it('that gets too large in many files is refused by their sum', () => {
    const parts = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, new Uint8Array(900_000)]));
    expect(readZip(zipSync(parts), () => true, caps)).toMatchObject({
      problems: [{ message: 'it is larger than 1 MiB unpacked' }],
    });
  });

  it('that says less than it gets is stopped there', () => {
    const bomb = zeros(30 * 1024 * 1024);
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let i = 0; i + 4 <= bomb.length; i += 1) {
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true);
    }
    expect(said(bomb)).toContain('cannot be unpacked');
  });

  it('with more files than anybody has accounts is refused unread', () => {
    const names = Array.from({ length: 20_001 }, (_, i) => [`${i}.longview.json`, new Uint8Array()]);
    expect(said(zipSync(Object.fromEntries(names), { level: 0 }))).toContain('more than 20000 files');
  });

  it('of any bytes never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const bytes = new Uint8Array([0x50, 0x4b, 3, 4, ...noise, ...written([named('a', 'A')]).slice(-22)]);
        expect(readPlanArchive(bytes).ok).toBe(false);
      }),
    );
  });
});
