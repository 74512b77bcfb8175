import { daysBetween, fiscalQuarter, type IsoDate, quarterName } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { accountDefaults, accountStatuses, segments } from '../model/account-choices.ts';
import { stages } from '../model/stages.ts';
import type { PlanHeader } from './plan-header.ts';
import type { StageProbabilities } from './weigh.ts';
import { weightedValue } from './weighted-value.ts';

/** What Home is told of a plan by a reading of all of it (insight/plan-digest.ts). */
export interface RowDigest {
  readonly phase?: { readonly id: Id; readonly name: string };
  readonly health: Health;
}

/** Worst first. */
export const healths = ['at-risk', 'watch', 'good'] as const;
export type Health = (typeof healths)[number];

/** What the rows of Home are read with, besides their headers. */
export interface RowFacts {
  readonly today: IsoDate;
  /** Month in which our own fiscal year opens, 1–12. */
  readonly fiscalStart: number;
  /** Of the plans that have been read so far. */
  readonly digests: ReadonlyMap<Id, RowDigest>;
  /** What an opportunity in each stage is worth of its amount where nobody said; null until the playbooks are read. */
  readonly chances: StageProbabilities | null;
}

export const accountFieldIds = [
  'name',
  'segment',
  'industry',
  'owner',
  'territory',
  'status',
  'stage',
  'value',
  'weighted',
  'closeDate',
  'phase',
  'health',
  'nextStep',
  'lastTouch',
  'coverage',
  'quarter',
] as const;
export type AccountFieldId = (typeof accountFieldIds)[number];

/** How a field is sorted, filtered and grouped by. */
export interface AccountField {
  readonly label: string;
  /** `choice`: one of few values, text otherwise. `days`: days since. */
  readonly kind: 'text' | 'choice' | 'amount' | 'date' | 'days' | 'share';
  /** Values of a choice in their own order; absent: in that of the alphabet. */
  readonly order?: readonly string[];
  read(header: PlanHeader, facts: RowFacts): string | number | undefined;
}

/** Everything that Home tells of an account. Amounts: the largest currency's, since sums never mix currencies. */
export const accountFields: Readonly<Record<AccountFieldId, AccountField>> = {
  name: { label: 'Account', kind: 'text', read: ({ name }) => name },
  segment: { label: 'Segment', kind: 'choice', order: segments, read: ({ segment }) => segment },
  industry: { label: 'Industry', kind: 'choice', read: ({ industry }) => industry },
  owner: { label: 'Owner', kind: 'choice', read: ({ owner }) => owner },
  territory: { label: 'Territory', kind: 'choice', read: ({ territory }) => territory },
  status: {
    label: 'Status',
    kind: 'choice',
    order: accountStatuses,
    read: ({ status = accountDefaults.status }) => status,
  },
  stage: { label: 'Stage', kind: 'choice', order: stages, read: ({ stage }) => stage },
  value: { label: 'Value', kind: 'amount', read: ({ value }) => largest(value) },
  weighted: {
    label: 'Weighted',
    kind: 'amount',
    read: (header, { chances }) => largest(weightedValue(header, chances).value),
  },
  closeDate: { label: 'Close date', kind: 'date', read: ({ closeDate }) => closeDate },
  phase: { label: 'Phase', kind: 'choice', read: ({ id }, { digests }) => digests.get(id)?.phase?.name },
  health: { label: 'Health', kind: 'choice', order: healths, read: ({ id }, { digests }) => digests.get(id)?.health },
  nextStep: { label: 'Next step', kind: 'text', read: ({ nextStep }) => nextStep },
  lastTouch: {
    label: 'Touched',
    kind: 'days',
    read: ({ lastTouch }, { today }) => (lastTouch === undefined ? undefined : daysBetween(lastTouch, today)),
  },
  coverage: {
    label: 'Coverage',
    kind: 'share',
    read: ({ held, people }) => (people === 0 ? undefined : held / people),
  },
  quarter: {
    label: 'Quarter of the close',
    kind: 'choice',
    read: ({ closeDate }, { fiscalStart }) =>
      closeDate === undefined ? undefined : quarterName(fiscalQuarter(closeDate, fiscalStart)),
  },
};

/** What a table of accounts may be grouped by. */
export const groupFields = [
  'segment',
  'stage',
  'owner',
  'industry',
  'territory',
  'status',
  'phase',
  'health',
  'quarter',
] as const satisfies readonly AccountFieldId[];
export type GroupField = (typeof groupFields)[number];

/** What may stand as a column, in the order it stands where nobody has chosen another. */
export const columnFields = accountFieldIds.filter((id) => id !== 'quarter');

/** Whether a field says more as plans and playbooks are read: what it says follows from more than headers and the day. */
export function saysMoreLater(id: AccountFieldId): boolean {
  return id === 'phase' || id === 'health' || id === 'weighted';
}

export function isAccountField(id: unknown): id is AccountFieldId {
  return accountFieldIds.includes(id as AccountFieldId);
}

function largest(value: Readonly<Record<string, number>>): number | undefined {
  let most: number | undefined;
  for (const currency in value) {
    const amount = value[currency] ?? 0;
    if (most === undefined || amount > most) most = amount;
  }
  return most;
}
