/** Keeps the window open until the page has stored everything, or the user says otherwise. */
export interface QuitGuard {
  /** The page is up and has something to guard. */
  arm(): void;
  /** The page is gone: nothing left to wait for. */
  disarm(): void;
  /** The page's answer to the last request. One that comes too late is ignored. */
  flushed(saved: boolean): void;
  /** True when the window may close. Asked again while still waiting, it waits along. */
  mayClose(): Promise<boolean>;
}

export interface QuitGuardParts {
  requestFlush(): void;
  wait(milliseconds: number): Promise<void>;
  /** Whether to quit although something is not stored. */
  askToQuit(): Promise<boolean>;
}

export const FLUSH_LIMIT_MS = 5_000;

export function createQuitGuard(parts: QuitGuardParts): QuitGuard {
  let armed = false;
  let answer: (saved: boolean) => void = () => {};
  let running: Promise<boolean> | null = null;

  function flush(): Promise<boolean> {
    return new Promise((resolve) => {
      answer = resolve;
      parts.requestFlush();
      void parts.wait(FLUSH_LIMIT_MS).then(() => resolve(false));
    });
  }

  async function decide(): Promise<boolean> {
    return !armed || (await flush()) || parts.askToQuit();
  }

  return {
    arm() {
      armed = true;
    },
    disarm() {
      armed = false;
      answer(true);
    },
    flushed(saved) {
      answer(saved);
    },
    mayClose() {
      running ??= decide().finally(() => {
        running = null;
        answer = () => {};
      });
      return running;
    },
  };
}
