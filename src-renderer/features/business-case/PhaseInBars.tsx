import type { Benefit } from '@core/model/value-items.ts';
import { phaseInOver } from '@core/value/value-commands.ts';

const HEIGHT = 16;
const BAR = 6;
const STEP = 8;

export function phaseInWidth(years: number): number {
  return years * STEP;
}

/** A bar a year, its height the share that counts; the words are said by whoever shows it. */
export function PhaseInBars({ benefit, years }: { benefit: Pick<Benefit, 'phaseIn'>; years: number }) {
  const shares = phaseInOver(benefit, years);
  return (
    <svg width={phaseInWidth(years)} height={HEIGHT} aria-hidden="true" className="phase-in">
      {shares.map((share, i) => {
        const height = Math.max(1, share * HEIGHT);
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its year
        return <rect key={i} x={i * STEP} y={HEIGHT - height} width={BAR} height={height} rx={1} />;
      })}
    </svg>
  );
}
