import type { DisplayList, Shape } from '../drawing/display-list.ts';
import type { AnyFace, Fonts } from '../drawing/fonts.ts';

/** What each face has to show. */
export type UsedCharacters = Map<AnyFace, Set<string>>;

/** The characters of drawings as they are painted, by face. */
export function usedCharacters(lists: readonly DisplayList[], fonts: Fonts): UsedCharacters {
  const used: UsedCharacters = new Map();
  for (const { shapes } of lists) collect(shapes, fonts, used);
  return used;
}

function collect(shapes: readonly Shape[], fonts: Fonts, into: UsedCharacters): void {
  for (const shape of shapes) {
    if (shape.kind === 'group') collect(shape.shapes, fonts, into);
    if (shape.kind === 'text') for (const { face, text } of fonts.runs(shape.text, shape)) note(into, face, text);
  }
}

/** Adds the characters of a text to those of a face. */
export function note(used: UsedCharacters, face: AnyFace, text: string): void {
  const characters = used.get(face) ?? new Set();
  used.set(face, characters);
  for (const character of text) characters.add(character);
}
