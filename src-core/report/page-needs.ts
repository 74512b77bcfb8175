import type { Audience } from './report-options.ts';

/** Why a page has nothing to show, by its id: what the plan would need for it, for whoever puts the document together. */
const needs: Readonly<Record<string, string>> = {
  summary: 'The business case is not started',
  problem: 'Nothing but what the summary says',
  scope: 'Nothing but what the summary says',
  benefits: 'No benefits yet',
  costs: 'No costs yet',
  'cash-flow': 'Needs a benefit and a cost',
  scenarios: 'Needs a benefit and a cost',
  pilots: 'No pilot yet',
  timeline: 'No milestones to show',
  'mutual-plan': 'No shared milestone yet',
  map: 'Nobody to show',
  procurement: 'No steps of procurement yet',
  risks: 'No risks to show',
  findings: 'No findings',
  assumptions: 'No benefits or costs yet',
  method: 'No benefits or costs yet',
};

/** Where a board or a customer sees less than the plan has. */
const forOthers: Readonly<Record<string, string>> = {
  timeline: 'No milestone is shared',
  procurement: 'No step of procurement is shared',
  map: 'Nobody has a project role',
  risks: 'No risk is shared',
  findings: 'For the manager only',
};

const forCustomers: Readonly<Record<string, string>> = { risks: 'Not for the customer' };

/** In a few words, as a note beside the page's title. */
export function pageNeeds(id: string, audience: Audience): string {
  const own =
    audience === 'manager' ? undefined : ((audience === 'customer' ? forCustomers[id] : undefined) ?? forOthers[id]);
  return own ?? needs[id] ?? 'The plan has nothing for it';
}
