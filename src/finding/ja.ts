/** The wording of every finding in Japanese: what was found and expected, then what to do. */

import type { Catalogue, Wording } from './catalogue.ts';
import type { FindingFacts, Inference } from './facts.ts';
import { directionWords, kindWords } from './inferred-words.ts';
import { japaneseDataProblem } from './ja-data-rules.ts';
import { japaneseSheetCheck } from './ja-sheet-checks.ts';
import {
  excerpt,
  type FileKind,
  isCutNumber,
  isGridOfWritten,
  itemLine,
  kindOfFile,
  listed,
  megabytes,
  namesByValue,
  shownNames,
  shownTexts,
} from './wording.ts';

export const japanese: Catalogue = {
  'file-missing': ({ path, beside = [] }) => ({
    message: `ファイルがありません：${path}${beside.length === 0 ? '' : `。同じフォルダーにある表は${quoteAll(beside)}です`}`,
    hint:
      beside.length === 0
        ? 'ファイル名と置き場所を確かめてください。'
        : `どれがその表か分かりません。その表の名前を ${path.replace(/^.*\//, '')} にしてください。`,
  }),
  'old-table-taken': ({ file, asked }) => ({
    message: `前の版の表として ${file} を読みました（${asked} はありません）`,
    hint: `違うときは、前の版の表の名前を ${asked} にしてください。`,
  }),
  'file-unreadable': ({ path, reason }) => ({
    message: `ファイルを読めません：${path}（${systemReasons[reason] ?? reason}）`,
    hint: '読み取りの権限があるか、他のソフトで開いたままになっていないか確かめてください。',
  }),
  'file-not-regular': ({ path }) => ({
    message: `ふつうのファイルではありません（名前付きパイプや装置など）：${path}`,
    hint: '中身を書いたファイルに置き換えてください。',
  }),
  'file-too-large': ({ path, bytes, limit }) => ({
    message: `ファイルが大きすぎます：${path} は ${megabytes(bytes)}、上限は ${megabytes(limit)} です`,
    hint: smallerFile[kindOfFile(path)],
  }),
  'file-outside-workspace': ({ path }) => ({
    message: `ワークスペースの外は読みません：${path}`,
    hint: 'ファイルをワークスペースの中に置き、そこからの相対パスで書いてください。',
  }),
  'extension-not-allowed': ({ extension }) => ({
    message: `拡張「${extension}」は、許されていないため読み込みません`,
    hint: '中身を確かめ、動かしてよいときは --allow-code を付けて実行してください（ライブラリでは allowCode: true）。使わないときは torikumi.yaml の extensions から除いてください。',
  }),
  'extension-unreadable': ({ extension, problem }) => ({
    message:
      problem === 'syntax'
        ? `拡張「${extension}」が JavaScript（ES モジュール）として読めません`
        : `拡張「${extension}」の package.json が読めません`,
    hint:
      problem === 'syntax'
        ? '示した行を直してください。TypeScript は JavaScript に変換して置きます。'
        : 'npm install でパッケージを入れ直してください。',
  }),
  'extension-too-large': ({ extension, limit }) => ({
    message: `拡張「${extension}」のファイルが多すぎます。上限は ${limit} 個です`,
    hint: '使わないパッケージを除くか、1つのファイルにまとめてください。',
  }),
  'extension-shape': ({ extension, at, expected, found }) => ({
    message: `拡張「${extension}」の ${at} は ${expected} のはずですが、${found} です`,
    hint: '拡張の形は docs/extensions.ja.md にあります。',
  }),
  'extension-name-taken': ({ extension, at, name, other }) => ({
    message: `拡張「${extension}」の ${at} の名前「${name}」は、${other === 'torikumi' ? '組込みのもの' : `拡張「${other}」`}が使っています`,
    hint: '拡張の中で別の名前を付けてください。',
  }),
  'extension-finding': ({ extension, check, message, hint }) => ({
    message: `${message}（拡張「${extension}」の点検 ${check}）`,
    ...(hint === '' ? {} : { hint }),
  }),
  'extension-failed': ({ extension, at, detail }) => ({
    message: `拡張「${extension}」が${at === '' ? '読み込み中に' : `${at} で`}失敗しました：${detail}`,
    hint: '拡張を直してください。環境変数 TORIKUMI_DEBUG=1 を付けて実行すると、失敗した箇所を表示します。',
  }),
  'indicators-missing': ({ looked }) => ({
    message: `指標の表がありません。${quoteAll(looked)} を探しました`,
    hint: 'このどれかの名前で置くか、torikumi.yaml の data.indicators に名前を書いてください。',
  }),
  'plan-missing': () => ({
    message: '指標の計画ではないため、達成率などの数値はありません',
    hint: '指標の表（indicators.csv）があるワークスペースを指定してください。',
  }),
  'encoding-unknown': ({ path, tried }) => ({
    message: `文字コードが分かりません：${path}（${tried.join('、')} のどれでもありません）`,
    hint: /\.(ya?ml|hbs|md|txt)$/i.test(path)
      ? 'メモ帳などの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存し直してください。'
      : 'Excel の「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで保存し直してください。',
  }),
  'yaml-invalid': ({ detail, problem }) => ({
    message: `YAML として読めません：${wordYamlProblem(problem, detail)}`,
    hint: yamlHints[problem] ?? '字下げ（半角スペース）、「:」のあとの空白、引用符の閉じ忘れを確かめてください。',
  }),
  'text-forbidden': ({ kind, codePoints, count: times }) => ({
    message: `文書に使えない文字があります：${
      { control: '制御文字', noncharacter: '文字ではない符号', surrogate: '片割れの代用符号' }[kind]
    } ${codePoints.join('、')}（${count(times)} か所）`,
    hint: '画面では見えないことがあります。前後の文字を打ち直すか、「値のみ貼り付け」で入れ直してください。',
  }),
  'text-direction': ({ codePoints, count: times }) => ({
    message: `書字方向を変える文字を読みませんでした：${codePoints.join('、')}（${count(times)} か所）`,
    hint: '画面では見えません。前後の文字を打ち直して消してください。',
  }),
  'text-replaced': ({ count: times }) => ({
    message: `文字化けのあとの文字「\ufffd」があります（${count(times)} か所）`,
    hint: '元の資料を見て、正しい文字に直してください。',
  }),
  'text-folded': ({ path, foldings }) => ({
    message: `同じに見える別の文字を、通常の文字として読みました：${path}（${foldings
      .map(({ kind, examples }) => `${foldingWords[kind]}${examples.length === 0 ? '' : ` ${examples.join('、')}`}`)
      .join('／')}）`,
  }),
  'table-too-large': ({ path, what, limit }) => ({
    message: `表が大きすぎます：${path} は ${count(limit)} ${{ cells: 'セル', columns: '列', sheets: 'シート' }[what]}を超えています`,
    hint: '使う行と列だけにするか、離れた場所にある不要な値を消すか、ファイルを分けてください。',
  }),
  'cell-too-long': ({ limit }) => ({
    message: `1つのセルの文字が多すぎます（上限は ${count(limit)} 字）`,
    hint: '引用符の閉じ忘れがないか確かめ、長い文章は分けてください。',
  }),
  'csv-invalid': ({ detail }) => ({
    message: {
      'quote-not-closed': 'CSV の引用符「"」が閉じていません',
      'text-after-quote': 'CSV の閉じ引用符「"」のあとに文字があります',
      'quote-inside-text': 'CSV の引用符「"」が値の途中にあります',
    }[detail],
    hint: '値の中の「"」は「""」と書き、値全体を「"」で囲んでください。',
  }),
  'csv-row-length': ({ expected, found, others = [], isRead = false }) => ({
    message: `列の数が見出しと合いません：見出しは ${expected} 列、この行は ${found} 列です${
      others.length === 0 ? '' : `（ほかに ${listed(others, '、')} 行目）`
    }${isRead ? '。あるセルを左から順に読み、指標の値は評価しません' : ''}`,
    hint:
      found < expected
        ? 'どのセルが足りないかを確かめ、空のセルも「,」で区切ってください。'
        : '「1,234」のようにコンマを含む値は「"1,234"」と引用符で囲んでください。',
  }),
  'xlsx-not-workbook': ({ path, kind }) => ({
    message: `Excel ブック（.xlsx）として開けません：${path}${
      kind === undefined
        ? '（壊れているか、別の種類のファイルです）'
        : `（${
            {
              xls: '読めない .xls。Excel 95 以前のものか、壊れたもの',
              xlsb: 'バイナリ ブック .xlsb',
              ods: 'OpenDocument の .ods',
              numbers: 'Numbers のファイル',
              document: 'Word や PowerPoint の文書',
              text: '文字のファイル',
            }[kind]
          }です）`
    }`,
    hint:
      kind === 'text'
        ? 'CSV なら名前の終わりを .csv に変えてください。ほかは Excel で開き、「Excel ブック（*.xlsx）」で保存し直してください。'
        : kind === 'numbers'
          ? 'Numbers の「書き出す」→「Excel」で .xlsx にしてください。'
          : kind === 'document'
            ? '表を Excel に写し、「Excel ブック（*.xlsx）」で保存してください。'
            : 'Excel で開き、「名前を付けて保存」で「Excel ブック（*.xlsx）」を選んで保存し直してください。',
  }),
  'table-not-text': ({ path }) => ({
    message: `文字のファイル（CSV）でも Excel ブックでもありません：${path}`,
    hint: '名前だけが .csv のファイルか、壊れたファイルです。Excel で開ける表を「CSV UTF-8（コンマ区切り）」か「Excel ブック（*.xlsx）」で保存し直してください。',
  }),
  'xlsx-encrypted': ({ path }) => ({
    message: `パスワードで保護されたブックです：${path}`,
    hint: 'Excel で開き、「情報」→「ブックの保護」→「パスワードを使用して暗号化」を空にして保存し直してください。',
  }),
  'docx-refused': ({ path, problem }) => ({
    message: {
      macros: `マクロの入った文書は読みません：${path}`,
      password: `パスワードで保護された文書です：${path}`,
      old: `古い形式の Word 文書（.doc）です：${path}`,
      other: `Word 文書（.docx）として開けません：${path}（壊れているか、別の種類のファイルです）`,
    }[problem],
    hint:
      problem === 'password'
        ? 'Word で開き、「情報」→「文書の保護」→「パスワードを使用して暗号化」を空にして保存し直してください。'
        : 'Word で開き、「名前を付けて保存」で「Word 文書（*.docx）」を選んで保存し直してください。',
  }),
  'docx-too-large': ({ path, what, limit }) => ({
    message:
      what === 'bytes'
        ? `文書を展開すると大きすぎます：${path} の上限は ${megabytes(limit)} です`
        : `文書の段落が多すぎます：${path} は ${count(limit)} 段落を超えています`,
    hint: what === 'bytes' ? '大きな画像を縮めて保存し直してください。' : '章ごとの文書に分けてください。',
  }),
  'docx-left-out': ({ path, what, count: times }) => ({
    message: `${path} の${
      {
        embedded: '埋め込まれたファイル',
        linked: 'ファイルの外の図',
        link: '表や注の中のリンク、ファイルへのリンク',
        drawing: 'グラフや表の中の図',
        'text-box': 'テキスト ボックス',
        equation: '数式',
        comment: 'コメント',
        'nested-table': '表の中の表',
        symbol: '記号フォントの文字',
        reading: 'ルビ',
      }[what]
    }は、そのままでは読めません（${count(times)} か所）`,
    hint:
      what === 'nested-table'
        ? '中の表の文字は、セルの行として読みました。表を分けてください。'
        : '必要なものは、本文の文字か、ふつうの図・表にして保存し直してください。',
  }),
  'docx-changes': ({ path, count: times, taken }) => ({
    message: `${path} には変更履歴が ${count(times)} か所あります。${
      taken === 'accept' ? '承諾した後' : '元に戻した後'
    }の文を読みました`,
    hint: 'もう一方を読むには、diff では --changes、冊子では章の changes に accept（承諾）か refuse（元に戻す）と書きます。',
  }),
  'xlsx-too-large': ({ path, bytes, limit }) => ({
    message: `ブックを展開すると大きすぎます：${path} は ${megabytes(bytes)} 以上、上限は ${megabytes(limit)} です`,
    hint: '画像や使っていないシート、書式だけの行を消して保存し直してください。',
  }),
  'xlsx-merges-too-large': ({ path, cells, limit }) => ({
    message: `結合セルが広すぎます：${path} は ${count(cells)} セル、上限は ${count(limit)} セルです`,
    hint: '表の外まで及ぶ結合を解除して保存し直してください。',
  }),
  'xlsx-formula-not-computed': ({ path, cells }) => ({
    message: `計算結果が保存されていない数式があります：${path}${otherCells(cells)}`,
    hint: 'Excel で開いて再計算し、保存し直してください。',
  }),
  'xlsx-damaged': ({ problem, cells }) => ({
    message: `ブックの中身が壊れています：${damageWords[problem]}${otherCells(cells)}`,
    hint: 'Excel で開いて内容を確かめ、「名前を付けて保存」で .xlsx に保存し直してください。',
  }),
  'xlsx-struck-out': ({ cells }) => ({
    message: `取消線の引かれた文字は読みませんでした${otherCells(cells)}`,
    hint: '消した文字なら削除し、使う文字なら取消線を外してください。',
  }),
  'xlsx-number-shown': ({ doubt, cells }) => ({
    message: `${
      {
        sign: '表示形式が符号を示さない負の数を「-1,234」のように読みました',
        hidden: '表示形式で隠れている数を読みました',
        zero: '表示形式が「-」や空白で示す 0 を「0」と読みました',
      }[doubt]
    }${otherCells(cells)}`,
    hint: {
      sign: '符号は「△」などの表示形式にしても、このままでもかまいません。',
      hidden: '使わない数なら消し、使う数なら表示形式を「標準」にしてください。',
      zero: '値がないという意味なら、0 を消して「－」と書いてください。',
    }[doubt],
  }),
  'xlsx-text-drawn': ({ texts }) => ({
    message: `テキストボックスや図形の文字は読みませんでした：${quoteAll(texts.slice(0, shownTexts).map(excerpt))}${
      texts.length > shownTexts ? ` ほか ${count(texts.length - shownTexts)} 個` : ''
    }`,
    hint: '表の値、単位、注記なら、セルに書き写してください。飾りや作業用のメモなら、このままで構いません。',
  }),
  'xlsx-hidden': ({ rows, columns }) => ({
    message: `表示されていない行や列も読みました：${[
      ...(rows.length === 0 ? [] : [`行 ${listed(rows, '、')}`]),
      ...(columns.length === 0 ? [] : [`列 ${listed(columns, '、')}`]),
    ].join('／')}`,
    hint: '使わない行や列は削除し、使うものは再表示（フィルターを解除）してください。',
  }),
  'xlsx-covered': ({ cells }) => ({
    message: `結合したセルに隠れた値は読みませんでした${otherCells(cells)}`,
    hint: '結合を解除し、要らない値を消してください。',
  }),
  'xlsx-unseen': ({ cells }) => ({
    message: `地と同じ色の文字（白地に白など）も読みました${otherCells(cells)}`,
    hint: '使わない文字なら消し、使う文字なら色を変えてください。',
  }),
  'xlsx-sheet-missing': ({ sheet, sheets }) => ({
    message: `シート「${sheet}」がありません。あるのは ${quoteAll(sheets)} です`,
    hint: 'シートの名前を確かめてください。指標の表では torikumi.yaml の data.sheets に書きます。',
  }),
  'csv-without-sheets': ({ asked }) => ({
    message: `このファイルにシートはないので、設定のシート ${quoteAll(asked)} は使わず、ファイルの全体を読みました`,
    hint: 'シートを選ぶときは Excel ブックを置いてください。このファイルを読むなら、torikumi.yaml の data.sheets（data.sheet）の行を消します。',
  }),
  'table-empty': ({ path }) => ({
    message: `表に行がありません：${path}`,
    hint: '見出しの行の下に、指標を1行に1つ書いてください。',
  }),
  'table-no-header': ({ expected, found, sheet, others }) => ({
    message:
      expected.length === 0
        ? `${sheet === undefined || sheet === '' ? '' : `シート「${sheet}」に`}見出しの行が見つかりません`
        : `見出しの行が見つかりません。${quoteAll(expected)} などの列が要ります${found.length === 0 ? '' : `（見つかったのは ${quoteAll(found)}）`}`,
    hint:
      others === undefined
        ? '表の最初の行に列の見出しを書いてください。CSV のときは区切りがコンマか確かめてください。'
        : `ほかのシートは ${quoteAll(others)} です。指標の表のシートの名前を torikumi.yaml の data.sheets に書いてください。`,
  }),
  'tables-alike': ({ tables, names, count }) => ({
    message: `同じ指標の表が2つあり、どちらを使うか分かりません：${quoteAll(tables)}（${quoteAll(names)} など${count}指標が重なっています）`,
    hint: '使うシートの名前を torikumi.yaml の data.sheets に、使うファイルの名前だけを data.indicators に書いてください。同じシートの中なら、表の上に題（「令和5年度」「実績」「東部地区」など、どう違うか）を書くか、使わない表を別のシートへ移してください。',
  }),
  'tables-by-title': ({ titles, kind }) => ({
    message: `${kind === 'file' ? 'ファイルの名前' : '表の題'}の${kind === 'role' ? '言葉' : '年度'} ${quoteAll(titles)} を見出しに加え、同じ指標の${titles.length}つの表を1つにまとめました`,
    hint: '違うときは、使う表だけを別のシートかファイルに置いてください。',
  }),
  'tables-left': ({ tables }) => ({
    message: `見出しが違うため使わなかった表があります：${quoteAll(tables)}`,
    hint: '使うときは見出しをそろえるか、シートの名前をすべて torikumi.yaml の data.sheets に書いてください。',
  }),
  'tables-joined': ({ tables, heads }) => ({
    message: [
      ...(tables.length === 0
        ? []
        : [
            `見出しの違う表も、同じ指標の表として読みました：${quoteAll(tables.slice(0, enough))}${tables.length > enough ? ` ほか ${tables.length - enough} か所` : ''}`,
          ]),
      ...(heads.length === 0
        ? []
        : [
            `次の見出しは、意味が同じとみて同じ列にしました：${heads
              .slice(0, enough)
              .map(({ own, first }) => `「${own}」→「${first}」`)
              .join('、')}`,
          ]),
    ].join('。'),
    hint: '違うときは、その見出しが何の列かを torikumi.yaml の data.columns に書いてください（書いた見出しは、ほかの列と一緒にしません）。',
  }),
  'xlsx-results-stale': ({ kept, computed, cells }) => ({
    message: `数式の結果が、いまのセルの値と合いません：${listed(cells, '、')}（保存されている値は ${kept}、計算し直すと ${computed}）。保存されている値を読みました`,
    hint: 'Excel で開き、計算し直して（F9）、保存してください。',
  }),
  'xlsx-results-unchecked': ({ cells }) => ({
    message: `このファイルは、開いたときに数式を計算し直すよう指定されています。次のセルの結果は確かめられないまま、保存されている値を読みました：${listed(cells, '、')}`,
    hint: 'Excel で開いて、保存し直してください。',
  }),
  'xlsx-sheets-hidden': ({ sheets }) => ({
    message: `表示されていないシートは読みませんでした：${quoteAll(sheets)}`,
    hint: '使うシートは、Excel で再表示するか、torikumi.yaml（data.sheets など）に名前を書いてください。',
  }),
  'sheets-taken': ({ taken, left }) => ({
    message: `シート ${quoteAll(taken)} を使い、${quoteAll(left)} は使いませんでした`,
    hint: 'ほかのシートを使うときは torikumi.yaml の data.sheets に名前を書いてください。',
  }),
  'head-rows-found': ({ rows }) => ({
    message: `${rows.map((each) => `${each}行目`).join('、')}を見出しとみました`,
    hint: '違うときは、torikumi.yaml の data: の下に head: 4-5 のように、見出しの行番号を書いてください。',
  }),
  'column-of-two': ({ header, heads, by }) => ({
    message: `「${header}」のセルを、${{ slash: '斜線の前後で', arrow: '矢印の前後で', brackets: '括弧の前と中に', words: '中の言葉で', years: '書かれた年度ごとに' }[by]}${heads.map((head) => `「${head}」`).join('と')}に分けて読みました`,
    hint: '違うときは、列を分けてください。',
  }),
  'table-reshaped': ({ way, rows }) => ({
    message: {
      turned: `年度が縦に並ぶ表とみて、縦と横を入れ替えて読みました（${rows}指標）`,
      long: `1行に1つの値の表とみて、指標ごとに1行にまとめました（${rows}指標）`,
      abreast: `1行に並ぶ指標を、それぞれ1行として読みました（${rows}指標）`,
      subjects: `同じ年度に並ぶ項目を、それぞれ1つの指標として読みました（${rows}指標）`,
      lines: `1つのセルに行を分けて書かれた指標を、それぞれ1行として読みました（${rows}指標）`,
      cards: `「指標：…」「現在：…」のように書かれたセルを、1指標1行の表として読みました（${rows}指標）`,
    }[way],
    hint: '違うときは、1行に1つの指標、列に年度を置いてください。',
  }),
  'goals-from-titles': ({ goals }) => ({
    message: `表の題かシートの名前を基本目標としました：${quoteAll(goals)}`,
    hint: '違うときは、表に「基本目標」の列を設けてください。',
  }),
  'names-from-titles': ({ names }) => ({
    message: `表の題を指標の名前としました：${quoteAll(names)}`,
    hint: '違うときは、表に「指標名」の列を設けてください。',
  }),
  'unit-from-title': ({ unit, count }) => ({
    message: `表の上の「${unit}」を、単位のない${count}行の単位としました`,
    hint: '違うときは、表に「単位」の列を設けてください。',
  }),
  'rows-left-out': ({ totals, heads, legends, costs }) => ({
    message: `指標でないとみて使わなかった行があります：${[
      totals.length === 0 ? '' : `合計の行 ${totals.join('、')}`,
      heads.length === 0 ? '' : `表の中の見出し ${heads.join('、')}`,
      legends.length === 0 ? '' : `凡例 ${legends.join('、')}`,
      costs.length === 0 ? '' : `事業費などの行 ${costs.join('、')}`,
    ]
      .filter((part) => part !== '')
      .join('；')}`,
    hint:
      costs.length === 0
        ? '指標なら、「計」だけでない名前を書いてください。'
        : '指標なら、「事業費」「計」などだけでない名前（例 道路の事業費）を書いてください。',
  }),

  'config-unknown-key': ({ key, nearest, more }) => ({
    message: `知らない項目です：${key}${moreOf(more)}`,
    hint:
      nearest === undefined ? '`torikumi schema` で使える項目を確かめてください。' : `「${nearest}」ではありませんか。`,
  }),
  'config-invalid': ({ key, expected, found }) => ({
    message: `${key} の値が正しくありません：「${found}」`,
    hint: `使えるのは ${expectedWords(expected)} です。`,
  }),
  'reading-without-table': () => ({
    message: '読み取りの確認は、指標の表か金額の表があるワークスペースだけで作れます',
    hint: '表を置き、torikumi.yaml の data.indicators か data.amounts にその名前を書いてください。',
  }),
  'placeholder-left': ({ key, text }) => ({
    message: `${key} が「${text}」のままです`,
    hint: '表の題名から読めませんでした。torikumi.yaml に書いてください。',
  }),
  'table-name-doubled': ({ name, path }) => ({
    message: `同じ名前のファイルが2つあります：「${name}」（${path}）`,
    hint: 'どちらかの名前を変えてください。torikumi.yaml という名前の表も使えません。',
  }),
  'reading-of-several': ({ workspaces }) => ({
    message: `読み取りの確認は、一度に1つのワークスペースだけです（${workspaces.join('、')}）`,
    hint: '見たいワークスペースを1つ書いてください（例 torikumi check my-city --reading 読み取り.xlsx）。',
  }),
  'mapping-column-unknown': ({ name, heads }) => ({
    message: `data.columns の「${name}」は、指標の表のどの列でもありません`,
    hint: `表の見出しは ${heads.map((head) => `「${head}」`).join('')} です。見出しのとおりに書くか、列の記号（C など）を書いてください。`,
  }),
  'mapping-head-unknown': ({ key, rows, sheets }) => ({
    message: `${key} に書かれた見出し（${rows}）が、指標の表にありません`,
    hint: `文字のある行の番号を書いてください（例 head: 4-5）。${sheets.length === 0 ? '' : `シートは ${quoteAll(sheets)} です（例 head: { ${JSON.stringify(sheets[0] ?? '')}: 4-5 }）。`}`,
  }),
  'mapping-row-unknown': ({ row }) => ({
    message: `data.rows の「${row}」に当たる行が、指標の表にありません`,
    hint: '行のはじめの文字（見えているとおり）か、行番号（8 または 8-12）を書いてください。要らなければ消してください。',
  }),
  'mapping-item-unknown': ({ name, nearest }) => ({
    message: `data.items の「${name}」に当たる指標が、指標の表にありません`,
    hint:
      nearest.length === 0
        ? '指標名、ID、基本目標などの名前を、表に書かれているとおりに書いてください。要らなければ消してください。'
        : `近い名前は ${quoteAll(nearest)} です。表に書かれているとおりに書いてください。要らなければ消してください。`,
  }),
  'mapping-items-contradict': ({ item, other, field, text, known }) => ({
    message: `data.items の「${other}」と「${item}」が、同じ指標の${field}を「${known}」と「${text}」としています。後に書かれた「${text}」を使いました`,
    hint: 'どちらか一方にしてください。',
  }),
  'mapping-item-differs': ({ item, column, text, setting, counts }) => ({
    message: `「${column}」が、表では「${excerpt(text)}」、torikumi.yaml の data.items の「${item}」では「${setting}」です。${counts === 'setting' ? 'torikumi.yaml のほうを使いました' : '表のほうを使いました（いくつもの指標にかかる行なので）'}`,
    hint:
      counts === 'setting'
        ? 'どちらが正しいか確かめ、表か torikumi.yaml を直してください。'
        : 'この指標だけ変えるときは、data.items に指標名を書いてください。',
  }),
  'report-column-unknown': ({ key, name, heads, keys }) => ({
    message: `${key} に書かれた「${name}」という列はありません`,
    hint:
      heads.length === 0
        ? '一覧は data.list の表から作ります。指標の表（data.indicators）の列は、reports.progress.columns に書いてください。'
        : `使えるのは、表の見出し（${heads.join('、')}）${keys.length === 0 ? '' : `と、次の名前（${keys.join('、')}）`}です。`,
  }),
  'report-column-empty': ({ key, name, lacks }) => ({
    message: `${key} に書かれた「${name}」は、どの行にも印字するものがありません：${emptyColumnWords[lacks].message}`,
    hint: emptyColumnWords[lacks].hint,
  }),
  'remarks-unprinted': ({ header, count }) => ({
    message: `「${header}」の列（${count}件）は作成者の覚え書きとみて、印字しません`,
    hint: '読む人に見せるものは見出しを「注記」にするか、torikumi.yaml に reports: { progress: { remarks: true } } と書いてください。',
  }),
  'config-missing-key': ({ key, expected }) => ({
    message: `${key} がありません`,
    hint: `torikumi.yaml に書き加えてください（${expectedWords(expected)}）。`,
  }),
  'form-unknown-key': ({ key, nearest, more }) => ({
    message: `様式のデータに知らない項目があります：${key}${moreOf(more)}`,
    hint:
      nearest === undefined
        ? isCutNumber(key)
          ? '式に 1,000 のようなコンマがあるときは、式の全体を " " で囲んでください。'
          : isGridOfWritten(key)
            ? 'grid と blocks は、データを1つのファイルに書く様式のものです。表から作る様式では boxes に、欄を行ごとに並べ、幅の割合は width で書いてください（例 boxes: [[課, { box: 施策, width: 2 }], 目的]）。'
            : '項目の名前を確かめてください。覚え書きは remark に書けます。'
        : `「${nearest}」ではありませんか。`,
  }),
  'form-invalid': ({ key, expected, found }) => ({
    message: `様式のデータの ${key} が正しくありません：「${found}」`,
    hint: `使えるのは ${expectedWords(expected)} です。`,
  }),
  'form-missing-key': ({ key, expected }) => ({
    message: `様式のデータに ${key} がありません`,
    hint: `書き加えてください（${expectedWords(expected)}）。`,
  }),
  'form-id-doubled': ({ id, first }) => ({
    message: `様式のデータの ID「${id}」が2か所にあります（もう1つは ${first}）`,
    hint: 'ID は1つずつ違うものにしてください。新旧の比較は ID で同じものを見分けます。',
  }),
  'review-incomplete': ({ part, choice, missing }) => ({
    message: `${part}は「${choice}」ですが、${quoteAll(missing)}が空です`,
    hint: '記入してください。',
  }),
  'budget-differs': ({ number, quoted, planned, at, called, here, there }) => ({
    message: `【${number}】の${called}が違います：${here}は ${quoted}、${there}は ${planned}（${at}）`,
    hint: 'どちらが正しいか確かめ、そろえてください。',
  }),
  'budget-unchecked': ({ numbers, called, here, there, kind }) => ({
    message: `${there}に${kind}がないため、${here}の${called}を突き合わせていません：${numbers.join('、')}`,
  }),
  'issue-unknown': ({ reference, known, called, on }) => ({
    message: `【${reference}】の${called}が${on}にありません`,
    hint: `${on}にあるのは${called} ${known.join('、')} です。番号を確かめてください。`,
  }),
  'form-grid': ({ key, found, expected }) => ({
    message: `様式の ${key} の欄が表の列に合いません：${found} 列（表は ${expected} 列）`,
    hint: 'columns と rows を見直してください。縦の見出し（side）は1列、上の行から続く欄も数えます。最後の行より下に続く欄も置けません。',
  }),
  'form-too-large': ({ limit }) => ({
    message: `様式に載せる欄が多すぎます（${limit / 10_000}万まで）`,
    hint: 'データを分けてください。',
  }),
  'form-name-unknown': ({ name, key, nearest, inFields }) => ({
    message: `様式の ${key} に書かれた「${name}」という値はありません`,
    hint:
      nearest === undefined
        ? inFields
          ? '様式の fields（grid は grids）に書いた名前から選んでください。each と lines に書けるのは、そのものの中の一覧です。'
          : '表の見出し、または figures と picks に書いた名前から選んでください。'
        : `「${nearest}」ではありませんか。`,
  }),
  'form-name-ambiguous': ({ name, sources }) => ({
    message: `「${name}」の列が、いくつもの表（${sources.join('、')}）にあります`,
    hint: `どの表の値か、${sources.map((source) => `${source}.${name}`).join('、')} のように書いてください。`,
  }),
  'form-formula': ({ figure, formula, problem, found, offset }) => ({
    message: `「${figure}」の式が読めません：${formulaProblems[problem](excerpt(formula.slice(0, offset)), found)}`,
    hint: '使えるのは、値の名前、数、＋ − × ÷、（ ）、合計（…、…）、最初（…、…）、前年度（…）です。記号を含む名前は「 」で囲んでください。',
  }),
  'form-circle': ({ figures }) => ({
    message: `計算が一巡しています：${figures.join(' ← ')}`,
    hint: 'どれか1つの式を、ほかの値から計算するように直してください。前の年度の値は 前年度（…）と書けます。',
  }),
  'form-part': ({ key, found, expected }) => ({
    message:
      found.length === 0
        ? `様式の ${key} に、印字するものがありません`
        : `様式の ${key} に、${found.join(' と ')} があります`,
    hint: `1つの部分には、${expected.join('、')} のどれか1つを書いてください。`,
  }),
  'form-indicators': ({ missing }) => ({
    message:
      missing === 'source'
        ? '様式に指標がありますが、指標とシートのつながりが書かれていません'
        : '様式に指標がありますが、このワークスペースに指標の表がありません',
    hint:
      missing === 'source'
        ? 'sources に、指標: { table: indicators, key: [事業ID, 指標ID] } のように書いてください。'
        : 'torikumi.yaml の data.indicators に指標の表を書くか、様式から指標を除いてください。',
  }),
  'form-not-a-number': ({ column, text, figures, cells }) => ({
    message: `「${column}」の「${excerpt(text)}」は1つの数として読めないため、${quoteAll(figures)}を計算しません（${listed(cells, '、')}）`,
    hint: '数だけを書いてください。値がないときは「－」と書いてください。',
  }),
  'form-condition-unmet': ({ column, text, nearest }) => ({
    message: `様式の when に「${column}」が「${text}」のシートとありますが、そのようなシートはありません`,
    hint:
      nearest === undefined
        ? '表の言葉と同じに書いてください。まだそのような行がないだけなら、このままで構いません。'
        : `似たものは「${nearest}」です。表の言葉と同じに書いてください。`,
  }),
  'form-column-missing': ({ source, column, nearest }) => ({
    message: `「${source}」の表に「${column}」の列がありません`,
    hint:
      nearest === undefined
        ? '表の見出しと、様式の key を確かめてください。'
        : `見出しは「${nearest}」ではありませんか。表か、様式の key を直してください。`,
  }),
  'form-year-unreadable': ({ column, found }) => ({
    message: `「${column}」の「${found}」は年度として読めないため、この行を使いません`,
    hint: '令和6年度、R6、2024 のように書いてください。',
  }),
  'form-total-differs': ({ source, column, found, sum }) => ({
    message: `「${source}」の表の計の行の「${column}」${found} が、行を足した ${sum} と違います`,
    hint: 'もとの資料で確かめて、行か計を直してください。計の行はシートには使わず、計は行から計算します。',
  }),
  'form-year-gap': ({ source, years, figures }) => ({
    message: `「${source}」の表に、${years.join('、')}の行が${figures.length === 0 ? 'ありません' : `ないため、${quoteAll(figures)}を計算できません`}`,
    hint: '前後の年度の行はあります。書き加えてください。値がないときは「－」と書いてください。',
  }),
  'form-row-doubled': ({ source, key, year, first, missing }) => ({
    message: `「${source}」の表に、${key}${year === undefined ? '' : `（${year}年度）`}の行が2つあります（もう1つは ${first}）`,
    hint:
      missing === undefined
        ? 'どちらかを消すか、番号を直してください。後の行は使いません。'
        : `ほかの表にある「${missing}」がこの表にありません。後の行の番号は「${missing}」ではありませんか。`,
  }),
  'form-row-orphan': ({ source, other, column, found, nearest, cells }) => ({
    message: `「${source}」の${column}「${found}」は、「${other}」の表にありません（${listed(cells, '、')}）`,
    hint: nearest === undefined ? '番号を確かめてください。' : `似たものは「${nearest}」です。番号を確かめてください。`,
  }),
  'sheet-relation': ({ sheet, year, left, sign, right, leftValue, rightValue, suspect }) => ({
    message: `${sheet}${ofYear(year)}：「${left} ${sign} ${right}」になっていません。左は ${leftValue}、右は ${rightValue} です`,
    hint: relationHints[suspect ?? 'none'],
  }),
  'sheet-jump': ({ sheet, year, name, value, previous, suspect }) => ({
    message: `${sheet}（${year}）：「${name}」が前年度の ${previous} から ${value} に大きく変わりました`,
    hint: jumpHints[suspect ?? 'none'],
  }),
  'sheet-check': japaneseSheetCheck,
  'sheet-never': ({ sheet, year, choices }) => ({
    message: `${sheet}${ofYear(year)}：${choices.join('と、')}は合いません`,
    hint: 'どちらかを直すか、理由を確かめてください。',
  }),
  'sheet-blank': ({ sheet, year, name }) => ({
    message: `${sheet}${ofYear(year)}：「${name}」が空欄です`,
    hint: '書き加えてください。値がないときは「－」と書いてください。',
  }),
  'sheet-choice': ({ column, text, choices, cells }) => ({
    message: `「${column}」の「${excerpt(text)}」は選択肢にありません（${listed(cells, '、')}）`,
    hint: `選択肢は ${choices.join('、')} です。`,
  }),
  'sheet-too-long': ({ column, length, limit }) => ({
    message: `「${column}」の文が長すぎます：${length}字（上限は ${limit}字）`,
    hint: '短くするか、様式の limit を直してください。印刷では切らずにすべて載せます。',
  }),
  'reply-refused': ({ why, found, expected }) => refusedReply(why, found, expected),
  'reply-archive': ({ path }) => ({
    message: `圧縮したファイルなので、開きませんでした：${path}`,
    hint: '展開（解凍）して、中のファイルを同じフォルダに置いてください。',
  }),
  'reply-not-form': ({ files }) => ({
    message: `照会の様式ではないので読みませんでした：${listed(files, '、')}`,
    hint: '回答なら、配った様式（.xlsx）に書いて出し直してもらってください（PDF、Word、画像は読めません。メールは、添付ファイルを取り出してください）。回答でなければ、このままで構いません。',
  }),
  'reply-cell': ({ item, head, found, why, unit, choices, limit }) => ({
    message: `${item} の「${head}」${found === '' ? '' : `「${excerpt(found)}」`}は、${replyCellDoubts[why]}`,
    hint: replyCellQuestions[why]({ unit, choices: choices.join('、'), limit: limit ?? 0 }),
  }),
  'reply-odd': ({ item, head, found, known, oddity }) => ({
    message: `${item} の「${head}」${found} は、${known === '' ? '' : `もとの値 ${known} と${['jump', 'row', 'columns'].includes(oddity) ? '' : ['zero', 'column', 'calendar', 'share'].includes(oddity) ? '比べると' : '比べて、'}`}${known === '' ? replyOddities[oddity].doubt.replace(/^、/, '') : replyOddities[oddity].doubt}`,
    hint: replyOddities[oddity].question,
  }),
  'reply-changed': ({ item, head, sent, found, isPublished }) => ({
    message: `${item} の「${head}」が ${sent === '' ? '空欄' : `「${excerpt(sent)}」`}から「${excerpt(found)}」に書き換えられています`,
    hint: isPublished
      ? '公表した値のままにしました。公表した値が誤りなら、訂正として、正しい値と理由を知らせてください。'
      : '配ったときのままにしました。変更が必要なら、その内容と理由を知らせてください。',
  }),
  'reply-blank': ({ item, heads }) => ({
    message: `${item} は回答済ですが、「${heads.join('」「')}」が空欄です`,
    hint: '空欄を埋めてください。値がまだ決まらないときは、値の状態で「未確定」を選び、決まる月を書いてください。',
  }),
  'reply-state': ({ item, state, found }) => ({
    message: `${item} の値「${found}」と、値の状態「${state === '' ? '空欄' : state}」が合いません`,
    hint: '値がないときは、値の状態で「未確定」「実績なし」「調査なし」のどれかを選んでください。値があるときは「確定」か「速報」です。',
  }),
  'reply-computed': ({ item, head, found, computed }) => ({
    message: `${item} の「${head}」は ${found} と書かれていますが、計算では ${computed} です`,
    hint: '計算する欄は読まずに、計算し直した値を使います。',
  }),
  'reply-number': ({ number, why, owner, likely, cells }) => ({
    message: `番号「${number}」の行（${listed(cells, '、')}）は${replyNumberDoubts[why](owner)}${
      likely === '' ? '' : `。名前は ${likely} のものです`
    }`,
    hint:
      why === 'longer'
        ? 'この行は読みませんでした。Excel の様式で出し直すか、コンマを含む値を「"」で囲んでください。'
        : 'この行は読みませんでした。番号を配ったときのものに直してください。',
  }),
  'reply-unnumbered': ({ cells }) => ({
    message: `番号のない行に回答があります（${listed(cells, '、')}）`,
    hint: 'この行は読みませんでした。A列に番号を書いてください。',
  }),
  'reply-columns': ({ missing, strange }) => ({
    message: `様式にある列「${missing.join('」「')}」がありません${
      strange.length === 0 ? '' : `。様式にない見出しは「${listed(strange, '」「')}」です`
    }`,
    hint: 'この列は読みませんでした。見出しを配った様式のとおりに戻して、出し直してください。',
  }),
  'reply-head-doubled': ({ head, cells }) => ({
    message: `見出し「${head}」の列が2つ以上あり、書かれた内容が違います（${listed(cells, '、')}）`,
    hint: 'どの列も読みませんでした。正しい列だけを残して、出し直してください。',
  }),
  'reply-remarks': ({ texts, cells }) => ({
    message: `様式の欄の外に書かれています：${listed(texts.map(excerpt), '、')}（${listed(cells, '、')}）`,
    hint: '回答としては読みませんでした。回答に関わることなら、欄に書いてもらってください。',
  }),
  'reply-empty': ({ section }) => ({
    message: `${section} の様式に、何も書かれていません`,
    hint: '配ったままのファイルかもしれません。回答のファイルを出してもらってください。',
  }),
  'reply-renamed': ({ named, section }) => ({
    message: `ファイル名は「${named}」ですが、中は ${section} の様式です`,
    hint: `${section} の回答として読みました。取り違えていないか、確かめてください。`,
  }),
  'reply-section-named': ({ number, found, expected }) => ({
    message: `課番号「${number}」は ${expected} ですが、様式には「${found}」と書かれています`,
    hint: '課番号のとおりに読みました。課の名前が変わったのか、ほかの課の様式に書いたのか、知らせてください。',
  }),
  'reply-comments': ({ texts, cells }) => ({
    message: `セルにコメントがあります：${listed(texts.map(excerpt), '、')}（${listed(cells, '、')}）`,
    hint: '回答としては読みませんでした。回答に関わることなら、欄に書いてもらってください。',
  }),
  'reply-read-into': ({ examples, cells }) => ({
    message: `書き方をそろえて読みました：${listed(examples, '、')}（${listed(cells, '、')}）`,
    hint: '違っていれば、知らせてください。',
  }),
  'reply-reordered': () => ({
    message: '行の順が、配ったときと違います',
    hint: '番号で読みました。並べ替えで、ほかの行の回答が入っていないか、見ておいてください。',
  }),
  'reply-unmarked': ({ items }) => ({
    message: `回答が書かれていますが、回答済の印がありません：${listed(items, '、')}`,
    hint: '書かれた分は読みました。終わっていれば、回答済に ○ を付けてください。',
  }),
  'reply-copied': ({ head, of, count }) => ({
    message: `「${head}」の ${count} 件が、すべて「${of}」と同じです`,
    hint: '前年度の値を写したままになっていないか、確かめてください。同じ値で正しければ、その旨を知らせてください。',
  }),
  'reply-absent': ({ items }) => ({
    message: `行がないので、未回答とします：${listed(items, '、')}`,
    hint: '別のファイルで答えるなら、このままで構いません。行を消したのなら、配った様式で出し直してください。',
  }),
  'reply-two-files': ({ item, head, answers, files }) => ({
    message: `${item} の「${head}」が、ファイルによって違います：${files
      .map((file, index) => `${file} は「${excerpt(answers[index] ?? '')}」`)
      .join('、')}`,
    hint: 'どちらも採りませんでした。正しいほうを知らせてください。',
  }),
  'reply-after-freeze': ({ item, head, before, now }) => ({
    message: `${item} の「${head}」は、凍結した${before === '' ? '空欄' : `「${excerpt(before)}」`}と違う「${excerpt(now)}」です`,
    hint: '凍結したままにしました。訂正するときは、確認依頼票の理由の欄に書いてもらい、読んでください。',
  }),
  'confirmation-unknown': ({ ids }) => ({
    message: `確認依頼票の番号「${listed(ids, '」「')}」は、確認を待っていません`,
    hint: '前に済んだものか、ほかの照会のものです。読みませんでした。',
  }),
  'inquiry-head-doubled': ({ head }) => ({
    message: `照会の様式に、見出し「${head}」の列が2つあります`,
    hint: '回答は見出しで読むので、head で違う語にしてください（番号と回答済の列は、いつも付きます）。',
  }),
  'inquiry-column-of-values': ({ name }) => ({
    message: `「${name}」は、指標の表では数の列の見出しです。言葉の回答を入れると、凍結した表を読むときに、数として読めないと知らせます`,
    hint: `「${name}の説明」のように、ほかの名前にしてください（fields の名前も）。印字する見出しは head で「${name}」のまま書けます。`,
  }),
  'inquiry-state-alone': ({ head }) => ({
    message: `「${head}」の前に、数を書いてもらう列がありません`,
    hint: '値の状態は、すぐ前の数の列のものです。数の列の後に置いてください。',
  }),
  'inquiry-number-doubled': ({ numbers }) => ({
    message: `同じ番号が2つ以上あります：${listed(numbers, '、')}`,
    hint: '照会は番号で回答を読むので、番号が重ならないようにしてください。',
  }),
  'inquiry-section-unknown': ({ section, nearest, cells }) => ({
    message:
      section === ''
        ? `担当課が空欄です（${listed(cells, '、')}）`
        : `担当課「${section}」が、課の表にありません（${listed(cells, '、')}）`,
    hint:
      nearest === undefined
        ? '課の表か、担当課の列を直してください。'
        : `似た課は「${nearest}」です。どちらかを直してください。`,
  }),
  'inquiry-deadline': ({ found }) => ({
    message: `課の締切「${found}」は日付として読めません`,
    hint: '2025-06-13 の形で書いてください。空欄なら、全体の締切とします。',
  }),
  'inquiry-missing': ({ number, known }) => ({
    message: number === '' ? '照会を書いた様式がありません' : `照会番号「${number}」の様式がありません`,
    hint:
      known.length === 0
        ? 'forms/ に、inquiry を書いた様式（YAML）を置いてください。書き方は docs/inquiry.md にあります。'
        : `あるのは ${quoteAll(known)} です。--number で1つを選んでください。`,
  }),
  'inquiry-of-description': () => ({
    message: 'データを1つのファイルに書く様式（運営方針など）は、照会にできません',
    hint: '照会は、1行が1件の表（指標、事業など）について聞きます。その表を sources に書いた様式を forms/ に置き、inquiry はそこに書いてください（書き方は docs/inquiry.md）。',
  }),
  'reply-too-many-files': ({ folder, files, limit }) => ({
    message: `フォルダのファイルが多すぎます：${folder} に ${count(files)} 個、上限は ${count(limit)} 個です`,
    hint: '回答だけを入れたフォルダを指定してください。',
  }),
  'inquiry-unfinished': ({ section, unanswered, doubts }) => ({
    message: `${section}：${[
      ...(unanswered.length === 0 ? [] : [`未回答 ${listed(unanswered, '、')}`]),
      ...(doubts.length === 0 ? [] : [`確認待ち ${listed(doubts, '、')}`]),
    ].join('、')}`,
    hint: '回答と確認がそろってから凍結します。そろわないまま凍結するときは --force を付けてください（確認待ちの値は入れません）。',
  }),
  'inquiry-frozen': ({ file, of }) => ({
    message: `回答を入れた表を作りました：${file}`,
    hint: `帳票に使うには、${of} をこのファイルにしてください。`,
  }),
  'history-line': ({ found, kinds }) => ({
    message: `照会の記録として読めない行です：「${excerpt(found)}」`,
    hint: `出来事は ${kinds.join('、')} のどれか、程度は誤り、警告、お知らせのどれかか空欄です。git の競合の印（<<<<<<< など）なら、印の行だけを消し、両方の行を残してください。`,
  }),
  'reply-replaced': ({ item, head, before, now }) => ({
    message: `${item} の「${head}」は、前に読んだ「${excerpt(before)}」から「${excerpt(now)}」に変わりました`,
    hint: '後から出されたほうを採りました。前のものが正しければ、出し直してもらってください。',
  }),
  'workspace-missing': ({ path }) => ({
    message: `ワークスペース（torikumi.yaml のあるフォルダ）がありません：${path}`,
    hint: '`torikumi init フォルダ名` で新しく作れます。',
  }),
  'workspace-doubled': ({ name, path, first }) => ({
    message: `同じ名前のワークスペースが2つあります：「${name}」（${first} と ${path}）`,
    hint: '出力先が重なるので作りませんでした。フォルダの名前を変えるか、--out を分けて1つずつ作ってください。',
  }),

  'book-unknown-key': ({ key, nearest, more }) => ({
    message: `冊子の設定に知らない項目があります：${key}${moreOf(more)}`,
    hint: nearest === undefined ? '項目の名前を確かめてください。' : `「${nearest}」ではありませんか。`,
  }),
  'book-invalid': ({ key, expected, found }) => ({
    message: `冊子の設定の ${key} が正しくありません：「${found}」`,
    hint: `使えるのは ${expectedWords(expected)} です。`,
  }),
  'book-missing-key': ({ key, expected }) => ({
    message: `冊子の設定に ${key} がありません`,
    hint: expected === '' ? '書き加えてください。' : `書き加えてください（${expectedWords(expected)}）。`,
  }),
  'chapter-missing': ({ chapter, path }) => ({
    message: `「${chapter}」の原稿がありません：${path}`,
    hint: '担当に提出を確かめてください。この章を空けて、ほかの章は作ります。',
  }),
  'chapter-unknown': ({ chapter, nearest }) => ({
    message: `章「${chapter}」はありません`,
    hint:
      nearest === undefined
        ? '章の列には、book.yaml の chapters の id か、1つの章だけが持つ表題を書きます。'
        : `「${nearest}」ではありませんか。`,
  }),
  'chapter-heading-missing': ({ chapter }) => ({
    message: `「${chapter}」の原稿が章の見出しで始まっていません`,
    hint: '最初の行に「# 見出し」を書いてください。それまでは目次の名前を見出しにします。',
  }),
  'chapter-heading-doubled': ({ text }) => ({
    message: `章の見出し（#）が2つめです：「${excerpt(text)}」`,
    hint: '1つの原稿は1つの章です。下の見出しなら「##」にしてください。',
  }),
  'chapter-empty': ({ chapter }) => ({
    message: `「${chapter}」の原稿に、見出しのほかに何もありません`,
    hint: '提出された原稿が途中のものでないか、担当に確かめてください。',
  }),
  'chapter-not-text': ({ path }) => ({
    message: `原稿として読めない種類のファイルです：${path}`,
    hint: '原稿は Markdown（.md）、Word（.docx）か Excel（.xlsx）です。名前の終わりがファイルの種類と合っているか確かめてください。',
  }),
  'heading-level-skipped': ({ text, level, expected }) => ({
    message: `見出しの段が飛んでいます：「${excerpt(text)}」は # が${level}つ、上の見出しの次は${expected}つです`,
    hint: '# の数を上の見出しより1つだけ多くしてください。',
  }),
  'markdown-excessive': ({ what, limit }) => ({
    message:
      what === 'depth'
        ? `箇条書きや「:::」の入れ子が深すぎます（上限は ${limit} 段）`
        : what === 'marks'
          ? `「[」「*」「_」などの記号が多すぎます（上限は ${count(limit)} 字）`
          : what === 'lines'
            ? `行が多すぎます（上限は ${count(limit)} 行）`
            : `表の「|」が多すぎます（上限は ${count(limit)} 個）`,
    hint:
      what === 'depth'
        ? '箇条書きの段を減らすか、「:::」を閉じ忘れていないか確かめてください。'
        : what === 'cells'
          ? '表を CSV か Excel のファイルにして、「:::table{file=…}」で載せてください。'
          : '原稿を分けてください。',
  }),
  'markdown-unsupported': ({ element, text }) => ({
    message: `原稿では使えない書き方です（${markdownNames[element] ?? element}）：「${excerpt(text)}」`,
    hint: markdownHints[element] ?? '段落、見出し、箇条書き、表、「:::」の囲みで書いてください。',
  }),
  'markup-printed': ({ kind, text }) => ({
    message: `${markupWords[kind].name}のつもりなら、文として印字されます：「${excerpt(text)}」`,
    hint: markupWords[kind].hint,
  }),
  'directive-unknown': ({ name, nearest }) => ({
    message: `「:::${name}」はありません`,
    hint: nearest === undefined ? '名前を確かめてください。' : `「${nearest}」ではありませんか。`,
  }),
  'directive-not-closed': ({ name }) => ({
    message: `「:::${name}」が閉じていません`,
    hint: '囲みの終わりに「:::」だけの行を置いてください。グラフなどの部品は「::」で始めます。',
  }),
  'attribute-unknown': ({ owner, name, nearest }) => ({
    message: `${owner === 'heading' ? '見出し' : `「:::${owner}」`}に ${name} は付けられません`,
    hint: nearest === undefined ? '名前を確かめてください。' : `「${nearest}」ではありませんか。`,
  }),
  'attribute-invalid': ({ name, value, expected }) => ({
    message: `${name} の値が正しくありません：「${value}」`,
    hint: `使えるのは ${expectedWords(expected)} です。`,
  }),
  'numbering-unknown': ({ kind }) => ({
    message: `番号の形が分かりません：「${kind}」`,
    hint: '最初の番号で書きます：1、(1)、①、(ア)、ア、1-1、第1章、・、◇、〈〉、なし。',
  }),
  'number-typed': ({ number }) => ({
    message: `番号が手で書かれています：「${number}」`,
    hint: '番号は自動で付きます。見出しや「1. 」のあとには文だけを書いてください。',
  }),
  'reference-unknown': ({ name, nearest }) => ({
    message: `「{{${name}}}」という数値や事業はありません`,
    hint:
      nearest === undefined
        ? 'figures.csv、programmes.csv の ID を確かめてください。'
        : `「{{${nearest}}}」ではありませんか。`,
  }),
  'reference-without-value': ({ name, lacks }) => ({
    message: `「{{${name}}}」の ${lacks} がありません`,
    hint: 'figures.csv または programmes.csv のその欄に書いてください。',
  }),
  'programme-unknown': ({ id, nearest }) => ({
    message: id === '' ? '事務事業の見出しに ID がありません' : `事務事業「${id}」はありません`,
    hint:
      nearest === undefined
        ? 'programmes.csv の ID を「{#ID .programme}」と書いてください。'
        : `「${nearest}」ではありませんか。`,
  }),
  'link-refused': ({ target }) => ({
    message: `リンク先が使えません：${excerpt(target)}`,
    hint: 'https:、http:、mailto:、tel:、冊子の中の #ID、この冊子から見たファイル名だけが使えます。',
  }),
  'book-id-invalid': ({ id }) => ({
    message: `ID に使えない文字があります：「${id}」`,
    hint: '空白、「.」「{」「}」を含まない短い語にしてください。',
  }),
  'book-table-missing': () => ({
    message: '「:::table」の中に表がありません',
    hint: '囲みの中に、2行目が「|---|---|」の表を書くか、file= でファイルの名前を書いてください。',
  }),
  'book-table-too-wide': ({ columns, limit }) => ({
    message: `表の列が多すぎます：${columns} 列、上限は ${limit} 列です`,
    hint: '表を分けてください。',
  }),
  'book-table-crowded': ({ columns, limit }) => ({
    message: `表の列が ${columns} あり、1ページの幅に並びません（目安は ${limit} 列まで）`,
    hint: 'PDF では列をいくつかに分けて上下に並べます。表を分けるか、行と列を入れ替えると読みやすくなります。',
  }),
  'cell-error-value': ({ text, cells }) => ({
    message: `値ではなく Excel のエラー表示「${excerpt(text)}」が入っています${otherCells(cells)}`,
    hint: '元のブックで数式や列の幅を直し、値に置き換えてください。値がないときは「－」とします。',
  }),
  'book-column-unknown': ({ header, nearest, known }) => ({
    message: `意味の分からない列です：「${header}」`,
    hint:
      nearest === undefined
        ? `使える列は ${known.join('、')} と、年度（令和6年度、2024 など）です。使わない列は消してください。`
        : `「${nearest}」のことなら、見出しを直してください。`,
  }),
  'merge-broken': ({ mark }) => ({
    message: `結合の印「${mark}」の${mark === '<' ? '左' : '上'}に、結合するセルがありません`,
    hint: '結合は長方形で、見出しの行と本体の行にまたがれません。空欄にするときは何も書かないでください。',
  }),
  'book-too-large': ({ what, limit }) => ({
    message:
      what === 'texts'
        ? `原稿が長すぎます（全体の上限は ${count(limit)} 字）`
        : what === 'lines'
          ? `原稿の行が多すぎます（全体の上限は ${count(limit)} 行）`
          : what === 'tables'
            ? `表が大きすぎます（全体の上限は ${count(limit)} セル）`
            : `図のファイルが大きすぎます（全体の上限は ${count(limit)} バイト）`,
    hint: what === 'pictures' ? '写真を縮小して保存し直してください。' : '冊子を分けてください。',
  }),
  'footnote-unknown': ({ name }) => ({
    message: `脚注「[^${excerpt(name)}]」の文がなく、そのまま印字されます`,
    hint: `同じ原稿の、段落の間の行に「[^${excerpt(name)}]: 脚注の文」と書いてください。`,
  }),
  'footnote-unused': ({ name }) => ({
    message: `脚注「[^${excerpt(name)}]」はどこからも参照されず、印字されません`,
    hint: `本文の、脚注を付ける語のあとに「[^${excerpt(name)}]」と書いてください。`,
  }),
  'picture-refused': ({ path, problem, detail }) => {
    const { found, hint } = pictureProblems[problem];
    return { message: `図を使えません：${path}（${found(excerpt(detail))}）`, hint };
  },
  'picture-without-alternative': ({ path }) => ({
    message: `図に代替テキストがありません：${path}`,
    hint: '何の図かを言葉で書いてください（原稿では ![市の地図](…)、テンプレートでは alt="市の地図"）。読み上げと、図の出ない画面で使われます。',
  }),
  'chart-unknown-key': ({ key, nearest, more }) => ({
    message: `グラフに使えない項目があります：${key}${moreOf(more)}`,
    hint:
      nearest === undefined
        ? 'Vega-Lite の項目のうち使えるものは docs/charts.md にあります。消すか、名前を確かめてください。'
        : `「${nearest}」ではありませんか。`,
  }),
  'chart-invalid': ({ key, expected, found }) => ({
    message: `グラフの ${key} が正しくありません：「${excerpt(found)}」`,
    hint: `使えるのは ${expectedWords(expected)} です。`,
  }),
  'chart-missing-key': ({ key, expected }) => ({
    message: `グラフに ${key} がありません`,
    hint: expected === '' ? '書き加えてください。' : `書き加えてください（${expectedWords(expected)}）。`,
  }),
  'chart-not-json': ({ file, detail }) => ({
    message: `グラフのファイルが JSON として読めません：${file}（${excerpt(detail)}）`,
    hint: 'この場所の前後で、「,」の過不足、「"」や括弧の閉じ忘れ、覚え書き（//）がないか確かめてください。',
  }),
  'chart-not-vega-lite': ({ file }) => ({
    message: `グラフのファイルが Vega-Lite ではありません：${file}`,
    hint: '{ } の中に data、mark、encoding を書いてください（$schema を書くなら https://vega.github.io/schema/vega-lite/v6.json）。Vega の指定は使えません。例は docs/charts.md にあります。',
  }),
  'chart-without-description': ({ file }) => ({
    message: `グラフに代替テキストがありません：${file}`,
    hint: '"description" に、グラフが示すことを文で書いてください。読み上げと、図の出ない画面で使われます。',
  }),
  'chart-refused': ({ key, problem }) => ({
    message: `グラフに使えない項目があります：${key}（${chartRefusals[problem].found}）`,
    hint: chartRefusals[problem].hint,
  }),
  'chart-unknown-data': ({ name, nearest, available }) => ({
    message: name === '' ? 'グラフのデータが書かれていません' : `グラフのデータ「${excerpt(name)}」はありません`,
    hint:
      nearest === undefined
        ? available.length === 0
          ? 'この帳票には名前で使えるデータがありません。"data": { "values": […] } に値を書いてください。'
          : `"data": { "name": "…" } に書ける名前は ${available.join('、')} です。`
        : `「${nearest}」ではありませんか。`,
  }),
  'chart-unknown-field': ({ field, nearest, available }) => ({
    message: `グラフのデータに「${excerpt(field)}」という項目はありません`,
    hint:
      nearest === undefined
        ? `使えるのは ${available.slice(0, 30).join('、')} です（docs/charts.md）。`
        : `「${nearest}」ではありませんか。`,
  }),
  'chart-expression': ({ expression, refused }) => ({
    message: `グラフの式が使えません：${excerpt(expression)}（${excerpt(refused)}）`,
    hint: '式に書けるのは、datum.項目、数、文字、四則と比べる記号、docs/charts.md にある関数だけです。',
  }),
  'chart-too-large': ({ what, found, limit }) => ({
    message: `グラフが大きすぎます：${chartSizes[what].name} ${count(Math.ceil(found))}、上限は ${count(Math.floor(limit))}`,
    hint: chartSizes[what].hint,
  }),
  'chart-undrawable': ({ detail }) => ({
    message: `グラフを描けません：${excerpt(detail)}`,
    hint: '項目の組合せを確かめてください。Vega-Lite の Online Editor で同じ指定を試すと、どこが合わないか分かります。',
  }),
  'chart-empty': ({ file }) => ({
    message: `グラフに描くものがありません：${file}`,
    hint: '絞込み（filter）で何も残らないか、値がすべて空です。データと条件を確かめてください。',
  }),
  'chart-texts': ({ cut, touching }) => ({
    message: [
      ...(cut.length === 0 ? [] : [`グラフの文字が途中で切れています：${excerpt(cut.join('、'))}`]),
      ...(touching.length === 0 ? [] : [`グラフの文字が重なっています：${excerpt(touching.join('、'))}`]),
    ].join('。'),
    hint: '"height" か "width" を大きくする、横棒（項目を y に）にする、"labelAngle": -90 とする、のどれかで直せます。',
  }),
  'chart-colours': ({ found, limit }) => ({
    message: `グラフの系列が色より多く、同じ色が別の系列に使われています：${found} 系列、色は ${limit}`,
    hint: '絞込み（filter）で系列を減らすか、row や facet でグラフを分けてください。',
  }),
  'chart-cut-axis': ({ file }) => ({
    message: `棒や面の軸が 0 から始まっていません：${file}`,
    hint: '長さが値に比例せず、差が大きく見えます。"zero": false と "domain" を消すか、線や点（line、point）にしてください。',
  }),
  'picture-inside-text': ({ path }) => ({
    message: `図が文や表の中にあります：${path}`,
    hint: '図は、前後に空の行を置いて、1つの段落として書いてください。',
  }),
  'link-unknown': ({ target, nearest }) => ({
    message: `リンク先「#${target}」が冊子にありません`,
    hint: nearest === undefined ? '見出しか表に {#ID} を付けてください。' : `「#${nearest}」ではありませんか。`,
  }),
  'component-unknown-id': ({ name, id, nearest }) => ({
    message: `「::${name}」の「${id}」はありません`,
    hint:
      nearest === undefined
        ? `${tableOfIds[name] ?? 'figures.csv'} の ID を確かめてください。`
        : `「${nearest}」ではありませんか。`,
  }),
  'programme-elsewhere': ({ title, chapter, found }) => ({
    message: `事務事業「${title}」は章「${chapter}」のものですが、見出しが「${found}」にあります`,
    hint: 'programmes.csv の章か、見出しの場所を直してください。',
  }),
  'programme-title-differs': ({ title, heading }) => ({
    message: `事務事業の名前が表と見出しで違います：表は「${title}」、見出しは「${excerpt(heading)}」`,
    hint: 'どちらかにそろえてください。見出しに {{事業名}} と書くと、いつも表と同じになります。',
  }),
  'programme-without-heading': ({ title }) => ({
    message: `事務事業「${title}」の見出しが本文にありません`,
    hint: '見出しに「{#ID .programme}」を付けてください。',
  }),
  'budget-without-unit': ({ title, text }) => ({
    message: `「${title}」の予算額に円の単位がありません：「${text}」`,
    hint: '「9,200千円」のように単位を付けてください。付けないと、グラフと合計に入りません。',
  }),
  'budget-of-year-missing': ({ year, titles }) => ({
    message: `${year}の予算額がありません：${titles.slice(0, 5).join('、')}${titles.length > 5 ? ` など ${titles.length} 件` : ''}`,
    hint: '前の年度の額を印字します。programmes.csv に書いてください。',
  }),
  'project-without-indicators': ({ title, nearest }) => ({
    message: `事業「${title}」の指標が指標の表にありません`,
    hint:
      nearest === undefined || nearest === title
        ? '基本目標と全体計画の名前を、指標の表とそろえてください。'
        : `「${nearest}」ではありませんか。`,
  }),
  'project-not-in-book': ({ title }) => ({
    message: `指標の表の全体計画「${title}」が冊子にありません`,
    hint: 'projects.csv に加え、本文に「::project{id="…"}」を置いてください。',
  }),
  'parts-exceed-whole': ({ parts, printed, whole, of }) => ({
    message: `${quoteAll(parts)}${parts.length > 1 ? 'の計' : ''} ${printed} が、その全体の「${whole}」 ${of} より大きくなっています`,
    hint: 'どちらかの値を確かめてください。「うち」でないものなら、行の名前を「（参考）」「（別掲）」としてください。',
  }),
  'book-total-differs': ({ total, name, printed, counted }) => ({
    message: `「${total}」が内訳の合計と違います：${name === '' ? '' : `${name} は `}${printed}、内訳の合計は ${count(counted)}`,
    hint: '印字は原稿のままです。どちらが正しいか確かめてください。',
  }),
  'figure-miscomputed': ({ name, printed, computed, by, also }) => ({
    message: `「${name}」が計算と違います：印字は ${printed}、計算では ${count(computed)}（${by.join('、')}）`,
    hint: `印字は原稿のままです。${also.length === 0 ? '' : `${quoteAll(also)} も同じだけ違います。`}どちらが正しいか確かめてください。`,
  }),
  'figure-contradicted': ({ name, printed, computed, by, also }) => ({
    message: `「${name}」（${printed}）が ${quoteAll(by)} と合いません。${count(computed)} なら合います`,
    hint: `印字は原稿のままです。${also.length === 0 ? '' : `${quoteAll(also)} も同じだけ違います。`}元の資料で値を確かめてください。`,
  }),
  'figures-rounded': ({ name, printed, computed, count: cells }) => ({
    message: `末尾の桁だけが計算と違うところがあります（${cells} か所）：「${name}」は ${printed}、計算では ${count(computed)}`,
    hint: '端数処理によるものであれば、そのままでかまいません。',
  }),
  'figures-left-empty': ({ column, count: cells }) => ({
    message: `「${column}」の空欄${cells}か所は、何から計算するか決められないため、空欄のまま載せます`,
    hint: '計算するときは、見出しに式を書いてください（例 増減（査定額-要求額）、執行率（支出済額/予算額））。計算しないときは「－」と書いてください。',
  }),
  'figures-unexplained': ({ name, how, fits, compared }) => ({
    message: `「${name}」は「${how}」のように計算した値とほとんど合いません（${compared} か所のうち合うのは ${fits} か所）`,
    hint: '別の計算によるものであれば、見出しにその式を書いてください（例：増減（A－B））。',
  }),
  'amounts-without-figures': ({ file }) => ({
    message: `「${file}」に金額の表が見つかりません。数値の並ぶ列がありません`,
    hint: 'ファイル名とシート名を確かめてください。シートは torikumi.yaml の data.amounts の sheet で選べます。',
  }),
  'amounts-not-compared': () => ({
    message:
      '金額の表（data.amounts）は、改正前の版と比べません（改正前の版に同じ名前のファイルがないか、様式の作業場所です）',
    hint: '比べるときは、改正前の版のフォルダーに同じ名前の表を置いてください。様式（data.form）があるときは、金額の表だけの作業場所を別に作ってください。',
  }),
  'amounts-sheets-left': ({ taken, left }) => ({
    message: `シート ${quoteAll(taken)} の表を使い、${quoteAll(left)} の表は使いませんでした`,
    hint: "ほかのシートも使うときは、torikumi.yaml の data.amounts の sheet に名前を並べるか、すべてを使う '*' を書いてください。",
  }),
  'amounts-head-unknown': ({ head, nearest, known }) => ({
    message: `data.amounts に書かれた見出し「${head}」は表にありません`,
    hint:
      nearest === undefined
        ? `表の見出しは ${known.join('、')} です。`
        : `「${nearest}」のことなら、書き直してください。`,
  }),
  'amounts-text-in-figures': ({ text, column }) => ({
    message: `「${column}」の「${text}」は金額として読めません。そのまま載せ、計算には入れません`,
    hint: '数値に直すか、値がないときは「－」としてください。',
  }),
  'amounts-units-mixed': ({ column, unit, other }) => ({
    message: `「${column}」に単位「${unit}」と「${other}」が混じっています。単位の違う値どうしは計算しません`,
    hint: '1つの列の値は同じ単位にそろえてください。',
  }),
  'amounts-not-computed': ({ column, count: cells }) => ({
    message: `「${column}」の空欄${cells}か所は、何から計算するか分からないため、空欄のまま載せます`,
    hint: 'torikumi.yaml の data.amounts の columns で、その列の kind と of（計算のもとになる列）を書いてください。',
  }),
  'amounts-row-not-computed': ({ row, count: cells, isTotal }) => ({
    message: `「${row}」の行の空欄${cells}か所は、何から計算するか分からないため、空欄のまま載せます`,
    hint: isTotal
      ? `値を入れてください。上の行の合計なら、torikumi.yaml の data.amounts の rows に「${row}: total」と書くと計算します。`
      : '値を入れてください。合計の列に対する割合なら、行の名前を「構成比」にすると計算します。',
  }),
  'amounts-assumed': ({ name, how, isRow }) => ({
    message: `「${name}」の${isRow ? '行の' : ''}空欄は、${how} として計算しました`,
    hint: isRow
      ? '違うときは、空欄に値を入れてください。'
      : '違うときは、torikumi.yaml の data.amounts の columns で、その列の kind と of を書いてください。',
  }),
  'amounts-share-without-total': ({ column, isSummed }) => ({
    message: isSummed
      ? `「${column}」の分母となる合計の行がないため、すべての行の和に対する割合としました`
      : `「${column}」の分母となる合計の行がないため、確かめられません。表の値のまま載せます`,
    hint: '合計の行を加えるか、合計の行があるときは torikumi.yaml の data.amounts の rows で total と書いてください。',
  }),
  'stated-sum-differs': ({ said, counted, unit }) => ({
    message: `本文の「${excerpt(said)}」が内訳と合いません：内訳を数えると ${count(counted)}${unit} です`,
    hint: '本文か内訳のどちらが正しいか確かめてください。内訳がすべてでないときは、そのままでかまいません。',
  }),
  'report-not-made': ({ report, same }) => ({
    message: `${report} は作りません：${same} と同じ内容になるためです`,
    hint: `${same} を使ってください。前に作った ${report} のファイルがあれば、それは古いものです。`,
  }),
  'shares-rounded': ({ name, sum, whole }) => ({
    message: `「${name}」の構成比の合計が ${whole} になりません（${sum}）`,
    hint: '端数処理によるものとして、表に注を付けます。',
  }),
  'shares-differ': ({ name, sum, whole }) => ({
    message: `「${name}」の構成比の合計が ${whole} と大きく違います（${sum}）`,
    hint: '端数処理では説明できない差です。値を確かめてください。',
  }),
  'figure-differs': ({ name, typed, kept, at }) => ({
    message: `「${name}」の値が2か所で違います：ここは ${typed}、${at} は ${kept}`,
    hint: '正しい値にそろえ、本文では {{ID}} で引いてください。',
  }),
  'figure-typed': ({ name, id, typed }) => ({
    message: `「${name}」の値が手で書かれています：${typed}`,
    hint: `「{{${id}}}」と書くと、来年度も表と同じ値になります。`,
  }),
  'figure-outdated': ({ name, year, edition }) => ({
    message: `「${name}」の最も新しい値は${year}で、${edition}の版のために改められていません`,
    hint: '値を書き足すか、毎年調べないものなら、本文に年度を書いてください。',
  }),
  'previous-differs': ({ name, year, now, before, at }) => ({
    message: `「${name}」の${year}の値が前の版と違います：今回 ${now}、前の版 ${before}（${at}）`,
    hint: '前の版の誤りを直したのでなければ、そろえてください。',
  }),
  spelling: ({ found, expected, count: times }) => ({
    message: `「${found}」は公用文では「${expected}」です（このファイルに ${times} か所）`,
    hint: '固有名詞や元の資料のままにするところでなければ、直してください。',
  }),
  'header-unknown': ({ headers, likely }) => ({
    message: `意味の分からない列です：${quoteAll(headers.slice(0, enough))}${headers.length > enough ? ` ほか ${headers.length - enough} 列` : ''}。数値としては使わず、文章の列として書かれたとおりに残します`,
    hint:
      likely.length === 0
        ? '数値や名前の列でなければ、このままで構いません。'
        : `${likely.map(({ header, meaning }) => `「${header}」は「${meaning}」`).join('、')}のことなら、見出しをそう書いてください。違えば、このままで構いません。`,
  }),
  'header-doubled': ({ header, meaning, first, kept }) => ({
    message: `「${header}」と「${first}」は、どちらも${meaning}の列と読めます${kept ? `。「${first}」を使い、「${header}」は文章の列として残します` : ''}`,
    hint: kept
      ? '違うときは、どちらが何の列かを torikumi.yaml の data.columns に書いてください。'
      : 'どちらかの見出しを変えるか、列を消してください。',
  }),
  'header-computed': ({ headers, texts = [] }) => ({
    message: [
      ...(headers.length === 0 ? [] : [`${quoteAll(headers)}の列は、表に印字された値として計算結果と比べます`]),
      ...(texts.length === 0 ? [] : [`${quoteAll(texts)}の列は、評価の文章として書かれたとおりに残します`]),
    ].join('。'),
  }),
  'name-by-place': ({ column, of }) => {
    const what = of === 'list' ? '' : '指標の';
    return {
      message:
        column === ''
          ? `見出しのない列を、並びから${what}名前の列とみました`
          : `${what}名前の列がないので、並びから「${column}」を${what}名前とみました`,
      hint: `違うときは、名前の列の見出しを「${of === 'list' ? '項目' : '指標名'}」としてください。`,
    };
  },
  'target-of-subjects': ({ columns, subjects }) => ({
    message: `${quoteAll(columns)}は1つしかないので、${quoteAll(subjects)}のどれの目標値でもあるとしました`,
    hint: '全体の目標値なら、全体の実績値の列を足すか、目標値の列を外してください。どれか1つの目標値なら、見出しに「目標値（男性）」のように書いてください。',
  }),
  'values-by-place': ({ columns, role }) => ({
    message: `値の列がないので、並びから${quoteAll(columns)}を${role === 'target' ? '目標値' : '実績値'}とみました`,
    hint: '違うときは、見出しを「令和5年度実績」「目標値」のように書いてください。',
  }),
  'header-missing': ({ meaning, accepted }) => ({
    message: `${meaning}の列がありません`,
    hint: `見出しを ${quoteAll(accepted.slice(0, 5))} のどれかにしてください。`,
  }),
  'year-not-a-year': ({ texts }) => ({
    message: `年度として読めない見出しです：${quoteAll(texts.slice(0, enough))}${texts.length > enough ? ` ほか ${texts.length - enough} 列` : ''}。この列の値は書かれたとおり印字し、計算には使いません`,
    hint: '「平成27年度」「H27」「2015年度」「令和2（2020）年度」「R5.3末」「R5上半期」のように書いてください。',
  }),
  'year-ambiguous': ({ text, read, era }) => ({
    message: `「${text}」を${era}（${read}年度）と読みました`,
    hint: '違うときは、元号か西暦を付けてください（例 平成27年度、2015年度）。',
  }),
  'year-doubled': ({ year, first }) => ({
    message: `「${year}」と「${first}」は、同じ年度の同じ値の列と読めます。「${first}」を使い、「${year}」は文章の列として残します`,
    hint: '「実績」「目標」などの別が違うときは torikumi.yaml の data.columns に書いてください。同じ値なら、どちらかを「使わない」にできます。',
  }),
  'year-unknown': ({ column, key }) => ({
    message: `「${column}」がどの年度の値か分かりません。年度によらない値として印字し、増減などは計算しません`,
    hint:
      key === undefined
        ? '見出しかセルに年度を書いてください（例 令和5年度、120人（R5））。'
        : `見出しかセルに年度を書くか、torikumi.yaml の ${key} に書いてください。`,
  }),
  'target-of-all-years': ({ column }) => ({
    message: `「${column}」には年度がないので、どの年度の目標値でもあるとしました`,
    hint: '最終年度の目標値のときは、見出しに年度を書くか、torikumi.yaml の plan.target に書いてください。',
  }),
  'cells-of-another-year': ({ column, period }) => ({
    message: `「${column}」の値は、どのセルにも${period}とあります。${period}の値として計算します`,
    hint: '見出しの年度を確かめてください。',
  }),
  'inferred-period': ({ column, period }) => ({
    message: `「${column}」を、セルに書かれたとおり${period}の値としました`,
  }),
  'total-so-far': ({ column, year }) => ({
    message: `「${column}」を、並ぶ実績のうち値のある最後の年度（${year}）までの累計としました`,
    hint: '別の年度までのときは、見出しに年度を書いてください。',
  }),
  'part-beside-year': ({ columns, year, whole, isOpening }) => ({
    message: `${whole === '' ? '' : `${year}の値は「${whole}」とし、`}${quoteAll(columns)}は${whole === '' ? year : '年度'}の${isOpening ? '始め' : '途中'}の値として載せるだけにしました`,
    hint: isOpening
      ? '4月1日の値が前年度末の値なら、torikumi.yaml の data.columns に「見出し: { year: 令和5年度 }」のように前の年度を書いてください。'
      : '違うときは、その列の年度を torikumi.yaml の data.columns に書いてください。',
  }),
  'year-in-parts': ({ columns, year }) => ({
    message: `${year}の値は${quoteAll(columns)}に分かれていて、年度の値がないので、評価しません`,
    hint: '表に「計」の列を設けるか、どれかが年度の値なら、torikumi.yaml の data.columns にその列の年度を書いてください。',
  }),
  'actual-after-document': ({ column, year, date }) => ({
    message: `「${column}」は文書の日付（${date}）より後の年度（${year}）です。実績とはみなさず、評価しません`,
    hint: '見込や計画のときは見出しに「見込」などと書き、文書の日付が古いときは torikumi.yaml の document.date を直してください。',
  }),
  'years-without-role': ({ past, ahead, role }) => ({
    message:
      ahead.length === 0
        ? `現状値のほかは見出しに年度だけがあり、目標値の列がないので、${quoteAll(past)}を実績値とみました`
        : `見出しに年度だけがあるので、文書の日付までの${quoteAll(past)}を実績値、その後の${quoteAll(ahead)}を${role === 'target' ? '目標値' : '計画値'}とみました`,
    hint: '違うときは、見出しを「令和6年度目標」「令和5年度実績」のように書いてください。',
  }),
  'years-of-table': ({ read, from }) => ({
    message: `${{ heads: '並ぶ見出しの年度', title: '表の題名の年度', name: 'シートかファイルの名前の年度', date: '文書の日付までに終わった最後の年度', plan: '表の題名の計画期間', baseline: '基準値の次の年度を1年目とすること' }[from]}から、${read.map(({ column, year }) => `「${column}」を${year}`).join('、')}とみました`,
    hint: '違うときは、見出しに「令和6年度実績」のように年度を書くか、torikumi.yaml の data: の下の columns: に書いてください。',
  }),
  'year-not-over': ({ column, year, date, expected }) => ({
    message: `「${column}」の年度（${year}）は、文書の日付（${date}）にはまだ終わっていません。${expected ? '見込' : '途中'}の値とみて、増減と評価はしません`,
    hint: '年度途中の値のときは見出しに「9月末現在」「見込」などと書き、確定した値のときは torikumi.yaml の document.date を直してください。途中の値のまま評価するときは rating: の下に provisional: true と書いてください。',
  }),

  'value-not-a-quantity': ({ text, column }) => ({
    message: `「${column}」の値を数値として読めません：「${text}」。書かれたとおり印字し、評価しません`,
    hint: '「1,234人」「85%以上」「－」のように書いてください。説明は備考の列に書けます。',
  }),
  'value-not-one-of': ({ text, column, allowed }) => ({
    message: `「${column}」の値が選択肢にありません：「${text}」`,
    hint: `${quoteAll(allowed)} のどれかにしてください。`,
  }),
  'value-not-an-integer': ({ text, column }) => ({
    message: `「${column}」の値が整数ではありません：「${text}」`,
    hint: '1、2、3 のような数字にしてください。',
  }),
  'row-without-name': ({ column }) => ({
    message: `「${column}」が空欄の行は使いません`,
    hint: '指標の行なら、指標の名前を書いてください。上の指標の内訳（男・女など）なら、区分の列に違う言葉を書いてください。',
  }),
  'own-print-workbook': () => ({
    message:
      'このプログラムが作った印刷用の Excel（progress.xlsx）です。年度や種別が省かれているので、元のデータどおりには読み戻せません',
    hint: '作り直すときや差分を見るときは、同じフォルダーの indicators.csv か、元の表を使ってください。',
  }),
  'rows-of-another-role': ({ names, columns }) => ({
    message: `行の名前 ${quoteAll(names)} は実績でないようにみえますが、見出しが年度だけの${quoteAll(columns)}の値を実績値としました`,
    hint: '計画や目標の値なら、見出しを「令和6年度計画」のように書くか、名前の列のほかに「計画」「実績」と書いた「区分」の列を設けてください。',
  }),
  'rows-as-aims': ({ aims, count }) => ({
    message: `${count}指標の2行ずつを、まだ終わっていない年度の${quoteAll(aims)}に値のある上の行は目標値、値のない下の行は実績値としました`,
    hint: '違うときは、名前の列のほかに「目標」「実績」などと書いた「区分」の列を設けてください。',
  }),
  'rows-as-planned': ({ names, columns }) => ({
    message: `${quoteAll(names)}の行の、見出しが年度だけの${quoteAll(columns)}の値を、計画値としました`,
    hint: '実績なら、見出しを「令和6年度実績」のように書くか、torikumi.yaml の data.columns に「実績値」と書いてください。',
  }),
  'rows-told-apart': ({ column, names }) => ({
    message: `同じ名前の行を「${column}」の言葉で分けました：${quoteAll(names.slice(0, shownNames))}${
      names.length > shownNames ? `ほか${names.length - shownNames}件` : ''
    }`,
    hint: '違う呼び方にするときは、名前を書き直してください。',
  }),
  'dittos-filled': ({ cells, texts }) => ({
    message: `${quoteAll(texts)}を、上のセルと同じ言葉と読みました：${cells.join('、')}`,
    hint: '違うものがあれば、そのセルに言葉を書いてください。',
  }),
  'rows-joined': ({ cells, texts }) => ({
    message: `上のセルの続きとみて、つなげました：${cells.join('、')}（${quoteAll(texts)}）`,
    hint: '別の指標や文なら、「の」や括弧で始まらない言葉にしてください。',
  }),
  'values-merged': ({ over, cells, texts }) => ({
    message:
      over === 'roles'
        ? `目標と実績などの行にかけて結合されたセルの値を、どの行の値としても読みました：${quoteAll(texts)}（${cells.join('、')}）`
        : over === 'rows'
          ? `上の行と結合されたセルの値を、この行の値としても読みました：${quoteAll(texts)}（${cells.join('、')}）`
          : `右の列と結合されたセルの値を、左端の列の値としてだけ読みました：${quoteAll(texts)}（${cells.join('、')}）`,
    hint:
      over !== 'columns'
        ? 'どの行の値でもなければ、結合を解いて書いてください。'
        : 'ほかの年度の値でもあれば、結合を解いて、その列にも書いてください。',
  }),
  'parts-named': ({ cells, texts }) => ({
    message: `字下げした行、「うち」の行を、上の行の内訳と読みました：${cells.join('、')}（${quoteAll(texts)}）`,
    hint: '違うときは、字下げをやめるか、名前を書き直してください。',
  }),
  'names-alone': ({ cells, texts }) => ({
    message: `名前だけの行を、値のない指標としました：${cells.join('、')}（${quoteAll(texts)}）`,
    hint: '上の行の名前の続きなら、1つのセルに書いてください。見出しなら torikumi.yaml の data.rows に書いてください。',
  }),
  'columns-not-compared': ({ columns }) => ({
    message: `片方の版にしかない列は比べませんでした：${quoteAll(columns)}`,
    hint: 'どちらかが、このプログラムの作った表（indicators.csv、progress.xlsx）なので、両方にある列だけを比べています。すべての列を比べるときは、元の表どうしを比べてください。',
  }),
  'years-not-compared': ({ years }) => ({
    message: `片方の版にしかない年度の実績値は、変更としません：${years.join('、')}`,
    hint: '両方にある年度の実績値と、目標値、基準値、名前などを比べています。前の版だけの年度の値は、見え消しに消して示します。',
  }),
  'texts-not-compared': ({ columns }) => ({
    message: `次の文章の列は比べていません：${quoteAll(columns)}`,
    hint: '実績の年度が同じ版どうしで、同じ見出しの列が両方にあれば比べます。',
  }),
  'row-ignored': ({ text }) => ({
    message: `表の中の注とみて、使いませんでした：「${excerpt(text)}」`,
    hint: '印字するときは torikumi.yaml の document.notes に書いてください。',
  }),
  'value-missing': ({ column }) => ({ message: `「${column}」が空です`, hint: '値を書いてください。' }),
  'rows-folded': ({ column, roles, count }) => ({
    message: `「${column}」の ${quoteAll(roles)} の行を、${count}指標について1行にまとめました`,
    hint: '年度の列は「令和5年度（目標）」「令和5年度（実績）」のように分かれます。',
  }),
  'row-not-folded': ({ text }) => ({
    message: `どの指標の何の値か分からない行です：「${text}」`,
    hint: '指標名と、目標・実績などの区分を書いてください。同じ区分の行が2つあるときは、指標名を変えてください。',
  }),
  'row-value-left': ({ text, taken, column }) => ({
    message: `1つの指標の「${column}」に値が2つあります：「${taken}」を使い、「${text}」は使いませんでした`,
    hint: 'どちらかを消すか、見出しに年度を付けて列を分けてください。',
  }),
  'unit-differs': ({ unit, expected, text, column }) => ({
    message: `「${column}」の単位が違います：「${text}」は${unitName(unit)}、この指標は${unitName(expected)}です。評価しません`,
    hint: '値の単位か、単位の列を直してください。',
  }),
  'actual-bounded': ({ texts, cells }) => ({
    message: `以上・未満などの付いた実績値は、値が1つに決まりません：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、目標に達したことが確かなときだけ評価します`,
    hint: '達成率も評価も出すには、測った値を「5以上（7）」のように括弧に書くか、その数にしてください。評価は「評価」か「自己評価」の列に書けます。',
  }),
  'share-or-percent': ({ texts, cells }) => ({
    message: `ほかの値は百分率なのに、1以下の値があります：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '割合なら百分率（0.93 は 93）に、百分率なら「0.93%」のように % を付けて書いてください。',
  }),
  'several-values': ({ texts, cells }) => ({
    message: `ほかの値は1つの数なのに、いくつかの数が書かれたセルがあります：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '比べる数を1つだけ書き、ほかは備考の列に移してください。どれも評価するなら、男・女のように行を分けてください。',
  }),
  'two-values': ({ texts, cells }) => ({
    message: `1つのセルに同じ単位の値が2つあります：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '実績が括弧の外なら torikumi.yaml の data.brackets に outside、括弧の中なら inside と書いてください。「40/80」は、80のうちの40なら「40/80件」のように単位を付け、年度ごとの目標なら「R6：40 R10：80」のように年度を付けてください。',
  }),
  'roles-in-cell': ({ texts, cells }) => ({
    message: `1つのセルに目標と実績などが書かれています：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '目標と実績の列を分けるか、数ごとに「目標100 実績95」のように何の値かを書いてください（その列の値を1つ含めます）。',
  }),
  'change-or-level': ({ texts, cells }) => ({
    message: `そのままの値か、増減か分かりません：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '目標値が基準値からの増減なら torikumi.yaml の data.negativeTargets に change、そのままの値なら level と書いてください。実績値の増減は、増減したあとの値に直してください。',
  }),
  'none-or-zero': ({ texts, cells }) => ({
    message: `0 か、値がないのか分かりません：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。値がないとし、書かれたとおり印字します`,
    hint: '1つもなかったのなら 0 と書いてください。値がないのなら「－」か「データなし」「対象外」「未実施」のように書いてください。',
  }),
  'target-changed': ({ texts, cells }) => ({
    message: `1つのセルに2つの目標値（変更前と変更後など）があります：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '変更後の値を「変更後目標値」の列に分けてください。その値で評価し、変更前の値も印字します。',
  }),
  'limits-of-band': ({ texts, cells }) => ({
    message: `目標値が下限と上限の2つの列に分かれています：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。幅に入る実績は達成とし、達成率は計算しません`,
    hint: '幅から外れた実績は、区分が1つに決まるときのほか評価しません。どちらか一方で評価するなら、もう一方の列を torikumi.yaml の data.columns で「文章」にしてください。評価の列に手で書くこともできます。',
  }),
  'change-unreadable': ({ column, text, expected }) => ({
    message: `変更の表の「${column}」を読めません：「${excerpt(text)}」`,
    hint: `${quoteAll(expected)} のように書いてください。`,
  }),
  'change-id-unknown': ({ id, nearest }) => ({
    message: `変更の表の ID「${id}」の指標が、指標の表にありません`,
    hint:
      nearest === undefined
        ? '指標の表の ID のとおりに書いてください。廃止した指標の行も、指標の表に残します。'
        : `「${nearest}」のことではありませんか。廃止した指標の行も、指標の表に残します。`,
  }),
  'change-without-value': ({ id, field }) => ({
    message: `変更の表にある ID「${id}」の「${field}」が、指標の表にありません`,
    hint: '指標の表にその列と値を書くか、変更の表の「項目」を直してください。目標が複数あるときは「目標値（R8）」のように目標年度を書きます。',
  }),
  'change-differs': ({ id, field, said, found, of }) =>
    of === 'table'
      ? {
          message: `ID「${id}」の「${field}」は、変更の表では「${excerpt(said)}」になったはずですが、指標の表では「${excerpt(found)}」です`,
          hint: '指標の表には今の値を書きます。どちらかを直すか、そのあとの変更を変更の表に足してください。',
        }
      : {
          message: `ID「${id}」の「${field}」の変更がつながりません。前の変更で「${excerpt(found)}」になりましたが、この変更の変更前は「${excerpt(said)}」です`,
          hint: '変更前・変更後のどちらかを直すか、抜けている変更を足してください。',
        },
  'change-before-plan': ({ id, field, year, begin }) => ({
    message: `ID「${id}」の「${field}」の変更が、計画の始まり（基準年度 ${begin}）より後になっていません：${year}`,
    hint: '適用年度を直してください。計画の始まりからの値は、指標の表にそのまま書きます。',
  }),
  'change-doubled': ({ id, field, year, first }) => ({
    message: `ID「${id}」の「${field}」が ${year} に2回変わっています（もう一つは ${first}）`,
    hint: '1つにまとめるか、適用年度を直してください。',
  }),
  'change-circular': ({ ids }) => ({
    message: `廃止した指標の後継が、めぐって元に戻ります：${ids.join(' → ')}`,
    hint: '変更の表の「変更後」に書いた後継の ID を直してください。',
  }),
  'change-undated': ({ names }) => ({
    message: `変更後の目標値がいつからか分からないため、どの年度も変更後の目標値で評価します：${quoteAll(names)}`,
    hint: '指標の表に「変更年度」の列を足すか、変更の表（changes.csv）に適用年度を書いてください。',
  }),
  'id-used-again': ({ id, ended, year }) => ({
    message: `ID「${id}」は ${ended} に廃止した指標のものですが、${year} にも使われています`,
    hint: '別の指標には別の ID を付けてください。続けているなら、廃止の年度を直すか消してください。',
  }),
  'edition-altered': ({ year, file }) => ({
    message: `閉じた版（${year}年度）のファイルが、閉じたあとで変えられたか、なくなっています：${file}`,
    hint: '控えやバックアップから、閉じたときのファイルに戻してください。公表した値の訂正は corrections.csv に書きます。',
  }),
  'edition-closed': ({ year, date }) => ({
    message: `${year}の版は、もう閉じています（${date}）`,
    hint: '公表した値を直すときは、corrections.csv に誤・正と理由を書いてください。閉じ直しはしません。',
  }),
  'edition-refused': ({ year }) => ({
    message: `エラーがあるため、${year}の版を閉じませんでした`,
    hint: 'エラーを直してから、もう一度 torikumi publish を実行してください。',
  }),
  'edition-differs': ({ year, date, id, name, figures }) => ({
    message: `公表した${year}の版（${date}）と違う値になるため、作りませんでした。「${name}」（${id}）：${figures.map(({ item, published, now }) => `${item} 公表 ${published || 'なし'}、今 ${now || 'なし'}`).join('／')}`,
    hint: '決め直したのなら changes.csv に適用年度を、誤りを直したのなら corrections.csv に誤・正と理由を書いてください。思い当たらなければ、指標の表を元に戻してください。',
  }),
  'edition-corrected': ({ year, date, figures }) => ({
    message: `公表した${year}の版（${date}）から、訂正により ${figures.length} か所が変わっています：${figures.map(({ item, published, now }) => `${item} ${published || 'なし'}→${now || 'なし'}`).join('／')}`,
    hint: '正誤表を出していなければ、作って公表してください。',
  }),
  'edition-looks-differ': ({ year, date, files, program }) => ({
    message: `公表した${year}の版（${date}、torikumi ${program}）と、値は同じですが、ファイルのバイトが違います：${files.join('、')}`,
    hint: 'テーマ、テンプレート、フォント、設定、プログラムの版のどれかが変わっています。公表するファイルは、閉じたときのものを使ってください。',
  }),
  'editions-of-one-date': ({ years, date }) => ({
    message: `同じ日付（${date}）の版が2つあります：${years.join('年度、')}年度`,
    hint: 'torikumi.yaml の document.date を、それぞれの文書の日付にしてから閉じてください。',
  }),
  'correction-not-printed': ({ id, item, said, printed }) => ({
    message: `ID「${id}」の「${item}」が「${excerpt(said)}」と印字された版はありません${printed.length === 0 ? '' : `（印字されたのは ${quoteAll(printed)}）`}`,
    hint: '項目（例 実績値（R5））と、誤の欄の値を、公表した文書のとおりに書いてください。',
  }),
  'indicator-unknown': ({ id, nearest }) => ({
    message: `ID「${id}」の指標は、どの版にもありません`,
    hint: nearest === undefined ? '指標の表の ID を書いてください。' : `「${nearest}」のことではありませんか。`,
  }),
  'baseline-from-targets': ({ column, cells }) => ({
    message: `基準値の列がないので、「${column}」のセルの矢印の前の値を基準値としました（${cells.join('、')}）`,
    hint: '違うときは、基準値の列を足してください。',
  }),
  'target-start-differs': ({ texts, cells }) => ({
    message: `目標値のセルの矢印の前の値が、表の基準値（その年度の値）と違います：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。矢印の後の値を目標値とし、矢印の前の値は計算に使いません`,
    hint: '出発点の値なら、基準値と目標値のセルのどちらかを直してください。目標値を変えたのなら、変更後の値を「変更後目標値」の列に分けてください。',
  }),
  'target-superseded': ({ texts, cells }) => ({
    message: `変更後の目標値がある指標は、それで評価します。変更前の目標値は印字だけします：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）`,
    hint: '変更前の目標値で評価するなら、変更後の列を torikumi.yaml の data.columns で「文章」にしてください。',
  }),
  'change-without-base': ({ inferred }) => ({
    message: `増減で示された目標値がいくつになるか計算できないので、評価しません：${inferred
      .map(({ name, value }) => `「${name}」の「${excerpt(value)}」`)
      .join('、')}`,
    hint: 'もとになる値（前年度の値、基準値）を表に入れ、単位をそろえてください。目標値をその数で書くこともできます。',
  }),
  'change-of-unknown': ({ texts, cells }) => ({
    message: `増減で示された目標値の、もとの値が分かりません：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '年度の書いてあるもの（H25比46%減）は、その年度の値を表に足してください。ほかは「基準値から10%増」「前年度比10%増」のように書くか、torikumi.yaml の data.changes に baseline（基準値から）か previous（前年度から）と書いてください。',
  }),
  'target-of-other-span': ({ texts, cells }) => ({
    message: `見出しによると、目標値と実績値では数えた期間（年間、月平均、1日当たり）が違います：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '目標値と実績値を同じ期間の数にそろえるか、見出しを直してください。',
  }),
  'value-in-brackets': ({ texts, cells }) => ({
    message: `括弧だけの値は、負の数とも、見込みや参考の値とも読めます：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '負の数なら「△80」、見込みなら「80（見込）」と書き、ふつうの値なら括弧を外してください。',
  }),
  'total-against-single': ({ texts, cells }) => ({
    message: `目標値は何年分かのものですが、実績値が累計か単年度か分かりません：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '実績値も累計なら、種別の列に「累計」と書いてください。単年度なら、累計の実績の列を足してください。毎年度の目標なら、その値か見出しに「年間」と書いてください。',
  }),
  'single-against-total': ({ texts, cells }) => ({
    message: `目標値は単年度のものですが、実績値は累計です：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。書かれたとおり印字し、評価しません`,
    hint: '単年度の実績の列を足すか、目標値を累計で書いてください。',
  }),
  'single-or-total': ({ heads }) => ({
    message: `${quoteAll(heads)}の2つの実績があり、目標値がどちらのものか分かりません。書かれたとおり印字し、評価しません`,
    hint: '種別の列に「累計」か「年間」を書くか、目標値のものでない列を torikumi.yaml の data.columns で「文章」にしてください。',
  }),
  'period-after-column': ({ text, column }) => ({
    message: `「${column}」の「${text}」は、見出しより後の年度の値です`,
    hint: '見出しの年度か、セルの年度を直してください。',
  }),
  'value-of-no-period': ({ text, column, period }) => ({
    message: `「${column}」の「${text}」がいつの値か読めません：「${period}」。書かれたとおり印字し、評価しません`,
    hint: '「5人（令和5年9月30日）」「5人（令和5年度9月末）」のように、ある日付で書いてください。',
  }),
  'period-before-column': ({ texts, cells }) => ({
    message: `見出しより前の年度の値です：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。セルに書かれた年度の値として扱います`,
    hint: '見出しの年度の値なら、セルの年度を直してください。数年ごとの調査などで、その年度の値がないなら、このままで構いません。',
  }),
  'year-told-twice': ({ texts, cells }) => ({
    message: `同じ年度の値が2つの列にあり、数が違います：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）`,
    hint: '正しいほうの値にそろえるか、セルに書かれた年度を直してください。年度が同じで数え方が違うなら、説明を備考の列に移してください。',
  }),
  'current-of-year': ({ texts, cells }) => ({
    message: `「現在」とだけあり、いつの値か書かれていません：${quoteAll(texts.map(excerpt))}${cells.length > 0 ? `（${cells.join('、')}）` : ''}。その年度の値として計算します`,
    hint: '年度の途中の値なら「令和5年9月30日現在」のように書いてください（評価しない値になります）。年度末の値なら、このままで構いません。',
  }),
  'gross-beside-plain': ({ texts, cells }) => ({
    message: `目標値と実績値の片方だけが「延べ」です：${quoteAll(texts.map(excerpt))}（${cells.join('、')}）。同じ数え方とみて計算します`,
    hint: 'どちらも延べの数なら、指標名に「延べ」と書くと、このお知らせは出ません。数え方が違うなら、どちらかにそろえてください。',
  }),
  'midterm-as-target': ({ column, year }) => ({
    message: `「${column}」は、もう終わった年度（${year}）ですが、目標値とみました`,
    hint: `測った値なら、torikumi.yaml の data: columns: に「${column}: 実績値」と書くか、見出しを「実績」「中間実績」としてください。目標値なら「到達目標」「中間目標」と書くと、このお知らせは出ません。`,
  }),
  'row-of-words': ({ name, texts }) => ({
    message: `「${name}」の値は文字だけなので、書かれたとおり印字します：${quoteAll(texts)}`,
    hint: '評価は「評価」か「自己評価」の列に書けます。',
  }),
  'goal-unknown': ({ goal, known }) => ({
    message: `指標の表にない基本目標です：「${goal}」`,
    hint: `あるのは ${quoteAll(known)} です。書き方（空白や数字の全角・半角）をそろえてください。`,
  }),
  'policy-unknown': ({ policy, known }) => ({
    message: `指標の表にない基本方針です：「${policy}」`,
    hint: `あるのは ${quoteAll(known)} です。書き方をそろえてください。`,
  }),
  'measure-doubled': ({ measure, policy, first }) => ({
    message: `施策「${measure}」が基本方針「${policy}」に2つあります（もう一つは ${first}）`,
    hint: '番号か行を直してください。',
  }),
  'measure-unknown': ({ measure, known }) => ({
    message: `この基本方針にない施策です：「${measure}」`,
    hint: known.length === 0 ? '施策の表に加えてください。' : `あるのは ${quoteAll(known)} です。`,
  }),
  'id-doubled': ({ id, first }) => ({
    message: `ID「${id}」が重なっています（もう一つは ${first}）`,
    hint: 'それぞれ違う ID にしてください。',
  }),
  'indicator-ids-doubled': ({ ids, rows, cells }) => ({
    message: `番号（ID）が ${rows} 行で重なっています：${quoteAll(ids)}（${cells.join('、')}）。これらの行には自動の ID を付けました`,
    hint: '年度をまたいで比べるときは、それぞれ違う番号にしてください。',
  }),
  'indicator-doubled': ({ name, rows, cells }) => ({
    message: `同じところに同じ名前の指標が ${rows} 行あります：「${name}」（${cells.join('、')}）`,
    hint: '二重に書いていないか確かめてください。別の指標なら、区分の列に違う言葉を書くか、名前を書き分けてください。',
  }),

  'number-as-text': ({ texts, cells, reason }) => ({
    message: `${
      reason === 'digits'
        ? 'Excel の数値に収まらない桁数です（15桁まで）'
        : 'Excel の数値の書式に収まらない長さの単位です'
    }：${quoteAll(texts.map(excerpt))}${cells.length > 0 ? `（${cells.join('、')}）` : ''}`,
    hint: 'Excel には文字として書き、計算式には使いません。桁や単位を確かめ、千円や億円など大きな単位に直すこともできます。',
  }),
  'formula-injection': ({ text }) => ({
    message: `数式のように始まる文字です：「${excerpt(text)}」。CSV を Excel で開くと数式とみなされることがあります`,
    hint: '先頭の記号を全角にするか、言葉を加えてください。',
  }),

  'inferred-id': ({ inferred }) => ({
    message: `ID を名前から作りました：${examples(inferred)}`,
    hint: '名前を直すと ID も変わります。年度をまたいで使うときは ID の列を書いてください。',
  }),
  'inferred-kind': ({ inferred }) => ({ message: `種別を名前や単位から決めました：${examples(inferred, kindWords)}` }),
  'inferred-unit': ({ inferred }) => ({ message: `単位を値から決めました：${examples(inferred)}` }),
  'inferred-target': ({ inferred }) => ({
    message: `言葉で書かれた目標値を、もとの値から計算しました：${examples(inferred)}`,
    hint: '「現状維持」は基準値を保つこと、「前年度比105%」は前年度の値の1.05倍とし、率の「前年度比5%増」も5ポイント増ではなく1.05倍としました。違うときは、目標値を数で書いてください。',
  }),
  'inferred-direction': ({ inferred }) => ({
    message: `望ましい方向を基準値と目標値などから決めました：${examples(inferred, directionWords)}`,
    hint: `違うものがあれば、${itemRemedy(inferred, '減少')}（「増加」「減少」「維持」のどれか）。表に方向の列を足してもかまいません。`,
  }),
  'kind-assumed': ({ inferred }) => ({
    message: `種別が分からないので「時点」としました：${examples(inferred, kindWords)}`,
    hint: `年間の実績や累計のときは、${itemRemedy(inferred, '{ kind: 年間 }')}（または累計）。表に種別の列を足してもかまいません。`,
  }),
  'direction-uncertain': ({ inferred }) => ({
    message: `増えるのがよいのか減るのがよいのか分からないので、評価しません：${quoteAll(inferred.map(({ name }) => name))}`,
    hint: `${itemRemedy(inferred, '減少')}（「増加」「減少」「維持」のどれか）。表に方向の列を足してもかまいません。`,
  }),

  'cumulative-falls': ({ name, from, to, year }) => ({
    message: `累計の「${name}」が${year}に減っています（${from} → ${to}）`,
    hint: '入力の誤りか、集計の定義の変更がないか確かめてください。',
  }),
  'calendar-exceeded': ({ name, year, value, most, unit }) => ({
    message: `「${name}」の${year}が ${value} で、暦にある ${most}${unit} を超えています`,
    hint: '桁を確かめてください。延べや、いくつもの施設の計なら、名称か単位にそう書いてください。',
  }),
  'jump-tenfold': ({ name, from, to, year }) => ({
    message: `「${name}」が${year}に大きく変わっています（${from} → ${to}）`,
    hint: '桁や単位の誤りがないか確かめてください。',
  }),
  'attainment-tenfold': ({ name, shown, target, actual }) => ({
    message: `「${name}」の達成率が${shown}になります（目標 ${excerpt(target)}、実績 ${excerpt(actual)}）`,
    hint: '桁や単位の誤り、数えた期間の違いがないか確かめてください。',
  }),
  'year-missing': ({ name, year }) => ({
    message: `「${name}」の${year}の値がありません（前後の年度にはあります）`,
    hint: '調査のない年なら「未調査」、集計中なら「集計中」と書くと、理由が残ります。',
  }),
  'printed-figure-differs': ({ name, column, printed, computed, how, neighbour }) => ({
    message: `「${name}」の「${column}」が計算と違います：印字は ${printed}、計算では ${computed}${
      how === 'neighbour'
        ? `（「${neighbour ?? ''}」の計算結果と同じです）`
        : { cut: '（切捨てなら一致）', raised: '（切上げなら一致）', 'last-digit': '（末位の差）', different: '' }[how]
    }`,
    hint: '目標値、実績値、算式、端数処理（torikumi.yaml の rating）のどれが違うか確かめてください。',
  }),
  'printed-rounded': ({ column, how, printed, computed, names, cells }) => ({
    message: `「${column}」は、端数を${how === 'cut' ? '切り捨てた' : '切り上げた'}値です（例 印字は ${printed}、四捨五入では ${computed}）：${quoteAll(names)}（${cells.join('、')}）`,
    hint: `表と同じ端数処理で計算するには、torikumi.yaml の rating.rounding に ${how === 'cut' ? 'down（切捨て）' : 'up（切上げ）'} と書いてください。`,
  }),
  'ratings-by-another-rule': ({ column, compared, ratings, cells }) => ({
    message: `「${column}」の評価の多く（${compared}指標中${ratings.length}指標）が計算と違います：${ratings
      .map(({ name, printed, computed }) => `「${name}」は ${printed}、計算では ${computed}`)
      .join('、')}（${cells.join('、')}）`,
    hint: '区分の境や算式が違うなら torikumi.yaml の rating に書いてください。計算とは別に課が付けた評価なら、見出しを「自己評価」としてください。',
  }),
  'ratings-of-another-scheme': ({ column, own, bands, cells }) => ({
    message: `「${column}」の評価（${own.join('、')}）は、計算の評価区分（${bands.join('、')}）とは別の区分なので、比べません（${cells.join('、')}）`,
    hint: '計算の評価も同じ区分にするには、torikumi.yaml の rating.bands に区分を書いてください。別の評価として並べるなら、このままで構いません。',
  }),
  'printed-by-formula': ({ names, column, formula, ofLastTarget, cells }) => ({
    message: `「${column}」は、${ofLastTarget ? '最終の目標値に対する' : ''}「${formula}」で計算されています：${quoteAll(names)}（${cells.join('、')}）。設定の計算とは違います`,
    hint: ofLastTarget
      ? '最終の目標値に対して評価するなら torikumi.yaml の rating.target に last と書いてください。'
      : 'この算式で評価するなら、表に「算式」の列を加えるか、torikumi.yaml の rating.formula に書いてください。',
  }),
  'printed-not-compared': ({ column, names, cells }) => ({
    message: `「${column}」に印字された値のうち、計算できないので比べていないものがあります：${quoteAll(names)}（${cells.join('、')}）`,
    hint: '印字の値はそのまま残ります。もとの値に欠けや読めないものがないか確かめてください。',
  }),
  'bands-with-gap': ({ key, example }) => ({
    message: `評価区分（${key}）にすき間があります：${example} はどの区分にも入らず、評価なしになります`,
    hint: '隣り合う区分の境を atLeast と below でそろえてください（例 atLeast: 100% の次は atLeast: 80%）。',
  }),
  'bands-without-lags': ({ key, words }) => ({
    message: `評価区分（${key}）に、どれを遅れとするか書かれていないので（${quoteAll(words)}）、報告書に遅れの一覧を作りません`,
    hint: '遅れの一覧に載せる区分に lags: true と書いてください。一覧が要らなければ、どれかの区分に lags: false と書いてください。',
  }),
  'actual-older': ({ inferred }) => ({
    message: `以前の年度の実績値で、その年度と報告する年度では比べる目標値が違うため、評価しません：${inferred
      .map(({ name, value }) => `「${name}」の「${excerpt(value)}」`)
      .join('、')}`,
    hint: '報告する年度の値として扱うなら、セルから年度を除いてください。最終の目標値と比べるなら、torikumi.yaml に「rating: {target: last}」と書いてください。',
  }),
  'target-zero-unrated': ({ inferred, hasBaseline }) => ({
    message: `目標値が0で、まだ届いていないので、達成率を計算せず、評価しません：${quoteAll(inferred.map(({ name }) => name))}`,
    hint: hasBaseline
      ? `基準値からどれだけ近づいたかで評価するときは、${itemRemedy(inferred, '{ formula: 増減型 }')}。担当課の評価を載せるときは、表に「評価」の列を置きます。`
      : `基準値からどれだけ近づいたかで評価するときは、${itemRemedy(inferred, '{ formula: 増減型, baseline: △87（R1） }')}（基準値と年度は実際のもの）。担当課の評価を載せるときは、表に「評価」の列を置きます。`,
  }),
  'target-in-words': ({ inferred }) => ({
    message: `目標値が1つの数でないので、達成率を計算せず、評価しません：${inferred.map(({ name, value }) => `「${name}」の「${excerpt(value)}」`).join('、')}`,
    hint: '数で決まっている目標なら、数か、基準の分かる増減（「前年度比5%増」「R4比2割減」「現状値を維持」）で書いてください。年度ごとの目標は、年度の列に分けるか「R6：40 R10：80」のように数ごとに年度を付けます。担当課の評価を載せるときは、表に「評価」の列を置きます。',
  }),
  'target-of-numbers': ({ inferred }) => ({
    message: `目標値の数を1つに決められないので、達成率を計算せず、評価しません：${inferred.map(({ name, value }) => `「${name}」の「${excerpt(value)}」`).join('、')}`,
    hint: '比べる数を1つだけ書き、ほかは備考の列に移してください。男・女のようにどれも評価するなら行を、年度ごとの目標なら年度の列を分けるか「R6：40 R10：80」のように数ごとに年度を付けます。増減は「前年度比5%増」「R4比2割減」のように基準の分かる形で書いてください。担当課の評価を載せるときは、表に「評価」の列を置きます。',
  }),
  'baseline-needed': ({ inferred }) => ({
    message: `基準値がないので、達成率を計算せず、評価しません：${quoteAll(inferred.map(({ name }) => name))}`,
    hint: `基準値があれば、表に基準値の列を足すか、${itemRemedy(inferred, '{ baseline: 52（R1） }')}（基準値と年度は実際のもの）。基準値なしで評価するときは、rating: の下に noBaseline: level と書くと、減少の指標は目標値÷実績値で計算します。`,
  }),
  'baseline-year-needed': ({ names }) => ({
    message: `期待値型・年割型の達成率には基準年度が要りますが、分からないので計算しません：${quoteAll(names)}`,
    hint: '基準値の見出しに年度を書くか、torikumi.yaml の plan.baseline に書いてください。',
  }),
  'year-column-missing': ({ year, before, after }) => ({
    message: `${before}と${after}の間に${year}の実績の列がありません`,
    hint: '列が抜けていれば加えてください。調査のない年であればこのままで構いません。',
  }),
  'target-below-baseline': ({ name, baseline, target }) => ({
    message: `増加をめざす「${name}」の目標値（${target}）が基準値（${baseline}）を下回っています`,
    hint: '方向か目標値に誤りがないか確かめてください。',
  }),
  'target-above-baseline': ({ name, baseline, target }) => ({
    message: `減少をめざす「${name}」の目標値（${target}）が基準値（${baseline}）を上回っています`,
    hint: '方向か目標値に誤りがないか確かめてください。',
  }),
  'baseline-after-target': ({ name, baseline, target }) => ({
    message: `「${name}」の基準値の年度（${baseline}）が、最後の目標値の年度（${target}）より後です`,
    hint: '年度に誤りがないか確かめてください。計画のあとに測った値なら、実績値の列にしてください。',
  }),
  'direction-against-bound': ({ name, direction, target }) => ({
    message: `「${name}」の方向は${direction === 'increase' ? '増加' : '減少'}ですが、目標値は「${target}」です。達成したかは目標値のとおりに判定します`,
    hint: '方向か目標値に誤りがないか確かめてください。',
  }),
  'decimals-mixed': ({ name, texts }) => ({
    message: `「${name}」の小数の桁がそろっていません（${texts.join('、')}）`,
  }),

  'revision-reason-missing': ({ id, name, status }) => ({
    message: `${status === 'removed' ? '削除' : '修正'}の理由がありません：${id}「${excerpt(name)}」`,
    hint: '理由の表に書いてください。元の資料に理由がないときは「記載なし」と書きます。',
  }),
  'revision-reason-unused': ({ id, name }) => ({
    message:
      name === undefined
        ? `理由の表の ID「${id}」は、新旧どちらのデータにもありません`
        : `理由がありますが、新旧で変わっていません：${id}「${excerpt(name)}」`,
    hint: name === undefined ? 'ID を直すか、行を消してください。' : 'データの直し忘れがないか確かめてください。',
  }),
  'revision-tally-differs': ({ word, printed, counted }) => ({
    message: `取扱の件数が違います：${word}は、元資料では ${printed}、数えると ${counted} です`,
    hint: 'データと元資料を見比べてください。書き出すのは数えた件数です。',
  }),
  'errata-not-offered': ({ year, available }) => ({
    message: `${year}の取組状況の正誤表と差替え頁は作りません：前の版のデータに${year}の値がないため、公表した取組状況を作れません`,
    hint:
      available.length === 0
        ? '公表した取組状況を訂正するときは、訂正する前の指標の表を前の版のフォルダに置いてください。'
        : `${available.join('、')}のものは、年度（--year）を指定すると作れます。`,
  }),
  'old-edition-unusable': ({ folder }) => ({
    message: `前の版（${folder}）のデータに誤りがあるため、見え消し、新旧対照表、正誤表、差替え頁などは作りません`,
    hint: '前の版のエラーを直してください。今の版の帳票は作ります。',
  }),
  'item-unknown': ({ id }) => ({
    message: `ID「${id}」はデータにありません`,
    hint: 'ID を直すか、行を消してください。',
  }),
  'replaced-unknown': ({ id, name }) => ({
    message: `「${excerpt(name)}」の置換に書かれた ID「${id}」は、前の版のデータにありません`,
    hint: 'ID を直すか、消してください。',
  }),
  'editions-differ-in-kind': ({ old, new: now }) => ({
    message: `比べられません：${editionKinds[old] ?? old}と${editionKinds[now] ?? now}です`,
    hint: '同じ種類のもの（フォルダどうし、表どうし、様式どうし、文書どうし）か、ワークスペースと、それと同じ種類の表か様式を指定してください。',
  }),
  'edition-unknown': ({ path, expected }) => ({
    message: `比べられるデータがありません：${path}`,
    hint: `使えるのは ${expected.join('、')} です。`,
  }),
  'git-missing': () => ({
    message: 'git がありません',
    hint: 'git を入れるか、--git を使わずに2つのフォルダを指定してください。',
  }),
  'git-no-repository': ({ path }) => ({
    message: `git で管理されているフォルダではありません：${path}`,
    hint: '--git を使わずに2つのフォルダを指定してください。',
  }),
  'git-revision-unknown': ({ revision }) => ({
    message: `git の版がありません：「${revision}」`,
    hint: '`git log --oneline` で版の名前を確かめてください。',
  }),
  'git-object-missing': ({ path }) => ({
    message: `git の版にあるファイルの中身が、手元のリポジトリにありません：${path}`,
    hint: '一部だけの複製のようです。作成元が確かなら `git fetch --refetch --no-filter` などで中身を取り寄せてから、もう一度実行してください。torikumi は取り寄せません。',
  }),
  'git-failed': ({ detail }) => ({
    message: `git が失敗しました：${detail}`,
    hint: '`git fsck` でリポジトリを確かめるか、--git を使わずに2つのフォルダを指定してください。',
  }),

  'template-invalid': ({ problem, detail }) => ({
    message: `ひな形を読めません：${templateProblems[problem] ?? detail}`,
    hint: 'この行か、その前の行の書き方を確かめてください。',
  }),
  'template-unknown-name': ({ name, nearest }) => ({
    message: `ひな形が使う名前がありません：{{${name}}}`,
    hint: nearest === undefined ? '使える名前は docs/templates.md にあります。' : `「${nearest}」ではありませんか。`,
  }),
  'template-unknown-element': ({ element, allowed }) => ({
    message: `ひな形で使えない要素です：<${element}>`,
    hint: `使えるのは ${allowed.slice(0, 9).join('、')} などです。すべては docs/document-tree.md にあります。`,
  }),
  'template-unknown-attribute': ({ element, attribute, allowed }) => ({
    message: `<${element}> で使えない属性です：${attribute}`,
    hint: allowed.length === 0 ? 'この部品に属性はありません。' : `使えるのは ${allowed.join('、')} です。`,
  }),
  'template-unknown-class': ({ name, nearest }) => ({
    message: `書式（theme.yaml）にないクラスです：${name}`,
    hint: nearest === undefined ? 'theme.yaml の classes に加えてください。' : `「${nearest}」ではありませんか。`,
  }),
  'template-unknown-component': ({ component, nearest }) => ({
    message: `知らない部品です：<${component}>`,
    hint: nearest === undefined ? '使える部品は docs/templates.md にあります。' : `「${nearest}」ではありませんか。`,
  }),
  'template-too-large': ({ what, limit }) => ({
    message: {
      depth: `ひな形の入れ子が深すぎます（${limit} 段まで）`,
      blocks: `ひな形に {{#…}} や {{else}} が多すぎます（${limit} 個まで）`,
      expression: `ひな形の {{…}} に括弧が多すぎます（${limit} 個まで）`,
    }[what],
    hint: 'この行までに終わりのタグ（</div>、{{/if}} など）が抜けていないか確かめてください。',
  }),
  'template-invalid-attribute': ({ element, attribute, value, expected }) => ({
    message:
      value === ''
        ? `<${element}> に ${attribute} がありません`
        : `<${element}> の ${attribute} が正しくありません：「${value}」`,
    hint: value === '' ? `${attribute} を書き加えてください。` : `使えるのは ${expectedWords(expected)} です。`,
  }),
  'theme-unknown-key': ({ key, nearest }) => ({
    message: `書式（theme.yaml）で使えない項目です：${key}`,
    hint: nearest === undefined ? '元の templates/theme.yaml と見比べてください。' : `「${nearest}」ではありませんか。`,
  }),
  'theme-invalid': ({ key, expected, found }) => ({
    message:
      found === ''
        ? `書式（theme.yaml）に ${key} がありません`
        : `書式（theme.yaml）の ${key} が正しくありません：「${found}」`,
    hint:
      found === ''
        ? `元の templates/theme.yaml にならって書き加えてください（${expectedWords(expected)}）。`
        : `使えるのは ${expectedWords(expected)} です。`,
  }),

  'font-missing': ({ family, path, listed = [] }) => ({
    message: `書体「${family}」がありません（${path}）${listed.length === 0 ? '' : `。あるのは ${quoteAll(listed)} です`}`,
    hint: 'fonts/README.md のとおりに、フォントのファイルを置いて manifest.json に書き加えてください。',
  }),
  'font-invalid': ({ path, reason }) => ({
    message: `フォントとして読めません：${path}（${reason}）`,
    hint: 'TTF・OTF・TTC のファイルか、壊れていないか確かめてください。',
  }),
  'font-manifest-invalid': ({ path, key, expected, found }) => {
    if (expected === 'json') {
      return {
        message: `書体の一覧を JSON として読めません：${path}`,
        hint: 'fonts/README.md の例のとおりに、括弧、コンマ、引用符を確かめてください。',
      };
    }
    if (expected === 'no-key') {
      return {
        message: `書体の一覧（${path}）に知らない項目があります：${key}`,
        hint: found === '' ? '使える項目は fonts/README.md にあります。' : `「${found}」ではありませんか。`,
      };
    }
    const words = {
      sha256: 'ファイルの sha256（英小文字と数字の64桁）',
      'font-file': 'そのフォルダーの中のファイル名',
    };
    const own = Object.entries(words).find(([name]) => name === expected)?.[1] ?? expectedWords(expected);
    const at = key === '' ? '全体' : key;
    return found === ''
      ? { message: `書体の一覧（${path}）に ${at} がありません`, hint: `書き加えてください（${own}）。` }
      : { message: `書体の一覧（${path}）の ${at} が正しくありません：「${found}」`, hint: `使えるのは ${own} です。` };
  },
  'font-member': ({ path, member, inside }) => ({
    message:
      member === undefined
        ? `${path} には書体がいくつか入っていて、どれを使うか分かりません`
        : `${path} に「${member}」という書体はありません`,
    hint: `manifest.json の member に、${quoteAll([...new Set(inside)])} ${inside.length === 1 ? 'を書くか、member を消してください' : 'のどれかを書いてください'}。`,
  }),
  'font-family-differs': ({ path, family, inside }) => ({
    message: `${path} の書体名は「${family}」ではなく、${quoteAll(inside)}です`,
    hint: 'fonts/manifest.json の family と torikumi.yaml の fonts に、この名前を書いてください。',
  }),
  'font-changed': ({ path, expected, found }) => ({
    message: `フォントのファイルが manifest.json と違います：${path}（sha256 は ${expected.slice(0, 12)}… のはずが ${found.slice(0, 12)}…）`,
    hint: '意図した差し替えなら、manifest.json の sha256 を直してください。',
  }),
  'character-without-glyph': ({ character, codePoint, text, families }) => ({
    message: `書体（${families.join('、')}）にない文字です：「${character}」（${codePoint}）— 「${excerpt(text)}」`,
    hint: 'その文字をもつ書体を torikumi.yaml の fonts に加えるか、別の文字にしてください。',
  }),
  'character-private-use': ({ codePoint, text }) => ({
    message: `外字（私用領域の文字 ${codePoint}）があります：「${excerpt(text)}」`,
    hint: '他の環境では違う字になることがあります。標準の文字にできないか確かめてください。',
  }),
  'text-lost': ({ text }) => ({
    message: `ファイルに出せない文字列がありました：「${excerpt(text)}」`,
    hint: 'このファイルは出していません。文を短くするか分けてみて（Excel の1セルは 32,767 字まで）、直らなければ知らせてください。',
  }),
  'pdf-not-accessible': ({ rule, text, places }) => ({
    message: `読み上げで意味が伝わらないところがあるため、PDF に PDF/UA・PDF/A の識別を入れていません（${places}か所）：${
      {
        list: '箇条書きの番号や記号の種類が分からない',
        heads: '見出しのない表のセルがある',
        'line-end': '改行で分かれた語がつながって読まれる',
        changed: '下線や取消線だけで違いを表している',
        artifact: '本文の文字がタグに入っていない',
        contents: '目次の項目がどこにもつながっていない',
        ruby: '1つの ruby に、親文字とふりがなの組がいくつもある',
      }[rule]
    }「${excerpt(text)}」`,
    hint: {
      list: 'ひな形の li の data-marker を、（1）、①、・ などの番号か記号にしてください。',
      heads:
        '表の見出しの行か列を th にしてください（表計算の表では、見出しの行を1行目に置く）。配置のための表なら borderless のクラスをつけてください。',
      'line-end': '空白（U+0020）のある書体を fonts に加えてください。',
      changed: '変わった文字は mark、加えた文字は ins、削った文字は del にしてください。',
      contents: '目次の項目に、見出しへのリンク（#id）を付けてください。',
      ruby: '組ごとに ruby を分けてください。',
      artifact: 'ひな形のその文字を、段落（p）などの要素に入れてください。',
    }[rule],
  }),
  'text-too-wide': ({ text }) => ({
    message: `最小の文字の大きさでも欄に収まらず、途中で折り返しました：「${excerpt(text)}」`,
    hint: '列の幅を広げるか、文字を短くしてください。',
  }),
  'figure-wider-than-page': ({ text }) => ({
    message: `表の数値が、行の名前と並べて1ページの幅に収まりません：「${excerpt(text)}」`,
    hint: '数値を途中で折り返すと読み誤るため、このPDFは出していません。単位を大きくする（千円、百万円）か、1つの欄に数値を1つずつ書くか、用紙を大きくしてください。',
  }),
  'text-overflows': ({ text, pages, places }) => ({
    message:
      places === 1
        ? `PDF の ${pages[0]} ページで文字が紙からはみ出します：「${excerpt(text)}」`
        : `PDF の ${listed(pages.map(String), '、')} ページの ${count(places)} か所で文字が紙からはみ出します：「${excerpt(text)}」など`,
    hint: '列の幅か文字の大きさ（theme.yaml）を見直してください。',
  }),
  'pdf-too-many-pages': ({ pages, limit }) => ({
    message: `PDF が ${count(pages)} ページになります。${count(limit)} ページまでしか作れません`,
    hint: '文字の大きさや余白（theme.yaml）を小さくするか、ワークスペースを分けてください。',
  }),

  'data-rule': (facts) => ({
    message: `機械判読の規則 ${facts.rule}「${facts.title}」に合いません：${japaneseDataProblem(facts)}`,
  }),

  'roll-year': ({ asked, latest, next }) => ({
    message:
      latest === ''
        ? '何年度の版か、表から分かりません'
        : `${asked}の版は作れません。いちばん新しい実績は${latest}です`,
    hint:
      latest === ''
        ? '--year に、新しい版の年度を書いてください（例 --year 2025）。'
        : `作れるのは、その次の年度です：--year ${next}（省略もできます）`,
  }),
  'roll-edition-changed': ({ date, files }) => ({
    message: `公表した版（${date}）を閉じた後に、表が変わっています：${listed(files, '、')}`,
    hint: '前年度の値として写したのは、今の表です。公表したときの表に戻してから roll をやり直すか、変わったところを訂正として公表してください。',
  }),
  'roll-too-many-files': ({ folder, limit }) => ({
    message: `ファイルが多すぎます：${folder} に ${count(limit)} 個を超えるファイルがあります`,
    hint: '帳票に使わないファイルを、ほかの場所に移してください。',
  }),
  'year-not-built': ({ year, available }) => ({
    message: `${year}の実績はありません`,
    hint: `作れるのは ${available.join('、')} です。`,
  }),
  'only-unmatched': ({ asked, known }) => ({
    message: `「${asked}」に当たるシートがありません`,
    hint:
      known.length === 0
        ? '--only には、様式の表の列の名前と値を「施策=2-1」のように書いてください。'
        : `あるのは ${quoteAll(known)} です。`,
  }),
  'report-unknown': ({ report, available }) => ({
    message: `知らない帳票です：${report}`,
    hint: `作れるのは ${available.join('、')} です。`,
  }),
  'format-unknown': ({ format, available }) => ({
    message: `知らない形式です：${format}`,
    hint: `作れるのは ${available.join('、')} です。`,
  }),
  'out-not-writable': ({ path, reason }) => ({
    message: `出力先に書けません：${path}（${systemReasons[reason] ?? reason}）`,
    hint: '書き込みの権限、ディスクの空き、ファイルを他のソフトで開いていないかを確かめてください。',
  }),
  'worker-out-of-memory': ({ limit }) => ({
    message: `作る途中でメモリが足りなくなりました（1つの並行処理が使えるのは ${limit} MB まで）`,
    hint: '並行処理の数を減らすと（--workers 1）1つあたりのメモリが増えます。それでも足りないときは、データや画像を分けてください。ほかの帳票は作られています。',
  }),
  'worker-out-of-time': ({ limit }) => ({
    message: `${limit} 秒たっても終わらないので、やめました`,
    hint: 'とても長い文章や大きな表がないか確かめ、分けて作ってください。ほかの帳票は作られています。',
  }),
  'worker-lost': ({ detail }) => ({
    message: `作る途中で、並行処理が止まりました：${detail}`,
    hint: 'もう一度実行してください。続くときは、--workers 1 を付けると1つずつ作ります。ほかの帳票は作られています。',
  }),
  'queue-packages-missing': ({ packages }) => ({
    message: 'キューを使うためのパッケージが入っていません',
    hint: `「npm install ${packages}」を実行してください。キューを使わないビルドには要りません。`,
  }),
  'queue-unreachable': ({ address, reason }) => ({
    message: `キューにつながりません：${address}${reason === '' ? '' : `（${reason}）`}`,
    hint: 'Redis または PostgreSQL が動いているか、アドレス、利用者の名前、パスワードが合っているかを確かめてください。つながってからもう一度実行すれば、できたものは作り直しません。',
  }),
  'task-given-up': ({ detail }) => ({
    message: `3回やり直しても作れなかったので、このワークスペースをやめました：${detail}`,
    hint: 'ワーカーの画面の表示、メモリ、--store のフォルダーが同じかを確かめて、もう一度実行してください。ほかのワークスペースは作られています。',
  }),
  'build-stopped': () => ({
    message: '止めたので、このワークスペースはまだ作っていません',
    hint: 'もう一度実行すれば、残りを作ります。できたファイルはそのまま使えます。',
  }),
  'store-unusable': ({ path, reason }) => ({
    message: `受け渡しのフォルダーを使えません：${path}（${systemReasons[reason] ?? reason}）`,
    hint: '--store のフォルダーに読み書きできるか、ディスクの空きがあるかを確かめてください。',
  }),
  'store-lacks': ({ path }) => ({
    message: `受け渡しのフォルダーに、あるはずのものがありません：${path}`,
    hint: 'ビルドとワーカーの --store が同じ共有フォルダーを指しているか確かめてください。',
  }),
  'workspace-too-large': ({ files, bytes, fileLimit, byteLimit }) => ({
    message: `ワークスペースが大きすぎて、ほかのコンピュータに渡せません（ファイルとフォルダー ${files}、${bytes} バイト）`,
    hint: `${fileLimit} 個、${byteLimit} バイトまでです。帳票に使わないファイルを外に移すか、--queue を付けずに作ってください。`,
  }),
  'merge-conflict': ({ path, first, second }) => ({
    message: `同じ名前で中身の違うファイルがあります：${path}（${first} と ${second}）`,
    hint: '同じデータと同じ版のプログラムで作り直すか、どちらかの出力フォルダーを外してください。何も書いていません。',
  }),
  'artifact-changed': ({ path }) => ({
    message: `できたファイルが、作られたときと違います：${path}（なくなったか、書き換えられています）`,
    hint: 'その分を作り直してから、まとめてください。何も書いていません。',
  }),
  'out-locked': ({ path, owner }) => ({
    message:
      owner === undefined
        ? `別のビルドが書き込み中です：${path}`
        : `別のビルドが書き込み中です：${path}（プロセス ${owner.process}、コンピュータ ${owner.host}、${owner.since} から）`,
    hint: `終わるのを待って、もう一度実行してください。そのビルドがもう動いていないと確かめられたときは、${path}/.lock を消してください。`,
  }),
  'out-lost': ({ path }) => ({
    message: `書き込みの途中で、出力先が別のビルドのものになりました：${path}（.lock が消されたか、替えられています）`,
    hint: 'ここから先のファイルは出していません。別のビルドが終わってから、もう一度実行してください。',
  }),
  'changed-while-building': ({ paths, files }) => ({
    message: `作っている途中で、データか設定が変わりました${paths.length === 0 ? '' : `：${listed(paths, '、')}`}${files.length === 0 ? '' : `（作られなかったかもしれない帳票：${listed(files, '、')}）`}`,
    hint: '変わる前と後の内容が混ざっているかもしれません。保存が終わってから、もう一度ビルドしてください。',
  }),
  'out-not-released': ({ path, reason }) => ({
    message: `作り終えましたが、書き込み中の印を消せません：${path}（${systemReasons[reason] ?? reason}）`,
    hint: '作ったファイルはそのまま使えます。次のビルドが止まるときは、このファイルを消してください。',
  }),
  'workspace-name-unusable': ({ name, path }) => ({
    message: `出力先のフォルダの名前にできないワークスペースです：「${name}」（${path}）`,
    hint: 'フォルダの名前を変えてください。「.」で始まる名前、「.」や空白で終わる名前、manifest.json、Windows の装置の名前（con、nul など）は使えません。',
  }),
  'manifest-unreadable': ({ path, reason }) => ({
    message: `前に作ったものの記録を読めません：${path}（${reason === 'invalid' ? '中身が壊れています' : (systemReasons[reason] ?? reason)}）`,
    hint: 'ほかの帳票の記録を失わないように、何も作らずに止めました。元に戻すか、別の場所に移してから、もう一度実行してください（記録のない帳票は作り直します）。',
  }),
  'result-not-writable': ({ reason }) => ({
    message: `結果を標準出力に書けません：${systemReasons[reason] ?? reason}`,
    hint: '画面に出すか、空きのあるディスクに書き出してください。--out に作ったファイルには差し支えありません。',
  }),
  'system-failed': ({ reason, path }) => ({
    message: `コンピュータが処理を受け付けませんでした：${systemReasons[reason] ?? reason}${path === undefined ? '' : `（${path}）`}`,
    hint: ['EMFILE', 'ENFILE', 'ERR_MODULE_NOT_FOUND'].includes(reason)
      ? '`ulimit -n 1024` のように上限を上げるか、他のソフトを終わらせてから、もう一度実行してください。'
      : 'ディスクの空き、権限、メモリを確かめてから、もう一度実行してください。',
  }),
  internal: ({ detail }) => ({
    message: `プログラムの誤りです：${detail}`,
    hint: 'この帳票は出していません。入力のファイルと、環境変数 TORIKUMI_DEBUG=1 を付けて実行したときの表示を添えて知らせてください。',
  }),
};

