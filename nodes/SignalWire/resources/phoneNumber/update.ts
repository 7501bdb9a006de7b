import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { collection } from '../../fields/collection';

import { simplify } from '../../fields/list';
import { phoneNumberSid } from '../../fields/locators';
import { updateOne, type Proof } from '../../handlers/updateOne';
import { isSameUrl } from '../../input/sameUrl';
import type { Form } from '../../transport/requestOptions';
import { simplifyPhoneNumber } from './simplified';
import { updateFields } from './updateFields';

/** What a phone number shows of a field: `voice_url` is `VoiceUrl`. */
const propertyOf = (sentAs: string) => sentAs.replace(/\B[A-Z]/g, '_$&').toLowerCase();

/** Numbers do not show this one (Compatibility API, incoming phone numbers). */
const NOT_SHOWN = ['VoiceReceiveMode'];

const HANDLED_OTHERWISE =
	'A phone number that a Resource handles, such as an AI agent, a call flow or a SIP gateway, may not take addresses: see the number in the dashboard.';

/** All that was asked for has to be there; what an answer does not hold says nothing against it. */
function proofOfUpdate(form: Form): Proof | undefined {
	const asked = updateFields
		.map(({ property }) => ({
			name: property.displayName,
			sentAs: String(property.routing?.send?.property),
		}))
		.filter(({ sentAs }) => sentAs in form && !NOT_SHOWN.includes(sentAs))
		.map((field) => ({ ...field, value: String(form[field.sentAs]) }));
	if (asked.length === 0) return undefined;
	const missingIn = (entry: IDataObject) =>
		asked.filter(({ sentAs, value }) => {
			const { [propertyOf(sentAs)]: shown = value } = entry;
			return !isSameUrl(String(shown), value);
		});
	const namesIn = (entry: IDataObject) => missingIn(entry).map(({ name }) => name);
	return {
		holds: (entry) => missingIn(entry).length === 0,
		isRefusalFinal: true,
		statement: `the phone number has the new ${asked.map(({ name }) => name).join(', ')}`,
		seen: (entry) => `that it has another ${namesIn(entry).join(', ')}, or none`,
		reason: (entry) =>
			missingIn(entry).some(({ sentAs }) => /^(Voice|Sms)/.test(sentAs))
				? HANDLED_OTHERWISE
				: undefined,
	};
}

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update a phone number',
		description: 'Change the name of a phone number, or what its calls and messages go to',
		routing: route(
			{ method: 'POST', url: '/IncomingPhoneNumbers/{phoneNumberSid}' },
			updateOne({
				verb: 'update',
				sent: { added: { updateFields } },
				examples: 'Voice URL or SMS URL',
				simplify: simplifyPhoneNumber,
				proof: proofOfUpdate,
			}),
		),
	},
	fields: [
		phoneNumberSid,
		collection(
			{ displayName: 'Update Fields', name: 'updateFields', placeholder: 'Add field' },
			updateFields,
		),
		simplify,
	],
};
