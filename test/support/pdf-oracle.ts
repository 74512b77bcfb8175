import { askOracle } from './oracles.ts';

/** What other programs find in a PDF file: qpdf its structure, pdftotext its text. */

export interface PdfFacts {
  /** Of qpdf's own check: 0 is sound. */
  readonly check: number | null;
  readonly pages: number;
  readonly outline: readonly { readonly title: string; readonly page: number }[];
  /** Of each page, in order: addresses, and the numbers of pages inside the file. */
  readonly links: readonly (readonly (string | number)[])[];
  /** Names of actions and attachments that no document of ours may have. */
  readonly forbidden: readonly string[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Dictionary = { readonly [key: string]: Json };

/** Lines of a page among which its head and its foot are. */
const ENDS = 4;
const FORBIDDEN = /"\/(JS|JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMedia|EmbeddedFile|AA)"/g;

export function pdfFacts(pdf: Uint8Array): PdfFacts {
  const { out } = askOracle('qpdf', ['--json=2', 'FILE'], pdf);
  // qpdf writes a number as the file has it, and 612. is none in JSON.
  const { pages, outlines, qpdf } = JSON.parse(out.replace(/(\d)\.(?=,?$)/gm, '$1')) as {
    pages: { object: string }[];
    outlines: { title: string; destpageposfrom1: number }[];
    qpdf: [Json, Record<string, { value?: Json }>];
  };
  const objects = qpdf[1];
  const read = (value: Json | undefined): Json | undefined =>
    typeof value === 'string' && / R$/.test(value) ? read(objects[`obj:${value}`]?.value) : value;
  const numbers = new Map(pages.map(({ object }, i) => [object, i + 1]));
  const linkOf = (annotation: Json): string | number => {
    const link = read(annotation) as Dictionary;
    const action = read(link['/A']) as Dictionary | undefined;
    if (action !== undefined)
      return action['/S'] === '/URI' ? String(action['/URI']).replace(/^u:/, '') : String(action['/S']);
    return numbers.get(String((link['/Dest'] as readonly Json[])[0])) ?? 0;
  };
  return {
    check: askOracle('qpdf', ['--check', 'FILE'], pdf).code,
    pages: pages.length,
    outline: outlines.map(({ title, destpageposfrom1 }) => ({ title, page: destpageposfrom1 })),
    links: pages.map(({ object }) => {
      const page = read(object) as Dictionary;
      return ((read(page['/Annots']) ?? []) as readonly Json[]).map(linkOf);
    }),
    forbidden: [...out.matchAll(FORBIDDEN)].map(([name]) => name),
  };
}

/** The text of each page, in the order in which it is drawn. */
export function pageTexts(pdf: Uint8Array): string[] {
  const { out } = askOracle('pdftotext', ['-raw', '-enc', 'UTF-8', 'FILE', '-'], pdf);
  return out.split('\f').slice(0, -1);
}

/** What pages say between their running heads and feet: at both ends, lines that most pages have, and what counts or continues. */
export function bodyText(pages: readonly string[]): string {
  const lines = pages.map((page) => page.trimEnd().split('\n'));
  const often = new Map<string, number>();
  for (const page of lines) for (const line of new Set(page)) often.set(line, (often.get(line) ?? 0) + 1);
  const isFrame = (line: string) => often.get(line)! > pages.length / 2 || /\b\d+ of \d+$|, continued$/.test(line);
  const atEnd = (i: number, count: number) => i < ENDS || i >= count - ENDS;
  return lines.flatMap((page) => page.filter((line, i) => !(atEnd(i, page.length) && isFrame(line)))).join('\n');
}

/** A text without any blanks: words may be broken at the end of a line. */
export function unspaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}
