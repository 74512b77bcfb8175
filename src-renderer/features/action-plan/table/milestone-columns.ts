import { formatDate } from '@core/kernel/dates.ts';
import type { Id } from '@core/kernel/ids.ts';
import { type Milestone, type MilestoneStatus, milestoneStatuses, type Track, tracks } from '@core/model/milestones.ts';
import { durationDays, statusNames, statusOf, trackNames, trackOf } from '@core/schedule/milestone-state.ts';
import type { NumberedRow } from '@core/schedule/predecessor-text.ts';
import { writeLag } from '@core/schedule/typed-days.ts';
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table';
import { reasonWords } from '../procurement/procurement-words.ts';
import { daysWord } from '../schedule-words.ts';
import { type Side, sideNames } from '../track-words.ts';

/** A milestone as the table shows it: references as names, for sorting and reading. */
export interface ListedMilestone {
  readonly id: Id;
  readonly milestone: Milestone;
  readonly title: string;
  readonly track: Track;
  readonly status: MilestoneStatus;
  readonly side: Side;
  readonly owner: string;
}

/** The rows by the numbers that they show, for typing what a milestone waits for. */
export interface Numbering {
  readonly rows: readonly NumberedRow[];
  readonly numberOf: ReadonlyMap<Id, number>;
}

export type ColumnId =
  | 'title'
  | 'track'
  | 'start'
  | 'end'
  | 'days'
  | 'status'
  | 'side'
  | 'owner'
  | 'dependsOn'
  | 'shared';

export interface MilestoneColumn {
  readonly id: ColumnId;
  readonly header: string;
  /** Pixels; the title and what it waits for share what is left. */
  readonly width?: number;
  /** False where it is pressed in its place. */
  readonly editable: boolean;
  /** What is sorted by: tracks and states go in the order of the work, not of the alphabet. */
  readonly value: (row: ListedMilestone) => string | number;
}

/** In the order in which they stand. */
export const milestoneColumns: readonly MilestoneColumn[] = [
  { id: 'title', header: 'Milestone', editable: true, value: (row) => row.title },
  { id: 'track', header: 'Track', width: 112, editable: true, value: (row) => tracks.indexOf(row.track) },
  { id: 'start', header: 'Start', width: 114, editable: true, value: (row) => row.milestone.start },
  { id: 'end', header: 'End', width: 118, editable: true, value: (row) => row.milestone.end },
  { id: 'days', header: 'Takes', width: 76, editable: true, value: (row) => durationDays(row.milestone) },
  {
    id: 'status',
    header: 'Status',
    width: 118,
    editable: true,
    value: (row) => milestoneStatuses.indexOf(row.status),
  },
  { id: 'side', header: 'Side', width: 84, editable: true, value: (row) => row.side },
  { id: 'owner', header: 'Owner', width: 120, editable: true, value: (row) => row.owner },
  { id: 'dependsOn', header: 'Waits for', editable: true, value: waitsForCount },
  { id: 'shared', header: 'Shared', width: 68, editable: false, value: (row) => (row.milestone.shared ? 1 : 0) },
];

function waitsForCount({ milestone }: ListedMilestone): number {
  return milestone.dependsOn?.length ?? 0;
}

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** Of a row: its number before them, and the way to the inspector behind them. */
export const COLUMNS = milestoneColumns.length + 2;

export const columnDefs: ColumnDef<typeof features, ListedMilestone>[] = milestoneColumns.map(
  ({ id, header, value }) => ({
    id,
    header,
    accessorFn: value,
    sortFn: id === 'title' || id === 'owner' ? sortFn_text : sortFn_basic,
  }),
);

export function listMilestone(id: Id, milestone: Milestone, nameOf: (id: Id) => string | undefined): ListedMilestone {
  return {
    id,
    milestone,
    title: milestone.title,
    track: trackOf(milestone),
    status: statusOf(milestone),
    side: milestone.side ?? 'us',
    owner: milestone.ownerId === undefined ? '' : (nameOf(milestone.ownerId) ?? ''),
  };
}

export function numbering(rows: readonly NumberedRow[]): Numbering {
  return { rows, numberOf: new Map(rows.map(({ id }, i) => [id, i + 1])) };
}

/** A value as it reads in its cell; empty for none. */
export function cellText(
  column: ColumnId,
  row: ListedMilestone,
  { rows, numberOf }: Numbering,
  locale: string,
): string {
  const { milestone } = row;
  switch (column) {
    case 'track':
      return trackNames[row.track];
    case 'start':
    case 'end':
      return formatDate(milestone[column], locale);
    case 'days':
      return daysWord(durationDays(milestone));
    case 'status':
      return row.status === 'blocked' ? reasonWords(milestone) : statusNames[row.status];
    case 'side':
      return sideNames[row.side];
    case 'dependsOn':
      return (milestone.dependsOn ?? [])
        .map(({ on, lagDays = 0 }) => {
          const number = numberOf.get(on) ?? 0;
          return `${number} ${rows[number - 1]?.title ?? ''} ${writeLag(lagDays)}`.trim();
        })
        .join(', ');
    case 'shared':
      return milestone.shared === true ? 'Yes' : 'No';
    default:
      return row[column];
  }
}
