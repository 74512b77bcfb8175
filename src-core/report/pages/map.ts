import type { Shape } from '../../drawing/display-list.ts';
import { scaleDrawing } from '../../drawing/scale-drawing.ts';
import { mapLegend } from '../../drawing/stakeholder-legend.ts';
import { stakeholderMapDrawing } from '../../drawing/stakeholder-map-drawing.ts';
import { fitText } from '../../drawing/wrap-text.ts';
import { compareCodePoints } from '../../kernel/code-points.ts';
import { rows } from '../../model/plan.ts';
import type { Stakeholder } from '../../model/stakeholders.ts';
import { isActive, isHeld, peopleCoverage } from '../../people/person-signals.ts';
import { type Block, figure, heading, looks, saidOnly, type TextLook, textShapes } from '../blocks.ts';
import { personName, type ReportContext, type Section } from '../context.ts';
import type { SaidItem } from '../meaning.ts';
import { capital, counted, countWord, listed, UNKNOWN } from '../say.ts';
import { type Column, type Row, table } from '../table.ts';

/** Cards drawn smaller than this are followed by a list in type of full size. */
const READABLE = 0.85;
const GRID_GAP = 16;

/** Who is involved. Our own readers see the influence map, all others the customer-safe one; null without people. */
export function mapPage(context: ReportContext): Section | null {
  const { plan, measure, width, height, audience, options } = context;
  const people = rows(plan, 'stakeholders').filter(([, person]) => isActive(person));
  if (people.length === 0) return null;
  const own = audience === 'manager';
  const isGap = (person: Stakeholder) => Number(person.name.trim() === '');
  const named = people
    .map(([, person]) => person)
    .sort((a, b) => isGap(a) - isGap(b) || compareCodePoints(a.name, b.name));
  const full = stakeholderMapDrawing(plan, { customerSafe: !own, measure, today: options.on });
  const room = height - 330;
  const scale = Math.min(own ? 0.86 : 0.92, width / full.width, room / full.height);
  const drawing = scaleDrawing(full, scale);
  const centred: Shape = { kind: 'group', dx: Math.max(0, (width - drawing.width) / 2), shapes: drawing.shapes };
  const headline = own ? fullWords(context, named) : safeWords(context, named);
  const blocks: Block[] = [
    { ...figure(drawing, `A map of who is involved: ${headline}.`), before: 18, shapes: [centred] },
  ];
  if (own) {
    const legend = mapLegend(width, measure, { layout: plan.account.mapLayout });
    blocks.push({ ...figure(legend, 'What the marks of the map mean.'), before: 16 });
  }
  const list = own ? fullTable(context, named) : scale < READABLE ? peopleGrid(context, named) : [];
  if (list.length > 0) {
    blocks.push(heading(own ? 'Everybody on the map' : 'Who is involved', { before: 30 }), ...list);
  }
  if (list.length === 0) blocks.push(saidOnly({ kind: 'list', items: named.map(whoIs) }));
  return { headline, blocks };
}

function safeWords({ options, plan }: ReportContext, people: readonly Stakeholder[]): string {
  const departments = new Set(
    people.flatMap(({ department }) => (department === undefined ? [] : [department.trim()])),
  );
  const gaps = people.filter(({ name }) => name.trim() === '').length;
  const named = people.length - gaps;
  const from =
    departments.size > 1 ? ` from ${counted(departments.size, 'department', 'departments', options.locale)}` : '';
  const who = `${capital(counted(named, 'person', 'people', options.locale))}${from} of ${plan.account.name} ${named === 1 ? 'is' : 'are'} involved`;
  return gaps === 0 ? who : `${who}; ${counted(gaps, 'role is', 'roles are', options.locale)} still to be named`;
}

function fullWords({ plan, options }: ReportContext, people: readonly Stakeholder[]): string {
  const { held } = peopleCoverage(plan);
  const line = `We hold ${countWord(held, options.locale)} of ${counted(people.length, 'person', 'people', options.locale)}`;
  const buyers = people.filter(({ roles }) => roles?.includes('economic'));
  if (buyers.length === 0) return `${line}; no economic buyer is known`;
  const open = buyers.filter((person) => !isHeld(person)).map(({ name }) => name.trim() || 'one not yet identified');
  return open.length === 0
    ? `${line}, the economic buyer among them`
    : `${line}; not the economic buyer, ${listed(open)}`;
}

/** Four to a row: name, project role, title. */
function peopleGrid({ width, measure }: ReportContext, people: readonly Stakeholder[]): Block[] {
  const column = (width - 3 * GRID_GAP) / 4;
  const rowsOfFour = Array.from({ length: Math.ceil(people.length / 4) }, (_, i) => people.slice(4 * i, 4 * i + 4));
  return rowsOfFour.map((row, i) => ({
    height: 50,
    before: i === 0 ? 0 : 9,
    means: i === 0 ? [{ kind: 'list', items: people.map(whoIs) }] : [],
    shapes: row.flatMap(({ name, projectRole, title }, n) => {
      const x = n * (column + GRID_GAP);
      const line = (text: string, y: number, look: TextLook) =>
        textShapes([fitText(text, column, look, measure)], x, y, look);
      return [
        ...line(name.trim() || 'To be named', 0, { ...looks.small, size: 12, weight: 600, fill: 'text' }),
        ...line(projectRole ?? '', 16, { ...looks.small, size: 11.5, fill: 'text' }),
        ...line(title ?? '', 32, looks.small),
      ];
    }),
  }));
}

function whoIs({ name, projectRole, title, department }: Stakeholder): SaidItem {
  const note = [projectRole, title, department].filter((part) => (part ?? '').trim() !== '').join(', ');
  return { text: name.trim() || 'To be named', ...(note === '' ? {} : { note }) };
}

const fullColumns: Column[] = [
  { title: 'Name', share: 2.4 },
  { title: 'Roles', share: 1.8 },
  { title: 'Reports to', share: 1.6 },
  { title: 'Support', width: 76 },
  { title: 'Power', width: 44, align: 'right' },
  { title: 'Access', width: 58 },
];

const supports: Readonly<Record<string, string>> = {
  2: 'Advocate',
  1: 'Supporter',
  0: 'Neutral',
  '-1': 'Sceptic',
  '-2': 'Opponent',
};

function fullTable(context: ReportContext, people: readonly Stakeholder[]): Block[] {
  const body = people.map((person) => fullRow(context, person));
  return table(fullColumns, body, context.width, context.measure);
}

function fullRow({ plan }: ReportContext, person: Stakeholder): Row {
  const { support, power, access, roles = [], title = '', department = '' } = person;
  return {
    cells: [
      {
        text: person.name.trim() || 'Not yet identified',
        weight: 600,
        note: [title, department].filter((part) => part !== '').join(', '),
      },
      capital(roles.join(', ').replaceAll('-', ' ')) || { text: UNKNOWN, quiet: true },
      personName(plan, person.reportsTo) || { text: UNKNOWN, quiet: true },
      support === undefined ? { text: 'Unknown', quiet: true } : supports[support]!,
      power === undefined ? { text: UNKNOWN, quiet: true } : String(power),
      capital(access ?? 'none'),
    ],
  };
}