const relationHints = {
  unit: '円と千円の取り違えが疑われます。単位を確かめてください。',
  rounding: '端数の違いとみられます。丸めの注を付けるか、もとの資料で確かめてください。',
  swapped: '数字の入れ替わりが疑われます。もとの資料で確かめてください。',
  none: 'もとの資料で確かめて、どちらかを直してください。',
} as const;

const jumpHints = {
  unit: '円と千円の取り違えが疑われます。単位を確かめてください。',
  digit: '桁の書き間違いが疑われます。確かめてください。',
  none: '正しければ、そのままで構いません。',
} as const;

/** `before` is what stands before the fault, `found` what is there. */
const formulaProblems: Readonly<
  Record<FindingFacts['form-formula']['problem'], (before: string, found: string) => string>
> = {
  'too-long': () => '長すぎます（1,000字まで）',
  'too-deep': () => '（ ）が深すぎます（50まで）',
  unexpected: (before, found) => `「${before}」の後に「${found}」があります`,
  incomplete: (before) => `「${before}」の後に、値の名前か数がありません`,
  'not-closed': (before) => `「${before}」の後の（ が閉じていません`,
  'unknown-function': (_, found) => `「${found}（」という計算はありません`,
  operands: (_, found) => `「${found}（ ）」の中は1つです`,
};

