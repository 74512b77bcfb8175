import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importInto } from '../../../test/support/crm-import.ts';

/** Another reader of comma separated text, a character at a time. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  const push = () => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at]!;
    if (quoted && c === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (c === '"') quoted = !quoted;
    else if (c === ',' && !quoted) push();
    else if (c === '\n' && !quoted) {
      push();
      rows.push([]);
    } else if (c !== '\r' || quoted) cell += c;
  }
  return rows.filter((row) => row.length > 1);
}

const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

it('has the people of a file as another reader of it counts and reads them', async () => {
  const words = fc.constantFrom('Ann', 'O"Neil', 'Lee, PhD', 'two\nlines', 'Zoë', '=1+1', '', ' padded ');
  const person = fc.record({ name: words, title: words, account: fc.integer({ min: 0, max: 3 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(person, { maxLength: 30 }), async (people) => {
      const accounts = `Id,Name\n${[0, 1, 2].map((at) => `00140000000000${at},Account ${at}\n`).join('')}`;
      const rows = people.map(({ name, title, account }, at) =>
        [`0034000000${String(at).padStart(5, '0')}`, `00140000000000${account}`, name, title, `p${at}@x.example`].map(
          quote,
        ),
      );
      const contacts = `Id,AccountId,Name,Title,Email\r\n${rows.map((row) => `${row.join(',')}\r\n`).join('')}`;
      const [, ...expected] = cellsOf(contacts).map(([, account = '', name = '', title = '', email = '']) => ({
        account: Number(account.at(-1)),
        name: name.trim().replace(/\s+/g, ' '),
        title: title.trim(),
        email,
      }));
      const { plans } = await importInto([], { a: accounts, c: contacts });
      for (const at of [0, 1, 2]) {
        const mine = expected.filter(({ account, name }) => account === at && name !== '');
        const read = Object.values(plans[at]!.stakeholders).map(({ name, title = '', email }) => ({
          name,
          title,
          email,
        }));
        expect(read).toEqual(mine.map(({ name, title, email }) => ({ name, title, email })));
      }
    }),
    { numRuns: 200 },
  );
});
