/** Composes one report of a fiscal year: fonts, theme and template in, a checked document tree out. */

import { checkCharacters } from '../document/check-characters.ts';
import { checkGlyphs } from '../document/check-glyphs.ts';
import { checkPictures } from '../document/check-pictures.ts';
import type { ComposedDocument } from '../document/document.ts';
import type { Effects } from '../effects.ts';
import { type Finding, hasErrors } from '../finding/finding.ts';
import type { Places } from '../finding/places.ts';
import { computeMetrics } from '../metrics/compute-metrics.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import type { Report } from '../report/report.ts';
import type { FontStack } from '../typography/face.ts';
import { loadFonts } from '../typography/load-fonts.ts';
import type { Prepared } from './prepare.ts';
import { fontsFolder, readTemplate, readTheme } from './resources.ts';
import type { Share } from './share.ts';

export interface Composition {
  /** `undefined` when an error stops this report. */
  readonly composed: { readonly document: ComposedDocument; readonly fonts: FontStack } | undefined;
  readonly findings: readonly Finding[];
}

export async function composeReport(
  effects: Effects,
  { root, configuration, content, settings }: Prepared,
  report: Report,
  year: FiscalYear,
  share: Share,
): Promise<Composition> {
  const theme = await readTheme(effects, root);
  if (theme.value === undefined) return { composed: undefined, findings: theme.findings };
  const families = [...new Set([...configuration.fonts, ...theme.value.fonts])];
  const fonts = await loadFonts(effects, fontsFolder, families);
  const fontFindings = fonts.findings.map((finding) => placeFamily(finding, configuration.fonts, settings));
  const none = { value: { file: report.name, source: '' }, findings: [] };
  const name = report.template?.(content);
  const template = name === undefined ? none : await readTemplate(effects, root, name);
  const before = [...theme.findings, ...fontFindings, ...template.findings];
  // Text cannot be measured without a face.
  if (fonts.value.regular.length === 0) return { composed: undefined, findings: before };
  const composed = await report.compose({
    configuration,
    content,
    year,
    theme: theme.value,
    fonts: fonts.value,
    template: template.value,
    share,
    computeMetrics: (plan) => computeMetrics(plan, configuration, year),
    // Loaded only here: most reports need no pages but their own.
    locate: async (document) => (await import('../writer/pdf/locate.ts')).locateOnPages(document, fonts.value),
  });
  const document = composed.value;
  const { form, tree } = document;
  const characters = form === 'print' ? checkGlyphs(tree, fonts.value) : checkCharacters(tree);
  const findings = [...before, ...composed.findings, ...characters, ...checkPictures(tree)];
  return { composed: hasErrors(findings) ? undefined : { document, fonts: fonts.value }, findings };
}

/** A family that `torikumi.yaml` asks for is missing there, not in the program. */
function placeFamily(finding: Finding, families: readonly string[], settings: Places): Finding {
  const index = 'family' in finding.facts ? families.indexOf(finding.facts.family) : -1;
  const place = settings.get(`fonts.${index}`);
  return place === undefined ? finding : { ...finding, place };
}
