import { fitText, wrapText } from '../drawing/wrap-text.ts';
import { type Block, looks, saidParagraph, textShapes } from './blocks.ts';
import type { ReportContext } from './context.ts';

/** How far the text stands from the rule. */
export const SET_IN = 21;

/** What a page asks its reader to take along: larger type beside the page's one accent rule. `lines` where not all of it is set. */
export function setApart(
  title: string,
  text: string,
  { width, measure }: Pick<ReportContext, 'width' | 'measure'>,
  lines: readonly string[] = wrapText(text, width - SET_IN, looks.strong, measure),
  said: string = text,
): Block {
  const height = 28 + lines.length * looks.strong.line;
  return {
    height,
    before: 34,
    means: [{ kind: 'heading', level: 2, text: title }, saidParagraph(said, looks.strong)],
    shapes: [
      { kind: 'rect', x: 0, y: 0, w: 3, h: height, fill: 'accent' },
      ...textShapes([fitText(title, width - SET_IN, looks.h2, measure)], SET_IN, 2, looks.h2),
      ...textShapes(lines, SET_IN, 26, looks.strong),
    ],
  };
}
