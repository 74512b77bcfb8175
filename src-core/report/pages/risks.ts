import { rows } from '../../model/plan.ts';
import { ownerName, type ReportContext, type Section } from '../context.ts';
import { capital, counted, UNKNOWN } from '../say.ts';
import { type Column, type Row, table } from '../table.ts';

/** What may go wrong, most weighty first, and what is done about it; null without risks. */
export function risksPage(context: ReportContext): Section | null {
  const { plan, width, measure, say, options } = context;
  const risks = rows(plan, 'risks').map(([, risk]) => risk);
  if (risks.length === 0) return null;
  const weight = (risk: (typeof risks)[number]) => (risk.probability ?? 0.5) * (risk.impact ?? 3);
  const body = risks
    .toSorted((a, b) => weight(b) - weight(a))
    .map(
      (risk): Row => ({
        cells: [
          { text: risk.title, weight: 600 },
          say.share(risk.probability),
          risk.impact === undefined ? UNKNOWN : `${risk.impact} of 5`,
          risk.mitigation?.trim() || { text: 'No answer yet', quiet: true },
          ownerName(plan, risk.ownerId) || { text: UNKNOWN, quiet: true },
          capital(risk.status ?? 'open'),
        ],
      }),
    );
  const open = risks.filter(({ status = 'open' }) => status === 'open');
  const answered = open.filter(({ mitigation }) => (mitigation ?? '').trim() !== '').length;
  const headline =
    open.length === 0
      ? `None of ${counted(risks.length, 'known risk', 'known risks', options.locale)} is open`
      : answered === open.length
        ? capital(
            `${counted(open.length, 'open risk', 'open risks', options.locale)}, ${open.length === 1 ? 'with an answer' : 'each with an answer'}`,
          )
        : capital(
            `${counted(open.length, 'open risk', 'open risks', options.locale)}, ${counted(open.length - answered, 'without', 'without', options.locale)} an answer yet`,
          );
  return {
    headline,
    blocks: table(columns, body, width, measure).map((block, i) => (i === 0 ? { ...block, before: 24 } : block)),
  };
}

const columns: Column[] = [
  { title: 'Risk', share: 3 },
  { title: 'Likelihood', width: 58, align: 'right' },
  { title: 'Impact', width: 46, align: 'right' },
  { title: 'What is done about it', share: 3.4 },
  { title: 'Owner', share: 1.5 },
  { title: 'Status', width: 62 },
];
