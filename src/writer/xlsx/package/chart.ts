/** xl/charts/chartN.xml: a chart of DrawingML over cells of the workbook, with the values that they hold now. */

import type { ChartCells, ChartLook, WorkbookChart } from '../../../document/workbook-chart.ts';
import { declaration, escapeText, tag } from '../../package/xml.ts';

/** A chart of the document with its cells found. */
export interface Chart
  extends Pick<WorkbookChart, 'kind' | 'numberFormat' | 'labelFormat' | 'most' | 'least' | 'hasLabels'> {
  readonly categories: ChartRange;
  readonly series: readonly ChartSeries[];
  readonly font: { readonly name: string; readonly color: string };
  readonly gridColor: string;
}

export interface ChartRange extends Pick<ChartCells, 'values'> {
  /** e.g. `'総括'!$B$5:$B$8`. */
  readonly cells: string;
}

export interface ChartSeries extends ChartLook {
  readonly name: ChartRange;
  readonly values: ChartRange;
}

const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
/** Preset patterns whose lines stay apart in a copy without colours. */
const hatches = { rising: 'wdUpDiag', crossing: 'diagCross', falling: 'wdDnDiag' } as const;
const dashes = { dash: 'dash', dot: 'sysDot' } as const;
const axes = { categories: 111_111_111, values: 222_222_222 };
/** Hundredths of a point. */
const textSize = 800;

export function* chartXml(chart: Chart): Generator<string> {
  yield `${declaration}${tag('c:chartSpace', namespaces).slice(0, -2)}><c:roundedCorners val="0"/><c:chart>`;
  yield '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>';
  yield chart.kind === 'lines' ? '<c:lineChart><c:grouping val="standard"/>' : barHead(chart);
  yield val('c:varyColors', 0);
  for (const [index, series] of chart.series.entries()) yield composeSeries(series, index, chart);
  yield chart.kind === 'lines' ? val('c:marker', 1) : barFoot(chart);
  yield val('c:axId', axes.categories) + val('c:axId', axes.values);
  yield chart.kind === 'lines' ? '</c:lineChart>' : '</c:barChart>';
  yield categoryAxis(chart) + valueAxis(chart);
  yield '</c:plotArea>';
  yield `<c:legend>${val('c:legendPos', 'b')}${val('c:overlay', 0)}</c:legend>`;
  yield `${val('c:plotVisOnly', 1)}${val('c:dispBlanksAs', 'gap')}</c:chart>`;
  yield '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>';
  yield `${textProperties(chart)}</c:chartSpace>`;
}

function barHead({ kind }: Chart): string {
  const grouping = val('c:grouping', kind === 'stack' ? 'stacked' : 'clustered');
  return `<c:barChart>${val('c:barDir', 'bar')}${grouping}`;
}

/** Each category of bars has one bar alone, that of its series. */
function barFoot(_: Chart): string {
  return val('c:gapWidth', 50) + val('c:overlap', 100);
}

function composeSeries(series: ChartSeries, index: number, chart: Chart): string {
  const { kind, categories, hasLabels, numberFormat } = chart;
  const parts = [
    val('c:idx', index),
    val('c:order', index),
    `<c:tx>${stringReference(series.name)}</c:tx>`,
    kind === 'lines' ? lineLook(series) : `<c:spPr>${fillOf(series)}${lineOf(series.stroke, 9525)}</c:spPr>`,
    kind === 'lines' ? markerOf(series) : val('c:invertIfNegative', 0),
    hasLabels && series.mark !== 'none' ? labelsOf(chart, series) : '',
    `<c:cat>${stringReference(categories)}</c:cat>`,
    `<c:val>${numberReference(series.values, numberFormat)}</c:val>`,
    kind === 'lines' ? val('c:smooth', 0) : '',
  ];
  return `<c:ser>${parts.join('')}</c:ser>`;
}

function labelsOf(chart: Chart, { fill, hatch }: ChartSeries): string {
  const isInside = chart.kind === 'stack';
  const color = isInside && hatch === undefined && isDark(fill) ? '#ffffff' : chart.font.color;
  // A hatch would cross the digits.
  const paper = hatch === undefined ? '' : `<c:spPr>${solid('#ffffff')}</c:spPr>`;
  const shown = ['ShowVal', 'ShowCatName', 'ShowSerName', 'ShowPercent', 'ShowBubbleSize'];
  return tag(
    'c:dLbls',
    {},
    tag('c:numFmt', { formatCode: chart.labelFormat ?? chart.numberFormat, sourceLinked: 0 }),
    isInside ? paper : '',
    textProperties(chart, color),
    val('c:dLblPos', isInside ? 'ctr' : chart.kind === 'lines' ? 't' : 'outEnd'),
    val('c:showLegendKey', 0),
    ...shown.map((name) => val(`c:${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`, name === 'ShowVal' ? 1 : 0)),
  );
}

function lineLook({ stroke, dash }: ChartSeries): string {
  const preset = dash === undefined ? '' : tag('a:prstDash', { val: dashes[dash] });
  return `<c:spPr>${lineOf(stroke, 22_225, preset)}</c:spPr>`;
}

