import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, placesLeft, REPOSITORY } from './placeholders.mjs';

const read = (path) => readFileSync(join(REPOSITORY, path), 'utf8');
const { version } = JSON.parse(read('package.json'));
const [tag] = process.argv.slice(2);

const problems = placesLeft().map((place) => `${place}: the placeholder of the repository`);
if (tag !== undefined && tag !== `v${version}`) {
	problems.push(`The tag is ${tag}, and package.json says ${version}.`);
}
if (!read('CHANGELOG.md').includes(`\n## [${version}] - `)) {
	problems.push(`CHANGELOG.md: no heading for ${version}`);
}
if (problems.length > 0) giveUp(problems, 'See CONTRIBUTING.md, Making a release.');
console.log(`${version} can be released.`);
