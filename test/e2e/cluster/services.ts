/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { endChild, startChild } from '../../../local/n8n/children';
import { temporaryHome } from '../../../local/n8n/home';
import { findFreePort } from '../../../local/n8n/ports';
import { Problem } from '../../../local/n8n/problem';
import { run, tail } from '../../../local/n8n/run';
import { provideDebianPackages } from '../debian';
import { until } from '../support/until';

/** A server on loopback, with its data in a folder that goes with this process. */
export interface Service {
	port: number;
	stop(): Promise<void>;
}

const POSTGRES_USER = 'postgres';
const POSTGRES_VERSIONS = '/usr/lib/postgresql';
const SECONDS_TO_START = 30;

interface Given {
	name: string;
	logFile: string;
	command: string[];
	/** Succeeds when the server takes connections. */
	ping: string[];
}

async function startService({ name, logFile, command, ping }: Given) {
	const [program, ...parameters] = command;
	const child = startChild(program, parameters, { logFile });
	const [pingProgram, ...pingParameters] = ping;
	const options = { logFile, whatToDo: `See whether ${command.join(' ')} starts by hand.` };
	const answers = async () =>
		await run(`Asking ${name}`, pingProgram, pingParameters, options).then(
			() => true,
			() => false,
		);
	await until(`${name} takes connections`, answers, SECONDS_TO_START).catch(async () => {
		const log = await tail(logFile);
		await endChild(child);
		throw new Problem(`${name} did not start. Its last lines:\n${log}`, options.whatToDo);
	});
	return async () => await endChild(child);
}

/** Redis, which keeps nothing on the disk. */
export async function startRedis(): Promise<Service> {
	const programs = { 'redis-server': 'redis-server', 'redis-cli': 'redis-tools' } as const;
	const { 'redis-server': server, 'redis-cli': cli } = await provideDebianPackages(programs);
	const { folder } = temporaryHome();
	const port = await findFreePort(6379);
	const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
	const stop = await startService({
		name: 'Redis',
		logFile: join(folder, 'redis.log'),
		command: [server, ...where, '--save', '', '--appendonly', 'no'],
		ping: [cli, '-h', '127.0.0.1', '-p', String(port), 'ping'],
	});
	return { port, stop };
}

/** Debian keeps the programs of the server off the PATH. */
async function findPostgres(): Promise<string> {
	const { pg_createcluster: installed } = await provideDebianPackages({
		pg_createcluster: 'postgresql',
	});
	const versions = existsSync(POSTGRES_VERSIONS) ? readdirSync(POSTGRES_VERSIONS) : [];
	const folders = versions.map((version) => join(POSTGRES_VERSIONS, version, 'bin'));
	const folder = folders.find((bin) => existsSync(join(bin, 'initdb')));
	if (folder) return folder;
	throw new Problem(
		`There is ${installed}, and no server of PostgreSQL.`,
		'Install the Debian package postgresql, then run this again.',
	);
}

/**
 * PostgreSQL with the database and the user `postgres`, who needs no password. The server refuses
 * to be root, so root starts it as the user that Debian's package makes.
 */
export async function startPostgres(): Promise<Service> {
	const bin = await findPostgres();
	const { folder } = temporaryHome();
	const logFile = join(folder, 'postgres.log');
	const options = { logFile, whatToDo: `See ${logFile}.` };
	const isRoot = process.getuid?.() === 0;
	const identity = [`--reuid=${POSTGRES_USER}`, `--regid=${POSTGRES_USER}`, '--init-groups'];
	const asUser = (...command: string[]) =>
		isRoot ? ['setpriv', ...identity, ...command] : command;
	if (isRoot) await run('Giving the folder away', 'chown', [POSTGRES_USER, folder], options);

	const data = join(folder, 'data');
	const account = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'];
	const [initialise, ...parameters] = asUser(join(bin, 'initdb'), `--pgdata=${data}`, ...account);
	await run('Making a database', initialise, parameters, options);
	const port = await findFreePort(5432);
	const stop = await startService({
		name: 'PostgreSQL',
		logFile,
		command: asUser(
			join(bin, 'postgres'),
			...['-D', data, '-k', folder, '-p', String(port)],
			...['-c', 'listen_addresses=127.0.0.1'],
		),
		ping: [join(bin, 'pg_isready'), '--host=127.0.0.1', `--port=${port}`],
	});
	return { port, stop };
}
