/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test', '<rootDir>/sandbox'],
	testMatch: ['**/*.test.ts'],
	transform: { '^.+\\.[jt]s$': '@swc/jest' },
	// n8n's Wait node needs these, which are ES modules only.
	transformIgnorePatterns: [
		'/node_modules/(?!.*(htmlparser2|dom-serializer|domelementtype|domhandler|domutils|entities)/)',
	],
	testTimeout: 30_000,
	// Most tests wait for pauses between attempts, not for the processor.
	maxWorkers: 4,
};
