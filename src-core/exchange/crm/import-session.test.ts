import { describe, expect, it } from 'vitest';
import { importInto } from '../../../test/support/crm-import.ts';

const accounts = `Id,Name,Industry,AnnualRevenue,NumberOfEmployees,Website,BillingCity,BillingCountry
0014000000Lmabc,Meridian Motors,Automotive,"$1,234,567","12,500",meridian.example,Leeds,United Kingdom
0014000000LmabcAAB,Meridian Motors,,,,,,
,,Energy,,,,,
`;
const contacts = `Id,AccountId,FirstName,LastName,Title,Email,ReportsToId
0034000000aaaaa,0014000000LmabcAAB,Ann,Lee,CFO,ann@meridian.example,0034000000aaaab
0034000000aaaab,0014000000Lmabc,Bob,Ray,CEO,bob@meridian.example,0034000000aaaaa
0034000000aaaac,,Cid,Alone,,,
`;
const deals = `Id,AccountId,Name,StageName,Amount,CloseDate,Probability
0064000000aaaaa,0014000000Lmabc,Renewal,Needs Analysis,45k,2026-12-31,75
`;
const roles = `OpportunityId,ContactId,Role,IsPrimary
0064000000aaaaa,0034000000aaaaa,Economic Buyer,1
`;

describe('an import', () => {
  it('makes plans of the four files of Salesforce', async () => {
    const { preview, plans, rows } = await importInto([], {
      'a.csv': accounts,
      'c.csv': contacts,
      'o.csv': deals,
      'r.csv': roles,
    });
    expect(rows.map(({ line, kind, outcome, reason }) => [kind, line, outcome, reason])).toEqual([
      ['accounts', 2, 'new', undefined],
      ['accounts', 3, 'merged', undefined],
      ['accounts', 4, 'refused', 'no-name'],
      ['contacts', 2, 'new', undefined],
      ['contacts', 3, 'new', undefined],
      ['contacts', 4, 'refused', 'no-account'],
      ['opportunities', 2, 'new', undefined],
      ['roles', 2, 'new', undefined],
    ]);
    expect(preview.problems).toEqual([]);
    expect(plans).toHaveLength(1);
    const [plan] = plans;
    expect(plan).toMatchObject({
      account: {
        name: 'Meridian Motors',
        annualRevenue: 1234567,
        employees: 12500,
        crmId: '0014000000LmabcAAB',
        currency: 'USD',
      },
    });
    const people = Object.values(plan!.stakeholders);
    expect(people).toMatchObject([{ name: 'Ann Lee', roles: ['economic'] }, { name: 'Bob Ray' }]);
    expect(people[0]!.reportsTo).toBe(Object.keys(plan!.stakeholders)[1]);
    expect(people[1]).not.toHaveProperty('reportsTo');
    expect(Object.values(plan!.opportunities)).toMatchObject([
      {
        name: 'Renewal',
        stage: 'discovery',
        amount: 45000,
        currency: 'USD',
        probability: 0.75,
        closeDate: '2026-12-31',
      },
    ]);
  });

  it('changes nothing when the same files come again', async () => {
    const files = { 'a.csv': accounts, 'c.csv': contacts, 'o.csv': deals, 'r.csv': roles };
    const first = await importInto([], files);
    const second = await importInto(first.plans, files);
    expect(second.outcomes).toEqual([]);
    expect(second.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')).toEqual([]);
  });
});
