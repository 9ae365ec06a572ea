import { join } from 'node:path';
import { CODE, compiled, instantiate } from '../compiled.ts';
import type * as Main from './main.ts';

/** The file that `gongwen` names: it only loads the program. */
const { script } = compiled(__dirname, join(__dirname, CODE));
void (instantiate(script, __dirname, require) as typeof Main).main();