/** By the error code of the YAML parser. */
const yamlProblems: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同じキーが二度あります',
  NON_STRING_KEY: 'キー（「:」の前）が文字ではありません',
  TAB_AS_INDENT: '字下げにタブがあります',
  MISSING_CHAR: '引用符や括弧が閉じていません',
  BAD_INDENT: '字下げが合いません',
  MULTILINE_IMPLICIT_KEY: '「:」がないか、前の行の引用符や括弧が閉じていません',
  BAD_SCALAR_START: 'ここに書けない記号で始まっています（引用符で囲んでください）',
  UNEXPECTED_TOKEN: 'ここに書けない記号があります',
  BLOCK_AS_IMPLICIT_KEY: '一行に「: 」が二つあります',
  MULTIPLE_DOCS: '「---」で区切られた文書が二つあります',
  ALIAS: '別名（*）が多すぎるか、定義がありません',
  BAD_ALIAS: '別名（*）の書き方が違います',
  ALIAS_PROPS: '別名（*）に印（& や !）は付けられません',
  MULTIPLE_ANCHORS: '印（&）が二つあります',
  MULTIPLE_TAGS: '型の印（!）が二つあります',
  TAG_RESOLVE_FAILED: '知らない型の印（!）か、型に合わない値です',
  BAD_COLLECTION_TYPE: '型の印（!）に合わない値です',
  BAD_PROP_ORDER: '印（& や !）の場所が違います',
  BAD_DIRECTIVE: '「%」で始まる行が読めません（引用符で囲んでください）',
  BAD_DQ_ESCAPE: '「"」の中の「\\」の書き方が違います（「\\」そのものは「\\\\」と書くか、「\'」で囲みます）',
  BLOCK_IN_FLOW: '[ ] や { } の中に、字下げで書く値があります',
  KEY_OVER_1024_CHARS: 'キー（「:」の前）が長すぎます（上限は 1,024 字）',
  RESOURCE_EXHAUSTION: '入れ子が深すぎます',
  IMPOSSIBLE: '読めない書き方です',
};

