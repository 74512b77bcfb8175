/** A name that is safe as a bare file name on every system: no path, no control or reserved characters, at most 120 long. */
export function safeFileName(suggested: string, extensions: readonly string[]): string {
  const bare = suggested
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/^[.\s-]+|[.\s]+$/g, '');
  const extension = extensions.find((each) => bare.toLowerCase().endsWith(`.${each}`)) ?? extensions[0] ?? '';
  const stem = cutAtCharacter(stripExtension(bare, extension), 120 - extension.length).replace(/[.\s]+$/, '');
  const usable = stem === '' || RESERVED.test(stem) ? `Longview ${stem}`.trim() : stem;
  return extension === '' ? usable : `${usable}.${extension}`;
}

/** Windows keeps these for devices, with any extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

function stripExtension(name: string, extension: string): string {
  const tail = `.${extension}`;
  return extension !== '' && name.toLowerCase().endsWith(tail) ? name.slice(0, -tail.length) : name;
}

function cutAtCharacter(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('');
}
