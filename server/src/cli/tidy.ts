import { readDocument } from '../document/read.ts';
import { tidy, type TidyCounts } from '../features/tidy.ts';
import { applyEdits } from '../text/edit.ts';
import type { Invocation } from './args.ts';
import { encode } from './decode.ts';
import { EXIT, type Exit, type Host } from './host.ts';
import type { Trouble } from './inputs.ts';
import { tellProblems } from './problems.ts';
import { save } from './save.ts';
import { walk } from './texts.ts';

/** Files in which blank lines and indents mean something, even where no sign says so. */
const MARKDOWN = /\.(?:md|markdown)$/iu;

/** Restores the page of texts: in the files, or shown only with --diff or --dry-run. Judges nothing, and fails on trouble only. */
export async function tidyCommand(host: Host, invocation: Invocation): Promise<Exit> {
  const diff = invocation.flags.has('diff');
  const write = !diff && !invocation.flags.has('dry-run');
  const unwritten: Trouble[] = [];
  const sum = { joined: 0, removed: 0, evened: 0, files: 0 };
  const { files, troubles } = await walk(host, invocation, async (text) => {
    const { input, text: before } = text;
    const { edits, ...counts } = tidy(readDocument(before), { markdown: MARKDOWN.test(input.path) });
    const changed = edits.length > 0;
    const after = changed && write ? applyEdits(before, edits) : before;
    const patch = diff && changed ? (await import('./edits-patch.ts')).patchOfEdits(input.name, before, edits) : '';
    const trouble = write && changed && !input.stdin ? save(text, after) : null;
    if (trouble) unwritten.push(trouble);
    else if (changed) {
      sum.files++;
      sum.joined += counts.joined;
      sum.removed += counts.removed;
      sum.evened += counts.evened;
    }
    return () => {
      host.out.write(patch);
      if (input.stdin && write) host.out.write(encode(after, text.bom));
      else if (changed && !trouble) host.err.write(`${input.name}：${told(counts, write)}\n`);
    };
  });
  const all = [...troubles, ...unwritten];
  tellProblems(host, { troubles: all, config: [] });
  host.err.write(`${String(files)} 个文件：${sum.files > 0 ? told(sum, write) : '版面都不用整理'}。\n`);
  return all.length > 0 ? EXIT.trouble : EXIT.clean;
}

/** What was done, or would be. */
function told({ joined, removed, evened }: TidyCounts, write: boolean): string {
  const parts = [
    joined > 0 ? `接好 ${String(joined)} 段` : '',
    removed > 0 ? `删去 ${String(removed)} 处残留` : '',
    evened > 0 ? `理齐 ${String(evened)} 处空格和全角数字` : '',
  ].filter((part) => part !== '');
  return write ? parts.join('，') : `可${parts.join('，')}（未改文件）`;
}