/** Of what nobody mends by looking at blanks and quotes. */
const yamlHints: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'どちらかを消すか、名前を変えてください。',
  RESOURCE_EXHAUSTION: '入れ子は100段までです。',
};

const foldingWords: Readonly<Record<string, string>> = {
  composed: '濁点・半濁点の分かれた文字',
  halfWidth: '半角カタカナ',
  radicals: '部首の文字',
  invisible: '見えない文字（除きました）',
  subscript: '下付きの数字（CO₂ など）',
};

const damageWords: Readonly<Record<string, string>> = {
  'cells-lost': 'シートにあるセルのすべては読めません',
  'cell-doubled': '同じ番地のセルが2つあります',
  address: 'セルの番地が読めません',
  'string-missing': 'セルの文字列がブックの中にありません',
  type: 'セルの値の種類が分かりません',
  number: '数値のはずの値が数値ではありません',
};

const editionKinds: Readonly<Record<string, string>> = {
  book: '冊子',
  folder: 'データのフォルダ',
  table: '表',
  form: '運営方針の様式',
  text: '文書',
};

const templateProblems: Readonly<Record<string, string>> = {
  'block-not-closed': '{{#…}} が閉じていません',
  'block-not-open': '{{/…}} に対応する {{#…}} がありません',
  'block-mismatched': '{{#…}} と {{/…}} の名前が合いません',
  expression: '{{ }} の書き方が正しくありません',
  'eof-in-tag': 'タグの「>」か、属性の引用符が閉じていません',
  'duplicate-attribute': '一つのタグに同じ属性が二度あります',
  'non-void-html-element-start-tag-with-trailing-solidus':
    '「/>」では閉じられません。<rating-summary></rating-summary> のように書いてください',
  'unknown-named-character-reference': '「&」の書き方が正しくありません。文字としての & は &amp; と書いてください',
  'missing-semicolon-after-character-reference': '「&…」のあとの「;」がありません',
};

