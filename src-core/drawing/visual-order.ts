import bidiFactory from 'bidi-js';
import { joinArabic } from './arabic-forms.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * Whether a line is read from right to left: it begins so, and most of its letters are. (By its first letter alone, as is
 * usual, an English sentence that begins with a Hebrew name would be turned round.)
 */
export function readsRightToLeft(line: string): boolean {
  if (!RIGHT_TO_LEFT.test(line)) return false;
  const letters = line.match(/\p{L}/gu) ?? [];
  const turned = letters.filter((letter) => RIGHT_TO_LEFT.test(letter));
  return letters[0] === turned[0] && 2 * turned.length > letters.length;
}

/** A part of a line that is read in one direction; its characters stand in the order in which they are seen. */
export interface VisualPart {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/**
 * A line as it stands on the page from left to right (Unicode's bidirectional algorithm): Arabic letters in their joined
 * forms, marks behind their letters. Brackets are as written: a face for right-to-left text has them mirrored.
 */
export function visualParts(line: string): VisualPart[] {
  if (!RIGHT_TO_LEFT.test(line)) return [{ text: line, rightToLeft: false }];
  const text = joinArabic(line);
  const embedding = bidi().getEmbeddingLevels(text, readsRightToLeft(line) ? 'rtl' : 'ltr');
  const clusters = clustersOf(text);
  const done = new Set<number>();
  const parts: { text: string; rightToLeft: boolean }[] = [];
  for (const index of bidi().getReorderedIndices(text, embedding)) {
    const { start, end } = clusters[index]!;
    if (done.has(start)) continue;
    done.add(start);
    const rightToLeft = (embedding.levels[start]! & 1) === 1;
    const last = parts.at(-1);
    if (last?.rightToLeft === rightToLeft) last.text += text.slice(start, end);
    else parts.push({ text: text.slice(start, end), rightToLeft });
  }
  return parts;
}

/** The character that looks like another one seen in a mirror, where there is one: of a bracket the other one. */
export function mirrored(character: string): string {
  return bidi().getMirroredCharacter(character) ?? character;
}

// Made when it is first needed: it unpacks tables of all characters.
let made: ReturnType<typeof bidiFactory> | undefined;
function bidi(): ReturnType<typeof bidiFactory> {
  made ??= bidiFactory();
  return made;
}

/** For each code unit, the character with its marks that it belongs to. */
function clustersOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)].flatMap(({ index, 0: { length } }) => {
    const cluster = { start: index, end: index + length };
    return Array.from({ length }, () => cluster);
  });
}
