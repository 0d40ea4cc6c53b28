/** What is double-clicked, or what tables are dropped on. */

import type { Platform } from './platforms.ts';

export interface Starter {
  readonly path: string;
  readonly text: string;
}

export function writeStarters(kind: Platform['starters']): readonly Starter[] {
  if (kind === 'windows') return windows.map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }));
  const ending = kind === 'macos' ? '.command' : '.sh';
  return posix.map(({ path, text }) => ({ path: path === 'torikumi' ? path : `${path}${ending}`, text }));
}

/*
 * Their text is ASCII, so that it is the same in every code page; what is Japanese is said by the program, which writes to the
 * console in Unicode. `pushd` also takes a folder on a server. TORIKUMI_UNATTENDED: a test neither presses a key nor looks.
 */
const windowsHead = `@echo off
setlocal
pushd "%~dp0"
`;
const windowsFoot = `:end
popd
if not defined TORIKUMI_UNATTENDED pause
`;
const windowsProgram = '"%~dp0program\\node\\node.exe" "%~dp0program\\dist\\cli\\main.js"';

const windows: readonly Starter[] = [
  {
    path: 'torikumi.cmd',
    text: `@echo off\n${windowsProgram} %*\n`,
  },
  {
    path: '見本を作る.cmd',
    text: `${windowsHead}${windowsProgram} build
if not defined TORIKUMI_UNATTENDED start "" out
${windowsFoot}`,
  },
  {
    path: '画面を開く.cmd',
    text: `${windowsHead}${windowsProgram} open .
${windowsFoot}`,
  },
  {
    // With a table: a folder of its name, once; then, and with such a folder: how it was read, and the reports.
    path: '取組をはじめる.cmd',
    text: `${windowsHead}set "work=%~n1"
if "%~1"=="" goto help
if exist "%~1\\torikumi.yaml" set "work=%~1"
if exist "%work%\\torikumi.yaml" goto build
${windowsProgram} init "%work%" --from %*
if not exist "%work%\\torikumi.yaml" goto end
:build
${windowsProgram} check "%work%" --reading "%work%\\reading.xlsx"
${windowsProgram} build "%work%"
if not defined TORIKUMI_UNATTENDED start "" "%work%"
goto end
:help
if not defined TORIKUMI_UNATTENDED for %%f in (*.txt) do start "" "%%f"
${windowsFoot}`,
  },
];

const posixHead = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
`;
const posixProgram = '"$here/program/node/node" "$here/program/dist/cli/main.js"';

const posix: readonly Starter[] = [
  { path: 'torikumi', text: `${posixHead}exec ${posixProgram} "$@"\n` },
  { path: '見本を作る', text: `${posixHead}cd "$here" && exec ${posixProgram} build\n` },
  { path: '画面を開く', text: `${posixHead}cd "$here" && exec ${posixProgram} open .\n` },
  {
    path: '取組をはじめる',
    text: `${posixHead}cd "$here" || exit 1
if [ $# -eq 0 ]; then cat "$here"/*.txt; exit 2; fi
work=$(basename "\${1%.*}")
if [ -f "$1/torikumi.yaml" ]; then work=$1; fi
[ -f "$work/torikumi.yaml" ] || ${posixProgram} init "$work" --from "$@" || [ -f "$work/torikumi.yaml" ] || exit 1
${posixProgram} check "$work" --reading "$work/reading.xlsx"
${posixProgram} build "$work"
`,
  },
];
