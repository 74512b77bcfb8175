import type { Id } from '@core/kernel/ids.ts';
import MiniSearch from 'minisearch';
import { createDexiePlanStore } from '../../../src-renderer/storage/dexie-plan-store.ts';
import { planReader } from '../../../src-renderer/storage/read-plans.ts';
import { createTasks } from '../../../src-renderer/workers/tasks.ts';

const READ = 200;

/** What is typed of names, and what is slow for any index: letters, common titles, words that nobody has. */
const HARD = [
  'a',
  'e',
  'an',
  'ma',
  'director',
  'manager',
  'chief',
  'a manager',
  'x director',
  'direktor',
  'zzzzz',
  'vp',
];

/**
 * Milliseconds: of building the index over everything stored, beside reading the same plans and giving the people's names and
 * titles to a bare MiniSearch; of questions of two words of a name, and of hard ones, with the answer back in the page.
 */
async function measureSearch(questions: number) {
  const store = createDexiePlanStore();
  await store.open();
  const headers = await store.headers();
  const plans = headers.map(({ id, name, updatedAt }) => ({ id, name, ...(updatedAt && { updatedAt }) }));
  const tasks = createTasks();
  const ask = async (query: string) => {
    const start = performance.now();
    const answer = await tasks.search({ plans, query, group: null });
    return { time: performance.now() - start, answer };
  };
  const start = performance.now();
  while ((await ask('')).answer.unread > 0);
  const build = performance.now() - start;
  const bare = await buildBare(plans.map(({ id }) => id).sort());
  const names: number[] = [];
  for (let i = 0; i < questions; i += 1) names.push((await ask(bare.names[(i * 331) % bare.names.length]!)).time);
  const hard: number[] = [];
  for (const query of HARD) hard.push((await ask(query)).time);
  store.close();
  return { build, floor: bare.time, names, hard, people: bare.names.length };
}

async function buildBare(ids: readonly Id[]): Promise<{ time: number; names: string[] }> {
  const read = planReader();
  const start = performance.now();
  const index = new MiniSearch({ fields: ['name', 'title'] });
  const names: string[] = [];
  for (let at = 0; at < ids.length; at += READ) {
    for (const plan of await read(ids.slice(at, at + READ))) {
      for (const [id, { name, title = '' }] of Object.entries(plan.stakeholders)) {
        index.add({ id: `${plan.id} ${id}`, name, title });
        if (name !== '') names.push(name);
      }
    }
  }
  return { time: performance.now() - start, names };
}

Object.assign(window, { measureSearch });
