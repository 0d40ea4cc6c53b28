/** The theme as CSS: readable at 320 px, on wide screens and on paper. */

import type { PageSetup } from '../../document/document.ts';
import { isLight, type Style, type Theme } from '../../document/theme.ts';

export function styleSheet(theme: Theme, page: PageSetup): string {
  const { margin } = theme.page;
  const rules = [
    `:root{color-scheme:light;--rule:${theme.rule.strongColor}}`,
    '*{box-sizing:border-box}',
    `body{margin:0;font-family:${fontFamilies(theme)};${declarations(theme.elements.body ?? {})}}`,
    `main{max-width:${page.orientation === 'portrait' ? 56 : 90}rem;margin:0 auto;padding:1rem}`,
    ...Object.entries(theme.elements)
      .filter(([name]) => name !== 'body')
      .map(([name, style]) => `${selectorOf(name)}{margin:0;${declarations(style)}}`),
    `.box{border:1px solid ${theme.rule.color};padding:.5rem .8rem;margin:.5rem 0}`,
    ...Object.entries(theme.classes).map(([name, style]) => `.${name}{${declarations(style)}}`),
    '.skip{position:absolute;left:-99rem}.skip:focus{left:.5rem;top:.5rem;padding:.5rem;background:#fff;z-index:2}',
    `.page-contents{max-width:${page.orientation === 'portrait' ? 56 : 90}rem;margin:0 auto;padding:1rem 1rem 0}`,
    `.data-files{max-width:${page.orientation === 'portrait' ? 56 : 90}rem;margin:0 auto;padding:1rem}`,
    '.page-section{margin-top:2rem}',
    'ul,ol{padding-left:1.4em;margin:0}',
    'ul.plain,ol.plain{list-style:none;padding:0}',
    '.marked{list-style:none;padding:0}',
    '.marked>li{padding-left:var(--hang)}',
    '.marker{display:inline-block;min-width:var(--hang);margin-left:calc(-1*var(--hang));white-space:pre-wrap}',
    '.leader-row{display:flex;align-items:flex-end;gap:.5em}',
    '.leader-row>:last-child:not(:first-child){text-align:right}',
    '.leader{flex:1 1 2em;min-width:2em;height:1px;margin-bottom:.6em;border-top:.1em dotted}',
    'table{border-collapse:collapse;width:100%;margin:.3rem 0}',
    `th,td{border:1px solid ${theme.rule.color}}`,
    '.borderless :is(th,td){border:none}',
    'td.number,td.baseline,td.target,td.latest,td.computed{white-space:nowrap;font-variant-numeric:tabular-nums}',
    '.rating{white-space:nowrap}',
    'th.indicator,th.project{min-width:10em}',
    'th.amounts-name{min-width:6em}',
    '.scroll{overflow-x:auto}',
    // What is wider than any screen scrolls in a box of its own, in which its heads stay.
    '.scroll:not([class*=fits]){max-height:90vh}',
    `.scroll:focus-visible{outline:2px solid ${theme.rule.strongColor}}`,
    '.columns{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,40rem),1fr))}',
    '.gallery{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr))}',
    'figure{margin:.5rem 0}',
    'svg{width:100%;height:auto;display:block}',
    'svg.narrow{display:none}',
    '.chart-values{font-size:.857rem}.chart-values>table{width:auto}.chart-values th{text-align:left}.chart-values td{text-align:right}',
    'img{max-width:100%;height:auto;display:block}',
    'figure.center :is(svg,img){margin-inline:auto}',
    'del{text-decoration:line-through double;margin:0 .12em}',
    'ins{text-decoration:underline;margin:0 .12em}',
    'mark{background:#fff3c4;color:inherit}',
    '.unseen-title{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
    // Not seen, but read and copied: `position:absolute` would put it on a line of its own in what is copied.
    '.redline-mark{display:inline-block;width:1px;height:1px;margin-right:-1px;overflow:hidden;white-space:nowrap;clip-path:inset(50%)}',
    ...Object.entries(theme.classes)
      .filter(([, { color }]) => color !== undefined && isLight(color))
      .map(([name]) => `.${name} :is(del,ins){color:inherit}`),
    ...stickyHeads,
    ...cards(theme),
    '@media (max-width:40rem){main{padding:.5rem}h1{font-size:1.4rem}}',
    '@media screen and (max-width:40rem){svg.wide{display:none}svg.narrow{display:block;max-width:28rem}}',
    `@page{size:${page.size} ${page.orientation};margin:${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm}`,
    '@media print{.skip,.page-contents,.data-files,.chart-values{display:none}main{max-width:none;padding:0}.new-page{break-before:page}thead{display:table-header-group}tbody,tr,figure,.box,.keep-together{break-inside:avoid}.scroll{overflow:visible!important;max-height:none!important}thead{position:static!important}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}',
  ];
  return rules.join('\n');
}

