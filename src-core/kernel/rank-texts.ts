/**
 * The place of each text in the order of its language, equal for texts that the language does not tell apart. Comparing
 * places instead of texts makes every sort after the first a matter of numbers. An absent text has no place.
 */
export function rankTexts(
  texts: Iterable<string | undefined>,
  collator: Pick<Intl.Collator, 'compare'>,
): ReadonlyMap<string | undefined, number> {
  const ranks = new Map<string | undefined, number>();
  let rank = 0;
  let before: string | undefined;
  for (const text of [...new Set(texts)].filter((each) => each !== undefined).sort(collator.compare)) {
    if (before !== undefined && collator.compare(before, text) !== 0) rank += 1;
    ranks.set(text, rank);
    before = text;
  }
  return ranks;
}
