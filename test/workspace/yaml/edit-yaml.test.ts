import { describe, expect, it } from 'vitest';
import { editYaml } from '../../../src/workspace/yaml/edit-yaml.ts';

const text = `# 設定
title: 前の題  # 題
document: { date: 2025-10-01, years: era } # 文書
sources:
  費用: { table: costs.csv }
revision:
  old: 前
  reasons: reasons.csv # 理由
`;

describe('a value of a YAML text', () => {
  it('changes where it stands, comments and spacing stay', () => {
    const edits = [
      { path: ['title'], value: '次の題' },
      { path: ['document', 'date'], value: '2026-10-01' },
    ];
    expect(editYaml(text, edits)).toBe(text.replace('前の題', '次の題').replace('2025', '2026'));
  });

  it('that is not there comes before the sources', () => {
    expect(editYaml(text, [{ path: ['published'], value: '前年度' }])).toBe(
      text.replace('sources:', 'published: 前年度\nsources:'),
    );
  });

  it('becomes a comment', () => {
    expect(editYaml(text, [{ path: ['revision', 'reasons'], value: undefined }])).toBe(
      text.replace('reasons: r', '# reasons: r'),
    );
  });

  it('whose path leads nowhere changes nothing', () => {
    expect(editYaml(text, [{ path: ['a', 'b'], value: 'c' }])).toBe(text);
  });
});
