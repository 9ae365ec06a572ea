/** What a line of a web page's own is. */
export type WebKind = 'navigation' | 'tool' | 'views' | 'published' | 'record' | 'related' | 'site';

/**
 * How far a line's words go to prove it: wherever it stands · above or below the body of the text · there, and beside
 * others of the kind · below the lines of a site's footer only.
 */
export type Proof = 'sure' | 'zone' | 'beside' | 'below';

/** What may stand behind a label. */
export type ValueForm = 'count' | 'date' | 'sizes' | 'code' | 'path' | 'short' | 'any';

export interface Label {
  readonly kind: WebKind;
  readonly proof: Proof;
  readonly value: ValueForm;
}

const LABEL_ROWS: readonly (readonly [kind: WebKind, proof: Proof, value: ValueForm, words: string])[] = [
  [
    'views',
    'sure',
    'count',
    '浏览次数 浏览量 浏览数 浏览人次 访问次数 访问量 点击次数 点击数 点击量 点击率 阅读次数 阅读量 阅读数 阅读人次',
  ],
  ['views', 'zone', 'count', '浏览 人气 访客数 访问人数 浏览人数 总访问量 总浏览量 今日访问 今日访问量'],
  ['views', 'beside', 'count', '阅读 点击 访问 次数'],
  ['tool', 'sure', 'sizes', '字体 字号 字体大小 文字大小 保护视力色 视力保护色'],
  ['tool', 'sure', 'any', '分享到 分享至'],
  ['tool', 'beside', 'any', '分享 打印 关闭 收藏'],
  [
    'navigation',
    'sure',
    'path',
    '当前位置 所在位置 您的位置 您现在的位置 您当前的位置 您所在的位置 你的位置 你现在的位置 你所在的位置 当前所在位置',
  ],
  [
    'published',
    'zone',
    'date',
    '发布时间 发稿时间 发表时间 发布日期 发稿日期 发布于 更新时间 更新日期 归档时间 上传时间 添加时间 录入时间',
  ],
  ['published', 'zone', 'short', '信息来源 文章来源 稿件来源 内容来源 来源 来自 信息提供 供稿单位'],
  ['published', 'zone', 'short', '责任编辑 责编 信息录入 信息员 录入员'],
  [
    'published',
    'beside',
    'short',
    '作者 编辑 审核 初审 复审 终审 校对 录入 供稿 摄影 记者 通讯员 发布人 发布者 发布单位 发布部门 撰稿 编审',
  ],
  ['published', 'beside', 'date', '时间 日期'],
  ['record', 'sure', 'code', '索引号 信息索引号 信息索引'],
  [
    'record',
    'zone',
    'any',
    '主题分类 体裁分类 组配分类 信息分类 公开类别 公开目录 生成日期 发布机构 发文机构 公开主体 有效性 效力状态 信息有效性 文件有效性 内容概述 信息名称 统一登记号',
  ],
  [
    'record',
    'beside',
    'any',
    '文件编号 公文种类 服务对象 公开方式 公开范围 公开时限 公开形式 公开日期 公开责任部门 发文机关 发文字号 发文日期 发文时间 成文日期 成文时间 生效日期 实施日期 失效日期 废止日期 标题 名称 文号 文件名称 主题词 关键词 关键字 摘要 分类 类别 所属主题 语种 文种',
  ],
  [
    'related',
    'zone',
    'any',
    '相关文章 相关链接 相关新闻 相关稿件 相关阅读 相关文档 相关信息 相关解读 延伸阅读 推荐阅读 更多阅读 友情链接',
  ],
  ['related', 'beside', 'any', '相关附件 附件下载 相关文件'],
  ['site', 'zone', 'any', '网站标识码 政府网站标识码 ICP备案号 版权所有'],
  [
    'site',
    'beside',
    'any',
    '主办单位 承办单位 主办 承办 协办 协办单位 维护单位 运维单位 备案号 备案编号 技术支持 网站管理 网站维护 运维电话 网站支持',
  ],
  [
    'site',
    'below',
    'any',
    '地址 联系地址 单位地址 邮编 邮政编码 电话 联系电话 办公电话 传真 邮箱 电子邮箱 联系邮箱 网站联系电话',
  ],
];

/** Labels without the blanks that may stand in them: 索 引 号. */
export const LABELS: ReadonlyMap<string, Label> = new Map(
  LABEL_ROWS.flatMap(([kind, proof, value, words]) =>
    words.split(' ').map((word): [string, Label] => [word, { kind, proof, value }]),
  ),
);

/** Words of buttons that nothing but a button says. */
const SURE_TOOLS =
  '打印本页 打印此页 打印页面 打印本文 打印文章 关闭窗口 关闭本页 关闭页面 关闭此页 关闭本窗口 返回顶部 回到顶部 返回列表 返回首页 返回上一页 收藏本页 加入收藏 设为首页 我要纠错 内容纠错 复制链接 分享本页 语音播报 字体放大 字体缩小 放大字体 缩小字体';
const TOOLS =
  '打印 关闭 分享 收藏 纠错 下载 导出 大字 小字 大中小 小中大 上一页 下一页 首页 尾页 末页 保存 朗读 微信 微博 新浪微博 QQ空间 更多>> 更多';
const MENU =
  '首页 网站首页 政务公开 信息公开 政府信息公开 政务服务 办事服务 网上办事 在线办事 在线服务 网上服务 政务服务网 办事大厅 网上办事大厅 便民查询 公共服务 便民服务 互动交流 政民互动 互动平台 交流互动 公众互动 政务互动 公众参与 领导信箱 镇长信箱 县长信箱 区长信箱 市长信箱 书记信箱 网上信访 民意征集 在线访谈 意见征集 调查征集 常见问题 咨询投诉 新闻中心 新闻动态 政务新闻 部门动态 镇街动态 乡镇动态 图片新闻 视频新闻 工作动态 政务动态 要闻动态 政务要闻 专题专栏 领导之窗 领导信息 组织机构 机构设置 机构职能 法定主动公开内容 政策文件 政策解读 政策文件库 解读回应 回应关切 政府公报 政策法规 依申请公开 信息公开指南 政府信息公开指南 信息公开制度 信息公开年报 公开指南 公开目录 数据开放 政府数据 数据发布 统计数据 热点专题 通知公告 公示公告 登录 注册 用户登录 个人中心 退出 搜索 站内搜索 高级搜索 检索 无障碍 无障碍浏览 无障碍阅读 网站无障碍 进入无障碍 适老化 适老模式 适老版 长者模式 长者版 长者助手 长辈版 关怀版 关怀模式 老年模式 繁体 繁體 简体 简体版 繁体版 繁體版 English EN 手机版 移动版 电脑版 客户端 移动客户端 微信 微博 政务微信 政务微博 微信公众号 政务新媒体 新媒体矩阵 邮箱 网站地图 站点地图 联系我们 关于我们 关于本站 网站帮助 找错 网站纠错 网站声明 隐私声明 版权声明 隐私政策 使用帮助 帮助 智能问答 智能客服';

function rows(words: string, proof: Proof): [string, Proof][] {
  return words.split(' ').map((word) => [word, proof]);
}

/** Words of buttons; `beside` where the word alone is a word like others. */
export const TOOL_WORDS: ReadonlyMap<string, Proof> = new Map([...rows(TOOLS, 'beside'), ...rows(SURE_TOOLS, 'sure')]);
/** Words of a site's menus. */
export const MENU_WORDS: ReadonlyMap<string, Proof> = new Map(rows(MENU, 'beside'));
