import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Clocks that run inside the page, so that the driver's own time is left out. */

/**
 * Milliseconds from the navigation's start until `selector` is there and a frame has been drawn.
 * @param {import('playwright-core').Page} page @param {string} url @param {string} selector
 */
export async function untilPainted(page, url, selector) {
  // Leaving the document first makes each visit a real load, also between two hash addresses.
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const look = () =>
          document.querySelector(wanted) === null
            ? requestAnimationFrame(look)
            : requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
        look();
      }),
    selector,
  );
}

/**
 * Milliseconds from a click until what `probe` reads has changed and been drawn.
 * @param {import('playwright-core').Page} page @param {string} clicked selector
 * @param {string} watched selector whose text is watched
 */
export function untilChangedByClick(page, clicked, watched) {
  return page.evaluate(
    ({ clicked: button, watched: target }) =>
      new Promise((resolve) => {
        const read = () => document.querySelector(target)?.textContent ?? '';
        const before = read();
        const start = performance.now();
        /** @type {HTMLElement} */ (document.querySelector(button)).click();
        const look = () =>
          read() === before
            ? requestAnimationFrame(look)
            : requestAnimationFrame(() => resolve(performance.now() - start));
        look();
      }),
    { clicked, watched },
  );
}

/**
 * Milliseconds from typing into a field until the table's row count has changed and been drawn.
 * @param {import('playwright-core').Page} page @param {string} field selector @param {string} text
 */
export function untilFiltered(page, field, text) {
  return page.evaluate(
    ({ field: input, text: words }) =>
      new Promise((resolve) => {
        const read = () => document.querySelector('table')?.getAttribute('aria-rowcount');
        const before = read();
        const element = /** @type {HTMLInputElement} */ (document.querySelector(input));
        const start = performance.now();
        // React listens for the native setter's input event.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, words);
        element.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () =>
          read() === before
            ? requestAnimationFrame(look)
            : requestAnimationFrame(() => resolve(performance.now() - start));
        look();
      }),
    { field, text },
  );
}

/**
 * Milliseconds from a click until `count` elements match and a frame has been drawn.
 * @param {import('playwright-core').Page} page @param {string} clicked @param {string} selector @param {number} count
 */
export function untilMounted(page, clicked, selector, count) {
  return page.evaluate(
    ([button, wanted, number]) =>
      new Promise((resolve) => {
        const start = performance.now();
        /** @type {HTMLElement} */ (document.querySelector(String(button))).click();
        const look = () =>
          document.querySelectorAll(String(wanted)).length < Number(number)
            ? requestAnimationFrame(look)
            : requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
        look();
      }),
    [clicked, selector, count],
  );
}

/**
 * Milliseconds from adding one more person to a map until they are on it and a frame has been drawn. Somebody is added
 * before: what opens with the first, the panel and the inspector, is no part of it.
 * @param {import('playwright-core').Page} page
 */
export async function untilAdded(page) {
  await page.locator('.map-toolbar .btn.primary').click();
  const add = async () => {
    await page.locator('.map-panel input').first().fill('Zoe Last');
    return page.evaluate(
      () =>
        new Promise((resolve) => {
          const people = () => Number(document.querySelector('.tabs a[aria-current] em')?.textContent);
          const shown = () => document.querySelector('.react-flow__node[aria-pressed="true"]')?.getAttribute('data-id');
          const [before, last, start] = [people(), shown(), performance.now()];
          /** @type {HTMLElement} */ (document.querySelector('.map-panel button[type=submit]')).click();
          const look = () =>
            people() > before && shown() !== undefined && shown() !== last
              ? requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
              : requestAnimationFrame(look);
          look();
        }),
    );
  };
  await add();
  return add();
}

/**
 * Drags something sideways, there and back, with real mouse events. Frames drawn a second, until the last move is drawn.
 * @param {import('playwright-core').Page} page @param {string} selector @param {number} steps @param {number} by pixels a step
 */
