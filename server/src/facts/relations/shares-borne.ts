/** Who bears a cost or gets a part of a yield: 县财政, 受益户, 入股农户. */
const BEARER =
  /财政|中央|国家|政府|上级|本级|[省市县区镇乡村]级?|集体|群众|农户|[住业农养商租用]户|个人|居民|村民|企业|公司|单位|业主|社会|合作社|受益|职工|员工|银行|保险|基金|专项|双方|[甲乙丙]方|厂|园区|社员|股东|学校|家庭|家长|大户|部门|帮扶|捐/u;
/** What they do with it. */
const BEARS =
  /(?:承担|负担|分担|分摊|出资?|自筹|筹集?|配套|补助|补贴|投入|支付|自?[缴负付]|缴纳|拿|掏|贴|解决|兜底|垫付|[分获]?得|提取|归|留成?|享有|所有|持股?|持有|认[缴购])(?:其中)?(?:的|了|约|近|各|为)*$/u;
/** 采购、运输分担: what is spent, not who spends. */
const GIVEN = /对|给予|每|再|最高|按[^，。；]*标准/u;
/** A clause that names somebody and says nothing of what they do: 农户30%, told after one that does. */
const BARE = /^[，、；]?(?:和|及|与|由)?\p{Script=Han}{1,8}$/u;

function ownWords(label: string): string {
  return /[^，。；：、]*$/u.exec(label)?.[0] ?? '';
}

/**
 * Whether each of some shares tells who bears it, or gets it, of one sum: together they are no more than all of it.
 * @param labels the words before each share, back to the one before
 */
export function areBorne(labels: readonly string[]): boolean {
  let borne = 0;
  const seen = new Set<string>();
  for (const label of labels) {
    const words = ownWords(label);
    if (!BEARER.test(words) || GIVEN.test(words) || seen.has(words)) return false;
    if (BEARS.test(words)) borne++;
    else if (!BARE.test(words)) return false;
    seen.add(words);
  }
  return borne > 0;
}
