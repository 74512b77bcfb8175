/** What an account's fields may say, apart from its schema: Home knows the choices and reads no plan. */

export const segments = ['smb', 'mid-market', 'enterprise'] as const;
export type Segment = (typeof segments)[number];

export const accountStatuses = ['target', 'active', 'customer', 'nurture', 'lost'] as const;
export const sensitivities = ['public', 'internal', 'confidential'] as const;

/** How the stakeholder map is laid out; `free` leaves everybody where they were put. */
export const mapLayouts = ['hierarchy', 'influence', 'grid', 'lanes', 'free'] as const;
export type MapLayout = (typeof mapLayouts)[number];

export const accountDefaults = {
  status: 'active',
  fiscalYearStartMonth: 1,
  sensitivity: 'internal',
  mapLayout: 'hierarchy',
} as const;
