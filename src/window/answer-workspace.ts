/** What the page of one workspace asks for. */

import { join } from 'node:path';
import { configurationFile } from '../workspace/find-workspaces.ts';
import { readColours, recolour } from './colours.ts';
import { readColumns, roleOptions } from './columns.ts';
import { readFindings } from './findings.ts';
import { composeColumns } from './pages/columns.ts';
import { workspaceAddress } from './pages/home.ts';
import { composeFindings, composeOutputs, composeSaid } from './pages/parts.ts';
import { writeCommand } from './pages/shell.ts';
import { composeWorkspace } from './pages/workspace.ts';
import {
  findWorkspace,
  insideFolder,
  listEditions,
  listInputs,
  listOutputs,
  listWorkspaces,
  outFolder,
  type ShownWorkspace,
} from './places.ts';
import { readTexts } from './read-body.ts';
import { file, json, missing, page, refuse, type WindowAnswer, type WindowRequest } from './request.ts';
import { type Choices, directions, kinds, readSettled, settle, settledTexts } from './settle.ts';
import type { Window } from './window.ts';
import { wordBuild } from './word-build.ts';

export async function answerWorkspace(
  window: Window,
  workspace: ShownWorkspace,
  { method, path: [what, ...rest], query, body }: WindowRequest,
): Promise<WindowAnswer> {
  if (method === 'GET') {
    switch (what) {
      case undefined:
        return showPage(window, workspace);
      case 'findings':
        return showFindings(window, workspace, query.has('all'));
      case 'columns':
        return showColumns(window, workspace);
      case 'reading':
        return showReading(window, workspace);
      case 'outputs':
        return page(composeOutputs(workspaceAddress(workspace.path), await listOutputs(window, workspace.name)));
      case 'inquiry':
        return showSaid(window, ['inquiry', 'status', workspace.path]);
      case 'out':
        return showOutput(window, workspace, rest.join('/'));
    }
  }
  if (method === 'POST') {
    const texts = readTexts(body) ?? new Map<string, string>();
    switch (what) {
      case 'settle':
        return settleChoices(window, workspace, texts);
      case 'build':
        return runBuild(window, workspace, readYear(texts));
      case 'colours':
        return changeColours(window, workspace, texts);
      case 'watch':
        return keepWatching(window, workspace, texts.get('on') === 'true');
      case 'compare':
        return compare(window, workspace, texts.get('old') ?? '');
      case 'publish':
        return publish(window, workspace, readYear(texts));
      case 'history':
        return showHistory(window, workspace, texts.get('id')?.trim() ?? '');
      case 'open':
        return openOutside(window, workspace, texts.get('name'));
    }
  }
  return missing();
}

async function showPage(window: Window, workspace: ShownWorkspace): Promise<WindowAnswer> {
  const text = await readSettings(window, workspace);
  const inputs = await listInputs(window, workspace.path);
  const entries = await window.files.list(join(window.folder, workspace.path)).catch(() => []);
  const others = (await listWorkspaces(window)).filter(({ path }) => path !== workspace.path);
  const hasInquiry = entries.some(({ name, kind }) => name === 'inquiries' && kind === 'folder');
  const editions = await listEditions(window, workspace.path);
  const texts = readSettled(text);
  const colours = readColours(await readTheme(window, workspace));
  return page(composeWorkspace(window.folder, { workspace, inputs, texts, colours, others, editions, hasInquiry }));
}

async function showFindings(window: Window, { path }: ShownWorkspace, all: boolean): Promise<WindowAnswer> {
  const { stdout, stderr } = await window.commands.run(['check', path, ...(all ? [] : ['--quick']), '--json']);
  const findings = readFindings(stdout);
  return page(findings === undefined ? composeSaid(stderr || '中止しました。') : composeFindings(findings));
}

async function showColumns(window: Window, workspace: ShownWorkspace): Promise<WindowAnswer> {
  const { bytes } = await readWith(window, workspace, 'columns.json');
  const reading = bytes && readColumns(new TextDecoder().decode(bytes));
  return page(reading === undefined ? '' : composeColumns(reading));
}

async function showReading(window: Window, workspace: ShownWorkspace): Promise<WindowAnswer> {
  const { name } = workspace;
  const { bytes, result } = await readWith(window, workspace, 'reading.html');
  const { code, stdout, stderr } = result;
  if (bytes !== undefined) return file(`${name}.html`, bytes);
  const said = code === undefined ? '中止しました。' : stdout || stderr;
  return file(`${name}.html`, new TextEncoder().encode(`<!doctype html><meta charset="utf-8">${composeSaid(said)}`));
}

/** What `--reading` writes, outside of the folder, since she did not ask for a file. */
async function readWith(window: Window, { path }: ShownWorkspace, name: string) {
  const place = join(window.scratch, name);
  const result = await window.commands.run(['check', path, '--reading', place]);
  const bytes = await window.files.read(place).catch(() => undefined);
  await window.files.remove(place).catch(() => {});
  return { bytes, result };
}

async function showSaid(window: Window, words: readonly string[]): Promise<WindowAnswer> {
  const { stdout, stderr } = await window.commands.run(words);
  return page(composeSaid(`${stdout}${stderr}`));
}

async function showOutput(window: Window, { name }: ShownWorkspace, path: string): Promise<WindowAnswer> {
  const shown = (await listOutputs(window, name)).find((each) => each.path === path);
  const real = shown === undefined ? undefined : await insideFolder(window, path);
  const bytes = real === undefined ? undefined : await window.files.read(real).catch(() => undefined);
  return shown === undefined || bytes === undefined ? missing() : file(shown.name, bytes);
}

