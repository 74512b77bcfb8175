import type { Id } from '../kernel/ids.ts';
import type { RowKind } from '../model/entity-kinds.ts';
import type { Opportunity } from '../model/opportunities.ts';
import type { AccountPlan } from '../model/plan.ts';
import { isOpen, stages } from '../model/stages.ts';
import type { Stakeholder } from '../model/stakeholders.ts';
import { isActive } from '../people/person-signals.ts';

/** A field that a standard or target is measured by. */
export interface MeasuredField {
  readonly kind: RowKind;
  readonly field: string;
  /** What is asked for, as users say it. */
  readonly label: string;
}

/** Where something is to be recorded so that a standard or target can be measured. */
export interface FieldToFill extends MeasuredField {
  /** The rows that lack it; none: there is no such row yet, or none has come so far. */
  readonly ids: readonly Id[];
}

/** `lacking` gives the rows without it, none for a row to be added, and null where nothing is missing. */
export interface Recording extends MeasuredField {
  readonly lacking: (plan: AccountPlan) => readonly Id[] | null;
}

/**
 * What a plan lacks for a standard, the most important first. For one that is `recorded` only rows that it leaves out; for any
 * other at least one field, so that there is always something to offer. Empty for a standard that the app does not measure.
 */
export function fieldsForStandard(id: Id, plan: AccountPlan, recorded: boolean): FieldToFill[] {
  return Object.hasOwn(recordings, id) ? fieldsLacking(recordings[id]!, plan, recorded) : [];
}

/** Everything that a standard is measured by, recorded or not; none for one that the app does not measure. */
export function fieldsOfStandard(id: Id): readonly MeasuredField[] {
  return Object.hasOwn(recordings, id) ? recordings[id]! : [];
}

export function fieldsLacking(
  wanted: readonly [Recording, ...Recording[]],
  plan: AccountPlan,
  recorded: boolean,
): FieldToFill[] {
  const found = wanted.flatMap(({ kind, field, label, lacking }) => {
    const ids = lacking(plan);
    return ids === null ? [] : [{ kind, field, label, ids }];
  });
  if (recorded || found.length > 0) return found;
  const { kind, field, label } = wanted[0];
  return [{ kind, field, label, ids: [] }];
}

/** A field of opportunities, asked for where `applies`. */
export function ofOpportunities(
  field: keyof Opportunity & string,
  label: string,
  applies: (opportunity: Opportunity) => boolean = () => true,
): Recording {
  const lacking = ({ opportunities }: AccountPlan) =>
    rowsWhere(opportunities, (each) => each[field] === undefined && applies(each));
  return { kind: 'opportunities', field, label, lacking };
}

function ofPeople(
  field: keyof Stakeholder & string,
  label: string,
  applies: (person: Stakeholder) => boolean,
): Recording {
  const lacking = ({ stakeholders }: AccountPlan) =>
    rowsWhere(
      stakeholders,
      (person) => isActive(person) && person.name.trim() !== '' && person[field] === undefined && applies(person),
    );
  return { kind: 'stakeholders', field, label, lacking };
}

/** A stage that has to be reached first; nothing in the plan lacks it. */
function toReach(label: string): Recording {
  return { kind: 'opportunities', field: 'stage', label, lacking: () => null };
}

const anyone = () => true;
const isCLevel = ({ seniority }: Stakeholder) => seniority === 'c-level';
const isWon = ({ stage }: Opportunity) => stage === 'closed-won';
const isLost = ({ stage }: Opportunity) => stage === 'closed-lost';
const isProposed = (each: Opportunity) => !isLost(each) && stages.indexOf(each.stage) >= stages.indexOf('proposal');

/** The standards about people in open opportunities cannot be measured without one. */
const anOpenOpportunity: Recording = {
  kind: 'opportunities',
  field: 'stage',
  label: 'An open opportunity',
  lacking: ({ opportunities }) => (Object.values(opportunities).some(isOpen) ? null : []),
};

