import type { PathStep } from './display-list.ts';

/** A part of a circle from angle `from` to `to` (radians, 0 at three o'clock, clockwise on the page) as path steps. */
export function arc(x: number, y: number, r: number, from: number, to: number): PathStep[] {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2)));
  const step = (to - from) / pieces;
  const k = (4 / 3) * Math.tan(step / 4) * r;
  const at = (angle: number) => [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;
  const steps: PathStep[] = [['M', ...at(from)]];
  for (let i = 0; i < pieces; i++) {
    const a = from + i * step;
    const b = a + step;
    const [ax, ay] = at(a);
    const [bx, by] = at(b);
    steps.push(['C', ax - k * Math.sin(a), ay + k * Math.cos(a), bx + k * Math.sin(b), by - k * Math.cos(b), bx, by]);
  }
  return steps;
}