export async function pull(page, selector, steps, by) {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`no ${selector} to drag`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(startCounting);
  for (let i = 1; i <= steps; i += 1) await page.mouse.move(x + by * (i <= steps / 2 ? i : steps - i), y);
  const { fps } = await page.evaluate(stopCounting);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return fps;
}

/**
 * Drags the empty canvas about with real mouse events. Milliseconds in all, and frames drawn a second.
 * @param {import('playwright-core').Page} page @param {string} pane selector @param {number} steps
 * @returns {Promise<{ wall: number, fps: number }>}
 */
export async function pan(page, pane, steps) {
  const box = await page.locator(pane).first().boundingBox();
  if (box === null) throw new Error(`no ${pane} to pan`);
  await page.evaluate(startCounting);
  const [x, y] = [box.x + box.width - 40, box.y + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= steps; i += 1) await page.mouse.move(x - i * 4, y + (i % 20) * 3);
  await page.mouse.up();
  return page.evaluate(stopCounting);
}

/** Runs in the page. */
function startCounting() {
  const counter = { frames: 0, running: true, start: performance.now() };
  Object.assign(window, { panCounter: counter });
  const tick = () => {
    counter.frames += 1;
    if (counter.running) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

/** Runs in the page. @returns {Promise<{ wall: number, fps: number }>} */
function stopCounting() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const counter = Reflect.get(window, 'panCounter');
      counter.running = false;
      const wall = performance.now() - counter.start;
      resolve({ wall, fps: (counter.frames * 1_000) / wall });
    });
  });
}

/**
 * Milliseconds of processor time that the page's own thread gave to its longest task while `work` ran. Not by the clock: what
 * other programs of a busy machine take away is no work of ours.
 * @param {import('playwright-core').Page} page @param {() => Promise<unknown>} work
 */
export async function longestTask(page, work) {
  const session = await page.context().newCDPSession(page);
  /** @type {any[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  await work();
  const complete = new Promise((resolve) => void session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  /** @param {any} event */
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const pages = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread);
  const tasks = events.filter((event) => event.name.endsWith('RunTask') && pages.includes(thread(event)));
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}

/**
 * Milliseconds that LibreOffice takes to make a PDF of an HTML document, its start included, as for every file it converts.
 * Null where it is not installed.
 * @param {string} html @param {number} rounds
 */
export async function officeTimes(html, rounds) {
  if (spawnSync('soffice', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'longview-office-'));
  try {
    const file = join(folder, 'case.html');
    writeFileSync(file, html);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = 'pdf:writer_web_pdf_Export';
    const times = [];
    for (let i = 0; i <= rounds; i += 1) {
      const start = performance.now();
      execFileSync(
        'soffice',
        ['--headless', '--norestore', profile, '--convert-to', convert, '--outdir', folder, file],
        {
          stdio: 'ignore',
        },
      );
      // The first round makes the profile.
      if (i > 0) times.push(performance.now() - start);
    }
    return times;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Milliseconds from a key in a field until what is watched is drawn anew; throws where it is not within five seconds.
 * @param {import('playwright-core').Page} page @param {string} field selector @param {string} text what the field then holds
 * @param {string} watched selector
 */
export function untilRedrawn(page, field, text, watched) {
  return page.evaluate(
    (given) =>
      new Promise((resolve, reject) => {
        const input = /** @type {HTMLInputElement} */ (document.querySelector(given.field));
        const read = () => document.querySelector(given.watched)?.outerHTML;
        input.focus();
        const before = read();
        const start = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, given.text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () => {
          const now = read();
          if (now !== undefined && now !== before) requestAnimationFrame(() => resolve(performance.now() - start));
          else if (performance.now() - start > 5_000) reject(new Error(`${given.watched} stays as it was`));
          else requestAnimationFrame(look);
        };
        look();
      }),
    { field, text, watched },
  );
}