const potential: Recording = {
  kind: 'account',
  field: 'retentionPotential',
  label: 'Retention potential',
  lacking: ({ account }) => (account.retentionPotential === undefined ? ['account'] : null),
};

const recordings: Readonly<Record<string, readonly [Recording, ...Recording[]]>> = {
  'discovery-rating': [ofOpportunities('discoveryRating', 'Discovery rating', (each) => !isLost(each))],
  satisfaction: [ofOpportunities('satisfactionRating', 'Satisfaction rating', (each) => !isLost(each))],
  'customer-roi': [
    toReach('An opportunity at proposal or later'),
    {
      kind: 'valueCase',
      field: 'currency',
      label: 'Business case',
      lacking: (plan) => (hasProposal(plan) && plan.valueCase === undefined ? [] : null),
    },
    {
      kind: 'benefits',
      field: 'name',
      label: 'Benefit in the business case',
      lacking: (plan) => (hasProposal(plan) && Object.keys(plan.benefits).length === 0 ? [] : null),
    },
  ],
  'technical-handoff': [
    toReach('A won opportunity'),
    {
      kind: 'handoffs',
      field: 'items',
      label: 'Technical handoff',
      lacking: ({ opportunities, handoffs }) => {
        if (!Object.values(opportunities).some(isWon)) return null;
        if (!Object.values(handoffs).some(({ kind }) => kind === 'se')) return [];
        return rowsWhere(
          handoffs,
          ({ kind, items = {} }) =>
            kind === 'se' && (Object.keys(items).length === 0 || !Object.values(items).every(Boolean)),
        );
      },
    },
  ],
  'commit-accuracy': [
    ofOpportunities('commits', 'Amount committed for a month', ({ forecast }) => forecast === 'commit'),
  ],
  'c-level-involved': [
    ofPeople('seniority', 'Seniority', anyone),
    ofPeople('access', 'Access to C-level', isCLevel),
    anOpenOpportunity,
  ],
  'four-engaged': [ofPeople('access', 'Access', anyone), anOpenOpportunity],
  'c-level-champion': [
    ofPeople('seniority', 'Seniority', anyone),
    ofPeople('roles', 'Buying roles of C-level', isCLevel),
    anOpenOpportunity,
  ],
  'pilots-to-purchase': [
    {
      kind: 'pilots',
      field: 'decision',
      label: 'Decision of a pilot',
      lacking: ({ pilots }) =>
        rowsWhere(
          pilots,
          ({ decision, status = '' }) => decision === undefined && ['evaluating', 'passed', 'failed'].includes(status),
        ),
    },
  ],
  'retention-potential': [potential],
  'net-retention': [potential],
  'expansion-identified': [
    {
      kind: 'whitespace',
      field: 'value',
      label: 'Value of what is owned and of what is open',
      lacking: ({ whitespace }) =>
        rowsWhere(whitespace, ({ state, value }) => value === undefined && (state === 'owned' || state === 'open')),
    },
  ],
  references: [
    {
      kind: 'references',
      field: 'status',
      label: 'Status of a reference',
      lacking: ({ references }) => rowsWhere(references, ({ status }) => status === undefined),
    },
    {
      kind: 'account',
      field: 'planStart',
      label: 'Start of the plan',
      lacking: ({ account }) => (account.planStart === undefined ? ['account'] : null),
    },
  ],
  'competitive-wins': [
    ofOpportunities('competitorIds', 'Competitors of a closed opportunity', (each) => !isOpen(each)),
  ],
};

function hasProposal({ opportunities }: AccountPlan): boolean {
  return Object.values(opportunities).some(isProposed);
}

function rowsWhere<T>(table: Readonly<Record<Id, T>>, wanted: (row: T) => boolean): Id[] | null {
  const ids = Object.keys(table).filter((id) => wanted(table[id]!));
  return ids.length > 0 ? ids : null;
}
