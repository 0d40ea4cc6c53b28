/** `はじめに.txt`, what whoever unpacks an archive reads first. */

import type { Platform } from './platforms.ts';

/** With a mark of its encoding and Windows' ends of lines, which every editor understands. */
export function writeReadMe(kind: Platform['starters'], version: string): string {
  return `\uFEFF${texts[kind](version)}`.replaceAll('\n', '\r\n');
}

const texts: Readonly<Record<Platform['starters'], (version: string) => string>> = {
  windows: (version) => `torikumi（取組） ${version}　Windows（64ビット）

インストールも、管理者の権限も、インターネットも要りません。このフォルダーだけで動きます。

■ はじめに
1. ZIP を右クリックして「すべて展開」で展開します（ZIP の中のままでは動きません）。
   展開する前に、ZIP を右クリックして「プロパティ」を開き、「許可する（ブロックの解除）」があれば印を付けて OK を押してください。
2. 「見本を作る.cmd」をダブルクリックします。見本の報告書が out フォルダーにできます。
   「Windows によって PC が保護されました」と出たら、「詳細情報」から「実行」を押します。

■ 画面で使う
「画面を開く.cmd」をダブルクリックすると、ブラウザーに画面が開きます。表を置き、どう読まれたかを確かめ、報告書を作れます。
この PC の中だけで動きます。終わるときは、黒い窓を閉じます。

■ 自分の表から作る
1. 指標や金額の表（.xlsx、.csv）を「取組をはじめる.cmd」の上に重ねて放します（ドラッグ アンド ドロップ）。
   ファイルの名前のフォルダーができ、表はその中に写されます。元のファイルは変わりません。
2. できたフォルダーの reading.xlsx を Excel で開き、表がどう読まれたかを確かめます。
3. フォルダーの torikumi.yaml をメモ帳で開き、団体名、計画名、文書の日付などを書いて保存します。
4. できたフォルダーを「取組をはじめる.cmd」の上に重ねて放します。報告書が out フォルダーにできます。
   画面に出た警告には、場所（シートとセル）と直し方があります。表を直すときは、できたフォルダーの中の表を直します。

ファイルやフォルダーの名前に &、%、^、! があると、うまく動きません。

■ 閉じたネットワークの PC で使う
- インターネットにつながる PC で ZIP を受け取り、USB メモリーや庁内の決まった手順で運び、その PC で展開します。
  運ぶのは ZIP 1つだけです。共有フォルダーに展開して使うこともできます。
- データが外に送られることはありません。プログラムは通信をしません（画面を開いたときも、この PC の中の 127.0.0.1 だけです）。
- 書体も入っています。PC に入れる必要はありません。
- 使うのをやめるときは、フォルダーを消します。ほかに残るのは、速く始めるための控え
  （%LOCALAPPDATA%\\torikumi）だけで、これも消してかまいません。

■ 新しくする
1. 新しい ZIP を別のフォルダーに展開します。
2. 自分のフォルダー（表と torikumi.yaml があるもの）を、新しいほうに写します。out フォルダーも写せば、変わった報告書だけが分かります。
3. 前のフォルダーは、作ったものを比べてから消します。

■ 命令で使う
コマンド プロンプトでこのフォルダーに移り、torikumi build フォルダー のように打ちます。
画面に「npx torikumi」と出たら、「torikumi」と読み替えてください。使い方は torikumi --help、説明は program\\docs にあります。

■ ライセンス
program\\LICENSE（MIT）。ほかの部品は program\\dist\\THIRD-PARTY-NOTICES.txt、Node.js は program\\node\\LICENSE にあります。
`,
  macos: (version) => posix(version, 'macOS', '.command', macNotes),
  linux: (version) => posix(version, 'Linux（64ビット、glibc）', '.sh', ''),
};

const macNotes = `   「開発元を検証できない」と出たら、ターミナルで xattr -dr com.apple.quarantine このフォルダー と打ちます。
`;

function posix(version: string, system: string, ending: string, notes: string): string {
  return `torikumi（取組） ${version}　${system}

インストールも、管理者の権限も、インターネットも要りません。このフォルダーだけで動きます。

■ はじめに
1. 展開します（tar -xzf torikumi-….tar.gz）。
2. 「見本を作る${ending}」を動かします。見本の報告書が out フォルダーにできます。
${notes}
■ 画面で使う
「画面を開く${ending}」を動かすと、ブラウザーに画面が開きます。終わるときは Ctrl-C を押します。

■ 自分の表から作る
1. ターミナルで ./取組をはじめる${ending} 表.xlsx と打ちます。表の名前のフォルダーができ、表はその中に写されます。
2. できたフォルダーの reading.xlsx で、表がどう読まれたかを確かめます。
3. フォルダーの torikumi.yaml に、団体名、計画名、文書の日付などを書きます。
4. ./取組をはじめる${ending} フォルダー と打つと、報告書が out フォルダーにできます。

■ 閉じたネットワークで使う、新しくする
運ぶのはこのアーカイブ1つだけです。プログラムは通信をしません。新しくするときは、新しいものを別のフォルダーに展開し、
自分のフォルダー（表と torikumi.yaml があるもの）を写します。速く始めるための控えが、キャッシュのフォルダーの torikumi に残ります。

■ 命令で使う
./torikumi build フォルダー のように打ちます。画面に「npx torikumi」と出たら、「./torikumi」と読み替えてください。
使い方は ./torikumi --help、説明は program/docs にあります。

■ ライセンス
program/LICENSE（MIT）。ほかの部品は program/dist/THIRD-PARTY-NOTICES.txt、Node.js は program/node/LICENSE にあります。
`;
}
