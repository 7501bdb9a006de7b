import type { NodeHint } from 'n8n-workflow';

/**
 * The characters of GSM-7, as a class of a regular expression holds them, and without braces, which
 * would end n8n's expression.
 */
const BASIC =
	'@£$¥èéùìòÇ\\nØø\\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,\\-.\\u002f0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà';

/** Each of these takes the room of two. */
const EXTENDED = '\\f\\^\\u007b\\u007d\\\\\\[~\\]|€';

const segments = (length: string, single: number, each: number) =>
	`(${length} > ${single} ? Math.ceil(${length} / ${each}) : 1)`;

const inGsm7 = segments(`text.replace(/[${EXTENDED}]/g, '__').length`, 160, 153);
const otherwise = segments('text.length', 70, 67);

const count = `((text) => text === '' ? 0 : /^[${BASIC}${EXTENDED}]*$/.test(text) ? ${inGsm7} : ${otherwise})(String($parameter.message ?? ''))`;

/** The part of a hint's condition that it is Message: Send. */
export const IS_SEND = '$parameter.resource === "message" && $parameter.operation === "send"';

const isText = `${IS_SEND} && !$parameter.options?.sendAsMms && !$parameter.options?.mediaUrls?.length`;

/** Of 1600 emoji, each of which counts twice. */
const MOST_SEGMENTS = 48;

const hintFor = (number: number): NodeHint => ({
	message:
		number === 1
			? 'The text in Message fits in 1 segment'
			: `The text in Message takes ${number} segments, and each is billed as one SMS`,
	location: 'outputPane',
	whenToDisplay: 'beforeExecution',
	displayCondition: `={{ ${isText} && ${count} === ${number} }}`,
});

/**
 * How many segments a text takes, for the editor to show beside the field. A hint of a field is a
 * text that never changes; those of a node have a condition, and cost a run nothing.
 */
export const segmentHints: NodeHint[] = Array.from({ length: MOST_SEGMENTS }, (_, index) =>
	hintFor(index + 1),
);