async function settleChoices(
  window: Window,
  workspace: ShownWorkspace,
  texts: ReadonlyMap<string, string>,
): Promise<WindowAnswer> {
  const choices = readChoices(texts);
  if (choices === undefined) return refuse('選べない値があります。');
  const path = await findSettings(window, workspace);
  const settled = settle(await readSettings(window, workspace), choices);
  if (path === undefined || settled === undefined)
    return refuse('torikumi.yaml に誤りがあるので、書き込めません。「ファイル」から開いて直してください。');
  await window.files.replace(path, new TextEncoder().encode(settled));
  return json({ command: `torikumi.yaml を書き換えました（${texts.size} か所）` });
}

async function changeColours(
  window: Window,
  workspace: ShownWorkspace,
  texts: ReadonlyMap<string, string>,
): Promise<WindowAnswer> {
  const theme = recolour(await readTheme(window, workspace), texts);
  if (theme === undefined) return refuse('色を読めないか、templates/theme.yaml に誤りがあります。');
  const folder = join(window.folder, workspace.path, 'templates');
  await window.files.makeFolder(folder);
  await window.files.replace(join(folder, 'theme.yaml'), new TextEncoder().encode(theme));
  return json({ command: 'templates/theme.yaml を書き換えました' });
}

/** The workspace's own, or the program's. */
async function readTheme(window: Window, { path }: ShownWorkspace): Promise<string> {
  const own = await insideFolder(window, `${path}/templates/theme.yaml`);
  return own === undefined ? window.theme() : new TextDecoder().decode(await window.files.read(own));
}

function readChoices(texts: ReadonlyMap<string, string>): Choices | undefined {
  const found = {
    texts: new Map(),
    directions: new Map(),
    kinds: new Map(),
    columns: new Map(),
    columnYears: new Map(),
    sheets: [] as string[],
  };
  for (const [field, value] of texts) {
    const [what, name] = [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 1)];
    const isText = what === 'text' && settledTexts.some((each) => each === name) && value.length <= 200;
    const isDirection = what === 'direction' && directions.some((each) => each === value);
    const isKind = what === 'kind' && kinds.some((each) => each === value);
    if (isText) found.texts.set(name, value);
    else if (isDirection) found.directions.set(name, value);
    else if (isKind) found.kinds.set(name, value);
    else if (what === 'column' && roleOptions.includes(value)) found.columns.set(name, value);
    else if (what === 'columnYear' && value.length <= 20) found.columnYears.set(name, value);
    else if (what === 'sheet' && value === '使う') found.sheets.push(name);
    else if (what === 'sheet' && value === '使わない') continue;
    else return undefined;
  }
  return found;
}

async function runBuild(window: Window, { path }: ShownWorkspace, year: string): Promise<WindowAnswer> {
  if (year.startsWith('-')) return refuseYear(year);
  const words = ['build', path, ...(year === '' ? [] : ['--year', year]), '--out', outFolder, '--wait'];
  const { code, stdout, stderr } = await window.commands.run([...words, '--json-lines']);
  const said = code === 2 ? stderr : wordBuild(stdout);
  return json({ command: writeCommand(words), said }, code === 0 ? 200 : 400);
}

function keepWatching(window: Window, { path }: ShownWorkspace, on: boolean): WindowAnswer {
  const words = ['watch', path, '--out', outFolder];
  window.commands.keep(on ? words : undefined);
  return json({ command: on ? writeCommand(words) : '' });
}

async function compare(window: Window, { path }: ShownWorkspace, old: string): Promise<WindowAnswer> {
  const other = await findWorkspace(window, old);
  return other === undefined ? missing() : showSaid(window, ['diff', other.path, path]);
}

/** Closes the year's edition, as the command does where it has no error. */
async function publish(window: Window, { path }: ShownWorkspace, year: string): Promise<WindowAnswer> {
  if (year.startsWith('-')) return refuseYear(year);
  const words = ['publish', path, ...(year === '' ? [] : ['--year', year]), '--out', outFolder];
  const { code, stdout, stderr } = await window.commands.run(words);
  return json({ command: writeCommand(words), said: `${stdout}${stderr}` }, code === 0 ? 200 : 400);
}

async function showHistory(window: Window, { path }: ShownWorkspace, id: string): Promise<WindowAnswer> {
  if (id === '' || id.startsWith('-')) return refuse('指標の ID を書いてください。');
  return showSaid(window, ['history', id, path]);
}

function readYear(texts: ReadonlyMap<string, string>): string {
  return texts.get('year')?.normalize('NFKC').trim() ?? '';
}

function refuseYear(year: string): WindowAnswer {
  return refuse(`年度ではありません：「${year}」`);
}

/** A file of the workspace, or what was built of it. */
async function openOutside(
  window: Window,
  { path, name }: ShownWorkspace,
  wanted: string | undefined,
): Promise<WindowAnswer> {
  if (wanted === undefined) {
    const built = await insideFolder(window, `${outFolder}/${name}`);
    if (built === undefined) return refuse('まだ帳票がありません。');
    await window.openOutside(built);
    return json({});
  }
  const isInput = (await listInputs(window, path)).includes(wanted);
  const real = isInput ? await insideFolder(window, `${path}/${wanted}`) : undefined;
  if (real === undefined) return missing();
  await window.openOutside(real);
  return json({});
}

/** Its `torikumi.yaml`, if it lies in the folder in truth. */
function findSettings(window: Window, { path }: ShownWorkspace): Promise<string | undefined> {
  return insideFolder(window, `${path}/${configurationFile}`);
}

async function readSettings(window: Window, workspace: ShownWorkspace): Promise<string> {
  const path = await findSettings(window, workspace);
  return path === undefined ? '' : new TextDecoder().decode(await window.files.read(path));
}
