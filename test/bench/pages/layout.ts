import ELK from 'elkjs/lib/elk-api.js';
import elkWorker from 'elkjs/lib/elk-worker.min.js?url';
import { createTasks } from '../../../src-renderer/workers/tasks.ts';
import { generatePlan } from '../../support/generate-plan.ts';

/** Both in turn, each in a worker of its own that stays; the first round starts and warms them and is not counted. */
async function measureLayout(people: number, rounds: number): Promise<{ ours: number[]; floor: number[] }> {
  const { stakeholders, ties } = generatePlan({ seed: 1, stakeholders: people });
  const tasks = createTasks();
  const elk = new ELK({ workerUrl: elkWorker });
  // The floor: the same people and ties, layered as elk does unless told otherwise.
  const between = Object.values(ties);
  const tied = new Set(between.flatMap(({ from, to }) => [from, to]));
  const bare = () =>
    elk.layout({
      id: 'root',
      layoutOptions: { 'elk.algorithm': 'layered' },
      children: [...tied].map((id) => ({ id, width: 184, height: 84 })),
      edges: between.map(({ from, to }, i) => ({ id: `e${i}`, sources: [from], targets: [to] })),
    });
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let i = 0; i <= rounds; i += 1) {
    // A copy is sent anew, as after an edit.
    const mine = await timed(() => tasks.layOut({ stakeholders: { ...stakeholders }, ties: { ...ties } }));
    const theirs = await timed(bare);
    if (i === 0) continue;
    times.ours.push(mine);
    times.floor.push(theirs);
  }
  return times;
}

Object.assign(window, { measureLayout });
