/** Reads the command line into one command, without running anything. */

import { Argument, Command, CommanderError, Option } from 'commander';
import type { Language } from '../finding/render.ts';
import { describeCommands } from './describe-commands.ts';
import {
  type Choices,
  collectChoices,
  collectList,
  collectYears,
  parseDay,
  parseLabels,
  parseLease,
  parsePort,
  parseQueue,
  parseRange,
  parseReading,
  parseShard,
  parseShards,
  parseWorkers,
  parseYear,
  type Range,
  trimEnd,
  type Years,
} from './option-values.ts';
import {
  type InquiryAction,
  inquiryActions,
  type ParsedCommand,
  type SchemaName,
  type Shell,
  type Side,
  schemaNames,
  shells,
  type WorkspaceKind,
  workspaceKinds,
} from './parsed-command.ts';
import { wordUsageError } from './usage-error.ts';
import { cliWords } from './words.ts';

/** Help and the version are texts for standard output; a usage error is one for standard error. */
export type ParsedArguments =
  | { readonly command: ParsedCommand }
  | { readonly text: string }
  | { readonly usageError: string };

export function parseArguments(words: readonly string[], version: string): ParsedArguments {
  const language: Language = findLanguage(words);
  const text = cliWords[language];
  const common = {
    language,
    quiet: options(words).includes('--quiet'),
    allowCode: options(words).includes('--allow-code'),
  };
  let parsed: ParsedCommand | undefined;
  let output = '';
  const program = new Command('torikumi');
  const add = (name: string, description: string): Command =>
    program.command(name).description(description).addOption(languageOption(text.lang)).option('--quiet', text.quiet);
  /** Of a command that reads workspaces, which may name extensions. */
  const addReading = (name: string, description: string): Command =>
    add(name, description).option('--allow-code', text.allowCode);
  program
    .description(text.program)
    .version(version, '-V, --version', text.version)
    .helpOption('-h, --help', text.help)
    .helpCommand(false)
    .addOption(languageOption(text.lang))
    .option('--quiet', text.quiet)
    .configureHelp({
      styleTitle: (title) => text.helpTitles[title] ?? title,
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
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
  addReading('build', text.build)
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
      parsed = { name: 'build', ...common, workspaces, years, reports, formats, out, ...how };
    });
  addReading('watch', text.watch)
    .argument('[workspace...]', text.workspaces)
    .option('--year <year>', text.year, (value, years: Years) => collectYears(value, years, text.yearForms), [])
    .option('--report <name>', text.report, collectList, [])
    .option('--format <list>', text.format, collectList, [])
    .option('--out <folder>', text.out, 'out')
    .option('--poll', text.poll, false)
    .option('--json', text.json, false)
    .action((workspaces: string[], { year, report: reports, format: formats, out, poll, json }) => {
      const years = year.includes('all') ? 'all' : year;
      parsed = { name: 'watch', ...common, workspaces, years, reports, formats, out, poll, json };
    });
  addReading('worker', text.worker)
    .requiredOption('--queue <address>', text.queue, (value) => parseQueue(value, text.queueForm))
    .option('--store <folder>', text.store, defaultStore)
    .option('--lease <seconds>', text.lease, (value) => parseLease(value, text.leaseForm), defaultLease)
    .option('--workers <number>', text.workers, (value) => parseWorkers(value, text.workersForm))
    .option('--json', text.json, false)
    .action(({ queue, store, lease, workers, json }) => {
      parsed = { name: 'worker', ...common, queue, store, lease, workers, json };
    });
  add('plan', text.plan)
    .argument('[workspace...]', text.workspaces)
    .requiredOption('--shards <number>', text.shards, (value) => parseShards(value, text.shardsForm))
    .option('--json', text.json, false)
    .action((workspaces: string[], { shards, json }) => {
      parsed = { name: 'plan', ...common, workspaces, shards, json };
    });
  add('merge', text.merge)
    .argument('<folder...>', text.outputs)
    .option('--out <folder>', text.out, 'out')
    .option('--json', text.json, false)
    .action((folders: string[], { out, json }) => {
      parsed = { name: 'merge', ...common, folders: folders.map(trimEnd), out, json };
    });
  addReading('check', text.check)
    .argument('[workspace...]', text.workspaces)
    .option('--quick', text.quick, false)
    .option('--reading <file>', text.reading, (value) => parseReading(value))
    .option('--strict', text.strict, false)
    .option('--json', text.json, false)
    .action((workspaces: string[], { quick, strict, json, reading }) => {
      const shown = reading === undefined ? {} : { reading };
      parsed = { name: 'check', ...common, workspaces, quick, strict, json, ...shown };
    });
  addReading('metrics', text.metrics)
    .argument('<workspace>', text.workspace)
    .option('--year <year>', text.oneYear, (value) => parseYear(value, text.yearForm))
    .option('--json', text.json, false)
    .action((workspace: string, { year, json }) => {
      parsed = { name: 'metrics', ...common, workspace, year, json };
    });
  addReading('publish', text.publish)
    .argument('[workspace]', text.workspace, '.')
    .option('--year <year>', text.oneYear, (value) => parseYear(value, text.yearForm))
    .option('--out <folder>', text.out, 'out')
    .option('--json', text.json, false)
    .action((workspace: string, { year, out, json }) => {
      parsed = { name: 'publish', ...common, workspace: trimEnd(workspace), year, out, version, json };
    });
  addReading('history', text.history)
    .argument('<id>', text.indicatorId)
    .argument('[workspace]', text.workspace, '.')
    .option('--json', text.json, false)
    .action((id: string, workspace: string, { json }) => {
      parsed = { name: 'history', ...common, id, workspace: trimEnd(workspace), json };
    });
  const diff = addReading('diff', text.diff);
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
      parsed = { name: 'diff', ...common, ...sides, ...head, date, out, formats, strict, json };
    });
  add('init', text.init)
    .argument('<folder>', text.folder)
    .option('--from <file...>', text.from)
    .addOption(new Option('--kind <kind>', text.initKind).choices(workspaceKinds).default('plan'))
    .option('--json', text.json, false)
    .action((folder: string, { from, kind, json }: { from?: string[]; kind: WorkspaceKind; json: boolean }) => {
      parsed = { name: 'init', ...common, folder, ...(from === undefined ? {} : { from }), kind, json };
    });
  addReading('roll', text.roll.command)
    .argument('<workspace>', text.roll.workspace)
    .argument('[folder]', text.roll.folder)
    .option('--year <year>', text.roll.year, (value) => parseYear(value, text.yearForm))
    .option('--json', text.json, false)
    .action((first: string, second: string | undefined, { year, json }) => {
      const [workspace, folder] = second === undefined ? ['.', first] : [first, second];
      parsed = { name: 'roll', ...common, workspace: trimEnd(workspace), folder: trimEnd(folder), year, json };
    });
  const schema = add('schema', text.schema);
  schema
    .addArgument(new Argument('[of]', text.schemaOf).choices(schemaNames).default('configuration'))
    .argument('[description]', text.schemaDescription)
    .action((of: SchemaName, description: string | undefined) => {
      if (description !== undefined && of !== 'policy-form') {
        schema.error("error: only 'policy-form' has a description", { exitCode: 2, code: 'torikumi.description' });
      }
      parsed = { name: 'schema', ...common, of, description };
    });
  const inquiry = addReading('inquiry', text.inquiry.command);
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
      parsed = { name: 'inquiry', ...common, action, ...places, number, out, force, date, json };
    });
  add('open', text.open)
    .argument('[folder]', text.openFolder, '.')
    .option('--port <number>', text.port, (value) => parsePort(value, text.portForm), 0)
    .option('--no-browser', text.noBrowser)
    .option('--json', text.json, false)
    .action((folder: string, { port, browser, json }) => {
      parsed = { name: 'open', ...common, folder: trimEnd(folder), port, browser, json };
    });
  add('lint', text.lint)
    .argument('<file...>', text.files)
    .option('--json', text.json, false)
    .action((files: string[], { json }) => {
      parsed = { name: 'lint', ...common, files, json };
    });
  add('completion', text.completion)
    .addArgument(new Argument('<shell>', text.shell).choices(shells))
    .action((shell: Shell) => {
      parsed = { name: 'completion', ...common, shell, commands: describeCommands(program) };
    });
  add('help', text.helpCommand)
    .argument('[command]', text.helpOf)
    .action((name: string | undefined) => {
      const named = name === undefined ? program : program.commands.find((command) => command.name() === name);
      if (named !== undefined) output = named.helpInformation();
      // Says what it says of a command that it does not know.
      else program.parse([name ?? ''], { from: 'user' });
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
  if (output !== '') return { text: output.trimEnd() };
  return parsed === undefined ? { usageError: program.helpInformation().trimEnd() } : { command: parsed };
}

const defaultStore = 'torikumi-store';
const defaultLease = 30;

function sidesOf(path: string, range: Range): { readonly old: Side; readonly new: Side } {
  const now = range.new === undefined ? { path } : { path, revision: range.new };
  return { old: { path, revision: range.old }, new: now };
}

function languageOption(description: string): Option {
  return new Option('--lang <language>', description).choices(['ja', 'en']);
}

/** Needed before parsing, for the words of help and errors. */
function findLanguage(all: readonly string[]): Language {
  const words = options(all);
  const at = words.indexOf('--lang');
  return words[at + 1] === 'en' && at >= 0 ? 'en' : words.includes('--lang=en') ? 'en' : 'ja';
}

/** What stands before `--`, where all that follows is a name. */
function options(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return end < 0 ? words : words.slice(0, end);
}
