import { type Block, heading, looks, paragraph } from '../blocks.ts';
import type { ReportContext, Section } from '../context.ts';
import type { ShownFinding, ShownStandard } from '../report-options.ts';
import { capital, counted, partWord } from '../say.ts';
import { sayCounts, sayFigure, sayTarget } from '../score-words.ts';
import { type Cell, type Column, type Row, table } from '../table.ts';

const severities = ['high', 'medium', 'low'] as const;
const severityNames: Readonly<Record<ShownFinding['severity'], string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/**
 * For the manager: what the plan gives reason to look at, the gravest first, and how it stands against the quality standards and
 * targets of its playbook. Null for any other audience, and where neither was handed in (report-options.ts, `ManagerFacts`).
 */
export function findingsPage(context: ReportContext): Section | null {
  const { audience, options, width, measure } = context;
  const { findings, standards = [], targets = [], playbook } = options;
  if (audience !== 'manager' || findings === undefined) return null;
  if (findings.length === 0 && standards.length === 0 && targets.length === 0) return null;
  const lines = (title: string, rows: readonly ShownStandard[]): Block[] =>
    rows.length === 0
      ? []
      : [
          heading(title, { before: 30 }),
          ...table(
            standardColumns,
            rows.map((row) => standardRow(row, options.locale)),
            width,
            measure,
          ),
        ];
  const of = playbook === undefined ? '' : ` of the ${playbook} playbook`;
  return {
    headline: headline(context, findings, standards),
    blocks: [
      ...severities.flatMap((severity) => findingBlocks(context, severity)),
      ...lines(`Quality standards${of}`, standards),
      ...lines('Targets of an account executive, by this plan alone', targets),
      ...(standards.length + targets.length === 0
        ? []
        : paragraph(
            'Not recorded: the plan holds nothing that the standard could be measured by. It never counts as met.',
            width,
            looks.note,
            measure,
            { before: 10 },
          )),
    ],
  };
}

function headline(
  { options: { locale } }: ReportContext,
  findings: readonly ShownFinding[],
  standards: readonly ShownStandard[],
): string {
  const count = (severity: ShownFinding['severity']) => findings.filter((each) => each.severity === severity).length;
  const grave = count('high');
  const found =
    findings.length === 0
      ? 'nothing to look at today'
      : `${counted(findings.length, 'finding', 'findings', locale)}, ${partWord(grave, locale)} of them high`;
  if (standards.length === 0) return capital(found);
  const met = standards.filter((each) => each.met === true).length;
  const measured = standards.filter((each) => each.met !== null).length;
  const held =
    measured === 0
      ? 'no quality standard can be measured yet'
      : `${partWord(met, locale)} of ${counted(standards.length, 'quality standard', 'quality standards', locale)} ${met === 1 ? 'is' : 'are'} met`;
  return capital(`${found}; ${held}`);
}

function findingBlocks({ options, width, measure }: ReportContext, severity: ShownFinding['severity']): Block[] {
  const rows = (options.findings ?? [])
    .filter((each) => each.severity === severity)
    .map(({ title, evidence, fix }): Row => ({ cells: [{ text: title, weight: 600 }, evidence, fix] }));
  if (rows.length === 0) return [];
  const note = counted(rows.length, 'finding', 'findings', options.locale);
  return [
    heading(severityNames[severity], { before: 26, note, width }),
    ...table(findingColumns, rows, width, measure),
  ];
}

const findingColumns: Column[] = [
  { title: 'Finding', share: 2 },
  { title: 'What the plan shows', share: 3.4 },
  { title: 'What to do', share: 3 },
];

const standardColumns: Column[] = [
  { title: 'Standard', share: 4 },
  { title: 'Target', width: 92, align: 'right' },
  { title: 'Now', width: 56, align: 'right' },
  { title: 'Counted', width: 104, align: 'right' },
  { title: 'Standing', width: 78 },
];

function standardRow(line: ShownStandard, locale: string): Row {
  const { share, met, counts } = line;
  return {
    cells: [
      { text: line.label, weight: 600, note: `${capital(counts.numerator)} ÷ ${counts.denominator.toLowerCase()}` },
      sayTarget(line, locale),
      share === null ? { text: '–', quiet: true } : sayFigure(line, share, locale),
      share === null ? { text: '–', quiet: true } : sayCounts(line, line, locale),
      standing(met),
    ],
  };
}

function standing(met: boolean | null): Cell {
  if (met === null) return { text: 'Not recorded', quiet: true };
  return met ? { text: 'Met' } : { text: 'Not met', weight: 600 };
}
