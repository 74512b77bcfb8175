import type { Shape } from '@core/drawing/display-list.ts';
import { type FontBytes, faceNames, faceOf, fontFiles, loadFonts } from '@core/drawing/fonts.ts';
import { outline } from '@core/drawing/outline.ts';
import { renderReportPdf } from '@core/paint/render-report-pdf.ts';
import { renderReportHtml } from '@core/paint/report-html.ts';
import { previewReport } from '@core/paint/report-preview.ts';
import { buildReport, type ReportPage } from '@core/report/build-report.ts';
import type { ReportOptions } from '@core/report/report-options.ts';
import { jsPDF } from 'jspdf';
import italic from '../../../resources/fonts/Inter-Italic.ttf?url';
import medium from '../../../resources/fonts/Inter-Medium.ttf?url';
import regular from '../../../resources/fonts/Inter-Regular.ttf?url';
import semibold from '../../../resources/fonts/Inter-SemiBold.ttf?url';
import display from '../../../resources/fonts/InterDisplay-SemiBold.ttf?url';
import { generatePlan } from '../../support/generate-plan.ts';

const urls = { regular, italic, medium, semibold, display };
const options: ReportOptions = { audience: 'manager', on: '2026-11-21', pageSize: 'a4', locale: 'en-GB' };

async function fontBytes(): Promise<FontBytes> {
  const files = await Promise.all(
    faceNames.map(async (face) => [face, new Uint8Array(await (await fetch(urls[face])).arrayBuffer())] as const),
  );
  return Object.fromEntries(files) as unknown as FontBytes;
}

/** A copy is a set of fonts that nothing has been cached for: each round reads and embeds them anew, as an export does. */
function copy(fonts: FontBytes): FontBytes {
  return Object.fromEntries(faceNames.map((face) => [face, fonts[face].slice()])) as unknown as FontBytes;
}

/** The floor: the same words, lines and areas of the same pages put straight through jsPDF, in one colour. */
function bare(pages: readonly ReportPage[], fonts: FontBytes): number {
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', putOnlyUsedFonts: true, compress: true });
  for (const face of faceNames) {
    let text = '';
    for (let at = 0; at < fonts[face].length; at += 8_192) {
      text += String.fromCharCode(...fonts[face].subarray(at, at + 8_192));
    }
    pdf.addFileToVFS(fontFiles[face], text);
    pdf.addFont(fontFiles[face], face, 'normal');
  }
  const draw = (shapes: readonly Shape[], dx: number, dy: number) => {
    for (const shape of shapes) {
      if (shape.kind === 'group') draw(shape.shapes, dx + (shape.dx ?? 0), dy + (shape.dy ?? 0));
      else if (shape.kind === 'text') {
        if (shape.text.trim() === '') continue;
        pdf.setFont(faceOf(shape), 'normal');
        pdf.setFontSize(shape.size * 0.75);
        pdf.text(shape.text, (shape.x + dx) * 0.75, (shape.y + dy) * 0.75);
      } else if (shape.kind === 'image') {
        pdf.addImage(shape.data, (shape.x + dx) * 0.75, (shape.y + dy) * 0.75, shape.w * 0.75, shape.h * 0.75);
      } else {
        for (const [op, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] of outline(shape, dx, dy)) {
          if (op === 'M') pdf.moveTo(a, b);
          else if (op === 'L') pdf.lineTo(a, b);
          else if (op === 'C') pdf.curveTo(a, b, c, d, e, f);
          else pdf.close();
        }
        if (shape.kind !== 'line' && shape.fill !== undefined) pdf.fill();
        else pdf.stroke();
      }
    }
  };
  for (const [i, { list }] of pages.entries()) {
    if (i > 0) pdf.addPage();
    draw(list.shapes, 0, 0);
  }
  return pdf.output('arraybuffer').byteLength;
}

interface Measured {
  /** From pages that are laid out, as the app exports what it previews. */
  readonly painted: number[];
  /** From the plan, as the command line does. */
  readonly whole: number[];
  readonly floor: number[];
  readonly pages: number;
  readonly html: string;
}

/** All in turn, so that all meet the same machine; the first round warms up and is not counted. */
async function measurePdf(rounds: number): Promise<Measured> {
  const plan = generatePlan({ seed: 1, stakeholders: 50, milestones: 60, benefits: 24 });
  const fonts = await fontBytes();
  const { pages } = buildReport(plan, options, loadFonts(fonts));
  const times = { painted: [] as number[], whole: [] as number[], floor: [] as number[] };
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  for (let i = 0; i <= rounds; i += 1) {
    const [previewed, mine, theirs] = [copy(fonts), copy(fonts), copy(fonts)];
    const preview = previewReport(plan, options, { fonts: previewed });
    const painted = timed(() => preview.pdf());
    const whole = timed(() => renderReportPdf(plan, options, { fonts: mine }));
    const floor = timed(() => bare(pages, theirs));
    if (i === 0) continue;
    times.painted.push(painted);
    times.whole.push(whole);
    times.floor.push(floor);
  }
  // For another program to convert: the same words, tables and charts.
  return { ...times, pages: pages.length, html: renderReportHtml(plan, options, { fonts }) };
}

Object.assign(window, { measurePdf });
