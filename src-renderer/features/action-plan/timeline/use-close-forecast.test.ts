import { addEntity } from '@core/engine/entity-commands.ts';
import { createPlanSession } from '@core/engine/plan-session.ts';
import { Cancelled } from '@core/kernel/cancelled.ts';
import { newPlan } from '@core/model/plan.ts';
import type { Tasks } from '@core/ports/tasks.ts';
import type { CloseForecast } from '@core/schedule/forecast.ts';
import { expect, it } from 'vitest';
import { createForecaster } from './use-close-forecast.ts';

type Forecast = Awaited<ReturnType<Tasks['forecast']>>;

function setUp() {
  const clock = { now: () => '2026-11-21T09:00:00Z', today: () => '2026-11-21' };
  const session = createPlanSession(newPlan('p', { name: 'Account' }, clock.now()), clock);
  const asked: { resolve: (made: Forecast) => void; reject: (error: Error) => void; signal: AbortSignal }[] = [];
  const forecast: Tasks['forecast'] = (_, work) =>
    new Promise((resolve, reject) => asked.push({ resolve, reject, signal: work?.signal as AbortSignal }));
  const forecaster = createForecaster(session, { forecast });
  const addMilestone = (id: string) =>
    session.dispatch(addEntity, {
      kind: 'milestones',
      id,
      entity: { title: id, start: '2026-11-23', end: '2026-11-27' },
    });
  return { asked, forecaster, addMilestone };
}

const close = { of: 'signature' } as CloseForecast;
const settled = () => new Promise((resolve) => setTimeout(resolve));

it('keeps the newest forecast, stale while the next is made', async () => {
  const { asked, forecaster, addMilestone } = setUp();
  forecaster.subscribe(() => undefined);
  asked[0]!.resolve(close);
  await settled();
  expect(forecaster.get()).toEqual({ close, stale: false });
  addMilestone('m');
  expect(forecaster.get()).toEqual({ close, stale: true });
  addMilestone('n');
  expect(asked[1]!.signal.aborted).toBe(true);
  asked[1]!.resolve(null);
  await settled();
  expect(forecaster.get()).toEqual({ close, stale: true });
});

it('says that it failed until the next change, and nothing of one that was stopped', async () => {
  const { asked, forecaster, addMilestone } = setUp();
  forecaster.subscribe(() => undefined);
  asked[0]!.reject(new Error('out of memory'));
  await settled();
  expect(forecaster.get()).toEqual({ close: null, stale: false, failed: true });
  addMilestone('m');
  expect(forecaster.get()).toEqual({ close: null, stale: true });
  asked[1]!.reject(new Cancelled());
  await settled();
  expect(forecaster.get()).toEqual({ close: null, stale: true });
});
