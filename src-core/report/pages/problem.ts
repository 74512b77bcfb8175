import { rows } from '../../model/plan.ts';
import { baselineOf } from '../../value/baseline.ts';
import { type Block, heading, looks, paragraph } from '../blocks.ts';
import { personName, type ReportContext, type Section } from '../context.ts';
import { formulaLine } from '../formula.ts';
import { capital, counted, tableMoney, UNKNOWN } from '../say.ts';
import { seePages } from '../see-pages.ts';
import { delayWords, fullSection, written } from '../story.ts';
import { type Row, table } from '../table.ts';
import { toldBefore } from '../told-before.ts';
import { standing } from '../value-bars.ts';

/** What hurts, what it costs today and by whose word, and what waiting costs; null where the plan says none of it. */
export function problemPage(context: ReportContext): Section | null {
  const summary = written(context, 'summary');
  const baseline = baselineRows(context);
  const tables = [...baselineBlocks(context, baseline), ...measuredBlocks(context)];
  const told = toldBefore(context);
  const fields = ['summary', 'problem', 'costOfInaction'] as const;
  const open = fields.filter((field) => written(context, field) !== '' && !told.has(field));
  // What was measured alone is with the pilots; what is told already is not told again on a page of its own.
  if (open.length === 0 && baseline.length === 0) return null;
  return {
    headline: words(context, baseline),
    blocks: [
      ...fullSection('In short', told.has('summary') ? [] : [summary], context),
      ...fullSection('The problem', [written(context, 'problem')], context),
      ...tables,
      ...fullSection('What it costs to wait', waiting(context), context),
    ],
  };
}

/** As many benefits have a row; the formulas of all are on the page of the benefits. */
const MOST = 12;

interface BaselineRow {
  readonly row: Row;
  readonly yearly: number | null;
}

function words({ say }: ReportContext, baseline: readonly BaselineRow[]): string {
  const total = sum(baseline);
  if (total > 0) return `Today’s way of working costs ${say.short(total)} a year`;
  return 'The problem, and what it costs to leave it';
}

function sum(baseline: readonly BaselineRow[]): number {
  return baseline.reduce((total, { yearly }) => total + (yearly ?? 0), 0);
}

/** A row a benefit that says what is today, dearest first. */
function baselineRows(context: ReportContext): BaselineRow[] {
  const { plan, say } = context;
  const benefits = Object.values(plan.benefits);
  const money = tableMoney(
    say,
    benefits.map(({ driver }) => baselineOf(driver)?.yearly ?? 0),
  );
  return benefits
    .flatMap((benefit): BaselineRow[] => {
      const baseline = baselineOf(benefit.driver);
      if (baseline === null) return [];
      const { fields, yearly } = baseline;
      const source = benefit.source?.trim() ?? '';
      const confirmed = standing(context, benefit);
      const row: Row = {
        cells: [
          { text: benefit.name, weight: 600 },
          formulaLine(benefit.driver, say, fields),
          {
            ...(source === '' ? { text: 'No source yet', quiet: true } : { text: source }),
            ...(confirmed === '' ? {} : { note: confirmed }),
          },
          yearly === null ? UNKNOWN : { text: money(yearly), weight: 600 },
        ],
      };
      return [{ row, yearly }];
    })
    .sort((a, b) => (b.yearly ?? 0) - (a.yearly ?? 0));
}

function baselineBlocks(context: ReportContext, baseline: readonly BaselineRow[]): Block[] {
  if (baseline.length === 0) return [];
  const { plan, say, width, measure, options } = context;
  const costs = baseline.filter(({ yearly }) => yearly !== null);
  const money = tableMoney(
    say,
    costs.map(({ yearly }) => yearly ?? 0),
  );
  const shown = baseline.length > MOST ? baseline.slice(0, MOST - 1) : baseline;
  const rest = baseline.slice(shown.length);
  const others: Row[] =
    rest.length === 0 ? [] : [{ cells: [`${say.number(rest.length)} more`, '', '', money(sum(rest))] }];
  const total: Row[] = costs.length < 2 ? [] : [{ total: true, cells: ['Together', '', '', money(sum(baseline))] }];
  const without = Object.keys(plan.benefits).length - baseline.length;
  const left =
    without === 0
      ? ''
      : ` ${capital(counted(without, 'benefit states', 'benefits state', options.locale))} no figure of today.`;
  const note = `Before anything is improved, in ${say.currency}: what is done, lost or at risk in a year today.${left}`;
  return [
    heading('Where it stands today', { before: 28 }),
    ...table(
      [
        { title: 'What', share: 4 },
        { title: 'Today', share: 5 },
        { title: 'Source and confirmation', share: 4 },
        { title: 'A year', width: 92, align: 'right' },
      ],
      [...shown.map(({ row }) => row), ...others, ...total],
      width,
      measure,
    ),
    ...paragraph(note, width, looks.note, measure, { before: 10 }),
    ...seePages(context, ['benefits', 'assumptions'], { before: 2 }),
  ];
}

/** What was measured before the pilots began. */
function measuredBlocks({ plan, say, width, measure }: ReportContext): Block[] {
  const body = rows(plan, 'criteria').flatMap(([, { metric, unit = '', baseline, source = '', agreedById }]): Row[] => {
    if (baseline === undefined) return [];
    const agreed = personName(plan, agreedById);
    const percent = unit.trim() === '%';
    return [
      {
        cells: [
          { text: metric, weight: 600, ...(unit.trim() === '' || percent ? {} : { note: unit.trim() }) },
          source.trim() === '' ? { text: 'No source yet', quiet: true } : source.trim(),
          agreed === '' ? { text: UNKNOWN, quiet: true } : agreed,
          { text: percent ? say.share(baseline / 100, 2) : say.number(baseline), weight: 600 },
        ],
      },
    ];
  });
  if (body.length === 0) return [];
  const columns = [
    { title: 'Measure', share: 4 },
    { title: 'Source', share: 4 },
    { title: 'Agreed by', share: 3 },
    { title: 'Baseline', width: 92, align: 'right' },
  ] as const;
  return [heading('Measured before the pilots', { before: 28 }), ...table(columns, body, width, measure)];
}

function waiting(context: ReportContext): string[] {
  return [written(context, 'costOfInaction') || delayWords(context)];
}
