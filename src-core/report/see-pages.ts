import type { Shape } from '../drawing/display-list.ts';
import { type Block, linked, looks, textShapes } from './blocks.ts';
import type { ReportContext } from './context.ts';

/**
 * "See Assumptions, page 14; Formulas and glossary, page 17": a note whose parts lead to those pages. Pages that this report
 * does not have are not named; nothing where it has none of them.
 */
export function seePages(
  { directory, width, measure }: ReportContext,
  ids: readonly string[],
  { before = 10, lead = 'See ' }: { before?: number; lead?: string } = {},
): Block[] {
  const found = ids.flatMap((id) => {
    const page = directory.find(id);
    return page === null ? [] : [{ id, title: page.title, text: `${page.title}, page ${page.number}` }];
  });
  const shapes: Shape[] = [];
  let x = 0;
  let y = 0;
  for (const [index, { id, text }] of found.entries()) {
    const around = index === 0 ? lead : '; ';
    const [space, size] = [measure(around, looks.note), measure(text, looks.note)];
    const breaks = index > 0 && x + space + size > width;
    shapes.push(...textShapes([breaks ? ';' : around], x, y, looks.note));
    x = breaks ? 0 : x + space;
    y += breaks ? looks.note.line : 0;
    shapes.push(...linked(textShapes([text], x, y, { ...looks.note, fill: 'accent' }), id));
    x += size;
  }
  return found.length === 0
    ? []
    : [
        {
          height: y + looks.note.line,
          before,
          optional: true,
          shapes,
          // Other copies have other pages: the number is left to the sheet.
          means: [{ kind: 'see', lead: lead.trim(), parts: found.map(({ id, title }) => ({ id, title })) }],
        },
      ];
}
