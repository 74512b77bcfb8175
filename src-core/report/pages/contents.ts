import type { Shape } from '../../drawing/display-list.ts';
import { clampText, fitText } from '../../drawing/wrap-text.ts';
import { type Block, linked, looks, stack, type TextLook, textShapes } from '../blocks.ts';
import type { DirectoryEntry, ReportContext, Section } from '../context.ts';
import { roomBelow } from '../frame.ts';

const NUMBER = 56;
/** From roomy to tight: the first that fits one sheet is taken. */
const settings = [
  { pad: 11, lines: 2 },
  { pad: 11, lines: 1 },
  { pad: 7, lines: 1 },
  { pad: 7, lines: 0 },
] as const;
type Setting = (typeof settings)[number];
const HEADLINE = 'Contents';
const ABOVE = 18;
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
  const room = roomBelow({ headline: HEADLINE }, context) - ABOVE;
  const tries = settings.map((setting) => entries.map((entry) => entryBlock(entry, setting, context)));
  const blocks = tries.find((each) => stack(each).height <= room) ?? tries[tries.length - 1]!;
  return {
    headline: HEADLINE,
    blocks: blocks.map((block, index) =>
      index === 0 ? { ...block, before: ABOVE, means: [{ kind: 'list', items }] } : block,
    ),
  };
}

function entryBlock(
  { id, title: name, headline, number: at }: DirectoryEntry,
  { pad, lines }: Setting,
  { width, measure }: ReportContext,
): Block {
  const room = width - NUMBER;
  const finding = headline === '' || lines === 0 ? [] : clampText(headline, room, looks.body, measure, lines);
  const height = 2 * pad + title.line + finding.length * looks.body.line;
  const texts: Shape[] = [
    ...textShapes([fitText(name, room, title, measure)], 0, pad, title),
    ...textShapes(finding, 0, pad + title.line, looks.body),
    ...textShapes([String(at)], width, pad, number, 'end'),
  ];
  return {
    height,
    shapes: [...linked(texts, id), { kind: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: 'line' }],
  };
}
