import { quantile } from './rounds.mjs';

const QUESTIONS = 200;

/** The search over 10,000 plans with 100,000 people, asked as the palette asks. @param {import('./benches.mjs').Context} context */
async function search({ open, address }) {
  const page = await open('portfolio-10000');
  await page.goto(`${address}/floor/search.html`);
  await page.waitForFunction('window.measureSearch');
  const { build, floor, names, hard, people } = await page.evaluate(`window.measureSearch(${QUESTIONS})`);
  const name = `Search, ${people.toLocaleString('en')} people`;
  const byName = quantile(names, 0.95);
  const worst = Math.max(...hard);
  return [
    { name: `${name}: build, beside reading and bare MiniSearch`, ours: build, floor, limit: 3 },
    { name: `${name}: build`, ours: build, floor: 5_000, limit: 5_000, absolute: true },
    { name: `${name}: two words of a name, p95`, ours: byName, floor: 20, limit: 20, absolute: true },
    { name: `${name}: any query, the worst`, ours: worst, floor: 150, limit: 150, absolute: true },
  ];
}

export const searchBenches = { search };
