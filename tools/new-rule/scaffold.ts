import type { Group } from '../../server/src/rules/contract.ts';
import { GROUPS, groupOf } from '../generate/rule-table.ts';
import type { Output } from '../generate/output.ts';

/** What is asked of a new rule before it can be written. */
export interface NewRule {
  readonly id: string;
  /** In Chinese, a few words. */
  readonly title: string;
}

/**
 * The three files of a new rule. They stand as they are: the rule finds an invented word, and its cases and examples
 * hold, so that everything after the first run is a change of something that works.
 * @throws Error when the id is not `group-name` with a group that there is, or the title is empty
 */
export function scaffold({ id, title }: NewRule): Output[] {
  const groups = Object.keys(GROUPS) as Group[];
  if (!/^[a-z]+(?:-[a-z]+)+$/u.test(id) || !groups.includes(groupOf(id))) {
    throw new Error(`A rule's id is group-name, in small letters; groups: ${groups.join(' ')}. Not: ${id}`);
  }
  if (!/\p{Script=Han}/u.test(title)) throw new Error('A rule has a title in Chinese.');
  const folder = `server/src/rules/${id}`;
  return [
    { path: `${folder}/rule.ts`, text: rule(id, title) },
    { path: `${folder}/doc.md`, text: doc(id, title) },
    { path: `${folder}/cases.md`, text: CASES },
  ];
}

const rule = (id: string, title: string): string => `import { place } from '../../document/place.ts';
import { defineRule } from '../contract.ts';

const WRONG = '示例错词';
const RIGHT = '示例正词';

/** What the rule finds, and what makes it stay silent. */
export default defineRule({
  meta: {
    id: '${id}',
    title: '${title}',
    english: '${englishOf(id)}',
    severity: 'information',
    maturity: 'trial',
    fix: 'suggest',
    basis: ['editing-practice'],
    needs: [],
  },
  check({ document }, report) {
    for (const block of document.blocks) {
      for (let at = block.text.indexOf(WRONG); at >= 0; at = block.text.indexOf(WRONG, at + WRONG.length)) {
        const words = place(block, at, at + WRONG.length);
        report({
          place: words,
          message: { what: \`“\${WRONG}”用词不当\`, why: '应与规范写法一致', todo: \`改为“\${RIGHT}”\` },
          fixes: [{ title: \`改为“\${RIGHT}”\`, tier: 'suggest', edits: [{ place: words, text: RIGHT }] }],
        });
      }
    }
  },
});
`;

/** The name in English begins as the words of the id: word-sample → Word sample. */
function englishOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const doc = (id: string, title: string): string => `# ${id} ${title}

## 查什么
写明查哪些写法，哪些情形不算。

## 为什么
写明这样写有什么不好。

## 依据
写明规范的名称；条款号须对照原文核过。

## 错例
\`\`\`text
这里有一个示例错词。
\`\`\`

## 对例
\`\`\`text
这里有一个示例正词。
\`\`\`

## 怎么办
写明怎样改。不需要时，在设置中将 \`${id}\` 设为 \`off\`。
`;

const CASES = `## 一般情形
\`\`\`text
这里有一个⟦示例错词⟧。
\`\`\`
\`\`\`fixed
这里有一个示例正词。
\`\`\`

## 长段落中
\`\`\`text
今年以来，我镇认真贯彻上级决策部署，健全工作机制，压实工作责任，强化督促检查，这里有一个⟦示例错词⟧，各项任务有序推进。
\`\`\`

## 写对的
\`\`\`text
这里有一个示例正词。
\`\`\`

## 无关的
\`\`\`text
今年以来，我镇认真贯彻上级决策部署。
\`\`\`
`;
