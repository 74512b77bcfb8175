import type { Locks } from '../../src-renderer/storage/leases.ts';

/** What `navigator.locks` does with exclusive locks, for Node. One object is one browser with all its windows. */
export function memoryLocks(): Locks {
  const queues = new Map<string, (() => void)[]>();

  return {
    async request(name, { ifAvailable }, callback) {
      const queue = queues.get(name);
      if (queue !== undefined && ifAvailable) return callback(null);
      if (queue === undefined) queues.set(name, []);
      else await new Promise<void>((turn) => queue.push(turn));
      try {
        return await callback({ name });
      } finally {
        const next = queues.get(name)?.shift();
        if (next === undefined) queues.delete(name);
        else next();
      }
    },
  };
}
