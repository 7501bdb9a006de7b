import { jsonAnswer } from '../http/answer';
import { notFound } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { text } from '../http/parameters';
import { lookUp } from '../objects/lookUp';

const E164 = /^\+[1-9]\d{1,14}$/;

export const lookUpPhoneNumber: Endpoint = {
	method: 'GET',
	path: '/api/relay/rest/lookup/phone_number/:Number',
	scope: 'none',
	pathParameters: { Number: text },
	parameters: {
		include: { type: 'text', enum: ['carrier', 'cnam'], isWordList: true, separator: ',' },
	},
	answer({ sids: { Number: number }, values: { include } }) {
		if (!E164.test(number)) throw notFound(`${number} is not a number in E.164`);
		const facts = lookUp(number, include?.split(','));
		return jsonAnswer(200, facts, facts.valid_number ? 'a valid number' : 'no valid number');
	},
};
