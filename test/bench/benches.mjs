import { caseBenches } from './case-bench.mjs';
import { importBenches } from './import-bench.mjs';
import { pan, pull, untilAdded, untilChangedByClick, untilFiltered, untilMounted, untilPainted } from './measure.mjs';
import { inTurn, median, quantile, ROUNDS, rounds } from './rounds.mjs';
import { searchBenches } from './search-bench.mjs';

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} ours @property {number} floor milliseconds; the floor is a bare library in the same run
 * @property {number} limit the most that ours / floor may be; for `absolute` benches, the most that ours may be
 * @property {boolean} [absolute]
 * @property {'fps'} [unit] frames a second: the limit is then the least that ours / floor may be
 *
 * @typedef {object} Context
 * @property {(count: 'empty' | 'accounts-1000' | 'accounts-10000' | 'crowd-500' | 'crowd-2000' | 'milestones-500' | 'stress-1' | 'benefits-60' | 'portfolio-10000') => Promise<import('playwright-core').Page>} open a page of
 *   a browser whose store holds that much
 * @property {string} address
 */

const PAN_ROUNDS = 3;
const DRAG_STEPS = 160;
const DRAG_BY = 3;
/** It pushes 316 others. */
const DRAGGED = 'Data processing agreement 1';

const app = {
  row: '.accounts tbody tr a',
  sort: '.accounts th:nth-of-type(2) button',
  first: '.accounts tbody a',
  filter: '.home-filter input',
  line: '.accounts [data-line="0"] td:nth-of-type(2)',
};
const bare = {
  row: 'tr.row td',
  sort: 'th:nth-of-type(1) button',
  first: 'tr.row td',
  filter: 'input',
  line: 'tr.row td',
};

/**
 * What is done to the table of accounts, and how long until it is drawn; each leaves the table as it was.
 * @type {Record<string, (page: import('playwright-core').Page, on: typeof app) => Promise<number>>}
 */
const tableWork = {
  sort: (page, on) => untilChangedByClick(page, on.sort, on.first),
  async filter(page, on) {
    const time = await untilFiltered(page, on.filter, 'halvorsen');
    await untilFiltered(page, on.filter, '');
    return time;
  },
  async group(page, on) {
    if (on === bare) {
      const time = await untilChangedByClick(page, '#group', on.line);
      await untilChangedByClick(page, '#group', on.line);
      return time;
    }
    await page.getByRole('button', { name: /^Group/ }).click();
    const item = page.getByRole('menuitem', { name: 'Segment' });
    await item.waitFor();
    await item.evaluate((element) => element.setAttribute('data-bench', 'group'));
    const time = await untilChangedByClick(page, '[data-bench="group"]', on.line);
    await page.getByRole('button', { name: /^Group/ }).click();
    await page.getByRole('menuitem', { name: 'No groups' }).click();
    await page.locator('.group-row').first().waitFor({ state: 'detached' });
    return time;
  },
};

/**
 * Home with 10,000 plans beside a bare table of the same rows. Both stay open, the one in work in front, so that what Home
 * reads in the background meets both.
 * @param {Context} context
 */
async function home({ open, address }) {
  const [page, beside] = [await open('accounts-10000'), await open('accounts-10000')];
  const [ours, floor] = [`${address}/`, `${address}/floor/bare-table.html`];
  await page.bringToFront();
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
  await untilPainted(page, ours, app.row);
  await beside.bringToFront();
  await untilPainted(beside, floor, bare.row);
  for (const [name, work] of Object.entries(tableWork)) {
    const inFront = async (/** @type {typeof page} */ shown, /** @type {typeof app} */ on) => {
      await shown.bringToFront();
      // What comes to the front is drawn anew: that is over before anything is measured.
      await shown.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 100)));
      return work(shown, on);
    };
    const times = await inTurn(
      () => inFront(page, app),
      () => inFront(beside, bare),
    );
    figures.push({ name: `Home, 10,000 plans: ${name}`, ...times, limit: 1.5 });
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

/** What says that everybody is drawn: from afar the map is one picture, which tells how many people it shows. */
const drawn = (/** @type {number} */ people) => ({
  app: `.map-picture[data-people="${people}"]`,
  bare: '.react-flow__node',
});

/** The map with everybody in view beside bare React Flow with its own plain nodes. @param {Context} context @param {500 | 2000} people */
async function mapOf({ open, address }, people) {
  const page = await open(`crowd-${people}`);
  const shows = drawn(people);
  const overview = () => untilPainted(page, `${address}/#/accounts/crowd/overview`, '.tabs a');
  const mountOurs = async () => {
    await overview();
    return untilMounted(page, '.tabs a[href$="/map"]', shows.app, 1);
  };
  const mountFloor = async () => {
    await untilPainted(page, `${address}/floor/bare-flow.html?people=${people}`, '#mount');
    return untilMounted(page, '#mount', shows.bare, people);
  };
  const mount = await inTurn(mountOurs, mountFloor, ROUNDS);
  /** @type {{ ours: { wall: number, fps: number }[], floor: { wall: number, fps: number }[] }} */
  const pans = { ours: [], floor: [] };
  for (let i = 0; i < PAN_ROUNDS; i += 1) {
    await mountOurs();
    await pan(page, '.react-flow__pane', 30);
    pans.ours.push(await pan(page, '.react-flow__pane', 120));
    await mountFloor();
    await pan(page, '.react-flow__pane', 30);
    pans.floor.push(await pan(page, '.react-flow__pane', 120));
  }
  /** @param {'wall' | 'fps'} what */
  const both = (what) => ({
    ours: median(pans.ours.map((each) => each[what])),
    floor: median(pans.floor.map((each) => each[what])),
  });
  const name = `Map, ${people.toLocaleString('en')} people`;
  return { name, page, mount, wall: both('wall'), fps: both('fps') };
}

