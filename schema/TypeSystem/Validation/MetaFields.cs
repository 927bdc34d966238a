namespace GraphQL.TypeSystem.Validation;

/// <summary>The fields that every schema has and no type lists.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Introspection">Introspection</seealso>
internal sealed class MetaFields
{
    private readonly ObjectType? _queryType;
    private readonly OutputField? _schema;
    private readonly OutputField? _type;
    private readonly OutputField? _typeName;

    public MetaFields(Schema schema)
    {
        _queryType = schema.QueryType;
        if (schema.GetType("__Schema") is { } schemaType)
        {
            _schema = new OutputField("__schema", null, new NonNullType(schemaType), [], default);
        }

        if (schema.GetType(BuiltInScalars.String) is { } text)
        {
            var nonNullText = new NonNullType(text);
            _typeName = new OutputField("__typename", null, nonNullText, [], default);
            if (schema.GetType("__Type") is { } typeType)
            {
                _type = new OutputField("__type", null, typeType, [new InputValue("name", null, nonNullText, null, default)], default);
            }
        }
    }

    /// <summary>The meta-field of that name on a type, or null where it has none.</summary>
    public OutputField? Find(CompositeType parentType, string name) => name switch
    {
        "__typename" => _typeName,
        "__schema" when parentType == _queryType => _schema,
        "__type" when parentType == _queryType => _type,
        _ => null,
    };
}
