import { longestTask, officeTimes, untilPainted, untilRedrawn } from './measure.mjs';
import { median, ROUNDS, rounds } from './rounds.mjs';

/** @typedef {import('./benches.mjs').Context} Context */

const OFFICE_ROUNDS = 3;
const BUSY_ROUNDS = 3;

/** A case of about 30 pages. @param {Context} context */
async function pdf({ open, address }) {
  const page = await open('empty');
  await page.goto(`${address}/floor/pdf.html`);
  await page.waitForFunction('window.measurePdf');
  const { painted, whole, floor, pages, html } = await page.evaluate(`window.measurePdf(${ROUNDS})`);
  const name = `PDF, ${pages} pages`;
  const office = await officeTimes(html, OFFICE_ROUNDS);
  return [
    { name: `${name}, from the preview, beside jsPDF`, ours: median(painted), floor: median(floor), limit: 1.5 },
    { name: `${name}, from the plan, beside jsPDF`, ours: median(whole), floor: median(floor), limit: 1.5 },
    ...(office === null
      ? []
      : [{ name: `${name}, beside LibreOffice`, ours: median(whole), floor: median(office), limit: 0.5 }]),
  ];
}

/** Runs in the page: every sheet of the preview has been painted, so that the worker has nothing else to do. */
function previewed() {
  const sheets = [...document.querySelectorAll('.page-strip .paper')];
  return sheets.length > 0 && sheets.every((sheet) => sheet.firstElementChild !== null);
}

/** The longest that the screen's own thread is busy at a time while a case of many pages is exported. @param {Context} context */
async function busy({ open, address }) {
  const page = await open('stress-1');
  await untilPainted(page, `${address}/#/accounts/stress/case/document`, '.document .btn.primary:not(:disabled)');
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const times = [];
  for (let i = 0; i <= BUSY_ROUNDS; i += 1) {
    await page.waitForFunction(previewed);
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const longest = await longestTask(page, async () => {
      const download = page.waitForEvent('download');
      await page.click('.document .btn.primary');
      await (await download).path();
    });
    // The first export reads the fonts and starts the worker.
    if (i > 0) times.push(longest);
  }
  return [
    {
      name: 'Export of the stress plan: longest task, processor time',
      ours: median(times),
      floor: 50,
      limit: 50,
      absolute: true,
    },
  ];
}

/** A key in an amount of a case of 60 benefits, to the new histogram of the draws on the screen. @param {Context} context */
async function draws({ open, address }) {
  const page = await open('benefits-60');
  const drawn = '.draws[aria-busy="false"] svg.drawing';
  await untilPainted(page, `${address}/#/accounts/case/case`, drawn);
  let amount = 0;
  const ours = await rounds(() => {
    // So much more each time that the axis tells it.
    amount += 1_000_000;
    return untilRedrawn(page, 'input[data-column="year-0"]', String(amount), drawn);
  });
  return [{ name: 'Case, 60 benefits: key to new histogram', ours, floor: 100, limit: 100, absolute: true }];
}

export const caseBenches = { draws, pdf, busy };
