const MILLISECONDS_BETWEEN_LOOKS = 700;

const address = document.getElementById('address');
const board = document.getElementById('board');
const outcome = document.getElementById('outcome');

let isAnswering = true;

function say(text) {
	if (outcome.textContent !== text) outcome.textContent = text;
}

/** Dates as the browser's user reads them; what is no date stays as it is. */
function showLocalTimes(root) {
	for (const element of root.querySelectorAll('time')) {
		const date = new Date(element.dateTime);
		if (!Number.isNaN(date.getTime())) element.textContent = date.toLocaleTimeString();
	}
}

/** Rows that are new or look different get a class, by which they light up for a moment. */
function markChanges(old, fresh) {
	for (const row of fresh.querySelectorAll('tr[id]')) {
		const before = old.querySelector(`#${CSS.escape(row.id)}`);
		if (!before || before.textContent !== row.textContent) row.classList.add('changed');
	}
}

/** Puts a part in place of its old self; who works with the keyboard stays where they are. */
function replace(old, fresh) {
	const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
	markChanges(old, fresh);
	old.replaceWith(fresh);
	if (!focused) return;
	const target = document.getElementById(focused) ?? fresh.querySelector('h2');
	target.focus({ preventScroll: true });
}

const sources = new Map();

async function look() {
	const response = await fetch('/sandbox/board');
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	for (const fresh of page.querySelectorAll('section')) {
		const source = fresh.outerHTML;
		if (sources.get(fresh.id) === source) continue;
		sources.set(fresh.id, source);
		showLocalTimes(fresh);
		replace(document.getElementById(fresh.id), document.adoptNode(fresh));
	}
}

async function keepLooking() {
	try {
		if (!document.hidden) await look();
		if (!isAnswering) say('The sandbox responds again.');
		isAnswering = true;
	} catch {
		isAnswering = false;
		say('The sandbox does not respond. Is it still running?');
	}
	setTimeout(keepLooking, MILLISECONDS_BETWEEN_LOOKS);
}

async function post(path, body = {}) {
	const response = await fetch(path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	const content = await response.json();
	if (!response.ok) throw new Error(content.message);
	return content;
}

const actions = {
	'new-call': async () => {
		const body = address.value ? { recordingStatusCallback: address.value } : {};
		const { call } = await post('/sandbox/calls', body);
		return `New call from ${call.from} to ${call.to}, with a recording.`;
	},
	'new-conference': async () => {
		const { conference } = await post('/sandbox/conferences');
		return `New conference ${conference.friendly_name}, with a recording.`;
	},
	'hang-up': async (sid) => {
		const { from } = await post(`/sandbox/calls/${encodeURIComponent(sid)}/hang-up`);
		return `The call from ${from} has ended.`;
	},
	'end-conference': async (sid) => {
		const path = `/sandbox/conferences/${encodeURIComponent(sid)}/end`;
		const { friendly_name: name } = await post(path);
		return `The conference ${name} has ended.`;
	},
	callback: async (sid) => {
		if (!address.value) {
			address.focus();
			return 'Enter the callback address first.';
		}
		say('Sending the callback.');
		const { answers } = await post('/sandbox/callbacks', {
			url: address.value,
			recording_sid: sid,
		});
		return `Callback sent. Responses: ${answers.join(', ')}`;
	},
};

async function act(name, sid) {
	if (!address.reportValidity()) return;
	try {
		say(await actions[name](sid));
		await look();
	} catch (error) {
		say(`That did not work: ${error.message}`);
	}
}

document.addEventListener('click', ({ target }) => {
	const button = target.closest('button[data-action]');
	if (button) void act(button.dataset.action, button.dataset.sid);
});
document.getElementById('actions').addEventListener('submit', (event) => {
	event.preventDefault();
	void act('new-call');
});
document.addEventListener('visibilitychange', () => document.hidden || void look().catch(() => {}));
showLocalTimes(board);
void keepLooking();
