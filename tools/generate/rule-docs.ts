import { basisUrl, basisWords } from '../../server/src/data/basis.ts';
import type { Generated, Output } from './output.ts';
import { byGroup, FIXES, GROUPS, groupOf, MATURITY, SEVERITIES, table } from './rule-table.ts';
import type { RuleSource } from './rules.ts';

const NOTE = '<!-- 由 npm run generate 生成，请勿直接修改。 -->';

/** docs/rules: one page a rule, and an index by group. */
export function ruleDocs(rules: readonly RuleSource[]): Generated {
  return { outputs: [index(rules), ...rules.map(page)], owns: ['docs/rules'] };
}

function index(rules: readonly RuleSource[]): Output {
  const groups = byGroup(rules).map(
    ([group, members]) => `## ${GROUPS[group]}\n\n${table(members, (id) => `${id}.md`)}`,
  );
  const text = [NOTE, '# 检查项目', `共${rules.length}项。每项的依据、错例和对例见各页。`, ...groups].join('\n\n');
  return { path: 'docs/rules/README.md', text: text + '\n' };
}

function page({ meta, doc }: RuleSource): Output {
  const [title = '', ...rest] = doc.trim().split('\n');
  const facts = [
    `- 类别：${GROUPS[groupOf(meta.id)]}`,
    `- 级别：${SEVERITIES[meta.severity]}（${MATURITY[meta.maturity]}）`,
    `- 修复：${FIXES[meta.fix]}`,
    `- 依据：${meta.basis.map(linked).join('；')}`,
  ].join('\n');
  const text = [NOTE, title, facts, rest.join('\n').trim(), switches(meta)].join('\n\n');
  return { path: `docs/rules/${meta.id}.md`, text: text + '\n' };
}

/** How a rule is lowered or switched off, for the whole folder, for a text, for one place. */
function switches({ id, off }: RuleSource['meta']): string {
  const steps = [
    off === true
      ? `- 这一项平时不查。要查，在 \`.gongwen.yaml\` 的 \`severity\` 下写 \`${id}: hint\`。`
      : `- 整个文件夹：在 \`.gongwen.yaml\` 的 \`severity\` 下写 \`${id}: off\`；只降一级的，写 \`${id}: information\` 或 \`${id}: hint\`。编辑器里也可以改设置 \`gongwen.severity\`。`,
    `- 一处：在它前面加一行 \`<!-- gongwen-disable-next ${id}：理由 -->\`，或者按 \`Ctrl+.\` 选“此处无误，不再提示……”。`,
    `- 一段：前后各加一行 \`<!-- gongwen-disable ${id} -->\`、\`<!-- gongwen-enable ${id} -->\`。`,
  ];
  return `## 怎样关掉\n${steps.join('\n')}`;
}

function linked(id: string): string {
  const url = basisUrl(id);
  return url ? `[${basisWords(id)}](${url})` : basisWords(id);
}
