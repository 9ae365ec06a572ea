import type { Magnitude } from '../../data/magnitudes.ts';

const HAN = '\\p{Script=Han}';

interface Body {
  readonly names: RegExp;
  readonly above: RegExp;
  /** A character that each of the names has. */
  readonly sign?: RegExp;
}

/** What a name does not end with: 乡村, 城中村, 特色镇, 主产县 are sorts of bodies. */
const NO_VILLAGE = '乡农城中新各个困范政然点强色慧心驻进入环出到下帮返全每贫弱余行建的和与括除及至于在';
const NO_TOWN = '城各乡色强小制个重心业范全每进建的和与';
const NO_COUNTY = '产各个贫困百强弱大小范区市重点脱余牧农半全每进建的和与';
/** Where a proper name begins: at the head of a clause. */
const HEAD = '(?:^|[，；：、（“。]|其中|位于|投资建设)';

/** How a sentence names a body of a sort, and those above it. */
const BODIES: Readonly<Record<NonNullable<Magnitude['of']>, Body>> = {
  村: {
    sign: /[村区]/u,
    names: new RegExp(
      `(?:全|我|本|该)(?:村|社区)|${HAN}{2}(?<![${NO_VILLAGE}])村(?!民|镇|级|组|庄|集|委|屯|寨|落|容|办|及)|${HEAD}${HAN}{2,3}社区(?![和、])|^村(?!民|级|镇)|[，。]村里|(?:^|[，；])社区(?=[共现内总])`,
      'u',
    ),
    above: /镇|乡(?!村)|县|市(?!场)|[全我]区|省|州|旗|全国|各村|个村|街道|各社区|个社区|城乡/u,
  },
  乡: {
    sign: /乡/u,
    names: new RegExp(
      `(?:全|我|本|该)乡|${HAN}{2}(?<![城各下${NO_TOWN}])乡(?!村|镇|级|居|亲|道)|^乡里|^乡(?=境内)`,
      'u',
    ),
    above: /县|市(?!场)|[全我]区|省|州|旗|全国|各乡|个(?:镇|乡|街道)|城乡|城镇|乡镇|镇/u,
  },
  镇: {
    sign: /[镇乡街]/u,
    names: new RegExp(
      `(?:全|我|本|该)[镇乡]|(?<!${HAN})[镇乡](?=便民|中心|政府|党委|卫生院|敬老院|综治|司法所|财政|机关|里|政务|境内)|${HAN}{2}(?<![${NO_TOWN}])(?:镇|乡|街道)(?!村|镇|级|居|亲|各)`,
      'u',
    ),
    above: /县|市(?!场)|[全我]区|省|州|旗|全国|各[镇乡]|个(?:镇|乡|街道)|城乡|城镇|乡镇/u,
  },
  县: {
    sign: /[县旗]/u,
    // 全区 may be an autonomous region.
    names: new RegExp(
      `(?:全|我|本|该)[县旗]|${HAN}{2}(?<![${NO_COUNTY}])县(?!级|域)|(?<!${HAN})县(?=${HAN})(?![级域乡])`,
      'u',
    ),
    above: /市(?!场)|省(?!农科)|自治区|州|全国|各县|个县|县区/u,
  },
  市: {
    sign: /市/u,
    names: new RegExp(`(?:全|我|本|该)市|${HAN}{2}市(?!场|民)`, 'u'),
    above: /省|自治区|全国|各市|个市|城市群|都市/u,
  },
  站所: {
    names: new RegExp(
      `${HEAD}(?!改造|新建|建设|提升|乡镇|医院|基层|农村|公办|民办|支持|推进|标准|依托|等)${HAN}{0,4}(?<![各个有多和乡])(?:派出所|司法所|卫生院|敬老院|养老院|幸福院|法庭|供电所|财政所|税务所|市场监管所|便民服务中心|卫生室|消防站|林场|福利院)`,
      'u',
    ),
    above:
      /全[省市县区镇乡国]|各|\d+[所个家处万]|[两三四五六七八九十百千]+(?:[所家处]|个(?!镇|乡|村|社区|街道))|省|市(?!场)|县(?!第)|所有|乡镇/u,
  },
  学校: {
    names: new RegExp(
      `${HEAD}(?!普通|公办|民办|职业|技工|义务|乡村|农村|高级|中等|特殊|寄宿|优质|薄弱|新建|改造|建设|扩建|全|各|所有)${HAN}{2,5}(?<!中)(?:小学|中学|幼儿园)|中心小学|中心学校|第[一二三四五六七八九十](?:小学|中学|初中|高中)|村小(?!学)|中心幼儿园|[我该本]校`,
      'u',
    ),
    above: /全[省市县区镇乡国]|各|[两三四五六七八九十\d]+所|学段|阶段|教育|省|市|县(?!第)|区|大学|学院|等/u,
  },
};

/** Words that name a body above and speak of none: 三省交界, 省级, 全省先进. */
const NEUTRAL =
  /[两二三四五][省市][^，。；]{0,4}(?:交界|接壤|结合部|毗邻|边界|相邻)|[国省市州]级|[省市州]道|市[场民容面值政]|省(?:会|际|界)|全[国省市](?:第|先进|示范|文明|优秀|百强|重点|首|前列)|国家级|世界|自治县|民族自治/gu;

/** Whether a sentence speaks of a body of this sort and of none above it. */
export function speaksOf(of: NonNullable<Magnitude['of']>, sentence: string): boolean {
  const { names, above, sign } = BODIES[of];
  // The bodies above are looked for first: their words are short.
  if (sign !== undefined && !sign.test(sentence)) return false;
  if (above.test(sentence) && above.test(sentence.replace(NEUTRAL, ''))) return false;
  return names.test(sentence);
}
