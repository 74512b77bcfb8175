import { ownerName, personName, type ReportContext } from './context.ts';
import { sensitivityLabel } from './frame.ts';
import { coverWords, written } from './story.ts';

export interface CoverFact {
  readonly label: string;
  /** As set; each is cut where it is wider than its column. */
  readonly lines: readonly string[];
  /** In full, for those who hear it. */
  readonly said: string;
  readonly note?: string;
  /** Its part of the row's width. */
  readonly share: number;
}

/** What the cover says at its foot: what is asked for and how much; by whom and for whom, until when, and how secret. */
export function coverFacts(context: ReportContext): CoverFact[][] {
  const { plan, options, say } = context;
  const sponsor = personName(plan, plan.valueCase?.sponsorId);
  const owner = ownerName(plan, plan.account.ownerId);
  const amount = amountFact(context);
  const decision = written(context, 'decision');
  const validity = validityWords(context);
  const day = say.date(options.on, 'long');
  return [
    [
      {
        label: 'Decision asked for',
        lines: decision === '' ? ['Not written yet'] : coverWords(context, 'decision').lines,
        said: decision === '' ? 'Not written yet' : decision,
        share: amount === null ? 1 : 0.7056,
      },
      ...(amount === null ? [] : [amount]),
    ],
    [
      fact('Sponsored by', sponsor === '' ? 'Not named yet' : sponsor, 0.228),
      fact('Prepared by', owner === '' ? 'Not named yet' : owner, 0.228),
      fact('Sensitivity', sensitivityLabel(context), 0.228),
      { ...fact('As of', day, 0.316), ...(validity === '' ? {} : { note: validity }) },
    ],
  ];
}

function fact(label: string, text: string, share: number): CoverFact {
  return { label, lines: [text], said: text, share };
}

/** All that is paid, in the scenario of the report; null without costs. */
function amountFact({ figures, say }: ReportContext): CoverFact | null {
  const total = figures.cashFlows.reduce((sum, { costs }) => sum + costs, 0);
  if (total <= 0) return null;
  const start = figures.cashFlows[0]?.costs ?? 0;
  const atStart = start > 0 && start < total ? `, ${say.short(start)} of it at the start` : '';
  return {
    ...fact(`Cost over ${say.years(figures.years)}`, say.short(total), 0.2944),
    note: `In the ${figures.scenario} scenario${atStart}; additions for risk included`,
  };
}

/** Until when the figures hold; that day passed, that they held. */
function validityWords({ plan, options, say }: ReportContext): string {
  const until = plan.valueCase?.validUntil;
  if (until === undefined) return '';
  return `${until < options.on ? 'Was valid' : 'Valid'} until ${say.date(until, 'long')}`;
}
