/** Field names as users say them, where splitting the name into words does not do. */
const said: Record<string, string> = {
  employees: 'number of employees',
  annualRevenue: 'annual revenue',
  fiscalYearStartMonth: 'fiscal year start',
  nurtureUntil: 'nurture date',
  crmId: 'CRM id',
  linkedin: 'LinkedIn address',
  reportsTo: 'manager',
  ratedOn: 'rating date',
  touchEveryDays: 'contact rhythm',
  bant: 'BANT',
  meddpicc: 'MEDDPICC',
  dependsOn: 'dependencies',
  shared: 'sharing',
  laid: 'laid dates',
  phaseIn: 'phase-in',
  driver: 'formula',
  initial: 'amount at start',
  annual: 'yearly amounts',
  discountRate: 'discount rate',
  confidence: 'confirmation',
  document: 'document settings',
  fromId: 'who hands over',
  toId: 'who takes over',
};

/** `annualRevenue` → "annual revenue", `sponsorId` → "sponsor". */
export function fieldLabel(field: string): string {
  const known = said[field];
  if (known !== undefined) return known;
  return field
    .replace(/Ids?$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();
}
