/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';

const REPOSITORY = join(__dirname, '../..');
const NOT_OURS = ['node_modules', 'dist', '.n8n', '.git'];

const filesIn = (folder: string, extensions: string[]): string[] =>
	readdirSync(folder, { withFileTypes: true })
		.filter(({ name }) => !NOT_OURS.includes(name))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return filesIn(path, extensions);
			return extensions.includes(extname(path)) ? [path] : [];
		});

const read = (path: string) => readFileSync(path, 'utf8');
const named = (path: string) => relative(REPOSITORY, path);

const pages = filesIn(REPOSITORY, ['.md']);

/** A page without what only looks like a heading or a link. */
const withoutCode = (text: string) =>
	text.replace(/^( *)```[\s\S]*?^\1```/gm, '').replace(/`[^`\n]*`/g, (code) => code.slice(1, -1));

/** The anchors of a page, as GitHub makes them of its headings. */
function anchorsOf(path: string): string[] {
	const headings = Array.from(withoutCode(read(path)).matchAll(/^#{1,6} +(.+)$/gm));
	const seen = new Map<string, number>();
	return headings.map(([, heading]) => {
		const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*]/g, '');
		const anchor = plain
			.trim()
			.toLowerCase()
			.replace(/[^\p{L}\p{N}_ -]/gu, '')
			.replaceAll(' ', '-');
		const before = seen.get(anchor) ?? 0;
		seen.set(anchor, before + 1);
		return before === 0 ? anchor : `${anchor}-${before}`;
	});
}

/** What a page links to on this side, as it is written. */
function relativeLinksOf(path: string): string[] {
	const text = read(path)
		.replace(/^( *)```[\s\S]*?^\1```/gm, '')
		.replace(/`[^`\n]*`/g, '');
	const targets = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, target]) => target);
	return targets.filter((target) => !/^[a-z]+:/i.test(target));
}

function problemOf(from: string, target: string): string | undefined {
	const [file, anchor] = target.split('#');
	const path = file === '' ? from : resolve(dirname(from), file);
	if (!existsSync(path)) return `${named(from)}: ${target} does not exist`;
	if (anchor === undefined || anchorsOf(path).includes(anchor)) return undefined;
	return `${named(from)}: ${target} is no heading`;
}

it.each(pages.map(named))('%s links to what there is', (page) => {
	const from = join(REPOSITORY, page);
	expect(relativeLinksOf(from).flatMap((target) => problemOf(from, target) ?? [])).toEqual([]);
});

it('pages link to each other', () => {
	expect(pages.flatMap(relativeLinksOf).length).toBeGreaterThan(20);
});

it('the editor links to headings of the README', () => {
	const { homepage } = JSON.parse(read(join(REPOSITORY, 'package.json'))) as { homepage: string };
	const [address] = homepage.split('#');
	const sources = ['nodes', 'credentials'].flatMap((folder) =>
		filesIn(join(REPOSITORY, folder), ['.ts', '.json']),
	);
	const anchors = sources.flatMap((path) =>
		read(path)
			.replaceAll('${GUIDE}', address)
			.split(`${address}#`)
			.slice(1)
			.map((rest) => /^[\w-]*/.exec(rest)![0]),
	);
	expect(anchors.length).toBeGreaterThan(0);
	const headings = anchorsOf(join(REPOSITORY, 'README.md'));
	expect(anchors.filter((anchor) => !headings.includes(anchor))).toEqual([]);
});
