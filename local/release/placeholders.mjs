import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Stands for the address of the repository until it has one. */
export const PLACEHOLDER = 'n8n-nodes-signalwire.example';

/** What is published, or read by visitors of the repository. */
const PUBLIC = ['.github', 'credentials', 'docs', 'examples', 'nodes', 'package.json'];
const PAGE = /\.md$/;
const TEXT = /\.(ts|json|md|yml)$/;

function filesIn(path) {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

/** All files that may name the repository or its owner: path within the repository, and text. */
export function publicFiles() {
	const pages = readdirSync(REPOSITORY).filter((name) => PAGE.test(name));
	return [...PUBLIC, ...pages]
		.flatMap((name) => filesIn(join(REPOSITORY, name)))
		.filter((path) => TEXT.test(path))
		.map((path) => ({ path: relative(REPOSITORY, path), text: readFileSync(path, 'utf8') }));
}

/** The places where the placeholder still stands, as `file:line`. */
export function placesLeft() {
	return publicFiles().flatMap(({ path, text }) =>
		text
			.split('\n')
			.flatMap((line, index) => (line.includes(PLACEHOLDER) ? [`${path}:${index + 1}`] : [])),
	);
}

/** Prints what is wrong and what to do, and ends with an error. */
export function giveUp(problems, whatToDo) {
	console.error(`\n${problems.join('\n')}\n\n${whatToDo}\n`);
	process.exit(1);
}
