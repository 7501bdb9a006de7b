import { parseCallbackUrl } from '../../../nodes/SignalWire/input/callbackUrl';
import { parseUrl } from '../../../nodes/SignalWire/input/parseUrl';
import { isSameUrl } from '../../../nodes/SignalWire/input/sameUrl';
import { isAddress } from '../../../nodes/SignalWireTrigger/addresses';

const UMLAUT = 'https://b\u00fccher.example/x';

/** Often enough for V8 to compile a call of `URL.canParse`, which then answers otherwise on Node 20. */
const UNTIL_COMPILED = 50_000;

const takenEachTime = (takes: () => boolean) => {
	for (let call = 0; call < UNTIL_COMPILED; call++) if (!takes()) return false;
	return true;
};

it('an address with an umlaut is taken, however long the process has been running', () => {
	expect({
		parseUrl: takenEachTime(() => parseUrl(UMLAUT)?.hostname === 'xn--bcher-kva.example'),
		parseCallbackUrl: takenEachTime(
			() => parseCallbackUrl(UMLAUT, 'URL', { spaceIsLoopback: false }) === UMLAUT,
		),
		isSameUrl: takenEachTime(() => isSameUrl(UMLAUT, 'https://B\u00dcCHER.example/x')),
		isAddress: takenEachTime(() => isAddress(UMLAUT)),
	}).toEqual({ parseUrl: true, parseCallbackUrl: true, isSameUrl: true, isAddress: true });
});

it('what is no address is undefined', () => {
	expect([parseUrl('/x'), parseUrl('https://')]).toEqual([undefined, undefined]);
	expect(parseUrl('/x', 'https://a.example')?.href).toBe('https://a.example/x');
});
