import type { Audience } from './report-options.ts';

/** What can be presented, and to whom: the account, or the pages of the business case. */
export const presentations = ['internal', 'customer', 'case-manager', 'case-board', 'case-customer'] as const;
export type Presentation = (typeof presentations)[number];

export function isPresentation(word: string): word is Presentation {
  return (presentations as readonly string[]).includes(word);
}

/** Whether the customer's people look on: nothing of ours may be on the screen then, and leaving asks first. */
export function isCustomerSafe(presentation: Presentation): boolean {
  return presentation !== 'internal' && presentation !== 'case-manager';
}

const cases: Readonly<Partial<Record<Presentation, Audience>>> = {
  'case-manager': 'manager',
  'case-board': 'board',
  'case-customer': 'customer',
};

/** Whom the pages of the business case are for; null where the account is presented. */
export function caseAudience(presentation: Presentation): Audience | null {
  return cases[presentation] ?? null;
}

export function casePresentation(audience: Audience): Presentation {
  return `case-${audience}`;
}
