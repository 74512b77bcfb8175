import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { AccountPlan } from '@core/model/plan.ts';
import { newPlan } from '@core/model/plan.ts';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, openPlan, openSample, saved } from './support/app.ts';
import { test } from './support/fixtures.ts';

// The sample account lives around this day.
test.beforeEach(({ context }) => context.clock.setFixedTime('2026-11-21T09:00:00Z'));

/** A plan with nothing shared yet: what is joint or the customer's, what is ours, and people of both sides. */
function unsharedPlan(): AccountPlan {
  return {
    ...newPlan('p', { name: 'Nordwind AG' }, '2026-11-01T09:00:00Z'),
    team: { t1: { name: 'Nadia Brandt' }, t2: { name: 'Tom Okafor' } },
    stakeholders: {
      s1: { name: 'Ann Lee', projectRole: 'Sponsor' },
      s2: { name: 'Hidden Hand', title: 'Counsel', support: -2 },
    },
    milestones: {
      charter: {
        title: 'Pilot charter',
        track: 'pilot',
        start: '2026-11-02',
        end: '2026-11-17',
        status: 'in-progress',
        side: 'joint',
        ownerId: 't1',
        customerOwnerId: 's1',
        deliverable: 'Criteria signed',
      },
      redlines: {
        title: 'Legal redlines',
        track: 'legal',
        start: '2026-12-01',
        end: '2026-12-18',
        status: 'blocked',
        blockedReason: 'Their counsel stalls',
        side: 'customer',
        customerOwnerId: 's2',
      },
      price: { title: 'Price approval', track: 'negotiation', start: '2026-12-07', end: '2026-12-11', side: 'us' },
      sign: { title: 'Signature', track: 'negotiation', start: '2027-03-12', end: '2027-03-12', side: 'joint' },
    },
  };
}

async function showMutualPlan(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Action plan \d+$/ }).click();
  await page.getByRole('button', { name: 'Mutual plan' }).click();
}

const steps = (page: Page) => page.getByRole('table', { name: 'Steps of both sides' });
const step = (page: Page, title: string) => steps(page).getByRole('row').filter({ hasText: title });
const side = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const undoName = (page: Page) => page.getByRole('button', { name: /^Undo: / }).first();

async function savedFile(page: Page, act: () => Promise<void>): Promise<{ name: string; path: string }> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const waiting = page.waitForEvent('download');
  await act();
  const download = await waiting;
  return { name: download.suggestedFilename(), path: await download.path() };
}

test('a plan with nothing shared offers the usual ones in one step, and nothing to hand over until then', async ({
  page,
}) => {
  await openPlan(page, unsharedPlan());
  await showMutualPlan(page);
  await expect(page.getByRole('heading', { name: 'One plan that both sides keep' })).toBeVisible();
  for (const name of ['Calendar file', 'PDF'])
    await expect(page.getByRole('button', { name, exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Calendar file' })).toHaveAccessibleDescription(
    'Nothing is shared yet',
  );
  await expectAccessible(page);
  const mutual = page.getByRole('region', { name: 'Mutual action plan' });
  await mutual.getByRole('button', { name: /^Share the usual 3/ }).click();
  await expect(undoName(page)).toHaveAccessibleName('Undo: Share 3 milestones with the customer');
  await expect(steps(page).getByRole('checkbox')).toHaveCount(3);
  await expect(side(page, 'Our team')).toContainText('0 of 2 done');
  await expect(side(page, 'Our team')).toContainText('1 past its date, by 4 days');
  await expect(side(page, 'Nordwind AG')).toContainText('0 of 3 done');
  await expect(page.getByRole('region', { name: 'What both work towards' })).toContainText('Mar 12, 2027');

  // What blocks it, who may not be seen, and what is not shared stay with us.
  await expect(mutual).not.toContainText(/stalls|Hidden Hand|Price approval/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'One plan that both sides keep' })).toBeVisible();
});

