/** The PDF writer on a long table, a long paragraph and small reports, beside Typst and others on the same data. */

import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BenchOptions, type Contestant, compiled, measureInTurn } from './measure.ts';
import { composeParagraph, composeRows, head } from './pdf-data.ts';
import { renderHtml } from './peers/pdf/render-html.ts';
import { look, type Task } from './peers/pdf/task.ts';
import { typstSource } from './peers/pdf/typst-source.ts';
import { renderPdfResults } from './render-pdf-results.ts';
import { writeWorkspace } from './workspace.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = createRequire(import.meta.url);
const fonts = {
  regular: packages.resolve(`${look.package}/400Regular/BIZUDPGothic_400Regular.ttf`),
  bold: packages.resolve(`${look.package}/700Bold/BIZUDPGothic_700Bold.ttf`),
};
/** e.g. that of an environment with `typst` in it. */
const python = process.env.PYTHON ?? 'python3';
/** Rows; WeasyPrint is given the 1,000, all others the 5,000. */
const tables = [500, 1000, 5000, 50_000] as const;
const paragraphs = [20_000, 60_000] as const;

interface Programs {
  /** The entry of Typst's package. */
  readonly typst: string;
  readonly hasChromium: boolean;
  readonly hasWeasyPrint: boolean;
  /** Typst's package for Python, which can be asked for PDF/UA-1. */
  readonly hasPythonTypst: boolean;
}

/** Gives the tables of `README.md`. */
export async function pdfBench(options: BenchOptions): Promise<string> {
  const programs = findPrograms();
  const folder = await mkdtemp(join(tmpdir(), 'torikumi-bench-'));
  try {
    const contestants = await prepareContestants(folder, programs);
    return renderPdfResults(await measureInTurn(contestants, options));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Ends the benchmark when Typst is missing; the others are left out when they are. */
function findPrograms(): Programs {
  const answers = (program: string, given: readonly string[]) => spawnSync(program, given).status === 0;
  const hasChromium = answers('chromium', ['--version']);
  const hasWeasyPrint = answers('python3', ['-m', 'weasyprint', '--version']);
  const hasPythonTypst = answers(python, ['-c', 'import typst']);
  if (!hasPythonTypst) process.stderr.write('Typst for Python is not installed (pip install typst): left out\n');
  if (!hasChromium) process.stderr.write('Chromium is not installed: left out\n');
  if (!hasWeasyPrint) process.stderr.write('WeasyPrint is not installed: left out\n');
  try {
    const typst = createRequire(join(root, 'bench/package.json')).resolve('@myriaddreamin/typst-ts-node-compiler');
    return { typst, hasChromium, hasWeasyPrint, hasPythonTypst };
  } catch {
    process.stderr.write('Typst, which `pdf` compares with, is not installed: npm ci --prefix bench\n');
    process.exit(1);
  }
}

/** Contestants of one task stand next to each other, so that they run in turn. */
async function prepareContestants(folder: string, programs: Programs): Promise<readonly Contestant[]> {
  const contestants: Contestant[] = [];
  const output = join(folder, 'output.pdf');
  const script = (name: string, tool: string, given: readonly string[]): Contestant => ({
    name,
    arguments: [join(compiled, 'peers/pdf', `${tool}.js`), ...given],
    output,
  });
  const ours = (task: string, input: string) => script(`${task} torikumi`, 'torikumi', [input, output, root]);
  const fontFolders = [dirname(fonts.regular), dirname(fonts.bold)];
  const peers = (task: string, input: string) => [
    script(`${task} Typst`, 'typst', [input, output, programs.typst, ...fontFolders]),
    ...(programs.hasPythonTypst ? [pythonTypst(task, input, output, fontFolders)] : []),
    script(`${task} plain pdfmake`, 'plain-pdfmake', [input, output]),
  ];
  for (const length of tables) {
    const task = { kind: 'table', head, rows: composeRows(length) } as const;
    const name = `table/${length}`;
    const input = await writeTask(folder, name, task);
    const page = join(folder, `${length}.html`);
    await writeFile(page, renderHtml(task, fonts.regular, fonts.bold));
    contestants.push(ours(name, input));
    if (length === 5000) contestants.push(...peers(name, input));
    if (length === 5000 && programs.hasChromium) contestants.push(chromium(name, page, output));
    if (length === 1000 && programs.hasWeasyPrint) contestants.push(weasyPrint(name, page, output));
  }
  for (const length of paragraphs) {
    const name = `paragraph/${length}`;
    const input = await writeTask(folder, name, { kind: 'paragraph', text: composeParagraph(length) });
    contestants.push(ours(name, input), ...peers(name, input));
  }
  contestants.push(script('warm/4 torikumi', 'warm-report', [output, root]), await coldReport(folder));
  return contestants;
}

async function writeTask(folder: string, name: string, task: Task): Promise<string> {
  const file = join(folder, `${name.replace('/', '-')}.json`);
  await writeFile(file, JSON.stringify(task));
  await writeFile(sourceBeside(file), typstSource(file));
  return file;
}

function sourceBeside(task: string): string {
  return task.replace(/json$/, 'typ');
}

function pythonTypst(task: string, input: string, output: string, fontFolders: readonly string[]): Contestant {
  const given = [join(root, 'bench/peers/pdf/typst-ua.py'), sourceBeside(input), output, ...fontFolders];
  return { name: `${task} Typst as PDF/UA-1`, program: python, arguments: given, output };
}

function chromium(task: string, page: string, output: string): Contestant {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
  const profile = `--user-data-dir=${join(dirname(output), 'chromium')}`;
  const given = [...options, profile, `--print-to-pdf=${output}`, page];
  return { name: `${task} Chromium`, program: 'chromium', arguments: given, output };
}

function weasyPrint(task: string, page: string, output: string): Contestant {
  return { name: `${task} WeasyPrint`, program: 'python3', arguments: ['-m', 'weasyprint', page, output], output };
}

/** The table of four indicators, which fills one page, from the command line. */
async function coldReport(folder: string): Promise<Contestant> {
  const workspace = join(folder, 'cold');
  const template = join(root, 'bench/tables-only.hbs');
  await writeWorkspace(join(root, 'data/shinagawa-strategy'), workspace, { indicators: 4, template });
  const out = join(folder, 'out');
  const choice = ['--report', 'progress', '--format', 'pdf', '--force'];
  return {
    name: 'cold/1 torikumi',
    arguments: [join(root, 'dist/cli/main.js'), 'build', workspace, '--out', out, ...choice],
    output: join(out, 'cold/2017/progress.pdf'),
  };
}
