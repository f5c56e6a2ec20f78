interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly minLength?: number
  readonly $defs?: Readonly<Record<string, Schema>>
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value

/** Where a value breaks a JSON Schema, for the keywords that `catalogue.schema.json` uses; an unknown keyword throws. */
export function matchesSchema(value: unknown, root: unknown): string[] {
  const known = new Set(
    '$schema $ref $defs title description type enum anyOf required properties additionalProperties items minLength'.split(
      ' ',
    ),
  )
  const check = (one: unknown, schema: Schema, path: string): string[] => {
    for (const keyword of Object.keys(schema)) if (!known.has(keyword)) throw new Error(`"${keyword}" is not checked`)
    if (schema.$ref !== undefined) {
      const target = (root as Schema).$defs?.[schema.$ref.replace('#/$defs/', '')]
      return target ? check(one, target, path) : [`${path}: ${schema.$ref} doesn't exist`]
    }
    if (schema.anyOf)
      return schema.anyOf.some((option) => check(one, option, path).length === 0) ? [] : [`${path}: no option fits`]
    if (schema.enum && !schema.enum.includes(one))
      return [`${path}: ${JSON.stringify(one)} is not one of ${schema.enum.join(', ')}`]
    if (schema.type !== undefined && ![schema.type].flat().includes(typeOf(one))) return [`${path}: ${typeOf(one)}`]
    if (typeof one === 'string') return one.length < (schema.minLength ?? 0) ? [`${path}: too short`] : []
    if (Array.isArray(one)) {
      return schema.items
        ? one.flatMap((item, index) => check(item, schema.items as Schema, `${path}[${String(index)}]`))
        : []
    }
    if (typeof one !== 'object' || one === null) return []
    const members = Object.entries(one)
    const missing = (schema.required ?? [])
      .filter((name) => !Object.hasOwn(one, name))
      .map((name) => `${path}.${name}: missing`)
    return [
      ...missing,
      ...members.flatMap(([name, member]) => {
        const own = schema.properties?.[name]
        if (own) return check(member, own, `${path}.${name}`)
        if (schema.additionalProperties === false) return [`${path}.${name}: not in the schema`]
        return typeof schema.additionalProperties === 'object'
          ? check(member, schema.additionalProperties, `${path}.${name}`)
          : []
      }),
    ]
  }
  return check(value, root as Schema, '')
}