/** @param {Context} context @returns {Promise<Figure[]>} */
async function map(context) {
  const { name, mount, wall, fps } = await mapOf(context, 500);
  return [
    { name: `${name}: mount`, ...mount, limit: 1 },
    { name: `${name}: pan, wall time`, ...wall, limit: 0.6 },
    { name: `${name}: pan, frames a second`, ...fps, unit: 'fps', limit: 1.2 },
  ];
}

/** @param {Context} context @returns {Promise<Figure[]>} */
async function crowd(context) {
  const { name, page, mount, fps } = await mapOf(context, 2_000);
  // What bare React Flow takes to show as many people is what one more of them may take us.
  const add = await rounds(async () => {
    await untilPainted(page, `${context.address}/#/accounts/crowd/map`, '.map-picture[data-people]');
    return untilAdded(page);
  });
  return [
    { name: `${name}: mount`, ...mount, limit: 1 },
    { name: `${name}: pan, frames a second`, ...fps, unit: 'fps', limit: 2.3 },
    { name: `${name}: one more, to drawn`, ours: add, floor: mount.floor, limit: 0.5 },
  ];
}

/** What the map works out, from an edit to the new figures on the screen; the map of 500 is drawn anew meanwhile. @param {Context} context */
async function influence({ open, address }) {
  const page = await open('crowd-500');
  await untilPainted(page, `${address}/#/accounts/crowd/map/coverage`, '.coverage-person');
  await page.click('.coverage-person');
  await page.click('.map-views a[href$="/map"]');
  await page.waitForSelector('.map-picture[data-people]');
  await page.waitForSelector('.outlook b');
  const support = (/** @type {string} */ name) => `.rating-choices input[aria-label="${name}"]`;
  const ours = await rounds(async () => {
    await untilChangedByClick(page, support('Opponent'), '.outlook b');
    return untilChangedByClick(page, support('Advocate'), '.outlook b');
  });
  return [{ name: 'Influence, 500 people: edit to result', ours, floor: 100, limit: 100, absolute: true }];
}

/** The layered layout by influence, asked for as the map asks for it. @param {Context} context */
async function layout({ open, address }) {
  const page = await open('empty');
  await page.goto(`${address}/floor/layout.html`);
  await page.waitForFunction('window.measureLayout');
  const { ours, floor } = await page.evaluate(`window.measureLayout(500, ${ROUNDS})`);
  return [{ name: 'Layout by influence, 500 people', ours: median(ours), floor: median(floor), limit: 1.3 }];
}

/** The critical path on the screen's own thread, the forecast asked for as the screen asks for it. @param {Context} context */
async function schedule({ open, address }) {
  const page = await open('empty');
  await page.goto(`${address}/floor/schedule.html`);
  await page.waitForFunction('window.measureSchedule');
  const { path, trials, links } = await page.evaluate(`window.measureSchedule(500, ${ROUNDS})`);
  const plan = `500 milestones, ${links} dependencies`;
  const [ofPath, ofTrials] = [median(path), median(trials)];
  return [
    { name: `Critical path, ${plan}`, ours: ofPath, floor: 5, limit: 5, absolute: true },
    { name: `Forecast, ${plan}`, ours: ofTrials, floor: 1_000, limit: 1_000, absolute: true },
  ];
}

/**
 * A bar of a long plan that pushes others is dragged back and forth, beside the same movements on an empty page. The best of
 * the rounds of each: whatever else the machine does can only take frames away.
 * @param {Context} context @returns {Promise<Figure[]>}
 */
async function drag({ open, address }) {
  const page = await open('milestones-500');
  /** @type {{ ours: number[], floor: number[] }} */
  const rates = { ours: [], floor: [] };
  for (let i = 0; i <= PAN_ROUNDS; i += 1) {
    await page.goto('about:blank');
    await page.setContent('<main></main><style>main { height: 90vh }</style>');
    const floor = await pull(page, 'main', DRAG_STEPS, DRAG_BY);
    await untilPainted(page, `${address}/#/accounts/long/plan`, '.tl-bar');
    const row = page.locator('.tl-row', { hasText: DRAGGED }).first();
    await page.locator('.timeline').hover();
    while ((await row.count()) === 0) await page.mouse.wheel(0, 300);
    await row.click();
    await page.waitForSelector('.tl-bar.selected');
    const ours = await pull(page, '.tl-bar.selected', DRAG_STEPS, DRAG_BY);
    // The first round warms up.
    if (i > 0) rates.ours.push(ours);
    if (i > 0) rates.floor.push(floor);
  }
  const name = '500 milestones, 851 dependencies: drag';
  return [{ name, ours: Math.max(...rates.ours), floor: Math.max(...rates.floor), unit: 'fps', limit: 0.9 }];
}

/** @type {Record<string, (context: Context) => Promise<Figure[]>>} */
export const benches = {
  home,
  start,
  save,
  map,
  crowd,
  'influence-500': influence,
  layout,
  schedule,
  drag,
  ...caseBenches,
  ...importBenches,
  ...searchBenches,
};
