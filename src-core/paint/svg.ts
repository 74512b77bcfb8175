import { joinArabic } from '../drawing/arabic-forms.ts';
import type { DisplayList, Ink, PathStep, Shape, Stroke } from '../drawing/display-list.ts';
import { type Fonts, faceOf, letterSpacing } from '../drawing/fonts.ts';
import type { OutlinedShape } from '../drawing/outline.ts';
import { readsRightToLeft } from '../drawing/visual-order.ts';
import { linkHref } from '../kernel/links.ts';
import { markupText } from './markup-text.ts';
import { faceAttributes, family, fontFaces } from './svg-fonts.ts';
import type { Palette } from './svg-palettes.ts';
import { note, type UsedCharacters } from './used-characters.ts';

export interface SvgOptions {
  readonly palette: Palette;
  /** The faces to put into the file, cut down to the characters used; false where the page around has them. */
  readonly embedFonts: Fonts | false;
  /** What the picture is, as its `<title>`. */
  readonly title?: string;
  /** Painted under everything; none unless told. */
  readonly background?: Ink;
  /** Begins every id: pictures on one page need different ones. */
  readonly idPrefix?: string;
}

/** Lines at 45°, as in the PDF: 5 pixels apart along an axis. */
const HATCH = { step: 5 * Math.SQRT1_2, width: 1.2 };

/**
 * A display list as one SVG element, which is a whole file where fonts are embedded. Text stays text; groups keep their
 * title and are numbered anew, so that no id of a plan is in it; links other than http, https and mailto are left out.
 * Same list and options: same string.
 */
export function paintSvg(list: DisplayList, options: SvgOptions): string {
  const painter = new SvgPainter(options);
  const body = painter.shapes(list.shapes);
  const { title, background, palette } = options;
  const [w, h] = [short(list.width), short(list.height)];
  const under = background === undefined ? '' : `<rect width="${w}" height="${h}" fill="${palette[background]}"/>`;
  const named = title === undefined ? '' : `<title>${markupText(title)}</title>`;
  const type = options.embedFonts === false ? '' : ` font-family="${family}"`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"${type} xml:space="preserve">`;
  return `${open}${named}${painter.definitions()}${under}${body}</svg>`;
}

class SvgPainter {
  readonly #options: SvgOptions;
  readonly #used: UsedCharacters = new Map();
  readonly #hatches = new Set<Ink>();
  #groups = 0;

  constructor(options: SvgOptions) {
    this.#options = options;
  }

  shapes(shapes: readonly Shape[]): string {
    return shapes.map((shape) => this.#shape(shape)).join('');
  }

  /** After the shapes: they say what it takes. */
  definitions(): string {
    const { embedFonts, palette } = this.#options;
    const style = embedFonts === false ? '' : `<style>${fontFaces(this.#used, embedFonts)}</style>`;
    const hatches = [...this.#hatches].map((ink) => {
      const size = short(HATCH.step);
      const middle = short(HATCH.step / 2);
      return `<pattern id="${this.#hatchId(ink)}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M${middle} 0V${size}" stroke="${palette[ink]}" stroke-width="${HATCH.width}"/></pattern>`;
    });
    return style === '' && hatches.length === 0 ? '' : `<defs>${style}${hatches.join('')}</defs>`;
  }

