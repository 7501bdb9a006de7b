import { fileNameOf } from '../../nodes/SignalWire/handlers/fileName';

it.each([
	['image/jpeg', 'a.jpg'],
	['IMAGE/PNG', 'a.png'],
	['image/gif; charset=binary', 'a.gif'],
	['video/mp4', 'a.mp4'],
	['video/3gpp', 'a.3gpp'],
	['audio/mpeg', 'a.mp3'],
	['audio/x-wav', 'a.wav'],
	['text/x-vcard', 'a.vcf'],
	['application/pdf', 'a.pdf'],
	['application/octet-stream', 'a'],
	['application/vnd.ms-excel', 'a'],
	['../../etc', 'a'],
	['', 'a'],
])('a file of %j is called %s', (contentType, name) => {
	expect(fileNameOf('a', contentType)).toBe(name);
});
