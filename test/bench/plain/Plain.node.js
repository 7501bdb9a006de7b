const text = (name, displayName) => ({ displayName, name, type: 'string', default: '' });
const sent = (name, displayName, property) => ({
	...text(name, displayName),
	routing: { send: { type: 'body', property } },
});

/** Pauses a recording as somebody would write it who has read n8n's documentation, and no more. */
class Plain {
	description = {
		displayName: 'Plain',
		name: 'plain',
		group: ['transform'],
		version: 1,
		description: 'Pauses a recording',
		defaults: { name: 'Plain' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'plainApi', required: true }],
		requestDefaults: {
			baseURL: '={{ $credentials.spaceUrl }}',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		},
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: [
					{
						name: 'Update',
						value: 'update',
						routing: {
							request: {
								method: 'POST',
								url: '=/api/laml/2010-04-01/Accounts/{{ $credentials.projectId }}/Calls/{{ $parameter.callSid }}/Recordings/{{ $parameter.recordingSid }}',
							},
						},
					},
				],
				default: 'update',
			},
			text('callSid', 'Call'),
			text('recordingSid', 'Recording'),
			sent('status', 'Status', 'Status'),
			sent('pauseBehavior', 'Pause Behavior', 'PauseBehavior'),
		],
	};
}

exports.Plain = Plain;
