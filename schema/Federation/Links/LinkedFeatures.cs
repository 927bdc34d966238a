using System.Diagnostics.CodeAnalysis;

namespace Federation.Links;

/// <summary>The specifications that a schema links, and the way from a name in the schema to the meaning it has.</summary>
/// <seealso href="https://specs.apollo.dev/link/v1.0/">link v1.0</seealso>
public sealed class LinkedFeatures(IReadOnlyList<LinkedFeature> features, string linkDirectiveName)
{
    /// <summary>A schema that links nothing.</summary>
    public static LinkedFeatures None { get; } = new([], "link");

    /// <summary>In the order of the schema.</summary>
    public IReadOnlyList<LinkedFeature> Features { get; } = features;

    /// <summary>The name, without <c>@</c>, of the link directive itself: it can be renamed too.</summary>
    public string LinkDirectiveName { get; } = linkDirectiveName;

    public LinkedFeature? Find(string identity) => Features.FirstOrDefault(feature => feature.Url.Identity == identity);

    public bool TryFind(string identity, [NotNullWhen(true)] out LinkedFeature? feature)
    {
        feature = Find(identity);
        return feature is not null;
    }

    /// <summary>The feature and the element that a directive name of the schema means; null where no link explains the name.</summary>
    public (LinkedFeature Feature, string Element)? SourceOfDirective(string schemaName)
    {
        // An import wins over a namespace: `import: ["@tag"]` of federation next to a linked specification called "tag".
        foreach (var feature in Features)
        {
            var imported = feature.Imports.FirstOrDefault(import => import.IsDirective && import.Alias[1..] == schemaName);
            if (imported is not null)
            {
                return (feature, imported.Name[1..]);
            }
        }

        foreach (var feature in Features)
        {
            if (feature.ElementOfDirective(schemaName) is { } element)
            {
                return (feature, element);
            }
        }

        return null;
    }
}
