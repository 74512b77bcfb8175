/** The colours of tokens.css, for what is drawn on a canvas, where no `var()` reaches. */

export type SupportColour = 'p2' | 'p1' | '0' | 'm1' | 'm2';
export type RoleColour = 'economic' | 'technical' | 'champion' | 'procurement' | 'other';

const names = [
  'bg',
  'surface',
  'text',
  'text-2',
  'accent',
  'on-accent',
  'on-sup',
  'edge-report',
  'edge-inf',
  'line-2',
  'sup-p2',
  'sup-p1',
  'sup-0',
  'sup-m1',
  'sup-m2',
  'economic',
  'economic-bg',
  'technical',
  'technical-bg',
  'champion',
  'champion-bg',
  'procurement',
  'procurement-bg',
  'other',
  'other-bg',
] as const;
export type PictureColours = Readonly<Record<(typeof names)[number], string>>;

/** What the tokens are where `element` is, now: another theme has others. */
export function readColours(element: Element): PictureColours {
  const style = getComputedStyle(element);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as PictureColours;
}
