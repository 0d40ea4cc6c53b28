/** Composes one report of a fiscal year: fonts, theme and template in, a checked document tree out. */

import { basename } from 'node:path/posix';
import { checkCharacters } from '../document/check-characters.ts';
import { checkGlyphs } from '../document/check-glyphs.ts';
import { checkPictures } from '../document/check-pictures.ts';
import type { ComposedDocument } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import { contentInYear, planInYear } from '../edition/content-in-year.ts';
import { partOf } from '../edition/edition.ts';
import type { Effects } from '../effects.ts';
import { type Finding, type Found, hasErrors, notice } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import type { Places } from '../finding/places.ts';
import { asOfPlan } from '../metrics/as-of-plan.ts';
import { computeMetrics } from '../metrics/compute-metrics.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import { isoDate } from '../model/year/parse-date.ts';
import type { Report, ReportInput, Shared, Volume } from '../report/report.ts';
import { digestBytes } from '../store/digest.ts';
import type { Template } from '../template/render-template.ts';
import type { FontStack } from '../typography/face.ts';
import { readPicture } from '../workspace/read-picture.ts';
import type { LayOut } from '../writer/writer.ts';
import { showsFigures } from './editions/inspect-editions.ts';
import { type DocumentDigests, digestDocument } from './graph/digest-document.ts';
import type { Graph } from './graph/graph.ts';
import type { Inputs } from './graph/inputs.ts';
import { placeTexts } from './place-texts.ts';
import type { Job } from './plan-jobs.ts';
import type { Prepared } from './prepare.ts';
import { digestFonts, loadFontsOf, readTemplate, readTheme } from './resources.ts';

export interface Composition {
  /** `undefined` when an error stops this report, and where another report shows the same. */
  readonly composed: Composed | undefined;
  readonly findings: readonly Finding[];
}

export interface Composed {
  readonly document: ComposedDocument;
  readonly fonts: FontStack;
  readonly template: Template;
  readonly layOut: LayOut;
  /** Of the document, which nobody changes any more; found when they are first asked for. */
  readonly digests: () => DocumentDigests;
  /** What it is written with. */
  readonly inputs: Inputs;
}

/** For the characters that the families asked for lack, e.g. 𠮷: it is read only where one occurs, since it is large. */
const fallbackFamily = 'Noto Sans JP';

export async function composeReport(
  effects: Effects,
  prepared: Prepared,
  { report, year, volume, dataFiles }: Pick<Job, 'report' | 'year' | 'volume' | 'dataFiles'>,
  graph: Graph,
): Promise<Composition> {
  const { root, settings } = prepared;
  const configuration = configurationOf(prepared, report, year);
  const held = contentInYear(prepared.content, year);
  if (hasErrors(held.findings)) return { composed: undefined, findings: held.findings };
  const content = held.value;
  const theme = await readTheme(effects, root, graph);
  if (theme.value === undefined) return { composed: undefined, findings: theme.findings };
  const needs = report.needs ?? [];
  const wanted = [report.template?.(content), ...needs.map((shared) => shared.template(content))];
  // A report and what it is made from are often made with one template.
  const names = [...new Set(wanted)];
  const read = await Promise.all(
    names.map((name) => (name === undefined ? noTemplate(report) : readTemplate(effects, root, name))),
  );
  const templateFindings = read.flatMap(({ findings }) => findings);
  const [template = noTemplate(report), ...templates] = wanted.flatMap((name) => read[names.indexOf(name)] ?? []);
  const ofShared = new Map(needs.map((shared, index) => [shared, templates[index]?.value] as const));
  // What bears the date of a closed edition is not what bears that of the workspace.
  const date = configuration === prepared.configuration ? '' : isoDate(configuration.document.date);
  const digests = {
    workspace: `${prepared.digest}${date}`,
    theme: theme.digest,
    fonts: await digestFonts(effects, root, graph),
  };
  const input = {
    ...prepared,
    digest: digests.workspace,
    configuration,
    content,
    report,
    volume,
    dataFiles,
    year,
    theme: theme.value,
    template: template.value,
    ofShared,
    graph,
  };
  const composeIn = async (families: readonly string[]): Promise<Composition> => {
    const fonts = await loadFontsOf(effects, root, families, graph);
    const fontFindings = fonts.findings.map((finding) => placeFamily(finding, configuration.fonts, settings));
    const before = [...held.findings, ...theme.findings, ...fontFindings, ...templateFindings];
    // Text cannot be measured without a face.
    if (fonts.value.regular.length === 0) return { composed: undefined, findings: before };
    const typeset = { fonts: fonts.value, inputs: { ...digests, families: families.join('\n') } };
    const layOut = createLayOut(typeset, graph);
    const composed = await composeWith(effects, { ...input, ...typeset, layOut });
    const findings = [...before, ...composed.findings];
    const inputs = { fonts: digests.fonts, families: families.join('\n') };
    const document = composed.value;
    if (document.sameAs !== undefined && !hasErrors(findings)) {
      const facts = { report: report.name, same: document.sameAs };
      return {
        composed: undefined,
        findings: [...findings, notice('report-not-made', facts, settings.get('revision.old'))],
      };
    }
    let found: DocumentDigests | undefined;
    const digestsOf = () => {
      found ??= digestDocument(document);
      return found;
    };
    const whole: Composed = {
      document,
      fonts: fonts.value,
      template: template.value,
      layOut: (asked) => layOut(asked, asked === document ? digestsOf().laidOut : undefined),
      digests: digestsOf,
      inputs,
    };
    return { composed: hasErrors(findings) ? undefined : whole, findings };
  };
  const families = [...new Set([...configuration.fonts, ...theme.value.fonts])];
  const composition = await composeIn(families);
  const lacksGlyph = composition.findings.some(({ code }) => code === 'character-without-glyph');
  const isRepeated = lacksGlyph && !families.includes(fallbackFamily);
  const last = isRepeated ? await composeIn([...families, fallbackFamily]) : composition;
  return { ...last, findings: placeTexts(last.findings, { ...prepared, template: template.value }) };
}