/** What stops reading or writing, by the system's error code. */
const systemReasons: Readonly<Record<string, string>> = {
  EACCES: '権限がありません',
  EPERM: '権限がありません',
  EBUSY: '他のソフトが使っています',
  EEXIST: '同じ名前のファイルがあります',
  ENOTDIR: '途中にフォルダではないものがあります',
  EISDIR: 'ファイルではなくフォルダです',
  ENOTFILE: 'ふつうのファイルではありません',
  ENOTEMPTY: '同じ名前のフォルダがあります',
  ENOSPC: 'ディスクに空きがありません',
  EROFS: '書き込めないディスクです',
  ENAMETOOLONG: '名前が長すぎます',
  ELOOP: 'リンクがたどりきれません',
  EIO: 'ディスクが読み書きに失敗しました',
  ERR_MODULE_NOT_FOUND: 'プログラムの一部を読めません（入れ直すか、一度に開けるファイルの数を増やす必要があります）',
  EMFILE: '一度に開けるファイルの数の上限です',
  ENFILE: '一度に開けるファイルの数の上限です',
  ENOMEM: 'メモリが足りません',
};

/** Where the ids stand that a component of a book may name. */
const tableOfIds: Readonly<Record<string, string>> = {
  project: 'projects.csv',
  'indicator-chart': 'indicators.csv',
};

