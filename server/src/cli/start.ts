import { compiled, instantiate } from './compiled.ts';

/** The file that `gongwen` names: it only loads the program. */
void instantiate(compiled(__dirname), __dirname, require).main();
