import { addDays } from '@core/kernel/dates.ts';
import type { Segment } from '@core/model/account-choices.ts';
import { newPlan } from '@core/model/plan.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, openPlan } from './support/app.ts';
import { test } from './support/fixtures.ts';

/**
 * Every standard and target of the three segments, each on an account that holds nothing: its line says that it is not
 * recorded, what it offers is filled in where it stands, and the line then says where it stands.
 */

const first = (page: Page, label: string | RegExp): Locator =>
  page.locator('input').and(page.getByLabel(label)).first();

async function add(page: Page, what: string, name: string): Promise<void> {
  await first(page, `Add ${what}`).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name }).first()).toBeVisible();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await first(page, label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function deal(page: Page, stage?: string): Promise<void> {
  await add(page, 'an opportunity', 'Deal');
  if (stage !== undefined) await choose(page, 'Stage of Deal', stage);
}

async function fill(page: Page, label: string | RegExp, text: string): Promise<void> {
  await first(page, label).fill(text);
  await page.keyboard.press('Enter');
}

async function person(page: Page, name: string, fields: { seniority?: string; access?: string }): Promise<void> {
  await add(page, 'a person', name);
  if (fields.seniority !== undefined) await choose(page, `Seniority of ${name}`, fields.seniority);
  if (fields.access !== undefined) await choose(page, `Access to ${name}`, fields.access);
}

type Steps = readonly [label: string, record: (page: Page) => Promise<void>, standing: string];

const today = (page: Page) => page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
const satisfied = async (page: Page) => {
  await deal(page);
  await fill(page, /^Satisfaction rating of Deal/, '4.8');
};
const retained = (page: Page) => fill(page, 'Retention potential', '155');

const targets: readonly Steps[] = [
  [
    'Revenue won a month',
    async (page) => {
      await deal(page, 'Closed won');
      await fill(page, 'Amount of Deal', '900000');
    },
    'Met',
  ],
  ['Deals won a month', (page) => deal(page, 'Closed won'), 'A part'],
  ['Opportunities open', (page) => deal(page), 'A part'],
  ['Win rate', (page) => deal(page, 'Closed won'), 'Met'],
  [
    'Sales cycle',
    async (page) => {
      await deal(page, 'Closed won');
      const [year, month, day] = addDays(await today(page), -30).split('-');
      await fill(page, 'Day of the qualification of Deal', `${month}/${day}/${year}`);
    },
    'Met',
  ],
];

const walks: Readonly<Record<Segment, readonly Steps[]>> = {
  smb: [
    [
      'Customers’ rating of the discovery',
      async (page) => {
        await deal(page);
        await fill(page, /^Discovery rating of Deal/, '4.4');
      },
      'Missed',
    ],
    [
      'Proposals with the customer’s own ROI',
      async (page) => {
        await deal(page, 'Proposal');
        await page.getByRole('button', { name: 'Start the business case' }).click();
        await add(page, 'a benefit', 'Fewer callouts');
      },
      'Met',
    ],
    [
      'Deals with a complete technical handoff',
      async (page) => {
        await deal(page, 'Closed won');
        await page.getByRole('button', { name: 'Start the technical handoff' }).click();
        const items = page.getByRole('checkbox');
        await expect(items).toHaveCount(5);
        for (const item of await items.all()) {
          await expect(item).not.toBeChecked();
          await item.check();
        }
      },
      'Met',
    ],
    ['Customers’ rating of the sale and the fit', satisfied, 'Met'],
    [
      'Accuracy of the monthly commit',
      async (page) => {
        await deal(page);
        await first(page, 'Month of the amount committed of Deal').click();
        // The months run from a year back to three ahead.
        await page.getByRole('option').first().click();
        await fill(page, 'Amount committed of Deal', '50000');
      },
      'Missed',
    ],
    ...targets,
  ],
  'mid-market': [
    [
      'Opportunities with C-level involved',
      async (page) => {
        await person(page, 'Ann Lee', { seniority: 'C-level', access: 'Regular' });
        await deal(page);
      },
      'Met',
    ],
    [
      'Opportunities that engage four people or more',
      async (page) => {
        for (const name of ['Ann Lee', 'Bo Hall', 'Cy Moss']) await person(page, name, { access: 'Brief' });
        await deal(page);
      },
      'Missed',
    ],
    [
      'Pilots that lead to a purchase decision',
      async (page) => {
        await add(page, 'a pilot', 'Field pilot');
        await choose(page, 'Decision of Field pilot', 'Go');
      },
      'Met',
    ],
    ['Customers’ rating of the sale and the design', satisfied, 'Met'],
    ['Net retention potential identified', retained, 'Met'],
  ],
  enterprise: [
    [
      'Opportunities with a C-level champion',
      async (page) => {
        await person(page, 'Ann Lee', { seniority: 'C-level' });
        await page
          .getByRole('group', { name: 'Buying roles of Ann Lee' })
          .getByRole('button', { name: 'Champion' })
          .click();
        await deal(page);
      },
      'Met',
    ],
    [
      'Expansion identified in each account',
      async (page) => {
        for (const [offering, state, value] of [
          ['Platform', 'Owned', '100000'],
          ['Analytics', 'Open', '150000'],
        ] as const) {
          await page.getByLabel('Offering', { exact: true }).fill(offering);
          await page.getByLabel('Business unit', { exact: true }).fill('Grid');
          await page.getByRole('combobox', { name: 'State', exact: true }).click();
          await page.getByRole('option', { name: state, exact: true }).click();
          await page.getByLabel('Value', { exact: true }).fill(value);
          await page.keyboard.press('Enter');
          await expect(page.getByRole('rowheader', { name: `${offering} for Grid` })).toBeVisible();
        }
      },
      'Met',
    ],
    [
      'New references',
      async (page) => {
        await add(page, 'a reference', 'Halvorsen Bank');
        await choose(page, 'Status of Halvorsen Bank as a reference', 'Agreed');
        const [year, month, day] = (await today(page)).split('-');
        await fill(page, 'Start of the plan', `${month}/${day}/${year}`);
      },
      'Missed',
    ],
    [
      'Evaluations won against competitors',
      async (page) => {
        await deal(page, 'Closed won');
        await fill(page, 'Competitor for Deal', 'Northwind');
      },
      'Met',
    ],
    ['Net revenue retention', retained, 'Met'],
  ],
};

for (const [segment, walk] of Object.entries(walks)) {
  test(`every standard and target that is not recorded is recorded in place: ${segment}`, async ({ page }) => {
    test.setTimeout(600_000);
    for (const [at, [label, record, standing]] of walk.entries()) {
      const name = `Account ${at + 1}`;
      const plan = newPlan(
        `${segment}-${at}`,
        { name, segment: segment as Segment, currency: 'USD' },
        '2026-01-01T00:00:00Z',
      );
      await openPlan(page, plan);
      await page.getByRole('link', { name: 'Review', exact: true }).click();
      const line = page.getByRole('row', { name: new RegExp(`^${label} `) });
      await expect(line).toContainText('Not recorded');
      await line.getByRole('button', { name: label }).click();
      await record(page);
      await expect(line, label).toContainText(standing);
      await expect(line).not.toContainText('Not recorded');
      if (at === 0) await expectAccessible(page);
    }
  });
}
