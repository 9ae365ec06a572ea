/** Steps that come one after another, in their order. */
export interface Course {
  readonly steps: readonly RegExp[];
  /** The same thing goes through all steps under several subjects: 当事人申请, 县政府受理. */
  readonly subjects: boolean;
}

/** Steps of a course: one string a step, its words parted by blanks. */
function course(...steps: readonly string[]): Course {
  return { subjects: false, steps: steps.map((words) => new RegExp(words.trim().split(/\s+/u).join('|'), 'u')) };
}

function throughHands(...steps: readonly string[]): Course {
  return { ...course(...steps), subjects: true };
}

const BUILD_START = '开工 动工 开建 破土 奠基 进场施工 启动建设 打下第一根桩 打下第一桩 打桩 开挖';
const BUILT = '封顶 竣工 完工 建成 落成 完成建设 收工';
const IN_USE =
  '投入使用 投用 启用 交付 交钥匙 投入运行 试运行 通车 通水 通电 通气 投产 投入运营 投运 对外开放 开门迎客 试营业 开业 入住 搬入 迁入';
const REBUILT = '改造 扩建 升级 翻新 改扩建 提质';

/** What goes on in offices, on sites and in lives; the first that knows both words of a pair tells its order. */
export const COURSES: readonly Course[] = [
  throughHands(
    '提出 提交 递交 申请 收到 接到 接报 举报 投诉 报案 来信 来访 反映 案发 事发 发生 报送 呈报 上报 报请',
    '受理 登记 立案 接收 收件 接案 现场核查 现场勘查 上门核实 到场 赶到现场 调查取证',
    '听证会 开庭 审理 庭审',
    '作出 审结 办结 结案 裁决 判决 宣判 裁定 化解 调解成功 握手言和 达成(?:调解)?协议 签[订署](?:调解)?协议 答复 处罚决定 批复 批准 核准 核发 发证 颁发 颁证 制发 出证 发了?新?证 领到[\u4e00-\u9fff]{0,4}证 拿到[\u4e00-\u9fff]{0,4}证 领取 换发 准予 销号',
    '送达',
    '缴纳 履行(?:到位|完毕|完) 执行(?:完毕|到位) 回访',
  ),
  course(
    '立项 获批',
    '招标 挂网 发布公告',
    '开标 评标',
    '中标 签订(?:施工)?合同',
    BUILD_START,
    BUILT,
    '验收 决算 审计',
  ),
  course(BUILD_START, IN_USE, REBUILT),
  course(BUILT, IN_USE),
  course('立项 获批', BUILD_START, `${IN_USE} 蓄水 发电`),
  course('建成 竣工 完工 落成', REBUILT),
  course('初评', '复评', '终评', '授牌 命名 挂牌 表彰'),
  course('初赛 海选', '复赛 半决赛', '决赛', '颁奖'),
  course('初审 一审', '复审 二审', '终审 三审'),
  course('初验 初检', '复验 复检', '终验'),
  course('预赛 小组赛', '决赛'),
  course('起草 首次制定 制定出台 制定 开编', '修订 修正 修改 废止 定稿 付印'),
  course('注册 登记成立', '注销 吊销'),
  course('采购 下单', '安装 调试', '报废'),
  throughHands('抽样 取样 采样', '出具(?:检[验测])?报告 检出'),
  course('起草', '征求意见', '审议通过 审议 集体讨论', '签发', '印发 公布 发布 出台', '备案', '废止 失效 修订'),
  throughHands('送达 签收 收到 接到 施行 生效', '届满 期满 到期'),
  course('施行 实施 生效', '废止 失效 届满 到期'),
  course(
    '启动 开始 开班 开营 开训 开幕 开赛 开机 开镰 开秤 部署 铺开 打响 拉开',
    '结束 结业 结营 结训 闭幕 收官 落幕 收尾 收兵 撤除 撤下',
    '总结 通报表扬',
  ),
  course('进驻 进场 入驻 驻村', '撤离 撤出 离开 退场 撤回 反馈意见'),
  throughHands(
    '发出[^，]{0,6}通知 收到[^，]{0,6}通知 接到[^，]{0,6}通知 下发[^，]{0,6}通知 发出[^，]{0,6}函 下达[^，]{0,6}通知',
    '提交[^，]{0,6}报告 报送[^，]{0,6}报告 报回 整改完毕 整改到位 反馈 销号',
  ),
  course('报到', '开幕 开班', '闭幕 结业'),
  course('报名', '笔试 考试 初试', '面试 复试', '体检', '考察 政审', '录用 公示 聘用 上岗 入职'),
  course('贴出 张贴', '揭下 撤下'),
  course(
    '开始(?:报名|申报|受理|征集|登记)? 启动(?:报名|申报|受理|征集)?',
    '截止(?:报名|申报|受理|征集)?',
    '公布结果 揭晓 公示',
  ),
  throughHands(
    '发现 排查出 查出 报修 断电 停电 停水 断水 塌方 漏水',
    '修好 换好 装好 更换 修复 抢通 整改到位 整改完毕 整改完成 恢复供 排除 处置完毕 堵住 补上',
  ),
  course('交办 下达 转办', '办结 办理完毕 反馈 销号'),
  throughHands('起火 着火 发生 发现火情 接警 接报', '扑灭 控制火势 控制住'),
  course('决口 溃口 塌方 滑坡 断电 停电 停水', '合龙 抢通 恢复'),
  course('出生', '入学 上学', '毕业', '参加工作 入职', '退休'),
  course('入党 发展为预备党员 吸收为预备党员', '转正 转为正式党员'),
  course('入伍 参军', '退伍 退役 转业 复员'),
  course('贷款 借款', '还清 结清 清偿'),
  course('确诊 入院', '治愈 出院 解除隔离'),
  course('播种 下种 栽植 育苗 插秧', '出苗 移栽 返青', '收割 收获 采收 开镰 采摘', '入库 入仓 晒干'),
  course('下单 订购 采购', '到货 到位', '安装 调试', '投入使用 启用'),
  course('立案', '侦查终结 调查终结', '移送 移交', '起诉 公诉', '判决 宣判'),
  course('投票 选举产生 当选', '就职 宣誓 上任 履新', '届满 离任 卸任'),
  course('成立 设立 组建 创建 挂牌 创办', '更名 改名 迁址 搬迁 撤销 升格 被评为 获评 荣获 被授予 获得'),
  course('出生', '入学', '毕业', '参加工作 入党 入伍 参军 任教 从警', '退休 退伍 去世 逝世 离任'),
  course('签订 签署 签约', '到期 届满 解除 终止'),
  course('出发 启程 动身', '抵达 到达 返回 归来'),
  course('借出 贷出 发放贷款', '归还 还清 结清'),
];

/** Whether words name any step at all. */
export const ANY_STEP = new RegExp(
  [...new Set(COURSES.flatMap(({ steps }) => steps.map(({ source }) => source)))].join('|'),
  'u',
);
