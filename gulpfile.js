const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { n8n } = require('./package.json');

const clean = () => rm('dist', { recursive: true, force: true });

const checkTypes = () =>
	spawn(process.execPath, [require.resolve('typescript/bin/tsc'), '--noEmit'], {
		stdio: 'inherit',
	});

/** One file for each that n8n loads: Node.js takes three times as long for some 190 small ones. */
const bundle = () =>
	build({
		entryPoints: [...n8n.nodes, ...n8n.credentials].map((file) =>
			file.replace(/^dist\/(.*)\.js$/, '$1.ts'),
		),
		bundle: true,
		external: ['n8n-workflow'],
		platform: 'node',
		target: 'node20',
		outdir: 'dist',
		outbase: '.',
		legalComments: 'none',
	});

/** n8n reads the codex, the icons and the output previews from beside the compiled node. */
const copyStaticFiles = () =>
	src(['nodes/**/*.{svg,json}', 'credentials/**/*.{svg,json}'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));

exports.build = series(clean, parallel(checkTypes, bundle, copyStaticFiles));
