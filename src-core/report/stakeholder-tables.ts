import { rows } from '../model/plan.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import { type Tie, tieDefaults } from '../model/ties.ts';
import { isActive } from '../people/person-signals.ts';
import { type Block, heading } from './blocks.ts';
import { ownerName, personName, type ReportContext } from './context.ts';
import { capital, UNKNOWN } from './say.ts';
import { type Cell, type Column, type Row, table } from './table.ts';

/** What only our own readers see of people: ratings, what they care about, who of ours covers them, and the lines between them. */
export function stakeholderTables(context: ReportContext, people: readonly Stakeholder[]): Block[] {
  const part = (title: string, columns: Column[], body: readonly Row[]): Block[] =>
    body.length === 0 ? [] : [heading(title, { before: 30 }), ...table(columns, body, context.width, context.measure)];
  return [
    ...part(
      'Everybody on the map',
      ratingColumns,
      people.map((person) => ratingRow(context, person)),
    ),
    ...part('What they care about', careColumns, people.flatMap(careRow)),
    ...part('Who of ours covers whom', coverColumns, coverRows(context)),
    ...part('Influence and conflict', tieColumns, tieRows(context)),
  ];
}

const ratingColumns: Column[] = [
  { title: 'Name', share: 2.4 },
  { title: 'Roles', share: 1.8 },
  { title: 'Reports to', share: 1.6 },
  { title: 'Support', width: 76 },
  { title: 'Power', width: 44, align: 'right' },
  { title: 'Access', width: 58 },
];

/** What a support rating is called. */
export const supportNames: Readonly<Record<string, string>> = {
  2: 'Advocate',
  1: 'Supporter',
  0: 'Neutral',
  '-1': 'Sceptic',
  '-2': 'Opponent',
};

function ratingRow({ plan }: ReportContext, person: Stakeholder): Row {
  const { support, power, access, roles = [], title = '', department = '', confidence } = person;
  return {
    cells: [
      {
        text: nameOf(person),
        weight: 600,
        note: [title, department].filter((part) => part !== '').join(', '),
      },
      capital(roles.join(', ').replaceAll('-', ' ')) || quiet,
      personName(plan, person.reportsTo) || quiet,
      support === undefined
        ? { text: 'Unknown', quiet: true }
        : { text: supportNames[support]!, ...(confidence === 'assumed' ? { note: 'assumed' } : {}) },
      power === undefined ? quiet : String(power),
      capital(access ?? 'none'),
    ],
  };
}

const careColumns: Column[] = [
  { title: 'Name', share: 1.2 },
  { title: 'Focus and success', share: 2 },
  { title: 'Own win and concerns', share: 2 },
  { title: 'How to work with them', share: 2 },
];

/** Nothing for a person of whom nothing of it is written. */
function careRow(person: Stakeholder): Row[] {
  const { focus, successCriteria, personalWin, concerns, messaging, engagement } = person;
  const groups = [
    [focus, successCriteria],
    [personalWin, concerns === undefined || concerns.trim() === '' ? '' : `Concerned about: ${concerns.trim()}`],
    [messaging, engagement],
  ].map((texts) => texts.map((text) => text?.trim() ?? '').filter((text) => text !== ''));
  if (groups.every((texts) => texts.length === 0)) return [];
  return [{ cells: [{ text: nameOf(person), weight: 600 }, ...groups.map((texts) => texts.join('\n') || quiet)] }];
}

/** What a standing with somebody is called. */
export const standingNames: Readonly<Record<string, string>> = {
  none: 'None',
  vendor: 'Vendor',
  credible: 'Credible source',
  'problem-solver': 'Problem solver',
  trusted: 'Trusted adviser',
};

const coverColumns: Column[] = [
  { title: 'Colleague', share: 2 },
  { title: 'Stakeholder', share: 2 },
  { title: 'Now', width: 120 },
  { title: 'Wanted', width: 120 },
];

function coverRows({ plan }: ReportContext): Row[] {
  return rows(plan, 'coverage').flatMap(([, { teamId, stakeholderId, current, desired }]): Row[] => {
    const person = plan.stakeholders[stakeholderId];
    if (person === undefined || !isActive(person)) return [];
    return [
      {
        cells: [
          { text: ownerName(plan, teamId), weight: 600 },
          nameOf(person),
          standingNames[current ?? 'none']!,
          desired === undefined ? quiet : standingNames[desired]!,
        ],
      },
    ];
  });
}

const tieColumns: Column[] = [
  { title: 'From', share: 2 },
  { title: 'To', share: 2 },
  { title: 'Kind', width: 150 },
  { title: 'Note', share: 3 },
];

const strengths = ['weak', 'clear', 'strong'] as const;

function tieRows({ plan }: ReportContext): Row[] {
  return rows(plan, 'ties').flatMap(([, tie]): Row[] => {
    const [from, to] = [plan.stakeholders[tie.from], plan.stakeholders[tie.to]];
    if (from === undefined || to === undefined || !isActive(from) || !isActive(to)) return [];
    return [{ cells: [{ text: nameOf(from), weight: 600 }, nameOf(to), tieWords(tie), tie.note?.trim() || quiet] }];
  });
}

function tieWords({ kind, strength = tieDefaults.strength }: Tie): string {
  if (kind === 'dotted-report') return 'Second manager';
  return `${kind === 'conflict' ? 'Conflict' : 'Influence'}, ${strengths[strength - 1]}`;
}

const quiet: Cell = { text: UNKNOWN, quiet: true };

function nameOf({ name }: Stakeholder): string {
  return name.trim() || 'Not yet identified';
}
