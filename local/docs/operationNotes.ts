/** What the page of operations says beyond the node's own description. */
export interface OperationNotes {
	/** How to fill in the fields for a common task. */
	example: string;
	/** What to know, and which errors are particular to the operation; in Markdown. */
	notes?: string;
}

const LIST = `Filters hold on every page. A filter whose expression gives nothing is an error, because without it everything would be listed; an empty text is no filter. When nothing matches, n8n ends the branch, unless **Always Output Data** is on in the node's settings.`;

const DATES = `SignalWire compares days only; the node makes the exact comparison itself.`;

const DELETE =
	'The object is read first, so that a SID that never existed is an error. A second item or try with the same SID is not, when this run has deleted it.';

const UPDATED = `For what it means that an update is confirmed, and for all options, see [Recording: Update](recording-update.md).`;

const ONCE =
	'It is sent again only after HTTP 429, and never by Retry On Fail once it may have been carried out: nothing is done twice. Where the response was lost, the error says that it may have been carried out, and where to look.';

/** By resource and operation. */
export const NOTES: Record<string, OperationNotes> = {
	'call.create': {
		example:
			'From = one of your numbers, To = `{{ $json.phone }}`, Instructions = _Say a Text_, Text = `Your appointment is tomorrow at ten.`',
		notes: `The status in the output is \`queued\`: SignalWire has taken the call, and nobody has answered yet. What became of it comes to a Status Callback URL, or is read with Call: Get.

_Say a Text_ needs nothing hosted: the node makes one cXML script in your project, called _n8n SignalWire node: say a text_, and gives it the text of each call. **The cXML script … was changed** means that somebody edited it: delete or rename it in the dashboard. **Text is too long for the address** can come before 4,096 characters, because a space counts as 3 there and a Chinese character as 9.

With Options > Record, the call is recorded from the moment that it is answered, and nothing is trimmed unless you ask for it. ${ONCE}`,
	},
	'call.delete': {
		example: 'Call > By ID = `{{ $json.sid }}`',
		notes: `A call that has not ended is refused. ${DELETE}`,
	},
	'call.get': { example: 'Call > By ID = `{{ $json.CallSid }}`' },
	'call.getEvents': {
		example: 'Call > By ID = `{{ $json.sid }}`',
		notes: "One item for each event, from SignalWire's own voice log.",
	},
	'call.getAll': {
		example:
			'Return All on, Filters > From = `{{ $json.phone }}`, Filters > Status = _In Progress_: the live calls of a customer',
		notes: `${LIST} ${DATES}`,
	},
	'call.update': {
		example: 'Call > By ID = `{{ $json.sid }}`, Update Fields > Hang Up or Cancel = _Hang Up_',
		notes:
			'Ending a call succeeds only when SignalWire shows that it has ended: **SignalWire did not confirm that the call has ended** otherwise. Where SignalWire refuses it because the call had ended before, that is an error. Other changes show nowhere, so they are only sent. **There is nothing to update** means that no field was added.',
	},
	'conference.get': { example: 'Conference > By ID = `{{ $json.conference_sid }}`' },
	'conference.getAll': {
		example: 'Filters > Status = _In Progress_',
		notes: `${LIST} ${DATES}`,
	},
	'conference.update': {
		example: 'Conference > By ID = `{{ $json.sid }}`, Update Fields > Status = _Completed_',
		notes:
			'Ending a conference succeeds only when SignalWire shows it as completed. An announcement shows nowhere, so it is only sent.',
	},
	'conferenceParticipant.get': {
		example:
			'Conference > By ID = `{{ $json.conference_sid }}`, Call > By ID = `{{ $json.call_sid }}`',
	},
	'conferenceParticipant.getAll': {
		example: 'Conference > By ID = `{{ $json.sid }}`, Return All on',
		notes: LIST,
	},
	'conferenceParticipant.remove': {
		example:
			'Conference > By ID = `{{ $json.conference_sid }}`, Call > By ID = `{{ $json.call_sid }}`',
		notes: 'The participant is read first, so that one who is not in the conference is an error.',
	},
	'conferenceParticipant.update': {
		example:
			'Conference and Call > By ID, Update Fields > Hold on: a supervisor hears nothing while a card number is read out',
		notes:
			'Hold, Muted and Coaching succeed only when SignalWire shows them. An announcement shows nowhere, so it is only sent. **Coaching needs the participant to coach**: add Call SID to Coach.',
	},
	'conferenceRecording.delete': {
		example: 'Conference and Recording > By ID',
		notes: DELETE,
	},
	'conferenceRecording.get': { example: 'Conference and Recording > By ID' },
	'conferenceRecording.getAll': {
		example: 'Conference > By ID = `{{ $json.sid }}`, Filters > Status = _Completed_',
		notes: `${LIST} ${DATES} SignalWire has no filter for the status: the node reads on until there are enough.`,
	},
	'conferenceRecording.update': {
		example:
			'Conference > By ID = `{{ $json.conference_sid }}`, Apply To = _Whole Conversation_, Status = _Paused_',
		notes: `_Whole Conversation_ means here the conference and the calls in it, and not the other legs of those. ${UPDATED}`,
	},
	'message.delete': {
		example: 'Message > By ID = `{{ $json.sid }}`',
		notes: `A message that is still being sent is refused. ${DELETE}`,
	},
	'message.downloadMedia': {
		example: 'Message > By ID = `{{ $json.sid }}`, Put Output File in Field = `data`',
		notes:
			'One file goes into that field, several into `data_0`, `data_1` and so on; `files` in the JSON names them. Files are fetched without credentials, and with them where the project protects its media. **Message … has no media** is the error where there is none: look at `num_media` before.',
	},
	'message.get': {
		example: 'Message > By ID = `{{ $json.sid }}`',
		notes:
			'`delivered` means that it has arrived; `undelivered` and `failed` come with `error_code`.',
	},
	'message.getAll': {
		example: 'Filters > From = `{{ $json.phone }}`, Filters > Status = _Received_',
		notes: `${LIST} ${DATES}`,
	},
	'message.redact': {
		example: 'Message > By ID = `{{ $json.sid }}`',
		notes:
			'Succeeds only when SignalWire shows the message without its text. A message that is `queued` or `initiated` cannot be redacted yet.',
	},
	'message.send': {
		example:
			'From = one of your numbers, To = `{{ $json.phone }}`, Message = `Your appointment is tomorrow at 10`',
		notes: `The status \`queued\` in the output means accepted, not delivered. To learn whether it was delivered, enter an address as Status Callback URL, or read the message later with Message: Get. For an MMS, carriers may report no more than \`sent\`. \`num_segments\` is what is paid for. ${ONCE}

**The recipient has blocked messages from this number** (21610): they answered STOP. **The number in From is not assigned to a campaign** (21717): register brand and campaign in the dashboard.`,
	},
	'phoneNumber.get': { example: 'Phone Number > From List' },
	'phoneNumber.getAll': {
		example: 'Filters > Phone Number = `+1310`',
		notes: LIST,
	},
	'phoneNumber.lookUp': {
		example: 'Phone Number = `{{ $json.phone }}`, Include = _Carrier (Billed)_',
		notes:
			'Any number may be looked up, not only those of the project. A number that is not valid is no error: `valid_number` is false.',
	},
	'phoneNumber.update': {
		example:
			'Phone Number > From List, Update Fields > Voice URL = `https://example.com/instructions.xml`',
		notes:
			'Succeeds only when SignalWire shows what was asked for. A number that a Resource handles, such as an AI agent, a call flow or a SIP gateway, may not take addresses: then the item fails and says so. The Voice Receive Mode shows nowhere, so it is only sent.',
	},
	'recording.delete': {
		example: 'Recording > By ID = `{{ $json.sid }}`',
		notes: DELETE,
	},
	'recording.download': {
		example: 'Recording > By ID = `{{ $json.RecordingSid }}`, Format = _MP3_',
		notes:
			'The audio is fetched without credentials, and with them where the project protects its media; they go to your own Space only. A recording is not ready right after the call: the node tries four times within about six seconds, and then says which status the recording has: **The recording is not finished**, or **has no audio to download**. `status` in the output tells whether the recording had ended. A file is named after the format that it has, should that be another one than was asked for.',
	},
	'recording.get': { example: 'Recording > By ID = `{{ $json.RecordingSid }}`' },
	'recording.getAll': {
		example: 'Return All on, Filters > Call SID = `{{ $json.sid }}`',
		notes: `${LIST} ${DATES} SignalWire has no filter for the status: the node reads on until there are enough.`,
	},
	'recording.start': {
		example:
			'Call > By ID = `{{ $json.CallSid }}`, Options > Status Callback URL = the Production URL of a SignalWire Trigger',
		notes: `The call has to be live: **The call is not in progress** otherwise. Nothing is trimmed unless you choose it. ${ONCE}`,
	},
	'recording.update': {
		example:
			'Call > By ID = `{{ $json.body.callSid }}`, Apply To = _Whole Conversation_, Status = _Paused_',
		notes: UPDATED,
	},
	'transcription.delete': {
		example: 'Transcription > By ID = `{{ $json.sid }}`',
		notes: DELETE,
	},
	'transcription.get': { example: 'Transcription > By ID = `{{ $json.TranscriptionSid }}`' },
	'transcription.getAll': {
		example: 'Filters > Recording SID = `{{ $json.RecordingSid }}`',
		notes: `${LIST} ${DATES} SignalWire has no filter for the recording: the node reads on until there are enough.`,
	},
};
