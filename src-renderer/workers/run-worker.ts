import { Cancelled } from '@core/kernel/cancelled.ts';
import type { WorkOptions } from '@core/ports/tasks.ts';

/** What a worker says: progress any number of times, then one of the others. */
export type WorkerReply<Result, Progress = number> =
  | { readonly kind: 'progress'; readonly share: Progress }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly message: string };

/** One request to a worker of its own, which ends with it: cancelling ends it at once, whatever it is doing. */
export function runWorker<Result>(start: () => Worker, request: unknown, work: WorkOptions = {}): Promise<Result> {
  const { signal, onProgress } = work;
  if (signal?.aborted === true) return Promise.reject(new Cancelled());
  const worker = start();
  return new Promise<Result>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Cancelled()));
    worker.onmessage = ({ data }: MessageEvent<WorkerReply<Result>>) => {
      if (data.kind === 'progress') onProgress?.(data.share);
      else if (data.kind === 'done') resolve(data.result);
      else reject(new Error(data.message));
    };
    worker.onerror = ({ message }) => reject(new Error(message || 'the worker did not start'));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

/** A worker's whole life: takes one request, answers it with what `work` makes of it, now or later. */
export function serve<Request, Result>(
  work: (request: Request, onProgress: (share: number) => void) => Result | Promise<Result>,
  transfer: (result: Result) => Transferable[] = () => [],
): void {
  const reply = (message: WorkerReply<Result>, moved: Transferable[] = []) =>
    self.postMessage(message, { transfer: moved });
  self.onmessage = async ({ data }: MessageEvent<Request>) => {
    try {
      const result = await work(data, (share) => reply({ kind: 'progress', share }));
      reply({ kind: 'done', result }, transfer(result));
    } catch (error) {
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
