import type { DisplayList, Shape } from '@core/drawing/display-list.ts';
import { loadFonts } from '@core/drawing/fonts.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { buildReport, NothingToPrint } from '@core/report/build-report.ts';
import { MARGIN } from '@core/report/context.ts';
import { textsOf } from '@core/report/meaning.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { reportFonts } from './report-fonts.ts';

const fonts = loadFonts(reportFonts);
/** The day that the tests' plans are looked at. */
export const ON = '2026-11-21';

export interface PageTexts {
  /** Everything that is said on it, drawings left out, a text a line. */
  readonly said: string;
  /** Everything that is drawn on its sheets, heads and feet included, a text a line. */
  readonly drawn: string;
  readonly sheets: number;
  /** Texts that stand over the sheet's margins, or over the line of its foot. */
  readonly over: readonly string[];
}

/** One page of a report as the texts on it; null where the plan has nothing for it. */
export function pageTexts(
  plan: AccountPlan,
  id: string,
  audience: ReportOptions['audience'] = 'board',
  more: Partial<ReportOptions> = {},
): PageTexts | null {
  const options: ReportOptions = { audience, on: ON, pageSize: 'a4', locale: 'en-GB', pages: [id], ...more };
  try {
    const { parts, pages } = buildReport(plan, options, fonts);
    const said = parts.flatMap(({ means }) => textsOf(means)).join('\n');
    const over = pages.flatMap(({ list }) => overflowing(list));
    return { said, drawn: pages.flatMap(({ list }) => drawnTexts(list.shapes)).join('\n'), sheets: pages.length, over };
  } catch (error) {
    if (error instanceof NothingToPrint) return null;
    throw error;
  }
}

function drawnTexts(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return drawnTexts(shape.shapes);
    return shape.kind === 'text' ? [shape.text] : [];
  });
}

function overflowing({ shapes, width, height }: DisplayList): string[] {
  const walk = (inner: readonly Shape[], dx: number, dy: number, scale: number): string[] =>
    inner.flatMap((shape): string[] => {
      if (shape.kind === 'group') {
        const { shapes: own, dx: x = 0, dy: y = 0, scale: by = 1 } = shape as typeof shape & { scale?: number };
        return walk(own, dx + x * scale, dy + y * scale, scale * by);
      }
      if (shape.kind !== 'text') return [];
      const w = fonts.measure(shape.text, shape) * scale;
      const left = dx + shape.x * scale - { start: 0, middle: w / 2, end: w }[shape.anchor ?? 'start'];
      const isIn = left >= MARGIN.side - 1 && left + w <= width - MARGIN.side + 1;
      return isIn && dy + shape.y * scale <= height - 20 ? [] : [shape.text];
    });
  return walk(shapes, 0, 0, 1);
}
