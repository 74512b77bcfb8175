/// <reference path="../../../src-core/exchange/papaparse.d.ts" />
import { createImportSession } from '@core/exchange/crm/import-session.ts';
import { noDecisions } from '@core/exchange/crm/import-types.ts';
import { randomIds } from '@core/kernel/random-ids.ts';
import Papa from 'papaparse';

const PEOPLE_PER_ACCOUNT = 19;

const id = (prefix: string, n: number) => `${prefix}4000000${String(n).padStart(5, '0')}`;

/** Exports of so many rows: accounts, and contacts with who they report to. */
function exportsOf(rows: number): Record<string, string> {
  const accounts = ['Account ID,Account Name,Industry,Annual Revenue\n'];
  const contacts = ['Contact ID,First Name,Last Name,Title,Email,Phone,Account ID,Reports To ID\n'];
  const companies = Math.ceil(rows / (PEOPLE_PER_ACCOUNT + 1));
  for (let n = 0; n < companies; n += 1)
    accounts.push(`${id('001', n)},Company ${n},Banking,"1,${100 + (n % 900)},000"\n`);
  for (let n = 0; n < rows - companies; n += 1) {
    const manager = n < companies ? '' : id('003', n - companies);
    contacts.push(
      `${id('003', n)},First${n % 997},Last${n},Head of department,p${n}@company.example,+1 555 ${n},${id('001', n % companies)},${manager}\n`,
    );
  }
  return { accounts: accounts.join(''), contacts: contacts.join('') };
}

/**
 * Milliseconds of an import from the files' bytes to its preview, beside the bare parser on the same texts, in turn so that both meet
 * the same machine. Neither yields: what the screen notices is another bench.
 */
async function measureImport(rows: number, rounds: number) {
  const texts = Object.entries(exportsOf(rows));
  const files = texts.map(([name, text]) => ({ id: name, name, bytes: new TextEncoder().encode(text) }));
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    await importOf(files);
    const between = performance.now();
    for (const [, text] of texts) Papa.parse(text, { header: true, skipEmptyLines: true });
    const end = performance.now();
    // The first round warms up.
    if (round === 0) continue;
    times.ours.push(between - start);
    times.floor.push(end - between);
  }
  return times;
}

async function importOf(files: readonly { readonly id: string; readonly name: string; readonly bytes: Uint8Array }[]) {
  const session = createImportSession();
  for (const file of files) {
    const read = await session.add(file);
    if (!read.ok) throw new Error(read.problems[0]?.message);
  }
  const stored = { keys: [], readPlans: async () => [] };
  const newId = randomIds((bytes) => crypto.getRandomValues(bytes));
  const { plans } = await session.preview(
    { stored, newId, now: '2026-11-21T09:00:00Z', today: '2026-11-21' },
    noDecisions,
  );
  if (plans.new === 0) throw new Error('nothing was read');
}

Object.assign(window, { measureImport });
