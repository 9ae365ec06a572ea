import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { assert } from '../server/src/base/assert.ts';
import { ByteReader, ByteWriter } from '../server/src/spelling/bytes.ts';
import { LIKELY, POSSIBLE, SURE } from '../server/src/spelling/finder.ts';
import { readCounts, type Counts, type Model } from '../server/src/spelling/model.ts';
import type { Scale } from '../server/src/spelling/scores.ts';
import { writeForest, type Forest } from '../server/src/spelling/trees.ts';
import { alarmsIn, joined, scoreAt, type Alarms } from './model/alarms.ts';
import { boost } from './model/boost.ts';
import { packCounts } from './model/pack.ts';
import { Samples, samplesOf } from './model/samples.ts';
import { hasShared, hasWords, MODEL, trainingDocuments } from './model/shared.ts';

/**
 * Makes the spelling model from ../shared/typo-model and the dictionary of nodejieba: the counts as they are read, and a combiner that is trained on slips
 * made in texts that were not counted. Nothing is left to chance that is not seeded: the same sources give the same bytes.
 *
 * Scores are set by the texts themselves: a combiner that is trained on one half of the training documents is heard on the
 * other, each on the half that it does not know, and so many alarms as are allowed tell which log-odds are worth 3.6 and 5.
 * The documents that are kept for measuring take no part in any of it.
 */
const TRAINING = { trees: 400, rate: 0.09 };
/** Times that slips are made in each paragraph. */
const ROUNDS = 3;
/** Alarms in 100,000 characters at the three scores; less than what may be, for other texts are other texts. */
const ALARMS = { possible: 30, likely: 2.2, sure: 0.33 };

/** Log-odds that are lower than those of anything that is told. */
const HARDLY = -3;

function main(): void {
  if (!hasShared()) {
    console.error(`../shared/typo-model is not there: ${MODEL} stays as it is.`);
    return;
  }
  if (!hasWords()) {
    console.error(
      `The dictionary of nodejieba is not there (npm ci puts it in where it can): ${MODEL} stays as it is.`,
    );
    return;
  }
  const began = Date.now();
  const say = (what: string): void =>
    console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${what}`);
  const packed = packCounts();
  const counts = readCounts(new ByteReader(packed));
  say(`counts: ${packed.length.toLocaleString('en')} bytes`);
  const documents = trainingDocuments();
  const halves = [0, 1].map((half) => documents.filter((_, i) => i % 2 === half));
  const samples = halves.map((half, i) => samplesOf(counts, half, ROUNDS, 7 + i));
  for (const { length } of samples) say(`samples: ${length.toLocaleString('en')}`);
  const alarms = [0, 1].map((half) => {
    const forest = trained(samples[half] as Samples);
    say(`trained on half ${half + 1}`);
    return alarmsIn(modelOf(counts, forest), halves[1 - half] ?? [], HARDLY);
  });
  const scale = scaleOf(joined(alarms));
  say(`scale: log-odds ${scale.possible.toFixed(4)}, ${scale.likely.toFixed(4)}, ${scale.sure.toFixed(4)}`);
  const forest = trained(Samples.of(samples));
  const bytes = new ByteWriter();
  bytes.put(packed);
  writeForest(bytes, forest);
  for (const odds of [scale.possible, scale.likely, scale.sure]) bytes.float(odds);
  const file = bytes.bytes();
  mkdirSync(dirname(MODEL), { recursive: true });
  writeFileSync(MODEL, file);
  say(`${MODEL}: ${file.length.toLocaleString('en')} bytes`);
}

function trained(samples: Samples): Forest {
  return boost(samples, TRAINING);
}

/** A model whose scores are log-odds. */
function modelOf(counts: Counts, forest: Forest): Model {
  return { ...counts, forest, scale: { possible: POSSIBLE, likely: LIKELY, sure: SURE } };
}

/** The log-odds that so many alarms as are allowed reach. */
function scaleOf(alarms: Alarms): Scale {
  const [sure, likely, possible] = [ALARMS.sure, ALARMS.likely, ALARMS.possible].map((rate) => scoreAt(alarms, rate));
  assert(sure !== undefined && likely !== undefined && possible !== undefined, 'three scores were asked for');
  assert(sure > likely && likely > possible, 'the fewer the alarms, the surer');
  return { possible, likely, sure };
}

main();
