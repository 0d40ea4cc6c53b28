import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { fetchAxe } from './axe.ts';
import { runProgram } from './programs.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const table =
  'KPI,単位,基準値（R2）,R4,R5,目標値（R8）\n相談,件,10,12,15,20\n待機児童,人,8,6,5,0\nサークル,団体,3,,4,\n';
const settings =
  'organization: 見本市\nplan: { title: 見本計画 }\ndocument: { date: 2024-09-30 }\ndata: { indicators: ours.csv }\n';

let browser: Browser;

beforeAll(async () => {
  // Says what to install where it is not there.
  await runProgram('chromium', ['--version']);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});

afterAll(() => browser?.close());

/** The window over a folder, in a browser that notes what goes wrong in it. */
async function openWindow(folder: string) {
  const words = [join(repository, 'dist/cli/main.js'), 'open', folder, '--no-browser'];
  const child: ChildProcess = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGINT'));
  const address = await new Promise<string>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const found = /http:\S+/.exec(text);
      if (found !== null) resolve(found[0]);
    });
  });
  const faults: string[] = [];
  const openPage = async (): Promise<Page> => {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(address);
    return page;
  };
  return { child, address, faults, openPage };
}

/** Runs in the browser. */
function colourOf(element: unknown): string {
  const { getComputedStyle } = globalThis as unknown as { getComputedStyle(of: unknown): { color: string } };
  return getComputedStyle(element).color;
}

const openCity = (page: Page) => page.getByRole('link', { name: 'city', exact: true }).click();
const checked = (page: Page) =>
  page
    .locator('[data-part="findings"]')
    .getByText(/^エラー \d+ 件/)
    .waitFor();
const report = (page: Page) => page.frameLocator('[data-frame="report"]');

it('takes a table to its reports, with what is doubtful settled on the way', async () => {
  const folder = await makeFolder();
  const { faults, openPage } = await openWindow(folder);
  const page = await openPage();
  await page.setInputFiles('input[type=file]', { name: 'ours.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  expect(await page.getByLabel('フォルダの名前').inputValue()).toBe('ours');
  await page.getByLabel('フォルダの名前').fill('見本');
  await page.getByRole('button', { name: '表を読む' }).click();
  await page.getByRole('heading', { level: 1, name: '見本' }).waitFor();

  const findings = page.locator('[data-part="findings"]');
  await findings.getByLabel('団体名').fill('見本市');
  await findings.getByLabel('計画名').fill('見本計画');
  await findings.getByText(/^お知らせ \d+ 件$/).click();
  await findings.locator('select[name="direction:相談"]').selectOption('維持');
  await findings.locator('select[name="kind:待機児童"]').selectOption('年間');
  await findings.getByRole('button', { name: '選んだことを torikumi.yaml に書く' }).click();
  await findings.getByLabel('団体名').waitFor({ state: 'detached' });
  expect(parse(await readFile(join(folder, '見本/torikumi.yaml'), 'utf8'))).toMatchObject({
    organization: '見本市',
    plan: { title: '見本計画' },
    data: { items: { 相談: '維持', 待機児童: { kind: '年間' } } },
  });
  const columns = page.locator('[data-part="columns"]');
  await columns.getByLabel('R4はいつの値か').fill('R4');
  await columns.getByLabel('R4は何の列か').selectOption('実績値');
  await columns.getByRole('button', { name: '選んだことを torikumi.yaml に書く' }).click();
  await expect
    .poll(async () => parse(await readFile(join(folder, '見本/torikumi.yaml'), 'utf8')).data.columns, {
      timeout: 120_000,
    })
    .toMatchObject({ R4: { role: '実績値', year: 'R4' } });
  const reading = page.frameLocator('[data-frame="reading"]');
  await reading.getByRole('rowheader', { name: '待機児童' }).first().waitFor();

  await page.getByRole('button', { name: '帳票を作る' }).click();
  await page.getByRole('link', { name: /progress\.html$/ }).click();
  await report(page).getByText('見本市').first().waitFor();
  await page.getByRole('button', { name: 'スマートフォン' }).click();
  expect((await page.locator('[data-frame="report"]').boundingBox())?.width).toBe(360);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /progress\.xlsx$/ }).click();
  expect((await download).suggestedFilename()).toBe('progress.xlsx');
  const pdf = await page.getByRole('link', { name: /progress\.pdf$/ }).getAttribute('href');
  const answered = await page.request.get(new URL(pdf ?? '', page.url()).href);
  expect((await answered.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(faults).toEqual([]);
});

it('follows what is changed outside in both of two pages, and mends an error with it', async () => {
  const folder = await makeFolder({ 'city/torikumi.yaml': settings, 'city/ours.csv': table.replace('15', '#N/A') });
  const { faults, openPage } = await openWindow(folder);
  const pages = [await openPage(), await openPage()];
  for (const page of pages) {
    await openCity(page);
    await page.locator('.findings .error').getByText('ours.csv:2:5').waitFor();
  }
  await writeFile(join(folder, 'city/ours.csv'), table);
  for (const page of pages) await page.locator('.findings .error').waitFor({ state: 'detached' });

  const [first] = pages as [Page, Page];
  await first.getByLabel('表を保存したら作り直す').check();
  for (const page of pages) {
    await page.getByRole('link', { name: /progress\.html$/ }).click();
    await report(page).getByText('15', { exact: true }).first().waitFor();
  }
  await writeFile(join(folder, 'city/ours.csv'), table.replace('15', '18'));
  for (const page of pages) await report(page).getByText('18', { exact: true }).first().waitFor();
  await first.getByLabel('見出し', { exact: true }).fill('#7a1f1f');
  await first.getByRole('button', { name: '色を変える' }).click();
  const heading = report(first).getByRole('heading', { level: 1 });
  await expect.poll(() => heading.evaluate(colourOf), { timeout: 120_000 }).toBe('rgb(122, 31, 31)');
  expect(faults).toEqual([]);
});

it('stops what takes long, and says that it is gone when it is ended', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => `指標${index},件,1,2,3,4\n`).join('');
  const folder = await makeFolder({
    'city/torikumi.yaml': settings,
    'city/ours.csv': `${table.split('\n')[0]}\n${many}`,
  });
  const { child, openPage } = await openWindow(folder);
  const page = await openPage();
  await openCity(page);
  await checked(page);
  await page.getByRole('button', { name: 'すべての帳票を組み立てて点検する' }).click();
  await page.getByText('torikumi check city', { exact: true }).waitFor();
  await page.getByRole('button', { name: '中止' }).click();
  await page.getByText('中止しました', { exact: true }).waitFor();
  child.kill('SIGINT');
  await page.getByText('切れました').waitFor();
});

