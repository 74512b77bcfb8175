import { Cancelled } from '@core/kernel/cancelled.ts';
import type { WorkerLike } from './resident-worker.ts';

/** Work that keeps what it has made between calls, by the names of its calls: each takes one request, and may tell how far it is. */
// biome-ignore lint/suspicious/noExplicitAny: what each call takes and gives is in the type that extends this
export type Calls = Record<string, (request: any, onProgress: (share: number) => void) => unknown>;

type Asked<Made> = Parameters<Extract<Made, (...args: never[]) => unknown>>[0];
type Answered<Made> = Awaited<ReturnType<Extract<Made, (...args: never[]) => unknown>>>;

interface Call {
  readonly n: number;
  readonly name: string;
  readonly request: unknown;
}

type Reply =
  | { readonly n: number; readonly kind: 'progress'; readonly share: number }
  | { readonly n: number; readonly kind: 'done'; readonly result: unknown }
  | { readonly n: number; readonly kind: 'failed'; readonly message: string };

export interface Caller<Served extends Calls> {
  /** Calls are answered in the order in which they end. */
  call<Name extends keyof Served & string>(
    name: Name,
    request: Asked<Served[Name]>,
    onProgress?: (share: number) => void,
  ): Promise<Answered<Served[Name]>>;
  /** Ends the worker at once, whatever it is doing, and what it holds with it: open calls reject with `Cancelled`. */
  end(): void;
}

/** A worker of one's own, from the first call to `end`. */
export function caller<Served extends Calls>(create: () => WorkerLike): Caller<Served> {
  let worker: WorkerLike | null = null;
  let last = 0;
  interface Open {
    readonly resolve: (result: never) => void;
    readonly reject: (error: Error) => void;
    readonly onProgress: ((share: number) => void) | undefined;
  }
  const open = new Map<number, Open>();

  function endWith(error: Error): void {
    worker?.terminate();
    worker = null;
    const asked = [...open.values()];
    open.clear();
    for (const { reject } of asked) reject(error);
  }

  function started(): WorkerLike {
    if (worker !== null) return worker;
    worker = create();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const asked = open.get(data.n);
      if (data.kind === 'progress') return asked?.onProgress?.(data.share);
      open.delete(data.n);
      if (data.kind === 'done') asked?.resolve(data.result as never);
      else asked?.reject(new Error(data.message));
    };
    worker.onerror = ({ message }) => endWith(new Error(message || 'the worker did not start'));
    return worker;
  }

  return {
    call: (name, request, onProgress) =>
      new Promise((resolve, reject) => {
        last += 1;
        open.set(last, { resolve: resolve as Open['resolve'], reject, onProgress });
        started().postMessage({ n: last, name, request } satisfies Call);
      }),
    end: () => endWith(new Cancelled()),
  };
}

/** The worker's side. */
export function serveCalls(calls: Calls): void {
  const reply = (message: Reply) => self.postMessage(message);
  self.onmessage = async ({ data: { n, name, request } }: MessageEvent<Call>) => {
    try {
      const result = await calls[name]!(request, (share) => reply({ n, kind: 'progress', share }));
      reply({ n, kind: 'done', result });
    } catch (error) {
      reply({ n, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
