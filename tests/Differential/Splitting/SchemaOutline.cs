using GraphQL.TypeSystem;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>A schema as a set of lines, whatever the order of its definitions.</summary>
internal static class SchemaOutline
{
    /// <summary>The first line that only one of the schemas has; null where they are the same.</summary>
    public static string? Difference(Schema expected, Schema actual)
    {
        var left = Lines(expected).ToHashSet(StringComparer.Ordinal);
        var right = Lines(actual).ToHashSet(StringComparer.Ordinal);
        var missing = left.Except(right).Order(StringComparer.Ordinal).FirstOrDefault();
        var added = right.Except(left).Order(StringComparer.Ordinal).FirstOrDefault();
        return missing is null && added is null ? null : $"missing in the composed schema: {missing ?? "nothing"}; added: {added ?? "nothing"}";
    }

    private static IEnumerable<string> Lines(Schema schema)
    {
        foreach (var type in schema.Types.Where(type => !type.IsBuiltIn))
        {
            yield return $"{type.GetType().Name} {type.Name}";
            foreach (var line in Parts(type))
            {
                yield return $"{type.Name} {line}";
            }
        }
    }

    private static IEnumerable<string> Parts(NamedType type) => type switch
    {
        FieldContainerType container => container.Interfaces.Select(implemented => $"implements {implemented.Name}")
            .Concat(container.Fields.Select(field => $"{field.Name}({string.Join(", ", field.Arguments.Select(Text))}): {field.Type}")),
        UnionType union => union.Members.Select(member => $"= {member.Name}"),
        EnumType enumType => enumType.Values.Select(value => $"= {value.Name}"),
        InputObjectType input => input.Fields.Select(Text),
        _ => [],
    };

    private static string Text(InputValue value)
        => $"{value.Name}: {value.Type}{(value.DefaultValue is { } literal ? $" = {GraphQL.Language.SyntaxPrinter.Print(literal, indented: false)}" : "")}";
}
