/** UTF-8 in and out. The codecs are no part of the ES library, but every home of the core (browser, worker, Node) has them. */
interface Codecs {
  readonly TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
}
const codecs = globalThis as unknown as Codecs;

/** The text of UTF-8 bytes, a byte order mark taken off; null where they are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new codecs.TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return new codecs.TextEncoder().encode(text);
}
