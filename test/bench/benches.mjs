import { median, pan, quantile, untilChangedByClick, untilFiltered, untilMounted, untilPainted } from './measure.mjs';

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} ours @property {number} floor milliseconds; the floor is a bare library in the same run
 * @property {number} limit the most that ours / floor may be; for `absolute` benches, the most that ours may be
 * @property {boolean} [absolute]
 *
 * @typedef {object} Context
 * @property {(count: 'empty' | 'accounts-1000' | 'accounts-10000' | 'crowd-500') => Promise<import('playwright-core').Page>} open a page of
 *   a browser whose store holds that much
 * @property {string} address
 */

const ROUNDS = 5;

/** @param {() => Promise<number>} measure */
async function rounds(measure) {
  await measure();
  const times = [];
  for (let i = 0; i < ROUNDS; i += 1) times.push(await measure());
  return median(times);
}

/** Both in turn, so that both meet the same machine. @param {() => Promise<number>} ours @param {() => Promise<number>} floor */
async function inTurn(ours, floor) {
  /** @type {{ ours: number[], floor: number[] }} */
  const times = { ours: [], floor: [] };
  for (let i = 0; i <= 2 * ROUNDS; i += 1) {
    const [mine, theirs] = [await ours(), await floor()];
    // The first round warms up.
    if (i === 0) continue;
    times.ours.push(mine);
    times.floor.push(theirs);
  }
  return { ours: median(times.ours), floor: median(times.floor) };
}

const app = {
  row: '.accounts tbody tr a',
  sort: '.accounts th:nth-of-type(2) button',
  first: '.accounts tbody a',
  filter: '.home-filter input',
};
const bare = { row: 'tr.row td', sort: 'th:nth-of-type(1) button', first: 'tr.row td', filter: 'input' };

/** Home with 10,000 plans beside a bare table of the same rows. @param {Context} context */
async function home({ open, address }) {
  const page = await open('accounts-10000');
  const [ours, floor] = [`${address}/`, `${address}/floor/bare-table.html`];
  /** @type {Figure[]} */
  const figures = [
    {
      name: 'Home, 10,000 plans: first paint',
      ...(await inTurn(
        () => untilPainted(page, ours, app.row),
        () => untilPainted(page, floor, bare.row),
      )),
      limit: 1.5,
    },
  ];
  for (const [name, measure] of /** @type {const} */ ([
    ['sort', (/** @type {typeof app} */ on) => untilChangedByClick(page, on.sort, on.first)],
    [
      'filter',
      async (/** @type {typeof app} */ on) => {
        const time = await untilFiltered(page, on.filter, 'halvorsen');
        await untilFiltered(page, on.filter, '');
        return time;
      },
    ],
  ])) {
    await untilPainted(page, ours, app.row);
    const mine = await rounds(() => measure(app));
    await untilPainted(page, floor, bare.row);
    figures.push({
      name: `Home, 10,000 plans: ${name}`,
      ours: mine,
      floor: await rounds(() => measure(bare)),
      limit: 1.5,
    });
  }
  return figures;
}

/** Opening the app with 1,000 plans stored. @param {Context} context */
async function start({ open, address }) {
  const page = await open('accounts-1000');
  const ours = await rounds(() => untilPainted(page, `${address}/`, app.row));
  return [{ name: 'Opening with 1,000 plans: interactive Home', ours, floor: 1_500, limit: 1_500, absolute: true }];
}

/** From an edit to "Saved". @param {Context} context */
async function save({ open, address }) {
  const page = await open('accounts-1000');
  await page.goto(`${address}/floor/save.html`);
  await page.waitForFunction('window.measureSaves');
  const { ours, floor } = await page.evaluate('window.measureSaves("g1-00001", 300)');
  return [{ name: 'Edit to Saved, p95', ours: quantile(ours, 0.95), floor: quantile(floor, 0.95), limit: 3 }];
}

/** The map with 500 people. @param {Context} context */
async function map({ open, address }) {
  const page = await open('crowd-500');
  const mountOurs = async () => {
    await untilPainted(page, `${address}/#/accounts/crowd/overview`, '.tabs a');
    return untilMounted(page, '.tabs a[href$="/map"]', '.react-flow__node', 500);
  };
  const mountFloor = async () => {
    await untilPainted(page, `${address}/floor/bare-flow.html?people=500`, '#mount');
    return untilMounted(page, '#mount', '.react-flow__node', 500);
  };
  const mount = {
    name: 'Map, 500 people: mount',
    ours: await rounds(mountOurs),
    floor: await rounds(mountFloor),
    limit: 1.2,
  };
  await mountOurs();
  const panOurs = await rounds(async () => (await pan(page, '.react-flow__pane', 120)).wall);
  await mountFloor();
  const panFloor = await rounds(async () => (await pan(page, '.react-flow__pane', 120)).wall);
  return [mount, { name: 'Map, 500 people: pan, wall time', ours: panOurs, floor: panFloor, limit: 1.2 }];
}

/** A case of about 30 pages. @param {Context} context */
async function pdf({ open, address }) {
  const page = await open('empty');
  await page.goto(`${address}/floor/pdf.html`);
  await page.waitForFunction('window.measurePdf');
  const { ours, floor, pages } = await page.evaluate(`window.measurePdf(${ROUNDS})`);
  return [{ name: `PDF, ${pages} pages`, ours: median(ours), floor: median(floor), limit: 2 }];
}

/** @type {Record<string, (context: Context) => Promise<Figure[]>>} */
export const benches = { home, start, save, map, pdf };
