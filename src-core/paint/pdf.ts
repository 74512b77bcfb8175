import { jsPDF } from 'jspdf';
import type { DisplayList, Fill, Ink, PathStep, Shape, Stroke, TextStyle } from '../drawing/display-list.ts';
import { isFallback } from '../drawing/fallback-scripts.ts';
import { type AnyFace, type Fonts, letterSpacing, type PaintedRun } from '../drawing/fonts.ts';
import { type OutlinedShape, outline, stepsBox } from '../drawing/outline.ts';
import { linkHref } from '../kernel/links.ts';
import { subsetFont } from './font-subset.ts';
import { type UsedCharacters, usedCharacters } from './used-characters.ts';

export interface PdfOptions {
  readonly palette: Readonly<Record<Ink, string>>;
  readonly fonts: Fonts;
  /** All that will be painted: the fonts are cut down to it before. */
  readonly lists: readonly DisplayList[];
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** Of the text, for those who have it read to them: `en-US`. */
  readonly language: string;
  /** The day stored as the date of creation, `YYYY-MM-DD`. */
  readonly on: string;
  /** 32 hexadecimal digits. */
  readonly fileId: string;
  /** Where links inside the document lead: the number of a page (the first is 1) by what follows the "#". */
  readonly targets?: ReadonlyMap<string, number>;
}

/** A CSS pixel in PDF points. */
const POINT = 0.75;
/** Of the size: how wide the outline of a heavier weight is. */
const BOLD_OUTLINE = 0.03;
/** Neither turned nor mirrored by jsPDF. */
const AS_IT_IS = { isInputVisual: true, isOutputVisual: true, isInputRtl: false, isOutputRtl: false } as const;
const HATCH = { step: 5, width: 1.2 };

/** Paints display lists as the pages of one PDF file. Same lists and options: same bytes. */
export class PdfPainter {
  readonly #pdf: jsPDF;
  readonly #options: PdfOptions;
  readonly #used: UsedCharacters;
  /** The names under which jsPDF knows the faces. */
  readonly #loaded = new Map<AnyFace, string>();
  #pages = 0;

