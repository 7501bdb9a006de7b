import {
	objectKinds,
	type GivenOf,
	type KindName,
	type ObjectAdders,
	type ObjectMaps,
	type ObjectOf,
} from './objects';
import type { ApiObject, ObjectKind } from './objects/kind';

type AnyKind = ObjectKind<ApiObject>;

const KIND_NAMES = Object.keys(objectKinds) as KindName[];
/** The kinds without what TypeScript knows of each. */
const kinds = objectKinds as unknown as Record<string, AnyKind>;

/** What all kinds of objects have in common, whatever `objectKinds` has. */
class Objects {
	private arrivals = new WeakMap<object, number>();

	private arrivalCount = 0;

	constructor(readonly projectId: string) {
		for (const name of KIND_NAMES) {
			const adder = `add${name[0].toUpperCase()}${name.slice(1)}`;
			Object.assign(this, {
				[kinds[name].list]: new Map(),
				[adder]: (given = {}) => this.keep(name, this.create(name, given as GivenOf<typeof name>)),
			});
		}
	}

	/** The time of the sandbox, in milliseconds since 1970. */
	now(): number {
		return Date.now();
	}

	/** The objects of a kind, by their keys. */
	objectsOf<K extends KindName>(name: K): Map<string, ObjectOf<K>> {
		return (this as unknown as Record<string, Map<string, ObjectOf<K>>>)[kinds[name].list];
	}

	/** Makes an object that is not kept yet, in the account of what it belongs to. */
	create<K extends KindName>(name: K, given: GivenOf<K>): ObjectOf<K> {
		const parent = this.parentOf(name, given);
		const account_sid = parent?.account_sid ?? this.projectId;
		return kinds[name].create({ account_sid, ...given }, this.now(), parent) as ObjectOf<K>;
	}

	/** What an object belongs to, if that is known. */
	parentOf(name: KindName, given: object): ApiObject | undefined {
		const fields = given as Record<string, unknown>;
		for (const [field, parent] of Object.entries(kinds[name].parents)) {
			const found = this.objectsOf(parent as KindName).get(String(fields[field]).toLowerCase());
			if (found) return found;
		}
		return undefined;
	}

	/** Tells an object from all others: its SID, for most kinds. */
	keyOf(name: KindName, object: object): string {
		const { key = ({ sid }: { sid?: string }) => String(sid) } = kinds[name];
		return key(object as ApiObject);
	}

	keep<K extends KindName>(name: K, object: ObjectOf<K>): ObjectOf<K> {
		this.objectsOf(name).set(this.keyOf(name, object), object);
		this.arrivalOf(object);
		return object;
	}

	/** Forgets an object. */
	remove<K extends KindName>(name: K, object: ObjectOf<K>): void {
		this.objectsOf(name).delete(this.keyOf(name, object));
	}

	/** Tells what came first among objects of the same second. */
	arrivalOf(object: object): number {
		const arrival = this.arrivals.get(object) ?? this.arrivalCount++;
		this.arrivals.set(object, arrival);
		return arrival;
	}

	protected clearObjects(): void {
		KIND_NAMES.forEach((name) => this.objectsOf(name).clear());
		this.arrivals = new WeakMap();
	}
}

/** The objects that there are, by kind and key: `calls`, `addCall` and so on. */
export const KeptObjects = Objects as new (
	projectId: string,
) => Objects & ObjectAdders & ObjectMaps;
