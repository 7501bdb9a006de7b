import { givenSandbox } from './given';

const given = givenSandbox();

const CONTENTS = '<Response><Say>{{Text}}, {{{Text}}}, {{From}}{{Missing}}</Say></Response>';

interface Script {
	sid: string;
	name: string;
	contents: string;
	request_url: string;
	num_requests: number;
	date_created: string;
}

async function create(name: string): Promise<Script> {
	const form = new URLSearchParams({ Name: name, Contents: CONTENTS }).toString();
	const { status, text } = await given.client.post('/LamlBins', form);
	expect(status).toBe(201);
	return JSON.parse(text) as Script;
}

describe('cXML scripts', () => {
	it('are kept, listed by their name, shown and deleted', async () => {
		const { client } = given;
		const [first, second] = [await create('One'), await create('Two')];
		expect(first).toMatchObject({ name: 'One', contents: CONTENTS, num_requests: 0 });
		expect(first.date_created).toMatch(/^\d{4}-\d\d-\d\dT/);
		const listed = async (query = '') =>
			(JSON.parse((await client.send(`/LamlBins${query}`)).text) as { laml_bins: Script[] })
				.laml_bins;
		expect((await listed()).map(({ name }) => name)).toEqual(['Two', 'One']);
		expect(await listed('?Name=Two')).toEqual([second]);
		expect((await client.send(`/LamlBins/${second.sid}`)).json).toEqual(second);
		expect((await client.remove(`/LamlBins/${second.sid}`)).status).toBe(204);
		expect(await listed()).toEqual([first]);
		expect((await client.post('/LamlBins', 'Contents=x')).status).toBe(400);
	});

	it.each(['GET', 'POST'])('are given to a call by %s, with the values escaped', async (method) => {
		const { sandbox, client } = given;
		const { sid, request_url: url } = await create('One');
		const body = method === 'POST' ? new URLSearchParams({ From: '+1' }) : undefined;
		const query = `Text=${encodeURIComponent('<&">\' 🎉')}${method === 'GET' ? '&From=%2B1' : ''}`;
		const response = await fetch(`${url}?${query}`, { method, body });
		expect(response.headers.get('content-type')).toContain('application/xml');
		expect(await response.text()).toBe(
			'<Response><Say>&lt;&amp;&quot;&gt;&#39; 🎉, <&">\' 🎉, +1</Say></Response>',
		);
		expect(sandbox.cxmlScripts.get(sid)!.num_requests).toBe(1);
		expect((await client.send(`${url}x`)).status).toBe(404);
	});
});
