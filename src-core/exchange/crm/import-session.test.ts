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

  it('gives a new account without a currency the only one that its opportunities name, and says so', async () => {
    const two =
      'Id,Name,AnnualRevenue\n1,Halle Werke,900000\n2,Brig Pharma,500000\n3,Cork Foods,\n4,Dale Rail,700000\n';
    const opps = `Id,AccountId,Name,StageName,Amount,CurrencyIsoCode
a,1,One,Prospecting,10,EUR
b,1,Two,Prospecting,20,
c,2,Three,Prospecting,30,EUR
d,2,Four,Prospecting,40,CHF
e,3,Five,Prospecting,50,GBP
`;
    const first = await importInto([], { 'a.csv': two, 'o.csv': opps });
    const currencies = first.plans.map(({ account, opportunities }) => [
      account.currency,
      ...Object.values(opportunities).map(({ currency }) => currency),
    ]);
    expect(currencies).toEqual([['EUR', 'EUR', 'EUR'], ['USD', 'EUR', 'CHF'], ['GBP', 'GBP'], ['USD']]);
    // Two accounts with a revenue are left to the one that is assumed.
    expect(first.preview.currency).toEqual({ code: 'USD', from: 'default', accounts: { EUR: 1, GBP: 1 } });
    const again = await importInto(first.plans, { 'a.csv': two, 'o.csv': opps });
    expect(again.preview.plans).toEqual({ new: 0, changed: 0 });
    const settled = await importInto([], {
      'a.csv': 'Id,Name,AnnualRevenue\n1,Halle Werke,9\n',
      'o.csv': opps.split('\nc')[0]!,
    });
    expect(settled.preview.currency).toEqual({ code: 'USD', from: 'file', accounts: { EUR: 1 } });
  });

  it('names the account of every row in its table, also of those that stay as they are', async () => {
    const once = await importInto([], { 'a.csv': accounts });
    const again = await importInto(once.plans, { 'a.csv': accounts });
    const [, first = ''] = new TextDecoder().decode(again.session.reportCsv()).split('\r\n');
    expect(first).toContain(',unchanged,');
    expect(first.endsWith(',Meridian Motors')).toBe(true);
  });
});
