using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>Something that a schema document gets wrong.</summary>
/// <param name="Message">A full sentence that names what is wrong.</param>
/// <param name="Code">One of <see cref="SchemaErrorCodes"/>.</param>
/// <param name="Coordinate">The schema coordinate of the element, for example <c>Instrument.lastClose(asOf:)</c>; null for the schema itself.</param>
/// <param name="Source">The document; null for a document that was built, not parsed.</param>
/// <param name="Location">Where it stands in <paramref name="Source"/>.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System">Type system</seealso>
public sealed record SchemaError(string Message, string Code, string? Coordinate, SourceText? Source, SourceLocation? Location)
{
    public override string ToString()
        => Location is null ? $"[{Code}] {Message}" : $"{Source?.Name}:{Location}: [{Code}] {Message}";
}
