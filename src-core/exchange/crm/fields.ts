import type { CrmField, CrmKind } from './detection-types.ts';

/** What a cell of a field is read as. */
export type Reads = 'text' | 'name' | 'id' | 'ids' | 'number' | 'whole' | 'share' | 'date' | 'email' | 'link';

export interface FieldRule extends CrmField {
  readonly reads: Reads;
  /** Headings, in lower case and as single words (`fold`): labels first, then names of the API. */
  readonly headings: readonly string[];
  /** Headings that only this kind has: one of them tells much of what the file is. */
  readonly telling?: readonly string[];
}

/** Each kind's fields with the headings they go by. Where two columns claim a field, the heading that stands first here wins. */
export const crmFields: Readonly<Record<CrmKind, readonly FieldRule[]>> = {
  accounts: [
    id('crmId', 'CRM id', 'account id', 'id', 'accountid', 'record id', 'company id', 'hs object id', '18 digit id'),
    {
      ...named('name', 'Account name', 'account name', 'company name', 'company', 'name', 'account', 'organization'),
      telling: ['company name'],
    },
    { ...text('industry', 'Industry', 'industry'), telling: ['industry'] },
    {
      ...number('annualRevenue', 'Annual revenue', 'annual revenue', 'annualrevenue', 'revenue'),
      telling: ['annual revenue', 'annualrevenue'],
    },
    {
      ...number(
        'employees',
        'Number of employees',
        'employees',
        'number of employees',
        'numberofemployees',
        'employee count',
      ),
      reads: 'whole',
      telling: ['employees', 'numberofemployees', 'number of employees'],
    },
    {
      field: 'website',
      label: 'Website',
      reads: 'link',
      headings: ['website', 'website url', 'company domain name', 'domain', 'web site'],
      telling: ['company domain name', 'website'],
    },
    text('owner', 'Account owner', 'account owner', 'company owner', 'owner', 'owner name', 'owner full name'),
    text('type', 'Type (customer, prospect)', 'type', 'account type', 'lifecycle stage'),
    text('currency', 'Currency', 'account currency', 'currencyisocode', 'annual revenue currency', 'currency'),
    {
      ...text('city', 'City', 'billing city', 'billingcity', 'city', 'hq city'),
      telling: ['billing city', 'billingcity'],
    },
    {
      ...text(
        'state',
        'State',
        'billing state province',
        'billing state',
        'billingstate',
        'state region',
        'state province',
        'state',
      ),
      telling: ['billing state province', 'billingstate'],
    },
    {
      ...text('country', 'Country', 'billing country', 'billingcountry', 'country region', 'country', 'hq country'),
      telling: ['billing country', 'billingcountry'],
    },
    text('headquarters', 'Headquarters', 'headquarters', 'location'),
    text('territory', 'Territory', 'territory', 'region', 'sales territory'),
    text('summary', 'Description', 'description', 'about us', 'account description'),
  ],
  contacts: [
    id('crmId', 'CRM id', 'contact id', 'id', 'contactid', 'record id', 'hs object id'),
    {
      field: 'accountId',
      label: 'Account id',
      reads: 'ids',
      headings: [
        'account id',
        'accountid',
        'associated company ids',
        'associated company id',
        'primary associated company id',
        'company id',
      ],
      telling: ['associated company ids'],
    },
    named(
      'accountName',
      'Account name',
      'account name',
      'company name',
      'associated company',
      'company',
      'account',
      'organization',
    ),
    {
      ...named('firstName', 'First name', 'first name', 'firstname', 'given name'),
      telling: ['first name', 'firstname'],
    },
    {
      ...named('lastName', 'Last name', 'last name', 'lastname', 'family name', 'surname'),
      telling: ['last name', 'lastname'],
    },
    {
      ...named('name', 'Full name', 'full name', 'contact name', 'name', 'contact', 'contact full name'),
      telling: ['full name', 'contact name'],
    },
    { ...text('title', 'Title', 'title', 'job title', 'jobtitle', 'position'), telling: ['job title'] },
    { ...text('department', 'Department', 'department'), telling: ['department'] },
    {
      field: 'email',
      label: 'Email',
      reads: 'email',
      headings: ['email', 'email address', 'e mail', 'e mail address', 'work email'],
      telling: ['email'],
    },
    text('phone', 'Phone', 'phone', 'phone number', 'business phone', 'telephone'),
    text('mobile', 'Mobile', 'mobile', 'mobilephone', 'mobile phone', 'mobile phone number'),
    { ...id('reportsToId', 'Manager’s id', 'reports to id', 'reportstoid'), telling: ['reportstoid'] },
    { ...named('reportsTo', 'Manager’s name', 'reports to', 'manager', 'reportsto'), telling: ['reports to'] },
    {
      field: 'linkedin',
      label: 'LinkedIn address',
      reads: 'link',
      headings: ['linkedin', 'linkedin url', 'linkedin profile', 'linkedin bio', 'url'],
    },
    text('city', 'City', 'mailing city', 'mailingcity', 'city'),
    text('state', 'State', 'mailing state province', 'mailing state', 'mailingstate', 'state region', 'state'),
    text('country', 'Country', 'mailing country', 'mailingcountry', 'country region', 'country'),
  ],
  opportunities: [
    id('crmId', 'CRM id', 'opportunity id', 'deal id', 'id', 'opportunityid', 'record id', 'hs object id'),
    {
      field: 'accountId',
      label: 'Account id',
      reads: 'ids',
      headings: ['account id', 'accountid', 'associated company ids', 'associated company id', 'company id'],
    },
    named('accountName', 'Account name', 'account name', 'company name', 'associated company', 'company', 'account'),
    {
      field: 'contactIds',
      label: 'Contact ids',
      reads: 'ids',
      headings: ['associated contact ids', 'contact id', 'contactid'],
    },
    {
      ...named('name', 'Opportunity name', 'opportunity name', 'deal name', 'dealname', 'name', 'opportunity', 'deal'),
      telling: ['opportunity name', 'deal name', 'dealname'],
    },
    {
      ...text('stage', 'Stage', 'stage', 'stagename', 'deal stage', 'dealstage', 'sales stage'),
      telling: ['stagename', 'stage', 'deal stage', 'dealstage'],
    },
    {
      ...number('amount', 'Amount', 'amount', 'deal amount', 'value', 'amount in company currency'),
      telling: ['amount'],
    },
    {
      field: 'closeDate',
      label: 'Close date',
      reads: 'date',
      headings: ['close date', 'closedate', 'expected close date'],
      telling: ['close date', 'closedate'],
    },
    {
      field: 'probability',
      label: 'Probability',
      reads: 'share',
      headings: ['probability', 'deal probability'],
      telling: ['probability'],
    },
    {
      ...text('forecast', 'Forecast category', 'forecast category', 'forecastcategoryname', 'forecastcategory'),
      telling: ['forecast category', 'forecastcategoryname'],
    },
    { ...text('nextStep', 'Next step', 'next step', 'nextstep'), telling: ['next step', 'nextstep'] },
    text('owner', 'Owner', 'opportunity owner', 'deal owner', 'owner', 'owner full name', 'owner name'),
    text(
      'currency',
      'Currency',
      'amount currency',
      'currencyisocode',
      'opportunity currency',
      'deal currency',
      'currency',
    ),
    {
      field: 'stageSince',
      label: 'In this stage since',
      reads: 'date',
      headings: ['last stage change date', 'laststagechangedate'],
    },
    text(
      'outcomeReason',
      'Reason for win or loss',
      'loss reason',
      'closed lost reason',
      'closed won reason',
      'win loss reason',
    ),
  ],
  roles: [
    {
      ...id('opportunityId', 'Opportunity id', 'opportunity id', 'opportunityid', 'deal id'),
      telling: ['opportunity id', 'opportunityid'],
    },
    { ...id('contactId', 'Contact id', 'contact id', 'contactid'), telling: ['contact id', 'contactid'] },
    {
      ...text('role', 'Role', 'role', 'contact role', 'buying role'),
      telling: ['role', 'contact role'],
    },
  ],
  connections: [
    { ...named('firstName', 'First name', 'first name'), telling: ['first name'] },
    { ...named('lastName', 'Last name', 'last name'), telling: ['last name'] },
    { field: 'linkedin', label: 'LinkedIn address', reads: 'link', headings: ['url'], telling: ['url'] },
    { field: 'email', label: 'Email', reads: 'email', headings: ['email address'] },
    { ...named('accountName', 'Company', 'company') },
    { ...text('title', 'Position', 'position'), telling: ['position', 'connected on'] },
  ],
};

