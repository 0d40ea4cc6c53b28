/** What the command line says beside findings, in both languages. */

import type { BuildReason, BuildTotals, FileReason, LockOwner } from '../effects.ts';
import type { Language } from '../finding/render.ts';
import type { ChangeKind } from '../revision/change-kind.ts';
import type { WorkspaceKind } from './parsed-command.ts';

export interface CliWords {
  readonly program: string;
  readonly version: string;
  readonly help: string;
  /** Headings of the help by what the parser calls them. */
  readonly helpTitles: Readonly<Record<string, string>>;
  readonly lang: string;
  readonly build: string;
  readonly watch: string;
  readonly worker: string;
  readonly plan: string;
  readonly merge: string;
  readonly check: string;
  readonly metrics: string;
  readonly publish: string;
  readonly history: string;
  readonly indicatorId: string;
  readonly published: (files: readonly string[]) => string;
  readonly historyHeads: readonly string[];
  readonly changeHeads: readonly string[];
  readonly correctionHeads: readonly string[];
  readonly notPublished: string;
  readonly diff: string;
  readonly init: string;
  readonly schema: string;
  readonly schemaOf: string;
  readonly schemaDescription: string;
  readonly completion: string;
  readonly shell: string;
  readonly helpCommand: string;
  readonly helpOf: string;
  readonly quiet: string;
  readonly allowCode: string;
  readonly initKind: string;
  readonly roll: {
    readonly command: string;
    readonly workspace: string;
    readonly folder: string;
    readonly year: string;
  };
  readonly open: string;
  readonly openFolder: string;
  readonly port: string;
  readonly portForm: string;
  readonly noBrowser: string;
  windowOpen(address: string): string;
  readonly lint: string;
  readonly workspaces: string;
  readonly workspace: string;
  readonly year: string;
  readonly oneYear: string;
  /** What may stand for several years, and for one. */
  readonly yearForms: string;
  readonly yearForm: string;
  readonly report: string;
  readonly format: string;
  readonly out: string;
  readonly force: string;
  readonly workers: string;
  readonly workersForm: string;
  readonly only: string;
  readonly onlyForm: string;
  readonly shard: string;
  readonly shardForm: string;
  readonly poll: string;
  readonly shards: string;
  readonly shardsForm: string;
  readonly outputs: string;
  readonly queue: string;
  readonly queueForm: string;
  readonly store: string;
  readonly lease: string;
  readonly leaseForm: string;
  /** What follows Ctrl-C. */
  readonly buildEnding: string;
  readonly workerEnding: string;
  unattended(queue: string): string;
  workerRefused(worker: string, version: string, runtime: string): string;
  coordinatorRefused(name: string, version: string, runtime: string, own: string, ownRuntime: string): string;
  workerServes(name: string, queue: string, store: string, size: number): string;
  workerDid(workspace: string, seconds: number): string;
  workerFailed(workspace: string, detail: string): string;
  readonly wait: string;
  readonly explain: string;
  readonly logFile: string;
  readonly jsonLines: string;
  waiting(path: string, owner: LockOwner | undefined): string;
  leftAsItIs(workspace: string, files: number): string;
  builtBecause(workspace: string, why: readonly BuildReason[]): string;
  fileBecause(file: string, why: FileReason): string;
  ended(totals: BuildTotals): string;
  cannotWatch(folder: string): string;
  watching(folders: readonly string[]): string;
  changed(folder: string, paths: readonly string[]): string;
  made(path: string): string;
  rebuilt(files: number, kept: number, seconds: number): string;
  readonly quick: string;
  readonly reading: string;
  readonly from: string;
  readonly strict: string;
  readonly json: string;
  readonly folder: string;
  readonly files: string;
  readonly oldEdition: string;
  readonly newEdition: string;
  readonly git: string;
  readonly rangeForm: string;
  readonly labels: string;
  readonly labelsForm: string;
  readonly tracked: string;
  readonly date: string;
  readonly diffOut: string;
  readonly diffFormat: string;
  seeHelp(command: string | undefined): string;
  counts(errors: number, warnings: number, notices: number): string;
  /** Other places of a finding, and how many more there are. */
  alsoAt(places: readonly string[], more: number): string;
  unchanged: string;
  pages(count: number): string;
  built(files: number, folder: string): string;
  nothingBuilt: string;
  workspaceFine(name: string): string;
  readingWritten(path: string): string;
  fileFine(name: string): string;
  created(folder: string, kind: WorkspaceKind): string;
  folderNotEmpty(folder: string): string;
  metricsHeads: readonly string[];
  readonly inquiry: InquiryWords;
  readonly changes: ChangeWords;
}

