/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { keptHome } from '../../local/n8n/home';
import { Problem, problemOf } from '../../local/n8n/problem';

let parent: string;
let folder: string;
beforeEach(() => {
	parent = mkdtempSync(join(tmpdir(), 'home-test-'));
	folder = join(parent, 'user');
});
afterEach(() => rmSync(parent, { recursive: true }));

const inFolder = (file: string) => join(folder, file);

it('remembers from one start to the next, unless that is a fresh one', () => {
	const owner = { email: 'owner@example.com', password: 'A1b2c3d4' };
	const first = keptHome(false, folder);
	first.remember({ owner, credentialId: 'a' });
	first.remember({ credentialId: 'b' });
	writeFileSync(inFolder('database.sqlite'), 'workflows');
	writeFileSync(inFolder('n8n.log'), 'of the first start');
	expect(keptHome(false, folder).memory).toEqual({ owner, credentialId: 'b' });
	expect(readFileSync(inFolder('database.sqlite'), 'utf8')).toBe('workflows');
	expect(existsSync(inFolder('n8n.log'))).toBe(false);
	expect(keptHome(true, folder).memory).toEqual({});
	expect(existsSync(inFolder('database.sqlite'))).toBe(false);
});

it('shows the password to nobody else on the machine', () => {
	keptHome(false, folder).remember({ owner: { email: 'owner@example.com', password: 'A1' } });
	expect(statSync(inFolder('npm-start.json')).mode & 0o077).toBe(0);
});

it('refuses a second start at the same time, also a fresh one', () => {
	keptHome(false, folder).remember({ credentialId: 'a' });
	writeFileSync(inFolder('npm-start.pid'), String(process.ppid));
	for (const isFresh of [false, true]) {
		expect(() => keptHome(isFresh, folder)).toThrow(`(process ${process.ppid})`);
	}
	for (const nobody of ['', 'nonsense', '-1', '999999999']) {
		writeFileSync(inFolder('npm-start.pid'), nobody);
		expect(keptHome(false, folder).memory).toEqual({ credentialId: 'a' });
	}
});

it('says what to do when it cannot be read', () => {
	keptHome(false, folder);
	for (const text of ['', '{"owner":', 'null']) {
		writeFileSync(inFolder('npm-start.json'), text);
		expect(() => keptHome(false, folder)).toThrow(
			expect.objectContaining({ whatToDo: expect.stringContaining('--fresh') }),
		);
	}
	expect(keptHome(true, folder).memory).toEqual({});
});

it('knows a full disk, whoever met it first', () => {
	const cases = [
		new Error('ENOSPC: no space left on device, write'),
		new Problem('npm failed (228). Its log:\n    npm error code ENOSPC', 'Check the network'),
		new Problem('n8n ended by itself (1).\n    SQLITE_FULL: database or disk is full', 'Again'),
	];
	for (const error of cases) expect(problemOf(error)?.whatToDo).toContain('The disk is full');
	const other = new Problem('n8n ended by itself (1).', 'Again');
	expect(problemOf(other)).toBe(other);
	expect(problemOf(new Error('EACCES'))).toBeUndefined();
});