it('runs nothing of what is in data and names, and shows it as text', async () => {
  const attack = '<img src=x onerror=alert(1)>';
  const folder = await makeFolder({
    'city/torikumi.yaml': settings.replace('見本計画', `'${attack}'`),
    'city/ours.csv': table.replace('相談', `${attack}<script>alert(2)</script>`),
    [`city/${attack.replaceAll('/', '')}.csv`]: '',
  });
  const { faults, openPage } = await openWindow(folder);
  const page = await openPage();
  await openCity(page);
  await page
    .locator('[data-part="findings"]')
    .getByText(/^お知らせ \d+ 件$/)
    .click();
  await page.locator('[data-part="findings"]').getByText('<img src=x').first().waitFor();
  await page.getByRole('button', { name: '帳票を作る' }).click();
  await page.getByRole('link', { name: /progress\.html$/ }).click();
  await report(page).getByText(attack).first().waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(faults).toEqual([]);
});

it('gives a page of another origin nothing', async () => {
  const folder = await makeFolder({ 'city/torikumi.yaml': settings, 'city/ours.csv': table });
  const { address, openPage } = await openWindow(folder);
  const own = await openPage();
  const elsewhere = await own.context().newPage();
  await elsewhere.route('http://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>x</p>' }),
  );
  await elsewhere.goto('http://elsewhere.example/');
  const target = new URL('/w/city/build', address).href;
  const tried = await elsewhere.evaluate(
    (url) =>
      fetch(url, { method: 'POST', body: '{}', credentials: 'include' }).then(
        ({ status }) => status,
        () => 'refused',
      ),
    target,
  );
  expect(['refused', 403]).toContain(tried);
  const framed = JSON.stringify(new URL('/', address).href);
  await elsewhere.evaluate(`document.body.append(Object.assign(document.createElement('iframe'), { src: ${framed} }))`);
  await elsewhere.waitForTimeout(500);
  expect(
    elsewhere
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url.startsWith('http://127')),
  ).toEqual([]);
});

it('can be used by keyboard and screen reader: axe finds nothing', async () => {
  const axe = await fetchAxe();
  const folder = await makeFolder({ 'city/torikumi.yaml': settings, 'city/ours.csv': table.replace('15', '約15～16') });
  const { openPage } = await openWindow(folder);
  const page = await openPage();
  const audit = async () => {
    await page.evaluate(axe);
    const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = (await page.evaluate(
      `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} }, iframes: false })`,
    )) as { violations: { id: string; nodes: { html: string }[] }[] };
    return found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 120))]);
  };
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await audit()).toEqual([]);
    await openCity(page);
    await checked(page);
    expect(await audit()).toEqual([]);
    const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(wide).toBeLessThanOrEqual(0);
    await page.goBack();
  }
});
