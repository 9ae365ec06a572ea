/**
 * Whether a path, relative and with `/` between its parts, fits a glob: `*` and `?` within a part, `**` over parts,
 * `{a,b}` for choices. A glob without `/` speaks of the file's name alone, as in `.gitignore`.
 */
export function fitsGlob(path: string, glob: string): boolean {
  const subject = glob.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1);
  return patternOf(glob.replace(/^\.?\//u, '')).test(subject);
}

const PARTS = /\*\*\/|\*\*|\*|\?|[{},]|[^*?{},]+/gu;

/** Braces that are not closed, and commas outside them, mean themselves. */
function patternOf(glob: string): RegExp {
  const balanced = /^[^{}]*(?:\{[^{}]*\}[^{}]*)*$/u.test(glob);
  let depth = 0;
  let source = '';
  for (const [part] of glob.matchAll(PARTS)) {
    if (part === '{' && balanced) depth++;
    if (part === '}' && balanced) depth--;
    source += partPattern(part, balanced, depth);
  }
  return new RegExp(`^${source}$`, 'u');
}

function partPattern(part: string, balanced: boolean, depth: number): string {
  switch (part) {
    case '**/':
      return '(?:[^/]+/)*';
    case '**':
      return '.*';
    case '*':
      return '[^/]*';
    case '?':
      return '[^/]';
    case '{':
      return balanced ? '(?:' : '\\{';
    case '}':
      return balanced ? ')' : '\\}';
    case ',':
      return depth > 0 ? '|' : ',';
    default:
      return part.replace(/[\\^$.|+()[\]]/gu, '\\$&');
  }
}
