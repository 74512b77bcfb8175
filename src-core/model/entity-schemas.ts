import type { z } from 'zod';
import { accountSchema } from './account.ts';
import { activitySchema } from './activities.ts';
import type { EntityKind, SingleKind } from './entity-kinds.ts';
import { documentSchema, referenceSchema } from './evidence.ts';
import { handoffSchema } from './handoffs.ts';
import { initiativeSchema } from './initiatives.ts';
import { milestoneSchema } from './milestones.ts';
import { opportunitySchema } from './opportunities.ts';
import { criterionSchema, pilotSchema } from './pilots.ts';
import { reviewSchema, snapshotSchema, snoozeSchema } from './reviews.ts';
import { riskSchema } from './risks.ts';
import { stakeholderSchema } from './stakeholders.ts';
import { coverageSchema, teamSchema } from './team.ts';
import { tieSchema } from './ties.ts';
import { valueCaseSchema } from './value-case.ts';
import { benefitSchema, costSchema } from './value-items.ts';
import { competitorSchema, offeringSchema, unitSchema, whitespaceSchema } from './whitespace.ts';

/** What an entity of each kind has to be. */
export const entitySchemas = {
  team: teamSchema,
  stakeholders: stakeholderSchema,
  ties: tieSchema,
  coverage: coverageSchema,
  initiatives: initiativeSchema,
  opportunities: opportunitySchema,
  pilots: pilotSchema,
  criteria: criterionSchema,
  milestones: milestoneSchema,
  benefits: benefitSchema,
  costs: costSchema,
  offerings: offeringSchema,
  units: unitSchema,
  whitespace: whitespaceSchema,
  competitors: competitorSchema,
  risks: riskSchema,
  activities: activitySchema,
  references: referenceSchema,
  documents: documentSchema,
  handoffs: handoffSchema,
  reviews: reviewSchema,
  snapshots: snapshotSchema,
  snoozes: snoozeSchema,
} as const satisfies Record<EntityKind, z.ZodType>;

export const singleSchemas = { account: accountSchema, valueCase: valueCaseSchema } as const satisfies Record<
  SingleKind,
  z.ZodType
>;

export const rowSchemas = { ...entitySchemas, ...singleSchemas };
