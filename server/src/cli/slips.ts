import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finderWith } from '../facts/slip-hits.ts';
import { LIKELY, MODEL_FILE, NO_SLIPS, POSSIBLE, type SlipFinder } from '../spelling/finder.ts';
import { openModel } from '../spelling/model.ts';
import { Speller } from '../spelling/speller.ts';
import { UsageError } from './host.ts';

/**
 * What finds slips beyond the word tables, with the model that lies beside the program's folder. Without one everything
 * else is checked all the same, unless it was asked for.
 * @throws UsageError
 */
export async function slipFinder(thorough: boolean): Promise<SlipFinder> {
  const bytes = await modelBytes();
  if (bytes) return finderWith(new Speller(openModel(bytes)), thorough ? POSSIBLE : LIKELY);
  if (thorough) throw new UsageError(`没有找到查错别字的数据（${MODEL_FILE}），不能用“--thorough”`);
  return NO_SLIPS;
}

async function modelBytes(): Promise<Uint8Array | null> {
  try {
    return await readFile(join(__dirname, '..', MODEL_FILE));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