export interface InquiryWords {
  readonly command: string;
  readonly action: string;
  readonly folder: string;
  readonly number: string;
  readonly force: string;
  readonly date: string;
  sent(files: number, folder: string): string;
  read(counts: {
    readonly read: number;
    readonly known: number;
    readonly refused: number;
    readonly others: number;
    readonly taken: number;
    readonly doubted: number;
  }): string;
  readonly nothingToConfirm: string;
  readonly frozen: string;
  written(folder: string): string;
}

export interface ChangeWords {
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  /** `likeness` of the names in percent. */
  renamed(likeness: number): string;
  /** Over changes of the heads of columns. */
  readonly heads: string;
  /** A column that has none. */
  readonly headless: string;
  /** For a side that has nothing. */
  readonly none: string;
  /** Over the changes of a book beside those of other data. */
  readonly ofBook: string;
  tally(changes: number, keep: number, revise: number, removed: number, added: number, total: number): string;
}

export const cliWords: Readonly<Record<Language, CliWords>> = {
  ja: {
    program: '自治体の計画の取組状況を、指標の表から PDF・Excel・HTML・CSV にします。',
    version: '版を表示する',
    help: '使い方を表示する',
    helpTitles: { 'Usage:': '使い方：', 'Arguments:': '引数：', 'Options:': 'オプション：', 'Commands:': 'コマンド：' },
    lang: '表示の言語（ja または en。省略時は ja）',
    build: '帳票を作る（省略時は data/ のすべてのワークスペース）',
    watch: '帳票を作り、ファイルが保存されるたびに、変わる帳票を作り直す（Ctrl-C で終わる）',
    worker: 'ほかのコンピュータのビルド（build --queue）の仕事をする',
    plan: 'ビルドをいくつに分けて作るか、分担を表示する',
    merge: '分けて作った出力フォルダを1つにまとめる',
    check: 'すべての帳票をすべての形式で組み立てて点検し、所見を表示する（ファイルは作らない）',
    metrics: '計算した値を表示する',
    publish: '帳票を作り、その年度の版を閉じる（docs/editions.md）',
    history: '指標の歩みを、すべての版について示す（docs/editions.md）',
    indicatorId: '指標の ID',
    published: (files) => `版を閉じました：${files.join('、')}`,
    historyHeads: ['年度', '版の日付', '指標', '所管課', '目標値', '実績値', '達成率', '評価'],
    changeHeads: ['適用年度', '変更したもの', '変更前', '変更後', '理由'],
    correctionHeads: ['訂正日', '訂正箇所', '誤', '正', '理由'],
    notPublished: '（閉じていない）',
    diff: '2つの版の違いを示す（--out で見え消し、新旧対照表などを作る）',
    init: '新しいワークスペースを作る',
    schema: '設定ファイルの JSON Schema を表示する',
    schemaOf:
      'configuration（torikumi.yaml。省略時）、form（forms/ の様式）、form-description（データを1つのファイルに書く様式）、book（冊子）、policy-form（運営方針など、データを1つのファイルに書く様式のデータ）、theme（templates/theme.yaml）、chart（charts/ の図）',
    schemaDescription: 'policy-form のとき、様式のファイル（例 forms/目標.yaml。省略時は出来合いの運営方針）',
    completion: 'シェルの補完の設定を表示する',
    shell: 'bash、zsh、fish、powershell',
    helpCommand: 'コマンドの使い方を表示する',
    helpOf: 'コマンドの名前。省略時は全体',
    allowCode: 'torikumi.yaml の extensions に書いた拡張（プログラム）を動かすことを許す',
    quiet: '経過、お知らせ、作ったファイルの一覧を表示しない（エラーと警告は表示する）',
    initKind:
      '何の例か：plan（取組状況。省略時）、list（一覧とその改訂）、form（運営方針）、book（冊子）、sheets（評価シート）',
    roll: {
      command: '次の年度のワークスペースを作る（docs/roll.md）。もとのワークスペースは変えない',
      workspace: 'もとのワークスペース。1つだけ書くと、今いるフォルダから作る',
      folder: '作るフォルダ（まだないか、空のもの）',
      year: '新しい版の年度（例 2025、令和7、R7）。省略時は、いちばん新しい実績の次の年度',
    },
    open: 'ブラウザーの画面で、表を読み、確かめ、帳票を作る（このコンピュータの中だけで動きます。Ctrl-C で終わる）',
    openFolder: 'ワークスペースのあるフォルダ（省略時はこのフォルダ）',
    port: 'ポートの番号（省略時は空いているもの）',
    portForm: '0～65535 の数',
    noBrowser: 'ブラウザーを開かず、アドレスだけを表示する',
    windowOpen: (address) => `開きました：${address}`,
    lint: '機械判読可能な表（総務省の統一ルール）になっているか点検する',
    workspaces: 'torikumi.yaml のあるフォルダ',
    workspace: 'torikumi.yaml のあるフォルダ',
    year: '年度（例 2023、令和5、R5。コンマ区切り、all ですべて）。省略時は実績のある最新の年度',
    oneYear: '年度（例 2023、令和5、R5）。省略時は実績のある最新の年度',
    yearForms: '年度（例 2023、令和5、R5）か all',
    yearForm: '年度（例 2023、令和5、R5）',
    report: '帳票の名前（例 progress, booklet, redline）。省略時はすべて',
    format: '形式（pdf, xlsx, html, csv。コンマ区切り）。省略時は設定のとおり',
    out: '出力先のフォルダ（省略時は out）',
    force: '変わっていない帳票も作り直す',
    workers: '並行して作る数（指定がなければ、コンピュータのコアの数）',
    workersForm: '1～64 の数',
    only: '評価シートのうち、当たるものだけ（例 施策=2-1、課=環境課,福祉課。いくつでも）',
    onlyForm: '列=値（例 施策=2-1）',
    shard: '分けて作るときの分担（例 2/5 は 5 つのうちの 2 番目）',
    shardForm: '番目/数（例 2/5）',
    poll: 'ファイルを0.5秒ごとに見に行く（共有フォルダなど、変更が知らされない場所で使う）',
    shards: 'いくつに分けるか',
    shardsForm: '1～999 の数',
    queue: 'キューのアドレス（redis://… または postgres://…）。仕事は torikumi worker がする',
    queueForm: 'redis://、rediss://、postgres:// で始まるアドレス',
    store: '仕事とできたファイルを受け渡すフォルダ。ビルドとワーカーで共有する（省略時は torikumi-store）',
    lease: 'この秒数だけ応答のないワーカーは止まったとみなし、仕事を別のワーカーに渡す（省略時は 30）',
    leaseForm: '1～3600 の数',
    buildEnding: '終わらせています。できたファイルはそのまま使えます（もう一度 Ctrl-C で、すぐに終わります）。',
    workerEnding:
      '今の仕事が終わったら、終わります（もう一度 Ctrl-C で、すぐに終わります。仕事は別のワーカーに渡ります）。',
    unattended: (queue) =>
      `仕事をするワーカーがいません。ほかの画面かコンピュータで「torikumi worker --queue ${queue} --store <同じフォルダ>」を実行してください（パスワードは同じものを付けます）。待っています。`,
    workerRefused: (worker, version, runtime) =>
      `ワーカー ${worker} には仕事を渡しません。このビルドとは別の版です（torikumi ${version}、${runtime}）。プログラムと Node.js を同じ版にしてください。`,
    coordinatorRefused: (name, version, runtime, own, ownRuntime) =>
      `ビルド ${name} の仕事はしません。別の版です（ビルドは torikumi ${version}、${runtime}。このワーカーは torikumi ${own}、${ownRuntime}）。プログラムと Node.js を同じ版にしてください。`,
    workerServes: (name, queue, store, size) =>
      `ワーカー ${name}：${queue} の仕事を、${store} を通して、同時に ${size} つまでします。終わるには Ctrl-C を押します。`,
    workerDid: (workspace, seconds) => `${workspace}：できました（${seconds.toFixed(1)} 秒）。`,
    workerFailed: (workspace, detail) => `${workspace}：できませんでした。${detail}`,
    outputs: '分けて作った出力フォルダ',
    wait: '同じ出力先に書いている別のビルドが終わるのを待つ',
    explain: '作った理由、作らなかった理由と、かかった時間を表示する',
    logFile: '経過を1行に1件の JSON でこのファイルに書き足す',
    jsonLines: '経過と所見を1行に1件の JSON で標準出力に出す',
    waiting: (path, owner) =>
      `${path} に書いている別のビルド${owner === undefined ? '' : `（プロセス ${owner.process}、コンピュータ ${owner.host}、${owner.since} から）`}が終わるのを待っています。`,
    leftAsItIs: (workspace, files) => `${workspace}：変わっていないので、${files} 個のファイルはそのままです。`,
    builtBecause: (workspace, why) => `${workspace}：${why.map(reasonsJa).join('、')}ので、見直します。`,
    fileBecause: (file, why) => `${file}：${fileReasonsJa[why]}`,
    ended: ({ files, unchanged, pages, failed, seconds }) =>
      `作ったファイル ${files}（PDF は計 ${pages} 頁）、そのままのファイル ${unchanged}、作れなかった帳票 ${failed}、${seconds.toFixed(1)} 秒。`,
    cannotWatch: (folder) => `フォルダがありません：${folder}`,
    watching: (folders) =>
      `${folders.join('、')} を見ています。ファイルを保存すると作り直します（終わるときは Ctrl-C）。`,
    changed: (folder, paths) => `${folder}：${namesOf(paths, folder, '、')} が変わりました。`,
    made: (path) => `  作りました：${path}`,
    rebuilt: (files, kept, seconds) =>
      files === 0
        ? `  書き換えたファイルはありません（そのまま ${kept}、${seconds.toFixed(2)} 秒）。`
        : `  作ったファイル ${files}、そのままのファイル ${kept}、${seconds.toFixed(2)} 秒。`,
    quick: '表と設定だけを点検する（帳票を組み立てない）',
    reading: '表をどう読んだかを書き出すファイル（.xlsx、.html か、プログラム向けの .json。ワークスペースは1つ）',
    from: '元にする指標の表（CSV または XLSX。いくつでも）',
    strict: '警告があれば失敗にする',
    json: '結果を JSON で出す',
    folder: '作るフォルダ',
    files: 'CSV または XLSX のファイル',
    oldEdition: '改正前のフォルダまたはファイル（CSV, XLSX, form.yaml, Markdown, テキスト）',
    newEdition: '改正後のフォルダまたはファイル',
    git: 'git の版どうしを比べる（例 v1..v2。v1 だけなら今のフォルダと比べる）',
    rangeForm: '版..版（例 v1..v2）か版',
    labels: '新旧の見出し語（例 素案,決定）。省略時は設定のとおり',
    labelsForm: 'コンマで区切った2つの語（例 素案,決定）',
    tracked: 'Word の変更履歴。accept は承諾した後、refuse は元に戻した後を読む（省略時は承諾。同じ文書どうしは前後）',
    date: '文書の日付（例 2024-08-01）。torikumi.yaml がないときに使う。省略時は今日',
    diffOut: '改訂の書類を作るフォルダ（省略時は作らない）',
    diffFormat: '書類の形式（pdf, xlsx, html。コンマ区切り）。省略時は設定のとおり',
    seeHelp: (command) => `使い方は「torikumi ${command === undefined ? '' : `${command} `}--help」で見られます。`,
    counts: (errors, warnings, notices) => `エラー ${errors} 件、警告 ${warnings} 件、お知らせ ${notices} 件`,
    alsoAt: (places, more) => `同じこと：${places.join('、')}${more > 0 ? ` ほか ${more} か所` : ''}`,
    unchanged: '変更なし',
    pages: (count) => `${count}頁`,
    built: (files, folder) => `${files} 個のファイルが ${folder} にあります。`,
    nothingBuilt: '作られたファイルはありません。',
    workspaceFine: (name) => `${name}：所見はありません。`,
    readingWritten: (path) => `表をどう読んだかは ${path} にあります。`,
    fileFine: (name) => `${name}：すべての規則に合っています。`,
    created: (folder, kind) =>
      `${folder} を作りました。${firstFiles[kind]} を書き換えて「npx torikumi build ${folder}」を実行してください。`,
    folderNotEmpty: (folder) => `${folder} は空のフォルダではありません。別の名前にしてください。`,
    metricsHeads: ['ID', '指標', '前年度増減', '増減率', '達成率', '評価'],
    inquiry: {
      command: '照会を配り、回答を読み、確かめ、凍結する（docs/inquiry.md）',
      action: 'send は様式を作る、read は回答を読む、status は回収状況、confirm は確認依頼票を作る、freeze は凍結する',
      folder: '回答のファイルのあるフォルダ（read のとき）',
      number: '照会番号（照会が1つなら要らない）',
      force: '未回答や確認待ちがあっても凍結する',
      date: '今日の日付とみなす日（例 2025-06-10）。省略時は今日',
      sent: (files, folder) => `${files} 個のファイルを ${folder} に作りました。`,
      read: ({ read, known, refused, others, taken, doubted }) =>
        `読んだファイル ${read}、前に読んだファイル ${known}、受け取らなかったファイル ${refused}、回答でないファイル ${others}。採った値 ${taken}、確認が要るもの ${doubted}。`,
      nothingToConfirm: '確認を待っているものはありません。',
      frozen: '凍結しました。この後の変更は、訂正として記録します。',
      written: (folder) => `回収状況表を ${folder} に作りました。`,
    },
    changes: {
      kinds: {
        head: '変更',
        value: '変更',
        wording: '変更',
        kind: '変更',
        recast: '改定',
        rename: '改称',
        move: '移動',
        added: '新設',
        removed: '削る',
        split: '分割',
        merge: '統合',
      },
      renamed: (likeness) => `改称（一致度 ${likeness}%）`,
      heads: '列の見出し',
      headless: '（見出しのない列）',
      none: '（なし）',
      ofBook: '冊子の本文',
      tally: (changes, keep, revise, removed, added, total) =>
        `変更 ${changes} か所　維持 ${keep}・修正 ${revise}・削除 ${removed}・新規 ${added}・計 ${total}`,
    },
  },
  en: {
    program: 'Makes progress reports of municipal plans as PDF, Excel, HTML and CSV from a table of indicators.',
    version: 'show the version',
    help: 'show help',
    helpTitles: {},
    lang: 'language of messages (ja or en; default: ja)',
    build: 'build reports (default: every workspace in data/)',
    watch: 'build, then build again what each saved file changes (Ctrl-C ends)',
    worker: 'do the work of builds on other machines (build --queue)',
    plan: 'show how a build is divided for several machines',
    merge: 'put the output folders of a divided build together',
    check: 'compose every report in every format without writing, and show every finding',
    metrics: 'show the computed figures',
    publish: 'build the reports of a year and close them as an edition (docs/editions.md)',
    history: 'show the life of an indicator over all editions (docs/editions.md)',
    indicatorId: 'id of the indicator',
    published: (files) => `Closed the edition: ${files.join(', ')}`,
    historyHeads: ['Year', 'Date', 'Indicator', 'Section', 'Target', 'Actual', 'Attainment', 'Rating'],
    changeHeads: ['From', 'Changed', 'Before', 'After', 'Reason'],
    correctionHeads: ['Date', 'Corrected', 'Wrong', 'Right', 'Reason'],
    notPublished: '(not closed)',
    diff: 'show what differs between two editions (with --out, build redline, comparison table and the rest)',
    init: 'make a new workspace',
    schema: 'print the JSON Schema of a file of settings',
    schemaOf:
      'configuration (torikumi.yaml; default), form (in forms/), form-description (of a form whose data are one file), book, policy-form (the data of a form whose data are one file), theme (templates/theme.yaml) or chart (in charts/)',
    schemaDescription: 'of policy-form: the file that describes the form (default: the ready-made one)',
    completion: 'print what makes a shell complete commands and options',
    shell: 'bash, zsh, fish or powershell',
    helpCommand: 'show the help of a command',
    helpOf: 'name of a command (default: all of them)',
    allowCode: 'allow the extensions (programs) that torikumi.yaml names to run',
    quiet: 'show no progress, notices or list of what was made (errors and warnings are shown)',
    initKind:
      'what it is an example of: plan (progress of a plan; default), list (a list and its revision), form (a policy form), book or sheets (evaluation sheets)',
    roll: {
      command: "make next year's workspace of one, which stays as it is (docs/roll.md)",
      workspace: 'workspace to make it of; with one argument the current folder',
      folder: 'folder to make: empty, or not there yet',
      year: 'fiscal year of the new edition, e.g. 2025 or R7; without it the one after the latest results',
    },
    open: 'read tables, settle doubts and build in a page of the browser (on this machine alone; ends with Ctrl-C)',
    openFolder: 'folder with workspaces (default: this folder)',
    port: 'number of the port (default: one that is free)',
    portForm: 'a number from 0 to 65535',
    noBrowser: 'start no browser, only print the address',
    windowOpen: (address) => `Open: ${address}`,
    lint: 'check files against the rules for machine-readable tables (総務省)',
    workspaces: 'folders that hold a torikumi.yaml',
    workspace: 'a folder that holds a torikumi.yaml',
    year: 'fiscal year (2023 or R5; separated by commas; all). Default: the latest one with values',
    oneYear: 'fiscal year (2023 or R5). Default: the latest one with values',
    yearForms: 'Expected a fiscal year (2023 or R5) or all.',
    yearForm: 'Expected a fiscal year (2023 or R5).',
    report: 'name of a report (e.g. progress, booklet, redline). Default: all',
    format: 'formats (pdf, xlsx, html, csv; separated by commas). Default: as configured',
    out: 'output folder (default: out)',
    force: 'build again what has not changed',
    workers: 'how many work at once (default: the cores of the machine)',
    workersForm: 'a number from 1 to 64',
    only: 'only those of the sheets (e.g. 施策=2-1 or 課=環境課,福祉課; may be repeated)',
    onlyForm: 'column=value, e.g. 施策=2-1',
    shard: 'build only this part of the workspaces (e.g. 2/5, the second of five)',
    shardForm: 'part/parts, e.g. 2/5',
    poll: 'look at the files every half second (for shared folders that do not tell what changes)',
    shards: 'how many parts',
    shardsForm: 'a number from 1 to 999',
    queue: 'address of a queue (redis://… or postgres://…); torikumi worker does the work',
    queueForm: 'an address that begins with redis://, rediss:// or postgres://',
    store: 'folder through which work and files are passed, shared by all (default: torikumi-store)',
    lease: 'seconds after which a worker that gives no sign is taken for dead (default: 30)',
    leaseForm: 'a number from 1 to 3600',
    buildEnding: 'Ending. The files that were made are good (Ctrl-C again ends at once).',
    workerEnding: 'Ending when the work at hand is done (Ctrl-C again ends at once; another worker will do it).',
    unattended: (queue) =>
      `No worker serves the queue. Run “torikumi worker --queue ${queue} --store <the same folder>” elsewhere (with the same password). Waiting.`,
    workerRefused: (worker, version, runtime) =>
      `Worker ${worker} gets no work: it is of another version (torikumi ${version}, ${runtime}). Use the same program and Node.js.`,
    coordinatorRefused: (name, version, runtime, own, ownRuntime) =>
      `Build ${name} is left alone: it is of another version (torikumi ${version}, ${runtime}; this worker is torikumi ${own}, ${ownRuntime}). Use the same program and Node.js.`,
    workerServes: (name, queue, store, size) =>
      `Worker ${name} serves ${queue} through ${store}, up to ${size} tasks at once. Ctrl-C ends it.`,
    workerDid: (workspace, seconds) => `${workspace}: done (${seconds.toFixed(1)} s).`,
    workerFailed: (workspace, detail) => `${workspace}: failed. ${detail}`,
    outputs: 'output folders of the parts',
    wait: 'wait for another build that writes to the same folder to end',
    explain: 'say why each workspace is built or left as it is, and how long it took',
    logFile: 'add what goes on to this file, a JSON object a line',
    jsonLines: 'print what goes on and the findings as JSON, an object a line',
    waiting: (path, owner) =>
      `Waiting for another build that writes to ${path}${owner === undefined ? '' : ` (process ${owner.process} on ${owner.host}, since ${owner.since})`}.`,
    leftAsItIs: (workspace, files) => `${workspace}: nothing has changed, its ${files} files are left as they are.`,
    builtBecause: (workspace, why) => `${workspace}: looked at again, because ${why.map(reasonsEn).join(' and ')}.`,
    fileBecause: (file, why) => `${file}: ${fileReasonsEn[why]}`,
    ended: ({ files, unchanged, pages, failed, seconds }) =>
      `Made ${files} files (${pages} pages of PDF), left ${unchanged} as they were, ${failed} reports failed, ${seconds.toFixed(1)} s.`,
    cannotWatch: (folder) => `There is no folder ${folder}.`,
    watching: (folders) => `Watching ${folders.join(', ')}: a saved file builds again what it changes (Ctrl-C ends).`,
    changed: (folder, paths) => `${folder}: ${namesOf(paths, folder, ', ')} changed.`,
    made: (path) => `  made ${path}`,
    rebuilt: (files, kept, seconds) => `  ${files} files made, ${kept} kept, ${seconds.toFixed(2)} s.`,
    quick: 'check the tables and the settings alone, without composing reports',
    reading: 'file to show how the tables were understood (.xlsx, .html, or .json for programs; of one workspace)',
    from: 'tables of indicators to make it of (CSV or XLSX)',
    strict: 'fail on warnings',
    json: 'print the result as JSON',
    folder: 'the folder to make',
    files: 'CSV or XLSX files',
    oldEdition: 'folder or file of the old edition (CSV, XLSX, form.yaml, Markdown, text)',
    newEdition: 'folder or file of the new edition',
    git: 'compare revisions of git (v1..v2; v1 alone with what stands in the folder now)',
    rangeForm: 'Expected a range (v1..v2) or a revision.',
    labels: 'head words of the editions (old,new). Default: as configured',
    labelsForm: 'Expected two words (old,new).',
    tracked: 'tracked changes of Word documents. Default: accept; one document beside itself: before and after them',
    date: 'date of the documents (2024-08-01) where there is no torikumi.yaml. Default: today',
    diffOut: 'folder to build the documents of the revision into (default: none are built)',
    diffFormat: 'formats of the documents (pdf, xlsx, html; separated by commas). Default: as configured',
    seeHelp: (command) => `See “torikumi ${command === undefined ? '' : `${command} `}--help”.`,
    counts: (errors, warnings, notices) => `${errors} errors, ${warnings} warnings, ${notices} notices`,
    alsoAt: (places, more) => `also at: ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    unchanged: 'unchanged',
    pages: (count) => `${count} p.`,
    built: (files, folder) => `${files} files are in ${folder}.`,
    nothingBuilt: 'No file was built.',
    workspaceFine: (name) => `${name}: no findings.`,
    readingWritten: (path) => `How the tables were understood is in ${path}.`,
    fileFine: (name) => `${name}: keeps every rule.`,
    created: (folder, kind) => `Made ${folder}. Edit ${firstFiles[kind]} and run “npx torikumi build ${folder}”.`,
    folderNotEmpty: (folder) => `${folder} is not an empty folder. Choose another name.`,
    metricsHeads: ['ID', 'Indicator', 'Change', 'Rate', 'Attainment', 'Rating'],
    inquiry: {
      command: 'send the forms of an inquiry (照会), read replies, ask to confirm, and freeze',
      action:
        'send makes the forms, read takes replies, status says who has answered, confirm asks again, freeze closes',
      folder: 'folder of replies (for read)',
      number: "the inquiry's number (not needed where there is one)",
      force: 'freeze although something is missing or to be confirmed',
      date: 'the day to take for today (e.g. 2025-06-10)',
      sent: (files, folder) => `${files} files made in ${folder}.`,
      read: ({ read, known, refused, others, taken, doubted }) =>
        `${read} files read, ${known} read before, ${refused} refused, ${others} not replies. ${taken} values taken, ${doubted} to be confirmed.`,
      nothingToConfirm: 'Nothing is to be confirmed.',
      frozen: 'Frozen. What changes from now on is a correction.',
      written: (folder) => `回収状況表 made in ${folder}.`,
    },
    changes: {
      kinds: {
        head: 'changed',
        value: 'changed',
        wording: 'changed',
        kind: 'changed',
        recast: 'recast',
        rename: 'renamed',
        move: 'moved',
        added: 'added',
        removed: 'removed',
        split: 'split',
        merge: 'merged',
      },
      renamed: (likeness) => `renamed (${likeness}% alike)`,
      heads: 'heads of columns',
      headless: '(column without a head)',
      none: '(none)',
      ofBook: 'text of the book',
      tally: (changes, keep, revise, removed, added, total) =>
        `${changes} changes: ${keep} kept, ${revise} revised, ${removed} deleted, ${added} new, ${total} in all`,
    },
  },
};

/** What staff write over first. */
const firstFiles: Readonly<Record<WorkspaceKind, string>> = {
  plan: 'indicators.csv',
  list: 'list.csv',
  form: 'form.yaml',
  book: 'book.yaml',
  sheets: 'indicators.csv',
};

const fileReasonsJa: Readonly<Record<FileReason, string>> = {
  forced: '作り直すと指定されたので、作りました。',
  first: '前に作ったものがないので、作りました。',
  'other-content': '載せる内容が変わったので、作りました。',
  touched: 'できていたファイルが変わった、またはなくなったので、作りました。',
  findings: '前に作ったときの所見をもう一度知らせるため、作りました。',
  'same-inputs': '元になるものが変わっていないので、そのままです。',
  'same-content': '元になるものは変わりましたが、載せる内容は同じなので、そのままです。',
};

const fileReasonsEn: Readonly<Record<FileReason, string>> = {
  forced: 'made, as it was asked for.',
  first: 'made, as there was none.',
  'other-content': 'made, as what it shows has changed.',
  touched: 'made, as the file was changed or is gone.',
  findings: 'made, to give its findings again.',
  'same-inputs': 'kept, as nothing it is made from has changed.',
  'same-content': 'kept, as what it is made from has changed, but nothing that it shows.',
};

function namesOf(paths: readonly string[], folder: string, between: string): string {
  const shown = paths.slice(0, 5).map((path) => (path === '' ? folder : path));
  return [...shown, ...(paths.length > shown.length ? ['…'] : [])].join(between);
}

function reasonsJa(reason: BuildReason): string {
  switch (reason.kind) {
    case 'forced':
      return '作り直すと指定された（--force）';
    case 'first':
      return '前に作ったときの記録がない（初めて作る、前は誤りがあった、など）';
    case 'program':
      return 'プログラムが前と違う';
    case 'asked':
      return '年度、帳票、形式の指定が前と違う';
    case 'inputs':
      return `${shortenPaths(reason.paths)} が変わった`;
    case 'outputs':
      return `できたファイル ${shortenPaths(reason.paths)} が変わった、またはなくなった`;
  }
}

function reasonsEn(reason: BuildReason): string {
  switch (reason.kind) {
    case 'forced':
      return 'it was asked for (--force)';
    case 'first':
      return 'nothing is noted of an earlier build (there was none, or it had errors)';
    case 'program':
      return 'the program is another';
    case 'asked':
      return 'other years, reports or formats are asked for';
    case 'inputs':
      return `${shortenPaths(reason.paths)} changed`;
    case 'outputs':
      return `what was made was changed or removed: ${shortenPaths(reason.paths)}`;
  }
}

/** The first of them, and how many more there are. */
function shortenPaths(paths: readonly string[]): string {
  const shown = paths.slice(0, mostPaths).join('、');
  return paths.length > mostPaths ? `${shown}（+${paths.length - mostPaths}）` : shown;
}

const mostPaths = 5;
