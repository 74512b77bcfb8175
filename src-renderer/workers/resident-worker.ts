import { Cancelled } from '@core/kernel/cancelled.ts';
import type { WorkerReply } from './run-worker.ts';

/** A worker that stays, for what is asked again and again: requests are answered one at a time, in order. */
export interface ResidentWorker<Request, Result, Progress = number> {
  /** Starts it, if it is not running. */
  start(): void;
  /**
   * Asks for the result of `request`. While another is being answered only the latest waits; those that it overtook reject
   * with `Cancelled`. A worker that breaks off rejects what it was asked, and what waits goes to a new one.
   */
  ask(request: Request, onProgress?: (progress: Progress) => void): Promise<Result>;
  /** Ends it at once; whatever it was asked rejects with `Cancelled`. The next request starts it anew. */
  stop(): void;
}

/** Of a Worker, what is needed here. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

interface Asked<Request, Result, Progress> {
  readonly request: Request;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/**
 * A request is an object of parts. A part that is the very one of the request before is not sent again: `serveResident`
 * keeps it.
 */
export function residentWorker<Request extends object, Result, Progress = number>(
  create: () => WorkerLike,
): ResidentWorker<Request, Result, Progress> {
  let worker: WorkerLike | null = null;
  let sent: Partial<Request> = {};
  let current: Asked<Request, Result, Progress> | null = null;
  let waiting: Asked<Request, Result, Progress> | null = null;

  function start(): WorkerLike {
    if (worker !== null) return worker;
    worker = create();
    sent = {};
    worker.onmessage = ({ data }: MessageEvent<WorkerReply<Result, Progress>>) => {
      if (data.kind === 'progress') current?.onProgress?.(data.share);
      if (data.kind === 'done') settle(({ resolve }) => resolve(data.result));
      if (data.kind === 'failed') settle(({ reject }) => reject(new Error(data.message)));
    };
    worker.onerror = ({ message }) => {
      worker?.terminate();
      worker = null;
      settle(({ reject }) => reject(new Error(message || 'the worker did not start')));
    };
    return worker;
  }

  function settle(answer: (asked: Asked<Request, Result, Progress>) => void): void {
    const asked = current;
    current = waiting;
    waiting = null;
    if (current !== null) send(current.request);
    if (asked !== null) answer(asked);
  }

  function send(request: Request): void {
    const to = start();
    const parts = Object.entries(request).filter(([part, value]) => sent[part as keyof Request] !== value);
    sent = request;
    to.postMessage(Object.fromEntries(parts));
  }

  return {
    start: () => void start(),
    stop() {
      worker?.terminate();
      worker = null;
      for (const asked of [current, waiting]) asked?.reject(new Cancelled());
      [current, waiting] = [null, null];
    },
    ask: (request, onProgress) =>
      new Promise((resolve, reject) => {
        const asked = { request, resolve, reject, onProgress };
        if (current === null) {
          current = asked;
          send(request);
          return;
        }
        waiting?.reject(new Cancelled());
        waiting = asked;
      }),
  };
}

/** The worker's side: answers each request, its parts laid over those that it was sent before. */
export function serveResident<Request extends object, Result, Progress = number>(
  work: (request: Request, onProgress: (progress: Progress) => void) => Result | Promise<Result>,
): void {
  let known: Partial<Request> = {};
  const reply = (message: WorkerReply<Result, Progress>) => self.postMessage(message);
  const done = (result: Result) => reply({ kind: 'done', result });
  const onProgress = (share: Progress) => reply({ kind: 'progress', share });
  const failed = (error: unknown) =>
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  self.onmessage = ({ data }: MessageEvent<Partial<Request>>) => {
    known = { ...known, ...data };
    try {
      const made = work(known as Request, onProgress);
      if (made instanceof Promise) made.then(done, failed);
      else done(made);
    } catch (error) {
      failed(error);
    }
  };
}
