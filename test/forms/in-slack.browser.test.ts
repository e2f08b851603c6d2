import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { sharedBrowser } from '../support/shared-browser.ts';
import { startBot } from '../support/started-bot.ts';
import { temporaryFolder } from '../support/store.ts';

// The program in a process of its own, its small Slack, and a real browser.

const newPage = sharedBrowser();

const phone = { viewport: { width: 390, height: 844 } } as const;

/** Somebody at the page. */
const visitor = async (url: string, handle: string, look: BrowserContextOptions = {}) => {
  const page = await newPage(look);
  onTestFinished(() => page.close());
  await page.goto(`${url}/?as=${handle}&in=trade-desk`);
  await page.waitForSelector('html[data-live]');
  const line = page.getByRole('combobox', { name: /^Message/ });
  const type = async (text: string) => {
    await line.fill(text);
    await line.press('Enter');
  };
  const form = (title: string) => page.getByRole('dialog', { name: title });
  const filled = async (title: string, inputs: Readonly<Record<string, string>>) => {
    await form(title).waitFor();
    for (const [label, value] of Object.entries(inputs)) await put(page, title, label, value);
  };
  const press = (title: string, button: string) =>
    form(title).getByRole('button', { name: button, exact: true }).last().click();
  return { page, line, type, form, filled, press };
};

const put = async (page: Page, title: string, label: string, value: string): Promise<void> => {
  const input = page
    .getByRole('dialog', { name: title })
    .getByLabel(new RegExp(`^${label.replaceAll(/[()]/gu, '\\$&')}( \\(optional\\))?$`, 'u'));
  await input.waitFor();
  const isMenu = (await input.and(page.locator('select')).count()) > 0;
  await (isMenu ? input.selectOption(value) : input.fill(value));
};

