using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>The fields that a schema has without defining them: <c>__typename</c> everywhere, <c>__schema</c> and <c>__type</c> on the query root.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Introspection">Introspection</seealso>
public static class MetaFields
{
    public const string TypeName = "__typename";
    public const string SchemaField = "__schema";
    public const string TypeField = "__type";

    /// <summary>The field of a name on a type, meta-fields included; null where there is none.</summary>
    public static OutputField? FindField(this Schema schema, CompositeType parent, string name)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(parent);
        if (!name.StartsWith("__", StringComparison.Ordinal))
        {
            return (parent as FieldContainerType)?.GetField(name);
        }

        if (name == TypeName)
        {
            return schema.Meta.TypeName;
        }

        var isQueryRoot = ReferenceEquals(parent, schema.QueryType);
        return name switch
        {
            SchemaField when isQueryRoot => schema.Meta.Schema,
            TypeField when isQueryRoot => schema.Meta.Type,
            _ => null,
        };
    }

    /// <summary>The three fields for one schema, whose introspection types they return.</summary>
    internal sealed class Fields
    {
        public Fields(Schema schema)
        {
            var text = new NonNullType(schema.GetType(BuiltInScalars.String)!);
            TypeName = new OutputField(MetaFields.TypeName, "The name of the object's type.", text, [], []);
            Schema = new OutputField(SchemaField, "The schema of this service.", new NonNullType(schema.GetType("__Schema")!), [], []);
            Type = new OutputField(
                TypeField,
                "A type of this service by its name.",
                schema.GetType("__Type")!,
                [new InputValue("name", null, text, null, default(SyntaxList<DirectiveNode>))],
                []);

            // They belong to no type of the schema; a coordinate names the query root.
            var owner = schema.QueryType ?? new ObjectType("Query", null, []);
            TypeName.DeclaringType = Schema.DeclaringType = Type.DeclaringType = owner;
        }

        public OutputField TypeName { get; }

        public OutputField Schema { get; }

        public OutputField Type { get; }
    }
}
