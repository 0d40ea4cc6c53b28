/** Runs axe-core in Chromium on pages, as a narrow and as a wide screen and the printer show them. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toString as textOf } from 'hast-util-to-string';
import { inTemporaryFolder } from '../output/build-workspace.ts';
import { findElements, openHtml } from '../output/open-html.ts';
import { fetchPackage } from './fetch-package.ts';
import { runProgram } from './programs.ts';

const version = '4.14.1';

export interface Audit {
  readonly page: string;
  readonly shown: Shown;
  /** Rules that held somewhere. */
  readonly passed: readonly string[];
  /** All rules that had something to look at, with the criteria of WCAG that they ask for, e.g. `1.4.3`. */
  readonly rules: readonly { readonly id: string; readonly criteria: readonly string[]; readonly isBroken: boolean }[];
  /** Rules that are broken, with the elements that break them. */
  readonly violations: readonly string[];
}

export type Shown = keyof typeof screens;

/** The width of the frame in px. */
const screens = { narrow: 320, wide: 1280, print: 1280 } as const;

/** WCAG 2.2 to level AAA where a program can tell, and what axe holds for good practice. */
const options = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
  // What holds is counted by rule: to name each element that it holds for takes most of the time.
  resultTypes: ['violations'],
  selectors: false,
};

interface Job {
  readonly page: string;
  readonly shown: Shown;
  readonly bytes: Uint8Array;
}

/** Pages that one start of Chromium looks at. */
const atOnce = 15;

/** Its script. */
export async function fetchAxe(): Promise<string> {
  return readFile(join(await fetchPackage('axe-core', version), 'axe.min.js'), 'utf8');
}

/** Of each page, on each of its screens. */
export async function auditPages(
  pages: ReadonlyMap<string, Uint8Array>,
  asShown: (page: string) => readonly Shown[] = () => ['narrow', 'wide', 'print'],
): Promise<readonly Audit[]> {
  const axe = await fetchAxe();
  const jobs = [...pages].flatMap(([page, bytes]) => asShown(page).map((shown) => ({ page, shown, bytes })));
  const audits: Audit[] = [];
  for (let at = 0; at < jobs.length; at += atOnce) audits.push(...(await auditJobs(jobs.slice(at, at + atOnce), axe)));
  return audits;
}

async function auditJobs(jobs: readonly Job[], axe: string): Promise<readonly Audit[]> {
  return inTemporaryFolder(async (folder) => {
    for (const [index, { shown, bytes }] of jobs.entries()) {
      await writeFile(join(folder, `${index}.html`), withAudit(new TextDecoder().decode(bytes), shown));
    }
    await writeFile(join(folder, 'axe.js'), axe);
    await writeFile(join(folder, 'frame.html'), frameOf(jobs.map(({ shown }) => screens[shown])));
    const results = await browse(folder);
    return jobs.map(({ page, shown }, index) => {
      const result = results[index];
      if (result === undefined) throw new Error(`axe says nothing of ${page}`);
      return { page, shown, ...result };
    });
  });
}

async function browse(folder: string): Promise<readonly Pick<Audit, 'passed' | 'rules' | 'violations'>[]> {
  const dom = await runProgram('chromium', [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ...['--allow-file-access-from-files', `--user-data-dir=${join(folder, 'profile')}`],
    ...[
      '--dump-dom',
      '--window-size=1400,900',
      '--virtual-time-budget=2000000',
      pathToFileURL(join(folder, 'frame.html')).href,
    ],
  ]);
  const result = findElements(openHtml(new TextEncoder().encode(dom)), 'pre').find(
    ({ properties }) => properties.id === 'result',
  );
  if (result === undefined) throw new Error(`Chromium did not audit the pages: ${dom.slice(0, 400)}`);
  return JSON.parse(textOf(result));
}

/** What a printer is shown stands in rules that the frame of a screen would pass over. */
function withAudit(html: string, shown: Shown): string {
  const own =
    shown === 'print'
      ? html.replaceAll('@media print', '@media all').replaceAll('@media screen', '@media print')
      : html;
  const script = `<script src="axe.js"></script><script>
axe.run(${JSON.stringify(options)}).then(
  ({ passes, violations }) => parent.postMessage({
    passed: passes.map(({ id }) => id),
    rules: [passes, violations].flatMap((rules, at) => rules.map(({ id, tags }) => ({
      id,
      criteria: tags.filter((tag) => /^wcag\\d{3,4}$/.test(tag)).map((tag) => [tag[4], tag[5], tag.slice(6)].join('.')),
      isBroken: at === 1,
    }))),
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ' ' + html.slice(0, 160) + ' ' + any.map(({ message }) => message).join(' '))),
  }, '*'),
  (error) => parent.postMessage({ passed: [], rules: [], violations: [String(error)] }, '*'),
);
</script></body>`;
  return own.replace('</body>', () => script);
}

/** One page after the other, so that no more than one is held. */
function frameOf(widths: readonly number[]): string {
  return `<!doctype html><title>axe</title><script>
const widths = ${JSON.stringify(widths)};
const results = [];
const frame = document.createElement('iframe');
const next = () => {
  if (results.length === widths.length) {
    const output = document.createElement('pre');
    output.id = 'result';
    output.textContent = JSON.stringify(results);
    document.body.append(output);
    frame.remove();
    return;
  }
  frame.style = 'border:0;height:800px;width:' + widths[results.length] + 'px';
  frame.src = results.length + '.html';
};
addEventListener('message', ({ data }) => {
  results.push(data);
  next();
});
addEventListener('load', () => {
  document.body.append(frame);
  next();
});
</script>`;
}
