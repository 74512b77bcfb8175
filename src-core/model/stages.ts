/** In the order of the sales process; the last two close. */
export const stages = [
  'prospecting',
  'qualification',
  'discovery',
  'solution-design',
  'proposal',
  'negotiation',
  'closed-won',
  'closed-lost',
] as const;
export type Stage = (typeof stages)[number];

export function isOpen(opportunity: { readonly stage: Stage }): boolean {
  return opportunity.stage !== 'closed-won' && opportunity.stage !== 'closed-lost';
}
