import type { Shape } from '../../drawing/display-list.ts';
import { clampText, fitText } from '../../drawing/wrap-text.ts';
import { type Block, linked, looks, type TextLook, textShapes } from '../blocks.ts';
import type { DirectoryEntry, ReportContext, Section } from '../context.ts';

const NUMBER = 56;
const PAD = 11;
const title: TextLook = { size: 14, line: 20, weight: 600, fill: 'text' };
const number: TextLook = { ...title, weight: 500 };
/** A document of fewer pages is looked through faster than its contents. */
const FEW = 3;

/** Every page with what it finds and its number, each a link; null for a short document that does not ask for it. */
export function contentsPage(context: ReportContext): Section | null {
  const entries = context.directory.entries();
  if (entries.length === 0 || (context.options.pages === undefined && entries.length < FEW)) return null;
  const items = entries.map(({ id, title, headline }) => ({
    text: title,
    ...(headline === '' ? {} : { note: headline }),
    href: `#${id}`,
  }));
  return {
    headline: 'Contents',
    blocks: entries.map((entry, index) => ({
      ...entryBlock(entry, context),
      ...(index === 0 ? { before: 18, means: [{ kind: 'list', items }] } : {}),
    })),
  };
}

function entryBlock(
  { id, title: name, headline, number: at }: DirectoryEntry,
  { width, measure }: ReportContext,
): Block {
  const room = width - NUMBER;
  const finding = headline === '' ? [] : clampText(headline, room, looks.body, measure, 2);
  const height = 2 * PAD + title.line + finding.length * looks.body.line;
  const texts: Shape[] = [
    ...textShapes([fitText(name, room, title, measure)], 0, PAD, title),
    ...textShapes(finding, 0, PAD + title.line, looks.body),
    ...textShapes([String(at)], width, PAD, number, 'end'),
  ];
  return {
    height,
    shapes: [...linked(texts, id), { kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: 'line' }],
  };
}
