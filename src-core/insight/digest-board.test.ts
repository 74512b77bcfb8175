import { describe, expect, it, vi } from 'vitest';
import { bundledPlaybooks, healthyDay, healthyPlan } from '../../test/support/healthy-plan.ts';
import type { AccountPlan } from '../model/plan.ts';
import { createDigestBoard, DIGEST_BATCH, type DigestPart } from './digest-board.ts';

const playbooks = bundledPlaybooks();

function boardOf(plans: AccountPlan[]) {
  const stored = new Map(plans.map((plan) => [plan.id, plan]));
  const read = vi.fn(async (ids: readonly string[]) => ids.flatMap((id) => stored.get(id) ?? []));
  const board = createDigestBoard(read);
  const ask = async (ids = [...stored.keys()], today = healthyDay) => {
    const parts: DigestPart[] = [];
    const listed = ids.map((id) => ({ id, ...pick(stored.get(id)) }));
    await board({ plans: listed, playbooks, today, locale: 'en-GB' }, (part) => parts.push(part));
    return parts;
  };
  return { stored, read, ask };
}

function pick(plan: AccountPlan | undefined) {
  return plan?.updatedAt === undefined ? {} : { updatedAt: plan.updatedAt };
}

const copies = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...healthyPlan, id: `p${String(i).padStart(3, '0')}` }));

describe('the digests of many plans', () => {
  it('are told as they are read, batch by batch', async () => {
    const { ask } = boardOf(copies(DIGEST_BATCH + 10));
    const parts = await ask();
    expect(parts.map(({ digests }) => digests.length)).toEqual([DIGEST_BATCH, 10]);
    expect(parts.map(({ share }) => share)).toEqual([DIGEST_BATCH / (DIGEST_BATCH + 10), 1]);
    expect(parts[0]!.digests[0]).toMatchObject(['p000', { health: 'good' }]);
  });

  it('are made anew only of what has changed, or on another day', async () => {
    const { ask, read, stored } = boardOf(copies(3));
    await ask();
    expect(await ask()).toEqual([]);
    stored.set('p001', { ...stored.get('p001')!, updatedAt: '2026-11-21T10:00:00Z' });
    await ask();
    expect(read.mock.calls.slice(1)).toEqual([[['p001']]]);
    expect((await ask(undefined, '2026-11-22'))[0]?.digests).toHaveLength(3);
  });

  it('say which plans cannot be read, and forget those that are not asked for any more', async () => {
    const { ask, read } = boardOf(copies(2));
    expect((await ask(['p000', 'gone']))[0]?.digests.map(([id, digest]) => [id, digest === null])).toEqual([
      ['gone', true],
      ['p000', false],
    ]);
    await ask(['p001']);
    await ask(['p000']);
    expect(read.mock.calls.at(-1)).toEqual([['p000']]);
  });
});
