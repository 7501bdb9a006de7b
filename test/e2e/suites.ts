import { agent } from './agent';
import { examples } from './examples';
import { scenarios } from './scenarios';
import type { Suite } from './stage';

/** All suites, in the order in which they are played. */
export const suites: readonly Suite[] = [scenarios, agent, examples];
