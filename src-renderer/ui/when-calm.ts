/** Milliseconds that the first frames of a screen are left alone for. */
const FIRST_FRAMES = 150;

/**
 * Runs `act` once what has just been drawn has had its first frames and nothing else is to be done, or within a second of
 * them at the latest. For what no screen waits for: read any sooner, it would keep the screen itself waiting. Returns how
 * to let it be.
 */
export function whenCalm(act: () => void): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    idle = requestIdleCallback(act, { timeout: 1_000 });
  }, FIRST_FRAMES);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}
