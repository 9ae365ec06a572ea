import { finderWith } from '../facts/slip-hits.ts';
import { LIKELY, MODEL_FILE, NO_SLIPS, POSSIBLE, type SlipFinder } from '../spelling/finder.ts';
import { openModel } from '../spelling/model.ts';
import { Speller } from '../spelling/speller.ts';
import { UsageError, type Host } from './host.ts';

/**
 * What finds slips beyond the word tables. Without a model everything else is checked all the same, unless it was asked for.
 * @throws UsageError
 */
export async function slipFinder(host: Host, thorough: boolean): Promise<SlipFinder> {
  const bytes = await host.model();
  if (bytes) return finderWith(new Speller(openModel(bytes)), thorough ? POSSIBLE : LIKELY);
  if (thorough) throw new UsageError(`没有找到查错别字的数据（${MODEL_FILE}），不能用“--thorough”`);
  return NO_SLIPS;
}
