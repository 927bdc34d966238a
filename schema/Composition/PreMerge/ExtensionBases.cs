using Federation.Subgraphs;
using GraphQL.TypeSystem;

namespace Federation.Composition.PreMerge;

/// <summary>A type that is extended must be defined somewhere; root types define themselves.</summary>
internal static class ExtensionBases
{
    private static readonly string[] RootTypes = ["Query", "Mutation", "Subscription"];

    public static void Check(CompositionContext context)
    {
        foreach (var subgraph in context.Subgraphs)
        {
            foreach (var type in subgraph.Schema.Types)
            {
                if (IsExtended(subgraph, type)
                    && !RootTypes.Contains(type.Name)
                    && !context.Subgraphs.Any(other => other.Schema.GetType(type.Name) is { } theirs && IsDefined(other, theirs)))
                {
                    context.Error(
                        FederationErrorCodes.ExtensionWithNoBase,
                        $"[{subgraph.Name}] \"{type.Name}\" is extended, but no subgraph defines it: write \"type {type.Name}\" in one.",
                        type.Name,
                        subgraph);
                }
            }
        }
    }

    private static bool IsExtended(Subgraph subgraph, NamedType type)
        => subgraph.HasExtension(type.Name) || IsExtendedByDirective(subgraph, type);

    private static bool IsDefined(Subgraph subgraph, NamedType type)
        => subgraph.HasDefinition(type.Name) && !IsExtendedByDirective(subgraph, type);

    /// <summary>In federation 1, <c>type T @extends</c> means what <c>extend type T</c> does.</summary>
    private static bool IsExtendedByDirective(Subgraph subgraph, NamedType type)
        => subgraph.IsFederation1 && subgraph.Has(type.Directives, FederationDirectives.Extends);
}
