import type { Shape } from '../drawing/display-list.ts';
import { type Block, linked, looks, textShapes } from './blocks.ts';
import type { ReportContext } from './context.ts';

const WIDEST = '000';

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
    return page === null ? [] : [{ id, title: page.title }];
  });
  const textOf = ({ title }: { title: string }, number: number | string) => `${title}, page ${number}`;
  // Lines break as for the widest number, so that none changes the height.
  const breaks = lineBreaks(found.map((page) => measure(textOf(page, WIDEST), looks.note)));
  const shapes: Shape[] = [];
  directory.whenNumbered((numberOf) => {
    let x = 0;
    let y = 0;
    for (const [index, page] of found.entries()) {
      const around = index === 0 ? lead : '; ';
      shapes.push(...textShapes([breaks[index] === true ? ';' : around], x, y, looks.note));
      x = breaks[index] === true ? 0 : x + measure(around, looks.note);
      y += breaks[index] === true ? looks.note.line : 0;
      const text = textOf(page, numberOf(page.id));
      shapes.push(...linked(textShapes([text], x, y, { ...looks.note, fill: 'accent' }), page.id));
      x += measure(text, looks.note);
    }
  });
  function lineBreaks(sizes: readonly number[]): boolean[] {
    let x = measure(lead, looks.note);
    return sizes.map((size, index) => {
      const space = index === 0 ? 0 : measure('; ', looks.note);
      const next = index > 0 && x + space + size > width;
      x = next ? size : x + space + size;
      return next;
    });
  }
  return found.length === 0
    ? []
    : [
        {
          height: (breaks.filter(Boolean).length + 1) * looks.note.line,
          before,
          optional: true,
          shapes: [{ kind: 'group', shapes }],
          // Other copies have other pages: the number is left to the sheet.
          means: [{ kind: 'see', lead: lead.trim(), parts: found.map(({ id, title }) => ({ id, title })) }],
        },
      ];
}
