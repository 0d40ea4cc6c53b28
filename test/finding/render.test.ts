import { expect, it } from 'vitest';
import { escapeControls } from '../../src/finding/escape-controls.ts';
import { error, warning } from '../../src/finding/finding.ts';
import { renderFinding } from '../../src/finding/render.ts';

it('no control character of a file reaches a terminal, and no line end of it makes a line', () => {
  const key = 'a\u001b]0;title\u0007\u009b31m\nエラー x\u202eb';
  const rendered = renderFinding(error('config-unknown-key', { key, nearest: key }, { file: `a\u001b[1m.yaml` }), 'ja');
  const shown = 'a\\u001b]0;title\\u0007\\u009b31m↵エラー x\\u202eb';
  expect(rendered).toBe(`エラー a\\u001b[1m.yaml 知らない項目です：${shown}\n    → 「${shown}」ではありませんか。`);
});

it('a fault of the program keeps the lines of its stack', () => {
  expect(renderFinding(error('internal', { detail: 'a\n  at b' }), 'ja')).toContain('a\n  at b');
});

it.each([
  ['parts.0.grid', 'boxes: [[課'],
  ['parts.12.blocks', 'boxes: [[課'],
  ['parts.0.gird', 'remark'],
  ['grid', 'remark'],
])('a key %s of a form says what to write', (key, words) => {
  const facts = { key, nearest: undefined };
  expect(renderFinding(error('form-unknown-key', facts), 'ja')).toContain(words);
  expect(renderFinding(error('form-unknown-key', facts), 'en')).toContain(words);
});

it('line ends, tabs and every printed character stay', () => {
  expect(escapeControls('指標\t値\n葛󠄀城 か\u3099 😀')).toBe('指標\t値\n葛󠄀城 か\u3099 😀');
});

it.each([
  ['a.CSV', '表のほかの行、列、シート、画像を除いたファイルにしてください。'],
  ['a', '表のほかの行、列、シート、画像を除いたファイルにしてください。'],
  ['原稿.md', '原稿を分けてください。'],
  ['book.yaml', '別のファイルを取り違えていないか確かめ、要らない行を消してください。'],
  ['b.c/a.jpeg', '画像を縮小して保存し直してください（A4 全面でも 2,500×3,500 ピクセルほどで足ります）。'],
  ['a.ttf', '1つの書体だけのファイル（.ttf、.otf）に替えてください。'],
  ['progress.hbs', '別のファイルを取り違えていないか確かめ、画像などを埋め込まず pictures に置いてください。'],
])('a file that is too large is told by one byte, with what to do about %s', (path, hint) => {
  const rendered = renderFinding(error('file-too-large', { path, bytes: 1_048_577, limit: 1_048_576 }), 'ja');
  expect(rendered).toBe(`エラー ファイルが大きすぎます：${path} は 1.1 MB、上限は 1.0 MB です\n    → ${hint}`);
});

it.each([
  ['ja', '「20」 ほか 480 列。数値としては'],
  ['en', '“20” and 480 more; they'],
] as const)('500 columns without a meaning are told on a line in %s', (language, end) => {
  const headers = Array.from({ length: 500 }, (_, index) => `${index + 1}`);
  expect(renderFinding(warning('header-unknown', { headers, likely: [] }), language)).toContain(end);
});
