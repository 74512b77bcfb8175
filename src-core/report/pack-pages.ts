import { handoffPage } from './pages/handoff.ts';
import { handoffPeoplePage } from './pages/handoff-people.ts';
import { handoffTouchesPage, handoffWorkPage } from './pages/handoff-work.ts';
import type { PageDefinition } from './pages.ts';

/**
 * The pages that only a handoff pack has. They are no pages of the business case: nothing offers them there, and they have
 * something to say only with `ReportOptions.handoff` and for a manager's audience.
 */
export const packDefinitions: readonly PageDefinition[] = [
  { id: 'handoff', title: 'Handoff', build: handoffPage },
  { id: 'handoff-people', title: 'People and how to work with them', build: handoffPeoplePage },
  { id: 'handoff-work', title: 'Open commitments and next steps', build: handoffWorkPage },
  { id: 'handoff-touches', title: 'What has happened so far', build: handoffTouchesPage },
];

/** The pages of a handoff pack in their order: its own, then those of the account that whoever takes over needs. */
export const packPages: readonly string[] = [
  ...packDefinitions.map(({ id }) => id),
  'timeline',
  'pilots',
  'procurement',
  'risks',
];
