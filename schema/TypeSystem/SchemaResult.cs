namespace GraphQL.TypeSystem;

/// <summary>A schema, or all that is wrong with its documents.</summary>
public sealed class SchemaResult
{
    internal SchemaResult(Schema? schema, IReadOnlyList<SchemaError> errors)
    {
        Schema = schema;
        Errors = errors;
    }

    /// <summary>Null where there are errors.</summary>
    public Schema? Schema { get; }

    /// <summary>In the order of the checks; at most <see cref="SchemaBuildOptions.MaxErrors"/>.</summary>
    public IReadOnlyList<SchemaError> Errors { get; }
}
