import { startProxy, type Proxy } from '../proxy';

/** An HTTP proxy, for the tests of a file. */
export function givenProxy(): Pick<Proxy, 'address' | 'asked'> {
	const given = { address: '', asked: [] as string[] };
	let proxy: Proxy;
	beforeAll(async () => {
		proxy = await startProxy();
		Object.assign(given, { address: proxy.address, asked: proxy.asked });
	});
	beforeEach(() => {
		given.asked.length = 0;
	});
	afterAll(() => proxy.close());
	return given;
}
