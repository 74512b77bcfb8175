/** A stretch of a text and the face that it is set in. */
export interface TextRun<Face> {
  readonly text: string;
  readonly face: Face;
}

/** A face that may be used, and the characters that it has. */
export interface Coverage<Face> {
  readonly face: Face;
  has(codePoint: number): boolean;
}

/**
 * A text cut into runs, each in one face; joined they are the text. What the first face has is set in it; a stretch that it
 * lacks (with the blanks inside) in the first of the others that has all of it, else each character in the first that has
 * it. A character that none has stays with the first face.
 */
export function textRuns<Face>(text: string, faces: readonly [Coverage<Face>, ...Coverage<Face>[]]): TextRun<Face>[] {
  const [base, ...others] = faces;
  const inBase = (character: string) => base.has(character.codePointAt(0)!);
  const stretches: { text: string; base: boolean }[] = [];
  for (const piece of text.match(/ +|[^ ]/gsu) ?? []) {
    const last = stretches.at(-1);
    const own = inBase(piece);
    if (last?.base === own) last.text += piece;
    else stretches.push({ text: piece, base: own });
  }
  const runs: TextRun<Face>[] = [];
  const add = (part: string, face: Face) => {
    const last = runs.at(-1);
    if (last !== undefined && last.face === face) runs[runs.length - 1] = { text: last.text + part, face };
    else runs.push({ text: part, face });
  };
  for (const [i, stretch] of stretches.entries()) {
    const before = runs.at(-1);
    if (stretch.base) {
      // Between two stretches of one face, blanks are set in it as well: a name is one run.
      const within = /^ +$/.test(stretch.text) && i > 0 && i < stretches.length - 1;
      const kept = within ? others.find(({ face, has }) => face === before?.face && has(0x20)) : undefined;
      add(stretch.text, (kept ?? base).face);
      continue;
    }
    const hasAll = ({ has }: Coverage<Face>) => Array.from(stretch.text).every((each) => has(each.codePointAt(0)!));
    const whole = others.find(hasAll);
    if (whole !== undefined) {
      add(stretch.text, whole.face);
      continue;
    }
    for (const character of stretch.text) {
      add(character, (others.find(({ has }) => has(character.codePointAt(0)!)) ?? base).face);
    }
  }
  return runs;
}
