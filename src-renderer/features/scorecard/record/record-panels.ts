import type { ComponentType } from 'react';
import { HandoffPanel } from './HandoffPanel.tsx';
import { BenefitPanel, CasePanel, PilotPanel, PlanStartPanel, ReferencePanel, RetentionPanel } from './ListPanels.tsx';
import { OpportunityPanel } from './OpportunityPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import type { PanelProps } from './RecordRows.tsx';
import { WhitespacePanel } from './WhitespacePanel.tsx';

interface RecordPanel {
  readonly Panel: ComponentType<PanelProps>;
  /** What is worth knowing before filling it in. */
  readonly hint?: string;
  /** What its rows are that lack it, where that is not “not recorded”. */
  readonly lacking?: string;
}

/** Where each field that a standard or target is measured by is recorded, by kind and field. */
export const recordPanels: Readonly<Record<string, RecordPanel>> = {
  'opportunities.name': { Panel: OpportunityPanel },
  'opportunities.stage': { Panel: OpportunityPanel, hint: 'It counts from the stage that it is in.' },
  'opportunities.discoveryRating': { Panel: OpportunityPanel, hint: 'What the customer gave it.' },
  'opportunities.satisfactionRating': { Panel: OpportunityPanel, hint: 'What the customer gave it.' },
  'opportunities.commits': { Panel: OpportunityPanel, hint: 'A month counts once it is over.' },
  'opportunities.competitorIds': { Panel: OpportunityPanel, hint: 'Only what somebody competed for counts.' },
  'opportunities.closedOn': { Panel: OpportunityPanel },
  'opportunities.amount': { Panel: OpportunityPanel },
  'opportunities.stageEntered': { Panel: OpportunityPanel, hint: 'From here to the close is the sales cycle.' },
  'stakeholders.seniority': { Panel: PeoplePanel },
  'stakeholders.access': { Panel: PeoplePanel },
  'stakeholders.roles': { Panel: PeoplePanel },
  'valueCase.currency': { Panel: CasePanel },
  'benefits.name': { Panel: BenefitPanel, hint: 'Its figures are given in the business case.' },
  'handoffs.items': {
    Panel: HandoffPanel,
    hint: 'It counts for what is won once every item is done.',
    lacking: 'not done',
  },
  'pilots.decision': { Panel: PilotPanel },
  'whitespace.value': { Panel: WhitespacePanel, hint: 'What is open is held against what they own.' },
  'references.status': { Panel: ReferencePanel, hint: 'Those that agreed or were used count.' },
  'account.retentionPotential': { Panel: RetentionPanel, hint: 'Of today’s revenue, what could stay or grow.' },
  'account.planStart': { Panel: PlanStartPanel, hint: 'Quarters are counted from here.' },
};
