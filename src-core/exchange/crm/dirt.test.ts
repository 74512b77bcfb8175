import { describe, expect, it } from 'vitest';
import { importInto, sessionOf } from '../../../test/support/crm-import.ts';
import { createImportSession } from './import-session.ts';

describe('what stands around a table', () => {
  it('is passed over and shown: preamble, footer, empty lines, headers again', async () => {
    const text = [
      'Accounts report',
      '',
      'Account ID;Account Name;Annual Revenue;Employees',
      '001400000012345;"Acme\nWorks";1.234,50;7',
      '',
      'Account ID;Account Name;Annual Revenue;Employees',
      ';Total;1.000;',
      'Grand Totals;;2.234,50;',
      '',
      'Accounts report',
      'Copyright (c) 2000-2026 salesforce.com, inc.',
      'Confidential Information - Do Not Distribute',
    ].join('\r\n');
    const session = createImportSession();
    const read = await session.add({ id: 'f', name: 'f', bytes: new TextEncoder().encode(text) });
    expect(read).toMatchObject({
      ok: true,
      value: {
        format: { delimiter: ';' },
        headerLine: 3,
        rows: 1,
        preamble: [{ line: 1, text: 'Accounts report' }],
        setup: { kind: 'accounts', source: 'salesforce', columns: ['crmId', 'name', 'annualRevenue', 'employees'] },
        columns: [{}, {}, { decimal: ',', decimalFrom: 'column' }, {}],
      },
    });
    if (read.ok) expect(read.value.footer.map(({ line }) => line)).toEqual([8, 9, 11, 12, 13]);
    const { plans } = await importInto([], { f: text });
    expect(plans.map(({ account }) => account)).toMatchObject([{ name: 'Acme Works', annualRevenue: 1234.5 }]);
  });

  it('is not a company that is called like a footer', async () => {
    const text = 'Account Name,Industry\nAcme,Cars\nTotal,Energy\nCopyright Clearance Center,Publishing\n';
    const { plans } = await importInto([], { a: text });
    expect(plans.map(({ account }) => account.name)).toEqual(['Acme', 'Total', 'Copyright Clearance Center']);
  });

  it('knows each file of the CRMs by its headings', async () => {
    const files: Record<string, string> = {
      'salesforce accounts': 'Id,Name,ParentId,Type,Industry,AnnualRevenue,NumberOfEmployees\n1,A,,,,,\n',
      'salesforce contacts': 'Contact ID,Full Name,Reports To,Account Name,Email\n1,A,,,\n',
      'salesforce opportunities': 'Opportunity Name,Stage,Close Date,Probability (%),Amount,Amount Currency\nA,B,,,,\n',
      'salesforce roles': 'OpportunityId,ContactId,Role,IsPrimary\n1,2,3,4\n',
      'hubspot contacts':
        'Record ID,First Name,Last Name,Email,Phone Number,Job Title,Associated Company IDs\n1,,,,,,\n',
      'hubspot accounts': 'Record ID,Company name,Company Domain Name,Industry\n1,A,,\n',
      'hubspot opportunities':
        'Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Associated Contact IDs\n1,A,,,,,\n',
      'linkedin connections':
        'Notes:\n"When exporting your connection data, some addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nA,B,,,,,15 Jun 2026\n',
    };
    for (const [wanted, text] of Object.entries(files)) {
      const read = await createImportSession().add({ id: 'f', name: 'f', bytes: new TextEncoder().encode(text) });
      expect(read.ok && `${read.value.setup.source} ${read.value.setup.kind}`).toBe(wanted);
    }
  });
});

const accounts = 'Id,Name\n0014000000Lmabc,Acme\n0014000000Lmabd,Beta\n';

