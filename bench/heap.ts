// Loaded into a server before it: at SIGUSR2 it collects its garbage and writes down what it holds.
import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

process.on('SIGUSR2', () => {
  // not sooner, for code that was kept is good for the flags only that it was made with
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  writeFileSync(String(process.env.GONGWEN_HEAP), JSON.stringify(process.memoryUsage()));
});
