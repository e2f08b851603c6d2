import { expect, test } from 'vitest';
import { waitUntil } from '../support/wait-until.ts';
import { visiting } from './visiting.ts';

const visit = visiting();

test('a first visitor takes an example, sends it and reads the answer', async () => {
  const { page, line, messages } = await visit();
  await page.getByRole('button', { name: '/tiny hello' }).click();
  expect(await line.inputValue()).toBe('/tiny hello');
  await page.keyboard.press('Enter');
  const answer = messages.filter({ hasText: 'Heard hello' });
  await answer.waitFor();
  expect(await answer.locator('.privacy').textContent()).toBe('Only visible to you/tiny hello');
});

test('the first look says what the app is and what to try, and keeps the panel shut', async () => {
  const { page } = await visit();
  const panel = page.getByRole('complementary', { name: 'Under the hood' });
  expect({ welcome: await page.locator('.welcome').innerText(), panel: await panel.isVisible() }).toEqual({
    welcome:
      'Hears what you say\n\nAsk Tiny: type /tiny, or take an example below and send it. You alone see the answer until you share it.',
    panel: false,
  });
});

test('the panel is open or shut on the next visit as it was left', async () => {
  const { page, lookUnderTheHood } = await visit();
  const panel = page.getByRole('complementary', { name: 'Under the hood' });
  const seen: boolean[] = [];
  const seeAgain = async () => {
    await page.reload();
    await page.waitForSelector('html[data-live]');
    seen.push(await panel.isVisible());
  };
  await lookUnderTheHood();
  await seeAgain();
  await page.getByRole('button', { name: 'Close this panel' }).click();
  await seeAgain();
  expect(seen).toEqual([true, false]);
});

test('a slash offers the commands with their usage, and Tab takes one', async () => {
  const { page, line } = await visit();
  await line.pressSequentially('/t');
  const offered = await page.getByRole('listbox', { name: 'Commands' }).getByRole('option').allTextContents();
  await page.keyboard.press('Tab');
  expect({ offered, line: await line.inputValue(), usage: await page.locator('#usage').textContent() }).toEqual({
    offered: ['/tiny [words] Hears what you say '],
    line: '/tiny ',
    usage: '/tiny [words]',
  });
});

test('the arrow up brings back what was typed before', async () => {
  const { page, line, type } = await visit();
  await type('/tiny one');
  await type('/tiny two');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await line.inputValue()).toBe('/tiny one');
});

test('a button in an answer reaches the app, and the answer changes where it stands', async () => {
  const { page, messages, type } = await visit();
  await type('/tiny hello');
  await page.getByRole('button', { name: 'Ask again' }).click();
  await messages.filter({ hasText: 'Heard again' }).waitFor();
  expect(await messages.count()).toBe(1);
});

test('menus, days and questions reach the app as they are chosen', async () => {
  const { page, type, pair } = await visit();
  await type('/tiny choices');
  await page.getByLabel('A party').selectOption('Mexico');
  await expect.poll(() => pair.heard.at(-1)).toBe('chose mexico');
  await page.getByLabel('A day').fill('2017-11-17');
  await expect.poll(() => pair.heard.at(-1)).toBe('chose 2017-11-17');
  const more = page.getByRole('button', { name: 'More', exact: true });
  await more.click();
  await page.getByRole('menuitem', { name: 'Withdraw' }).click();
  await page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: 'No' }).click();
  await more.click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: 'Yes' }).click();
  await expect
    .poll(() => pair.heard)
    .toEqual(['command choices', 'chose mexico', 'chose 2017-11-17', 'chose withdraw']);
});

test('what is posted for everybody appears on somebody else’s page at once', async () => {
  const mine = await visit();
  const theirs = await mine.as('luis');
  await mine.type('/tiny hello');
  await mine.page.getByRole('button', { name: 'Share' }).click();
  await theirs.locator('.message', { hasText: 'Shared with everybody' }).waitFor();
  expect(await theirs.locator('.message').count()).toBe(1);
});

test('the app’s Home is shown when its tab is opened', async () => {
  const { page } = await visit('/?in=app&tab=home');
  await page.locator('#home .home').waitFor();
  expect(await page.locator('#home').textContent()).toBe('Welcome home');
});

test('what goes over the wire is shown, with its signature, answer and duration', async () => {
  const { page, type, lookUnderTheHood } = await visit();
  await lookUnderTheHood();
  await type('/tiny hello');
  const entry = page.locator('.entry', { hasText: '/tiny' });
  await entry.locator('summary').click();
  const shown = await entry.textContent();
  expect(shown).toMatch(/200[\s\S]*ms[\s\S]*x-slack-signature: v0=[\s\S]*"text": "hello"[\s\S]*Heard hello/);
});

test('a fault is ordered from the side panel and lifted again', async () => {
  const { page, pair, lookUnderTheHood } = await visit();
  await lookUnderTheHood();
  await page.getByText('Faults', { exact: true }).click();
  await page.getByLabel('What goes wrong').selectOption('down');
  await page.getByRole('button', { name: 'Let it go wrong' }).click();
  const lift = page.getByRole('button', { name: /^Lift down/ });
  await lift.waitFor();
  const ordered = pair.playground.faults.list();
  await lift.click();
  await lift.waitFor({ state: 'detached' });
  expect({ ordered, left: pair.playground.faults.list() }).toEqual({
    ordered: [{ id: 1, kind: 'down', method: 'chat.*', times: 1 }],
    left: [],
  });
});

test('the clock is moved from the side panel', async () => {
  const { page, pair, lookUnderTheHood } = await visit();
  await lookUnderTheHood();
  const before = pair.playground.clock.now().getTime();
  await page.getByRole('button', { name: '+ 1 day' }).click();
  await waitUntil('a day went by', () => pair.playground.clock.now().getTime() - before >= 86_400_000);
});

test('people’s words are shown as words, never as markup', async () => {
  const { messages, type } = await visit();
  const said = '<img src=x onerror=alert(1)> <!channel> &amp;';
  await type(`/tiny ${said}`);
  await type(said);
  await messages.nth(1).waitFor();
  const shown = await messages.locator('.body .words, .body > .slack_blocks_to_jsx__rich_text').allTextContents();
  expect({ shown, drawn: await messages.locator('img, .slack_broadcast').count() }).toEqual({
    shown: [`Heard ${said}`, said],
    drawn: 0,
  });
});
