import { coverCurves } from '../../drawing/cover-curves.ts';
import type { Shape } from '../../drawing/display-list.ts';
import { balanceText, clampText, fitText, wrapText } from '../../drawing/wrap-text.ts';
import type { Figures } from '../../value/figures.ts';
import { looks, type TextLook, textShapes } from '../blocks.ts';
import { cumulativeWords } from '../chart-words.ts';
import { MARGIN, pageSizes, type ReportContext, type Sheet } from '../context.ts';
import { coverFacts } from '../cover-facts.ts';
import { documentName } from '../frame.ts';
import { logoShape } from '../logo-shape.ts';
import type { Meaning } from '../meaning.ts';
import { coverLooks, coverWords, written } from '../story.ts';
import { scenarioName } from '../summary-words.ts';

const title: TextLook = { size: 46, line: 54, weight: 600, fill: 'text' };
/** For names that would take more than three lines of the title's own size. */
const longTitle: TextLook = { ...title, size: 34, line: 42 };
const TITLE_TOP = 222;
const CURVES_TOP = 430;
const CURVES = { highest: 450, lowest: 160 };
/** From the foot's rule to the end of the page. */
const FOOT = 214;
const ROW = { label: 14, text: 31, gap: 18, column: 22 };

/** Whose case it is, the two cumulative lines that sum it up, what it asks for, of whom, how much and until when. */
export function coverPage(context: ReportContext): Sheet {
  const page = pageSizes[context.options.pageSize];
  const { plan, measure, width } = context;
  const left = MARGIN.side;
  const right = page.width - MARGIN.side;
  const footTop = page.height - FOOT;
  // The title names the account as well.
  const logo = logoShape(context, { x: left, y: 44, w: 260, h: 60 });
  const name = context.audience === 'manager' ? 'Account plan and business case' : 'The business case';
  const words = `${name} for ${plan.account.name}`;
  const look = wrapText(words, width, title, measure).length <= 3 ? title : longTitle;
  const titleLines = clampText(words, width, look, measure, 4);
  const summaryTop = TITLE_TOP + titleLines.length * look.line + 16;
  const summary = coverWords(context, 'summary').lines;
  const curvesTop = Math.max(CURVES_TOP, summaryTop + summary.length * coverLooks.summary.line + 40);
  const curves = drawnCurves(context, footTop - 56 - curvesTop);
  const facts = factShapes(context, left, footTop);
  const shapes: Shape[] = [
    ...(logo === null
      ? textShapes([fitText(plan.account.name, width / 2, looks.h3, measure)], left, 64, looks.h3)
      : [logo]),
    ...textShapes([documentName(context)], right, 64, { ...looks.body, fill: 'text-2' }, 'end'),
    { kind: 'rect', x: left, y: 196, w: 48, h: 3, fill: 'accent' },
    ...textShapes(
      titleLines.length > 1 ? balanceText(titleLines.join(' '), width, look, measure) : titleLines,
      left,
      TITLE_TOP,
      look,
    ),
    ...textShapes(summary, left, summaryTop, coverLooks.summary),
    ...(curves === null ? [] : [{ kind: 'group', dx: left, dy: curvesTop, shapes: curves.shapes } satisfies Shape]),
    { kind: 'line', x1: left, y1: footTop, x2: right, y2: footTop, stroke: 'text' },
    ...facts.shapes,
  ];
  const means: Meaning[] = [
    { kind: 'heading', level: 1, text: words },
    ...(summary.length === 0 ? [] : [{ kind: 'paragraph' as const, text: written(context, 'summary') }]),
    ...(curves === null ? [] : [{ kind: 'figure' as const, text: cumulativeWords(context), list: curves }]),
    facts.means,
  ];
  return { sheet: { width: page.width, height: page.height, shapes }, means };
}

/** Null where there is no case, or no room between the words. */
function drawnCurves(context: ReportContext, room: number) {
  const { hasCase, lead, other, say, width } = context;
  if (!hasCase || room < CURVES.lowest) return null;
  const line = (figures: Figures) => ({
    name: scenarioName(context, figures),
    cumulative: figures.cashFlows.map(({ cumulative }) => cumulative),
  });
  return coverCurves({
    lead: line(lead),
    other: other === null ? null : line(other),
    title: `Cumulative net cash, ${say.years(lead.years)}`,
    money: say.short,
    width,
    height: Math.min(CURVES.highest, room),
  });
}

/** Two rows of facts under the foot's rule. */
function factShapes(context: ReportContext, left: number, top: number): { shapes: Shape[]; means: Meaning } {
  const { width, measure } = context;
  const rows = coverFacts(context);
  const shapes: Shape[] = [];
  let y = top;
  for (const row of rows) {
    let x = left;
    const free = width - ROW.column * (row.length - 1);
    let deepest = 0;
    for (const { label, lines, note, share } of row) {
      const w = free * share;
      const notes = note === undefined ? [] : clampText(note, w, looks.note, measure, 2);
      const noteTop = y + ROW.text + lines.length * coverLooks.decision.line;
      shapes.push(
        ...textShapes([fitText(label, w, looks.note, measure)], x, y + ROW.label, looks.note),
        ...textShapes(
          lines.map((line) => fitText(line, w, coverLooks.decision, measure)),
          x,
          y + ROW.text,
          coverLooks.decision,
        ),
        ...textShapes(notes, x, noteTop, looks.note),
      );
      deepest = Math.max(deepest, noteTop + notes.length * looks.note.line);
      x += w + ROW.column;
    }
    y = deepest + ROW.gap - ROW.label;
  }
  const said = rows.flat().map(({ label, said: value, note }) => ({
    name: label,
    value,
    ...(note === undefined ? {} : { note }),
  }));
  return { shapes, means: { kind: 'facts', facts: said } };
}
