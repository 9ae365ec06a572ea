/** Rates that are measured against a plan, a norm, a price or another year, and so may be above 100%. */
const OPEN =
  /完成|拨备|增长|增速|增值|保值|增效|毛|流动|速动|比率|补偿|产销|偿债|备付|负债|债务|杠杆|去化|达产|产出|产能|周转|收益|回报|利润|盈利|收入|容积|换手|贡献|投资|投入|兑付|偿付|资本|充足|变动|变化|波动|环比|同比|涨|升|降|减|税|汇|利息|股息|系数|上座|超|入住|满座|满员|满编|编制|配备|配置|负荷|负载|出租|使用|占用|溢价|折|抚养|自给|储蓄|储备|依存|弹性|发展|倍|成本|费用|净|盈|执行率|支出|进度|到位|预算|征收|征缴|收缴|清收|入库|开工|竣工|建成|任务|计划|目标|繁殖|繁活|出栏|商品|拥有|持有|占有|生育|生长|渗透|通货|膨胀|转换|兑换|压缩|扩张|放大|支撑|带动|对比|结收|清结|溢|含|浓度/u;

/** Lines and sets, of which a person may have two. */
const DEVICES = /(?:电话|手机|网络|宽带|互联网|电脑|汽车|家电|空调|彩电)(?:普及|覆盖|入户)$/u;

/** What names of rates end with that are of a part in a whole, whatever it is a rate of: 法律顾问配备覆盖率, not 拨备覆盖率. */
const CLOSED =
  /(?<!拨备|利息|保障|债务|偿债|成本|费用|收入|现金|资本|准备金?)覆盖$|(?:净入学|普及|知晓|满意|合格|达标|办结|办复|回复|答复|公开|公示|化解|整改|(?:整[改治]|拆除|处置|化解|销号)到位|出席|出勤|到会|到课|到岗|参会|参训|正确|准确|及格|优良)$/u;

/** Pupils who move in make it more than 100% in some counties' reports. */
export function mayBeOver(name: string): boolean {
  return /巩固率$|(?:毛|小学|初中|高中)入学率$/u.test(name);
}

/** Whether a rate of this name cannot be above 100%: 办结率, 森林覆盖率; not 完成率, 拨备覆盖率. */
export function isClosedRate(name: string): boolean {
  const stem = name.slice(0, -1);
  if (stem.length < 2) return false;
  if (stem.endsWith('利用')) return /(?:综合|资源化|循环)利用$/u.test(stem);
  return !DEVICES.test(stem) && (CLOSED.test(stem) || !OPEN.test(stem.slice(-6)));
}
