import type { Behaviour } from './behaviour';
import type { Recording } from './objects';

/** What a recording was before a change, and until when that shows. */
interface EarlierView {
	view: Recording;
	shownUntil: number;
	listedUntil: number;
}

/** Recordings as they were before changes that do not show yet. */
export class EarlierViews {
	private readonly views = new Map<string, EarlierView[]>();

	/** To be called before a change. */
	keep(recording: Recording, { statusLag, listLag }: Behaviour): void {
		if (statusLag === 0 && listLag === 0) return;
		const now = Date.now();
		const listedUntil = now + Math.max(statusLag, listLag);
		const view = { view: { ...recording }, shownUntil: now + statusLag, listedUntil };
		this.views.set(recording.sid, [...this.of(recording), view]);
	}

	/** A recording as an answer about it alone shows it at this moment. */
	shown(recording: Recording): Recording {
		return this.of(recording).find((view) => view.shownUntil > Date.now())?.view ?? recording;
	}

	/** A recording as lists show it at this moment. */
	listed(recording: Recording): Recording {
		return this.of(recording).find((view) => view.listedUntil > Date.now())?.view ?? recording;
	}

	clear(): void {
		this.views.clear();
	}

	private of({ sid }: Recording): EarlierView[] {
		return this.views.get(sid) ?? [];
	}
}
