import type { DisplayList } from '../drawing/display-list.ts';
import { type FaceName, type Fonts, faceNames } from '../drawing/fonts.ts';
import { linkHref } from '../kernel/links.ts';
import type { AccountPlan } from '../model/plan.ts';
import { buildReport, type ReportPart } from '../report/build-report.ts';
import { gathered, type Said, type SaidItem } from '../report/meaning.ts';
import type { ReportOptions } from '../report/report-options.ts';
import { markupText } from './markup-text.ts';
import { documentPalette } from './print-palette.ts';
import type { RenderWork, ReportAssets } from './render-report-pdf.ts';
import { reportStyle } from './report-html-style.ts';
import { audienceFonts } from './shown-fonts.ts';
import { paintSvg } from './svg.ts';
import { fontFaces } from './svg-fonts.ts';
import type { Palette } from './svg-palettes.ts';
import type { UsedCharacters } from './used-characters.ts';

/** The table of contents of the sheets: this document has one of its own, with links. */
const CONTENTS = 'contents';
const COVER = 'cover';

/**
 * The business case as one HTML document for readers who hear it, enlarge it or set it anew: the pages of `renderReportPdf`
 * with headings in order, tables with their heads, a text for every chart, and links to its parts. It is a whole file, holds
 * no script and fetches nothing; printed, it looks like the pages and is tagged where the printer can. Same plan, options and
 * fonts: same text. Throws `UnknownScenario`, `UnknownPage` and `NothingToPrint`.
 */
export function renderReportHtml(
  plan: AccountPlan,
  options: ReportOptions,
  assets: ReportAssets,
  work: Pick<RenderWork, 'onLeftOut'> = {},
): string {
  const fonts = audienceFonts(assets.fonts, plan, options);
  const report = buildReport(plan, options, fonts);
  if (report.leftOut.length > 0) work.onLeftOut?.(report.leftOut);
  const palette = documentPalette(plan);
  const writer = new Writer(palette);
  const parts = report.parts.filter(({ id }) => id !== CONTENTS);
  const cover = parts.find(({ id }) => id === COVER);
  const rest = parts.filter((part) => part !== cover);
  const body = [
    '<header>',
    `<p class="frame">${report.frame.map(markupText).join(' · ')}</p>`,
    ...(cover === undefined ? [`<h1>${markupText(report.title)}</h1>`] : [writer.part(cover, 1)]),
    '</header>',
    ...(rest.length < 2 ? [] : [contents(rest)]),
    '<main>',
    ...rest.map((part) => writer.section(part)),
    '</main>',
  ].join('\n');
  const named = { author: report.author, description: report.subject, generator: 'Longview', date: options.on };
  return [
    '<!doctype html>',
    // The pages are written in English whatever the locale of their figures.
    `<html lang="${report.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...Object.entries(named).map(([name, content]) =>
      content === '' ? '' : `<meta name="${name}" content="${markupText(content)}">`,
    ),
    `<title>${markupText(report.title)}</title>`,
    `<style>${embedded(body, fonts)}${reportStyle(palette, options.pageSize)}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, i, lines) => line !== '' || i === lines.length - 1)
    .join('\n');
}

function contents(parts: readonly ReportPart[]): string {
  const links = parts.map(({ id, title }) => `<li><a href="#${id}">${markupText(title)}</a></li>`);
  return `<nav aria-labelledby="contents-title"><h2 id="contents-title">Contents</h2><ol>${links.join('')}</ol></nav>`;
}

/** The upright faces, with the characters of the document. */
function embedded(body: string, fonts: Fonts): string {
  const characters = new Set(`${body}&<>"'`);
  const faces = faceNames.filter((face: FaceName) => ['regular', 'medium', 'semibold', 'display'].includes(face));
  const used: UsedCharacters = new Map(faces.map((face) => [face, characters]));
  return fontFaces(used, fonts);
}

class Writer {
  readonly #palette: Palette;
  #pictures = 0;

  constructor(palette: Palette) {
    this.#palette = palette;
  }

  section(part: ReportPart): string {
    return `<section id="${part.id}" aria-labelledby="${part.id}-title">\n${this.part(part, 2)}\n</section>`;
  }

