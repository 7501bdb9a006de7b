import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, placesLeft, PLACEHOLDER, publicFiles, REPOSITORY } from './placeholders.mjs';

const USAGE = 'npm run set-owner -- owner/repository "Name" mail@address';
const OWNER_AND_REPOSITORY = /^[a-z\d](?:-?[a-z\d]){0,38}\/(?!\.{1,2}$)(?!.*\.git$)[\w.-]{1,100}$/i;
const MAIL = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]+$/;

function problemsOf([repository = '', name = '', mail = '', ...rest]) {
	const problems = [];
	if (!OWNER_AND_REPOSITORY.test(repository)) {
		problems.push(`"${repository}" is no repository on GitHub, such as acme/n8n-nodes-signalwire.`);
	}
	if (name.trim() === '') problems.push('The name is empty.');
	if (!MAIL.test(mail)) problems.push(`"${mail}" is no mail address.`);
	if (rest.length > 0) problems.push('There is more than these three: put the name in quotes.');
	return problems;
}

/** Replaces an address where it ends, so that neither a longer name nor a longer host is changed. */
function replaceAddress(text, from, to) {
	const literal = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return text.replace(new RegExp(`${literal}(?![\\w-]|\\.\\w)`, 'g'), () => to);
}

function write(path, text) {
	writeFileSync(join(REPOSITORY, path), text);
	console.log(`Changed ${path}`);
}

const given = process.argv.slice(2);
const problems = problemsOf(given);
if (problems.length > 0) giveUp(problems, `Nothing was changed. Use it as: ${USAGE}`);

const [repository, name, mail] = given;
const address = `https://github.com/${repository}`;
const manifestPath = 'package.json';
const { homepage } = JSON.parse(readFileSync(join(REPOSITORY, manifestPath), 'utf8'));

for (const { path, text } of publicFiles()) {
	let replaced = [`https://${PLACEHOLDER}`, homepage].reduce(
		(changed, from) => replaceAddress(changed, from, address),
		text,
	);
	if (path === manifestPath) {
		const manifest = JSON.parse(replaced);
		manifest.author = { name: name.trim(), email: mail };
		manifest.repository.url = `git+${address}.git`;
		replaced = `${JSON.stringify(manifest, null, '\t')}\n`;
	}
	if (replaced !== text) write(path, replaced);
}

const left = placesLeft();
if (left.length > 0) giveUp(left, 'The placeholder is still in these places: change them by hand.');
console.log(`The package belongs to ${repository}.`);