  constructor(width: number, height: number, options: PdfOptions) {
    this.#options = options;
    this.#used = usedCharacters(options.lists, options.fonts);
    this.#pdf = new jsPDF({
      unit: 'pt',
      format: [width * POINT, height * POINT],
      orientation: width > height ? 'landscape' : 'portrait',
      putOnlyUsedFonts: true,
      compress: true,
      floatPrecision: 3,
    });
    this.#pdf.setProperties({
      title: options.title,
      author: options.author,
      subject: options.subject,
      keywords: options.keywords,
      creator: 'Longview',
    });
    this.#pdf.setCreationDate(`D:${options.on.replaceAll('-', '')}000000+00'00'`);
    this.#pdf.setFileId(options.fileId);
    this.#pdf.viewerPreferences({ DisplayDocTitle: true });
    // jsPDF passes over what it does not know, such as English as it is written in Germany.
    this.#pdf.setLanguage('en-GB').setLanguage(options.language as 'en-GB');
    // Else the spacing of one text would hold for the next: jsPDF writes it only where it is given.
    this.#pdf.setCharSpace(0);
    // Lines come in visual order with Arabic letters joined: jsPDF would join letters across the turned order.
    delete this.#pdf.internal.events.getTopics().preProcessText;
  }

  /** Adds a page; a title makes it an entry of the outline. */
  page(list: DisplayList, outlineTitle?: string): void {
    const pdf = this.#pdf;
    if (this.#pages > 0) {
      pdf.addPage([list.width * POINT, list.height * POINT], list.width > list.height ? 'landscape' : 'portrait');
    }
    this.#pages++;
    pdf.setPage(this.#pages);
    if (outlineTitle !== undefined) pdf.outline.add(null, outlineTitle, { pageNumber: this.#pages });
    this.#shapes(list.shapes, 0, 0);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#pdf.output('arraybuffer'));
  }

  #shapes(shapes: readonly Shape[], dx: number, dy: number): void {
    for (const shape of shapes) {
      if (shape.kind === 'group') this.#shapes(shape.shapes, dx + (shape.dx ?? 0), dy + (shape.dy ?? 0));
      else if (shape.kind === 'text') this.#text(shape, dx, dy);
      else if (shape.kind === 'image') this.#image(shape, dx, dy);
      else this.#outlined(shape, dx, dy);
    }
  }

  #text(shape: Extract<Shape, { kind: 'text' }>, dx: number, dy: number): void {
    const runs = this.#options.fonts.runs(shape.text, shape).filter(({ text }) => text.trim() !== '');
    if (runs.length === 0) return;
    const pdf = this.#pdf;
    const width = this.#options.fonts.measure(shape.text, shape);
    const before = { start: 0, middle: width / 2, end: width }[shape.anchor ?? 'start'];
    const x = (shape.x + dx - before) * POINT;
    const y = (shape.y + dy) * POINT;
    pdf.setFontSize(shape.size * POINT);
    pdf.setTextColor(this.#options.palette[shape.fill]);
    for (const run of runs) this.#run(run, x + run.x * POINT, y, shape);
    if (shape.href !== undefined)
      this.#link(shape.href, x, y - shape.size * POINT, width * POINT, shape.size * 1.25 * POINT);
  }

  /** To an address, or to a page of this document; one that leads nowhere is left out. */
  #link(href: string, x: number, y: number, w: number, h: number): void {
    const pageNumber = href.startsWith('#') ? this.#options.targets?.get(href.slice(1)) : undefined;
    const url = pageNumber === undefined ? linkHref(href) : null;
    if (pageNumber !== undefined) this.#pdf.link(x, y, w, h, { pageNumber, magFactor: 'Fit' });
    else if (url !== null) this.#pdf.link(x, y, w, h, { url });
  }

  #image({ x, y, w, h, data }: Extract<Shape, { kind: 'image' }>, dx: number, dy: number): void {
    const type = data.startsWith('data:image/png') ? 'PNG' : 'JPEG';
    try {
      this.#pdf.addImage(data, type, (x + dx) * POINT, (y + dy) * POINT, w * POINT, h * POINT, undefined, 'MEDIUM');
    } catch {
      // Out of a file that another program wrote: the pages are worth having without it.
    }
  }

  #run({ text, face }: PaintedRun, x: number, y: number, style: TextStyle): void {
    const pdf = this.#pdf;
    this.#setFace(face);
    // The other scripts have one weight: a heavier one is the same letters with an outline.
    const bold = isFallback(face) && (style.weight ?? 400) >= 600;
    if (bold) {
      pdf.setDrawColor(this.#options.palette[style.fill]);
      pdf.setLineWidth(style.size * POINT * BOLD_OUTLINE);
      pdf.setLineDashPattern([], 0);
      pdf.setLineJoin('round');
    }
    pdf.text(text, x, y, {
      charSpace: letterSpacing(style.size) * POINT,
      ...(bold ? { renderingMode: 'fillThenStroke' } : {}),
      ...AS_IT_IS,
    });
  }

  #setFace(face: AnyFace): void {
    let name = this.#loaded.get(face);
    if (name === undefined) {
      const characters = [...(this.#used.get(face) ?? [])].sort().join('');
      name = `${subsetTag(characters)}+Longview-${face}`;
      this.#loaded.set(face, name);
      this.#pdf.addFileToVFS(name, binaryString(subsetFont(this.#options.fonts.bytes[face]!, characters)));
      this.#pdf.addFont(name, name, 'normal');
    }
    this.#pdf.setFont(name, 'normal');
  }

  #outlined(shape: OutlinedShape, dx: number, dy: number): void {
    const steps = outline(shape, dx, dy);
    const paint: Stroke & Fill = shape;
    if (paint.fill === undefined && paint.stroke === undefined && paint.hatch === undefined) return;
    const { opacity } = paint;
    if (opacity !== undefined) this.#setOpacity(opacity);
    if (paint.fill !== undefined) {
      this.#pdf.setFillColor(this.#options.palette[paint.fill]);
      this.#path(steps);
      this.#pdf.fill();
    }
    if (paint.hatch !== undefined) this.#hatch(steps, paint.hatch);
    if (paint.stroke !== undefined) {
      this.#setStroke(paint);
      this.#path(steps);
      this.#pdf.stroke();
    }
    if (opacity !== undefined) this.#setOpacity(1);
  }

  #setStroke({ stroke, width = 1, dash = [], cap = 'butt' }: Stroke): void {
    const pdf = this.#pdf;
    pdf.setDrawColor(this.#options.palette[stroke!]);
    pdf.setLineWidth(width * POINT);
    pdf.setLineDashPattern(
      dash.map((each) => each * POINT),
      0,
    );
    pdf.setLineCap(cap);
    pdf.setLineJoin(cap === 'round' ? 'round' : 'miter');
  }

  #setOpacity(opacity: number): void {
    this.#pdf.setGState(this.#pdf.GState({ opacity, 'stroke-opacity': opacity }));
  }

  /** Lines at 45° inside the path, on one grid for the whole page so that neighbours line up. */
  #hatch(steps: readonly PathStep[], ink: Ink): void {
    const pdf = this.#pdf;
    const { x, y, w, h } = stepsBox(steps);
    pdf.saveGraphicsState();
    this.#path(steps);
    pdf.clip();
    pdf.discardPath();
    this.#setStroke({ stroke: ink, width: HATCH.width });
    for (let sum = Math.ceil((x + y) / HATCH.step) * HATCH.step; sum < x + y + w + h; sum += HATCH.step) {
      this.#path([
        ['M', sum - y + 1, y - 1],
        ['L', sum - y - h - 1, y + h + 1],
      ]);
    }
    pdf.stroke();
    pdf.restoreGraphicsState();
  }

  #path(steps: readonly PathStep[]): void {
    const pdf = this.#pdf;
    for (const [op, ...at] of steps) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = at.map((value) => value * POINT);
      if (op === 'M') pdf.moveTo(a, b);
      else if (op === 'L') pdf.lineTo(a, b);
      else if (op === 'C') pdf.curveTo(a, b, c, d, e, f);
      else pdf.close();
    }
  }
}

const CHUNK = 8_192;

/** A byte a character, as jsPDF takes files. */
function binaryString(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}

/** Six capitals before the name of a font that is cut down, as the PDF standard has it; they follow from its characters. */
function subsetTag(characters: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < characters.length; i++) sum = Math.imul(sum ^ characters.charCodeAt(i), 0x01000193) >>> 0;
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(sum / 26 ** i) % 26))).join('');
}