const markdownNames: Readonly<Record<string, string>> = {
  html: 'HTML',
  imageReference: '画像',
  code: 'コード',
  inlineCode: 'コード',
  blockquote: '引用',
  containerDirective: '「:::」の囲み',
  leafDirective: '「::」の部品',
  definition: 'リンクの定義',
  linkReference: 'リンクの定義',
  heading: '見出し',
  table: '表',
  list: '箇条書き',
  paragraph: '文',
  text: '文',
};

const markdownHints: Readonly<Record<string, string>> = {
  html: 'HTML のタグは使えません。改行は、表のセルでは <br>、文では行末の「\\」で書きます。「<」を印字するときは「\\<」と書いてください。',
  heading: '見出しは、囲みや箇条書きの外に置きます。上の「:::」を閉じ忘れていないか確かめてください。',
  containerDirective: 'ここには置けません。上の「:::」を閉じ忘れていないか確かめてください。',
  leafDirective: 'ここには置けません。上の「:::」を閉じ忘れていないか確かめてください。',
  imageReference: 'ファイルの名前を、その場に「![何の図か](pictures/map.png)」と書いてください。',
  code: '「`」を使わずに、文か表で書いてください。',
  inlineCode: '「`」を使わずに書いてください。',
  definition: '注は「※」で始まる行に、リンクは [語](#ID) と書いてください。',
  blockquote: '囲みは「:::box」で書きます。「>」を印字するときは「\\>」と書いてください。',
  linkReference: 'リンクは [語](#ID) と書きます。',
};

