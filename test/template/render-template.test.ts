import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../src/template/render-template.ts';

const view = { title: '取組状況', notes: ['注一', '注二'], goals: [{ id: '1', title: '目標' }] };
const render = (source: string) => renderTemplate({ file: 'templates/a.hbs', source }, view);
const findingsOf = (source: string) => {
  const rendered = render(source);
  return 'findings' in rendered ? rendered.findings : [];
};

it('fills in names and marks tags with their lines', () => {
  expect(render('<h1>{{title}}</h1>\n{{#each goals}}<p>{{id}} {{../title}}</p>{{/each}}')).toEqual({
    html: '<h1 data-line="1">取組状況</h1>\n<p data-line="2">1 取組状況</p>',
  });
});

describe('a template that cannot be rendered is a finding at its line', () => {
  it.each([
    ['a name that is not there', '\n{{titel}}', 'template-unknown-name', 2],
    ['a number for a name inside texts', '{{#each notes}}\n{{1}}{{/each}}', 'template-unknown-name', 2],
    ['a text for a name inside texts', '{{#each notes}}\n{{"x"}}{{/each}}', 'template-unknown-name', 2],
    ['a number for a block', '\n{{#1}}x{{/1}}', 'template-unknown-name', 2],
    ['a built-in name', '\n{{constructor}}', 'template-unknown-name', 2],
    ['a block that is not closed', '{{#if title}}\nx', 'template-invalid', 2],
    ['another template', '\n{{> other}}', 'template-unknown-name', 2],
  ] as const)('%s', (_, source, code, line) => {
    const findings = findingsOf(source);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]?.place).toMatchObject({ file: 'templates/a.hbs', ...(line === undefined ? {} : { line }) });
  });

  const tooLarge = (what: string, limit: number, line: number) => [
    { code: 'template-too-large', severity: 'error', facts: { what, limit }, place: { file: 'templates/a.hbs', line } },
  ];
  const nested = (depth: number) => `${'{{#if title}}\n'.repeat(depth)}x${'{{/if}}'.repeat(depth)}`;

  it('blocks that stand too deep in each other', () => {
    expect(findingsOf(nested(100))).toEqual([]);
    expect(findingsOf(nested(101))).toEqual(tooLarge('depth', 100, 101));
    expect(findingsOf(`{{#if title}}x${'{{else if title}}y'.repeat(200)}{{/if}}`)).toEqual(tooLarge('depth', 100, 1));
  });

  it('more blocks than can be parsed, wherever comments and quotes stand', () => {
    expect(findingsOf('{{#if title}}\n{{/if}}'.repeat(1000))).toEqual([]);
    expect(findingsOf('{{#if title}}\n{{/if}}'.repeat(1001))).toEqual(tooLarge('blocks', 1000, 1001));
    expect(findingsOf(nested(70_000))).toEqual(tooLarge('blocks', 1000, 1001));
    expect(findingsOf('{{#if title}}{{!-- {{/if}} --}}'.repeat(20_000))).toEqual(tooLarge('blocks', 1000, 1));
    expect(findingsOf('\\{{"{{#if title}}'.repeat(20_000))).toEqual(tooLarge('blocks', 1000, 1));
    expect(findingsOf(`{{! ${'{{#'.repeat(5000)} }}`)).toEqual([]);
  });

  it('an expression with too many brackets', () => {
    expect(findingsOf(`{{#if ${'(if '.repeat(50_000)}title${')'.repeat(50_000)}}}x{{/if}}`)).toEqual(
      tooLarge('expression', 100, 1),
    );
    expect(findingsOf(`{{title}}${'('.repeat(5000)}{{title}}`)).toEqual([]);
    expect(findingsOf(`{{#if ")}}"}}{{/if}}{{#if ${'('.repeat(5000)}`)).toEqual(tooLarge('expression', 100, 1));
  });
});
