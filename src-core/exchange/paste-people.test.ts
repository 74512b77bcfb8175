import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { looksLikePeople, type PastedPerson, pasteProblem, readPeople, sortPasted } from './paste-people.ts';

const people = (text: string) => readPeople(text).map(({ person, problem }) => person ?? problem);

describe('a pasted list', () => {
  it.each([
    ['commas', 'Ann Lee, CFO, ann@m.example\nBo Li, COO, bo@m.example'],
    ['semicolons', 'Ann Lee; CFO; ann@m.example\r\nBo Li; COO; bo@m.example\r\n'],
    ['tabs', 'Ann Lee\tCFO\tann@m.example\nBo Li\tCOO\tbo@m.example'],
    ['quotes', '"Ann Lee","CFO","ann@m.example"\n"Bo Li","COO","bo@m.example"'],
    [
      'spaces and empty lines',
      '\uFEFF\n  Ann  Lee ,CFO ,\tann@m.example  \n\n \nBo Li,COO,bo@m.example\n\n'.replace('\t', ' '),
    ],
    ['addresses first', 'ann@m.example, Ann Lee, CFO\nbo@m.example, Bo Li, COO'],
    ['mail addresses with names', 'Ann Lee <ann@m.example>, CFO\nBo Li <mailto:bo@m.example>, COO'],
    ['bullets and numbers', '• Ann Lee, CFO, ann@m.example\n2. Bo Li, COO, bo@m.example'],
    ['a header', 'E-mail;Job title;Full name\nann@m.example;CFO;Ann Lee\nbo@m.example;COO;Bo Li'],
    ['parted names', 'First name,Last name,Title,Email\nAnn,Lee,CFO,ann@m.example\nBo,Li,COO,bo@m.example'],
  ])('is read with %s', (_what, text) => {
    expect(people(text)).toEqual([
      { name: 'Ann Lee', title: 'CFO', email: 'ann@m.example' },
      { name: 'Bo Li', title: 'COO', email: 'bo@m.example' },
    ]);
  });

  it('turns family names that stand first, and leaves degrees behind the name', () => {
    expect(people('Whitfield, Caroline\tCFO\n"Marsh, Helen"\tBuyer\nAnn Lee, PhD\tCTO')).toEqual([
      { name: 'Caroline Whitfield', title: 'CFO' },
      { name: 'Helen Marsh', title: 'Buyer' },
      { name: 'Ann Lee, PhD', title: 'CTO' },
    ]);
    expect(people('"Whitfield, Caroline", CFO')).toEqual([{ name: 'Caroline Whitfield', title: 'CFO' }]);
    expect(people('Whitfield, Caroline; CFO; c@m.example')).toEqual([
      { name: 'Caroline Whitfield', title: 'CFO', email: 'c@m.example' },
    ]);
  });

  it('takes the recipients of a mail from one line', () => {
    expect(people('"Whitfield, Caroline" <c@m.example>; Bo Li <bo@m.example>')).toEqual([
      { name: 'Caroline Whitfield', email: 'c@m.example' },
      { name: 'Bo Li', email: 'bo@m.example' },
    ]);
  });

  it('puts a title together that commas parted, and takes more columns by their headings', () => {
    expect(people('Peter Lindqvist, Director, FP&A, p@m.example')).toEqual([
      { name: 'Peter Lindqvist', title: 'Director, FP&A', email: 'p@m.example' },
    ]);
    expect(people('Name\tDept\tCity\tShoe size\tPhone\nAnn Lee\tFinance\tOslo\t38\t+47 1')).toEqual([
      { name: 'Ann Lee', department: 'Finance', location: 'Oslo', phone: '+47 1' },
    ]);
  });

  it('takes a title without a name as a known gap', () => {
    expect(people('; Head of procurement')).toEqual([{ name: '', title: 'Head of procurement' }]);
  });

  it('says what it does not understand, line by line', () => {
    const told = readPeople(`Ann Lee, CFO\nx@m.example\nbo@li, COO\n123, 456\n${'Please see the list. '.repeat(6)}`);
    expect(told.map(({ line, problem }) => [line, problem])).toEqual([
      [1, undefined],
      [2, 'is an address without a name'],
      [3, 'has an e-mail address that is not complete'],
      [4, 'has no letter in the name'],
      [5, 'is longer than a name can be'],
    ]);
    expect(people('Name,Email\nAnn Lee,ann at m')).toEqual(['has no e-mail address in “ann at m”']);
  });

  it('does not let a stray quotation mark swallow the lines after it', () => {
    expect(people('"Ann Lee, CFO\nRobert "Bob" Smith, VP\nBo Li, COO')).toEqual([
      { name: '"Ann Lee', title: 'CFO' },
      { name: 'Robert "Bob" Smith', title: 'VP' },
      { name: 'Bo Li', title: 'COO' },
    ]);
  });

  it('is told from other text that was copied', () => {
    expect(looksLikePeople('Ann Lee, CFO')).toBe(true);
    expect(looksLikePeople('Ann Lee\nBo Li')).toBe(true);
    expect(looksLikePeople('Ann Lee')).toBe(false);
    expect(looksLikePeople('')).toBe(false);
    expect(looksLikePeople('https://m.example/a?b=1')).toBe(false);
  });

  it('comes back as it was written', () => {
    const word = fc.stringMatching(/^[A-ZÅÉa-zßø][A-Za-zéü'’.-]{0,9}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((each) => each.join(' '));
    const title = fc.array(words, { minLength: 1, maxLength: 2 }).map((each) => each.join(' & '));
    const email = fc
      .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{2,8}$/))
      .map(([local, host]) => `${local}@${host}.example`);
    const person = fc.record({ name: words, title, email, department: title });
    const written = fc.tuple(
      fc.array(person, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(',', ';', '\t'),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      fc.shuffledSubarray(['name', 'title', 'email', 'department'] as const, { minLength: 4 }),
    );
    fc.assert(
      fc.property(written, ([list, delimiter, quotes, newline, order]) => {
        const titles = { name: 'Full name', title: 'Job title', email: 'E-mail', department: 'Department' };
        const table = [order.map((field) => titles[field]), ...list.map((each) => order.map((field) => each[field]))];
        const text = Papa.unparse(table, { delimiter, quotes, newline });
        expect(readPeople(text).map((line) => line.person)).toEqual(list);
      }),
    );
  });
});

describe('people in a list who are there already', () => {
  const here = {
    a: { name: 'Ann Lee', title: 'CFO', email: 'Ann@M.example' },
    b: { name: 'Bo Li', title: 'COO' },
    gap: { name: '', title: 'Head of procurement' },
  };
  const verdicts = (text: string) => sortPasted(readPeople(text), here).map(({ verdict, sameAs }) => sameAs ?? verdict);

  it('are known by address, or by name and title', () => {
    expect(verdicts('A. Lee; Chief financial officer; ann@m.example')).toEqual(['a']);
    expect(verdicts('bo  LI; coo')).toEqual(['b']);
    expect(verdicts('Bo Li')).toEqual(['b']);
    expect(verdicts('; Head of Procurement')).toEqual(['gap']);
  });

  it('are others with another title, or another address where the title is open', () => {
    expect(verdicts('Bo Li; Engineer\nAnn Lee; ; ann.lee@other.example')).toEqual(['add', 'add']);
  });

  it('count once where the list names them twice', () => {
    expect(verdicts('Cy Ho, CTO\ncy ho, cto\nCy Ho <cy@m.example>\nx@y.example')).toEqual([
      'add',
      'twice',
      'twice',
      'unclear',
    ]);
  });

  it('reads and sorts 5,000 lines', () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => `Person ${i}, Title ${i}, p${i}@m.example`);
    const sorted = sortPasted(readPeople(lines.join('\n')), here);
    expect(sorted.filter(({ verdict }) => verdict === 'add')).toHaveLength(5_000);
    const person: PastedPerson | null = sorted[4_999]!.person;
    expect(person).toEqual({ name: 'Person 4999', title: 'Title 4999', email: 'p4999@m.example' });
  });
});