const markupWords: Readonly<
  Record<FindingFacts['markup-printed']['kind'], { readonly name: string; readonly hint: string }>
> = {
  table: { name: '表', hint: '表の2行目に「|---|---|」の行を置き、表の前の行を空けてください。' },
  heading: { name: '見出し', hint: '「# 」のように、半角の # のあとに空白を置いてください。' },
  directive: { name: '囲みや部品', hint: '半角の「:::名前」で始め、終わりに「:::」だけの行を1つ置いてください。' },
  reference: { name: '数値', hint: '半角の「{{」と「}}」で書いてください。' },
  bold: { name: '太字', hint: '「**」を語の前と後に1つずつ、語との間を空けずに置いてください。' },
};

/** The parser calls an open bracket a wrong indentation; its English message names the bracket that is missing. */
function wordYamlProblem(problem: string, detail: string): string {
  const bracket = /end with a ([\]}])/.exec(detail)?.[1];
  return bracket === undefined ? (yamlProblems[problem] ?? detail) : `「${bracket}」で閉じていません`;
}

function expectedWords(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    text: '文字',
    number: '数',
    list: '一覧（「- 」で始まる行）',
    mapping: '項目の集まり（キー: 値）',
    file: 'この文書から見たファイル名（例：shiryo.pdf）',
  };
  return expected
    .split(', ')
    .map((word) => words[word] ?? wordComparison(word))
    .join('、');
}

