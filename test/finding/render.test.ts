import { expect, it } from 'vitest';
import { error } from '../../src/finding/finding.ts';
import { escapeControls, renderFinding } from '../../src/finding/render.ts';

it('no control character of a file reaches a terminal, and no line end of it makes a line', () => {
  const key = 'a\u001b]0;title\u0007\u009b31m\nエラー x\u202eb';
  const rendered = renderFinding(error('config-unknown-key', { key, nearest: key }, { file: `a\u001b[1m.yaml` }), 'ja');
  const shown = 'a\\u001b]0;title\\u0007\\u009b31m↵エラー x\\u202eb';
  expect(rendered).toBe(`エラー a\\u001b[1m.yaml 知らない項目です：${shown}\n    → 「${shown}」ではありませんか。`);
});

it('a fault of the program keeps the lines of its stack', () => {
  expect(renderFinding(error('internal', { detail: 'a\n  at b' }), 'ja')).toContain('a\n  at b');
});

it('line ends, tabs and every printed character stay', () => {
  expect(escapeControls('指標\t値\n葛󠄀城 か\u3099 😀')).toBe('指標\t値\n葛󠄀城 か\u3099 😀');
});
