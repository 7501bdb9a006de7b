const text = (name, displayName) => ({ displayName, name, type: 'string', default: '' });

/** Basic authentication as n8n's documentation declares it. */
class PlainApi {
	name = 'plainApi';
	displayName = 'Plain API';
	properties = [
		text('spaceUrl', 'Space URL'),
		text('projectId', 'Project ID'),
		{ ...text('apiToken', 'API Token'), typeOptions: { password: true } },
	];
	authenticate = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{ $credentials.projectId }}',
				password: '={{ $credentials.apiToken }}',
			},
		},
	};
}

exports.PlainApi = PlainApi;
