import { stakeholderMapDrawing } from '../drawing/stakeholder-map-drawing.ts';
import { compareCodePoints } from '../kernel/code-points.ts';
import { grouped } from '../kernel/grouped.ts';
import type { Id } from '../kernel/ids.ts';
import { type AccountPlan, planCurrency, rows } from '../model/plan.ts';
import { isOpen } from '../model/stages.ts';
import { buyingRoles, type Stakeholder, stakeholderDefaults } from '../model/stakeholders.ts';
import { compareMaps, type MapTables } from '../people/compare-maps.ts';
import { sayComparison } from '../people/compare-words.ts';
import { isGap, levelsOf } from '../people/coverage.ts';
import { isActive, isHeld } from '../people/person-signals.ts';
import { isLate, statusOf } from '../schedule/milestone-state.ts';
import { looks, paragraph } from './blocks.ts';
import { ownerName } from './context.ts';
import { type DrawMap, fitsOnePage, mapIn, mapParts, onlyPeople } from './present-map.ts';
import {
  areaOf,
  type ListedBlock,
  type ListedRow,
  listPages,
  type PresentPage,
  type PresentRoom,
  pageOf,
  tableBlocks,
} from './present-page.ts';
import { pathPages } from './present-path.ts';
import { nameOf, supportWord } from './present-words.ts';
import { capital, counted, countWord, listed, speaker, UNKNOWN } from './say.ts';
import type { Column } from './table.ts';

/** What our own side is shown: roles, coverage, the warmest path to each economic buyer, what changed and comes next. */
export function internalPages(plan: AccountPlan, room: PresentRoom): PresentPage[] {
  return [...rolePages(plan, room), ...coveragePages(plan, room), ...pathPages(plan, room), ...nextPages(plan, room)];
}

function activeIds(plan: AccountPlan): Id[] {
  return rows(plan, 'stakeholders').flatMap(([id, person]) => (isActive(person) ? [id] : []));
}

function rolePages(plan: AccountPlan, room: PresentRoom): PresentPage[] {
  const people = activeIds(plan);
  if (people.length === 0) return [];
  const area = areaOf(room);
  const draw: DrawMap = (shown) =>
    stakeholderMapDrawing(shown, { customerSafe: false, measure: room.measure, today: room.today });
  const known = onlyPeople(plan, people);
  const whole = fitsOnePage(known, area);
  // Places put by hand are of the map as a whole; a team alone is laid out by reporting line.
  const shown = whole ? known : withoutPlaces(known);
  const parts = whole ? [{ people, heads: [] }] : mapParts(shown, area);
  return parts.map(({ people: part, heads }) =>
    pageOf(
      room,
      {
        title: 'Roles',
        lead:
          heads.length === 0
            ? rolesLead(known)
            : `Who works under ${listed(heads.map((id) => nameOf(plan.stakeholders[id])))}`,
        said: [{ items: part.map((id) => roleSaid(plan.stakeholders[id]!)) }],
      },
      () => [mapIn(shown, part, area, draw)],
    ),
  );
}

function withoutPlaces(plan: AccountPlan): AccountPlan {
  const stakeholders = Object.fromEntries(
    rows(plan, 'stakeholders').map(([id, { position: _, ...person }]) => [id, person]),
  );
  return { ...plan, stakeholders };
}

const roleWords: Partial<Record<string, string>> = { economic: 'economic buyer', technical: 'technical buyer' };
const firstRoles = ['economic', 'technical', 'champion', 'procurement'] as const;

function roleWord(role: string): string {
  return roleWords[role] ?? role.replaceAll('-', ' ');
}

/** Who has each of the roles that decide. */
function rolesLead(plan: AccountPlan): string {
  const people = Object.values(plan.stakeholders);
  return firstRoles
    .map((role) => {
      const names = people.filter(({ roles }) => roles?.includes(role)).map(nameOf);
      return `${capital(roleWord(role))}: ${names.length === 0 ? 'nobody' : listed(names)}`;
    })
    .join(' · ');
}

function roleSaid(person: Stakeholder): string {
  const { title = '', roles = [], power = stakeholderDefaults.power, access = stakeholderDefaults.access } = person;
  const words = [nameOf(person), person.name.trim() === '' ? '' : title, ...roles.map(roleWord)];
  return [...words, `support ${supportWord(person)}`, `power ${power}`, `access ${access}`]
    .filter((word) => word !== '')
    .join(', ');
}

const coverageColumns: Column[] = [
  { title: 'Person', share: 2.4 },
  { title: 'Roles', share: 1.8 },
  { title: 'Access', width: 64 },
  { title: 'Who of us, and how well', share: 4 },
];

