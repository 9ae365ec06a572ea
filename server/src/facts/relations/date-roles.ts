/** Words that tell that something begins on a date. */
const BEGIN_WORDS = `开始 启动 启用 开班 开营 开幕 开赛 开机 开镰 开秤 开渔 开课 开学 开训 开工 动工 破土 奠基 打桩 打下 进场 进驻 入驻
铺开 推开 拉开 打响 起步 开局 起草 起算 算起 计起 开展 开考 开闸 开馆 开市 开业 开园 开诊 开门 上班 开摊 开放 开建 开挖 开拍 开栏 开会 召开 立案 受理
接到 接报 收到 发现 发生 报案 申请 贴出 张贴 挂出 挂网 上网 公示 公告 公布 发布 设立 设卡 设置 上岗 上路 上马 出发 集结 封闭 封航 停水 停电 停运 断流
发起 组建 着手 筹备 下达 投放 试行 试运行 交接 签约 签订 引燃 起火 出动 进入 上线 开讲 开庭 开演 开唱 开锣 开播 开评 开谈 开市 开灶 打响 拉响 点火 亮灯 封山 封路 封桥 封港 起步 起航 起飞 动员 进山 进村 到岗 报到 开炉 开伙`;
/** Words that tell that something ends on a date. */
const END_WORDS = `结束 结业 结营 结训 闭幕 闭营 闭馆 散会 竣工 完工 收工 收官 收尾 收兵 收队 收网 收镰 收关 收场 收秤 落幕 落下帷幕 撤除 撤离 撤回 撤下 撤销 解除 解封 恢复 揭下
取下 截止 为止 停止 到期 届满 期满 办结 结案 审结 化解 解决 完成 送达 验收 交工 交付 交钥匙 交班 通车 通水 通电 通气 投用 投产 投入使用 投入运行
返回 归来 关门 歇业 打烊 收摊 下班 休会 闭会 休庭 闭庭 停诊 停播 离开 退场 关闭 下线 告一段落 开标 扑灭 调解成功 达成 散场 散席 退席 鸣金 谢幕 落锤 熄灯 熄火 返程 返城 返县 返岗 交卷 封箱 见底 收口 收尾 销号 停机 退出 撤岗 撤点 撤卡 下岗 解封 放行 放晴 毕业 离岗 期满 收市 打烊 建成 落成 蓄水 合龙 封顶 付梓 出版 刊印 完稿 定稿 摘牌 出列 摘帽`;

function alternatives(words: string): string {
  return words.split(/\s+/u).join('|');
}

/** Alternatives of a pattern: 开始|启动|… */
export const BEGINS_WITH = alternatives(BEGIN_WORDS);
export const ENDS_WITH = alternatives(END_WORDS);
