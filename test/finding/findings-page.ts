/** docs/findings.md: each finding with the smallest input that raises it, what is printed and what to do. */

import type { Finding, FindingCode } from '../../src/finding/finding.ts';
import { wordFinding } from '../../src/finding/render.ts';
import type { Described, Raising } from './raise.ts';
import { settings } from './raised/inputs.ts';

export interface Stage {
  readonly title: string;
  readonly raisings: Readonly<Record<string, Raising>>;
}

/** `told` are the findings as they were raised, by code; `elsewhere` the facts of those that no files raise. */
export function composeFindingsPage(
  stages: readonly Stage[],
  told: ReadonlyMap<string, Described>,
  elsewhere: Readonly<Record<string, object>>,
): string {
  const sections = stages.map(({ title, raisings }) => ({
    title,
    parts: Object.entries(raisings).map(([code, raising]) => ({ code, text: composeRaised(code, raising, told) })),
  }));
  const others = Object.entries(elsewhere).map(([code, facts]) => ({ code, text: composeFacts(code, facts) }));
  const all = [...sections, { title: 'プロセス、何台ものコンピュータ', parts: others }];
  const count = all.reduce((sum, { parts }) => sum + parts.length, 0);
  return [
    introduction(count),
    ...all.map(({ title, parts }) => `- ${title}：${parts.map(({ code }) => `[\`${code}\`](#${code})`).join(' ')}`),
    ...all.map(({ title, parts }) => ['', `## ${title}`, ...parts.map(({ text }) => text)].join('\n')),
    '',
  ].join('\n');
}

const introduction = (count: number) => `# 所見の一覧

点検やビルドで表示される所見 ${count} 種類の、意味と直し方です。符号は \`--json\` の \`code\` で、版や表示の言語が変わっても同じです。
どの例も、その所見が出る最も小さい入力で、テストで確かめています（このページもテストが作ります）。\`torikumi.yaml\` を書いていない例は、次の3行だけです。

\`\`\`yaml
${settings}\`\`\`

**エラー**はその帳票を止め、**警告**は \`--strict\` のときだけ失敗にし、**お知らせ**は見なしたことを伝えます。
`;

function composeRaised(code: string, raising: Raising, told: ReadonlyMap<string, Described>): string {
  const finding = told.get(code);
  if (finding === undefined) throw new Error(`not raised: ${code}`);
  const place = finding.place === undefined ? '' : ` \`${finding.place.text}\``;
  return [
    ...headOf(code),
    `**${severities[finding.severity] ?? ''}**${place} ${quote(steady(finding.message))}`,
    ...hintOf(finding.hint),
    '',
    ...filesOf(raising),
    `\`torikumi ${raising.command.replaceAll('./', '').replace(' --json', '')}\`${noteOf(raising)}`,
  ].join('\n');
}

function composeFacts(code: string, facts: object): string {
  const { message, hint } = wordFinding({ code: code as FindingCode, severity: 'error', facts } as Finding, 'ja');
  return [...headOf(code), quote(message), ...hintOf(hint)].join('\n');
}

function headOf(code: string): readonly string[] {
  return ['', `### ${code}`, ''];
}

function hintOf(hint: string | undefined): readonly string[] {
  return hint === undefined ? [] : [`<br>→ ${quote(hint)}`];
}

/** Who has a lock is another each time. */
function steady(message: string): string {
  return message.replace(
    /プロセス \d+、コンピュータ [^、]+、[\d: -]+ から/,
    'プロセス 1234、コンピュータ pc-01、2024-08-01 10:05 から',
  );
}

/** What Markdown would take for a mark of its own; a line each. */
function quote(text: string): string {
  return text
    .replace(/[\\*_<>[\]|~#`]/g, '\\$&')
    .replaceAll('\n', '<br>')
    .slice(0, mostCharacters);
}

/** Of a message that quotes a long text. */
const mostCharacters = 600;

const severities: Readonly<Record<string, string>> = { error: 'エラー', warning: '警告', notice: 'お知らせ' };

/** The files as they are written, where a reader can see what matters in them. */
function filesOf({ files }: Raising): readonly string[] {
  const all = Object.entries(files).filter(
    ([, content]) => content !== undefined && !(typeof content === 'string' && content.trim() === settings.trim()),
  );
  const more = all.length > mostFiles ? [`ほか ${all.length - mostFiles} ファイル`, ''] : [];
  const shown = all.slice(0, mostFiles).flatMap(([path, content]) => {
    if (content === undefined) return [];
    if (typeof content !== 'string') return [`\`${path}\`：テキストでないファイル（${content.length} バイト）`, ''];
    if (content.length > mostShown) return [`\`${path}\`：長いファイル（${content.length} 字）`, ''];
    const fence = content.includes('```') ? '~~~' : '```';
    const text = content.replace(
      unseen,
      (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    );
    return [`\`${path}\``, `${fence}${languageOf(path)}`, text.replace(/\n+$/, ''), fence, ''];
  });
  return [...shown, ...more];
}

const mostFiles = 8;

const mostShown = 800;
/** Characters that no reader sees. */
const unseen = /(?!\n)[\p{C}\ufffd]/gu;

function languageOf(path: string): string {
  return /\.(yaml|csv|md|hbs|json)$/.exec(path)?.[1] ?? '';
}

function noteOf({ spoil, world }: Raising): string {
  if (spoil !== undefined) return '（ファイルに手を加えてから）';
  return world === undefined ? '' : '（コンピュータの側で起きたとき）';
}
