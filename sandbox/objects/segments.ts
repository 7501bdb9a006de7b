const BASIC =
	'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Each takes the room of two. */
const EXTENDED = '\f^{}\\[~]|€';

/** The length of a text in GSM-7; undefined for one with other characters. */
function gsmLength(text: string): number | undefined {
	let length = 0;
	for (const character of text) {
		if (BASIC.includes(character)) length += 1;
		else if (EXTENDED.includes(character)) length += 2;
		else return undefined;
	}
	return length;
}

/** How many SMS a text takes: 160 characters or 153 each, and 70 or 67 outside of GSM-7. */
export function segmentsOf(text: string): number {
	const length = gsmLength(text);
	const [single, each] = length === undefined ? [70, 67] : [160, 153];
	const taken = length ?? text.length;
	return taken <= single ? 1 : Math.ceil(taken / each);
}