function markerOf({ fill, stroke, mark = 'circle' }: ChartSeries): string {
  if (mark === 'none') return '<c:marker><c:symbol val="none"/></c:marker>';
  const look = `<c:spPr>${solid(fill)}${lineOf(stroke, 9525)}</c:spPr>`;
  return `<c:marker>${val('c:symbol', mark)}${val('c:size', 6)}${look}</c:marker>`;
}

function fillOf({ fill, stroke, hatch }: ChartSeries): string {
  if (hatch === undefined) return solid(fill);
  const [front, back] = [`<a:fgClr>${rgb(stroke)}</a:fgClr>`, `<a:bgClr>${rgb(fill)}</a:bgClr>`];
  return `<a:pattFill prst="${hatches[hatch]}">${front}${back}</a:pattFill>`;
}

function lineOf(color: string, width: number, dash = ''): string {
  return `<a:ln w="${width}">${solid(color)}${dash}</a:ln>`;
}

function solid(color: string): string {
  return `<a:solidFill>${rgb(color)}</a:solidFill>`;
}

function rgb(color: string): string {
  return `<a:srgbClr val="${color.slice(1).toUpperCase()}"/>`;
}

/** The first category stands at the top of bars that lie. */
function categoryAxis(chart: Chart): string {
  const isLying = chart.kind !== 'lines';
  return [
    `<c:catAx>${val('c:axId', axes.categories)}`,
    `<c:scaling>${val('c:orientation', isLying ? 'maxMin' : 'minMax')}</c:scaling>`,
    val('c:delete', 0) + val('c:axPos', isLying ? 'l' : 'b'),
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    `${val('c:majorTickMark', 'none')}${val('c:minorTickMark', 'none')}${val('c:tickLblPos', 'low')}`,
    `<c:spPr>${lineOf(chart.font.color, 9525)}</c:spPr>${textProperties(chart)}`,
    `${val('c:crossAx', axes.values)}${val('c:crosses', 'autoZero')}${val('c:auto', 0)}${val('c:lblAlgn', 'ctr')}`,
    `${val('c:lblOffset', 100)}${val('c:tickLblSkip', 1)}${val('c:noMultiLvlLbl', 1)}</c:catAx>`,
  ].join('');
}

function valueAxis(chart: Chart): string {
  const { kind, most, least, gridColor, numberFormat } = chart;
  const isLying = kind !== 'lines';
  return [
    `<c:valAx>${val('c:axId', axes.values)}<c:scaling>${val('c:orientation', 'minMax')}`,
    `${most === undefined ? '' : val('c:max', most)}${least === undefined ? '' : val('c:min', least)}</c:scaling>`,
    val('c:delete', 0) + val('c:axPos', isLying ? 't' : 'l'),
    `<c:majorGridlines><c:spPr>${lineOf(gridColor, 6350)}</c:spPr></c:majorGridlines>`,
    tag('c:numFmt', { formatCode: numberFormat, sourceLinked: 0 }),
    `${val('c:majorTickMark', 'none')}${val('c:minorTickMark', 'none')}${val('c:tickLblPos', 'nextTo')}`,
    `<c:spPr>${lineOf(gridColor, 6350)}</c:spPr>${textProperties(chart)}`,
    `${val('c:crossAx', axes.categories)}${val('c:crosses', 'autoZero')}${val('c:crossBetween', 'between')}</c:valAx>`,
  ].join('');
}

function textProperties(chart: Chart, color = chart.font.color): string {
  const paragraph = `<a:p><a:pPr>${runProperties('a:defRPr', chart, '', color)}</a:pPr><a:endParaRPr lang="ja-JP"/></a:p>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/>${paragraph}</c:txPr>`;
}

function runProperties(name: string, { font }: Chart, attributes = '', color = font.color): string {
  const face = escapeText(font.name).replaceAll('"', '&quot;');
  return `<${name}${attributes} sz="${textSize}" b="0">${solid(color)}<a:latin typeface="${face}"/><a:ea typeface="${face}"/></${name}>`;
}

function stringReference({ cells, values }: ChartRange): string {
  const points = values.map((value, idx) => (value === undefined ? '' : point(idx, String(value))));
  return reference('str', cells, '', values.length, points);
}

function numberReference({ cells, values }: ChartRange, format: string): string {
  const points = values.map((value, idx) => (typeof value === 'number' ? point(idx, String(value)) : ''));
  return reference('num', cells, `<c:formatCode>${escapeText(format)}</c:formatCode>`, values.length, points);
}

function reference(
  kind: 'str' | 'num',
  cells: string,
  format: string,
  count: number,
  points: readonly string[],
): string {
  const cache = `${format}${val('c:ptCount', count)}${points.join('')}`;
  return `<c:${kind}Ref><c:f>${escapeText(cells)}</c:f><c:${kind}Cache>${cache}</c:${kind}Cache></c:${kind}Ref>`;
}

function point(idx: number, value: string): string {
  return tag('c:pt', { idx }, `<c:v>${escapeText(value)}</c:v>`);
}

function val(name: string, value: string | number): string {
  return `<${name} val="${value}"/>`;
}

function isDark(color: string): boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.3 * r + 0.6 * g + 0.1 * b < 140;
}
