import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hitsIn } from '../server/src/facts/slip-hits.ts';
import { PAIR, SUBSTITUTED } from '../server/src/spelling/edit.ts';
import { LIKELY, POSSIBLE, SURE } from '../server/src/spelling/finder.ts';
import { openModel, type Model } from '../server/src/spelling/model.ts';
import { Speller } from '../server/src/spelling/speller.ts';
import { alarmsIn, rateAt } from './model/alarms.ts';
import { findMade } from './model/made-slips.ts';
import { bestOf, find, scoreOf, sentencesOf, type Score } from './model/score.ts';
import { hasShared, measuredDocuments, MODEL, spoiltDocuments } from './model/shared.ts';

/**
 * Tells how well the spelling model does: on a file of sentences (flag⇥text⇥right; without a name the development set
 * beside the project), in alarms on right texts, in time and in memory.
 * --alarms lists the alarms on the held-back documents, for reading; --no-alarms leaves those documents alone.
 */
const SENTENCES = join('..', 'shared', 'corpus', 'spelling', 'odw-dev.tsv');

const POINTS = [
  ['warning', SURE],
  ['information', LIKELY],
  ['thorough', POSSIBLE],
] as const;

function main(): void {
  const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const file = given[0] ?? SENTENCES;
  const bytes = readFileSync(MODEL);
  const before = process.memoryUsage();
  const began = cpu();
  const model = openModel(bytes);
  const opened = cpu() - began;
  console.log(`model        ${size(bytes.length)}, ${size(gzipSync(bytes).length)} gzip; opened in ${ms(opened)}`);
  measure(model, before.heapUsed + before.arrayBuffers);
  if (existsSync(file)) sentences(model, file);
  else console.log(`${file} is not there`);
  if (!hasShared()) return;
  made(model);
  if (!process.argv.includes('--no-alarms')) alarms(model);
}

function made(model: Model): void {
  console.log('\nslips made in documents that were not trained on, found again:');
  const scores = POINTS.map(([, least]) => least);
  for (const { sort, made: all, found } of findMade(model, spoiltDocuments(), scores)) {
    const shares = POINTS.map(([name], i) => `${name} ${percent((found[i] ?? 0) / all)}`);
    console.log(`${sort.padEnd(18)} ${shares.join(' · ')} (of ${all})`);
  }
}

function measure(model: Model, before: number): void {
  const speller = new Speller(model);
  const text = Array.from({ length: 60 }, (_, i) => TEXT.replaceAll('{n}', String(i)))
    .join('')
    .slice(0, 6000);
  const paragraphs = text.match(/[^。]+。?/gu) ?? [];
  const first = cpu();
  for (const paragraph of paragraphs) hitsIn(speller, paragraph, false);
  console.log(`first check  ${ms(cpu() - first)} for 6,000 characters`);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  console.log(`memory       +${size(heapUsed + arrayBuffers - before)}`);
}

function sentences(model: Model, file: string): void {
  const found = find(new Speller(model), sentencesOf(readFileSync(file, 'utf8')));
  console.log(`\n${file}: ${found.length} sentences`);
  for (const [name, least] of POINTS) console.log(line(`${name} ≥ ${least}`, scoreOf(found, least)));
  const { least, score } = bestOf(found);
  console.log(line(`best F1 ≥ ${least.toFixed(1)}`, score));
  const alone = found.map(({ sentence, hits }) => ({
    sentence,
    hits: hits.filter(({ slip }) => slip === SUBSTITUTED || slip === PAIR),
  }));
  const best = bestOf(alone);
  console.log(line(`… characters only`, best.score));
}

function line(name: string, { sentence, character, alarmed, clean }: Score): string {
  const of = ({ precision, recall, f1 }: Score['sentence']): string =>
    `P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`;
  return `${name.padEnd(18)} sentences ${of(sentence)} · characters ${of(character)}, ${character.wrong} wrong · ${alarmed} of ${clean} right sentences alarmed`;
}

function alarms(model: Model): void {
  const documents = measuredDocuments();
  const speller = new Speller(model);
  const paragraphs = documents.flatMap((text) => text.split('\n')).filter((text) => text !== '');
  const began = cpu();
  for (const paragraph of paragraphs) hitsIn(speller, paragraph, false);
  const took = cpu() - began;
  const bytes = paragraphs.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const told = alarmsIn(model, documents);
  console.log(`\nheld-back documents 1, 4, 7 …: ${told.characters.toLocaleString('en')} characters`);
  for (const [name, least] of POINTS) {
    const count = told.list.filter(({ score }) => score >= least).length;
    console.log(
      `${`${name} ≥ ${least}`.padEnd(18)} ${rateAt(told, least).toFixed(2)} alarms in 100,000 characters (${count})`,
    );
  }
  console.log(
    `speed        ${(bytes / took / 1000).toFixed(2)} MB/s, ${(took / paragraphs.length).toFixed(3)} ms a paragraph`,
  );
  if (!process.argv.includes('--alarms')) return;
  for (const { score, slip, words } of told.list.filter((alarm) => alarm.score >= LIKELY)) {
    console.log(`${score.toFixed(1)} ${slip} ${words}`);
  }
}

/** Milliseconds of work of this process: what else the machine does is not counted. */
const cpu = (): number => process.cpuUsage().user / 1000;
const size = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const ms = (time: number): string => `${time.toFixed(1)} ms`;
const percent = (share: number): string => (share * 100).toFixed(2);

const TEXT =
  '一年来，全镇上下深入贯彻落实上级决策部署，第{n}次召开专题会议研究部署，健全长效机制，压实工作责任，推动各项任务落地见效。' +
  '全年共排查化解矛盾纠纷{n}6件，办理群众诉求1{n}件，满意率达9{n}%。云溪村新修河渠3公里，惠及农户{n}户，老百姓都拍手叫好。';

main();