/** Whom we hold and who of us does; those whom we want to know better first. */
function coveragePages(plan: AccountPlan, room: PresentRoom): PresentPage[] {
  const people = activeIds(plan);
  if (people.length === 0) return [];
  const held = people.filter((id) => isHeld(plan.stakeholders[id]!)).length;
  const covered = grouped(Object.values(plan.coverage), ({ stakeholderId }) => [stakeholderId]);
  const lines = people.map((id) => {
    const ours = covered.get(id) ?? [];
    return { person: plan.stakeholders[id]!, ours, gaps: ours.filter(isGap).length };
  });
  const rank = (role: readonly string[] = []) =>
    Math.min(...role.map((each) => buyingRoles.indexOf(each as never)), 99);
  lines.sort((a, b) => b.gaps - a.gaps || rank(a.person.roles) - rank(b.person.roles));
  const body = lines.map(({ person, ours }): ListedRow => {
    const how = ours.map((line) => {
      const { current, desired } = levelsOf(line);
      const name = ownerName(plan, line.teamId);
      return isGap(line) ? `${name}: ${levelWord(current)} → ${levelWord(desired)}` : `${name}: ${levelWord(current)}`;
    });
    const roles = capital((person.roles ?? []).map(roleWord).join(', '));
    const access = capital(person.access ?? stakeholderDefaults.access);
    return {
      row: {
        cells: [
          { text: nameOf(person), weight: 600, note: person.name.trim() === '' ? '' : (person.title ?? '') },
          roles || { text: UNKNOWN, quiet: true },
          access,
          how.length === 0 ? { text: 'Nobody', quiet: true } : how.join(', '),
        ],
      },
      item: `${nameOf(person)}, ${roles || 'no role'}, access ${access.toLowerCase()}, ${how.join(', ') || 'covered by nobody'}`,
    };
  });
  const gaps = lines.reduce((sum, line) => sum + line.gaps, 0);
  const lead = `We hold ${countWord(held, room.locale)} of ${counted(people.length, 'person', 'people', room.locale)}; ${counted(gaps, 'gap', 'gaps', room.locale)} between what is and what we want`;
  return listPages(room, { title: 'Coverage', lead }, (width) => tableBlocks(coverageColumns, body, width, room));
}

function levelWord(level: string): string {
  return level.replaceAll('-', ' ');
}

/** What changed on the map since the last snapshot, then what is to be done next: opportunities, talks, late milestones. */
function nextPages(plan: AccountPlan, room: PresentRoom): PresentPage[] {
  const say = speaker(planCurrency(plan), room.locale);
  const latest = Object.values(plan.snapshots)
    .sort((a, b) => compareCodePoints(a.on, b.on))
    .at(-1);
  const changes = latest === undefined ? [] : changesSince(plan, latest);
  const steps = [
    ...Object.values(plan.opportunities)
      .filter((opportunity) => isOpen(opportunity) && (opportunity.nextStep ?? '').trim() !== '')
      .map(({ name, nextStep }) => `${name}: ${nextStep!.trim()}`),
    ...Object.values(plan.activities)
      .filter(({ nextStep = '', done }) => done !== true && nextStep.trim() !== '')
      // What is due first comes first; without a day, last.
      .sort((a, b) => compareCodePoints(a.due ?? '~', b.due ?? '~'))
      .map(({ nextStep, due }) => `${nextStep!.trim()}${due === undefined ? '' : `, by ${say.date(due)}`}`),
  ];
  const late = Object.values(plan.milestones)
    .filter((milestone) => isLate(milestone, room.today))
    .map(({ title, end }) => `${title}, due ${say.date(end)}`);
  const coming = Object.values(plan.milestones)
    .filter((milestone) => ['not-started', 'in-progress', 'blocked'].includes(statusOf(milestone)))
    .filter(({ end }) => end >= room.today)
    .sort((a, b) => compareCodePoints(a.end, b.end))
    .slice(0, 3)
    .map(({ title, end }) => `${title}, ${say.date(end)}`);
  const parts = [
    { heading: latest === undefined ? '' : `Since ${say.date(latest.on)}`, items: changes },
    { heading: 'Next steps', items: steps },
    { heading: 'Late', items: late },
    { heading: 'Coming up', items: coming },
  ].filter(({ items }) => items.length > 0);
  if (parts.length === 0) return [];
  const blocks = (width: number): ListedBlock[] =>
    parts.flatMap(({ heading, items }, n) => [
      ...paragraph(heading, width, looks.h2, room.measure, { before: n === 0 ? 0 : 24 }).map((block) => ({
        block: { ...block, keep: true },
      })),
      ...items.flatMap((item) =>
        paragraph(item, Math.min(width, 760), looks.strong, room.measure, { before: 4 }).map((block, i) =>
          i === 0 ? { block, item: `${heading}: ${item}` } : { block },
        ),
      ),
    ]);
  const changed = changes.length > 0;
  return listPages(
    room,
    {
      title: changed ? 'What changed, and what comes next' : 'What comes next',
      lead: changed ? 'On the map since the last snapshot, and from here on' : 'From the plan as it stands',
    },
    blocks,
  );
}

/** Who joined, left, moved or changed support, in words. */
function changesSince(plan: AccountPlan, then: MapTables): string[] {
  return sayComparison(compareMaps(then, plan), then, plan)
    .filter(({ kind }) => kind !== 'person' && kind !== 'tie')
    .map(({ text }) => text);
}