function wordComparison(expected: string): string {
  return expected
    .replace(/^≥ (.+)$/, '$1以上')
    .replace(/^≤ (.+)$/, '$1以下')
    .replace(/^> (.+)$/, '$1より大きい数')
    .replace(/^≠ (.+)$/, '$1 と違うもの')
    .replace(/^(\w+) \| (\w+)$/, '$1 と $2 のどちらか一方')
    .replace(/^(\S+) < (\S+)$/, '$1 が $2 より小さいもの');
}

/** All of them, by what was inferred: 「増加」としたのは「来館者数」「相談件数」. */
function examples(inferred: readonly Inference[], words: Readonly<Record<string, string>> = {}): string {
  return namesByValue(inferred)
    .map(({ value, names }) => {
      const quoted = names.map((name) => `「${name.replaceAll('\n', '')}」`);
      return `${words[value] ?? value}…${quoted.join('')}`;
    })
    .join('、');
}

/** What has no years has none to be named. */
function ofYear(year: string): string {
  return year === '' ? '' : `（${year}）`;
}

/** Behind one of many. */
function moreOf(more: number | undefined): string {
  return more === undefined ? '' : `（同じ場所にほか ${count(more)} 項目）`;
}

/** Behind the place of the first, all of them where there are several: `（B3:B5、D7）`. */
function otherCells(cells: readonly string[]): string {
  return cells.length > 1 || /^[A-Z]+\d+:/.test(cells[0] ?? '') ? `（${listed(cells, '、')}）` : '';
}

/** Of heads or tables that a message lists, so that a table of 500 columns is told on a line. */
const enough = 20;

/** The first of them, where they are many. */
function quoteAll(texts: readonly string[]): string {
  const more = texts.length > enough ? ` ほか ${texts.length - enough} 個` : '';
  return (
    texts
      .slice(0, enough)
      .map((text) => `「${text}」`)
      .join('、') + more
  );
}

function unitName(unit: string): string {
  return unit === '' ? '単位なし' : `「${unit}」`;
}

function count(number: number | string): string {
  return `${number}`.replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** What was found in a picture, and what to do. */
const smallerFile: Readonly<Record<FileKind, string>> = {
  table: '表のほかの行、列、シート、画像を除いたファイルにしてください。',
  text: '原稿を分けてください。',
  settings: '別のファイルを取り違えていないか確かめ、要らない行を消してください。',
  picture: '画像を縮小して保存し直してください（A4 全面でも 2,500×3,500 ピクセルほどで足ります）。',
  font: '1つの書体だけのファイル（.ttf、.otf）に替えてください。',
  template: '別のファイルを取り違えていないか確かめ、画像などを埋め込まず pictures に置いてください。',
};

const chartRefusals: Readonly<
  Record<FindingFacts['chart-refused']['problem'], { readonly found: string; readonly hint: string }>
> = {
  loads: {
    found: 'ファイルやインターネットから読み込む',
    hint: 'グラフは何も読み込みません。"data": { "name": "values" } のように、データの名前を書いてください。',
  },
  code: {
    found: 'プログラムを動かす',
    hint: '値を直に書いてください。計算には "transform" の "calculate" が使えます（使える関数は docs/charts.md）。',
  },
  interactive: { found: '画面での操作', hint: '紙にも印刷するため、操作する項目は使えません。消してください。' },
  font: {
    found: '書体の指定',
    hint: '書体は文書と同じものを使います。torikumi.yaml の fonts で選び、ここからは消してください。',
  },
  map: { found: '地図', hint: '地図は描けません。画像を pictures に置き、図として載せてください。' },
  'other-language': {
    found: 'Vega の書き方',
    hint: 'Vega-Lite の書き方（data、mark、encoding）に直してください。例は docs/charts.md にあります。',
  },
};

const chartSizes: Readonly<
  Record<FindingFacts['chart-too-large']['what'], { readonly name: string; readonly hint: string }>
> = {
  depth: { name: '括弧の入れ子', hint: '指定を簡単にしてください。' },
  rows: {
    name: 'データの行',
    hint: '"transform" の前に行を減らすことはできません。行の少ないデータを使ってください。',
  },
  parts: { name: '部品（layer、concat）', hint: 'グラフを2つのファイルに分けてください。' },
  facets: { name: '並べるグラフ', hint: 'row、column、facet には、値の種類の少ない項目を使ってください。' },
  folds: { name: 'fold で増える行（倍）', hint: 'fold の項目を減らしてください。' },
  expressions: { name: '式', hint: '式を減らしてください。' },
  marks: { name: '描く図形', hint: '絞込み（filter）や集計（aggregate）で減らしてください。' },
  width: { name: '幅（ポイント）', hint: '"width" か、並べる列（columns）を減らしてください。' },
  height: {
    name: '高さ（ポイント）',
    hint: '1頁に収まりません。"height" を小さくするか、絞込み（filter）で行を減らしてください。',
  },
};

const pictureProblems: Readonly<
  Record<FindingFacts['picture-refused']['problem'], { found(detail: string): string; readonly hint: string }>
> = {
  kind: {
    found: (detail) => (detail === '…' ? 'PNG・JPEG・SVG のどれでもない' : `中身は ${detail}`),
    hint: '使えるのは PNG、JPEG、SVG です。PNG か JPEG で保存し直してください（名前だけ変えても使えません）。',
  },
  damaged: {
    found: (detail) => `${detail} として読めない。途中で切れているか壊れている`,
    hint: '画像を開ける元のファイルから、保存し直してください。',
  },
  pixels: {
    found: (detail) => `${detail} ピクセルは大きすぎる`,
    hint: '縦×横を 3,600 万ピクセル以下に縮小してください（A4 全面でも 2,500×3,500 ほどで足ります）。',
  },
  colours: {
    found: (detail) => (detail === 'CMYK' ? '印刷用の CMYK の色' : `${detail} の色の数が扱えない`),
    hint: 'RGB の JPEG か PNG で保存し直してください。',
  },
  'svg-content': {
    found: (detail) => (detail === '0' ? 'SVG に描くものがない' : `SVG に使えない内容がある：${detail}`),
    hint: 'スクリプト、写真の埋込み、外部への参照、効果（フィルター）、動きは使えません。取り除くか、PNG で書き出してください。',
  },
  'svg-text': {
    found: (detail) => `SVG に、ほかの書体では描けない文字（${detail}）がある`,
    hint: '線に沿う文字や、記号だけの書体は描けません。作図ソフトでその文字をアウトライン（パス）に変えて保存するか、PNG で書き出してください。',
  },
  'svg-glyph': {
    found: (detail) => `SVG の文字のうち ${detail} の字形が書体にない`,
    hint: '作図ソフトでその文字をアウトライン（パス）に変えて保存するか、PNG で書き出してください。',
  },
  'svg-size': {
    found: (detail) => `SVG の大きさが使えない：${detail}`,
    hint: 'width、height、viewBox と、ファイルの大きさ（8 MB まで）を確かめてください。',
  },
  web: {
    found: () => 'インターネットの図は使えない',
    hint: 'ファイルをこのフォルダーの中（pictures など）に保存し、その名前を書いてください。',
  },
};

function itemRemedy(inferred: readonly Inference[], setting: string): string {
  return `torikumi.yaml の data: の下の items: に（なければ足して）、${itemLine(inferred, setting)} のように、1行ずつ書いてください`;
}

function refusedReply(why: FindingFacts['reply-refused']['why'], found: string, expected: string): Wording {
  const words = {
    'other-number': {
      message: `照会番号が「${found}」です。この照会は「${expected}」です`,
      hint: 'ほかの照会の回答か、古い様式です。読みませんでした。この照会で配った様式で出し直してもらってください。',
    },
    'earlier-number': {
      message: `前の照会「${found}」の様式で回答されています。この照会は「${expected}」です`,
      hint: '読みませんでした。新しい様式に書き直して、出し直してもらってください。',
    },
    version: {
      message: `様式の版が「${found}」です。この照会の版は「${expected}」です`,
      hint: '読みませんでした。新しい版の様式に書き直して、出し直してもらってください。',
    },
    section: {
      message: `課番号「${found}」は、この照会の課にありません。あるのは ${expected} です`,
      hint: '読みませんでした。2行目の課番号を、配ったときのものに直してもらってください。',
    },
    'no-number': {
      message: `照会番号の行がありません。番号、${found} などの見出しは、照会「${expected}」の様式のものです`,
      hint: 'どの照会のどの課の回答か分からないので、読みませんでした。配った様式の2行目（照会番号、様式の版、課）を、表の上に写してもらってください。',
    },
    'no-item-number': {
      message: '照会の様式の表に、「番号」の列がありません',
      hint: 'どの行が何の回答か分からないので、読みませんでした。配った様式の番号の列（A列）を戻して、出し直してもらってください。',
    },
    example: {
      message: '「記入例」の頁に回答が書かれています',
      hint: 'この頁は読みませんでした。「回答票」の頁に書き写して、出し直してもらってください。',
    },
    hidden: {
      message: `照会「${found}」の様式が、表示されないシートにあります`,
      hint: '読みませんでした。回答なら、シートを再表示して保存してもらってください。前の様式の控えなら、このままで構いません。',
    },
    heads: {
      message: '照会の様式ですが、表の見出しが見つかりません',
      hint: `読みませんでした。見出しは、番号、${expected}、回答済 です。配った様式で出し直してもらってください。`,
    },
  };
  return words[why];
}

const replyCellDoubts: Readonly<Record<FindingFacts['reply-cell']['why'], string>> = {
  approximate: '概数です',
  bounded: '範囲で書かれています',
  several: '値が2つ以上あります',
  'not-a-number': '数として読めません',
  unit: '単位が違います',
  choice: '選択肢にありません',
  'too-long': '文が長すぎます',
  cut: 'ちょうど255字なので、途中で切れたように見えます',
  'no-words': '文ではありません',
  estimate: '見込みや推計の値です',
  elsewhere: 'ほかの欄や書類を指しています',
  'not-a-date': '年月日として読めません',
  'other-year': 'ほかの年度の値と書かれています',
  qualified: '数のほかに言葉が付いています',
  swapped: '前年度の値です。前年度の欄には、ほかの値が書かれています',
  shifted: 'この行の答えが隣の欄の選択肢なので、1つずれた欄に書かれたように見えます',
  'shown-otherwise': 'セルの中の数と、見えている数が違います',
  'error-value': '数式の結果がエラーです',
  'not-computed': '数式のままで、計算した結果がありません',
  percent: '％の付いた値なので、その数のまま読みました',
  merged: '上の行と結合されているので、この行の回答とはしませんでした',
};

const replyCellQuestions: Readonly<
  Record<
    FindingFacts['reply-cell']['why'],
    (known: { readonly unit: string; readonly choices: string; readonly limit: number }) => string
  >
> = {
  approximate: () => '正確な値を知らせてください。概数しかないときは、その理由を知らせてください。',
  bounded: () => '1つの値を知らせてください。',
  several: () => 'どれが年度の値かを知らせてください。',
  'not-a-number': () => '値を数字で知らせてください。値がないときは、値の状態で理由を選んでください。',
  unit: ({ unit }) => `${unit === '' ? '単位のない数' : `${unit} での値`}を知らせてください。`,
  choice: ({ choices }) => `次の中から選んでください：${choices}`,
  'too-long': ({ limit }) => `${limit}字までにしてください。`,
  cut: () => '終わりまであるか確かめ、切れていれば、文の全体を書いてください。',
  'no-words': () => '空欄のセルの参照や、幅の足りない列の写しでないか確かめ、文を書いてください。',
  estimate: () =>
    '確定した値か速報の値を知らせてください。まだ決まらないときは、値の状態で「未確定」を選んでください。',
  elsewhere: () => '指しているものを、この欄に書いてください。',
  'not-a-date': () => '年月日を、2025/6/13 のように知らせてください。決まらないときは、その理由を知らせてください。',
  'other-year': () => 'この照会の年度の値を知らせてください。',
  swapped: () => '今年度の値と前年度の値が入れ替わっていないか、確かめてください。',
  shifted: () => 'この行のすべての欄を、見出しと見比べてください。',
  qualified: () => '年度の全体の値か、確かめてください。そうでないときは、全体の値を知らせてください。',
  'shown-otherwise': () => 'どちらの数かを知らせてください。',
  'error-value': () => '値を直接入れてください。',
  'not-computed': () => '値を直接入れて保存し、出し直してください。',
  percent: () => 'この値（％）でよいか、確かめてください。',
  merged: () => 'この行の回答が別にあれば、結合を解除して書いてください。',
};

const replyOddities: Readonly<
  Record<FindingFacts['reply-odd']['oddity'], { readonly doubt: string; readonly question: string }>
> = {
  sign: { doubt: '符号が違います', question: '負の数でよいか、確かめてください。' },
  fraction: { doubt: '割合を小数で書いたように見えます', question: '％での値か、確かめてください。' },
  unit: { doubt: '単位が違うように見えます', question: '単位（千や百万など）を確かめてください。' },
  digit: { doubt: '桁が1つ違うように見えます', question: '桁を確かめてください。' },
  jump: { doubt: '大きく違います', question: '値を確かめ、正しければ理由を知らせてください。' },
  zero: {
    doubt: '、何もなかったことになります',
    question: '0 でよいか、まだ決まらないか（値の状態「未確定」）を確かめてください。',
  },
  column: {
    doubt: '、ほかの行の多くが桁違いなので、行がずれたか、続き番号や同じ値が写ったように見えます',
    question: '列の初めから、行と値を見比べてください。',
  },
  row: {
    doubt: '大きく違い、ほかの行のもとの値に近いので、2つの行を取り違えたように見えます',
    question: '行と値を見比べてください。正しければ、理由を知らせてください。',
  },
  columns: {
    doubt: '大きく違い、隣の欄のもとの値に近いので、2つの欄を取り違えたように見えます',
    question: '見出しと値を見比べてください。正しければ、理由を知らせてください。',
  },
  share: {
    doubt: '、100％を超えています',
    question: '値を確かめ、正しければ、100％を超える理由を知らせてください。',
  },
  calendar: {
    doubt: '、暦の日数や月数を超えています',
    question: '値を確かめてください。延べや、いくつもの施設の計なら、そのことを知らせてください。',
  },
};

const replyNumberDoubts: Readonly<Record<FindingFacts['reply-number']['why'], (owner: string) => string>> = {
  unknown: () => '、この照会にない番号です',
  'other-section': (owner) => `、${owner}のものです`,
  'other-name': () => '、番号と名前が合いません',
  doubled: () => '同じ番号で、回答が違います',
  longer: () => '欄の数が見出しより多く、桁区切りのコンマなどで欄がずれています',
};

const emptyColumnWords: Readonly<
  Record<FindingFacts['report-column-empty']['lacks'], { readonly message: string; readonly hint: string }>
> = {
  rating: {
    message: '課の評価を書いた列が表にないか、すべて空欄です',
    hint: '表に「評価」か「自己評価」の列を設けて記入するか、この列を外してください。',
  },
  'target-year': {
    message: '目標値に年度がありません',
    hint: '目標値の見出しに年度を書くか、この列を外してください。',
  },
  values: { message: 'その値の列が表にありません', hint: '表に列を設けるか、この列を外してください。' },
  years: { message: '書かれた年度の値が表にありません', hint: 'years の年度を直すか、この列を外してください。' },
};
