import type { IDataObject } from 'n8n-workflow';
import { UNKNOWN_STATUS } from '../../../sandbox';
import { type Entry, RESOURCE_ROWS, type TestedResource } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const SOUND = ['mp3_url', 'wav_url'];
const NUMBERS = ['duration', 'channels', 'price'];

/** What both Get and Get Many give where SignalWire answers with these fields and a SID. */
async function answeredWith(
	found: TestedResource,
	fields: object[],
	changes: IDataObject = {},
): Promise<IDataObject[]> {
	const { sandbox } = given;
	const entries = found.add(sandbox, fields.length);
	const answers = fields.map((others, index) => ({ ...others, sid: entries[index].sid }));
	answers.forEach((answer, index) => {
		const body = JSON.stringify(answer);
		sandbox.faults.add({ path: entries[index].sid, fault: { kind: 'body', body } });
	});
	const one = await runOperation(sandbox, found.operations.get, entries.map(found.itemOf), {
		fields: changes,
	});
	sandbox.faults.clear();
	const body = JSON.stringify({ [found.property]: answers });
	sandbox.faults.add({ fault: { kind: 'body', body } });
	const list = await runOperation(sandbox, found.operations.getAll, [found.itemOf(entries[0])], {
		fields: changes,
	});
	expect(one.tickets).toEqual(answers.map((_, index) => `T${index}`));
	expect(list.tickets).toEqual(answers.map(() => 'T0'));
	const results = one.output.map(({ json }) => json);
	expect(list.output.map(({ json }) => json)).toStrictEqual(results);
	expect(results.map(({ sid }) => sid)).toEqual(entries.map(({ sid }) => sid));
	return results;
}

/** The names of the fields that Simplify keeps. */
async function simplifiedNames(found: TestedResource, entry: Entry): Promise<string[]> {
	const { output } = await runOperation(given.sandbox, found.operations.get, [found.itemOf(entry)]);
	return Object.keys(output[0].json);
}

describe.each(RESOURCE_ROWS)('%s', (_name, found) => {
	it('comes untouched with Simplify off, whatever the fields are', async () => {
		const [fields] = found.add(given.sandbox, 1);
		const answers = [
			{ ...fields, duration: '007', price: null, invented: { deep: [1, { a: null }] } },
			{ ...fields, status: UNKNOWN_STATUS, date_created: 'Sept 31st', '': 0, __rl: true },
		];
		const untouched = await answeredWith(found, answers, { simplify: false });
		expect(untouched).toStrictEqual(
			answers.map((answer, index) => ({ ...answer, sid: untouched[index].sid })),
		);
	});

	it('passes with Simplify on when SignalWire leaves fields out or says nothing of them', async () => {
		const [entry] = found.add(given.sandbox, 1);
		const names = (await simplifiedNames(found, entry)).filter((name) => name !== 'sid');
		const nothing = Object.fromEntries(names.map((name) => [name, null]));
		const simplified = await answeredWith(found, [{ more: 1 }, nothing]);
		const kept = names.filter((name) => !SOUND.includes(name));
		const [first, second] = simplified.map(({ sid }) => ({ sid }));
		const nulls = Object.fromEntries(kept.map((name) => [name, null]));
		expect(simplified).toStrictEqual([first, { ...nulls, ...second }]);
	});

	it('passes with Simplify on when fields have another type than documented', async () => {
		const [entry] = found.add(given.sandbox, 1);
		const names = (await simplifiedNames(found, entry)).filter(
			(name) => !name.endsWith('_iso') && !SOUND.includes(name) && name !== 'sid',
		);
		const odd = [true, [1, 'x'], { a: 1 }, '', ' ', 'a few', '-'];
		const answers = odd.map((value) => Object.fromEntries(names.map((name) => [name, value])));
		const simplified = await answeredWith(found, answers);
		simplified.forEach((json, index) => {
			expect(json).toMatchObject(answers[index]);
			const dates = Object.keys(json).filter((name) => name.endsWith('_iso'));
			expect(dates.map((name) => json[name])).toEqual(dates.map(() => null));
		});
	});

	it('has no other fields with Simplify on when SignalWire knows more', async () => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 2);
		const names = await simplifiedNames(found, entries[0]);
		behave(sandbox, { unknownValues: true, numbersAsStrings: true });
		const { output } = await runOperation(sandbox, found.operations.get, entries.map(found.itemOf));
		for (const { json } of output) {
			expect(Object.keys(json)).toEqual(names);
			expect(json.status).toBe(names.includes('status') ? UNKNOWN_STATUS : undefined);
			for (const name of NUMBERS) expect(typeof json[name]).not.toBe('string');
		}
	});

	it('misses no field with Simplify on but those that SignalWire leaves out', async () => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 2);
		behave(sandbox, { missingFields: true });
		const raw = await runOperation(sandbox, found.operations.get, entries.map(found.itemOf), {
			fields: { simplify: false },
		});
		const there = Object.keys(raw.output[0].json);
		behave(sandbox, { missingFields: false });
		const names = await simplifiedNames(found, entries[0]);
		behave(sandbox, { missingFields: true });
		const { output, tickets } = await runOperation(
			sandbox,
			found.operations.get,
			entries.map(found.itemOf),
		);
		expect(Object.keys(output[0].json)).toEqual(
			names.filter((name) => SOUND.includes(name) || there.includes(name.replace(/_iso$/, ''))),
		);
		expect(tickets).toEqual(['T0', 'T1']);
	});
});
