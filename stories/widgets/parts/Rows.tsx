interface RowsProps {
  readonly rows: readonly (readonly [label: string, value: string])[]
}

/** A few facts: a balance, limits, what will arrive. */
export const Rows = ({ rows }: RowsProps) => (
  <dl className="widget-rows">
    {rows.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          <bdi>{value}</bdi>
        </dd>
      </div>
    ))}
  </dl>
)
