import { givenSandbox } from './given';

const MALICE = '"><script>alert(1)</script>\'&';
const ESCAPED = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;';

const given = givenSandbox();

async function send(path: string, init: RequestInit = {}) {
	return await given.client.send(`${given.sandbox.origin}${path}`, init);
}

const board = async () => (await send('/sandbox/board')).text;

const post = async (path: string, body: unknown) =>
	await send(path, { method: 'POST', body: JSON.stringify(body) });

/** The rows of one part of the board, as the texts that a person reads. */
async function rowsOf(id: string): Promise<string[]> {
	const section = (await board()).split('<section ').find((part) => part.startsWith(`id="${id}"`));
	const rows = section!.match(/<tr id[^]*?<\/tr>/g) ?? [];
	return rows.map((row) =>
		row
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
	);
}

/** What pressing each button of the board would send. */
async function buttons(): Promise<Array<[action: string, sid: string]>> {
	const found = (await board()).matchAll(/data-action="([^"]*)"\s+data-sid="([^"]*)"/g);
	return [...found].map(([, action, sid]) => [action, sid]);
}

it('shows a page to browsers and a text to all others, at the same address', async () => {
	const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
	const page = await send('/', { headers: { accept } });
	expect(page.headers.get('content-type')).toContain('text/html');
	expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
	expect(page.headers.get('vary')).toContain('Accept');
	expect(page.text).toContain('New call');
	for (const other of ['*/*', 'text/plain', 'application/json']) {
		const text = await send('/', { headers: { accept: other } });
		expect(text.headers.get('content-type')).toContain('text/plain');
		expect(text.text).toContain('/sandbox/calls');
	}
	const linked = [...page.text.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path]) => path);
	expect(linked).toHaveLength(3);
	for (const path of linked) expect((await send(path)).status).toBe(200);
});

it('follows a recording from its start over a pause to its end', async () => {
	const { client, sandbox } = given;
	const { call, path } = client.liveRecording();
	const of = `${call.from} → ${call.to}`;
	expect(await rowsOf('recordings')).toEqual([expect.stringContaining(`in-progress ${of}`)]);
	await client.post(path, 'Status=paused&PauseBehavior=silence');
	expect(await rowsOf('recordings')).toEqual([expect.stringContaining(`paused (silence) ${of}`)]);
	await client.post(path, 'Status=in-progress');
	sandbox.hangUp(call.sid);
	const [row] = await rowsOf('recordings');
	expect(row).toMatch(/^completed .* Listen \(\d+:\d\d\) Send callback$/);
	expect(await rowsOf('calls')).toEqual([expect.stringMatching(/^completed .*(?<!Hang up)$/)]);
	const [, audio] = (await board()).match(/href="([^"]+\.mp3)"/)!;
	expect((await send(audio)).headers.get('content-type')).toBe('audio/mpeg');
});

it('has buttons that do what they say, and are gone where there is nothing to do', async () => {
	const { call, recording } = (await post('/sandbox/calls', {})).json;
	const { conference, ...with2 } = (await post('/sandbox/conferences', {})).json;
	expect(await buttons()).toEqual([
		['hang-up', call.sid],
		['callback', with2.recording.sid],
		['callback', recording.sid],
		['end-conference', conference.sid],
	]);
	expect((await post(`/sandbox/calls/${call.sid}/hang-up`, {})).status).toBe(200);
	expect((await post(`/sandbox/conferences/${conference.sid}/end`, {})).status).toBe(200);
	expect((await buttons()).map(([action]) => action)).toEqual(['callback', 'callback']);
});

it('fills in the callback address of the latest recording, though nothing was sent there yet', async () => {
	const { client, sandbox } = given;
	const address = async () => {
		const { text } = await send('/', { headers: { accept: 'text/html' } });
		return /id="address"[^>]*?value="([^"]*)"/.exec(text)?.[1];
	};
	expect(await address()).toBe('');
	const { sid } = sandbox.addCall();
	const url = `${sandbox.origin}/crm/notes`;
	await client.post(
		`/Calls/${sid}/Recordings`,
		`RecordingStatusCallback=${encodeURIComponent(url)}`,
	);
	expect(sandbox.callbacks.sent).toEqual([]);
	expect(await address()).toBe(url);
	await post('/sandbox/callbacks', { url: `${url}?later`, fields: {} });
	expect(await address()).toBe(`${url}?later`);
});

