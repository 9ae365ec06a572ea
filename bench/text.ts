/** Invented report text of any size: the same bytes at every run, no two paragraphs alike. */

const OPENINGS = [
  '我镇坚持把法治政府建设摆在突出位置，主要负责人带头学习《中华人民共和国行政处罚法》《中华人民共和国行政复议法》',
  '镇党委理论学习中心组专题学习习近平法治思想，研究部署年度重点任务',
  '综合行政执法队规范文明执法，严格落实行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度',
  '健全矛盾纠纷多元化解机制，推动“枫桥经验”落地见效',
  '扎实开展“八五”普法，利用“12·4”国家宪法日、民法典宣传月等节点宣传法律知识',
];
const FIGURES = [
  (n: number): string => `全年受理各类纠纷${n + 40}件，调解成功${n + 38}件`,
  (n: number): string => `发放宣传资料${n * 37 + 800}余份，受教育群众${n * 11 + 300}人次`,
  (n: number): string => `办理行政处罚案件${n + 12}件，无一起被复议纠错`,
  (n: number): string => `召开专题会议${(n % 9) + 2}次，研究解决重点事项${n + 5}项`,
];
const ENDINGS = [
  '为推动基层治理体系和治理能力现代化提供了有力保障',
  '群众的法治获得感、安全感、满意度持续增强',
  '各项工作取得了新的进展，但对照上级要求仍有差距',
  '形成了主要领导亲自抓、分管领导具体抓、一级抓一级的工作格局',
];
const HAN = '一二三四五六七八九十';

function paragraph(i: number): string {
  const pick = <T>(list: readonly T[], step: number): T => list[(i * step) % list.length] as T;
  return `${pick(OPENINGS, 7)}，${pick(FIGURES, 3)(i % 97)}；${pick(FIGURES, 5)(i % 53)}，${pick(ENDINGS, 11)}。`;
}

/** A report of at least so many UTF-8 bytes. */
export function reportOf(bytes: number): string {
  const parts = ['云岭镇2023年法治政府建设年度报告\n', '2023年，我镇认真落实各项部署，现将有关情况报告如下：\n'];
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const heading = i % 6 === 0 ? `（${HAN[(i / 6) % 10] as string}）加强组织领导，压实工作责任\n` : '';
    const text = `${heading}${paragraph(i)}\n`;
    size += text.length * 2.9;
    parts.push(text);
  }
  return parts.join('');
}
