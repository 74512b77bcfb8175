import type { RowKind } from '@core/model/entity-kinds.ts';
import type { ComponentType } from 'react';
import { MilestoneInspector } from './features/action-plan/MilestoneInspector.tsx';
import { PilotInspector } from './features/action-plan/pilots/PilotInspector.tsx';
import { BenefitInspector } from './features/business-case/BenefitInspector.tsx';
import { CostInspector } from './features/business-case/CostInspector.tsx';
import { PeopleInspector } from './features/map/PeopleInspector.tsx';
import { PersonInspector } from './features/map/PersonInspector.tsx';
import { TieInspector } from './features/map/TieInspector.tsx';
import { OpportunityInspector } from './features/opportunities/inspector/OpportunityInspector.tsx';

/** What the inspector shows for each kind that can be selected. A kind without a panel has none. */
export const inspectorPanels: Partial<Record<RowKind, ComponentType<{ id: string }>>> = {
  stakeholders: PersonInspector,
  ties: TieInspector,
  opportunities: OpportunityInspector,
  milestones: MilestoneInspector,
  pilots: PilotInspector,
  benefits: BenefitInspector,
  costs: CostInspector,
};

/** What it shows for several of one kind selected together. */
export const severalPanels: Partial<Record<RowKind, ComponentType<{ ids: readonly string[] }>>> = {
  stakeholders: PeopleInspector,
};
