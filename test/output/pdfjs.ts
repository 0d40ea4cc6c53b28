/** pdf.js for all tests, without what it does to the process that it is loaded in. */

const { parse, stringify } = JSON;
const { push } = Array.prototype;

const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
// It would load this half of it with the first document.
// @ts-expect-error It has no types, and is used by the other half alone.
await import('pdfjs-dist/legacy/build/pdf.worker.mjs');

// It replaces what newer engines do otherwise in a corner by functions that take many times as long, for all that runs in the
// process: the program that is tested, and every test after this one.
JSON.parse = parse;
JSON.stringify = stringify;
Array.prototype.push = push;

export { getDocument, OPS };
