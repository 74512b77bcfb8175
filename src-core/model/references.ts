import type { EntityKind, RowKind } from './entity-kinds.ts';

/** What becomes of the referring side when the other end is deleted. */
export type OnDelete =
  /** The whole entity goes too. */
  | 'cascade'
  /** The field is left out; inside a list, the item. */
  | 'clear';

export interface Reference {
  readonly from: RowKind;
  /** Dotted path inside the entity; `[]` walks a list: `dependsOn[].on`, `competitorIds[]`. */
  readonly path: string;
  /** The kinds the id may belong to, tried in order. */
  readonly to: readonly EntityKind[];
  readonly onDelete: OnDelete;
}

/** Every reference of the plan format, and what a deletion does to it. `about` pairs are in integrity.ts. */
export const references: readonly Reference[] = [
  { from: 'account', path: 'ownerId', to: ['team'], onDelete: 'clear' },
  { from: 'valueCase', path: 'sponsorId', to: ['stakeholders'], onDelete: 'clear' },
  { from: 'stakeholders', path: 'reportsTo', to: ['stakeholders'], onDelete: 'clear' },
  { from: 'ties', path: 'from', to: ['stakeholders'], onDelete: 'cascade' },
  { from: 'ties', path: 'to', to: ['stakeholders'], onDelete: 'cascade' },
  { from: 'coverage', path: 'teamId', to: ['team'], onDelete: 'cascade' },
  { from: 'coverage', path: 'stakeholderId', to: ['stakeholders'], onDelete: 'cascade' },
  { from: 'initiatives', path: 'sponsorId', to: ['stakeholders'], onDelete: 'clear' },
  { from: 'opportunities', path: 'ownerId', to: ['team'], onDelete: 'clear' },
  { from: 'opportunities', path: 'competitorIds[]', to: ['competitors'], onDelete: 'clear' },
  { from: 'pilots', path: 'sponsorId', to: ['stakeholders'], onDelete: 'clear' },
  { from: 'pilots', path: 'governance.memberIds[]', to: ['team', 'stakeholders'], onDelete: 'clear' },
  { from: 'pilots', path: 'opportunityId', to: ['opportunities'], onDelete: 'clear' },
  { from: 'criteria', path: 'pilotId', to: ['pilots'], onDelete: 'cascade' },
  { from: 'criteria', path: 'agreedById', to: ['stakeholders'], onDelete: 'clear' },
  { from: 'criteria', path: 'benefitIds[]', to: ['benefits'], onDelete: 'clear' },
  { from: 'milestones', path: 'ownerId', to: ['team', 'stakeholders'], onDelete: 'clear' },
  { from: 'milestones', path: 'customerOwnerId', to: ['stakeholders'], onDelete: 'clear' },
  { from: 'milestones', path: 'dependsOn[].on', to: ['milestones'], onDelete: 'clear' },
  { from: 'milestones', path: 'opportunityId', to: ['opportunities'], onDelete: 'clear' },
  { from: 'milestones', path: 'pilotId', to: ['pilots'], onDelete: 'clear' },
  { from: 'benefits', path: 'confirmedById', to: ['stakeholders'], onDelete: 'clear' },
  { from: 'benefits', path: 'ownerId', to: ['team'], onDelete: 'clear' },
  { from: 'costs', path: 'confirmedById', to: ['stakeholders'], onDelete: 'clear' },
  { from: 'costs', path: 'ownerId', to: ['team'], onDelete: 'clear' },
  { from: 'whitespace', path: 'unitId', to: ['units'], onDelete: 'cascade' },
  { from: 'whitespace', path: 'offeringId', to: ['offerings'], onDelete: 'cascade' },
  { from: 'whitespace', path: 'competitorId', to: ['competitors'], onDelete: 'clear' },
  { from: 'risks', path: 'ownerId', to: ['team', 'stakeholders'], onDelete: 'clear' },
  { from: 'risks', path: 'milestoneIds[]', to: ['milestones'], onDelete: 'clear' },
  { from: 'activities', path: 'stakeholderIds[]', to: ['stakeholders'], onDelete: 'clear' },
  { from: 'activities', path: 'teamIds[]', to: ['team'], onDelete: 'clear' },
  { from: 'handoffs', path: 'fromId', to: ['team'], onDelete: 'clear' },
  { from: 'handoffs', path: 'toId', to: ['team'], onDelete: 'clear' },
  { from: 'reviews', path: 'snapshotId', to: ['snapshots'], onDelete: 'clear' },
];

/** Fields holding `{kind, id}`: they may name any row. A snooze goes with what it is about; a comment stays, unattached. */
export const aboutReferences = [
  { from: 'reviews', path: 'comments[].about', onDelete: 'clear' },
  { from: 'snoozes', path: 'about', onDelete: 'cascade' },
] as const;
