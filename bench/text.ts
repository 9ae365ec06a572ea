/** Invented report text of any size: the same bytes at every run, no sentence told twice but by chance. */

const WHO = [
  '镇党委',
  '镇政府',
  '综合行政执法队',
  '司法所',
  '各村（社区）',
  '平安法治办',
  '党政办',
  '便民服务中心',
  '法律顾问',
  '人民调解委员会',
];
const HOW = ['持续', '全面', '扎实', '深入', '严格', '有序', '积极', '稳步', '认真', '统筹'];
const DOES = ['推进', '落实', '规范', '完善', '健全', '开展', '加强', '优化', '深化', '抓好', '推动', '组织'];
const WHAT = [
  '行政执法公示制度',
  '重大行政决策程序',
  '规范性文件合法性审核',
  '矛盾纠纷排查化解',
  '领导干部学法用法',
  '“八五”普法规划',
  '政务公开标准化建设',
  '行政规范性文件清理',
  '公共法律服务体系建设',
  '信访积案化解攻坚',
  '基层治理网格管理',
  '行政复议应诉工作',
  '法治文化阵地建设',
  '安全生产隐患整治',
  '社区矫正对象教育帮扶',
  '营商环境专项提升',
  '村规民约修订备案',
  '综合行政执法改革',
];
const BASIS = [
  '按照上级部署',
  '结合本镇实际',
  '对照年度任务清单',
  '针对群众反映的问题',
  '围绕中心工作',
  '以问题为导向',
  '坚持依法行政',
];
const RESULT = [
  '取得了阶段性成效',
  '群众满意度有所提高',
  '工作机制更加顺畅',
  '责任链条逐级压实',
  '基层基础不断夯实',
  '短板弱项逐步补齐',
];
const LAWS = [
  '《中华人民共和国行政处罚法》',
  '《中华人民共和国行政复议法》',
  '《重大行政决策程序暂行条例》',
  '《中华人民共和国民法典》',
];
const COUNT = [
  '召开专题会议',
  '举办法治讲座',
  '排查安全隐患',
  '办理行政处罚案件',
  '调解各类纠纷',
  '发放宣传资料',
  '接待群众来访',
];
const UNIT = ['次', '场', '处', '件', '件', '份', '人次'];
const HAN = '一二三四五六七八九十';

/** A linear congruential generator: the same numbers at every run. */
function numbers(): (below: number) => number {
  let seed = 20231226;
  return (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
}

/** A report of at least so many UTF-8 bytes. */
export function reportOf(bytes: number): string {
  const next = numbers();
  const pick = (list: readonly string[]): string => list[next(list.length)] as string;
  const clause = (): string => `${pick(WHO)}${pick(HOW)}${pick(DOES)}${pick(WHAT)}`;
  const figure = (): string => {
    const i = next(COUNT.length);
    return `全年${COUNT[i] as string}${next(900) + 3}${UNIT[i] as string}`;
  };
  const sentence = (): string => {
    const tail = next(3) === 0 ? figure() : next(5) === 0 ? `组织学习${pick(LAWS)}` : pick(RESULT);
    return `${pick(BASIS)}，${clause()}，${pick(HOW)}${pick(DOES)}${pick(WHAT)}，${tail}。`;
  };
  const parts = ['云岭镇2023年法治政府建设年度报告\n', '2023年，我镇认真落实各项部署，现将有关情况报告如下：\n'];
  let size = 0;
  for (let part = 0; size < bytes; part++) {
    const heading = `${HAN[part % 10] as string}、${pick(HOW)}${pick(DOES)}${pick(WHAT)}\n`;
    const lines = Array.from({ length: 12 }, () => `${sentence()}${sentence()}${sentence()}\n`);
    const text = heading + lines.join('');
    size += text.length * 2.95;
    parts.push(text);
  }
  return parts.join('');
}
