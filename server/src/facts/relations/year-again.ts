import type { Relation, RelationPart } from '../model.ts';
import { place } from '../../document/place.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import { relation } from './relation.ts';

/** What happens once to one thing. */
const ACTS =
  '启用|投用|建成|成立|挂牌|开园|开馆|开业|运营|投产|通车|通水|开通|创办|设立|组建|揭牌|搬迁|竣工|落成|上线|试点|改制|合并|实施|施行|出台|启动';
/** 2018年启用后: the year of an act that the text looks back at. */
const LOOKS_BACK = new RegExp(
  String.raw`^(?:\d{1,2}月)?(?:正式|建成)?(?<act>${ACTS})(?:以来|之?后|以后|至今|起算)`,
  'u',
);
/** Another thing, or the same thing once more. */
const OTHER =
  /[一二三1-3]期|第[一二三]|再次|重新|再度|又|分别|另|其他|各|先后|首批|第二批|新[馆区院址楼厅站厂]|老馆|旧|扩/u;
const REACH = 60;

function yearPlace({ block, mention }: Moment): RelationPart['place'] {
  const { start } = mention.place;
  return place(block, start, start + 4);
}

/** The date before one in its sentence on which the same act is told, when nothing else can be meant. */
function formerAct(text: string, moments: readonly Moment[], index: number, act: string): Moment | null {
  const second = moments[index] as Moment;
  for (let i = index - 1; i >= 0 && i > index - 4; i--) {
    const first = moments[i] as Moment;
    if (first.sentence !== second.sentence || second.start - first.end > REACH) return null;
    const words = text.slice(first.end, first.end + 12);
    const at = words.indexOf(act);
    if (at < 0 || /[，。；、]/u.test(words.slice(0, at))) continue;
    if (first.source !== 'written' || first.year === null || first.titled) return null;
    const base = Math.max(0, first.start - 16);
    return OTHER.test(text.slice(base, second.end + 14)) ? null : first;
  }
  return null;
}

/** One act of one thing that is told of two years: 2019年6月启用，……2018年启用后. */
export function againRelations({ block: { text }, moments }: DatedBlock): Relation[] {
  return moments.flatMap((second, i) => {
    if (i === 0 || second.source !== 'written' || second.year === null || second.titled) return [];
    const act = LOOKS_BACK.exec(text.slice(second.end, second.end + 14))?.groups?.act;
    const first = act === undefined ? null : formerAct(text, moments, i, act);
    if (act === undefined || !first) return [];
    const [a, b]: RelationPart[] = [
      { role: '前面的年份', place: yearPlace(first) },
      { role: '后面的年份', place: yearPlace(second) },
    ];
    const holds = first.year === second.year;
    return relation({
      type: 'year',
      parts: [a, b] as RelationPart[],
      marked: b as RelationPart,
      holds,
      trust: 'certain',
      arithmetic: holds ? `${first.year}年${act}` : `前面说${first.year}年${act}，后面又说${second.year}年${act}`,
    });
  });
}
