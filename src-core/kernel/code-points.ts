/**
 * Orders texts by Unicode code point: the same on every machine and in every locale. Plain `<` compares UTF-16 units and
 * would put an emoji before a character of the private use area.
 */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === shorter) return a.length - b.length;
  // The first half of a pair is part of the character that differs.
  if (at > 0 && /[\ud800-\udbff]/.test(a.charAt(at - 1))) at -= 1;
  return a.codePointAt(at)! - b.codePointAt(at)!;
}

/** Orders by one text field after another; an absent one is empty. */
export function compareFields<F extends string>(
  a: { readonly [field in F]?: string | undefined },
  b: { readonly [field in F]?: string | undefined },
  fields: readonly F[],
): number {
  for (const field of fields) {
    const order = compareCodePoints(a[field] ?? '', b[field] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
