import { compareCodePoints } from '../../kernel/code-points.ts';
import type { Id } from '../../kernel/ids.ts';
import { rows } from '../../model/plan.ts';
import { type Stakeholder, stakeholderDefaults } from '../../model/stakeholders.ts';
import { isActive, lastTouches } from '../../people/person-signals.ts';
import { ownerName, type ReportContext, type Section } from '../context.ts';
import { capital, counted } from '../say.ts';
import { standingNames, supportNames } from '../stakeholder-tables.ts';
import { type Cell, type Column, type Row, table } from '../table.ts';

/** Everybody of theirs, the most powerful first: where they stand, when we last spoke, and how to work with them. */
export function handoffPeoplePage(context: ReportContext): Section | null {
  const { plan, options, audience, width, measure } = context;
  if (audience !== 'manager' || options.handoff === undefined) return null;
  const people = rows(plan, 'stakeholders')
    .filter(([, person]) => isActive(person))
    .sort(([, a], [, b]) => powerOf(b) - powerOf(a) || compareCodePoints(a.name, b.name));
  if (people.length === 0) return null;
  const past = Object.entries(plan.activities).filter(([, { on }]) => on <= options.on);
  const touches = lastTouches({ activities: Object.fromEntries(past) });
  const never = people.filter(([id]) => !touches.has(id)).length;
  const known = counted(people.length, 'person', 'people', options.locale);
  return {
    headline: `${capital(known)} to know${never === 0 ? ', all of them met' : `; ${counted(never, 'was', 'were', options.locale)} never met`}`,
    blocks: table(
      columns,
      people.map(([id, person]) => personRow(context, id, person, touches.get(id))),
      width,
      measure,
    ).map((block, at) => (at === 0 ? { ...block, before: 26 } : block)),
  };
}

const columns: Column[] = [
  { title: 'Person', share: 2.5 },
  { title: 'Where they stand', share: 2.3 },
  { title: 'How to work with them', share: 3 },
  { title: 'Who of us', share: 2 },
];

function powerOf({ power }: Stakeholder): number {
  return power ?? stakeholderDefaults.power;
}

function personRow({ plan, say }: ReportContext, id: Id, person: Stakeholder, last: string | undefined): Row {
  const { title = '', department = '', email = '', phone = '', roles = [], support, power, access = 'none' } = person;
  const contact = [email, phone].map((text) => text.trim()).filter((text) => text !== '');
  const standing = [
    roles.map((role) => role.replaceAll('-', ' ')).join(', '),
    [
      support === undefined ? 'Support unknown' : supportNames[support],
      power === undefined ? 'power not rated' : `power ${power}`,
      `${access === 'none' ? 'no' : access} access`,
    ].join(', '),
    last === undefined ? 'Never met' : `Last touch ${say.date(last)}`,
  ].filter((line) => line !== '');
  return {
    cells: [
      {
        text: person.name.trim() || 'Not yet identified',
        weight: 600,
        note: [[title, department].filter((part) => part.trim() !== '').join(', '), ...contact]
          .filter(Boolean)
          .join('\n'),
      },
      capital(standing.join('\n')),
      engagement(person),
      covered(plan, id),
    ],
  };
}

function engagement({ engagement: how, messaging, focus, personalWin, concerns }: Stakeholder): Cell {
  const parts = [
    how,
    messaging,
    said('Cares about', focus),
    said('Own win', personalWin),
    said('Concerned about', concerns),
  ].flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text.trim()]));
  return parts.length === 0 ? { text: 'Nothing noted', quiet: true } : { text: parts.join('\n') };
}

function said(what: string, text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : `${what}: ${text.trim()}`;
}

function covered(plan: ReportContext['plan'], id: Id): Cell {
  const lines = rows(plan, 'coverage').flatMap(([, { teamId, stakeholderId, current, desired }]) => {
    if (stakeholderId !== id) return [];
    const wanted =
      desired === undefined || desired === current ? '' : `, wanted: ${standingNames[desired]!.toLowerCase()}`;
    const now = current === undefined ? 'not rated' : standingNames[current]!.toLowerCase();
    return [`${ownerName(plan, teamId)}: ${now}${wanted}`];
  });
  return lines.length === 0 ? { text: 'Nobody yet', quiet: true } : { text: lines.join('\n') };
}
