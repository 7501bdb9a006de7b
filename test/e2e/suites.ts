import { agent } from './agent';
import { browser } from './browser';
import { pictures } from './browser/pictures';
import { cluster } from './cluster';
import { examples } from './examples';
import { scenarios } from './scenarios';
import type { Suite } from './stage';
import { upgrade } from './upgrade';

/** All suites, in the order in which they are played. */
export const suites: readonly Suite[] = [
	scenarios,
	upgrade,
	agent,
	examples,
	browser,
	cluster,
	pictures,
];
