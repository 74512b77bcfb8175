import { addEntity } from '@core/engine/entity-commands.ts';
import { createPlanSession } from '@core/engine/plan-session.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import { newPlan } from '@core/model/plan.ts';
import { ratePeople } from '@core/people/people-commands.ts';
import type { Analysis, AnalysisRequest } from '@core/ports/tasks.ts';
import { expect, it } from 'vitest';
import { createAnalyst } from './use-analysis.ts';

function setUp() {
  const day = { today: '2026-11-21' };
  const clock = { now: () => `${day.today}T09:00:00Z`, today: () => day.today };
  const plan = { ...newPlan('p', { name: 'Account' }, clock.now()), stakeholders: { a: { name: 'A' } } };
  const session = createPlanSession(plan, clock);
  const asked: { request: AnalysisRequest; resolve: (made: Analysis) => void; reject: (error: Error) => void }[] = [];
  const analyse = (request: AnalysisRequest) =>
    new Promise<Analysis>((resolve, reject) => asked.push({ request, resolve, reject }));
  const failures: string[] = [];
  const listeners = new Set<() => void>();
  let own: { value: unknown } | null = { value: undefined };
  const ownPlaybooks = {
    failure: null,
    get: () => own,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(next: typeof own) {
      own = next;
      for (const listener of listeners) listener();
    },
  };
  const analyst = createAnalyst(session, { analyse }, { clock, locale: 'en-GB', ownPlaybooks }, (error) =>
    failures.push(error.message),
  );
  const rate = (support: number) => session.dispatch(ratePeople, { ids: ['a'], rating: { support } });
  return { session, asked, analyst, failures, rate, day, ownPlaybooks };
}

const made = (...expectedRoles: string[]) => ({ expectedRoles, words: { next: {} } }) as unknown as Analysis;
const [first, second] = [made(), made('legal')];
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('is made once for all who ask, and only when what it reads has changed', async () => {
  const { session, asked, analyst, rate } = setUp();
  let told = 0;
  const leave = [analyst.subscribe(() => (told += 1)), analyst.subscribe(() => (told += 1))];
  expect(analyst.get()).toBeNull();
  expect(asked).toHaveLength(1);
  session.dispatch(addEntity, { kind: 'documents', id: 'd', entity: { title: 'Annual report' } });
  expect(asked).toHaveLength(1);
  asked[0]!.resolve(first);
  await settled();
  expect([analyst.get(), told]).toEqual([first, 2]);
  rate(1);
  expect(asked).toHaveLength(2);
  expect(analyst.get()).toBe(first);
  asked[1]!.resolve(second);
  await settled();
  expect(analyst.get()).toEqual(second);
  // What came out as before is what it was.
  expect(analyst.get()?.words).toBe(first.words);
  for (const each of leave) each();
  rate(2);
  expect(asked).toHaveLength(2);
  analyst.subscribe(() => undefined);
  expect(asked).toHaveLength(3);
});

it('is made anew on another day', () => {
  const { session, asked, analyst, day } = setUp();
  analyst.subscribe(() => undefined);
  day.today = '2026-11-22';
  session.dispatch(addEntity, { kind: 'documents', id: 'd', entity: { title: 'Annual report' } });
  expect(asked.map(({ request }) => request.today)).toEqual(['2026-11-21', '2026-11-22']);
});

it('tells of a failure, keeps what it had, and tries again with the next change; being overtaken is none', async () => {
  const { asked, analyst, failures, rate } = setUp();
  analyst.subscribe(() => undefined);
  asked[0]!.resolve(first);
  rate(1);
  asked[1]!.reject(new Cancelled());
  rate(2);
  asked[2]!.reject(new Error('out of memory'));
  await settled();
  expect([analyst.get(), failures]).toEqual([first, ['out of memory']]);
  rate(0);
  expect(asked).toHaveLength(4);
});

it('waits for the user’s own playbooks, and is made anew when they change', () => {
  const { asked, analyst, ownPlaybooks } = setUp();
  ownPlaybooks.put(null);
  analyst.subscribe(() => undefined);
  expect(asked).toHaveLength(0);
  const ours = [{ id: 'ours' }];
  ownPlaybooks.put({ value: ours });
  ownPlaybooks.put({ value: ours });
  ownPlaybooks.put({ value: [] });
  expect(asked.map(({ request }) => request.ownPlaybooks)).toEqual([ours, []]);
});
