/** What the reports of a year are made from: the editions as they stood then. */

import { append } from '../finding/append.ts';
import type { Finding, Found } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import type { Content, Edition } from './edition.ts';

/** The same content where nothing is said to have changed. */
export function contentInYear(content: Content, year: FiscalYear): Found<Content> {
  const edition = editionInYear(content.edition, year);
  const { comparison } = content;
  const old = comparison === undefined ? undefined : editionInYear(comparison.old, year);
  const isSame = edition.value === content.edition && old?.value === comparison?.old;
  if (isSame) return ok(content);
  const findings = [...edition.findings, ...(old?.findings ?? [])];
  const compared =
    comparison === undefined || old === undefined ? {} : { comparison: { ...comparison, old: old.value } };
  return { value: { ...content, edition: edition.value, ...compared }, findings };
}

function editionInYear(edition: Edition, year: FiscalYear): Found<Edition> {
  const findings: Finding[] = [];
  let isSame = true;
  const value = edition.map((part) => {
    if (part.kind !== 'plan' || part.history === undefined) return part;
    const held = part.history.inYear(year);
    append(findings, held.findings);
    if (held.value === undefined || held.value === part.plan) return part;
    isSame = false;
    return { ...part, plan: held.value };
  });
  return { value: isSame ? edition : value, findings };
}

/** The plan of an edition as it stood in another year; the same where nothing is said to have changed. */
export function planInYear(edition: Edition | undefined, plan: Plan, year: FiscalYear): Plan {
  const part = edition?.find((each) => each.kind === 'plan' && each.plan === plan);
  return (part?.kind === 'plan' && part.history?.inYear(year).value) || plan;
}
