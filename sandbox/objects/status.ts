const ACTIVE = ['in-progress', 'paused', 'resumed'];
const FINISHED = ['completed', 'stopped', 'absent', 'failed'];

/** Whether a recording is running or paused, as far as the documentation knows. */
export function isActive({ status }: { status: string }): boolean {
	return ACTIVE.includes(status);
}

/** Whether nothing more will happen to a recording or a transcription. */
export function isFinished({ status }: { status: string }): boolean {
	return FINISHED.includes(status);
}

/** Whether there is, or soon will be, audio of a recording. */
export function hasAudio({ status }: { status: string }): boolean {
	return status === 'completed' || status === 'stopped';
}
