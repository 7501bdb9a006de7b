const { spawn } = require('node:child_process');
const { mkdir, rm, writeFile } = require('node:fs/promises');
const { basename, dirname, posix } = require('node:path');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { n8n } = require('./package.json');

const clean = () => rm('dist', { recursive: true, force: true });

const checkTypes = () =>
	spawn(process.execPath, [require.resolve('typescript/bin/tsc'), '--noEmit'], {
		stdio: 'inherit',
	});

const loaded = [...n8n.nodes, ...n8n.credentials];
const BUNDLE = 'dist/bundle.js';

/** One file: Node.js takes three times as long for some 190 small ones. */
const bundle = () =>
	build({
		stdin: {
			contents: loaded
				.map((file) => `export * from './${file.replace(/^dist\/(.*)\.js$/, '$1')}';`)
				.join('\n'),
			resolveDir: __dirname,
		},
		bundle: true,
		external: ['n8n-workflow'],
		platform: 'node',
		target: 'node20',
		outfile: BUNDLE,
		legalComments: 'none',
	});

/** What n8n looks for: files that are named for the class in them. */
const pointToBundle = () =>
	Promise.all(
		loaded.map(async (file) => {
			await mkdir(dirname(file), { recursive: true });
			const name = basename(file).split('.')[0];
			const path = posix.relative(dirname(file), BUNDLE);
			await writeFile(file, `exports.${name} = require('${path}').${name};\n`);
		}),
	);

/** n8n reads the codex, the icons and the output previews from beside the compiled node. */
const copyStaticFiles = () =>
	src(['nodes/**/*.{svg,json}', 'credentials/**/*.{svg,json}'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));

exports.build = series(clean, parallel(checkTypes, bundle, pointToBundle, copyStaticFiles));
