import type { Id } from '@core/kernel/ids.ts';
import type { Milestone, MilestoneStatus, Track } from '@core/model/milestones.ts';
import { milestoneStatuses, tracks } from '@core/model/milestones.ts';
import { statusOf, trackOf } from '@core/schedule/milestone-state.ts';
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table';
import type { Side } from './track-words.ts';

/** A milestone as the list shows it: references as names, for sorting and reading. */
export interface ListedMilestone {
  readonly id: Id;
  readonly milestone: Milestone;
  readonly title: string;
  readonly track: Track;
  readonly status: MilestoneStatus;
  readonly side: Side;
  readonly owner: string;
  readonly dependsOn: string;
  readonly shared: boolean;
}

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text, basic: sortFn_basic },
});

const helper = createColumnHelper<typeof features, ListedMilestone>();
/** Tracks and states sort in the order of the work, not of the alphabet. */
const byTrack: SortFn<typeof features, ListedMilestone> = (a, b) =>
  tracks.indexOf(a.original.track) - tracks.indexOf(b.original.track);
const byStatus: SortFn<typeof features, ListedMilestone> = (a, b) =>
  milestoneStatuses.indexOf(a.original.status) - milestoneStatuses.indexOf(b.original.status);

export const columns = helper.columns([
  helper.accessor('title', { header: 'Milestone', sortFn: 'text' }),
  helper.accessor('track', { header: 'Track', sortFn: byTrack }),
  helper.accessor(({ milestone }) => milestone.start, { id: 'start', header: 'Start', sortFn: 'basic' }),
  helper.accessor(({ milestone }) => milestone.end, { id: 'end', header: 'End', sortFn: 'basic' }),
  helper.accessor('status', { header: 'Status', sortFn: byStatus }),
  helper.accessor('side', { header: 'Side', sortFn: 'basic' }),
  helper.accessor('owner', { header: 'Owner', sortFn: 'text' }),
  helper.accessor('dependsOn', { header: 'Waits for', sortFn: 'text' }),
  helper.accessor('shared', { header: 'Shared', sortFn: 'basic' }),
]);

export function listed(
  id: Id,
  milestone: Milestone,
  nameOf: (id: Id) => string | undefined,
  titleOf: (id: Id) => string | undefined,
): ListedMilestone {
  return {
    id,
    milestone,
    title: milestone.title,
    track: trackOf(milestone),
    status: statusOf(milestone),
    side: milestone.side ?? 'us',
    owner: milestone.ownerId === undefined ? '' : (nameOf(milestone.ownerId) ?? ''),
    dependsOn: (milestone.dependsOn ?? []).map(({ on }) => titleOf(on) ?? '').join(', '),
    shared: milestone.shared === true,
  };
}
