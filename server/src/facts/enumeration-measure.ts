import { codesOf } from '../text/codes.ts';

/** 量词 of things that can be told one by one. Times, sums and sizes are none. */
const CLASSIFIERS =
  '个方面|方面|个|项|类|种|条|大|家|所|名|位|座|支|件|级|处|场|次|期|批|轮|道|张|份|块|片|组|套|株|棵|户|步|点|款|栋|幢|门|尊|本|部|篇|台|辆|枚|届|堂|间|样|强|口|只|头|色|维';
/** Nouns that follow a number without a 量词: 四县, 三局, 两院. */
const PLAIN =
  '县|市|区|省|乡镇|镇|乡|村|街道|街|社区|局|地|方|部门|部|国|校|院|园|企|站|厂|河|湖|路|桥|馆|岗|员|者|关|库|网|线|环节|阶段|步骤';

/** First characters of what may stand there. */
export const MEASURE_FIRST = [...`${CLASSIFIERS}|${PLAIN}`.split('|')].map((word) => word.charAt(0)).join('');

/** What must, or must not, stand behind some of them. */
const BEHIND: Readonly<Record<string, string>> = {
  个: '(?!月|工作日|百分点|季度|小时|字|多|以上)',
  位: '(?!数)',
  次: '(?!产业)',
  点: '(?!半|钟)',
  级: '(?=网格|联动|网络|体系|书记|河长|林长|田长|平台|调解|管理|责任|代表|督查|协同|治理|服务)',
  套: '(?!班子)',
  门: '(?!峡)',
  家: '(?!渠)',
  台: '(?!河)',
  期: '(?!工程|项目|建设|等|间|限|改造|扩建)',
  地: '(?!块|方|面)',
  部: '(?!分|曲)',
};

const FIRST = codesOf(MEASURE_FIRST);

/** The words that begin with a character, as one expression; null where the character alone is all of them. */
const byFirst: ReadonlyMap<number, RegExp | null> = new Map(
  [...MEASURE_FIRST].map((first) => {
    const words = `${CLASSIFIERS}|${PLAIN}`.split('|').filter((word) => word.startsWith(first));
    const patterns = words.map((word) => `${word}${BEHIND[word] ?? ''}`);
    return [first.charCodeAt(0), patterns.join('') === first ? null : new RegExp(patterns.join('|'), 'uy')];
  }),
);

/** A first look: whether a 量词, or a noun in its place, may stand at an offset of a text. */
export function mayBeMeasured(text: string, at: number): boolean {
  return FIRST.has(text.charCodeAt(at));
}

/** The 量词, or the noun in its place, at an offset of a text: 个, 县. Undefined where no things are counted. */
export function measureAt(text: string, at: number): string | undefined {
  const code = text.charCodeAt(at);
  if (!FIRST.has(code)) return undefined;
  const words = byFirst.get(code);
  if (!words) return text.charAt(at);
  words.lastIndex = at;
  return words.exec(text)?.[0];
}
