/** What the tests use of SignalWire's own packages, whose types TypeScript does not find. */
declare module '@signalwire/compatibility-api' {
	export const RestClient: {
		validateRequest(key: string, signature: string, url: string, params: object): boolean;
		validateRequestWithBody(key: string, signature: string, url: string, body: string): boolean;
	};
}

declare module '@signalwire/web-api' {
	export function validateRequest(
		key: string,
		signature: string,
		url: string,
		rawBody: string,
	): boolean;
}
