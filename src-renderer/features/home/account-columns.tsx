import { daysBetween, formatDate } from '@core/kernel/dates.ts';
import { formatMoney } from '@core/kernel/money.ts';
import { rankTexts } from '@core/kernel/rank-texts.ts';
import { stages } from '@core/model/stages.ts';
import type { PlanHeader } from '@core/portfolio/plan-header.ts';
import { IconClock } from '@tabler/icons-react';
import {
  type ColumnDef,
  columnFilteringFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { CSSProperties, ReactNode } from 'react';
import { segmentNames, wordOf } from '../../ui/words.ts';

export const accountFeatures = tableFeatures({
  columnFilteringFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

/** A column of Home: what TanStack sorts by, and what a row shows. */
export type AccountColumn = ColumnDef<typeof accountFeatures, PlanHeader> & {
  readonly id: string;
  readonly header: string;
  readonly show: (row: PlanHeader) => ReactNode;
};

/** What a column needs beside its header row. */
export interface ColumnContext {
  readonly accounts: readonly PlanHeader[];
  readonly locale: string;
  readonly today: string;
}

export interface ColumnLook {
  /** Pixels, or null for what shares the rest. */
  readonly width: number | null;
  readonly numeric?: boolean;
  /** Hidden below this width of the table, in pixels. */
  readonly from?: number;
}

/** A touch older than this stands out. */
const QUIET_DAYS = 21;
/** The stages before a deal is closed, as the meter draws them. */
const STEPS = 6;

export const columnLooks: Record<string, ColumnLook> = {
  name: { width: 232 },
  segment: { width: 98, from: 1120 },
  industry: { width: 168, from: 1420 },
  owner: { width: 132, from: 1260 },
  stage: { width: 152 },
  value: { width: 120, numeric: true },
  closeDate: { width: 108, numeric: true },
  nextStep: { width: null },
  lastTouch: { width: 84, numeric: true, from: 880 },
  coverage: { width: 112, from: 1000 },
};

/** Home's columns. Sorting puts what is unknown last, whichever way. */
export function accountColumns({ accounts, locale, today }: ColumnContext): AccountColumn[] {
  // Plain options: with others a collator loses its fast path for plain letters.
  const collator = new Intl.Collator(locale);
  const text = (id: string, header: string, read: (row: PlanHeader) => string | undefined): AccountColumn => {
    let ranks: ReadonlyMap<string | undefined, number> | undefined;
    const rank = (value: string | undefined) => {
      ranks ??= rankTexts(accounts.map(read), collator);
      return ranks.get(value) ?? 0;
    };
    return {
      id,
      header,
      accessorFn: read,
      sortFn: (a, b) => rank(a.getValue<string>(id)) - rank(b.getValue<string>(id)),
      sortUndefined: 'last',
      show: read,
    };
  };
  const number = (
    id: string,
    header: string,
    read: (row: PlanHeader) => number | undefined,
    show: (row: PlanHeader) => ReactNode,
  ): AccountColumn => ({
    id,
    header,
    accessorFn: read,
    sortFn: (a, b) => a.getValue<number>(id) - b.getValue<number>(id),
    sortUndefined: 'last',
    show,
  });
  return [
    text('name', 'Account', (row) => row.name),
    text('segment', 'Segment', (row) => (row.segment === undefined ? undefined : segmentNames[row.segment])),
    text('industry', 'Industry', (row) => row.industry),
    text('owner', 'Owner', (row) => row.owner),
    number(
      'stage',
      'Stage',
      (row) => (row.stage === undefined ? undefined : stages.indexOf(row.stage)),
      (row) => <StageMeter stage={row.stage} />,
    ),
    number(
      'value',
      'Value',
      (row) => largestAmount(row.value),
      (row) => moneyLines(row.value, locale).join(' + '),
    ),
    {
      ...text('closeDate', 'Close date', (row) => row.closeDate),
      show: (row) => (row.closeDate === undefined ? '' : formatDate(row.closeDate, locale)),
    },
    {
      ...text('nextStep', 'Next step', (row) => row.nextStep),
      show: (row) => row.nextStep ?? <span className="t3">None</span>,
    },
    number(
      'lastTouch',
      'Touched',
      (row) => (row.lastTouch === undefined ? undefined : daysBetween(row.lastTouch, today)),
      (row) => <Touched header={row} today={today} locale={locale} />,
    ),
    number(
      'coverage',
      'Coverage',
      (row) => (row.people === 0 ? undefined : row.held / row.people),
      (row) => <Coverage held={row.held} people={row.people} />,
    ),
  ];
}

export function moneyLines(value: Readonly<Record<string, number>>, locale: string): string[] {
  return Object.entries(value).map(([currency, amount]) => formatMoney(amount, currency, locale));
}

function largestAmount(value: Readonly<Record<string, number>>): number | undefined {
  const amounts = Object.values(value);
  return amounts.length === 0 ? undefined : Math.max(...amounts);
}

function StageMeter({ stage }: { stage: PlanHeader['stage'] }) {
  if (stage === undefined) return <span className="t3">No opportunity</span>;
  const reached = Math.min(stages.indexOf(stage) + 1, STEPS);
  return (
    <span className="stage" style={{ '--reached': reached / STEPS } as CSSProperties}>
      {wordOf(stage)}
    </span>
  );
}

function Touched({ header, today, locale }: { header: PlanHeader; today: string; locale: string }) {
  if (header.lastTouch === undefined) return <span className="t3">Never</span>;
  const days = daysBetween(header.lastTouch, today);
  const quiet = days > QUIET_DAYS;
  return (
    <span className={quiet ? 'touched quiet' : 'touched'} title={formatDate(header.lastTouch, locale)}>
      {quiet ? <IconClock size={13} aria-label="Quiet for over 21 days" /> : null}
      {days} d
    </span>
  );
}

function Coverage({ held, people }: { held: number; people: number }) {
  if (people === 0) return <span className="t3">Nobody yet</span>;
  return (
    <span
      className="coverage"
      style={{ '--held': held / people } as CSSProperties}
      title={`${held} of ${people} people with regular or deep access`}
    >
      {held}/{people}
    </span>
  );
}
