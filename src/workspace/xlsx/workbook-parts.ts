/** Prepares the parts of an XLSX for exceljs: only those that cells need, in a form that it reads without loss. */

import { strFromU8, strToU8, zipSync } from 'fflate';
import { declareNumberFormats } from './workbook-styles.ts';

/** Without these two there is nothing to read. */
const required = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];

const optional = ['[Content_Types].xml', '_rels/.rels', 'xl/sharedStrings.xml', 'xl/styles.xml'];

const worksheet = /^xl\/worksheets\/sheet\d+\.xml$/;

/** What stands for the result of a formula that no program has computed; not a number, so that no cell can hold it. */
const notComputed = '<v>none</v>';

/**
 * A new archive for exceljs, or `undefined` when a part is missing that every workbook has. Pictures, comments, tables and
 * charts stay behind.
 */
export function prepareWorkbook(entries: ReadonlyMap<string, Uint8Array>): Uint8Array | undefined {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, bytes] of entries) {
    if (required.includes(name) || optional.includes(name) || worksheet.test(name)) {
      parts[name] = strToU8(preparePart(name, withoutPrefix(strFromU8(bytes))));
    }
  }
  const names = Object.keys(parts);
  const isWorkbook = required.every((name) => names.includes(name)) && names.some((name) => worksheet.test(name));
  return isWorkbook ? zipSync(parts, { level: 0 }) : undefined;
}

/** How many cells the merged ranges of all sheets cover. Each becomes an object, so that one short line can fill the memory. */
export function countMergedCells(entries: ReadonlyMap<string, Uint8Array>): number {
  let count = 0;
  for (const [name, bytes] of entries) {
    if (!worksheet.test(name)) continue;
    for (const [, left = '', top, right = '', bottom] of strFromU8(bytes).matchAll(mergedRange)) {
      count += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
    }
  }
  return count;
}

const mergedRange = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g;

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function preparePart(name: string, xml: string): string {
  if (worksheet.test(name)) return replaceFormulas(xml);
  return name === 'xl/styles.xml' ? declareNumberFormats(xml) : xml;
}

/** Programs on .NET write `<x:worksheet xmlns:x="…">`; exceljs knows elements by their bare names only. */
function withoutPrefix(xml: string): string {
  const prefix = /<(\w+):(?:workbook|worksheet|sst|styleSheet)\b/.exec(xml)?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}

/**
 * Each formula by its cached result. exceljs itself loses a text under a date format, and cannot tell a formula that yields
 * an empty text (`t="str"`) from one that was never computed.
 */
function replaceFormulas(xml: string): string {
  return xml.replace(formulaCell, (_, attributes: string, value: string | undefined) => {
    if (value !== undefined && !/^<v[^>]*(?:\/>|><\/v>)$/.test(value)) return `<c${attributes}>${value}</c>`;
    if (/\bt="str"/.test(attributes)) return `<c${attributes}/>`;
    return `<c${attributes.replace(/\bt="\w*"/, '')}>${notComputed}</c>`;
  });
}

const formulaCell = /<c\b([^>]*)>\s*<f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)\s*(<v\b[^>]*\/>|<v\b[^>]*>[^<]*<\/v>)?\s*<\/c>/g;
