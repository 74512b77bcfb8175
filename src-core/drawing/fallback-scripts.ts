/** The faces for scripts that Inter lacks, and their files under `resources/fonts/fallback`. What is in them: docs/fonts.md. */
export const fallbackFiles = {
  hebrew: 'Hebrew.ttf',
  arabic: 'Arabic.ttf',
  korean: 'Korean.ttf',
  japanese: 'Japanese.ttf',
  chinese: 'Chinese.ttf',
} as const;
export type FallbackName = keyof typeof fallbackFiles;
/** In the order in which they are tried: where there is Japanese, Han characters are Japanese wherever that face has them. */
export const fallbackNames = Object.keys(fallbackFiles) as FallbackName[];

/** The characters that ask for a face. */
const asking: Readonly<Record<FallbackName, RegExp>> = {
  hebrew: /\p{Script=Hebrew}/u,
  arabic: /\p{Script=Arabic}/u,
  korean: /[\p{Script=Hangul}\u3200-\u321e\u3260-\u327f]/u,
  japanese: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  chinese: /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff5e\uffe0-\uffe6]/u,
};
/** All of them and more, half characters included. */
const MAYBE = /[\u0590-\u08ff\u1100-\u11ff\u2e80-\uffff]/;

/** Whether a text may need a fallback face or be read from right to left; false for what needs no closer look. */
export function mayNeedFallback(text: string): boolean {
  return MAYBE.test(text);
}

/**
 * The faces that the texts anywhere in a value ask for, in the order of `fallbackNames`; none for Latin, Greek and Cyrillic.
 * Of a plan it may be more than its report prints, never less.
 */
export function fallbacksFor(value: unknown): FallbackName[] {
  const found = new Set<FallbackName>();
  collect(value, found);
  return fallbackNames.filter((name) => found.has(name));
}

function collect(value: unknown, into: Set<FallbackName>): void {
  if (typeof value === 'string') {
    if (!mayNeedFallback(value)) return;
    for (const name of fallbackNames) if (asking[name].test(value)) into.add(name);
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) collect(each, into);
  }
}

export function isFallback(face: string): face is FallbackName {
  return Object.hasOwn(fallbackFiles, face);
}

/** Whether a face is for scripts that are read from right to left. */
export function isRightToLeft(name: FallbackName): boolean {
  return name === 'hebrew' || name === 'arabic';
}
