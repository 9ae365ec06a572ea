import { lazy } from '../../base/lazy.ts';
import { complements, type Complement } from '../../data/complements.ts';

/** Properties and stages that one thing can have together with another: their numbers may add up to more than the total. */
const OVERLAPPING =
  /^(?:实现|享受|可|能|达到|参与|开通)|女|妇|少数民族|党员|团员|学历|大专|本科|硕士|博士|研究生|岁|以[上下]|职称|[高中初]级|重点|优秀|骨干|新增|完成|办结|办复|开工|竣工|投产|建成|验收|答复|整改|满意|落地|签约|到位|成功|解决|采纳|公开|续建|列入|获|脱贫|低保|残疾|老年|老人|儿童|青年|退役|退休|志愿|规上|规模|高新|涉及|示范|先进|合格|达标|查处|立案|移送|参与|参加|持|兼/u;

/** Whether a label may be told of a thing together with another label. */
export function mayOverlap(label: string): boolean {
  return OVERLAPPING.test(label);
}

/**
 * How much the names of parts say. whole: they are all there is · exclusive: they exclude each other · similar: they are
 * formed alike, as names of kinds are · likely: they may exclude each other · none: nothing.
 */
export type Kinship = 'whole' | 'exclusive' | 'similar' | 'likely' | 'none';

/** A name of one character is hardly more than the label itself: 男, 男性, 建制镇; not 城镇居民. */
function says(label: string, alias: string): boolean {
  if (alias.length > 1) return label.includes(alias);
  return label.length <= 3 && (label.startsWith(alias) || label.endsWith(alias));
}

/** Index of the row's name that a label bears, the longest one; -1 when none. */
function nameOf({ names }: Complement, label: string): number {
  let best = -1;
  let length = 0;
  names.forEach((aliases, i) => {
    for (const alias of aliases) if (alias.length > length && says(label, alias)) [best, length] = [i, alias.length];
  });
  return best;
}

function byRow(row: Complement, labels: readonly string[]): Kinship {
  const found = new Set<number>();
  for (const label of labels) {
    const name = nameOf(row, label);
    if (name < 0 || found.has(name)) return 'none';
    found.add(name);
  }
  return row.whole && found.size === row.names.length ? 'whole' : 'exclusive';
}

/** The rows by the first characters of their names, as bits of the places of the rows. */
const rowsByChar = lazy((): ReadonlyMap<number, bigint> => {
  const out = new Map<number, bigint>();
  complements().forEach(({ names }, i) => {
    for (const alias of names.flat()) {
      const code = alias.charCodeAt(0);
      out.set(code, (out.get(code) ?? 0n) | (1n << BigInt(i)));
    }
  });
  return out;
});

/** The rows of which a label may bear a name, by the characters that stand in it. */
function rowsOf(label: string): bigint {
  const byChar = rowsByChar();
  let rows = 0n;
  for (let at = 0; at < label.length; at++) rows |= byChar.get(label.charCodeAt(at)) ?? 0n;
  return rows;
}

/** What the table of complements says of some labels. */
function byTable(labels: readonly string[]): Kinship {
  let rows = -1n;
  for (let i = 0; i < labels.length && rows !== 0n; i++) rows &= rowsOf(labels[i] as string);
  for (let i = 0; rows !== 0n; i++, rows >>= 1n) {
    if ((rows & 1n) === 0n) continue;
    const kinship = byRow(complements()[i] as Complement, labels);
    if (kinship !== 'none') return kinship;
  }
  return 'none';
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < Math.min(a.length, b.length) && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}

/** 书面调解 and 口头调解, 一期 and 二期: kinds of one matter by the way they are called. */
function soundAlike([first = '', ...others]: readonly string[]): boolean {
  return others.every(
    (label) =>
      label !== first && (commonEnd(label, first) > 0 || (label.length === first.length && label[0] === first[0])),
  );
}

