import { PlatformError } from '@core/ports/platform.ts';

const FRAME = 'longview-print';

interface CarriedFont {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** As report-html.ts writes them. */
const FACE =
  /@font-face\{font-family:'([^']+)';font-style:(\w+);font-weight:(\d+);src:url\(data:font\/ttf;base64,([A-Za-z0-9+/=]+)\)[^}]*\}/g;

/**
 * Opens the print dialog for a document in a frame that nobody sees. The frame is under the app's own policy, which fetches no
 * font that a document carries along: their bytes are handed to it instead. Settles once the dialog is open or over.
 */
export async function printInFrame(html: string): Promise<void> {
  document.getElementById(FRAME)?.remove();
  const frame = document.createElement('iframe');
  frame.id = FRAME;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.className = 'print-frame';
  const loaded = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
  frame.srcdoc = html.replace(FACE, '');
  document.body.append(frame);
  await loaded;
  const inner = frame.contentWindow as (Window & typeof globalThis) | null;
  if (inner === null)
    throw new PlatformError('The browser did not open the pages. Save them as a web page and print that.');
  await Promise.all(carriedFonts(html).map((font) => addFont(inner, font)));
  inner.addEventListener('afterprint', () => frame.remove(), { once: true });
  inner.focus();
  inner.print();
}

function carriedFonts(html: string): CarriedFont[] {
  return [...html.matchAll(FACE)].map(([, family = '', style = '', weight = '', letters = '']) => ({
    family,
    style,
    weight,
    bytes: Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0)),
  }));
}

/** A font that does not load is no reason not to print: another stands in. */
async function addFont(inner: Window & typeof globalThis, { family, bytes, ...looks }: CarriedFont): Promise<void> {
  const face = new inner.FontFace(family, bytes, looks);
  inner.document.fonts.add(face);
  await face.load().catch(() => undefined);
}
