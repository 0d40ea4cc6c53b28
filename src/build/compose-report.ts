/** Composes one report of a fiscal year: fonts, theme and template in, a checked document tree out. */

import { checkCharacters } from '../document/check-characters.ts';
import { checkGlyphs } from '../document/check-glyphs.ts';
import { checkPictures } from '../document/check-pictures.ts';
import type { ComposedDocument } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import type { Effects } from '../effects.ts';
import { type Finding, type Found, hasErrors } from '../finding/finding.ts';
import type { Places } from '../finding/places.ts';
import { computeMetrics } from '../metrics/compute-metrics.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import type { Report } from '../report/report.ts';
import type { Template } from '../template/render-template.ts';
import type { FontStack } from '../typography/face.ts';
import { loadFonts } from '../typography/load-fonts.ts';
import { readPicture } from '../workspace/read-picture.ts';
import { placeTexts } from './place-texts.ts';
import type { Prepared } from './prepare.ts';
import { fontFoldersOf, readTemplate, readTheme } from './resources.ts';
import type { Share } from './share.ts';

export interface Composition {
  /** `undefined` when an error stops this report. */
  readonly composed:
    | { readonly document: ComposedDocument; readonly fonts: FontStack; readonly template: Template }
    | undefined;
  readonly findings: readonly Finding[];
}

/** For the characters that the families asked for lack, e.g. 𠮷: it is read only where one occurs, since it is large. */
const fallbackFamily = 'Noto Sans JP';

export async function composeReport(
  effects: Effects,
  prepared: Prepared,
  report: Report,
  year: FiscalYear,
  share: Share,
): Promise<Composition> {
  const { root, configuration, content, settings } = prepared;
  const theme = await readTheme(effects, root);
  if (theme.value === undefined) return { composed: undefined, findings: theme.findings };
  const read = async (name: string | undefined) =>
    name === undefined ? noTemplate(report) : readTemplate(effects, root, name);
  const template = await read(report.template?.(content));
  const documentTemplate = await read(report.documentTemplate?.(content));
  const templates = { template: template.value, documentTemplate: documentTemplate.value };
  const input = { ...prepared, report, year, share, theme: theme.value, ...templates };
  const composeIn = async (families: readonly string[]): Promise<Composition> => {
    const fonts = await loadFonts(fontFoldersOf(effects, root), families);
    const fontFindings = fonts.findings.map((finding) => placeFamily(finding, configuration.fonts, settings));
    const before = [...theme.findings, ...fontFindings, ...template.findings, ...documentTemplate.findings];
    // Text cannot be measured without a face.
    if (fonts.value.regular.length === 0) return { composed: undefined, findings: before };
    // What was made with other fonts is another thing.
    const shareOf: Share = (key, make) => share(`${key} in ${families.join(', ')}`, make);
    const composed = await composeWith(effects, { ...input, share: shareOf }, fonts.value);
    const findings = [...before, ...composed.findings];
    const { value: document } = composed;
    const whole = { document, fonts: fonts.value, template: template.value };
    return { composed: hasErrors(findings) ? undefined : whole, findings };
  };
  const families = [...new Set([...configuration.fonts, ...theme.value.fonts])];
  const composition = await composeIn(families);
  const lacksGlyph = composition.findings.some(({ code }) => code === 'character-without-glyph');
  const isRepeated = lacksGlyph && !families.includes(fallbackFamily);
  const last = isRepeated ? await composeIn([...families, fallbackFamily]) : composition;
  return { ...last, findings: placeTexts(last.findings, { ...prepared, template: template.value }) };
}

function noTemplate({ name }: Report): Found<Template> {
  return { value: { file: name, source: '' }, findings: [] };
}

interface Input extends Prepared {
  readonly report: Report;
  readonly year: FiscalYear;
  readonly share: Share;
  readonly theme: Theme;
  readonly template: Template;
  readonly documentTemplate: Template;
}

async function composeWith(effects: Effects, input: Input, fonts: FontStack): Promise<Found<ComposedDocument>> {
  const { configuration, content, report, year, theme, template, documentTemplate, share } = input;
  const composed = await report.compose({
    configuration,
    content,
    year,
    theme,
    fonts,
    template,
    documentTemplate,
    share,
    computeMetrics: (plan, of = year) => computeMetrics(plan, configuration, of),
    readPicture: (path) => readPicture(effects, input.root, path),
    // Loaded only here: most reports need no pages but their own.
    locate: async (document) => (await import('../layout/locate.ts')).locateOnPages(document, fonts),
  });
  const { form, tree } = composed.value;
  const characters = form === 'print' ? checkGlyphs(tree, fonts) : checkCharacters(tree);
  return { ...composed, findings: [...composed.findings, ...characters, ...checkPictures(tree)] };
}

/** A family that `torikumi.yaml` asks for is missing there, not in the program. */
function placeFamily(finding: Finding, families: readonly string[], settings: Places): Finding {
  const index = 'family' in finding.facts ? families.indexOf(finding.facts.family) : -1;
  const place = settings.get(`fonts.${index}`);
  return place === undefined ? finding : { ...finding, place };
}
