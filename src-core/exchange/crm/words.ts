import type { Stage } from '../../model/stages.ts';
import type { BuyingRole } from '../../model/stakeholders.ts';
import { fold } from './fields.ts';

/** Words of the CRMs and ours for them (crm-import: stages, roles); by `fold`. */
const stages: Readonly<Record<string, Stage>> = {
  prospecting: 'prospecting',
  qualification: 'qualification',
  'needs analysis': 'discovery',
  'value proposition': 'solution-design',
  'id decision makers': 'solution-design',
  'perception analysis': 'solution-design',
  'proposal price quote': 'proposal',
  'negotiation review': 'negotiation',
  'closed won': 'closed-won',
  'closed lost': 'closed-lost',
  // HubSpot's own pipeline, by label and by name.
  'appointment scheduled': 'prospecting',
  appointmentscheduled: 'prospecting',
  'qualified to buy': 'qualification',
  qualifiedtobuy: 'qualification',
  'presentation scheduled': 'discovery',
  presentationscheduled: 'discovery',
  'decision maker bought in': 'solution-design',
  decisionmakerboughtin: 'solution-design',
  'contract sent': 'negotiation',
  contractsent: 'negotiation',
  closedwon: 'closed-won',
  closedlost: 'closed-lost',
  // Ours, and what they are often called.
  discovery: 'discovery',
  'solution design': 'solution-design',
  proposal: 'proposal',
  negotiation: 'negotiation',
  won: 'closed-won',
  lost: 'closed-lost',
};

/** Source of the roles: crm-import. "Other" is none of ours. */
const roles: Readonly<Record<string, BuyingRole | null>> = {
  'economic buyer': 'economic',
  'decision maker': 'economic',
  'economic decision maker': 'economic',
  'technical buyer': 'technical',
  evaluator: 'technical',
  'business user': 'user',
  'executive sponsor': 'executive-sponsor',
  influencer: 'influencer',
  champion: 'champion',
  other: null,
};

const forecasts = {
  omitted: 'omitted',
  pipeline: 'pipeline',
  'best case': 'best-case',
  bestcase: 'best-case',
  commit: 'commit',
  forecast: 'commit',
  closed: 'closed',
} as const;

export function stageFor(text: string): Stage | undefined {
  return own(stages, fold(text));
}

/** null: a role that is none of ours; undefined: one that is not known. */
export function roleFor(text: string): BuyingRole | null | undefined {
  return own(roles, fold(text));
}

export function forecastFor(text: string): (typeof forecasts)[keyof typeof forecasts] | undefined {
  return own(forecasts, fold(text) as keyof typeof forecasts);
}

/** "Customer - Direct" → customer, "Prospect" → target; others say nothing of where an account stands. */
export function statusFor(type: string): 'customer' | 'target' | undefined {
  const folded = fold(type);
  if (/\bcustomer\b/.test(folded)) return 'customer';
  return /\bprospect\b/.test(folded) ? 'target' : undefined;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