  #shape(shape: Shape): string {
    if (shape.kind === 'group') return this.#group(shape);
    if (shape.kind === 'image') {
      const { x, y, w, h, data } = shape;
      return `<image${written({ x, y, width: w, height: h })} href="${markupText(data)}"/>`;
    }
    return shape.kind === 'text' ? this.#text(shape) : this.#outlined(shape);
  }

  #group({ title, id, dx = 0, dy = 0, shapes }: Extract<Shape, { kind: 'group' }>): string {
    const name = title === undefined || title.trim() === '' ? '' : `<title>${markupText(title)}</title>`;
    const attributes = {
      id: id === undefined ? undefined : `${this.#prefix()}g${++this.#groups}`,
      transform: dx === 0 && dy === 0 ? undefined : `translate(${short(dx)} ${short(dy)})`,
    };
    return `<g${written(attributes)}>${name}${this.shapes(shapes)}</g>`;
  }

  #text(shape: Extract<Shape, { kind: 'text' }>): string {
    const { x, y, text, size, weight, italic, fill, anchor = 'start', href } = shape;
    const face = faceOf(shape);
    const fonts = this.#options.embedFonts;
    // Viewers order text themselves, but the embedded faces have no rules by which they could join it.
    const line = markupText(fonts === false ? text : joinArabic(text.normalize('NFC')));
    if (line.trim() === '') return '';
    if (fonts !== false) this.#note(shape, fonts);
    const turned = readsRightToLeft(text);
    const spacing = letterSpacing(size);
    const attributes = {
      x,
      y,
      ...(fonts === false
        ? { 'font-weight': weight, 'font-style': italic === true ? 'italic' : undefined }
        : faceAttributes[face]),
      'font-size': size,
      'letter-spacing': spacing === 0 ? undefined : spacing,
      direction: turned ? 'rtl' : undefined,
      'text-anchor': anchors[turned ? 'rtl' : 'ltr'][anchor],
      // Another font stands in for characters that ours lack: it gets the room that was measured for them.
      ...(fonts !== false && fonts.missing(text, face).length > 0
        ? { textLength: fonts.measure(text, shape), lengthAdjust: 'spacingAndGlyphs' }
        : {}),
      fill: this.#color(fill),
    };
    const painted = `<text${written(attributes)}>${line}</text>`;
    const url = href === undefined ? null : linkHref(href);
    return url === null ? painted : `<a href="${markupText(url)}">${painted}</a>`;
  }

  #note(shape: Extract<Shape, { kind: 'text' }>, fonts: Fonts): void {
    for (const { face, text } of fonts.runs(shape.text, shape)) note(this.#used, face, text);
  }

  #outlined(shape: OutlinedShape): string {
    const stroke = this.#stroke(shape);
    if (shape.kind === 'line') {
      const { x1, y1, x2, y2 } = shape;
      return shape.stroke === undefined ? '' : `<line${written({ x1, y1, x2, y2, ...stroke })}/>`;
    }
    const { fill, hatch, opacity } = shape;
    const plain = (paint: Attributes) => `<${outlineOf(shape)}${written({ ...paint, opacity })}/>`;
    const filled = fill === undefined ? 'none' : this.#color(fill);
    if (hatch === undefined) {
      return fill === undefined && shape.stroke === undefined ? '' : plain({ fill: filled, ...stroke });
    }
    this.#hatches.add(hatch);
    const parts = [
      ...(fill === undefined ? [] : [plain({ fill: filled })]),
      plain({ fill: `url(#${this.#hatchId(hatch)})` }),
      ...(shape.stroke === undefined ? [] : [plain({ fill: 'none', ...stroke })]),
    ];
    return parts.join('');
  }

  #stroke({ stroke, width = 1, dash, cap }: Stroke): Attributes {
    if (stroke === undefined) return {};
    return {
      stroke: this.#color(stroke),
      'stroke-width': width === 1 ? undefined : width,
      'stroke-dasharray': dash?.map(short).join(' '),
      'stroke-linecap': cap === 'butt' ? undefined : cap,
      'stroke-linejoin': cap === 'round' ? 'round' : undefined,
    };
  }

  #color(ink: Ink): string {
    return this.#options.palette[ink];
  }

  #hatchId(ink: Ink): string {
    return `${this.#prefix()}hatch-${ink}`;
  }

  #prefix(): string {
    return this.#options.idPrefix ?? '';
  }
}

/** Where text is read from right to left, it starts at its right end. */
const anchors = {
  ltr: { start: undefined, middle: 'middle', end: 'end' },
  rtl: { start: 'end', middle: 'middle', end: undefined },
} as const;

type Attributes = Readonly<Record<string, string | number | undefined>>;

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${typeof value === 'number' ? short(value) : value}"`,
    )
    .join('');
}

function outlineOf(shape: Exclude<OutlinedShape, { kind: 'line' }>): string {
  if (shape.kind === 'path') return `path d="${shape.steps.map(stepText).join('')}"`;
  if (shape.kind === 'circle') return `circle${written({ cx: shape.x, cy: shape.y, r: shape.r })}`;
  const { x, y, w, h, radius } = shape;
  return `rect${written({ x, y, width: w, height: h, rx: radius })}`;
}

function stepText([letter, ...points]: PathStep): string {
  return `${letter}${points.map(short).join(' ')}`;
}

/** A thousandth of a pixel is enough, and short. */
function short(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}
