import { coverCurves } from '../../drawing/cover-curves.ts';
import type { Shape } from '../../drawing/display-list.ts';
import { balanceText, clampText, fitText, wrapText } from '../../drawing/wrap-text.ts';
import type { Figures } from '../../value/figures.ts';
import { looks, type TextLook, textShapes } from '../blocks.ts';
import { cumulativeWords } from '../chart-words.ts';
import { MARGIN, ownerName, pageSizes, personName, type ReportContext, type Sheet } from '../context.ts';
import { documentName, sensitivityLabel } from '../frame.ts';
import { logoShape } from '../logo-shape.ts';
import type { Meaning } from '../meaning.ts';
import { coverSummary, coverSummaryLook, coverSummaryWidth } from '../story.ts';

const title: TextLook = { size: 46, line: 54, weight: 600, fill: 'text' };
/** For names that would take more than three lines of the title's own size. */
const longTitle: TextLook = { ...title, size: 34, line: 42 };
const strong: TextLook = { size: 12, line: 18, weight: 600, fill: 'text' };

/** Whose case it is, what it asks for, and the two cumulative lines that sum it up. */
export function coverPage(context: ReportContext): Sheet {
  const page = pageSizes[context.options.pageSize];
  const { plan, measure, width, say, options } = context;
  const left = MARGIN.side;
  const right = page.width - MARGIN.side;
  // The title names the account as well.
  const logo = logoShape(context, { x: left, y: 44, w: 260, h: 60 });
  const shapes: Shape[] = [
    ...(logo === null
      ? textShapes([fitText(plan.account.name, width / 2, looks.h3, measure)], left, 64, looks.h3)
      : [logo]),
    ...textShapes([documentName(context)], right, 64, { ...looks.body, fill: 'text-2' }, 'end'),
    { kind: 'rect', x: left, y: 196, w: 48, h: 3, fill: 'accent' },
  ];
  const name = context.audience === 'manager' ? 'Account plan and business case' : 'The business case';
  const words = `${name} for ${plan.account.name}`;
  const look = wrapText(words, width, title, measure).length <= 3 ? title : longTitle;
  const titleLines = clampText(words, width, look, measure, 4);
  const titleTop = 222;
  shapes.push(
    ...textShapes(
      titleLines.length > 1 ? balanceText(titleLines.join(' '), width, look, measure) : titleLines,
      left,
      titleTop,
      look,
    ),
  );
  const summaryTop = titleTop + titleLines.length * look.line + 16;
  const summary = coverSummary(context, coverSummaryWidth, coverSummaryLook).lines;
  const means: Meaning[] = [{ kind: 'heading', level: 1, text: words }];
  if (summary.length > 0) means.push({ kind: 'paragraph', text: summary.join(' ') });
  shapes.push(...textShapes(summary, left, summaryTop, coverSummaryLook));
  const curvesTop = Math.max(440, summaryTop + summary.length * coverSummaryLook.line + 40);
  const footTop = page.height - 127;
  if (context.hasCase) {
    const { lead, other } = context;
    const curves = coverCurves({
      lead: line(lead),
      other: other === null ? null : line(other),
      title: `Cumulative net cash, ${say.years(lead.years)}`,
      money: say.short,
      width,
      height: Math.min(450, footTop - 90 - curvesTop),
    });
    shapes.push({ kind: 'group', dx: left, dy: curvesTop, shapes: curves.shapes });
    means.push({ kind: 'figure', text: cumulativeWords(context), list: curves });
  }
  shapes.push({ kind: 'line', x1: left, y1: footTop, x2: right, y2: footTop, stroke: 'text' });
  const decision = plan.valueCase?.narrative?.decision?.trim() ?? '';
  const people = [ownerName(plan, plan.account.ownerId), personName(plan, plan.valueCase?.sponsorId)].filter(
    (each) => each !== '',
  );
  const columns = [
    { label: 'Decision asked for', text: decision === '' ? ['Not written yet'] : [decision], x: 0, w: 276 },
    {
      label: people.length > 1 ? 'Prepared by, sponsored by' : 'Prepared by',
      text: people.length === 0 ? ['Not named yet'] : people,
      x: 299,
      w: 192,
    },
    { label: 'Date', text: [say.date(options.on, 'long'), sensitivityLabel(context)], x: 514, w: width - 514 },
  ];
  for (const { label, text, x, w } of columns) {
    const lines =
      text.length === 1
        ? clampText(text[0]!, w, strong, measure, 3)
        : text.map((each) => fitText(each, w, strong, measure));
    shapes.push(
      ...textShapes([label], left + x, footTop + 14, looks.note),
      ...textShapes(lines, left + x, footTop + 31, strong),
    );
  }
  means.push({ kind: 'facts', facts: columns.map(({ label, text }) => ({ name: label, value: text.join(', ') })) });
  return { sheet: { width: page.width, height: page.height, shapes }, means };
}

function line(figures: Figures): { name: string; cumulative: number[] } {
  return { name: figures.scenario, cumulative: figures.cashFlows.map(({ cumulative }) => cumulative) };
}
