import type { DisplayList, Shape } from '../../drawing/display-list.ts';
import { scaleDrawing } from '../../drawing/scale-drawing.ts';
import { mapLegend } from '../../drawing/stakeholder-legend.ts';
import { stakeholderMapDrawing } from '../../drawing/stakeholder-map-drawing.ts';
import { compareCodePoints } from '../../kernel/code-points.ts';
import { rows } from '../../model/plan.ts';
import type { Stakeholder } from '../../model/stakeholders.ts';
import type { TeamMember } from '../../model/team.ts';
import { isActive, isHeld, peopleCoverage } from '../../people/person-signals.ts';
import { type Block, figure, heading, looks, paragraph, saidOnly } from '../blocks.ts';
import type { ReportContext, Section } from '../context.ts';
import { type GridPerson, peopleGrid, saidPerson } from '../people-grid.ts';
import { capital, counted, listed, partWord } from '../say.ts';
import { stakeholderTables } from '../stakeholder-tables.ts';

/** Cards drawn smaller than this are followed by a list in type of full size. */
const READABLE = 0.85;
/** Below this nobody could read them: the lists say it all. */
const SMALLEST = 0.5;

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
  const headline = own ? fullWords(context, named) : safeWords(context, named);
  const full = stakeholderMapDrawing(plan, { customerSafe: !own, measure, today: options.on });
  const scale = Math.min(own ? 0.86 : 0.92, width / full.width, (height - 330) / full.height);
  const drawn = scale >= SMALLEST;
  const grid = named.map(gridPerson);
  const readable = scale >= READABLE;
  const list = readable
    ? [saidOnly({ kind: 'list', items: grid.map(saidPerson) })]
    : [heading('Who is involved', { before: 30 }), ...peopleGrid(grid, width, measure)];
  return {
    headline,
    blocks: [
      ...(drawn ? map(context, full, scale, headline) : own ? tooLarge(context) : []),
      ...(own ? stakeholderTables(context, named) : list),
      ...ourTeam(context),
    ],
  };
}

function tooLarge({ width, measure }: ReportContext): Block[] {
  const words = 'The map has too many people to be read on a page; it can be exported as a picture of its own.';
  return paragraph(words, width, looks.body, measure, { before: 10 });
}

function map(context: ReportContext, full: DisplayList, scale: number, headline: string): Block[] {
  const { plan, width, measure, audience } = context;
  const drawing = scaleDrawing(full, scale);
  const centred: Shape = { kind: 'group', dx: Math.max(0, (width - drawing.width) / 2), shapes: drawing.shapes };
  const picture = { ...figure(drawing, `A map of who is involved: ${headline}.`), before: 18, shapes: [centred] };
  if (audience !== 'manager') return [picture];
  const legend = mapLegend(width, measure, { layout: plan.account.mapLayout });
  return [picture, { ...figure(legend, 'What the marks of the map mean.'), before: 16 }];
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
  const line = `We hold ${partWord(held, options.locale)} of ${counted(people.length, 'person', 'people', options.locale)}`;
  const buyers = people.filter(({ roles }) => roles?.includes('economic'));
  if (buyers.length === 0) return `${line}; no economic buyer is known`;
  const open = buyers.filter((person) => !isHeld(person)).map(({ name }) => name.trim() || 'one not yet identified');
  return open.length === 0
    ? `${line}, the economic buyer among them`
    : `${line}; not the economic buyer, ${listed(open)}`;
}

/** A stakeholder as a customer may see them. */
function gridPerson({ name, projectRole = '', title = '' }: Stakeholder): GridPerson {
  return { name: name.trim() || 'To be named', lines: [projectRole, title] };
}

const teamRoleNames: Readonly<Record<NonNullable<TeamMember['role']>, string>> = {
  'account-executive': 'Account executive',
  'sales-engineer': 'Sales engineer',
  'customer-success': 'Customer success',
  'executive-sponsor': 'Executive sponsor',
  'sales-manager': 'Sales manager',
  'business-development': 'Business development',
  'sales-operations': 'Sales operations',
  partner: 'Partner',
  other: '',
};

/** Our side: whom the shown plan names. */
function ourTeam({ plan, width, measure }: ReportContext): Block[] {
  const team = Object.values(plan.team)
    .map(({ name, role }): GridPerson => ({ name, lines: [role === undefined ? '' : teamRoleNames[role]] }))
    .sort((a, b) => compareCodePoints(a.name, b.name));
  return team.length === 0 ? [] : [heading('From our side', { before: 30 }), ...peopleGrid(team, width, measure)];
}
