/** Numbers of the callbacks (Compatibility API, callbacks); a form has texts only. */
const NUMBERS =
	/^((Call|Recording)?Duration|RecordingChannels|RecordingFileSize|SequenceNumber|Num(Media|Segments)|Audio[A-Z]\w*)$/;

const DATES = /^(Timestamp|\w+Time)$/;

/** It has no suffix, which stands for WAV (Compatibility API, recordings: retrieve). */
const RECORDING_ADDRESS = /^(https?:\/\/[^?#]+\/Recordings\/[^/?#.]+)(\.\w+)?$/;

export const isNumberField = (name: string) => NUMBERS.test(name);

export const isDateField = (name: string) => DATES.test(name);

/** The address of a recording without suffix; undefined where it is kept somewhere else. */
export const recordingAddressOf = (url: unknown): string | undefined =>
	RECORDING_ADDRESS.exec(String(url))?.[1];
