import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';

/** What is done with roads, lamps and schools: the verb that each thing of a list of deeds begins with. */
const DEED =
  /^(?:(?:[把将给为替帮在对向]|对接|围绕)[^，]{1,10}?)?(?:打通|修[通建好复缮筑了]|[新扩改重翻复续]建|建[起成好了]|装[上好了配]|换[上成好了]|[更置]换|开[通设办行]|新?增[设加添开]|[新添]添|添置|配[齐备上]|铺[设好上了]|[整疏]修|[清疏][理浚]|拆[除掉了]|加[固装宽高密]|硬化|绿化|亮化|改造|安装|购置|购买|栽[植种下]|种[上下]|接[通上]|引[进入]|办[好起]|发放|扩[宽容]|维修|打[造好]|设[立置]|搬迁|迁建|建设|治理|整治|换成|通上|[修建装换加补改通种](?![的])[\u4e00-\u9fff]{1,5}$)/u;
/** What came of the deeds, and what is said of them. */
const CAME_OF =
  /惠及|群众|受益|全部|均已|累计|共计|拿出|投入|总投资|得到|赢得|获得|受到|满意|确保|实现|解决|为此|好评|达到?[\d一二三四五六七八九十]/u;
/** Two things in one clause. */
const SEVERAL = /[、；：:]|同时|还|以及|并且|[并和及与]|既|又|也/u;
const GOES_ON = /^(?:此外|另外|同时|还|再|并|以及|最后|接着|随后|其[次三四]|第|一是|[（(])/u;
const [SHORTEST, LONGEST] = [3, 22];

function spans(block: Block, from: number, pieces: readonly string[]): Place[] {
  const out: Place[] = [];
  let at = from;
  for (const piece of pieces) {
    out.push(place(block, at, at + piece.length));
    at += piece.length + 1;
  }
  return out;
}

/** Clauses of one length, three at least, and nothing else in the sentence: some thing was left out. */
function areEven(pieces: readonly string[]): boolean {
  const lengths = pieces.map(({ length }) => length);
  return pieces.length > 2 && Math.max(...lengths) - Math.min(...lengths) <= 1;
}

/**
 * 三件实事：打通断头路，改造车站，开通夜班车，装好路灯: clauses with ， between, each of which is a deed; or fewer clauses than were
 * counted, all of one length. Null where clauses may say something of the things.
 * @param end where the sentence ends
 */
export function deedsIn(block: Block, from: number, end: number, count: number): readonly Place[] | null {
  const pieces = block.text.slice(from, end).split('，');
  if (pieces.length < 2 || count < 3) return null;
  if (pieces.length < count) {
    if (count - pieces.length > 1 || !areEven(pieces) || GOES_ON.test(block.text.slice(end + 1, end + 4))) return null;
    if (pieces.some((piece) => CAME_OF.test(piece) || SEVERAL.test(piece) || piece.length < SHORTEST)) return null;
    return spans(block, from, pieces);
  }
  const deeds = pieces.findIndex((piece) => !DEED.test(piece) || CAME_OF.test(piece) || piece.length > LONGEST);
  const told = deeds < 0 ? pieces : pieces.slice(0, deeds);
  if (told.length < count || told.length > count + 2) return null;
  return told.some((piece) => SEVERAL.test(piece)) ? null : spans(block, from, told);
}
