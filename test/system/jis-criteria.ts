/** JIS X 8341-3:2016, levels A and AA, which are those of WCAG 2.0: what of each a program can tell of our pages, and what is left. */

export interface Criterion {
  readonly number: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  /** What would have to be on a page for the criterion to apply, as it is said; found by `contents`. */
  readonly appliesTo?: keyof typeof contents;
  /** What a person has to look at. */
  readonly byHand?: string;
}

/** Elements, by what they are called on the page of results. */
export const contents = {
  '音声・動画': /<(?:audio|video|object|embed|iframe)\b/i,
  入力欄: /<(?:form|input|select|textarea|button)\b/i,
  '動き・時間の制限': /<(?:script|marquee|blink|animate)\b|<meta[^>]*http-equiv="refresh"|animation:/i,
} as const;

const media = { appliesTo: '音声・動画' } as const;
const forms = { appliesTo: '入力欄' } as const;
const motion = { appliesTo: '動き・時間の制限' } as const;

export const criteria: readonly Criterion[] = [
  { number: '1.1.1', name: '非テキストコンテンツ', level: 'A', byHand: '図の代替テキストが図の言うことを言うか' },
  { number: '1.2.1', name: '音声だけ及び映像だけ（収録済み）', level: 'A', ...media },
  { number: '1.2.2', name: 'キャプション（収録済み）', level: 'A', ...media },
  { number: '1.2.3', name: '音声解説又はメディアに対する代替コンテンツ（収録済み）', level: 'A', ...media },
  { number: '1.2.4', name: 'キャプション（ライブ）', level: 'AA', ...media },
  { number: '1.2.5', name: '音声解説（収録済み）', level: 'AA', ...media },
  { number: '1.3.1', name: '情報及び関係性', level: 'A', byHand: '見出し・表・箇条書きの組み立てが紙面の意味と合うか' },
  { number: '1.3.2', name: '意味のある順序', level: 'A', byHand: '読み上げの順が紙面の順と合うか' },
  { number: '1.3.3', name: '感覚的な特徴', level: 'A', byHand: '「右の表」「赤字」のように形や色だけで指していないか' },
  { number: '1.4.1', name: '色の使用', level: 'A', byHand: '色を消しても評価や系列が分かるか' },
  { number: '1.4.2', name: '音声の制御', level: 'A', ...media },
  { number: '1.4.3', name: 'コントラスト（最低限）', level: 'AA' },
  { number: '1.4.4', name: 'テキストのサイズ変更', level: 'AA', byHand: '200 % に拡大して読めるか' },
  { number: '1.4.5', name: '文字画像', level: 'AA', byHand: '取り込んだ図に文字の画像がないか' },
  { number: '2.1.1', name: 'キーボード', level: 'A', byHand: 'リンク、折り畳み、横に動く表をキーボードで使えるか' },
  { number: '2.1.2', name: 'キーボードトラップなし', level: 'A', byHand: 'Tab で最後まで進めるか' },
  { number: '2.2.1', name: 'タイミング調整可能', level: 'A', ...motion },
  { number: '2.2.2', name: '一時停止、停止及び非表示', level: 'A', ...motion },
  { number: '2.3.1', name: '3回の閃光又は閾値以下', level: 'A', ...motion },
  { number: '2.4.1', name: 'ブロックスキップ', level: 'A' },
  { number: '2.4.2', name: 'ページタイトル', level: 'A', byHand: '題名が内容を言うか' },
  { number: '2.4.3', name: 'フォーカス順序', level: 'A', byHand: 'Tab の順が読む順と合うか' },
  { number: '2.4.4', name: 'リンクの目的（コンテキスト内）', level: 'A', byHand: 'リンクの言葉で行き先が分かるか' },
  { number: '2.4.5', name: '複数の手段', level: 'AA', byHand: '載せるサイトの側で、検索やサイトマップから来られるか' },
  { number: '2.4.6', name: '見出し及びラベル', level: 'AA', byHand: '見出しが内容を言うか' },
  { number: '2.4.7', name: 'フォーカスの可視化', level: 'AA', byHand: 'Tab で今どこにいるか見えるか' },
  { number: '3.1.1', name: 'ページの言語', level: 'A' },
  { number: '3.1.2', name: '一部分の言語', level: 'AA', byHand: '外国語の文に言語の指定があるか' },
  { number: '3.2.1', name: 'フォーカス時', level: 'A', ...motion },
  { number: '3.2.2', name: '入力時', level: 'A', ...forms },
  { number: '3.2.3', name: '一貫したナビゲーション', level: 'AA', byHand: '頁ごとに目次の場所が変わらないか' },
  { number: '3.2.4', name: '一貫した識別性', level: 'AA', byHand: '同じ働きのものが同じ名前か' },
  { number: '3.3.1', name: '入力エラーの特定', level: 'A', ...forms },
  { number: '3.3.2', name: 'ラベル又は説明', level: 'A', ...forms },
  { number: '3.3.3', name: '入力エラー修正の提案', level: 'AA', ...forms },
  { number: '3.3.4', name: '法的義務、金融取引、データの変更及び回答送信の誤り防止', level: 'AA', ...forms },
  { number: '4.1.1', name: '構文解析', level: 'A' },
  { number: '4.1.2', name: '名前、役割及び値', level: 'A', byHand: '折り畳みの名前と状態が読み上げられるか' },
];
