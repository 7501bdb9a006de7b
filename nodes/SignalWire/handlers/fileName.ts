/** Where the second half of the content type is no extension that people know. */
const EXTENSIONS: Record<string, string> = {
	'audio/mpeg': 'mp3',
	'image/jpeg': 'jpg',
	'image/svg+xml': 'svg',
	'text/directory': 'vcf',
	'text/plain': 'txt',
	'text/vcard': 'vcf',
	'text/x-vcard': 'vcf',
	'video/quicktime': 'mov',
};

/**
 * @param contentType such as `image/jpeg`
 * @returns the name with an extension; without one where the content type suggests none
 */
export function fileNameOf(name: string, contentType: string): string {
	const [type] = contentType.toLowerCase().split(';');
	const [, extension = ''] = /^\w+\/(?:x-)?(\w{2,5})$/.exec(type.trim()) ?? [];
	const ending = EXTENSIONS[type.trim()] ?? extension;
	return ending ? `${name}.${ending}` : name;
}
