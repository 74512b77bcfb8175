import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import type { AccountPlan } from '@core/model/plan.ts';
import { accessLevels, buyingRoles, type Stakeholder } from '@core/model/stakeholders.ts';
import { daysStale, isActive, lastTouches } from '@core/people/person-signals.ts';
import {
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { roleNames } from '../../../ui/words.ts';
import { accessNames, personName, supportWord } from '../person-words.ts';

/** A person as the list shows them: references as names, for sorting, searching and reading. */
export interface ListedPerson {
  readonly id: Id;
  readonly person: Stakeholder;
  readonly name: string;
  readonly manager: string;
  /** The day of the latest logged activity. */
  readonly last: string | undefined;
  /** Days since then where that is longer than their rhythm. */
  readonly stale: number | null;
}

export function listPeople(
  { stakeholders, activities, account }: Pick<AccountPlan, 'stakeholders' | 'activities' | 'account'>,
  { withLeft, today }: { withLeft: boolean; today: string },
): ListedPerson[] {
  const touches = lastTouches({ activities });
  return Object.entries(stakeholders).flatMap(([id, person]) => {
    if (!withLeft && !isActive(person)) return [];
    const last = touches.get(id);
    const stale = daysStale(person, last, account.planStart, today);
    const manager = person.reportsTo === undefined ? '' : personName(stakeholders[person.reportsTo]);
    return [{ id, person, name: personName(person), manager, last, stale }];
  });
}

export const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

/** A column that can be edited, or the day of the last contact, which activities tell. */
export type ColumnId =
  | 'name'
  | 'title'
  | 'department'
  | 'roles'
  | 'support'
  | 'power'
  | 'access'
  | 'reportsTo'
  | 'last'
  | 'ratedOn'
  | 'projectRole'
  | 'email';

export interface PeopleColumn {
  readonly id: ColumnId;
  readonly header: string;
  /** Least width in pixels. */
  readonly width: number;
  /** Takes a share of the room that is left. */
  readonly grows?: boolean;
  /** How much it matters: where there is no room, the highest goes first. */
  readonly rank: number;
  readonly editable: boolean;
  /** What is sorted by; undefined comes last, whichever way. */
  readonly value: (row: ListedPerson) => string | number | undefined;
}

const text = (id: 'title' | 'department' | 'projectRole' | 'email') => (row: ListedPerson) =>
  row.person[id]?.trim() || undefined;

/** In the order in which they stand. */
export const peopleColumns: readonly PeopleColumn[] = [
  {
    id: 'name',
    header: 'Name',
    width: 168,
    grows: true,
    rank: 0,
    editable: true,
    value: (row) => row.person.name.trim() || undefined,
  },
  { id: 'title', header: 'Title', width: 176, grows: true, rank: 1, editable: true, value: text('title') },
  {
    id: 'department',
    header: 'Department',
    width: 124,
    grows: true,
    rank: 5,
    editable: true,
    value: text('department'),
  },
  { id: 'roles', header: 'Roles', width: 132, rank: 2, editable: true, value: firstRole },
  { id: 'support', header: 'Support', width: 116, rank: 3, editable: true, value: (row) => row.person.support },
  { id: 'power', header: 'Power', width: 72, rank: 7, editable: true, value: (row) => row.person.power },
  { id: 'access', header: 'Access', width: 92, rank: 6, editable: true, value: accessRank },
  {
    id: 'reportsTo',
    header: 'Reports to',
    width: 150,
    grows: true,
    rank: 4,
    editable: true,
    value: (row) => row.manager || undefined,
  },
  { id: 'last', header: 'Last contact', width: 118, rank: 8, editable: false, value: (row) => row.last },
  { id: 'ratedOn', header: 'Rated on', width: 112, rank: 11, editable: true, value: (row) => row.person.ratedOn },
  {
    id: 'projectRole',
    header: 'Project role',
    width: 140,
    grows: true,
    rank: 10,
    editable: true,
    value: text('projectRole'),
  },
  { id: 'email', header: 'E-mail', width: 190, grows: true, rank: 9, editable: true, value: text('email') },
];

function firstRole({ person }: ListedPerson): number | undefined {
  const places = (person.roles ?? []).map((role) => buyingRoles.indexOf(role));
  return places.length === 0 ? undefined : Math.min(...places);
}

function accessRank({ person }: ListedPerson): number {
  return accessLevels.indexOf(person.access ?? 'none');
}

/** The box in front of each row. */
export const CHECK = 40;

/** The columns that fit `width` pixels, those that matter most first chosen; the name always. */
export function columnsFor(width: number): PeopleColumn[] {
  let room = width - CHECK;
  const chosen = new Set<ColumnId>();
  for (const { id, width: wanted, rank } of [...peopleColumns].sort((a, b) => a.rank - b.rank)) {
    room -= wanted;
    if (room < 0 && rank > 0) break;
    chosen.add(id);
  }
  return peopleColumns.filter(({ id }) => chosen.has(id));
}

/** `grid-template-columns` of the header and of every row. */
export function templateOf(columns: readonly PeopleColumn[]): string {
  const tracks = columns.map(({ width, grows }) => (grows === true ? `minmax(${width}px, 1fr)` : `${width}px`));
  return `${CHECK}px ${tracks.join(' ')}`;
}

/** The same for TanStack, which sorts by them. */
export function columnDefs(locale: string): ColumnDef<typeof features, ListedPerson>[] {
  // Plain options: with others a collator loses its fast path for plain letters.
  const collator = new Intl.Collator(locale);
  return peopleColumns.map(({ id, header, value }) => ({
    id,
    header,
    accessorFn: value,
    sortUndefined: 'last',
    sortDescFirst: false,
    sortFn: (a, b) => {
      const [left, right] = [a.getValue<string | number>(id), b.getValue<string | number>(id)];
      return typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right));
    },
  }));
}

/** What a cell says, for those who cannot see it and for the title of one that is cut short. */
export function cellText(column: ColumnId, { person, name, manager, last }: ListedPerson, locale: string): string {
  switch (column) {
    case 'name':
      return name;
    case 'roles':
      return (person.roles ?? []).map((role) => roleNames[role].label).join(', ');
    case 'support':
      return supportWord(person.support).name;
    case 'power':
      return person.power === undefined ? '' : `${person.power} of 5`;
    case 'access':
      return accessNames[person.access ?? 'none'];
    case 'reportsTo':
      return manager;
    case 'last':
      return last === undefined ? '' : formatDate(last, locale);
    case 'ratedOn':
      return person.ratedOn === undefined ? '' : formatDate(person.ratedOn, locale);
    default:
      return person[column] ?? '';
  }
}

const searched = new WeakMap<ListedPerson, string>();

/** Whether every word typed occurs somewhere in what is said of a person. */
export function matches(row: ListedPerson, words: string): boolean {
  let said = searched.get(row);
  if (said === undefined) {
    const columns = ['name', 'title', 'department', 'roles', 'support', 'reportsTo', 'projectRole', 'email'] as const;
    said = columns
      .map((column) => cellText(column, row, 'en'))
      .join('\n')
      .toLocaleLowerCase();
    searched.set(row, said);
  }
  return words.split(/\s+/).every((word) => said.includes(word));
}