  /** A part's contents, its headline as a heading of `level` and the others below. */
  part({ id, title, means }: ReportPart, level: 1 | 2): string {
    let heading = title;
    return gathered(means)
      .map((said) => {
        if (said.kind !== 'heading') return this.#said(said, heading);
        heading = said.text;
        const at = said.level + level - 1;
        const text = markupText(said.text);
        if (said.level > 1) return `<h${at}>${text}</h${at}>`;
        const part = level === 1 ? '' : `<span class="part">${markupText(title)}</span> `;
        return `<h${at} id="${id}-title">${part}${text}</h${at}>`;
      })
      .join('\n');
  }

  #said(said: Exclude<Said, { kind: 'heading' }>, heading: string): string {
    switch (said.kind) {
      case 'paragraph':
        return paragraphs(said.text, said.quiet === true);
      case 'see': {
        const links = said.parts.map(({ id, title }) => `<a href="#${markupText(id)}">${markupText(title)}</a>`);
        return `<p class="note">${markupText(said.lead)} ${links.join('; ')}</p>`;
      }
      case 'list':
        return `<ul>${said.items.map((item) => `<li>${itemText(item)}</li>`).join('')}</ul>`;
      case 'facts':
        return `<dl>${said.facts
          .map(
            ({ name, value, note }) =>
              `<div><dt>${markupText(name)}</dt><dd>${itemText({ text: value, ...(note === undefined ? {} : { note }) })}</dd></div>`,
          )
          .join('')}</dl>`;
      case 'table':
        return tableText(said, heading);
      case 'figure':
        return this.#figure(said.text, said.list);
    }
  }

  #figure(text: string, list: DisplayList): string {
    this.#pictures++;
    const svg = paintSvg(list, {
      palette: this.#palette,
      embedFonts: false,
      idPrefix: `f${this.#pictures}-`,
    });
    const name = /^.*?[.:](?=\s|$)/.exec(text)?.[0] ?? text;
    return `<figure><div class="drawing" role="img" aria-label="${markupText(name)}">${svg}</div><figcaption>${markupText(text)}</figcaption></figure>`;
  }
}

function paragraphs(text: string, quiet: boolean): string {
  return text
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== '')
    .map((each) => {
      const lines = each.trim().split('\n').map(markupText).join('<br>');
      return `<p${quiet ? ' class="note"' : ''}>${lines}</p>`;
    })
    .join('\n');
}

function tableText({ table: { caption, columns }, rows }: Extract<Said, { kind: 'table' }>, heading: string): string {
  const align = (i: number) => (columns[i]?.align === 'right' ? ' class="right"' : '');
  const titled = columns.some(({ title }) => title !== '');
  const head = columns.map(({ title }, i) =>
    title === '' ? '<td></td>' : `<th scope="col"${align(i)}>${markupText(title)}</th>`,
  );
  const body = rows.map(({ cells, total }) => {
    const texts = cells.map((cell, i) =>
      columns[i]?.namesRow === true && cell.text.trim() !== ''
        ? `<th scope="row"${align(i)}>${itemText(cell)}</th>`
        : `<td${align(i)}>${itemText(cell)}</td>`,
    );
    return `<tr${total === true ? ' class="total"' : ''}>${texts.join('')}</tr>`;
  });
  return [
    '<table>',
    // The heading just above says the same to the eye.
    `<caption${caption === undefined ? ' class="heard"' : ''}>${markupText(caption ?? heading)}</caption>`,
    ...(titled ? [`<thead><tr>${head.join('')}</tr></thead>`] : []),
    `<tbody>${body.join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}

function itemText({ text, note, href }: SaidItem): string {
  // What leads to a page of the sheets has a link of its own in the contents here.
  const url = href === undefined || href.startsWith('#') ? null : linkHref(href);
  const words = text.split('\n').map(markupText).join('<br>');
  const shown = url === null ? words : `<a href="${markupText(url)}" rel="noreferrer">${words}</a>`;
  return note === undefined || note.trim() === ''
    ? shown
    : `${shown} <small>${note.split('\n').map(markupText).join('<br>')}</small>`;
}
