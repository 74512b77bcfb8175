import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importInto, sessionOf } from '../../../test/support/crm-import.ts';
import { orderOf, readDate, voteDate } from './date-cells.ts';
import { decodeText } from './decode-text.ts';
import type { DecimalSign, Encoding } from './detection-types.ts';
import { createImportSession } from './import-session.ts';
import { decimalOf, readNumber, voteDecimal } from './number-cells.ts';
import { idSuffix, readCrmId } from './salesforce-id.ts';

describe('ids', () => {
  it('turns 15 characters into 18, and keeps their case', () => {
    expect(readCrmId('0014000000Lmabc')).toMatchObject({ id: '0014000000LmabcAAB', wrongSuffix: false });
    expect(readCrmId('0014000000LmabcAAB')).toMatchObject({ key: '0014000000Lmabc', wrongSuffix: false });
    expect(readCrmId('0014000000LmabcAAA')).toMatchObject({ id: '0014000000LmabcAAB', wrongSuffix: true });
    // Numbers of another CRM, however long.
    expect(readCrmId('123456789012345')).toMatchObject({ id: '123456789012345', key: '123456789012345' });
  });

  it('has a suffix from which the capitals can be read back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^00[A-Za-z0-9]{13}$/), (short) => {
        const bits = [...idSuffix(short)].flatMap((character) => {
          const value = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.indexOf(character);
          return [0, 1, 2, 3, 4].map((bit) => (value >> bit) % 2 === 1);
        });
        expect(bits).toEqual([...short].map((character) => /[A-Z]/.test(character)));
        expect(readCrmId(readCrmId(short).id)).toEqual({ ...readCrmId(short) });
      }),
    );
  });
});

describe('numbers', () => {
  it.each<[string, DecimalSign, number | null]>([
    ['$1,234,567', '.', 1_234_567],
    ['1.234.567,00', '.', 1_234_567],
    ['1.234.567,00', ',', 1_234_567],
    ['45k', '.', 45_000],
    ['1.2M', '.', 1_200_000],
    ['1,2M', ',', 1_200_000],
    ['(1,200)', '.', -1_200],
    ['1200-', '.', -1_200],
    ['USD 1,234.50', '.', 1_234.5],
    ['1 234,50 €', ',', 1_234.5],
    ['1.234', ',', 1_234],
    ['1.234', '.', 1.234],
    ['1,234', '.', 1_234],
    ['12,5', '.', 12.5],
    ['abc', '.', null],
    ['1,23,45', '.', null],
  ])('reads %s with the decimal %s as %s', (text, decimal, value) => {
    expect(readNumber(text, decimal)).toBe(value);
  });

  it('hears of a decimal sign only what a cell settles by itself', () => {
    const signOf = (...cells: string[]) => {
      const votes = { point: 0, comma: 0 };
      for (const cell of cells) voteDecimal(cell, votes);
      return decimalOf(votes);
    };
    expect(signOf('1.234', '2,345')).toBeUndefined();
    expect(signOf('1.234', '1,5')).toBe(',');
    expect(signOf('1.234.567')).toBe(',');
    expect(signOf('1,234.50')).toBe('.');
    expect(signOf('0,125')).toBe(',');
  });

  it('reads every amount back as it was written, either way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.constantFrom<DecimalSign>('.', ','), (cents, decimal) => {
        const text = new Intl.NumberFormat(decimal === ',' ? 'de' : 'en', { minimumFractionDigits: 2 }).format(
          cents / 100,
        );
        expect(readNumber(text, decimal)).toBe(cents / 100);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-05', undefined, '2026-03-05'],
    ['2026-03-05T10:00:00.000+0000', undefined, '2026-03-05'],
    ['2026/3/5', undefined, '2026-03-05'],
    ['03-05-2026', 'dmy', '2026-05-03'],
    ['03-05-2026', 'mdy', '2026-03-05'],
    ['3/5/26 10:30 AM', 'mdy', '2026-03-05'],
    ['31/12/2026', 'mdy', '2026-12-31'],
    ['5.3.2026', null, '2026-03-05'],
    ['15 Jun 2026', null, '2026-06-15'],
    ['Jun 15, 2026', null, '2026-06-15'],
    ['15-Jun-2026', null, '2026-06-15'],
    ['15. März 2026', null, '2026-03-15'],
    ['05-05-2026', null, '2026-05-05'],
    ['03-05-2026', null, undefined],
    ['31/02/2026', 'dmy', null],
    ['soon', null, null],
    ['Jun 2026', null, null],
  ] as const)('reads %s in the order %s as %s', (text, order, day) => {
    expect(readDate(text, order)).toBe(day);
  });

  it('reads the whole column before it asks', () => {
    const order = (...cells: string[]) => {
      const votes = { dmy: 0, mdy: 0, open: 0 };
      for (const cell of cells) voteDate(cell, votes);
      return orderOf(votes);
    };
    expect(order('03-05-2026', '04-06-2026')).toBeNull();
    expect(order('03-05-2026', '04-13-2026')).toBe('mdy');
    expect(order('03-05-2026', '13-04-2026')).toBe('dmy');
    expect(order('13-04-2026', '04-13-2026', '01-02-2026')).toBeNull();
    expect(order('2026-01-02')).toBeUndefined();
  });
});

/** A text's bytes in an encoding, written here by hand. */
function encode(text: string, encoding: Encoding, marked: boolean): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (c) => (c === '€' ? 0x80 : c.charCodeAt(0)));
  const units = [...(marked ? `\ufeff${text}` : text).split('')].map((c) => c.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('encodings', () => {
  it('are told from the bytes, with a mark and without', () => {
    const text = fc.array(fc.constantFrom('Müller', 'Ann', 'Zoë', '€', 'é'), { minLength: 1, maxLength: 30 });
    const encodings = fc.constantFrom<[Encoding, boolean]>(
      ['utf-8', true],
      ['utf-8', false],
      ['utf-16le', true],
      ['utf-16le', false],
      ['utf-16be', true],
      ['utf-16be', false],
      ['windows-1252', false],
    );
    fc.assert(
      fc.property(text, encodings, (words, [encoding, marked]) => {
        const said = `Id,Name\r\n1,${words.join(' ')} ü\r\n`;
        const read = decodeText(encode(said, encoding, marked));
        expect(read).toMatchObject({ ok: true, value: { text: said, encoding, marked, damagedLines: [] } });
      }),
    );
  });

  it('says what no text is', () => {
    expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ ok: false });
    expect(decodeText(new TextEncoder().encode('a,b\n1,\0\n'))).toEqual({
      ok: false,
      problems: [{ path: '', message: 'line 2: has a zero byte: this is no text' }],
    });
  });
});

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
