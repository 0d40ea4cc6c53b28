/** Reads the command line into one command, without running anything. */

import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ReadingFormat } from '../build/write-reading.ts';
import type { Language } from '../finding/render.ts';
import type { Choice } from '../metrics/form/choose-sheets.ts';
import { isQueueAddress } from '../runner/queue/address.ts';
import { wordUsageError } from './usage-error.ts';
import { cliWords } from './words.ts';

export type ParsedCommand = { readonly language: Language } & (
  | (Selection & {
      readonly name: 'build';
      readonly force: boolean;
      /** Only these of the sheets. */
      readonly only: readonly Choice[] | undefined;
      /** None for as many as there are cores. */
      readonly workers: number | undefined;
      readonly shard: { readonly index: number; readonly count: number } | undefined;
      readonly queue: string | undefined;
      readonly store: string;
      readonly wait: boolean;
      readonly explain: boolean;
      readonly logFile: string | undefined;
      readonly jsonLines: boolean;
      readonly strict: boolean;
      readonly json: boolean;
    })
  | (Selection & {
      readonly name: 'watch';
      /** Looks again and again, where a file system does not tell what changes. */
      readonly poll: boolean;
    })
  | {
      readonly name: 'worker';
      readonly queue: string;
      readonly store: string;
      readonly lease: number;
      /** None for as many as there are cores. */
      readonly workers: number | undefined;
    }
  | { readonly name: 'plan'; readonly workspaces: readonly string[]; readonly shards: number; readonly json: boolean }
  | { readonly name: 'merge'; readonly folders: readonly string[]; readonly out: string; readonly json: boolean }
  | {
      readonly name: 'check';
      readonly workspaces: readonly string[];
      /** The tables alone. */
      readonly quick: boolean;
      /** Where to write how the tables were understood. */
      readonly reading?: { readonly path: string; readonly format: ReadingFormat };
      readonly strict: boolean;
      readonly json: boolean;
    }
  | { readonly name: 'metrics'; readonly workspace: string; readonly year: number | undefined; readonly json: boolean }
  | {
      readonly name: 'publish';
      readonly workspace: string;
      readonly year: number | undefined;
      readonly out: string;
      /** Of the program. */
      readonly version: string;
      readonly json: boolean;
    }
  | { readonly name: 'history'; readonly id: string; readonly workspace: string; readonly json: boolean }
  | {
      readonly name: 'diff';
      readonly old: Side;
      readonly new: Side;
      readonly labels?: Labels;
      /** What becomes of tracked changes in documents of Word. */
      readonly changes?: 'accept' | 'refuse';
      /** `YYYY-MM-DD`. */
      readonly date: string | undefined;
      readonly formats: readonly string[];
      /** Nothing is built without it. */
      readonly out: string | undefined;
      readonly strict: boolean;
      readonly json: boolean;
    }
  | {
      readonly name: 'init';
      readonly folder: string;
      /** Tables to make it of; without any it is an example. */
      readonly from?: readonly string[];
      /** What the example is of, where it is not 取組状況. */
      readonly kind?: 'sheets';
    }
  | {
      readonly name: 'roll';
      readonly workspace: string;
      /** Where next year's is made. */
      readonly folder: string;
      /** None for the one after the latest results. */
      readonly year: number | undefined;
      readonly json: boolean;
    }
  | { readonly name: 'schema'; readonly of?: 'form' }
  | {
      readonly name: 'inquiry';
      readonly action: InquiryAction;
      readonly workspace: string;
      /** Of replies. */
      readonly folder: string | undefined;
      /** None where the workspace has one inquiry. */
      readonly number: string | undefined;
      readonly out: string;
      /** Freeze although something is missing. */
      readonly force: boolean;
      /** `YYYY-MM-DD`; none for today. */
      readonly date: string | undefined;
      readonly json: boolean;
    }
  | {
      readonly name: 'open';
      readonly folder: string;
      /** 0 for any that is free. */
      readonly port: number;
      /** Whether the system's browser is started. */
      readonly browser: boolean;
    }
  | { readonly name: 'lint'; readonly files: readonly string[]; readonly json: boolean }
);

