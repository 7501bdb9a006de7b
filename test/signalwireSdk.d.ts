/** What the tests use of SignalWire's own packages, whose types TypeScript does not find. */
declare module '@signalwire/compatibility-api' {
	interface SdkRequest {
		method: string;
		uri: string;
	}

	interface SdkHttpClient {
		request(options: SdkRequest): Promise<unknown>;
	}

	/** An object of the API, with its fields in camel case. */
	type SdkObject = Record<string, unknown>;

	interface SdkList {
		list(filters?: object): Promise<SdkObject[]>;
	}

	interface SdkCreator {
		create(parameters?: object): Promise<SdkObject>;
	}

	interface SdkOne {
		fetch(): Promise<SdkObject>;
		update(parameters: object): Promise<SdkObject>;
		remove(): Promise<boolean>;
	}

	type SdkObjects = SdkList & ((sid: string) => SdkOne);

	interface SdkCall extends SdkOne {
		recordings: SdkObjects & SdkCreator;
	}

	interface SdkConference extends SdkOne {
		recordings: SdkObjects;
		participants: SdkObjects;
	}

	interface SdkMessage extends SdkOne {
		media: SdkObjects;
	}

	export class RestClient {
		constructor(
			projectId: string,
			apiToken: string,
			options: { signalwireSpaceUrl: string; httpClient?: SdkHttpClient },
		);
		readonly httpClient: SdkHttpClient;
		calls: SdkList & SdkCreator & ((sid: string) => SdkCall);
		conferences: SdkList & ((sid: string) => SdkConference);
		incomingPhoneNumbers: SdkObjects;
		messages: SdkList & { create(parameters: object): Promise<SdkObject> } & ((
				sid: string,
			) => SdkMessage);
		recordings: SdkObjects;
		transcriptions: SdkObjects;
		static validateRequest(key: string, signature: string, url: string, params: object): boolean;
		static validateRequestWithBody(
			key: string,
			signature: string,
			url: string,
			body: string,
		): boolean;
	}
}

declare module '@signalwire/web-api' {
	export function validateRequest(
		key: string,
		signature: string,
		url: string,
		rawBody: string,
	): boolean;
}
