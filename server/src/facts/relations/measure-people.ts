import { lazy } from '../../base/lazy.ts';
import { measureTable } from '../../data/measure-words.ts';
import { place } from '../../document/place.ts';
import { CodeSet } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';
import type { MeasureFault } from './measure-fault.ts';
import { clauseBefore, nounBefore } from './measure-nouns.ts';

const WHY = '对人的称呼论“名”“人”';
/** 量词 of what is no thing: what people say, do and ask for may be named after them (3件群众诉求). */
const ABSTRACT = new Set('件宗起例桩条项份处笔款篇套部张本册页段片块面幅场期节堂'.split(''));

/** 量词 that count no people, as the classes of people have them. */
const never = lazy((): ReadonlySet<string> => {
  const { classes, events } = measureTable();
  const people = new Set('人 名 位 口人 户 家 支 批次 期 班 岁 周岁 户次 家次 人次 个 轮 届'.split(' '));
  const judged = classes.flatMap(({ wrong }) => wrong);
  return new Set(judged.filter((unit) => !people.has(unit) && !events.has(unit)));
});

export function countsNoPeople(unit: string): boolean {
  return never().has(unit);
}

/** Units that tell how large a thing is. */
const SIZES = /[里米亩顷吨斤克升方瓦时度℃担贝滴]$/u;
const NAME = 12;
const CLOSES = new CodeSet('，。；！？）)');
const BREAKS = new CodeSet(
  '，。；：！？、（）()‘’《》,;:0123456789的和与及请因由为被把将对向给让使有无没未不是在到从已均都则与和需须用于靠归属',
);
/** What those do that were counted. */
const ACTS =
  /^(?:返[乡岗校城]|下沉|暂住|无偿|主动|自愿|自发|踊跃|报名|应征|领[取到了]|住[进上]|搬[进入]|享受|受聘|接受|到[^期位]|赴|进[驻村入]|入[驻户伍学党职]|回[乡村]|在[岗外]|参[加与军]|已|均|都|全部|不|未|没有|正在|仍|愿|获|实现|投入|奔赴|分[赴成]|走[进上]|常年|长期|集中|轮流|值守|坚守|奋战|冒[雨雪]|当选|加入|成为|担任|组成|来自|签[订下]|持证|用上|喝上|吃上|告别|脱贫|增收|再?就业|创业|外出|务工|毕业|退役|转业|复学|就诊|献血|上岗|任教|任职|支教|挂职|驻[村点])/u;
/** Of them, what may also be done with what people have said or asked for. */
const ANY_ACT = /^(?:已|均|都|全|不|未|没|正|仍|到|获|实现|集中|接受|长期|来自|在)/u;
/** What only people do: 共有21人入驻, 到村任职. */
const HUMAN =
  /^(?:到[村岗乡镇校场][任挂支工报就，。]|到岗|报到|任[职教]|上岗|入职|应征|参军|返乡|就业|毕业|报名|当选|入党|退休|挂职|驻村|受聘|获聘|结业|考取|持证上岗|通过考核|走村入户|入驻[，。；]|分赴|奔赴|主动请缨)/u;
const PEOPLE =
  /(?:[委队教学演职社人辅组警飞联]员|特派员|网格员|[教老医律技]师|医生|护士|学生|毕业生|选调生|研究生|村官|志愿者|工作者|民兵|退役军人|老兵|工匠|社工|民警|辅警|干警|干部|专家|青年|人才|骨干|第一书记|劳动力|工人|民工|职工|能手|律师|顾问)/u;

/** 为1.3万头群众提供援助 */
const LED = /[为给向对替帮让]$/u;
const GIVEN = /^(?:提供|办理|送[去上]|解决|发放|开展|讲解|普及|免费|建[立档]|落实|兑现|配发|代缴|义诊|体检)/u;

/** The noun for people that stands right behind a number, and where it ends; null where another thing does. */
function peopleBehind(text: string, from: number, led: boolean): { readonly from: number; readonly to: number } | null {
  const limit = Math.min(text.length, from + NAME);
  if (BREAKS.has(text.charCodeAt(from))) return null;
  for (let to = from + 2; to <= limit; to++) {
    if (BREAKS.has(text.charCodeAt(to - 1))) return null;
    const closes = to === text.length || CLOSES.has(text.charCodeAt(to));
    const noun = nounBefore(text, to);
    const isPeople =
      noun !== undefined &&
      noun.head.length > 1 &&
      to - noun.head.length >= from &&
      noun.classes.some(({ why }) => why === WHY);
    if (isPeople) {
      const behind = text.slice(to, to + 4);
      if (closes || ACTS.test(behind) || (led && GIVEN.test(behind))) return { from: to - noun.head.length, to };
    }
    if (closes) return null;
  }
  return null;
}

const signs = lazy(
  (): ReadonlyMap<string, readonly string[]> => new Map(measureTable().only.map((row) => [row.unit, row.signs])),
);

/** Whether the rest of a clause names a thing after people that may be counted: 260棵群众认养的古树, 160辆群众返乡专车. */
function namesThing(text: string, to: number, unit: string): boolean {
  let end = to;
  while (end < text.length && !CLOSES.has(text.charCodeAt(end))) end++;
  const rest = text.slice(to, end);
  if (rest === '') return false;
  if (
    rest.includes('的') ||
    signs()
      .get(unit)
      ?.some((sign) => rest.includes(sign)) === true
  )
    return true;
  const last = nounBefore(text, end);
  return (
    last !== undefined &&
    last.head.length > 1 &&
    last.classes.some(({ why, wrong }) => why !== WHY && !wrong.includes(unit))
  );
}

/** 3宗群众暂住亲属家中, 派出72项特派员 */
function behind({ unit, place: { block, start, end } }: Quantity): MeasureFault | null {
  const { text } = block;
  const found = peopleBehind(text, end, LED.test(text.charAt(start - 1)));
  if (!found || namesThing(text, found.to, unit)) return null;
  // 5件群众未办结事项
  if (ABSTRACT.has(unit) && ANY_ACT.test(text.slice(found.to, found.to + 2))) return null;
  // 2500平方米大学生创业基地
  if (SIZES.test(unit) && !CLOSES.has(text.charCodeAt(found.to))) return null;
  return { thing: place(block, found.from, found.to), why: WHY, right: '名', sure: true };
}

/** 特派员选派到村，共有21公里入驻: those who are counted stand in the clause before, and only people do so. */
function elliptic({ unit, place: { block, start, end } }: Quantity): MeasureFault | null {
  const { text } = block;
  if (ABSTRACT.has(unit) || !HUMAN.test(text.slice(end, end + 6))) return null;
  const own = clauseBefore(text, start);
  if (!/^(?:共|共有|共计|已|已有|先后|现|现有|首批|其中|有|合计|总计|累计|陆续|全部)*$/u.test(own)) return null;
  const from = start - own.length - 1;
  const before = from > 0 ? clauseBefore(text, from) : '';
  const named = PEOPLE.exec(before);
  if (!named) return null;
  const at = from - before.length + named.index;
  return { thing: place(block, at, at + named[0].length), why: WHY, right: '名', sure: true };
}

/** People that are told with a 量词 of things: 4300台市民无偿献血. */
export function peopleFault(quantity: Quantity): MeasureFault | null {
  if (quantity.approximate !== null) return null;
  return behind(quantity) ?? elliptic(quantity);
}
