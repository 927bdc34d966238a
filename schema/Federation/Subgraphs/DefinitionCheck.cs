using GraphQL.Language;

namespace Federation.Subgraphs;

/// <summary>A schema may spell out a federation directive, but only as federation defines it.</summary>
internal static class DefinitionCheck
{
    /// <summary>Security directives whose name a schema cannot take for something else: it would look protected and not be.</summary>
    private static readonly string[] SecurityDirectives
        = [FederationDirectives.Authenticated, FederationDirectives.RequiresScopes, FederationDirectives.Policy];

    public static void Check(DocumentNode document, Dictionary<string, string[]> names, string subgraph, List<FederationError> errors)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not DirectiveDefinitionNode directive)
            {
                continue;
            }

            var spec = FederationSpec.Directives.FirstOrDefault(spec => names.TryGetValue(spec.Name, out var known) && known.Contains(directive.Name));
            if (spec is not null)
            {
                CheckDefinition(directive, spec, subgraph, errors);
            }
            else if (SecurityDirectives.Contains(directive.Name))
            {
                errors.Add(new FederationError(
                    FederationErrorCodes.InvalidLinkDirectiveUsage,
                    $"[{subgraph}] The schema defines @{directive.Name} without importing it from a linked specification, so it would protect nothing. Import \"@{directive.Name}\" from federation v2.5 or later, or rename the directive.",
                    $"@{directive.Name}",
                    [subgraph]));
            }
        }
    }

    private static void CheckDefinition(DirectiveDefinitionNode actual, FederationDirectiveSpec spec, string subgraph, List<FederationError> errors)
    {
        var expected = (DirectiveDefinitionNode)Utf8GraphQLParser.Parse($"directive {spec.Definition(FederationSpec.Latest)}").Definitions[0];
        foreach (var argument in actual.Arguments)
        {
            var known = expected.Arguments.FirstOrDefault(known => known.Name == argument.Name);
            if (known is null)
            {
                Error($"it has no argument \"{argument.Name}\"");
            }
            else if (!IsSameShape(known.Type, argument.Type))
            {
                Error($"its argument \"{argument.Name}\" is of another type");
            }
        }

        foreach (var argument in expected.Arguments)
        {
            if (argument.Type is NonNullTypeNode && argument.DefaultValue is null && !actual.Arguments.Any(given => given.Name == argument.Name))
            {
                Error($"it lacks the argument \"{argument.Name}\"");
            }
        }

        foreach (var location in actual.Locations)
        {
            if (!expected.Locations.Contains(location))
            {
                Error($"it cannot stand on {location}");
            }
        }

        if (actual.IsRepeatable && !expected.IsRepeatable)
        {
            Error("it is not repeatable");
        }

        void Error(string what) => errors.Add(new FederationError(
            FederationErrorCodes.DirectiveDefinitionInvalid,
            $"[{subgraph}] The schema's definition of @{actual.Name} is not that of federation's @{spec.Name}: {what}. Remove the definition: federation supplies it.",
            $"@{actual.Name}",
            [subgraph]));
    }

    /// <summary>Equal but for the names of federation's own scalars, which schemas write as String, _FieldSet and more.</summary>
    private static bool IsSameShape(TypeNode expected, TypeNode actual) => (expected, actual) switch
    {
        (NonNullTypeNode left, NonNullTypeNode right) => IsSameShape(left.Type, right.Type),
        (NonNullTypeNode left, _) => IsSameShape(left.Type, actual),
        (ListTypeNode left, ListTypeNode right) => IsSameShape(left.Type, right.Type),
        (NamedTypeNode left, NamedTypeNode right) => left.Name == right.Name
            || left.Name.StartsWith("federation__", StringComparison.Ordinal),
        _ => false,
    };
}
