import * as v from 'valibot';
import { style } from './config-style.ts';

/** The one source of every setting: the checks below, schemas/gongwen-config.schema.json and package.json are made from it. */

/** What the severity map may say of a name. */
export const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** Years that a report may report on; wide enough for an archive, narrow enough to catch 20233. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

const WORD = '应为文字，含特殊符号时请加引号';

const severity = v.pipe(
  v.record(
    v.string(),
    v.picklist(LEVELS, '只能是 error（错误）、warning（警告）、information（提示）、hint（参考）、off（不查）之一'),
    '应为“名称: 级别”的列表，如 term-dated: warning',
  ),
  v.title('各项检查的级别'),
  v.description(
    '检查项、类别（如 term；政治性提法是 political）或数据条目 → 级别：error（错误）、warning（警告）、information（提示）、hint（参考）、off（不查）。写得越具体越优先。',
  ),
);

const profile = v.pipe(
  v.picklist(['normal', 'quiet', 'strict'], '应为 normal（平常）、quiet（写作中）、strict（送审前）之一'),
  v.title('查得多严'),
  v.description(
    'normal（平常）；quiet（写作中）：只报必改和建议；strict（送审前）：平时不报的存疑问题也报，“参考”一级列入“提示”。在“各项检查的级别”里点了名的不受影响。',
  ),
);

const kind = v.pipe(
  v.nullable(v.string('应为文种的代号，如 fazhi-nianbao')),
  v.title('文种'),
  v.description('报告的文种代号；不写则根据标题和内容识别。'),
);

const YEAR = `应为 ${String(FIRST_YEAR)} 到 ${String(LAST_YEAR)} 之间的年份，如 2023`;
const year = v.pipe(
  v.nullable(v.pipe(v.number(YEAR), v.integer(YEAR), v.minValue(FIRST_YEAR, YEAR), v.maxValue(LAST_YEAR, YEAR))),
  v.title('报告年度'),
  v.description('报告所反映的年度；写了就以它为准，不再从文中识别。'),
);

const AS_OF = '应为 report（报告年度）、today（今天）或一个日期，如 2026-11-30';
const asOf = v.pipe(
  v.union([v.picklist(['report', 'today']), v.pipe(v.string(AS_OF), v.isoDate(AS_OF))], AS_OF),
  v.title('按哪一天判断提法'),
  v.description(
    '提法、法律法规和机构名称按什么时候判断：report（报告所反映的年度，默认）、today（今天）或一个日期，如 2026-11-30。',
  ),
);

const HOUSE = '应为 text（全文一致即可）、gb（按国家标准不加）或 central（按中央文件习惯加）';
const house = v.pipe(
  v.picklist(['text', 'gb', 'central'], HOUSE),
  v.title('并列的书名号、引号之间的顿号'),
  v.description(
    '《》《》、“”“”并列时中间加不加顿号：text（只要求全文一致，默认）、gb（按标点符号用法的国家标准，通常不加）、central（按中央文件的习惯，加）。',
  ),
);

const allow = v.pipe(
  v.array(v.pipe(v.string(WORD), v.minLength(1, '不能为空')), '应为一组词语，每行一个，前面加“- ”'),
  v.title('不查的词语'),
  v.description('本单位确认可用的词语（机构简称、地名、项目名等），用语检查不再提示。'),
);

const include = v.pipe(
  v.array(v.pipe(v.string(WORD), v.minLength(1, '不能为空')), '应为一组文件名样式，每行一个，前面加“- ”'),
  v.title('一律检查的文件'),
  v.description('这些 Markdown 或纯文本文件一律按报告检查，不论能否识别文种，如 报告/**/*.md。'),
);

const basePath = v.pipe(
  v.string('应为另一配置文件的相对路径，如 ../gongwen.yaml'),
  v.regex(/^(?![/\\]|[A-Za-z][A-Za-z0-9+.-]*:).*\S/, '应为相对路径，如 ../gongwen.yaml'),
);
const base = v.pipe(
  v.union(
    [basePath, v.array(basePath)],
    '应为另一配置文件的相对路径，如 ../gongwen.yaml；有几个时每行一个，前面加“- ”',
  ),
  v.title('沿用的配置'),
  v.description('先沿用这些配置文件（相对本文件的路径），再以本文件的设置为准。'),
);

/** The settings that both a file and the editor can hold. */
const settings = {
  severity: v.optional(severity),
  profile: v.optional(profile),
  kind: v.optional(kind),
  year: v.optional(year),
  asOf: v.optional(asOf),
  house: v.optional(house),
  allow: v.optional(allow),
  include: v.optional(include),
};

/** `gongwen.*` in the editor. */
export const EditorSchema = v.strictObject(settings);

/** `.gongwen.yaml`. */
export const FileSchema = v.strictObject({ extends: v.optional(base), ...settings, style: v.optional(style) });

export type EditorConfig = v.InferOutput<typeof EditorSchema>;
export type FileConfig = v.InferOutput<typeof FileSchema>;

/** What one layer of settings says; what it does not say is absent. */
export type Layer = Omit<FileConfig, 'extends'>;
