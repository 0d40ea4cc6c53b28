import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { htmlWriter } from '../../src/writer/html/write-html.ts';
import { type Built, buildFiles, inTemporaryFolder, sampleFiles } from '../output/build-workspace.ts';
import { findElements, openHtml } from '../output/open-html.ts';
import { openPdf, withoutSpace } from '../output/open-pdf.ts';
import { seed } from '../output/seed.ts';
import { fonts } from '../typography/faces.ts';
import { redlineDocument, redlineTexts } from '../writer/redline-document.ts';
import { writeBytes } from '../writer/write-bytes.ts';
import { runProgram } from './programs.ts';

let built: Built;
let page: string;

beforeAll(async () => {
  built = await buildFiles(await sampleFiles(), { years: [2017], reports: ['progress'], formats: ['html'] });
  page = new TextDecoder().decode(built.read(2017, 'progress.html'));
});

/** Runs Chromium on files of a temporary folder; gives what it prints. */
async function browse<T>(
  files: Readonly<Record<string, string>>,
  options: (folder: string) => readonly string[],
  use: (output: string, folder: string) => Promise<T>,
): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const output = await runProgram('chromium', [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...['--allow-file-access-from-files', `--user-data-dir=${join(folder, 'profile')}`],
      ...options(folder),
    ]);
    return use(output, folder);
  });
}

interface Measured {
  readonly width: number;
  readonly scrollWidth: number;
  /** What reaches beyond the right edge and is in no box that scrolls. */
  readonly overflowing: readonly string[];
  readonly smallestText: number;
  /** Of the charts that are seen, in pixels. */
  readonly smallestInCharts: number;
}

const measured = new Map<number, Promise<Measured>>();

/** The page itself, in a frame of that width: a window is never narrower than 500 px. */
function measure(width: number): Promise<Measured> {
  const known = measured.get(width) ?? measureAnew(width);
  measured.set(width, known);
  return known;
}

async function measureAnew(width: number): Promise<Measured> {
  const frame = `<!doctype html><iframe src="page.html" style="width:${width}px;height:800px;border:0"></iframe>
<script>
addEventListener('load', () => {
  const view = document.querySelector('iframe').contentWindow;
  const root = view.document.documentElement;
  const scrolls = (element) => element.closest('.scroll') !== null;
  const elements = [...view.document.body.querySelectorAll('*')].filter((element) => element.closest('svg') === null || element.matches('svg'));
  const texts = elements.filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''));
  const result = {
    width: view.innerWidth,
    scrollWidth: root.scrollWidth,
    overflowing: elements
      .filter((element) => element.getBoundingClientRect().right > view.innerWidth + 0.5 && !scrolls(element))
      .map((element) => element.outerHTML.slice(0, 120)),
    smallestInCharts: Math.min(
      ...[...view.document.querySelectorAll('svg')].flatMap((svg) => {
        const shown = svg.getBoundingClientRect().width;
        const scale = shown / svg.viewBox.baseVal.width;
        return shown === 0 ? [] : [...svg.querySelectorAll('text')].map((text) => scale * parseFloat(view.getComputedStyle(text).fontSize));
      }),
    ),
    smallestText: Math.min(...texts.map((element) => parseFloat(view.getComputedStyle(element).fontSize))),
  };
  const output = document.createElement('pre');
  output.id = 'result';
  output.textContent = JSON.stringify(result);
  document.body.append(output);
});
</script>`;
  const options = (folder: string) => [
    '--dump-dom',
    '--window-size=1400,900',
    '--virtual-time-budget=20000',
    pathToFileURL(join(folder, 'frame.html')).href,
  ];
  return browse({ 'page.html': page, 'frame.html': frame }, options, async (dom) => {
    const result = findElements(openHtml(new TextEncoder().encode(dom)), 'pre').find(
      ({ properties }) => properties.id === 'result',
    );
    if (result === undefined) throw new Error(`Chromium did not measure the page: ${dom.slice(0, 400)}`);
    return JSON.parse(textOf(result));
  });
}