test('steps are shared, ticked, given and dated with the keyboard, and hidden again', async ({ page }) => {
  await openPlan(page, unsharedPlan());
  await showMutualPlan(page);
  const panel = page.getByRole('complementary', { name: 'Not shared' });
  await panel.getByRole('button', { name: 'Share all 2 of Negotiation' }).press('Enter');
  await expect(step(page, 'Price approval')).toBeVisible();
  await panel.getByRole('button', { name: 'Share Pilot charter' }).press('Enter');
  // The keyboard stays in the list.
  await expect(panel.locator(':focus')).toHaveCount(1);
  await panel.getByRole('button', { name: 'Share Legal redlines' }).press('Enter');
  await expect(panel).toContainText('Every milestone is shared with the customer');

  await page.getByRole('checkbox', { name: 'Done: Pilot charter' }).press('Space');
  await expect(undoName(page)).toHaveAccessibleName('Undo: Mark Pilot charter as done');
  await expect(side(page, 'Nordwind AG')).toContainText('1 of 3 done');

  await page.getByRole('button', { name: 'Our team, Signature: To be named' }).press('Enter');
  await page.keyboard.type('Tom');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Our team, Signature: Tom Okafor' })).toBeFocused();
  await expect(undoName(page)).toHaveAccessibleName('Undo: Give Signature to Tom Okafor');

  await page.getByRole('button', { name: 'Due date of Signature: Mar 12, 2027' }).press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3/5/2027');
  // Enter takes the date, Escape leaves the calendar.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Due date of Signature: Mar 5, 2027' })).toBeVisible();

  // Without a project role nobody is named; our side is told, and can mend it on the spot.
  await expect(page.getByRole('button', { name: 'Nordwind AG, Legal redlines: To be named' })).toBeVisible();
  await panel.getByLabel('Project role of Hidden Hand').fill('Contract review');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Nordwind AG, Legal redlines: Hidden Hand' })).toBeVisible();

  // What a side has next leads to its step.
  await side(page, 'Our team')
    .getByRole('button', { name: /Signature/ })
    .press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Done: Signature' })).toBeFocused();

  await page.getByRole('button', { name: 'Stop sharing Price approval' }).press('Enter');
  await expect(step(page, 'Price approval')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Stop sharing Legal redlines' })).toBeFocused();
  await expect(panel.getByRole('button', { name: 'Share Price approval' })).toBeVisible();
  await page.getByRole('button', { name: 'Choose what is shared' }).press('Enter');
  await expect(panel).toHaveCount(0);
  await expectAccessible(page);
});

test('the sample’s mutual plan is accessible, and is handed over as PDF and as calendar file', async ({ page }) => {
  await openSample(page);
  await showMutualPlan(page);
  await expect(steps(page)).toBeVisible();
  await expectAccessible(page);

  const pdf = await savedFile(page, async () => {
    await page.getByRole('button', { name: 'PDF', exact: true }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Export PDF' }).click();
  });
  expect(pdf.name).toBe('Meridian Grid plc - Mutual action plan - 2026-11-21.pdf');
  expect((await readFile(pdf.path)).subarray(0, 5).toString()).toBe('%PDF-');
  const read = spawnSync('pdftotext', ['-layout', pdf.path, '-'], { encoding: 'utf8' });
  if (read.error === undefined) {
    for (const words of ['One of 19 steps done', '“Signature” is due on', 'Agreed', 'Vendor evaluation'])
      expect(read.stdout.replace(/\s+/g, ' ')).toContain(words);
    expect(read.stdout).not.toContain('Account and initiative map');
  }

  const calendar = await savedFile(page, async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByPlaceholder(/search/i)).toBeFocused();
    await page.keyboard.type('mutual action plan as a calendar');
    await expect(
      page.getByRole('dialog').getByRole('button', { name: /^Save the mutual action plan as a calendar/ }),
    ).toBeVisible();
    await page.keyboard.press('Enter');
  });
  expect(calendar.name).toBe('Meridian Grid plc - Mutual action plan - 2026-11-21.ics');
  const lines = (await readFile(calendar.path, 'utf8')).replaceAll('\r\n ', '').split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(19);
  expect(lines).toContain('SUMMARY:Signature');
  expect(lines).toContain('DTEND;VALUE=DATE:20270313');
  expect(lines.join('\n')).not.toContain('Account and initiative map');
  await expect(page.getByText('Saved Meridian Grid plc - Mutual action plan', { exact: false })).toBeVisible();
});

test('nothing but what is shared stands beside it: no inspector, and no note on what waits', async ({ page }) => {
  const plan = unsharedPlan();
  const { charter, price } = plan.milestones;
  const milestones = {
    ...plan.milestones,
    charter: { ...charter!, shared: true },
    price: { ...price!, start: '2026-11-18', end: '2026-11-20', dependsOn: [{ on: 'charter' }] },
  };
  await openPlan(page, { ...plan, milestones });
  await page.getByRole('link', { name: /^Action plan \d+$/ }).click();
  await page.getByRole('option', { name: /^Pilot charter/ }).click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
  await page.getByRole('button', { name: 'Mutual plan' }).click();
  await expect(step(page, 'Pilot charter')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'Not shared' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Due date of Pilot charter: Nov 17, 2026' }).press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('12/4/2026');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Due date of Pilot charter: Dec 4, 2026' })).toBeVisible();
  // The step went to another month, and the keyboard with it.
  await expect(page.getByRole('checkbox', { name: 'Done: Pilot charter' })).toBeFocused();
  await expect(page.getByRole('main')).not.toContainText(/Price approval|starts too early|slack/i);
  // Our side's own list brings the offer with it.
  await page.getByRole('button', { name: 'Choose what is shared' }).click();
  await expect(page.locator('.push-note')).toContainText('starts too early');
});

test('a second window reads the mutual plan along', async ({ page, context }) => {
  await openSample(page);
  await showMutualPlan(page);
  await saved(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await showMutualPlan(second);
  await second.getByRole('button', { name: 'Choose what is shared' }).click();
  await expect(second.getByText(/^Reading along/)).toBeVisible();
  await expect(steps(second).getByRole('checkbox').first()).toBeDisabled();
  await expect(second.getByRole('button', { name: /^Stop sharing/ })).toHaveCount(0);
  await expect(second.getByRole('button', { name: 'Share Sourcing route agreed' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Done: Board approval' }).press('Space');
  await expect(second.getByRole('checkbox', { name: 'Done: Board approval' })).toBeChecked();
});
