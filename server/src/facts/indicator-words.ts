import { codesOf } from '../text/codes.ts';

/** The words that an indicator is told apart by. All patterns are tried on a few dozen characters at most. */

/** What may stand between an indicator and its number and says nothing of either. */
const GLUE =
  '共计|总计|合计|累计|一共|总共|总数|总量|总额|分别|达到|已经|达|为|有|了|计|已|仅|是|共|至|到|的|超过|约|近|完成|实现|保持|稳定在|控制在|只有|仅有|共有|现有|不到|不足';
/** A change on the way to its value: 增加到 79.8亿元. */
const CHANGE =
  '(?:增加|增长|提高|提升|上升|扩大|扩展|发展|跃升|攀升|下降|降低|减少|缩减|缩短|压减|增|升|降)(?:至|到|为)|达到|达';
/** The end of 从34.2%提高到 and of 由……增加到: what stood before is another number. */
export const CHANGED_TO = new RegExp(`^[^，。；]{0,8}?(?:${CHANGE})了?$`, 'u');
const CHANGE_END = new RegExp(`(?:${CHANGE})了?$`, 'u');
const CHANGE_LAST = codesOf('至到为达了');
const GLUE_END = new RegExp(`(?:${GLUE})+$`, 'u');
const GLUE_LAST = codesOf(
  GLUE.split('|')
    .map((word) => word.slice(-1))
    .join(''),
);

function lastOf(words: string): number {
  return words.charCodeAt(words.length - 1);
}

/** Whether some words end with a change on the way to a value. */
export function endsInChange(words: string): boolean {
  return CHANGE_LAST.has(lastOf(words)) && CHANGE_END.test(words);
}

/** The words without what only leads from them to their number. */
export function withoutEnd(words: string): string {
  const named = CHANGE_LAST.has(lastOf(words)) ? words.replace(CHANGE_END, '') : words;
  return GLUE_LAST.has(lastOf(named)) ? named.replace(GLUE_END, '') : named;
}

/** Words before an indicator that tell when, where or how. */
const ADVERBS =
  '由于|因为|虽然|尽管|但|在(?![册编职校建岗读籍库])|共有|现有|有(?=.{2})|对于?|针对|随着|按照|这|该|上述|其中|目前|现|新(?![建增开改设签])|已|并|和|及|与|还|先后|共|累计|持续|不断|深入|扎实|积极|大力|全面|认真|有序|依法|稳步|切实|及时|坚持|加快|推动|推进|努力|力争|确保|预计|计划|将|再|又|另';
const TIMES =
  '(?:(?:19|20)\\d{2}年度?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:以?来|上半年|底|末)?|截[至止](?:目前|\\d{1,2}月|年)?(?:底|末|日)?|[上下]半年|[一二三四]季度|上年度?|去年|今年|本年度?|明年|全年|年内|当年|历年|五年来|过去五年|今年以来|年度|年末|年底|期末|以来)';
const PLACES =
  '(?:[全本我该辖](?:省|市|县|区|镇|乡|街道|村|旗|州|盟|国|系统|局|所|院|域|社会|社区|辖区|街)|各(?:镇村|村居|村|社区|单位|部门|镇街|镇|乡镇|街道)?|每[村镇户人家]|全体|辖区内?|区域内|域内|境内|镇域|县域|市域)';

/** What stands before the time in 县调委会全年受理医疗纠纷 says who did it. */
const UP_TO_TIME = new RegExp(`^.*${TIMES}(?=.{4})`, 'u');
/** Each of the times has one of these. */
const OF_TIME = codesOf('年截半季末来');
const PRELUDE = new RegExp(`^(?:${TIMES}|${PLACES}|${ADVERBS}|[，,、])+`, 'u');
/** How times, places and adverbs begin. */
const PRELUDE_FIRST = codesOf(
  `12截上下一二三四去今本明全年当历五过期以我该辖各每区域境镇县，,、${ADVERBS.split('|')
    .map((word) => word.charAt(0))
    .join('')}`,
);

/** The words without those of when, where and how before them. */
export function withoutTime(words: string): string {
  return withoutPrelude(OF_TIME.isIn(words, 0, words.length) ? words.replace(UP_TO_TIME, '') : words);
}

export function withoutPrelude(words: string): string {
  return PRELUDE_FIRST.has(words.charCodeAt(0)) ? words.replace(PRELUDE, '') : words;
}

