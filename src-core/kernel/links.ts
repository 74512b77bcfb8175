const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const SAFE: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

/**
 * True for `http:`, `https:`, `mailto:` and for a bare host or path (read as https). Browsers skip control characters
 * and spaces before and inside a scheme, so those are taken out first.
 */
export function isSafeLink(text: string): boolean {
  const scheme = SCHEME.exec(stripInvisible(text));
  if (scheme === null) return true;
  // "example.com:8080/x" parses as a scheme but is a host and port.
  if (/^[^/:]*\.[^/:]+:\d/.test(stripInvisible(text))) return true;
  return SAFE.has((scheme[1] ?? '').toLowerCase());
}

/** The address to open for a link as the user typed it, or null where it must not be opened or leads nowhere outside. */
export function linkHref(text: string): string | null {
  const clean = stripInvisible(text);
  if (clean === '' || clean.startsWith('#') || !isSafeLink(clean)) return null;
  return /^(https?:\/\/|mailto:)/i.test(clean) ? clean : `https://${clean.replace(/^\/+/, '')}`;
}

function stripInvisible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
  return text.replace(/[\u0000-\u0020\u007f-\u00a0\u200b\ufeff]/g, '');
}