/** What was published of a year bears the date of its edition whenever it is built again. */
function configurationOf({ configuration, closed }: Prepared, report: Report, year: FiscalYear): Configuration {
  const date = showsFigures({ report }) ? closed?.get(year) : undefined;
  return date === undefined ? configuration : { ...configuration, document: { ...configuration.document, date } };
}

function noTemplate({ name }: Report): Found<Template> {
  return ok({ file: name, source: '' });
}

interface Typeset {
  readonly fonts: FontStack;
  /** Of all but the template and the year. */
  readonly inputs: Inputs;
}

interface Input extends Prepared, Typeset {
  readonly report: Report;
  readonly volume: Volume | undefined;
  readonly dataFiles: readonly string[] | undefined;
  readonly year: FiscalYear;
  readonly theme: Theme;
  readonly template: Template;
  /** The template of each thing that the report needs. */
  readonly ofShared: ReadonlyMap<Shared<unknown>, Template | undefined>;
  readonly graph: Graph;
  readonly layOut: LayOutOnce;
}

type LayOutOnce = (document: ComposedDocument, digest?: string) => ReturnType<LayOut>;

async function composeWith(effects: Effects, given: Input): Promise<Found<ComposedDocument>> {
  const { configuration, content, report, year, theme, template, fonts, inputs, graph, layOut } = given;
  /** Of each document that was located, its pages: another round of filling in their numbers takes their place. */
  const laidOut = new WeakMap<ComposedDocument, string>();
  const input: ReportInput = {
    configuration,
    content,
    year,
    theme,
    fonts,
    template,
    ownCharts: given.ownCharts,
    ownComponents: given.extensions.components,
    get: async <T>(shared: Shared<T>) => {
      const template = given.ofShared.get(shared);
      if (template === undefined) throw new Error(`${report.name} does not say that it needs the ${shared.name}`);
      const node = { ...inputs, name: shared.name, template: digestBytes(template.source), year: `${year}` };
      return graph.get('shared', node, () => shared.make({ ...input, template })) as Promise<T>;
    },
    computeMetrics: (plan, of = year) => {
      const isOld = plan === partOf(content.comparison?.old, 'plan')?.plan;
      // A year is judged by what held in it.
      const then = of === year ? plan : planInYear(isOld ? content.comparison?.old : content.edition, plan, of);
      const held = then === plan ? {} : { held: `${year}` };
      const node = { workspace: given.digest, edition: isOld ? 'old' : 'new', year: `${of}`, ...held };
      return graph.compute('metrics', node, () => {
        const metrics = computeMetrics(then, configuration, of);
        return then === plan ? metrics : asOfPlan(metrics, plan);
      });
    },
    readPicture: (path) => readPicture(effects, given.root, path),
    locate: async (document) => {
      // Loaded only here: most reports need no pages but their own.
      const { locateOnPages } = await import('../layout/locate.ts');
      const digest = digestDocument(document).laidOut;
      const before = laidOut.get(document);
      if (before !== undefined && before !== digest) graph.drop('pages', { ...inputs, document: before });
      laidOut.set(document, digest);
      const pages = await layOut(document, digest);
      return graph.compute('located', { ...inputs, document: digest }, () => locateOnPages(pages));
    },
  };
  const { value, findings } = await (given.volume ?? report).compose(input);
  const { form, tree } = value;
  const characters = form === 'print' ? checkGlyphs(tree, fonts) : checkCharacters(tree);
  const document = { ...value, ...nameFiles(given, configuration) };
  return { value: document, findings: [...findings, ...characters, ...checkPictures(tree)] };
}

/** How its files are called, and those that hold its data. */
function nameFiles(
  { report, volume, dataFiles }: Pick<Input, 'report' | 'volume' | 'dataFiles'>,
  { license }: Configuration,
): Pick<ComposedDocument, 'name' | 'dataFiles' | 'license'> {
  const name = basename(volume?.name ?? report.name);
  return { name, ...(dataFiles === undefined ? {} : { dataFiles }), ...(license === undefined ? {} : { license }) };
}

/** `digest` is that of the document where it is known. */
function createLayOut({ fonts, inputs }: Typeset, graph: Graph): LayOutOnce {
  return async (document, digest = digestDocument(document).laidOut) => {
    const { placeDocument } = await import('../layout/place-document.ts');
    const node = { ...inputs, document: digest };
    return graph.compute('pages', node, () => placeDocument(document, fonts));
  };
}

/** A family that `torikumi.yaml` asks for is missing there, not in the program. */
function placeFamily(finding: Finding, families: readonly string[], settings: Places): Finding {
  const index = 'family' in finding.facts ? families.indexOf(finding.facts.family) : -1;
  const place = settings.get(`fonts.${index}`);
  return place === undefined ? finding : { ...finding, place };
}