describe('what is no list of people', () => {
  it('is refused before it is read: too much text, or none', () => {
    expect(pasteProblem('Ann Lee, CFO\n'.repeat(10_000))).toBeNull();
    expect(pasteProblem(`Ann Lee, ${'x'.repeat(1_000_000)}`)).toContain('1.0 million characters');
    expect(pasteProblem('a\n'.repeat(30_000))).toContain('30,001 lines');
    expect(pasteProblem('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR')).toContain('no text');
    expect(pasteProblem('PK\u0003\u0004\uFFFD\uFFFD\uFFFD\u0008')).toContain('no text');
    expect(pasteProblem('')).toBeNull();
    expect(looksLikePeople('\0Ann Lee, CFO\nBo Hall, COO')).toBe(false);
  });

  it('a mark that turns or hides what is written is left out of a field', () => {
    expect(readPeople('\u202EAnn\u0007 Lee\u202C,\u2066CFO\u2069').map(({ person }) => person)).toEqual([
      { name: 'Ann Lee', title: 'CFO' },
    ]);
  });

  it('of as many people of one name as a list may have, each is compared with the others', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `Ann Lee, Title ${i}`);
    const sorted = sortPasted(readPeople([...lines, ...lines].join('\n')), {});
    expect(sorted.filter(({ verdict }) => verdict === 'add')).toHaveLength(10_000);
    expect(sorted.filter(({ verdict }) => verdict === 'twice')).toHaveLength(10_000);
  });
});