describe('rows', () => {
  it('are matched by id, then by address; by the name alone they are doubtful, until something is said', async () => {
    const contacts = [
      'Id,AccountId,Name,Email,Title',
      '0034000000aaaaa,0014000000Lmabc,Ann Lee,ann@acme.example,',
      '0034000000aaaaaAAA,0014000000Lmabc,Ann Lee,,CFO',
      '0034000000aaaab,0014000000Lmabc,A. Lee,ANN@acme.example,VP',
      '0034000000aaaac,0014000000Lmabc,ann  lee,,CEO',
      '0034000000aaaad,0014000000Lmabd,Ann Lee,,',
    ].join('\n');
    const first = await importInto([], { a: accounts, c: contacts });
    expect(first.rows.slice(2).map(({ line, outcome, sameAs }) => [line, outcome, sameAs?.line])).toEqual([
      [2, 'new', undefined],
      [3, 'merged', 2],
      [4, 'merged', 2],
      [5, 'doubtful', 2],
      [6, 'new', undefined],
    ]);
    expect(Object.values(first.plans[0]!.stakeholders)).toMatchObject([{ name: 'Ann Lee', title: 'CFO' }]);
    const [doubt] = first.preview.doubts;
    const said = (answer: 'same' | 'new') =>
      importInto(
        [],
        { a: accounts, c: contacts },
        { doubts: { [doubt!.key]: answer }, conflicts: {}, undecided: 'open' },
      );
    expect(Object.values((await said('new')).plans[0]!.stakeholders).map(({ name }) => name)).toEqual([
      'Ann Lee',
      'ann lee',
    ]);
    expect(Object.values((await said('same')).plans[0]!.stakeholders)).toHaveLength(1);
  });

  it('of one name are two people where both id and address differ', async () => {
    const contacts = [
      'Id,AccountId,Name,Email',
      '0034000000aaaaa,0014000000Lmabc,Ann Lee,ann@acme.example',
      '0034000000aaaab,0014000000Lmabc,Ann Lee,lee@acme.example',
      '0034000000aaaac,0014000000Lmabc,Ann Lee,',
      ',0014000000Lmabc,Ann Lee,a.lee@acme.example',
    ].join('\n');
    const { rows, plans } = await importInto([], { a: accounts, c: contacts });
    const outcomes = (all: typeof rows) => all.slice(2).map(({ outcome }) => outcome);
    expect(outcomes(rows)).toEqual(['new', 'new', 'doubtful', 'doubtful']);
    const again = await importInto(plans, { a: accounts, c: contacts });
    expect(outcomes(again.rows)).toEqual(['unchanged', 'unchanged', 'doubtful', 'doubtful']);
  });

  it('that are the same keep what the first says; what a later one says otherwise is told', async () => {
    const { plans, rows } = await importInto([], {
      a: accounts,
      c: 'Id,AccountId,Name,Title,Email\n1,0014000000Lmabc,Ann Lee,CFO,ann@acme.example\n1,0014000000Lmabc,Ann Lee,Finance chief,ann@acme.example\n',
      o: 'Id,AccountId,Name,StageName,Amount\n9,0014000000Lmabc,Deal,Prospecting,5\n9,0014000000Lmabc,Deal,Prospecting,7\n',
    });
    expect(Object.values(plans[0]!.stakeholders)).toMatchObject([{ title: 'CFO' }]);
    expect(Object.values(plans[0]!.opportunities)).toMatchObject([{ amount: 5 }]);
    expect(rows.filter(({ outcome }) => outcome === 'merged').map(({ notes }) => notes)).toEqual([
      [{ message: 'title is “Finance chief” here: “CFO” of line 2 is kept' }],
      [{ message: 'amount is “7” here: “5” of line 2 is kept' }],
    ]);
    expect(rows.filter(({ outcome }) => outcome === 'new').every(({ notes }) => notes === undefined)).toBe(true);
  });

  it('may be called Null and None; an error of a spreadsheet is no name', async () => {
    const contacts = 'Id,AccountId,FirstName,LastName\n1,0014000000Lmabc,Ann,Null\n2,0014000000Lmabd,None,#N/A\n';
    const { plans } = await importInto([], { a: accounts, c: contacts });
    expect(plans.flatMap(({ stakeholders }) => Object.values(stakeholders).map(({ name }) => name))).toEqual([
      'Ann Null',
      'None',
    ]);
  });

  it('of several files close a loop of managers in the order of the files', async () => {
    const one = 'Id,AccountId,Name,ReportsToId\n2,0014000000Lmabc,B,1\n1,0014000000Lmabc,A,\n';
    const two = 'Id,AccountId,Name,ReportsToId\n3,0014000000Lmabc,C,2\n1,0014000000Lmabc,A,3\n';
    const { rows } = await importInto([], { a: accounts, one, two });
    expect(rows.filter(({ notes }) => notes !== undefined)).toMatchObject([{ name: 'A' }]);
  });

  it('lose the manager only where they close a loop, in the order of the file', async () => {
    const contacts = [
      'Id,AccountId,Name,ReportsToId',
      '0034000000aaaaa,0014000000Lmabc,A,0034000000aaaab',
      '0034000000aaaab,0014000000Lmabc,B,0034000000aaaac',
      '0034000000aaaac,0014000000Lmabc,C,0034000000aaaaa',
      '0034000000aaaad,0014000000Lmabc,D,0034000000aaaad',
      '0034000000aaaae,0014000000Lmabc,E,0034000000aaazz',
    ].join('\n');
    const { plans, rows, preview } = await importInto([], { a: accounts, c: contacts });
    const people = plans[0]!.stakeholders;
    const managers = Object.values(people).map(({ name, reportsTo }) => [name, people[reportsTo ?? '']?.name]);
    expect(managers).toEqual([
      ['A', 'B'],
      ['B', 'C'],
      ['C', undefined],
      ['D', undefined],
      ['E', undefined],
    ]);
    expect(rows.filter(({ notes }) => notes !== undefined).map(({ line, notes }) => [line, notes![0]!.column])).toEqual(
      [
        [4, 4],
        [5, 4],
        [6, 4],
      ],
    );
    expect(preview.problems).toEqual([]);
  });

  it('are refused without a name or a parent, with the reason, and for nothing else', async () => {
    const files = {
      a: accounts,
      c: 'Id,AccountId,FirstName,LastName\n1,0014000000Lmabc,,\n2,,Ann,Lee\n3,0014000000Lmzzz,Bob,Ray\n',
      o: 'Id,AccountId,Name,StageName,Amount,CloseDate\n4,0014000000Lmabc,Deal,Odd stage,lots,someday\n',
      r: 'OpportunityId,ContactId,Role\n9,1,Evaluator\n4,9,Evaluator\n',
      l: 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nZoe,May,,,Acme,CTO,15 Jun 2026\nYan,Ost,,,Gamma,CTO,15 Jun 2026\n,,,,,,15 Jun 2026\n',
    };
    const { rows, plans } = await importInto([], files);
    expect(rows.slice(2).map(({ kind, outcome, reason, notes }) => [kind, outcome, reason ?? notes?.length])).toEqual([
      ['contacts', 'refused', 'no-name'],
      ['contacts', 'refused', 'no-account'],
      ['contacts', 'refused', 'unknown-account'],
      ['opportunities', 'new', 3],
      ['roles', 'refused', 'unknown-opportunity'],
      ['roles', 'refused', 'unknown-contact'],
      ['connections', 'new', undefined],
      ['connections', 'refused', 'unknown-company'],
      ['connections', 'refused', 'no-name'],
    ]);
    expect(Object.values(plans[0]!.opportunities)).toMatchObject([{ name: 'Deal', stage: 'prospecting' }]);
  });

  it('of HubSpot find their account through one of several ids', async () => {
    const { plans } = await importInto([], {
      a: 'Record ID,Company name\n77,Acme\n',
      c: 'Record ID,First Name,Last Name,Associated Company IDs\n5,Ann,Lee,12;77\n',
      o: 'Record ID,Deal Name,Deal Stage,Amount,Deal probability,Associated Contact IDs\n6,Big,Contract sent,"€1.234,50",0.4,4;5\n',
    });
    expect(Object.values(plans[0]!.stakeholders)).toMatchObject([{ name: 'Ann Lee', crmId: '5' }]);
    expect(Object.values(plans[0]!.opportunities)).toMatchObject([
      { stage: 'negotiation', amount: 1234.5, currency: 'EUR', probability: 0.4 },
    ]);
  });
});

