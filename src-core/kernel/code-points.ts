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