/** 调解成功 and 调解不成, 通过 and 未通过: the one is what the other is not. */
const DENIED = /[不未没非](?:有|能)?(\p{Script=Han})/u;

function areDenied([first = '', second = '', ...others]: readonly string[]): boolean {
  if (others.length > 0) return false;
  const denies = (plain: string, denying: string): boolean => {
    const word = DENIED.exec(denying)?.[1];
    return word !== undefined && !DENIED.test(plain) && plain.includes(word);
  };
  return denies(first, second) || denies(second, first);
}

const STATES: readonly RegExp[] = [/^(?:目前|现|均|截至目前)?已/u, /^(?:目前)?(?:正在|仍在|尚在|在[办审建])/u];

function stateOf(label: string): number {
  return STATES.findIndex((state) => state.test(label));
}

/** 已化解 and 正在化解: what is done and what is in hand of one matter. What is not done is a remainder. */
function areStates(labels: readonly string[]): boolean {
  const states = labels.map(stateOf);
  return states[0] === 0 && !states.includes(-1) && new Set(states).size === states.length;
}

/** Done, in hand, not begun. */
const ALL_STATES: readonly RegExp[] = [
  /^(?:目前|现|均|截至目前)?(?:已|完)|(?:完工|竣工|办结|建成)的?$/u,
  /^(?:目前)?(?:正在|仍在|尚在|在[建办审施调修])/u,
  /^(?:目前|尚|还|暂|仍)?(?:未|没|待)/u,
];

/** 已完工的, 在建的, 没开工的: nothing is in another state. */
function areAllStates(labels: readonly string[]): boolean {
  return labels.length === 3 && ALL_STATES.every((state) => labels.filter((label) => state.test(label)).length === 1);
}

function sameVerb(labels: readonly string[]): boolean {
  const verbs = labels.map((label) => label.replace(/^.*?(?:已经?(?:成功)?|正在|仍在|尚在)/u, '').replace(/的$/u, ''));
  return verbs.every((verb) => verb !== '' && verb === verbs[0]);
}

/** Units of cases and copies: one of them hardly stands under two names. */
const CASES = /^(?:宗|件|起|例|份|期|场|场次)$/u;

/** Times and batches: 第一批, 上半年, 7—12月. */
const ORDER =
  /^(?:第?[一二三四五六七八九十\d]+(?:至|—)?\d*(?:季度|批|期|次|轮|组|队|类|级|档|月)|[上下]半年|[上中下]旬|首批)/u;
/** Who pays: one sum of money comes from one purse. */
const FUNDS = /中央|省|市|县|区|镇|村|本级|财政|债|银行|贷款|社会|自筹|企业|捐|上级|地方|配套|群众/u;

function areSources(labels: readonly string[], unit: string): boolean {
  return (
    unit === '元' &&
    labels.every(
      (label) => FUNDS.test(label) && /资金|补助|财政|配套|自筹|债|贷款|捐|投资|投入|^.{1,3}级?$/u.test(label),
    )
  );
}

/** Longer words are a statement rather than a name. */
const NAME = 14;

/** What the names of some parts, counted in one unit, say of each other. */
export function kinshipOf(labels: readonly string[], unit: string): Kinship {
  if (labels.length < 2 || labels.includes('')) return 'none';
  const told = byTable(labels);
  if (told !== 'none') return told;
  if (areAllStates(labels)) return 'whole';
  if (areStates(labels)) return sameVerb(labels) ? 'whole' : 'exclusive';
  if (labels.every((label) => ORDER.test(label))) return 'exclusive';
  if (areSources(labels, unit)) return 'similar';
  if (areDenied(labels)) return 'exclusive';
  if (labels.some(mayOverlap)) return 'none';
  if (labels.every(({ length }) => length <= NAME) && soundAlike(labels)) return 'similar';
  return CASES.test(unit) ? 'likely' : 'none';
}
