import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host } from '../../../server/src/cli/host.ts';
import { run } from '../../../server/src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder for one test, with the command line run inside it. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'gongwen-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.put(name, content);
  }

  put(name: string, content: string | Uint8Array): void {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async run(argv: readonly string[], host: Partial<Host> = {}): Promise<Ran> {
    let out = '';
    let err = '';
    const code = await run(argv, {
      cwd: this.folder,
      out: { write: (text) => void (out += text) },
      err: { write: (text) => void (err += text) },
      stdin: () => Promise.resolve(new Uint8Array()),
      colour: false,
      terminal: false,
      model: () => Promise.resolve(null),
      now: () => 0,
      today: '2024-11-28',
      ...host,
    });
    return { code, out, err };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A report with a mistyped word, half-width commas, and without the part on the head of government. */
export const FLAWED = `云岭镇2023年法治政府建设年度报告

2023年,云岭镇扎实推进法治政府建设，认真布署各项工作。现将有关情况报告如下：

一、主要举措和成效

（一）规范行政执法。全年组织执法培训4次,参训120人次。

二、存在的不足和原因

执法力量不足，主要原因是人员流动较快。

三、下一年度工作安排

（一）加强培训。每季度组织一次集中学习。

云岭镇人民政府
2023年12月20日
`;

/** A note without anything to find. */
export const CLEAN = '会议于上午九时在镇政府二楼会议室召开。\n';