describe('the HTML in Chromium', () => {
  it.each([320, 375, 768, 1280])('does not overflow %i px sideways', async (width) => {
    const found = await measure(width);
    expect(found.width).toBe(width);
    expect(found.scrollWidth).toBeLessThanOrEqual(width);
    expect(found.overflowing).toEqual([]);
    expect(found.smallestText).toBeGreaterThanOrEqual(12);
  });

  it.each([320, 375])(
    'shows charts on %i px that were drawn for it, with their values in a folded table',
    async (width) => {
      expect((await measure(width)).smallestInCharts).toBeGreaterThanOrEqual(12);
      const [first] = findElements(await loadedDom(), 'details').filter(
        ({ properties }) => `${properties.className}` === 'chart-values',
      );
      expect(first === undefined ? '' : textOf(first)).toContain('図の値');
    },
  );

  it('has one h1, and headings in order without gaps', async () => {
    const levels = await headingLevels();
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.length).toBeGreaterThan(10);
    levels.forEach((level, index) => {
      if (index > 0) expect(level, `heading ${index + 1}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  it('says what every picture shows', async () => {
    const svgs = findElements(await loadedDom(), 'svg').filter(({ properties }) => properties.ariaHidden === undefined);
    expect(svgs.length).toBeGreaterThan(80);
    for (const { properties } of svgs) {
      expect(properties.role).toBe('img');
      expect(`${properties.ariaLabel ?? ''}`.length).toBeGreaterThan(10);
    }
  });

  it('gives every cell of a table its headers', async () => {
    for (const table of findElements(await loadedDom(), 'table')) {
      const headers = findElements(table, 'th');
      expect(headers.filter(({ properties }) => properties.scope === 'col').length).toBeGreaterThan(0);
      for (const { properties } of headers) expect(properties.scope).toMatch(/^(col|row|colgroup|rowgroup)$/);
      for (const row of findElements(table, 'tbody', 'tfoot').flatMap((group) => findElements(group, 'tr'))) {
        const cells = findElements(row, 'td');
        const own = findElements(row, 'th');
        if (cells.length > 0) expect(own.length, textOf(row)).toBeGreaterThan(0);
      }
    }
  });

  it('is copied from a redline with its marks, which are not seen', async () => {
    const { bytes } = await writeBytes(htmlWriter, redlineDocument(), fonts);
    const script = `<script>
getSelection().selectAllChildren(document.querySelector('main'));
const marks = [...document.querySelectorAll('.redline-mark')].map((mark) => mark.getBoundingClientRect().width);
document.body.append(Object.assign(document.createElement('pre'), {
  textContent: JSON.stringify({ copied: getSelection().toString(), widest: Math.max(...marks) }),
}));
</script></body>`;
    const html = new TextDecoder().decode(bytes).replace('</body>', script);
    const options = (folder: string) => ['--dump-dom', pathToFileURL(join(folder, 'redline.html')).href];
    const { copied, widest } = await browse({ 'redline.html': html }, options, async (dom) => {
      const [result] = findElements(openHtml(new TextEncoder().encode(dom)), 'pre');
      return JSON.parse(result === undefined ? '{}' : textOf(result));
    });
    for (const words of redlineTexts) expect(withoutSpace(copied)).toContain(words);
    // Each on the line of its text.
    expect(copied).toContain('［削除：32,268］［追加：32,550］千円');
    expect(widest).toBeLessThanOrEqual(1);
  });

  it('prints to PDF with all its values', async () => {
    const options = (folder: string) => [
      '--no-pdf-header-footer',
      `--print-to-pdf=${join(folder, 'page.pdf')}`,
      pathToFileURL(join(folder, 'page.html')).href,
    ];
    await browse({ 'page.html': page }, options, async (_, folder) => {
      const pages = await openPdf(await readFile(join(folder, 'page.pdf')), 'any');
      // Chromium gives the radicals of a system's font for the kanji that look like them, e.g. U+2F08 for 人.
      const text = withoutSpace(pages.flatMap(({ texts }) => texts.map((each) => each.text)).join('')).normalize(
        'NFKC',
      );
      const values = seed.flatMap((indicator) => indicator.values);
      expect(values.filter((value) => !text.includes(value.normalize('NFKC')))).toEqual([]);
      // A3 lying, as the workspace asks.
      for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([1191, 842]);
    });
  });

  it('can be looked at on a narrow screen', async () => {
    const options = (folder: string) => [
      `--screenshot=${join(folder, 'page.png')}`,
      '--window-size=500,2000',
      pathToFileURL(join(folder, 'page.html')).href,
    ];
    await browse({ 'page.html': page }, options, async (_, folder) => {
      expect((await stat(join(folder, 'page.png'))).size).toBeGreaterThan(20_000);
    });
  });

  it('asks for nothing from outside and runs nothing', () => {
    const root = openHtml(built.read(2017, 'progress.html'));
    expect(findElements(root, 'script', 'link', 'iframe', 'img', 'object', 'embed', 'image')).toEqual([]);
    expect(page).not.toMatch(/(?:src|href)="https?:|url\(|@import/);
  });
});

let loaded: Promise<Root> | undefined;

/** The page as the browser has it when it has loaded. */
function loadedDom(): Promise<Root> {
  loaded ??= loadAnew();
  return loaded;
}

async function loadAnew(): Promise<Root> {
  const options = (folder: string) => ['--dump-dom', pathToFileURL(join(folder, 'page.html')).href];
  return browse({ 'page.html': page }, options, async (dom) => openHtml(new TextEncoder().encode(dom)));
}

async function headingLevels(): Promise<readonly number[]> {
  const elements = findElements(await loadedDom(), 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div');
  return elements.flatMap(({ tagName, properties }) => {
    if (tagName !== 'div') return [Number(tagName.slice(1))];
    return properties.role === 'heading' ? [Number(properties.ariaLevel)] : [];
  });
}