/** A heading keeps its look where its level is another. */
function selectorOf(name: string): string {
  return /^h[1-6]$/.test(name) ? `${name},.as-${name}` : name;
}

/** Heads stick to the window only where their table has no box of its own that scrolls. */
const stickyHeads: readonly string[] = [
  'html{scroll-padding-top:7rem}',
  '@media (min-width:64rem){.fits-40,.fits-64{overflow:visible}}',
  '@media (min-width:80rem){.fits-80{overflow:visible}}',
  '@media (min-width:64rem){thead{position:sticky;top:0;z-index:1}}',
];

/** On narrow screens each row is a card, whose cells say the heads of their columns; heads of single values stand above them; what has no heads scrolls. */
function cards({ rule, elements }: Theme): readonly string[] {
  const rules = [
    '.cards,.cards>:is(tbody,tfoot,thead),.cards tr,.cards :is(td,th){display:block}',
    '.cards>colgroup{display:none}',
    '.cards .labels{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
    `.cards>:is(tbody,tfoot)>tr{border:1px solid ${rule.color};margin-bottom:.5rem}`,
    '.cards :is(td,th){border:none;text-align:left;min-width:0;white-space:normal}',
    `.cards td+td{border-top:1px dotted ${rule.color}}`,
    '.cards td:empty{display:none}',
    // Said by the head already, for whoever hears the page.
    `.cards td[data-label]::before{content:attr(data-label);content:attr(data-label) / "";display:block;font-weight:700;font-size:.75rem;text-align:left;color:${elements.small?.color ?? 'inherit'}}`,
    '.pairs,.pairs>tbody,.pairs tr,.pairs :is(td,th){display:block}.pairs>colgroup{display:none}',
    '.pairs :is(td,th){min-width:0;border-block-end:none}',
    `.pairs tr:last-child>:last-child{border-block-end:1px solid ${rule.color}}`,
    '.scroll:not(.fits-40)>table:not(:is(.cards,.pairs)){min-width:40rem}',
  ];
  return [`@media screen and (max-width:40rem){${rules.join('')}}`];
}

function fontFamilies(theme: Theme): string {
  return [...theme.fonts, 'BIZ UDPゴシック', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', 'Meiryo']
    .map((family) => `"${family}"`)
    .concat('sans-serif')
    .join(',');
}

function declarations(style: Style): string {
  const rem = (points: number) => `${Number((points / 10.5).toFixed(3))}rem`;
  const list: readonly (readonly [string, string | undefined])[] = [
    ['font-size', style.size === undefined ? undefined : rem(style.size)],
    ['font-weight', style.bold === undefined ? undefined : style.bold ? '700' : '400'],
    ['text-decoration', style.underline === true ? 'underline' : undefined],
    ['color', style.color],
    ['background', style.fill],
    ['text-align', style.align],
    ['vertical-align', style.verticalAlign],
    ['line-height', style.lineHeight === undefined ? undefined : `${style.lineHeight}`],
    ['margin-top', style.spaceBefore === undefined ? undefined : rem(style.spaceBefore)],
    ['margin-bottom', style.spaceAfter === undefined ? undefined : rem(style.spaceAfter)],
    ['border-bottom', style.ruleBelow === undefined ? undefined : `${style.ruleBelow}pt solid var(--rule)`],
    ['padding-block', style.paddingY === undefined ? undefined : `${style.paddingY}pt`],
    ['padding-inline', sidePaddings(style)],
  ];
  return list.flatMap(([property, value]) => (value === undefined ? [] : [`${property}:${value}`])).join(';');
}

function sidePaddings({ paddingX, indent }: Style): string | undefined {
  if (paddingX === undefined && indent === undefined) return undefined;
  return `${(paddingX ?? 0) + (indent ?? 0) * 10}pt ${paddingX ?? 0}pt`;
}
