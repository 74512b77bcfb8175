import type { SearchGroup } from '@core/portfolio/search-documents.ts';

/** What the groups of results are called. */
export const groupNames: Record<SearchGroup, string> = {
  accounts: 'Accounts',
  people: 'People',
  opportunities: 'Opportunities',
  activity: 'Activity',
  notes: 'Notes',
};
