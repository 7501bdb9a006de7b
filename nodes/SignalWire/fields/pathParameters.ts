import { parsePhoneNumber } from '../input/phoneNumber';
import { parseSid } from '../input/sid';

/** What a name in the braces of a path stands for. */
export interface PathParameter {
	/** Also the display name of the field that holds it. */
	noun: string;
	/** @throws {UserError} unless the value may go into a path */
	parse: (value: unknown, field: string) => string;
}

const sid = (noun: string): PathParameter => ({
	noun,
	parse: (value, field) => parseSid(value, field, { hasList: true }),
});

/** By the name of the field, which is also the name in the path. */
export const PATH_PARAMETERS: Record<string, PathParameter> = {
	callSid: sid('Call'),
	conferenceSid: sid('Conference'),
	mediaSid: sid('Media'),
	messageSid: sid('Message'),
	phoneNumber: { noun: 'Phone Number', parse: parsePhoneNumber },
	phoneNumberSid: sid('Phone Number'),
	recordingSid: sid('Recording'),
	transcriptionSid: sid('Transcription'),
};
