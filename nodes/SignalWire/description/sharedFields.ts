import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from './operation';

const SHOWN_FIELDS = 'shownFields';

/**
 * Fields that are in the node once, whichever operations have them.
 *
 * "One of these resources, and one of these operations" is all that n8n's display options can say,
 * which is too little for a field such as Call: there is a recording: start and a call: get with it,
 * and a recording: get without it. So each operation has a hidden parameter as well, whose default
 * lists those of these fields that it shows. n8n does not save defaults, so no workflow has it.
 */
export class SharedFields {
	private readonly shared: Map<string, INodeProperties>;

	private readonly lists = new Map<string, INodeProperties>();

	constructor(fields: INodeProperties[]) {
		const shownByList = (field: INodeProperties): INodeProperties => ({
			...field,
			displayOptions: { show: { [SHOWN_FIELDS]: [field.name] } },
		});
		this.shared = new Map(fields.map((field) => [field.name, shownByList(field)]));
	}

	includes(field: INodeProperties): boolean {
		return this.shared.get(field.name) === field;
	}

	/** The resource, whose operations have the shared fields in place of their own ones. */
	putInto(resource: Resource): Resource {
		return { ...resource, operations: resource.operations.map((own) => this.share(own)) };
	}

	private share(operation: Operation): Operation {
		const { fields } = operation;
		return {
			...operation,
			fields: [...this.listsFor(fields), ...fields.map((own) => this.shared.get(own.name) ?? own)],
		};
	}

	/** One list, or two where the operation hides one of the fields for some values of another. */
	private listsFor(fields: INodeProperties[]): INodeProperties[] {
		const own = fields.filter(({ name }) => this.shared.has(name));
		const names = own.map(({ name }) => name);
		const hidden = own.find(({ displayOptions }) => displayOptions?.hide);
		if (!hidden) return [this.listOf(names)];
		const { hide } = hidden.displayOptions!;
		const without = names.filter((name) => name !== hidden.name);
		// The last one counts where n8n shows both, which it does while an expression has no value yet.
		return [this.listOf(without, { show: hide }), this.listOf(names, { hide })];
	}

	private listOf(names: string[], displayOptions?: IDisplayOptions): INodeProperties {
		const key = JSON.stringify([names, displayOptions]);
		const list = this.lists.get(key) ?? {
			displayName: 'Shown Fields',
			name: SHOWN_FIELDS,
			type: 'hidden',
			default: names,
			displayOptions,
		};
		this.lists.set(key, list);
		return list;
	}
}
