import { longestTask } from './measure.mjs';
import { median } from './rounds.mjs';

/** @typedef {import('./benches.mjs').Context} Context */

const MEGABYTES = 50;
const ROWS = 200_000;
const ROUNDS = 3;
/** A preview of that much takes as long as it takes; the screen must not notice. */
const PATIENCE = 600_000;

/**
 * Makes exports in the page, drops them on the window, and waits until they have been taken in.
 * @param {import('playwright-core').Page} page @param {{ rows: number, bytes: number }} size
 */
async function drop(page, { rows, bytes }) {
  await page.evaluate(
    ({ rows, bytes }) => {
      const accounts = ['Account ID,Account Name,Industry,Annual Revenue\n'];
      const contacts = ['Contact ID,First Name,Last Name,Title,Email,Account ID,Description\n'];
      const id = (/** @type {string} */ prefix, /** @type {number} */ n) =>
        `${prefix}4000000${String(n).padStart(5, '0')}`;
      const companies = Math.min(10_000, Math.ceil(rows / 20));
      for (let n = 0; n < companies; n += 1)
        accounts.push(`${id('001', n)},Company ${n},Banking,"1,${100 + (n % 900)},000"\n`);
      const people = rows - companies;
      const filler = 'x'.repeat(Math.max(0, Math.floor(bytes / people) - 110));
      for (let n = 0; n < people; n += 1) {
        const account = id('001', n % companies);
        contacts.push(
          `${id('003', n)},First${n},Last${n},Head of department,p${n}@company.example,${account},${filler}\n`,
        );
      }
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(accounts, 'accounts.csv'));
      dataTransfer.items.add(new File(contacts, 'contacts.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    { rows, bytes },
  );
}

/** @param {import('playwright-core').Page} page @param {string} address */
async function emptyScreen(page, address) {
  await page.goto('about:blank');
  await page.goto(`${address}/#/import`);
  await page.waitForSelector('.imp-start');
}

const primary = '.imp-bar .btn.primary:not(:disabled)';

/** Milliseconds from a click on Cancel until the screen is the user's again. @param {import('playwright-core').Page} page */
function cancelled(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const start = performance.now();
        /** @type {HTMLElement} */ (document.querySelector('.imp-bar progress ~ .btn')).click();
        const look = () =>
          document.querySelector('.imp-bar progress') === null
            ? requestAnimationFrame(() => resolve(performance.now() - start))
            : requestAnimationFrame(look);
        look();
      }),
  );
}

/** @param {string} name @param {number} ours @param {number} limit */
const absolute = (name, ours, limit) => ({ name: `Import, ${name}`, ours, floor: limit, limit, absolute: true });

/** 200,000 rows in 50 MB: what the screen's own thread is kept from, and how soon a stop is one. @param {Context} context */
async function importing({ open, address }) {
  const page = await open('empty');
  page.setDefaultTimeout(PATIENCE);
  await emptyScreen(page, address);
  await drop(page, { rows: ROWS, bytes: MEGABYTES * 1024 * 1024 });
  const reading = await longestTask(page, () => page.waitForSelector(primary));
  const shown = '.imp-preview tbody tr .imp-outcome';

  const stops = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    await page.click(primary);
    await page.waitForFunction(() => Number(document.querySelector('.imp-bar progress')?.getAttribute('value')) > 0.3);
    stops.push(await cancelled(page));
    await page.waitForSelector(primary);
  }
  const preview = await longestTask(page, async () => {
    await page.click(primary);
    await page.waitForSelector(shown);
  });
  const scrolling = await longestTask(page, async () => {
    for (const share of [0.2, 0.9, 0.5, 1, 0]) {
      await page.evaluate((to) => {
        const list = /** @type {HTMLElement} */ (document.querySelector('.imp-list'));
        list.scrollTop = list.scrollHeight * to;
      }, share);
      await page.waitForSelector(shown);
    }
  });
  const writing = await longestTask(page, async () => {
    await page.click(primary);
    await page.waitForSelector('.imp-done');
  });
  const size = `${MEGABYTES} MB, ${ROWS / 1_000}k rows`;
  return [
    absolute(`${size}: longest task while reading`, reading, 100),
    absolute(`${size}: longest task until the preview`, preview, 100),
    absolute(`${size}: longest task while scrolling`, scrolling, 100),
    absolute(`${size}: longest task while writing`, writing, 100),
    absolute(`${size}: cancel`, median(stops), 200),
  ];
}

/** Past a cap: from the drop until the screen says so. @param {Context} context */
async function caps({ open, address }) {
  const page = await open('empty');
  const figures = [];
  for (const [name, rows, bytes] of /** @type {const} */ ([
    ['65 MiB', 1_000, 65 * 1024 * 1024],
    ['260,000 rows', 260_000, 8 * 1024 * 1024],
  ])) {
    const times = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      await emptyScreen(page, address);
      times.push(await page.evaluate(refused, { rows, bytes }));
    }
    figures.push(absolute(`${name}: refused`, median(times), 1_000));
  }
  return figures;
}

/**
 * Runs in the page: milliseconds from the drop of a file of that many rows and bytes until it is refused.
 * @param {{ rows: number, bytes: number }} size @returns {Promise<number>}
 */
function refused({ rows, bytes }) {
  const line = `Halvorsen Bank,${'x'.repeat(Math.floor(bytes / rows) - 16)}\n`;
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['Account Name,Description\n', line.repeat(rows)], 'accounts.csv'));
  return new Promise((resolve) => {
    const start = performance.now();
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    const look = () =>
      document.querySelector('.imp-file .imp-problem') === null
        ? requestAnimationFrame(look)
        : resolve(performance.now() - start);
    look();
  });
}

/** 100,000 rows from their bytes to the preview, beside Papa Parse making records of the same text. @param {Context} context */
async function rows({ open, address }) {
  const page = await open('empty');
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${address}/floor/import.html`);
  await page.waitForFunction('window.measureImport');
  const { ours, floor } = await page.evaluate(`window.measureImport(100_000, ${2 * ROUNDS})`);
  return [
    { name: 'Import, 100k rows to the preview, beside Papa Parse', ours: median(ours), floor: median(floor), limit: 3 },
  ];
}

export const importBenches = { 'import-rows': rows, import: importing, 'import-caps': caps };
