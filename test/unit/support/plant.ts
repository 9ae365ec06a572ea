import { numbers } from './damage.ts';

/** A slip of the pen that a seeded program makes in a good text: at so many of its places the good words become the bad. */
export interface Planter {
  readonly name: string;
  /** The rule that speaks of it. */
  readonly rule: string;
  /** Its places in one line of a text, outside of quotations and titles. */
  readonly where: RegExp;
  /** Its places are within quotations and titles. */
  readonly quoted?: true;
  /** What stands at the place in the good text and in the bad one. @param found the match */
  readonly words: (found: RegExpExecArray, choose: (below: number) => number) => readonly [good: string, bad: string];
}

/** A text and the same text with defects. */
export interface Planted {
  readonly good: string;
  readonly bad: string;
  /** The names of what was planted. */
  readonly names: readonly string[];
}

interface Site {
  readonly at: number;
  readonly length: number;
  readonly good: string;
  readonly bad: string;
  readonly name: string;
}

/** At most so many places of one defect in one text. */
const MOST = 3;
/** Characters between two defects, so that one is not the other's neighbour. */
const APART = 12;

/** Places that nobody's pen may touch: quotations and titles, as far as they are closed on their line. */
const FOREIGN = /《[^》\n]*》|“[^”\n]*”|‘[^’\n]*’|"[^"\n]*"|「[^」\n]*」|〈[^〉\n]*〉/gu;