it('sends the callback of a recording, with what SignalWire would say of it now', async () => {
	const { call, recording } = given.client.liveRecording();
	const url = `${given.sandbox.origin}/crm/notes`;
	const asked = { url, contentType: 'json', recording_sid: recording.sid };
	expect((await post('/sandbox/callbacks', asked)).status).toBe(201);
	given.sandbox.hangUp(call.sid);
	await post('/sandbox/callbacks', asked);
	const sent = given.sandbox.callbacks.sent.map(({ fields }) => fields);
	expect(sent).toMatchObject([
		{ RecordingSid: recording.sid, CallSid: call.sid, RecordingStatus: 'in-progress' },
		{ RecordingSid: recording.sid, CallSid: call.sid, RecordingStatus: 'completed' },
	]);
	expect(await board()).toContain(`POST ${url}`);
});

it('refuses an address that is none, and a recording that is not there', async () => {
	const { recording } = given.client.liveRecording();
	const refused = [
		await post('/sandbox/calls', { recordingStatusCallback: 'webhook' }),
		await post('/sandbox/callbacks', { url: 'webhook', recording_sid: recording.sid }),
		await post('/sandbox/callbacks', { url: given.sandbox.origin, recording_sid: 'none' }),
	];
	expect(refused.map(({ status, json }) => [status, json.message])).toEqual([
		[400, 'recordingStatusCallback: expected an http(s) URL, got "webhook"'],
		[400, 'url: expected an http(s) URL, got "webhook"'],
		[400, 'recording_sid: expected the SID of a recording'],
	]);
	expect(given.sandbox.calls.size).toBe(1);
	expect(given.sandbox.callbacks.sent).toEqual([]);
});

it('shows whatever came as a text', async () => {
	const { client, sandbox } = given;
	const strange = { from: MALICE, to: MALICE, direction: MALICE, start_time: { no: MALICE } };
	const { call } = (await post('/sandbox/calls', { ...strange, sid: `a${MALICE}` })).json;
	await post('/sandbox/calls', { status: MALICE });
	await post('/sandbox/conferences', { friendly_name: MALICE, status: 7 });
	await post('/sandbox/recordings', { status: MALICE, start_time: MALICE });
	await client.post(`/Calls/${call.sid}`, `Status=${encodeURIComponent(MALICE)}`);
	const url = `${sandbox.origin}/crm/notes?${MALICE}`;
	await post('/sandbox/callbacks', {
		url,
		contentType: 'json',
		fields: { RecordingStatus: MALICE },
	});
	for (const path of ['/', '/sandbox/board']) {
		const { text } = await send(path, { headers: { accept: 'text/html' } });
		expect(text).not.toContain('<script>');
		for (const id of ['calls', 'recordings', 'conferences', 'callbacks', 'requests']) {
			const section = text.slice(text.indexOf(`<section id="${id}"`)).split('</section>')[0];
			expect(section).toContain(id === 'requests' ? '&lt;script&gt;' : ESCAPED);
		}
	}
});

it('holds no token and no signing key, whoever sent them', async () => {
	const { client, sandbox } = given;
	const { apiToken, credentials } = sandbox;
	for (const secret of [apiToken, credentials.signingKey]) {
		await client.send(`/Calls?From=${secret}`);
		await post('/sandbox/calls', { from: secret });
		const url = `${sandbox.origin}/crm/notes?key=${secret}`;
		await post('/sandbox/callbacks', {
			url,
			contentType: 'json',
			fields: { RecordingStatus: secret },
		});
	}
	for (const path of ['/', '/sandbox/board']) {
		const { text } = await send(path, { headers: { accept: 'text/html' } });
		expect(text).toContain('***');
		expect(text).not.toContain(apiToken);
		expect(text).not.toContain(credentials.signingKey);
	}
});

it('is quick with thousands: the latest are shown, and what is live before them', async () => {
	const { client, sandbox } = given;
	const first = client.liveRecording().call;
	for (let count = 0; count < 3000; count++) sandbox.addCall({ status: 'completed' });
	const rows = await rowsOf('calls');
	expect(rows).toHaveLength(50);
	expect(rows[0]).toContain(first.from);
	expect(await board()).toContain('the latest 50 of 3001');
});

it('is not among the requests that it shows', async () => {
	await send('/', { headers: { accept: 'text/html' } });
	await board();
	expect(given.sandbox.requests).toEqual([]);
	await given.client.send('/Calls');
	expect(await board()).toContain('GET   Calls  -&gt; 200');
});
