/** The sample account's file, as bundled with the app. */
export async function readSample(): Promise<Uint8Array> {
  const { default: text } = await import('../../../resources/samples/enterprise.longview.json?raw');
  return new TextEncoder().encode(text);
}
