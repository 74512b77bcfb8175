import type { Id } from '@core/kernel/ids.ts';
import type { Presentation } from '@core/report/presentations.ts';

/** What the presentation tells the presenter's notes: titles that the audience sees as well, and nothing of the plan. */
export interface ShowState {
  readonly planId: Id;
  readonly audience: Presentation;
  /** From 1. */
  readonly step: number;
  readonly titles: readonly string[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** What the notes ask of the presentation; `gone`: they close, and with them the controls that they have. */
export type ShowMove = 'back' | 'next' | 'tell' | 'leave' | 'gone';

type Message = { readonly state: ShowState } | { readonly move: ShowMove };

/** Windows of one home that present the same plan hear one another; nobody else does. */
const CHANNEL = 'longview-presentation';

export interface ShowLink {
  tell(state: ShowState): void;
  ask(move: ShowMove): void;
  close(): void;
}

export function openShowLink(hear: { state?(state: ShowState): void; move?(move: ShowMove): void }): ShowLink {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ('state' in data) hear.state?.(data.state);
    else hear.move?.(data.move);
  };
  return {
    tell: (state) => channel.postMessage({ state } satisfies Message),
    ask: (move) => channel.postMessage({ move } satisfies Message),
    close: () => channel.close(),
  };
}
