import { type Segment, segments } from '../model/account-choices.ts';
import type { RowFacts } from './account-fields.ts';
import type { PlanHeader } from './plan-header.ts';
import { type AccountTest, type Condition, testOf } from './view-conditions.ts';

/** A touch older than this stands out. */
export const QUIET_DAYS = 21;

/** A view that comes with Home. */
export interface BuiltInView {
  readonly id: string;
  /** Absent for a segment's, which is called as the segment. */
  readonly name?: string;
  readonly segment?: Segment;
  readonly filter: readonly Condition[];
  /** Which accounts it looks at before any filter. */
  readonly from: 'open' | 'nurture' | 'lost' | 'archived';
}

const always: readonly BuiltInView[] = [
  { id: 'open', name: 'All open', from: 'open', filter: [] },
  {
    id: 'closing',
    name: 'Closing this quarter',
    from: 'open',
    filter: [{ field: 'closeDate', is: 'in', value: 'this-quarter' }],
  },
  { id: 'at-risk', name: 'At risk', from: 'open', filter: [{ field: 'health', is: 'is', value: ['at-risk'] }] },
  {
    id: 'quiet',
    name: `Quiet for ${QUIET_DAYS} days`,
    from: 'open',
    filter: [{ field: 'lastTouch', is: 'quiet-for', value: QUIET_DAYS }],
  },
];

const aside: readonly BuiltInView[] = [
  { id: 'nurture', name: 'On nurture', from: 'nurture', filter: [] },
  { id: 'lost', name: 'Lost', from: 'lost', filter: [] },
  { id: 'archived', name: 'Archived', from: 'archived', filter: [] },
];

/** The views that come with Home: a segment's where there are several; nurture, lost and the archive where they hold something. */
export function builtInViews(headers: readonly PlanHeader[], today: string): readonly BuiltInView[] {
  const present = new Set<Segment | undefined>();
  const places = new Set<BuiltInView['from']>();
  for (const header of headers) {
    const place = placeOf(header, today);
    places.add(place);
    if (place === 'open') present.add(header.segment);
  }
  const known = segments.filter((segment) => present.has(segment));
  const bySegment = known.map(
    (segment): BuiltInView => ({
      id: `segment-${segment}`,
      segment,
      from: 'open',
      filter: [{ field: 'segment', is: 'is', value: [segment] }],
    }),
  );
  return [...always, ...(known.length > 1 ? bySegment : []), ...aside.filter(({ from }) => places.has(from))];
}

/** Where an account is: put away, lost, resting until its day, or open. A nurture without a day stays among the open ones. */
export function placeOf({ archivedOn, status, nurtureUntil }: PlanHeader, today: string): BuiltInView['from'] {
  if (archivedOn !== undefined) return 'archived';
  if (status === 'lost') return 'lost';
  return status === 'nurture' && nurtureUntil !== undefined && nurtureUntil > today ? 'nurture' : 'open';
}

/** Whether an account is in a view. The user's own look at the open ones, and at those on nurture or lost where they ask for them. */
export function testOfView(
  view: { readonly filter: readonly unknown[]; readonly from?: BuiltInView['from'] },
  facts: RowFacts,
): AccountTest {
  const meets = testOf(view.filter, facts);
  const { from } = view;
  const asked = statusesAsked(view.filter);
  return (header) => {
    const place = placeOf(header, facts.today);
    const looked = from === undefined ? place === 'open' || asked.has(place) : place === from;
    return looked && meets(header);
  };
}

function statusesAsked(filter: readonly unknown[]): ReadonlySet<string> {
  return new Set(
    filter.flatMap((each) => {
      const { field, is, value } = (each ?? {}) as Partial<Condition>;
      return field === 'status' && is === 'is' && Array.isArray(value) ? (value as string[]) : [];
    }),
  );
}
