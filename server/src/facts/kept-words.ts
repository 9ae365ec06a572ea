import { placeNames, placeStems } from '../data/places.ts';
import { lazy } from '../base/lazy.ts';
import { blockSpan, type BlockSpan } from '../text/span.ts';
import { nextIn } from '../text/next.ts';
import { matchName } from './law-match.ts';
import { titlesIn } from './titles.ts';

/** A quotation longer than this was never closed. */
const LONGEST_QUOTE = 120;
const LONGEST_STEM = 9;

/** Titles and posts that a person's name follows: 镇长 李向阳. */
const POST =
  /(?:书记|[省市县区镇乡州盟旗村组社]长|主任|主席|[局院校部厅处科所站队院庭会司行厂园班连排营团师军]长|秘书长|检察长|审判长|董事长|理事长|委员|代表|同志|经理|总裁|教授|医生|医师|律师|法官|检察官|记者|调研员|支书|主管|干事|总理|队员|辅警|民警|教师|老师|党员|村民|群众|员工|劳模|烈士|先生|女士|联系人|负责人|作者|签发人)[：: 　]?/gu;
const SURNAME =
  '欧阳|上官|司马|诸葛|皇甫|尉迟|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆卓古吉缪简项芦麦褚娄窦戚岑景宫费卜冷晏席卫柏宗瞿桂佟臧闵苟邬边卞姬仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩佘池麻苑邝阿]';
/** A name behind its post, and one before 同志 and the like. Two or three characters, or with the blank of short names. */
const NAME_BEHIND = new RegExp(
  `^(?:${SURNAME})\\p{Script=Han}{1,2}(?![\\p{Script=Han}])|^(?:${SURNAME})\\p{Script=Han}{2}`,
  'u',
);
const NAME_BEFORE = new RegExp(`(?:${SURNAME})\\p{Script=Han}{1,2}(?=同志|先生|女士|教授|烈士|院士)`, 'gu');

/**
 * The stretches of a paragraph that no likelihood may judge: quotations, titles that the register knows, names of places
 * and people. Somebody else's words and names are what they are, however seldom they are written.
 * @param isCommon whether two characters are an ordinary word: 共和 is one before it is a county
 */
export function keptWords(text: string, isCommon: (word: string) => boolean): BlockSpan[] {
  return [...quotations(text), ...knownTitles(text), ...places(text, isCommon), ...people(text)];
}

function quotations(text: string): BlockSpan[] {
  const out: BlockSpan[] = [];
  for (const [open, close] of ['“”', '‘’', '「」', '『』']) {
    if (open === undefined || close === undefined) continue;
    const closing = nextIn(text, close);
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
      const end = closing(at);
      if (end > 0 && end - at <= LONGEST_QUOTE) out.push(blockSpan(at, end + 1));
    }
  }
  return out;
}

function knownTitles(text: string): BlockSpan[] {
  return titlesIn(text)
    .filter(([start, end]) => isKnown(text.slice(start, end)))
    .map(([start, end]) => blockSpan(start, end));
}

function isKnown(title: string): boolean {
  const { kind } = matchName(title);
  return kind === 'law' || kind === 'document' || kind === 'repealed';
}

/** Names by their first two characters, the longest first: full names, and 遂溪 for 遂溪县. */
const byStart = lazy((): ReadonlyMap<string, readonly string[]> => {
  const out = new Map<string, string[]>();
  const names = [...placeNames(), ...placeStems().filter((stem) => stem.length <= LONGEST_STEM)];
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const start = name.slice(0, 2);
    const list = out.get(start);
    if (list) list.push(name);
    else out.set(start, [name]);
  }
  return out;
});

/** 1 for characters, by their codes, that a name begins with: most texts are read past at once. */
const firsts = lazy((): Uint8Array => {
  const out = new Uint8Array(0x1_0000);
  for (const start of byStart().keys()) out[start.charCodeAt(0)] = 1;
  return out;
});

function places(text: string, isCommon: (word: string) => boolean): BlockSpan[] {
  const out: BlockSpan[] = [];
  const [names, first] = [byStart(), firsts()];
  for (let i = 0; i + 1 < text.length; i++) {
    if (first[text.charCodeAt(i)] === 0) continue;
    const name = names.get(text.slice(i, i + 2))?.find((one) => text.startsWith(one, i));
    if (name === undefined || (name.length === 2 && isCommon(name))) continue;
    out.push(blockSpan(i, i + name.length));
    i += name.length - 1;
  }
  return out;
}

function people(text: string): BlockSpan[] {
  const behind = [...text.matchAll(POST)].flatMap((post) => {
    const start = post.index + post[0].length;
    const name = NAME_BEHIND.exec(text.slice(start, start + 5));
    return name ? [blockSpan(start, start + name[0].length)] : [];
  });
  const before = [...text.matchAll(NAME_BEFORE)].map((name) => blockSpan(name.index, name.index + name[0].length));
  return [...behind, ...before];
}