function text(field: string, label: string, ...headings: string[]): FieldRule {
  return { field, label, reads: 'text', headings };
}

function named(field: string, label: string, ...headings: string[]): FieldRule {
  return { field, label, reads: 'name', headings };
}

function id(field: string, label: string, ...headings: string[]): FieldRule {
  return { field, label, reads: 'id', headings };
}

function number(field: string, label: string, ...headings: string[]): FieldRule {
  return { field, label, reads: 'number', headings };
}

export function fieldRule(kind: CrmKind, field: string): FieldRule | undefined {
  return crmFields[kind].find((rule) => rule.field === field);
}

/** A heading in lower case, with one space for whatever is no letter or digit: "Probability (%)" → "probability". */
export function fold(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const headingsOf = new Map<CrmKind | 'any', ReadonlySet<string>>();

/** How many cells of a row are headings of a kind, or of any. */
export function countHeadings(row: readonly string[], kind: CrmKind | 'any' = 'any'): number {
  let known = headingsOf.get(kind);
  if (known === undefined) {
    const rules = kind === 'any' ? Object.values(crmFields).flat() : crmFields[kind];
    known = new Set(rules.flatMap(({ headings, telling = [] }) => [...headings, ...telling]));
    headingsOf.set(kind, known);
  }
  let count = 0;
  // What is longer than any heading need not be looked at.
  for (const cell of row) if (cell.length > 1 && cell.length < 60 && known.has(fold(cell))) count += 1;
  return count;
}

/** A field for each heading; null where none goes by it. */
export function mapHeadings(kind: CrmKind, headings: readonly string[]): (string | null)[] {
  const folded = headings.map(fold);
  const columns: (string | null)[] = headings.map(() => null);
  for (const rule of crmFields[kind]) {
    for (const heading of rule.headings) {
      const at = folded.findIndex((each, column) => each === heading && columns[column] === null);
      if (at < 0) continue;
      columns[at] = rule.field;
      break;
    }
  }
  return columns;
}