/** Puts defects at random places of a text; the same seed puts the same. */
export function plant(text: string, planters: readonly Planter[], seed: number): Planted {
  const choose = numbers(seed);
  const foreign = [...text.matchAll(FOREIGN)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const sites: Site[] = [];
  const isForeign = (at: number, length: number): boolean =>
    foreign.some(([start, end]) => at < end && at + length > start);
  const isFree = (at: number, length: number): boolean =>
    !sites.some((site) => at < site.at + site.length + APART && site.at < at + length + APART);
  for (const planter of planters) {
    const places = [...text.matchAll(planter.where)].filter(
      ({ index, 0: { length } }) => planter.quoted === true || !isForeign(index, length),
    );
    for (let n = Math.min(places.length, choose(MOST + 1)); n > 0; n--) {
      const [found] = places.splice(choose(places.length), 1);
      if (!found || !isFree(found.index, found[0].length)) continue;
      const [good, bad] = planter.words(found, choose);
      sites.push({ at: found.index, length: found[0].length, good, bad, name: planter.name });
    }
  }
  sites.sort((a, b) => a.at - b.at);
  return { good: written(text, sites, 'good'), bad: written(text, sites, 'bad'), names: sites.map(({ name }) => name) };
}

function written(text: string, sites: readonly Site[], form: 'good' | 'bad'): string {
  let out = '';
  let at = 0;
  for (const site of sites) {
    out += text.slice(at, site.at) + site[form];
    at = site.at + site.length;
  }
  return out + text.slice(at);
}

/** A planter that writes `bad` where `where` stands. */
function instead(name: string, rule: string, where: RegExp, bad: string | ((found: string) => string)): Planter {
  const words = ([found]: RegExpExecArray): readonly [string, string] => [
    found,
    typeof bad === 'string' ? bad : bad(found),
  ];
  return { name, rule, where, words };
}

/** A planter that puts a sentence in after another one. */
function sentence(name: string, rule: string, pairs: readonly (readonly [good: string, bad: string])[]): Planter {
  return { name, rule, where: AFTER_SENTENCE, words: (_, choose) => pairs[choose(pairs.length)] ?? ['', ''] };
}

/** Between two sentences of a long paragraph; a paragraph's first may be its heading. */
const AFTER_SENTENCE = /(?<=[^\n]{60}\p{Script=Han}。)(?=\p{Script=Han}{4}[^\n]{20})/gu;

const HAN = String.raw`\p{Script=Han}`;
const between = (mark: string): RegExp => new RegExp(`(?<=${HAN}{2})${mark}(?=${HAN}{2})`, 'gu');

/** Defects whose repair is safe: it gives back the good text. */
export const SAFE: readonly Planter[] = [
  instead('half-width comma', 'mark-halfwidth', between('，'), ','),
  instead('half-width colon', 'mark-halfwidth', between('：'), ':'),
  instead('half-width semicolon', 'mark-halfwidth', between('；'), ';'),
  instead(
    'half-width brackets',
    'mark-halfwidth',
    /(?<=\p{Script=Han})（\p{Script=Han}{3,20}）/gu,
    (found) => `(${found.slice(1, -1)})`,
  ),
  instead('half-width left bracket', 'mark-pair', /(?<=\p{Script=Han})（(?=\p{Script=Han}{3,20}）)/gu, '('),
  instead('half-width right bracket', 'mark-pair', /(?<=\p{Script=Han}（\p{Script=Han}{3,20})）/gu, ')'),
  instead('doubled comma', 'mark-collision', between('，'), '，，'),
  instead('doubled full stop', 'mark-collision', between('。'), '。。'),
  instead('doubled list comma', 'mark-collision', between('、'), '、、'),
  instead(
    'half-width heading brackets',
    'heading-mark',
    /(?<=^[ \u3000]*)（[二三四五]）(?=\p{Script=Han})/gmu,
    (found) => `(${found.slice(1, -1)})`,
  ),
  instead('mark behind heading brackets', 'heading-mark', /(?<=^[ \u3000]*（[二三四五]）)(?=\p{Script=Han})/gmu, '、'),
  instead(
    'point behind a first-level number',
    'heading-mark',
    /(?<=^[ \u3000]*[二三四五六])、(?=\p{Script=Han})/gmu,
    '.',
  ),
  instead('radical', 'suspect-radical', /(?<=\p{Script=Han})[人一工力](?=\p{Script=Han})/gu, (found) =>
    '⼈⼀⼯⼒'.charAt('人一工力'.indexOf(found)),
  ),
  instead('invisible character', 'page-residue', /(?<=\p{Script=Han}{4})(?=\p{Script=Han}{4})/gu, '\u200b'),
  sentence('document number', 'mark-doc-number', [
    ['按照青政发〔2016〕5号文件要求开展工作。', '按照青政发[2016]5号文件要求开展工作。'],
    ['按照青政办发〔2017〕12号文件要求开展工作。', '按照青政办发（2017）12号文件要求开展工作。'],
    ['按照青委发〔2015〕7号文件要求开展工作。', '按照青委发〔2015〕07号文件要求开展工作。'],
    ['按照青委办发〔2015〕38号文件要求开展工作。', '按照青委办发〔2015〕第38号文件要求开展工作。'],
  ]),
  sentence('interpunct', 'mark-interpunct', [
    ['组织“6·26”国际禁毒日宣传。', '组织“6.26”国际禁毒日宣传。'],
    ['组织“12·4”国家宪法日宣传。', '组织“12．4”国家宪法日宣传。'],
    ['组织3·15消费者权益日宣传。', '组织3.15消费者权益日宣传。'],
  ]),
  sentence('certain slip', 'word-wrong', [
    ['各项建设如火如荼。', '各项建设如火如茶。'],
    ['广大干部任劳任怨。', '广大干部任劳任愿。'],
    ['各级各部门做到未雨绸缪。', '各级各部门做到未雨绸谬。'],
    ['各项工作有条不紊。', '各项工作有条不稳。'],
  ]),
];

/** Defects that a person must look at. */
export const LOOK: readonly Planter[] = [
  instead('colliding marks', 'mark-collision', between('。'), '，。'),
  instead(
    'doubled word',
    'word-doubled',
    /(?<=\p{Script=Han}{3})(?:加强|推进|落实|提高|促进)(?=\p{Script=Han}{3})/gu,
    (found) => found + found,
  ),
  instead('lost right bracket', 'mark-pair', /(?<=\p{Script=Han}（\p{Script=Han}{3,20})）/gu, ''),
  instead('heading number', 'heading-sequence', /(?<=^[ \u3000]*（)三(?=）\p{Script=Han})/gmu, '四'),
  instead('dash for a number', 'heading-mark', /(?<=^[ \u3000]*)一(?=、\p{Script=Han})/gmu, '-'),
  sentence('word with a doubt', 'word-wrong', [
    ['截至12月底，任务全部完成。', '截止12月底，任务全部完成。'],
    ['约500人参加活动。', '约500人左右参加活动。'],
    ['成本降低一半。', '成本降低2倍。'],
  ]),
  sentence('title within a title', 'mark-title-nest', [
    ['印发《关于贯彻〈信访条例〉的意见》。', '印发《关于贯彻《信访条例》的意见》。'],
  ]),
];

/** What is quoted or named in a text, in order: what no repair may touch. */
export function quotedWords(text: string): string[] {
  return [...text.matchAll(FOREIGN)].map(([words]) => words);
}

/** Defects within quotations and titles, that only a person may mend. */
export const QUOTED: readonly Planter[] = (
  [
    ['，', ','],
    ['，', '，，'],
    ['、', '、、'],
    ['', '如火如茶'],
    ['', '(青政发[2016]05号)'],
  ] as const
).flatMap(([good, bad]) =>
  (['“', '《'] as const).map((mark): Planter => {
    const inside = mark === '“' ? '[^”\\n]' : '[^》\\n]';
    const where = new RegExp(
      `(?<=${mark}\\p{Script=Han}${inside}{3,30})${good}(?=\\p{Script=Han}${inside}{2,30})`,
      'gu',
    );
    return { ...instead(`${bad} within ${mark}`, 'quoted', where, bad), quoted: true };
  }),
);

/** A text as Markdown: its headings with #, and between its paragraphs code, links and addresses full of defects. */
export function inMarkdown(text: string): string {
  const strange = [
    '```\n路修好了，，大家如火如茶,高兴\n```',
    '登记在`村,组，，户（镇)`一栏，由各村填写。',
    '详见[办法全文](https://www.yunling.gov.cn/如火如茶,，，a.html)，由各村执行。',
    '登录<https://www.yunling.gov.cn/如火如茶，，a,b>查询，由各村执行。',
    '![示意图](images/如火如茶,，，一.png)',
  ];
  const lines = text.split('\n').map((line) => (/^[一二三四五六七八]、/u.test(line) ? `## ${line}` : line));
  const step = Math.max(1, Math.floor(lines.length / (strange.length + 1)));
  strange.forEach((one, i) => lines.splice((i + 1) * step + i, 0, '', one, ''));
  return lines.join('\n');
}

/** The code, the targets of links and the addresses of a text in Markdown, in order. */
export function codeAndLinks(text: string): string[] {
  return [...text.matchAll(/^```\n[\s\S]*?^```$|`[^`\n]+`|\]\([^)\n]*\)|<https?:[^>\n]*>/gmu)].map(([words]) => words);
}
