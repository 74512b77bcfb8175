import {
  byExposure,
  exposure,
  exposureFigure,
  heatMap,
  impactNames,
  numberedRisks,
  riskStatusNames,
  riskStatusOf,
} from '../../deal/risks.ts';
import { riskHeatDrawing } from '../../drawing/risk-heat-drawing.ts';
import type { Id } from '../../kernel/ids.ts';
import { rows } from '../../model/plan.ts';
import type { Risk } from '../../model/risks.ts';
import { type Block, figure, looks, paragraph } from '../blocks.ts';
import { heatWords } from '../chart-words.ts';
import { ownerName, type ReportContext, type Section } from '../context.ts';
import { capital, counted, listed, UNKNOWN } from '../say.ts';
import { type Column, type Row, table } from '../table.ts';

/** What may go wrong, most weighty first, and what is done about it, under a picture of the open ones; null without risks. */
export function risksPage(context: ReportContext): Section | null {
  const { plan, width, measure } = context;
  const risks = rows(plan, 'risks').toSorted(([, a], [, b]) => over(a) - over(b) || byExposure(a, b));
  if (risks.length === 0) return null;
  const numbers = numberedRisks(plan.risks);
  const body = risks.map(([id, risk]) => riskRow(context, risk, numbers.get(id)));
  return {
    headline: headline(
      context,
      risks.map(([, risk]) => risk),
    ),
    blocks: [
      ...picture(context, numbers),
      ...table(columns, body, width, measure).map((block, i) => (i === 0 ? { ...block, before: 24 } : block)),
      ...paragraph(
        'Exposure is likelihood × impact, at most 5. Open risks come first, the heaviest on top, numbered as in the picture.',
        width,
        looks.note,
        measure,
        { before: 10 },
      ),
    ],
  };
}

/** Those that are mitigated or closed come after the open ones. */
function over(risk: Risk): number {
  return riskStatusOf(risk) === 'open' ? 0 : 1;
}

function picture({ plan, width }: ReportContext, numbers: ReadonlyMap<Id, number>): Block[] {
  const heat = heatMap(plan.risks);
  if (heat.cells.every(({ ids }) => ids.length === 0)) return [];
  return [{ ...figure(riskHeatDrawing(heat, numbers, width), heatWords(heat, numbers)), before: 20, keep: true }];
}

function riskRow(context: ReportContext, risk: Risk, number: number | undefined): Row {
  const { plan, say, options } = context;
  const { probability, impact } = risk;
  const exposed = exposure(risk);
  // Of a plan for the board, those that are shared.
  const about = (risk.milestoneIds ?? []).flatMap((id) => plan.milestones[id]?.title ?? []);
  const judged = [
    probability === undefined ? '' : say.share(probability),
    impact === undefined ? '' : `${impact} ${impactNames[impact]}`,
  ].filter((part) => part !== '');
  return {
    cells: [
      number === undefined ? '' : { text: String(number), weight: 600 },
      { text: risk.title, weight: 600, ...(about.length === 0 ? {} : { note: `Concerns ${listed(about)}` }) },
      {
        text: exposed === undefined ? 'Not judged' : exposureFigure(exposed, options.locale),
        ...(exposed === undefined ? { quiet: true } : { weight: 600 as const }),
        ...(judged.length === 0 ? {} : { note: judged.join(' × ') }),
      },
      risk.mitigation?.trim() || { text: 'No answer yet', quiet: true },
      ownerName(plan, risk.ownerId) || { text: UNKNOWN, quiet: true },
      riskStatusNames[riskStatusOf(risk)],
    ],
  };
}

function headline({ options }: ReportContext, risks: readonly Risk[]): string {
  const open = risks.filter((risk) => riskStatusOf(risk) === 'open');
  if (open.length === 0) return `None of ${counted(risks.length, 'known risk', 'known risks', options.locale)} is open`;
  const count = counted(open.length, 'open risk', 'open risks', options.locale);
  const without = open.filter(({ mitigation }) => (mitigation ?? '').trim() === '').length;
  if (without > 0) return capital(`${count}, ${counted(without, 'without', 'without', options.locale)} an answer yet`);
  return capital(`${count}, ${open.length === 1 ? 'with an answer' : 'each with an answer'}`);
}

const columns: Column[] = [
  { title: '', said: 'Number', width: 20 },
  { title: 'Risk', share: 3.2, namesRow: true },
  { title: 'Exposure', width: 100 },
  { title: 'What is done about it', share: 3.6 },
  { title: 'Owner', share: 1.5 },
  { title: 'Status', width: 58 },
];