const inquiryActions = ['send', 'read', 'status', 'confirm', 'freeze'] as const;
type InquiryAction = (typeof inquiryActions)[number];

/** What is built, and where to. */
interface Selection {
  readonly workspaces: readonly string[];
  readonly years: readonly number[] | 'all';
  readonly reports: readonly string[];
  readonly formats: readonly string[];
  readonly out: string;
}

interface Side {
  readonly path: string;
  /** Of git; without one, what stands there now. */
  readonly revision?: string;
}

interface Labels {
  readonly old: string;
  readonly new: string;
}

/** Help and the version are texts for standard output; a usage error is one for standard error. */
export type ParsedArguments =
  | { readonly command: ParsedCommand }
  | { readonly text: string }
  | { readonly usageError: string };

export function parseArguments(words: readonly string[], version: string): ParsedArguments {
  const language: Language = findLanguage(words);
  const text = cliWords[language];
  let parsed: ParsedCommand | undefined;
  let output = '';
  const program = new Command('torikumi');
  const add = (name: string, description: string): Command =>
    program.command(name).description(description).addOption(languageOption(text.lang));
  program
    .description(text.program)
    .version(version, '-V, --version', text.version)
    .helpOption('-h, --help', text.help)
    .helpCommand(false)
    .addOption(languageOption(text.lang))
    .configureHelp({
      styleTitle: (title) => text.helpTitles[title] ?? title,
      optionDescription: ({ description }) => description,
    })
    .exitOverride()
    .configureOutput({
      writeOut: (part) => {
        output += part;
      },
      writeErr: (part) => {
        output += part;
      },
    });
  add('build', text.build)
    .argument('[workspace...]', text.workspaces)
    .option('--year <year>', text.year, (value, years: Years) => collectYears(value, years, text.yearForms), [])
    .option('--report <name>', text.report, collectList, [])
    .option('--format <list>', text.format, collectList, [])
    .option('--out <folder>', text.out, 'out')
    .option(
      '--only <name=value>',
      text.only,
      (value, all: Choices) => collectChoices(value, all, text.onlyForm),
      undefined,
    )
    .option('--force', text.force, false)
    .option('--workers <number>', text.workers, (value) => parseWorkers(value, text.workersForm))
    .option('--shard <part>', text.shard, (value) => parseShard(value, text.shardForm))
    .option('--queue <address>', text.queue, (value) => parseQueue(value, text.queueForm))
    .option('--store <folder>', text.store, defaultStore)
    .option('--wait', text.wait, false)
    .option('--explain', text.explain, false)
    .option('--log-file <file>', text.logFile)
    .option('--strict', text.strict, false)
    .option('--json', text.json, false)
    .option('--json-lines', text.jsonLines, false)
    .action((workspaces: string[], options) => {
      const { year, report: reports, format: formats, logFile, ...rest } = options;
      const years = year.includes('all') ? 'all' : year;
      const { out, only, force, workers, shard, queue, store, wait, explain, strict, json, jsonLines } = rest;
      const how = { only, force, workers, shard, queue, store, wait, explain, logFile, strict, json, jsonLines };
      parsed = { name: 'build', language, workspaces, years, reports, formats, out, ...how };
    });
  add('watch', text.watch)
    .argument('[workspace...]', text.workspaces)
    .option('--year <year>', text.year, (value, years: Years) => collectYears(value, years, text.yearForms), [])
    .option('--report <name>', text.report, collectList, [])
    .option('--format <list>', text.format, collectList, [])
    .option('--out <folder>', text.out, 'out')
    .option('--poll', text.poll, false)
    .action((workspaces: string[], { year, report: reports, format: formats, out, poll }) => {
      const years = year.includes('all') ? 'all' : year;
      parsed = { name: 'watch', language, workspaces, years, reports, formats, out, poll };
    });
  add('worker', text.worker)
    .requiredOption('--queue <address>', text.queue, (value) => parseQueue(value, text.queueForm))
    .option('--store <folder>', text.store, defaultStore)
    .option('--lease <seconds>', text.lease, (value) => parseLease(value, text.leaseForm), defaultLease)
    .option('--workers <number>', text.workers, (value) => parseWorkers(value, text.workersForm))
    .action(({ queue, store, lease, workers }) => {
      parsed = { name: 'worker', language, queue, store, lease, workers };
    });
  add('plan', text.plan)
    .argument('[workspace...]', text.workspaces)
    .requiredOption('--shards <number>', text.shards, (value) => parseShards(value, text.shardsForm))
    .option('--json', text.json, false)
    .action((workspaces: string[], { shards, json }) => {
      parsed = { name: 'plan', language, workspaces, shards, json };
    });
  add('merge', text.merge)
    .argument('<folder...>', text.outputs)
    .option('--out <folder>', text.out, 'out')
    .option('--json', text.json, false)
    .action((folders: string[], { out, json }) => {
      parsed = { name: 'merge', language, folders: folders.map(trimEnd), out, json };
    });
  add('check', text.check)
    .argument('[workspace...]', text.workspaces)
    .option('--quick', text.quick, false)
    .option('--reading <file>', text.reading, (value) => parseReading(value))
    .option('--strict', text.strict, false)
    .option('--json', text.json, false)
    .action((workspaces: string[], { quick, strict, json, reading }) => {
      const shown = reading === undefined ? {} : { reading };
      parsed = { name: 'check', language, workspaces, quick, strict, json, ...shown };
    });
  add('metrics', text.metrics)
    .argument('<workspace>', text.workspace)
    .option('--year <year>', text.oneYear, (value) => parseYear(value, text.yearForm))
    .option('--json', text.json, false)
    .action((workspace: string, { year, json }) => {
      parsed = { name: 'metrics', language, workspace, year, json };
    });
  add('publish', text.publish)
    .argument('[workspace]', text.workspace, '.')
    .option('--year <year>', text.oneYear, (value) => parseYear(value, text.yearForm))
    .option('--out <folder>', text.out, 'out')
    .option('--json', text.json, false)
    .action((workspace: string, { year, out, json }) => {
      parsed = { name: 'publish', language, workspace: trimEnd(workspace), year, out, version, json };
    });
  add('history', text.history)
    .argument('<id>', text.indicatorId)
    .argument('[workspace]', text.workspace, '.')
    .option('--json', text.json, false)
    .action((id: string, workspace: string, { json }) => {
      parsed = { name: 'history', language, id, workspace: trimEnd(workspace), json };
    });
  const diff = add('diff', text.diff);
  diff
    .argument('<old>', text.oldEdition)
    .argument('[new]', text.newEdition)
    .option('--git <range>', text.git, (value) => parseRange(value, text.rangeForm))
    .option('--labels <old,new>', text.labels, (value) => parseLabels(value, text.labelsForm))
    .addOption(new Option('--changes <choice>', text.tracked).choices(['accept', 'refuse'] as const))
    .option('--date <date>', text.date, (value) => parseDay(value))
    .option('--out <folder>', text.diffOut)
    .option('--format <list>', text.diffFormat, collectList, [])
    .option('--strict', text.strict, false)
    .option('--json', text.json, false)
    .action((old: string, now: string | undefined, options) => {
      const { git, labels, changes, date, out, format: formats, strict, json } = options;
      if ((git === undefined) === (now === undefined)) {
        diff.error("error: name two editions, or one and '--git'", { exitCode: 2, code: 'torikumi.editions' });
      }
      const sides =
        now === undefined ? sidesOf(trimEnd(old), git) : { old: { path: trimEnd(old) }, new: { path: trimEnd(now) } };
      const head = { ...(labels === undefined ? {} : { labels }), ...(changes === undefined ? {} : { changes }) };
      parsed = { name: 'diff', language, ...sides, ...head, date, out, formats, strict, json };
    });
  add('init', text.init)
    .argument('<folder>', text.folder)
    .option('--from <file...>', text.from)
    .addOption(new Option('--kind <kind>', text.initKind).choices(['progress', 'sheets']).default('progress'))
    .action((folder: string, { from, kind }) => {
      parsed = {
        name: 'init',
        language,
        folder,
        ...(from === undefined ? {} : { from }),
        ...(kind === 'sheets' && { kind }),
      };
    });
  add('roll', text.roll.command)
    .argument('<workspace>', text.roll.workspace)
    .argument('[folder]', text.roll.folder)
    .option('--year <year>', text.roll.year, (value) => parseYear(value, text.yearForm))
    .option('--json', text.json, false)
    .action((first: string, second: string | undefined, { year, json }) => {
      const [workspace, folder] = second === undefined ? ['.', first] : [first, second];
      parsed = { name: 'roll', language, workspace: trimEnd(workspace), folder: trimEnd(folder), year, json };
    });
  add('schema', text.schema)
    .addArgument(new Argument('[of]', text.schemaOf).choices(['configuration', 'form']).default('configuration'))
    .action((of: 'configuration' | 'form') => {
      parsed = { name: 'schema', language, ...(of === 'form' && { of }) };
    });
  const inquiry = add('inquiry', text.inquiry.command);
  inquiry
    .addArgument(new Argument('<action>', text.inquiry.action).choices(inquiryActions))
    .argument('[workspace]', text.workspace, '.')
    .argument('[folder]', text.inquiry.folder)
    .option('--number <number>', text.inquiry.number)
    .option('--out <folder>', text.out, 'out')
    .option('--force', text.inquiry.force, false)
    .option('--date <date>', text.inquiry.date, (value) => parseDay(value))
    .option('--json', text.json, false)
    .action((action: InquiryAction, first: string, second: string | undefined, options) => {
      const { number, out, force, date, json } = options;
      const [workspace, folder] = action === 'read' && second === undefined ? ['.', first] : [first, second];
      const places = { workspace: trimEnd(workspace), folder: folder && trimEnd(folder) };
      parsed = { name: 'inquiry', language, action, ...places, number, out, force, date, json };
    });
  add('open', text.open)
    .argument('[folder]', text.openFolder, '.')
    .option('--port <number>', text.port, (value) => parsePort(value, text.portForm), 0)
    .option('--no-browser', text.noBrowser)
    .action((folder: string, { port, browser }) => {
      parsed = { name: 'open', language, folder: trimEnd(folder), port, browser };
    });
  add('lint', text.lint)
    .argument('<file...>', text.files)
    .option('--json', text.json, false)
    .action((files: string[], { json }) => {
      parsed = { name: 'lint', language, files, json };
    });
  // Commander copies these settings to a subcommand only when it is added after them.
  for (const command of program.commands) command.copyInheritedSettings(program).helpOption('-h, --help', text.help);
  try {
    program.parse([...words], { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    const isAnswer = cause.exitCode === 0;
    if (isAnswer) return { text: output.trimEnd() };
    if (cause.code === 'commander.help') return { usageError: output.trimEnd() };
    const name = program.commands.find((command) => words.includes(command.name()))?.name();
    return { usageError: `${wordUsageError(cause, language)}\n${text.seeHelp(name)}` };
  }
  return parsed === undefined ? { usageError: program.helpInformation().trimEnd() } : { command: parsed };
}

function parseReading(path: string): { readonly path: string; readonly format: ReadingFormat } {
  const format = /\.(xlsx|html|json)$/i.exec(path)?.[1]?.toLowerCase();
  if (format !== 'xlsx' && format !== 'html' && format !== 'json')
    throw new InvalidArgumentError('*.xlsx, *.html, *.json');
  return { path, format };
}

function languageOption(description: string): Option {
  return new Option('--lang <language>', description).argParser((value) => {
    if (value !== 'ja' && value !== 'en') throw new InvalidArgumentError('ja, en');
    return value;
  });
}

/** Needed before parsing, for the words of help and errors. */
function findLanguage(words: readonly string[]): Language {
  const at = words.indexOf('--lang');
  return words[at + 1] === 'en' && at >= 0 ? 'en' : words.includes('--lang=en') ? 'en' : 'ja';
}

type Years = readonly (number | 'all')[];

function collectYears(value: string, years: Years, expected: string): Years {
  return [...years, ...value.split(',').map((part) => (part.trim() === 'all' ? 'all' : parseYear(part, expected)))];
}

function parseYear(value: string, expected: string): number {
  if (!/^(19|20)\d\d$/.test(value.trim())) throw new InvalidArgumentError(expected);
  return Number(value);
}

function parseWorkers(value: string, expected: string): number {
  const workers = Number(value);
  if (!/^[0-9]{1,2}$/.test(value) || workers < 1 || workers > 64) throw new InvalidArgumentError(expected);
  return workers;
}

function parsePort(value: string, expected: string): number {
  const port = Number(value);
  if (!/^[0-9]{1,5}$/.test(value) || port > 65_535) throw new InvalidArgumentError(expected);
  return port;
}

const defaultStore = 'torikumi-store';
const defaultLease = 30;

function parseQueue(value: string, expected: string): string {
  if (!isQueueAddress(value)) throw new InvalidArgumentError(expected);
  return value;
}

function parseLease(value: string, expected: string): number {
  const seconds = Number(value);
  if (!/^[0-9]{1,4}$/.test(value) || seconds < 1 || seconds > 3600) throw new InvalidArgumentError(expected);
  return seconds;
}

function parseShards(value: string, expected: string): number {
  const count = Number(value);
  if (!/^[0-9]{1,3}$/.test(value) || count < 1) throw new InvalidArgumentError(expected);
  return count;
}

type Choices = readonly Choice[] | undefined;

/** `施策=2-1`, `課=環境課,福祉課`; of any width. */
function collectChoices(value: string, all: Choices, expected: string): Choices {
  const at = value.search(/[=＝]/);
  const name = value.slice(0, Math.max(0, at)).trim();
  const texts = value
    .slice(at + 1)
    .split(/[,，、]/)
    .map((text) => text.trim());
  if (name === '' || texts.includes('')) throw new InvalidArgumentError(expected);
  return [...(all ?? []), { name, texts }];
}

/** `2/5` */
function parseShard(value: string, expected: string): { readonly index: number; readonly count: number } {
  const [index = '', count = '', ...more] = value.split('/');
  const shard = { index: parseShards(index, expected), count: parseShards(count, expected) };
  if (more.length > 0 || shard.index > shard.count) throw new InvalidArgumentError(expected);
  return shard;
}

interface Range {
  readonly old: string;
  /** Without one, what stands there now. */
  readonly new: string | undefined;
}

/** `main..draft`, or `main` against what stands in the folder now. */
function parseRange(value: string, expected: string): Range {
  const match = /^([^.\s-](?:\.?[^.\s])*)(?:\.\.([^.\s-](?:\.?[^.\s])*))?$/.exec(value);
  if (match?.[1] === undefined) throw new InvalidArgumentError(expected);
  return { old: match[1], new: match[2] };
}

function sidesOf(path: string, range: Range): { readonly old: Side; readonly new: Side } {
  const now = range.new === undefined ? { path } : { path, revision: range.new };
  return { old: { path, revision: range.old }, new: now };
}

function parseLabels(value: string, expected: string): Labels {
  const [old = '', now = '', ...more] = value.split(/[,、，]/).map((part) => part.trim());
  if (old === '' || now === '' || more.length > 0) throw new InvalidArgumentError(expected);
  return { old, new: now };
}

function parseDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new InvalidArgumentError('YYYY-MM-DD');
  return value;
}

function trimEnd(path: string): string {
  return path.replace(/(?<=^[/\\]|[^/\\])[/\\]+$/, '');
}

function collectList(value: string, list: readonly string[]): readonly string[] {
  return [...list, ...value.split(',').map((part) => part.trim())].filter((part) => part !== '');
}
