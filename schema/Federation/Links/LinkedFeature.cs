namespace Federation.Links;

/// <summary>A specification that a schema links, and the names that its elements have there.</summary>
/// <param name="Url">The specification.</param>
/// <param name="Namespace">The prefix of elements that are not imported: <c>as</c> or the specification's name.</param>
/// <param name="Imports">What is imported, in the order written.</param>
/// <param name="Purpose">What the feature is for.</param>
/// <seealso href="https://specs.apollo.dev/link/v1.0/#sec-Name-conventions">link v1.0, name conventions</seealso>
public sealed record LinkedFeature(SpecUrl Url, string Namespace, IReadOnlyList<LinkImport> Imports, LinkPurpose Purpose)
{
    /// <summary>The name, without <c>@</c>, under which the schema knows a directive of the specification.</summary>
    public string DirectiveName(string element)
    {
        var imported = Imports.FirstOrDefault(import => import.Name == $"@{element}");
        if (imported is not null)
        {
            return imported.Alias[1..];
        }

        return element == Url.Name ? Namespace : $"{Namespace}__{element}";
    }

    /// <summary>The name under which the schema knows a type of the specification.</summary>
    public string TypeName(string element)
        => Imports.FirstOrDefault(import => import.Name == element)?.Alias ?? $"{Namespace}__{element}";

    /// <summary>The specification's name of a directive that the schema knows as <paramref name="schemaName"/>, or null.</summary>
    public string? ElementOfDirective(string schemaName)
    {
        foreach (var import in Imports)
        {
            if (import.IsDirective && import.Alias[1..] == schemaName)
            {
                return import.Name[1..];
            }
        }

        if (schemaName == Namespace)
        {
            return Url.Name;
        }

        return schemaName.StartsWith($"{Namespace}__", StringComparison.Ordinal) ? schemaName[(Namespace.Length + 2)..] : null;
    }
}
