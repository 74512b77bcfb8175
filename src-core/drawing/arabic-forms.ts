/**
 * Arabic letters have a form for each place in a word. Painters write glyphs by character, so a letter is replaced by the
 * character of its form (Unicode's presentation forms), which NFKC turns back into the letter.
 */

/** Of a letter, or of lam with an alef: isolated, final and, where it joins the next one, initial and medial. */
const forms = new Map<string, string[]>();
// The ranges in which Unicode lists them in this order; what a form stands for is Unicode's own compatibility mapping.
const RANGES = [
  [0xfe80, 0xfefc],
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfbdc],
  [0xfbde, 0xfbe9],
  [0xfbfc, 0xfbff],
] as const;
for (const [first, last] of RANGES) {
  for (let code = first; code <= last; code++) {
    const form = String.fromCharCode(code);
    const letters = form.normalize('NFKC');
    forms.set(letters, [...(forms.get(letters) ?? []), form]);
  }
}

const TATWEEL = '\u0640';
const JOINER = '\u200d';
const NON_JOINER = '\u200c';
const LAM = '\u0644';

const isJoiner = (character: string) => character === TATWEEL || character === JOINER;
const joinsNext = (character: string) => isJoiner(character) || forms.get(character)?.length === 4;
const joinsPrevious = (character: string) => isJoiner(character) || (forms.get(character)?.length ?? 0) > 1;
/** Marks and controls stand between letters that join. */
const isTransparent = (character: string) =>
  character !== JOINER && character !== NON_JOINER && /[\p{Mn}\p{Cf}]/u.test(character);

/** A text in logical order with its Arabic letters in the forms of their places; lam and alef as their one sign. */
export function joinArabic(text: string): string {
  const characters = Array.from(text);
  const neighbour = (from: number, step: 1 | -1): number => {
    let at = from + step;
    while (at in characters && isTransparent(characters[at]!)) at += step;
    return at;
  };
  const joined = (from: number, to: number) =>
    from in characters && to in characters && joinsNext(characters[from]!) && joinsPrevious(characters[to]!);
  const done = new Set<number>();
  return characters
    .map((character, at) => {
      const shapes = forms.get(character);
      if (done.has(at)) return '';
      if (shapes === undefined) return character;
      const [before, after] = [neighbour(at, -1), neighbour(at, 1)];
      const [open, close] = [joined(before, at), joined(at, after)];
      const sign = character === LAM && close ? forms.get(LAM + characters[after]!) : undefined;
      if (sign !== undefined) {
        done.add(after);
        return sign[open ? 1 : 0]!;
      }
      if (!open && !close) return character;
      return shapes[open && close ? 3 : open ? 1 : 2] ?? character;
    })
    .join('');
}
