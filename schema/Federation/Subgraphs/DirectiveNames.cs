using Federation.Links;

namespace Federation.Subgraphs;

/// <summary>Finds out under which names a schema knows the federation directives.</summary>
internal static class DirectiveNames
{
    /// <summary>By the directive's name in the specification: its names in the schema, without <c>@</c>.</summary>
    public static Dictionary<string, string[]> Resolve(LinkedFeatures features, SubgraphVersion version)
    {
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var federation = features.Find(KnownSpecs.Federation);
        foreach (var directive in FederationSpec.Directives)
        {
            var found = new List<string>();
            if (federation is not null && directive.Since <= version.Linked)
            {
                found.Add(federation.DirectiveName(directive.Name));
            }
            else if (federation is null && FederationSpec.Federation1Directives.Contains(directive.Name))
            {
                found.Add(directive.Name);
            }

            if (directive.OwnSpec is not null && features.TryFind(directive.OwnSpec, out var own))
            {
                var name = own.DirectiveName(directive.Name);
                if (!found.Contains(name))
                {
                    found.Add(name);
                }
            }

            if (found.Count > 0)
            {
                names.Add(directive.Name, [.. found]);
            }
        }

        return names;
    }
}
