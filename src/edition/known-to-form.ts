/** Columns of the workspace's indicators that mean something to its forms, and so are not unknown. */

import type { Finding } from '../finding/finding.ts';
import { planTable, type RawForm } from '../model/form/raw-form.ts';

/** Each of these findings stands for one of the heads that all of them name, in their order. */
export function withoutHeadsOfForms(findings: readonly Finding[], forms: readonly RawForm[]): readonly Finding[] {
  if (forms.length === 0) return findings;
  const known = new Set(forms.flatMap(headsOfForm));
  return withoutDoubled(withoutUnknown(findings, known), known);
}

/** 整理番号 of the programme beside 指標番号 is no second number of the indicator. */
function withoutDoubled(findings: readonly Finding[], known: ReadonlySet<string>): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.code !== 'header-doubled' || !known.has((finding as Finding<'header-doubled'>).facts.header.trim()),
  );
}

function withoutUnknown(findings: readonly Finding[], known: ReadonlySet<string>): readonly Finding[] {
  const isUnknown = (finding: Finding): finding is Finding<'header-unknown'> => finding.code === 'header-unknown';
  const unknown = findings.filter(isUnknown);
  const heads = unknown[0]?.facts.headers ?? [];
  const isLeft = (head: string | undefined) => head === undefined || !known.has(head.trim());
  const left = unknown.filter((_, index) => isLeft(heads[index]));
  const facts = {
    headers: heads.filter(isLeft),
    likely: unknown[0]?.facts.likely.filter(({ header }) => isLeft(header)) ?? [],
  };
  return findings.flatMap((finding) => {
    if (!isUnknown(finding)) return [finding];
    return left.includes(finding) ? [{ ...finding, facts }] : [];
  });
}

function headsOfForm({ definition }: RawForm): readonly string[] {
  const joined = Object.entries(definition.sources).filter(([, { table }]) => table === planTable);
  const names = joined.map(([name]) => name);
  const picks = Object.values(definition.picks).filter(({ of }) => names.includes(of));
  const kinds = definition.parts.flatMap(({ indicators }) => indicators?.kind ?? []);
  return [...joined.flatMap(([, { key }]) => key), ...picks.flatMap(({ where }) => Object.keys(where)), ...kinds];
}