describe('what the user edited', () => {
  const deal = (amount: number) => ({
    a: accounts,
    o: `Id,AccountId,Name,StageName,Amount\n0064000000aaaaa,0014000000Lmabc,Deal,Prospecting,${amount}\n`,
  });

  it('is asked for where the CRM changed it too, and stays unless the user says otherwise', async () => {
    const { plans } = await importInto([], deal(5));
    const [acme, beta] = plans;
    const [id, row] = Object.entries(acme!.opportunities)[0]!;
    const edited = [{ ...acme!, opportunities: { [id]: { ...row, amount: 7 } } }, beta!];
    expect((await importInto(edited, deal(5))).outcomes).toEqual([]);
    const asked = await importInto(edited, deal(9));
    expect(asked.preview.conflicts).toMatchObject([{ id, field: 'amount', ours: 7, theirs: 9, was: 5 }]);
    expect(asked.outcomes).toEqual([]);
    const { key } = asked.preview.conflicts[0]!;
    const theirs = await importInto(edited, deal(9), { doubts: {}, conflicts: { [key]: 'theirs' }, undecided: 'open' });
    expect(theirs.plans[0]!.opportunities[id]!.amount).toBe(9);
    const ours = await importInto(edited, deal(9), { doubts: {}, conflicts: {}, undecided: 'ours' });
    expect(ours.plans[0]!.opportunities[id]!.amount).toBe(7);
    expect((await importInto(ours.plans, deal(9))).preview.conflicts).toEqual([]);
  });
});

describe('a mapping', () => {
  it('is kept for the next file of its kind', async () => {
    const odd = 'Kundennr;Firma\n7;Acme\n';
    const session = await sessionOf({ f: odd }, { f: { kind: 'accounts' } });
    const read = session.setUp('f', {
      ...(await detectionOf(odd)).setup,
      columns: ['crmId', 'name'],
    });
    expect(read.asks).toEqual([]);
    const next = createImportSession();
    const again = await next.add({ id: 'g', name: 'g', bytes: new TextEncoder().encode(odd) }, { kind: 'accounts' }, [
      session.mapping('f'),
    ]);
    expect(again.ok && again.value.setup.columns).toEqual(['crmId', 'name']);
  });

  async function detectionOf(text: string) {
    const read = await createImportSession().add(
      { id: 'f', name: 'f', bytes: new TextEncoder().encode(text) },
      { kind: 'accounts' },
    );
    if (!read.ok) throw new Error('refused');
    return read.value;
  }
});
