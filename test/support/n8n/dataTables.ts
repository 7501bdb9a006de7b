import type {
	CreateDataTableOptions,
	DataTable,
	DataTableColumn,
	DataTableFilter,
	DataTableRow,
	DataTableRowReturn,
	ListDataTableOptions,
	ListDataTableRowsOptions,
	UpsertDataTableRowOptions,
} from 'n8n-workflow';

class Table {
	readonly rows: DataTableRowReturn[] = [];

	constructor(
		readonly entry: DataTable,
		private readonly tables: DataTables,
	) {}

	async getColumns(): Promise<DataTableColumn[]> {
		return this.entry.columns;
	}

	async insertRows(rows: DataTableRow[]): Promise<DataTableRowReturn[]> {
		this.tables.requireUsable();
		const names = this.entry.columns.map(({ name }) => name);
		const inserted = rows.map((row) => {
			const unknown = Object.keys(row).filter((name) => !names.includes(name));
			if (unknown.length > 0) throw new Error(`unknown column name '${unknown.join()}'`);
			const values = Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
			const now = new Date();
			const returned = { id: this.rows.length + 1, createdAt: now, updatedAt: now, ...values };
			this.rows.push(returned as DataTableRowReturn);
			return returned as DataTableRowReturn;
		});
		return inserted;
	}

	async upsertRow({ filter, data }: UpsertDataTableRowOptions): Promise<DataTableRowReturn[]> {
		this.tables.requireUsable();
		const found = this.rows.filter((row) => passes(row, filter));
		if (found.length === 0) return await this.insertRows([data]);
		return found.map((row) => Object.assign(row, data, { updatedAt: new Date() }));
	}

	async getManyRowsAndCount({ filter, sortBy, take }: ListDataTableRowsOptions) {
		this.tables.requireUsable();
		const found = this.rows.filter((row) => passes(row, filter!));
		if (sortBy?.[1] === 'DESC') found.reverse();
		return { count: found.length, data: found.slice(0, take) };
	}
}

function passes(row: DataTableRowReturn, { filters }: DataTableFilter): boolean {
	return filters.every(({ columnName, value }) => row[columnName] === value);
}

/** n8n's server keeps data tables in its database, and gives the engine a way to use them. */
export class DataTables {
	/** Whether the database refuses what is asked for. */
	isBroken = false;

	private readonly tables = new Map<string, Table>();

	requireUsable(): void {
		if (this.isBroken) throw new Error('The database is locked');
	}

	/** The rows of a table as n8n stores them, oldest first. */
	rowsOf(name: string): DataTableRowReturn[] {
		return this.tables.get(name)?.rows ?? [];
	}

	async getDataTableAggregateProxy() {
		return {
			getManyAndCount: async ({ filter }: ListDataTableOptions) => {
				this.requireUsable();
				// n8n compares names without regard to case.
				const wanted = String(filter?.name).toLowerCase();
				const all = [...this.tables.values()].map(({ entry }) => entry);
				const data = all.filter(({ name }) => name.toLowerCase() === wanted);
				return { count: data.length, data };
			},
			createDataTable: async ({ name, columns }: CreateDataTableOptions) => {
				this.requireUsable();
				const now = new Date();
				const entry = { id: name, name, projectId: '1', createdAt: now, updatedAt: now };
				const table = new Table({ ...entry, columns: columns as DataTableColumn[] }, this);
				this.tables.set(name, table);
				return table.entry;
			},
		};
	}

	async getDataTableProxy(_workflow: unknown, _node: unknown, id: string): Promise<Table> {
		return this.tables.get(id)!;
	}
}
