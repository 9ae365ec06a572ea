import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { webLineOf } from '../../server/src/document/web-lines.ts';
import { BODY, residue, SIGNED, TITLE } from './support/residue.ts';

describe('web furniture', () => {
  test('above the text, between the title and the text, below it', () => {
    const above = [
      '当前位置：首页 > 政务公开 > 法定主动公开内容',
      '您现在的位置：首页>>信息公开',
      '首页>>信息公开>>年度报告',
      '网站首页 > 政务公开',
      '首页 政务公开 互动交流 通知公告',
      '登录 注册 无障碍 长者模式',
      '索 引 号：015-2023',
      '[体裁分类] 工作报告',
      '索引号：0153-2024-00012 主题分类：综合政务',
      '• 发布机构：云岭镇人民政府 成文日期：2024-01-09',
      '发布时间：2024-01-12 来源：本站 浏览次数：123 次 【字体：大 中 小】',
      '发布时间 ：2024-01-12 10:20:00',
      '2024-01-12 10:20 来源：云岭镇',
      '2024-01-12 10:20',
      '关闭×',
      '来源：云岭镇人民政府',
      '信息来源：党政办',
      '【字体：大 中 小】',
      '字号：[大] [中] [小]',
      '浏览量：1,234',
      '阅读次数：88次',
      '分享到：',
      '打印本页 | 关闭窗口',
      '返回顶部',
      '扫一扫在手机打开当前页',
      '首页 | 走进云岭 | 政务公开 | 办事服务 | 互动交流',
      '首页｜魅力清溪｜政务公开｜政民互动',
      '【字体：大 中 小】    打印本页',
      '【字体：大 中 小】 打印本页',
      '字号：[大 中 小] [打印] [关闭]',
      '来源：本站　　浏览次数：12　　【打印】',
      '总访问量：1,234',
      '您是第 218260 位访客',
    ];
    for (const line of above) {
      assert.deepEqual(residue(`${line}\n${TITLE}\n${BODY}\n${SIGNED}`), [`furniture ${line}`], line);
      assert.deepEqual(residue(`${TITLE}\n${line}\n${BODY}\n${SIGNED}`), [`furniture ${line}`], line);
    }
    const below = [
      '来源：云岭镇人民政府',
      '责任编辑：李明',
      '（责任编辑：李明）',
      '【打印本页】【关闭窗口】',
      '打印 关闭',
      '上一篇：清溪镇2023年法治政府建设年度报告',
      '下一篇 没有了',
      '下一篇：没有了',
      '版权所有：云岭镇人民政府',
      'Copyright © 2024 All Rights Reserved',
      '粤ICP备00000000号-1 粤公网安备00000000000000号',
      '网站标识码：0000000000',
      '建议使用1024*768分辨率浏览',
    ];
    for (const line of below) {
      assert.deepEqual(residue(`${TITLE}\n${BODY}\n${SIGNED}\n\n${line}\n`), [`furniture ${line}`], line);
    }
  });

  test('among paragraphs only what no report says', () => {
    for (const line of ['【打印本页】【关闭窗口】', '浏览次数：123', '当前位置：首页 > 政务公开', '字体：大 中 小']) {
      assert.deepEqual(residue(`${TITLE}\n${BODY}\n${line}\n${BODY}`), [`furniture ${line}`], line);
    }
    const content = [
      '来源：县统计局',
      '数据来源：县统计局年报',
      '发布机构：云岭镇人民政府',
      '地址：云岭路8号',
      '联系人：李明 电话：0000-1234567',
      '时间：2024年1月5日',
      '政务公开',
      '信息公开 政务服务',
      '公开方式：主动公开',
      '服务对象：全镇60岁以上老人',
      '点击量：逐年上升',
      '相关链接',
      '微信 微博',
      '主办单位：云岭镇人民政府',
      '作者：李明',
      '2024-01-09',
      '上一篇文章介绍了普法工作的情况',
      '当前位置：镇政府三楼',
      '下载',
      '发布时间：2024年1月5日',
      '次数：4',
      '大中',
    ];
    for (const line of content) assert.deepEqual(residue(`${TITLE}\n${BODY}\n${line}\n${BODY}`), [], line);
  });

  test('lines of a text that have the words of a web page', () => {
    const silent = {
      'minutes of a meeting': `云岭镇党政联席会议纪要\n时间：2024-01-05\n地点：三楼会议室\n主持：陆远山\n会议听取了汇报。\n${SIGNED}`,
      'minutes on a page': `云岭镇党政联席会议纪要\n会议时间：2024年1月5日\n会议地点：三楼会议室\n会议听取了汇报。`,
      'an announcement': `关于征求意见的公告\n${BODY}\n地址：云岭路8号 邮编：510000\n电话：0000-1234567\n${SIGNED}`,
      'a letter': `${TITLE}\n${BODY}\n${SIGNED}\n（联系人：李明，电话：0000-1234567）`,
      'who may read it': `${TITLE}\n${BODY}\n${SIGNED}\n公开方式：主动公开\n抄送：县司法局`,
      'words of a subject of old': `${TITLE}\n${BODY}\n${SIGNED}\n主题词：法治 报告`,
      'a source under a table': `${TITLE}\n${BODY}\n村名 次数\n云岭村 4\n来源：镇司法所`,
      'the date alone': `${TITLE}\n${BODY}\n云岭镇人民政府\n2024-01-09`,
      'a plan': `云岭镇普法活动方案\n主办单位：云岭镇人民政府\n承办单位：镇司法所\n时间：2024年5月\n${BODY}`,
      'an author': `云岭镇普法调研\n作者：李明\n${BODY}`,
      'help for users': `${TITLE}\n${BODY}\n业务咨询：李明\n技术支持：陆远山 0000-1234567`,
      'the time of a meeting': `云岭镇法治工作会议议程\n2024年1月5日 9:00\n${BODY}`,
      'a number of a file': `云岭镇执法规程\n文件编号：YLZ-2024-01\n${BODY}`,
      'cells of a table': `${TITLE}\n${BODY}\n规模\n大中\n中小\n次数：4`,
      attachments: `${TITLE}\n${BODY}\n附件：1.普法清单\n${SIGNED}`,
    };
    for (const [what, source] of Object.entries(silent)) assert.deepEqual(residue(source), [], what);
  });

  test('minutes of a meeting on a web page: only the page’s own lines', () => {
    const source = `云岭镇党政联席会议纪要\n发布时间：2024-01-12 来源：本站\n时间：2024-01-05\n地点：三楼会议室\n会议听取了汇报。`;
    assert.deepEqual(residue(source), ['furniture 发布时间：2024-01-12 来源：本站']);
  });

  test('a table of labels, each with its value on the next line', () => {
    const table = `• 索引号:\n\n  6100280000/2024-001005\n• 主题分类:\n\n• 来源:\n\n• 发文机构:\n\n  县政府网站\n• 发文字号:\n\n  云镇发〔2024〕7号\n• 发布日期:\n\n  2024年04月06日 16:34\n• 内容概述:\n`;
    const source = `${table}\n${TITLE}\n\n${BODY}`;
    assert.equal(residue(source).length, 11);
    assert.equal(readDocument(source).header.titleText, TITLE);
  });

  test('a table of labels with the title in it', () => {
    const table = `索引号：0153-2024-00012 发文字号：云镇发〔2024〕7号\n发布机构：云岭镇 成文日期：2024-01-09\n标题：${TITLE}\n主题分类：综合政务 有效性：\n`;
    const { residue: found, header } = readDocument(`${table}\n${TITLE}\n${BODY}`);
    assert.equal(found.length, 4);
    assert.equal(header.titleText, TITLE);
  });

  test('links below 相关文章, and the footer of a site', () => {
    const links = '相关文章：\n清溪镇2023年法治政府建设年度报告\n云山镇召开普法工作会 2024-01-05';
    assert.equal(residue(`${TITLE}\n${BODY}\n${SIGNED}\n${links}`).length, 3);
    const footer =
      '主办单位：云岭镇人民政府 承办单位：党政办\n网站地图 | 联系我们\n地址：云岭路8号 邮编：510000\n粤ICP备00000000号\n电话：0000-1234567';
    assert.equal(residue(`${TITLE}\n${BODY}\n${SIGNED}\n${footer}`).length, 5);
    const own = `地址：云岭路8号\n电话：0000-1234567\n版权所有：云岭镇人民政府`;
    assert.deepEqual(
      residue(`${TITLE}\n${BODY}\n${own}`),
      ['furniture 版权所有：云岭镇人民政府'],
      'an address above it',
    );
  });

  test('menus of one item a line, with a site’s own name among them', () => {
    const menu = ['网站首页', '政务公开', '在线服务', '政民互动'];
    assert.equal(residue(`${menu.join('\n')}\n${TITLE}\n${BODY}`).length, 4);
    assert.equal(residue(`${menu.join('\n\n')}\n\n${TITLE}\n${BODY}`).length, 4);
    const named = ['首页', '走进云岭', '政务公开', '办事服务', '互动交流'];
    assert.equal(residue(`${named.join('\n')}\n${TITLE}\n${BODY}`).length, 5);
    assert.equal(residue(`${TITLE}\n${BODY}\n${SIGNED}\n您是第18位访问者`).length, 1);
    const silent = {
      'fewer items': `政务公开\n政民互动\n${TITLE}\n${BODY}`,
      'headings of a text': `${TITLE}\n政务公开\n${BODY}\n政民互动\n${BODY}`,
      'other words beside them': `政务公开\n信访接待\n${TITLE}\n${BODY}`,
      'a row of a table': `村名 | 次数 | 人数\n${BODY}`,
      'a row with words of menus': `${TITLE}\n${BODY}\n指标 | 政务公开 | 得分`,
      'a visitor of another kind': `${TITLE}\n${BODY}\n您是第3位获奖者`,
    };
    for (const [what, source] of Object.entries(silent)) assert.deepEqual(residue(source), [], what);
    const title = `发布时间：2024-01-12\n机构职能\n${BODY}`;
    assert.deepEqual(residue(title), ['furniture 发布时间：2024-01-12'], 'a title that is a word of a menu');
  });

  test('what a line tells', () => {
    const kinds = {
      '首页 > 政务公开': 'navigation',
      '浏览次数：12': 'views',
      打印本页: 'tool',
      '来源：本站': 'published',
      '索引号：0153-2024': 'record',
      '上一篇：普法动态': 'related',
      粤ICP备00000000号: 'site',
    };
    for (const [line, kind] of Object.entries(kinds)) assert.equal(webLineOf(line)?.kind, kind, line);
  });
});
