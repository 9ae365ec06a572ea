// Loaded into a server before it: at SIGUSR2 it collects its garbage and writes down what it holds.
import { writeFileSync } from 'node:fs';

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  writeFileSync(String(process.env.GONGWEN_HEAP), JSON.stringify(process.memoryUsage()));
});
