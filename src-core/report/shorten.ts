import type { MeasureText } from '../drawing/display-list.ts';
import { clampText } from '../drawing/wrap-text.ts';
import type { TextLook } from './blocks.ts';

export interface Shortened {
  readonly lines: readonly string[];
  /** Nothing was left out. */
  readonly whole: boolean;
}

/** After a no-break space: the ellipsis stands on no line of its own. */
const MORE = '\u00a0…';
const SENTENCE_END = /[.!?。！？]["'”’)\]]*(?=\s|$)|\n/g;

/**
 * A text in at most `most` lines of `width`: whole where it fits, else its first sentences and an ellipsis, else, where they
 * would leave more than half of the lines empty, as many words as there is room for.
 */
export function shorten(text: string, width: number, look: TextLook, measure: MeasureText, most: number): Shortened {
  const whole = text.trim();
  // One line more than there is room for tells whether it fits, without breaking a long text to its end.
  const lines = clampText(whole, width, look, measure, most + 1);
  if (lines.length <= most) return { lines, whole: true };
  // No sentence that ends past what the lines hold can fit; the ellipsis may take one more away.
  const held = lines.slice(0, most).reduce((sum, line) => sum + line.length + 1, 0);
  const ends: number[] = [];
  for (const { index, 0: end } of whole.matchAll(SENTENCE_END)) {
    if (index > held) break;
    ends.push(index + end.length);
  }
  let kept: string[] = [];
  while (kept.length === 0 && ends.length > 0) {
    const next = clampText(`${whole.slice(0, ends.pop()).trim()}${MORE}`, width, look, measure, most + 1);
    if (next.length <= most) kept = next;
  }
  return { lines: kept.length * 2 >= most ? kept : clampText(whole, width, look, measure, most), whole: false };
}
