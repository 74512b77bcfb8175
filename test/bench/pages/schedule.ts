import { computeSchedule } from '@core/schedule/critical-path.ts';
import { createTasks } from '../../../src-renderer/workers/tasks.ts';
import { generatePlan } from '../../support/generate-plan.ts';

/** The critical path is worked out again and again, in a drag with each frame: its engine has met it before. */
const WARM = 20;
const PATH_ROUNDS = 50;

/** Milliseconds of each round; the first forecast warms up and is not counted. No milestone has begun, so that all are open. */
async function measureSchedule(milestones: number, rounds: number) {
  const plan = generatePlan({ seed: 1, milestones });
  const open = Object.entries(plan.milestones).map(([id, milestone]) => [id, { ...milestone, status: 'not-started' }]);
  const fresh = { ...plan, milestones: Object.fromEntries(open) };
  const links = Object.values(plan.milestones).reduce((sum, { dependsOn = [] }) => sum + dependsOn.length, 0);
  const tasks = createTasks();
  const times = { path: [] as number[], trials: [] as number[] };
  for (let i = 0; i < WARM + PATH_ROUNDS; i += 1) {
    const start = performance.now();
    computeSchedule(fresh, '2026-11-21');
    if (i >= WARM) times.path.push(performance.now() - start);
  }
  for (let i = 0; i <= rounds; i += 1) {
    const start = performance.now();
    await tasks.forecast(fresh);
    if (i > 0) times.trials.push(performance.now() - start);
  }
  return { ...times, links };
}

Object.assign(window, { measureSchedule });