/** For looking at: `PICTURES=folder` keeps what the tests see. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

const started = async () => {
  const bot = startBot({ PORT: '0', DATABASE_URL: join(temporaryFolder(), 'roundtable.db'), LOG_LEVEL: 'silent' });
  onTestFinished(async () => {
    bot.process.kill('SIGTERM');
    await bot.ended;
  });
  return bot.address();
};

test('a demand is added, published, asked about, and edited by two people at once', async () => {
  const url = await started();
  const amara = await visitor(url, 'amara');
  await amara.type('/nafta add demand us on mexico: Longer rules of origin for textiles');
  await amara.form('Add a demand').waitFor();
  await amara.press('Add a demand', 'More');
  await amara.filled('Add a demand', {
    'Reported on': 'soon',
    Issue: 'Autos',
    Source: 'CBC News',
  });
  // The source brings the level that it carries.
  await expect
    .poll(() => amara.form('Add a demand').getByLabel('Who stands behind it').inputValue())
    .toBe('press-report');
  await amara.filled('Add a demand', { 'Place in it': '¶19' });
  await amara.press('Add a demand', 'Preview');
  await amara.form('Add a demand').getByText('“soon” could not be read as one day').waitFor();
  await picture(amara.page, '1-mistake');
  await amara.filled('Add a demand', { 'Reported on': '17 October' });
  await amara.press('Add a demand', 'Preview');
  await amara.form('Before it counts').getByText('Autos: Longer rules of origin for textiles').waitFor();
  await picture(amara.page, '2-preview');
  await amara.press('Before it counts', 'Back');
  await expect.poll(() => amara.form('Add a demand').getByLabel('Place in it').inputValue()).toBe('¶19');
  await amara.press('Add a demand', 'Preview');
  await amara.press('Before it counts', 'Publish and post here');
  await amara.form('On the record').getByText('Saved. This is how it reads now:').waitFor();
  await picture(amara.page, '3-saved');
  await amara.press('On the record', 'Close');

  const luis = await visitor(url, 'luis');
  await luis.type('/nafta demands on mexico full');
  const answer = luis.page.locator('.message').filter({ hasText: '/nafta demands on mexico full' });
  await answer.getByText('Autos: Longer rules of origin for textiles').waitFor();
  await answer.locator('[aria-haspopup=menu]').first().click();
  await picture(luis.page, '4-menu');
  await luis.page.getByRole('menuitem', { name: 'Edit', exact: true }).filter({ visible: true }).click();
  await luis.filled('Edit a demand', { 'What is asked for': 'Yarn from the region only', Why: 'Read again' });

  await amara.type('/nafta edit united-states-autos');
  await amara.filled('Edit a demand', { 'What is asked for': 'Longer rules for yarn', Why: 'Heard again' });
  await amara.press('Edit a demand', 'Preview');
  await amara.filled('Edit a demand', { 'Who says so now': 'The same place says this too' });
  await amara.press('Edit a demand', 'Preview');
  await amara.press('Before it counts', 'Publish');
  await amara.form('On the record').waitFor();

  await luis.press('Edit a demand', 'Preview');
  await luis.form('Edit a demand').getByText('changed this while you had it open').waitFor();
  await picture(luis.page, '5-overtaken');
  expect(await luis.form('Edit a demand').getByLabel('What is asked for').inputValue()).toBe(
    'Yarn from the region only',
  );
  await luis.press('Edit a demand', 'Preview');
  await luis.filled('Edit a demand', { 'Who says so now': 'The same place says this too' });
  await luis.press('Edit a demand', 'Preview');
  await luis.press('Before it counts', 'Publish');
  await luis.form('On the record').getByText('Autos: Yarn from the region only').waitFor();
});

test('a message is captured on a phone, and found again instead of kept twice', async () => {
  const url = await started();
  const { page, type, form, filled, press } = await visitor(url, 'luis', phone);
  await type('Talks on textiles resume on Friday');
  const message = page.locator('.message').filter({ hasText: 'Talks on textiles' });
  const capture = async () => {
    await message.hover();
    await message.getByRole('button', { name: 'More actions for this message' }).click();
    await page.getByRole('menuitem', { name: 'Add to the record' }).click();
  };
  await capture();
  const said = `Talks on textiles resume: ${'x'.repeat(80)}`;
  await filled('Add a remark', { 'What is said': said, About: 'Substance' });
  await picture(page, '6-captured');
  expect(await form('Add a remark').getByLabel('Quotation').inputValue()).toBe('Talks on textiles resume on Friday');
  await press('Add a remark', 'More');
  expect(await form('Add a remark').getByLabel('Link').inputValue()).toMatch(/^https?:\/\/\S+p\d{16}$/u);
  expect(await form('Add a remark').getByLabel('Title of the source').inputValue()).toMatch(
    /^Message from \S.* in #trade-desk, \d{1,2} \p{L}+ \d{4}, \d\d:\d\d$/u,
  );
  expect(await form('Add a remark').getByLabel('What is said').inputValue()).toBe(said);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await press('Add a remark', 'Preview');
  await form('Before it counts').waitFor();
  await picture(page, '7-preview-narrow');
  const cutOff =
    'document.querySelector("dialog .modal-body").scrollWidth - document.querySelector("dialog .modal-body").clientWidth';
  expect(await page.evaluate(cutOff)).toBe(0);
  await press('Before it counts', 'Publish');
  await press('On the record', 'Close');
  await form('On the record').waitFor({ state: 'detached' });
  await capture();
  await form('On the record').getByText('This message is on record already:').waitFor();
});

test('a source is added with what rests on it, from the keyboard alone', async () => {
  const url = await started();
  const { page, line, form } = await visitor(url, 'amara');
  await line.focus();
  await page.keyboard.type('/nafta add remark: Nobody expects a deal this year');
  await page.keyboard.press('Enter');
  await form('Add a remark').waitFor();
  const at = async (label: string): Promise<boolean> =>
    String(await page.evaluate('document.activeElement?.labels?.[0]?.textContent ?? ""')).startsWith(label);
  const reach = async (label: string) => {
    for (let step = 0; step < 40 && !(await at(label)); step += 1) await page.keyboard.press('Tab');
    expect(await at(label)).toBe(true);
  };
  await reach('About');
  await page.keyboard.type('Substance');
  await reach('Source');
  await page.keyboard.type('A new');
  await form('Add a remark').getByLabel('Title of the source').waitFor();
  await reach('Title of the source');
  await page.keyboard.type('Talks at a crawl');
  await reach('Its short name');
  await page.keyboard.type('Daily Wire');
  await reach('What it is');
  // The type settles the level, so that the form is drawn anew: what is typed meanwhile is for the one before.
  await page.evaluate('document.querySelector("dialog form").dataset.before = "yes"');
  await page.keyboard.type('Article');
  await page.locator('dialog form[data-before]').waitFor({ state: 'detached' });
  await reach('When it came out');
  await page.keyboard.type('16 Oct');
  await picture(page, '8-keyboard');
  await page.keyboard.press('Tab');
  await form('Add a remark').getByRole('button', { name: 'Preview' }).focus();
  await page.keyboard.press('Enter');
  await form('Before it counts').getByText('2017-10-16, that is Mon 16 October 2017').waitFor();
  await form('Before it counts').getByRole('button', { name: 'Publish', exact: true }).focus();
  await page.keyboard.press('Enter');
  await form('On the record').getByText('Nobody expects a deal this year').waitFor();
  await page.keyboard.press('Escape');
  await form('On the record').waitFor({ state: 'detached' });
  expect(await page.locator(':focus').getAttribute('id')).toBe('line');
});

test('an edit cites the same place or another, or only mends letters', async () => {
  const url = await started();
  const { page, type, form, filled, press } = await visitor(url, 'amara');
  const edit = async (words: string, basis: string) => {
    await type('/nafta edit new-year');
    await filled('Edit a deadline', { Name: words });
    await press('Edit a deadline', 'Preview');
    await filled('Edit a deadline', { 'Who says so now': basis });
  };
  const publish = async (told: string) => {
    await press('Edit a deadline', 'Preview');
    await form('Before it counts').getByText(told).first().waitFor();
    await press('Before it counts', 'Publish');
    await press('On the record', 'Close');
    await form('On the record').waitFor({ state: 'detached' });
  };
  await edit('Deadline of the new year', 'The same place says this too');
  await press('Edit a deadline', 'Preview');
  await form('Edit a deadline').getByText('Say why it changes').waitFor();
  await filled('Edit a deadline', { Why: 'Read again.' });
  await picture(page, '9-same-place');
  await publish('Deadline of the new year');

  await edit('The end of the year', 'Another place says it');
  await filled('Edit a deadline', { Why: 'Named elsewhere.' });
  await press('Edit a deadline', 'Preview');
  await form('Edit a deadline').getByText('Give the other source or the other place in it').waitFor();
  await filled('Edit a deadline', { 'Place in it': '¶2' });
  await publish('The end of the year');

  await edit('The end of next week', 'Spelling only');
  await press('Edit a deadline', 'Preview');
  await form('Edit a deadline').getByText('This changes more than spelling').waitFor();
  await filled('Edit a deadline', { Name: 'The end of the yaer' });
  await picture(page, '10-spelling');
  await publish('Spelling only. Name: “The end of the year” → “The end of the yaer”');

  await type('/nafta history new-year');
  const history = page.locator('.message').filter({ hasText: 'History: The end of the yaer' });
  await history.getByText('Only the spelling was corrected: it says what it said.').waitFor();
  await history.getByText('“Named elsewhere.”').waitFor();
});

test('a demand is added with an issue of its own, and the rest waits under More', async () => {
  const url = await started();
  const { page, type, form, filled, press } = await visitor(url, 'amara');
  await type('/nafta add demand us on canada: Shelf space for wine');
  await form('Add a demand').waitFor();
  expect(await form('Add a demand').getByLabel('What else a reader should know').count()).toBe(0);
  await filled('Add a demand', {
    Source: 'CBC News',
    Issue: 'A new issue …',
    'Name (new issue)': 'Wine',
    'Place in it': '¶19',
  });
  await press('Add a demand', 'More');
  await filled('Add a demand', { 'What else a reader should know': 'In shops of British Columbia.' });
  expect(await form('Add a demand').getByLabel('Name (new issue)').inputValue()).toBe('Wine');
  await picture(page, '11-more');
  await press('Add a demand', 'Preview');
  await form('Before it counts').getByText('Wine: Shelf space for wine').waitFor();
  await press('Before it counts', 'Publish');
  await form('On the record').getByText('In shops of British Columbia.').waitFor();
  await press('On the record', 'Close');
  await form('On the record').waitFor({ state: 'detached' });
  await type('/nafta issue wine');
  await page
    .locator('.message')
    .filter({ hasText: '/nafta issue wine' })
    .getByText('Shelf space for wine')
    .first()
    .waitFor();
});
