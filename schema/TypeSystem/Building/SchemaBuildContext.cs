using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>What the stages of one build share: options, errors, and the definitions by which an error finds its place.</summary>
internal sealed class SchemaBuildContext(SchemaBuildOptions options)
{
    private readonly List<SchemaError> _errors = [];
    private readonly Dictionary<string, ScalarType> _unresolved = new(StringComparer.Ordinal);

    public SchemaBuildOptions Options { get; } = options;

    public IReadOnlyList<SchemaError> Errors => _errors;

    public void Report(string code, string message, string? coordinate, SourceSpan span, SourceText? source)
    {
        // Finding a line reads the document from its start: the cap keeps a document full of errors linear.
        if (_errors.Count < Options.MaxErrors)
        {
            _errors.Add(new SchemaError(message, code, coordinate, source, source?.GetLocation(span.Start)));
        }
    }

    /// <summary>Reports at the place where the element of a coordinate was written.</summary>
    public void Report(string code, string message, string coordinate, CollectedDefinitions definitions)
    {
        if (_errors.Count < Options.MaxErrors)
        {
            var (span, source) = Origins.Find(definitions, coordinate);
            Report(code, message, coordinate, span, source);
        }
    }

    /// <summary>A stand-in for a type that nothing defines, so that the other checks of its field still run.</summary>
    public ScalarType GetUnresolved(string name)
    {
        if (!_unresolved.TryGetValue(name, out var type))
        {
            _unresolved.Add(name, type = new ScalarType(name, null, []));
        }

        return type;
    }

    /// <summary>True where the named type is a stand-in: that error is reported, others would only follow from it.</summary>
    public bool IsUnresolved(GraphQLType type) => type.Named is ScalarType scalar && _unresolved.TryGetValue(scalar.Name, out var standIn) && ReferenceEquals(standIn, scalar);
}
