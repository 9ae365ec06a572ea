import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { enumerationsOf } from '../../server/src/facts/enumerations.ts';

/** Stated words, stated number, shape and the words at each member. */
function read(text: string): string[] {
  return enumerationsOf(readDocument(text)).map(({ stated, members, shape }) => {
    const words = members.map(({ block, start, end }) => block.text.slice(start, end));
    return `${stated.text}=${stated.count} ${shape} ${words.join('|')}`;
  });
}

const ONE_PARAGRAPH = '着力做好以下三个方面工作：一是健全制度；二是规范执法；三是深化普法。';
const OWN_PARAGRAPHS =
  '三、下一步打算\n我镇将围绕以下三个方面开展工作：\n一是健全制度，压实责任。\n二是规范执法，公正司法。\n三是深化普法，入脑入心。\n云山镇人民政府\n2023年12月5日';
const HEADINGS =
  '重点抓好两项工作：\n（一）健全制度\n完善决策程序，压实各方责任。\n（二）规范执法\n落实执法公示，做到公正文明。\n三、保障措施\n各单位要抓好落实。';

describe('enumerations', () => {
  test('in one paragraph', () => assert.deepEqual(read(ONE_PARAGRAPH), ['三个方面=3 ordinals 一是|二是|三是']));
  test('a paragraph each, up to the closing', () =>
    assert.deepEqual(read(OWN_PARAGRAPHS), ['三个方面=3 ordinals 一是|二是|三是']));
  test('numbered paragraphs', () => {
    const [found] = enumerationsOf(readDocument(HEADINGS));
    assert.equal(found?.shape, 'headings');
    assert.equal(found?.members.length, 2);
  });
  test('slogans with their list', () => {
    assert.deepEqual(read('健全责任机制、监督机制和评议考核“三到位”。'), [
      '三到位=3 list 健全责任机制|监督机制|评议考核',
    ]);
    assert.deepEqual(read('推进“三务公开”（党务公开、村务公开、财务公开）。'), [
      '三务公开=3 list 党务公开|村务公开|财务公开',
    ]);
  });
  test('a row right before its number', () => {
    assert.deepEqual(read('扎实推进道路、饮水、电网三大工程。'), ['三大=3 row 扎实推进道路|饮水|电网']);
    assert.deepEqual(read('在甲村、乙村、丙村和丁村四个村试点。'), ['四个=4 row 在甲村|乙村|丙村|丁村']);
    assert.deepEqual(read('由司法局、公安局、民政局组成的四部门专班。'), ['四部=4 row 由司法局|公安局|民政局']);
    assert.deepEqual(read('实施“蓝天、碧水、净土”三大行动。'), ['三大=3 row 蓝天|碧水|净土']);
    assert.deepEqual(read('印发《甲办法》《乙办法》和《丙规定》，以上两项制度已公布。'), [
      '两项=2 row 《甲办法》|《乙办法》|《丙规定》',
    ]);
  });
  test('和 may divide two things of a row or stand in one', () => {
    assert.deepEqual(read('发展纺织、机械、食品和医药四大产业。'), ['四大=4 row 发展纺织|机械|食品|医药']);
    assert.deepEqual(read('发展纺织、机械、食品和医药三大产业。'), ['三大=3 row 发展纺织|机械|食品和医药']);
  });
  test('names that a colon, a bracket or 即 brings in', () => {
    assert.deepEqual(read('围绕四类对象：干部、学生、村民。'), ['四类=4 told 干部|学生|村民']);
    assert.deepEqual(read('在5个村（甲村、乙村、丙村、丁村）试点。'), ['5个村=5 told 甲村|乙村|丙村|丁村']);
    assert.deepEqual(read('新设3个窗口，即企业窗口、社保窗口、医保窗口。'), [
      '3个窗口=3 told 企业窗口|社保窗口|医保窗口',
    ]);
    assert.deepEqual(read('做到“三个坚持”：坚持党的领导；坚持依法行政；坚持执法为民。'), [
      '三个坚持=3 told 坚持|坚持|坚持',
    ]);
    assert.deepEqual(read('落实三项措施：加强培训，提升能力；完善制度，规范程序；严格考核，压实责任。'), [
      '三项=3 told 加强培训，提升能力|完善制度，规范程序|严格考核，压实责任',
    ]);
  });
  test('heads that end with a stop, a clause that brings the list in, or the line', () => {
    assert.deepEqual(read('扎实办好三件民生实事。一是修路；二是通水；三是改厕。'), ['三件=3 ordinals 一是|二是|三是']);
    assert.deepEqual(read('办好3件实事，主要内容有：一是修路；二是通水；三是改厕。'), [
      '3件=3 ordinals 一是|二是|三是',
    ]);
    assert.deepEqual(read('办好3件实事：1.修路1.5公里；2.通水；3.改厕。'), ['3件=3 ordinals 1.|2.|3.']);
    assert.deepEqual(read('办好3件实事：⑴修路；⑵通水；⑶改厕。'), ['3件=3 ordinals ⑴|⑵|⑶']);
  });
  test('the first part may stand behind the words that announce it', () => {
    const [found] = enumerationsOf(
      readDocument(
        '今年，重点抓好两项工作：（一）健全制度\n完善决策程序，压实各方责任。\n（二）规范执法\n落实执法公示，做到公正文明。\n三、保障措施\n各单位要抓好落实。',
      ),
    );
    assert.equal(found?.members.length, 2);
  });
  test('a number beside other words counts none of them', () => {
    for (const text of [
      '建成公园、广场4个，新增绿地3万平方米。',
      '建成学校、医院、福利院等5个项目。',
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '落实中央八项规定、省委十项规定和市委十项规定。',
      '低保、特困人员、孤儿基本生活补贴和残疾人两项补贴。',
      '甲县、乙县、丙县财政收入实现两位数增长。',
      '开工甲桥、乙桥和5个高速互通枢纽。',
      '完成南北河、甲河、乙河4个污水处理厂建设。',
      '在3个乡镇（街道、园区）试点。',
      '十方面民生实事全面完成。\n（一）经济平稳运行\n生产总值增长5%。\n（二）民生持续改善\n新增就业3万人。',
      '围绕三个方面工作：法治建设、平安建设等。',
    ])
      assert.deepEqual(read(text), [], text);
  });
  test('what cannot be told is no enumeration', () => {
    for (const text of [
      '主要有以下几个方面：一是认识不足；二是力量薄弱。',
      '主要有以下四个问题：一是认识不足；二是力量薄弱；四是经费紧张。',
      '抓好三项工作：一是健全制度；二是规范执法。此外，还要深化普法。',
      '做好两项工作：一是统筹发展，抓好三件事：一是修路；二是通水；二是规范执法。',
      '推进“四大工程”（道路、饮水、电网等）。',
      '传达国家、省、市“两会”精神。',
      '全镇5个村：一是甲村，二是乙村。',
      '统一是前提，唯一是目标，二是要紧。',
    ]) {
      assert.deepEqual(
        read(text).filter((line) => !line.includes('三件')),
        [],
        text,
      );
    }
  });
});