/** Verbs of what offices do with what they count. */
export const VERBS = [
  '受理', '办理', '办结', '办复', '审结', '审核', '审查', '审批', '收到', '接到', '接待', '接收', '收集', '征集', '采纳', '立案', '查处', '查办',
  '侦破', '破获', '调解', '化解', '调处', '排查', '整改', '整治', '发现', '检查', '巡查', '抽查', '处罚', '处置', '处理', '移送', '开展', '举办',
  '组织', '召开', '参加', '参与', '培训', '发放', '印发', '制作', '悬挂', '张贴', '派发', '赠送', '制定', '出台', '修订', '废止', '清理', '公开',
  '发布', '推送', '刊发', '采编', '答复', '回复', '新建', '改建', '扩建', '建成', '建设', '新增', '新开', '改造', '修缮', '修复', '维修', '安装',
  '更换', '配备', '聘请', '聘任', '选聘', '招录', '引进', '签订', '签约', '落地', '开工', '竣工', '拆除', '收缴', '追回', '挽回', '投入', '投资',
  '安排', '拨付', '下达', '争取', '筹集', '筹措', '兑现', '落实', '减免', '征收', '上缴', '化解', '帮扶', '救助', '慰问', '走访', '服务', '惠及',
  '覆盖', '受益', '提供', '转移', '吸纳', '带动', '认定', '评选', '表彰', '命名', '获评', '登记', '注册', '注销', '设立', '成立', '组建', '流转',
  '种植', '播种', '栽植', '补植', '造林', '整理', '治理', '清运', '处理', '关停', '淘汰', '取消', '承接', '下放', '代办', '纳入', '推荐', '解决',
  '出动', '派出', '抽调', '实施', '推行', '创建', '获得', '荣获', '拥有', '配置', '建立', '完善', '打造', '硬化', '铺设', '架设', '疏浚', '清淤',
]; // prettier-ignore
const ACTION = new RegExp(`^(?:${VERBS.join('|')})+`, 'u');
const VERB_FIRST = codesOf(VERBS.map((verb) => verb.charAt(0)).join(''));

/** Whether some words may begin with a verb. */
export function mayBeginWithVerb(words: string): boolean {
  return VERB_FIRST.has(words.charCodeAt(0));
}

/** The verbs that some words begin with. */
export function actionOf(words: string): string {
  return mayBeginWithVerb(words) ? (ACTION.exec(words)?.[0] ?? '') : '';
}

/** A verb after the thing counted ends its name: 24件医疗纠纷全部办结. */
const PARTICLES =
  '的|均(?!衡)|已|全部|都(?!市)|中(?![小型央标级低医药])|由|在(?![建校册编职岗读])|被(?!征|告)|从(?!业)|按(?!揭)|经(?![营济])|等(?!级)|和(?!谐)|与(?!会)|及(?!格)|或|共(?![青享建])|进行|得到|以上|以下|左右|无(?!人机|障碍|线|害|公害)|未(?!成年)|没|仍|须|应(?!急|届)|将|要|有(?![效机限色线])';
const AFTER_NAME = new RegExp(`(?:${PARTICLES}|(?:${VERBS.join('|')})(?![员者人书率费站队委会组证金款])).*$`, 'uy');
const AFTER_FIRST = codesOf([...PARTICLES.split('|'), ...VERBS].map((word) => word.charAt(0)).join(''));

/** The name that some words begin with, without what is said of it. */
export function nameOf(words: string): string {
  for (let at = 0; at < words.length; at++) {
    if (!AFTER_FIRST.has(words.charCodeAt(at))) continue;
    AFTER_NAME.lastIndex = at;
    if (AFTER_NAME.test(words)) return words.slice(0, at);
  }
  return words;
}

export const PERIOD =
  /(?:19|20)\d{2}年(?:度|末|底|上半年|下半年|前三季度|[一二三四]季度|\d{1,2}(?:[—－-]\d{1,2})?月(?:\d{1,2}日|底|末)?)?|截[至止][^，。；]{0,12}?(?:底|末|日|前|目前)|[上下]半年|第?[一二三四]季度|前[一二三]季度|上年|去年|今年|本年|明年|来年|全年|年内|当年|累计|历年|五年来|[过今]?[去后]?五年|三年来|近[二两三五]年|“?十[二三四五]五”?|\d{1,2}[—－-]\d{1,2}月|\d{1,2}月(?:\d{1,2}日|底|末|份|中旬|上旬|下旬)|[上本当]月|每[年月日周天]|目前/gu;

const PLACE_NAME =
  /^(?!行政|自然|贫困|示范|试点|特色|重点|先进|美丽|中心|文明|城乡|社区|新型|老旧|农村|乡村|基层)[\p{Script=Han}]{2,4}?(?:(?<!农|乡)村|社区|(?<![城乡村集])镇|乡|街道|县|派出所|司法所|卫生院|小学|中学|公司)(?=.)/u;
const PLACE_END = codesOf('村区镇乡道县所院学司');
const PLACE_REACH = 10;
const WHOLE = new RegExp(PLACES, 'u');
const WHOLE_FIRST = codesOf('全本我该辖各每区域境镇县市');

/** The place or body that the words begin with or name: 全镇, 河口村. */
export function scopeIn(words: string): string {
  const { length } = words;
  const whole = WHOLE_FIRST.isIn(words, 0, length) ? WHOLE.exec(words) : null;
  if (whole) return whole[0];
  return (PLACE_END.isIn(words, 0, Math.min(length, PLACE_REACH)) ? PLACE_NAME.exec(words)?.[0] : undefined) ?? '';
}

const PLANNED =
  /力争|(?<!行动|发展|培育|提升|年)计划|规划|预计|预期|拟|明年|来年|确保|争取(?!到|了|上级|中央|省级|资金|项目)|下一?步|下一年|今后|即将|将(?!近|军|来自)|(?<!对照|对照年度)目标|任务数|指标|考核要求|到20[2-9]\d年/u;

/** Whether the words before a number tell of what is meant to be. */
export function isPlan(words: string): boolean {
  return PLANNED.test(words);
}
