/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test', '<rootDir>/sandbox'],
	testMatch: ['**/*.test.ts'],
	transform: { '^.+\\.ts$': '@swc/jest' },
	testTimeout: 30_000,
	// Most tests wait for pauses between attempts, not for the processor.
	maxWorkers: 4,
};
