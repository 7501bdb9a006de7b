import { Limiter } from '../../SignalWire/transport/limiter';

const turns = new Limiter(1);

/**
 * Runs what reads phone numbers and then changes them when all that was begun earlier has ended, so
 * that two workflows do not both see a number as free. It counts within one process of n8n only.
 */
export const oneAtATime = async <T>(run: () => Promise<T>): Promise<T> => await turns.run(run);
