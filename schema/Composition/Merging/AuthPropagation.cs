using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>Carries requirements between interfaces and implementations, so that none can be walked around through the other.</summary>
/// <remarks>
/// 1. The field of an interface object hands its requirements down to the same field of each implementation.
/// 2. Each interface, and each of its fields, takes on the requirements of all implementations together.
/// </remarks>
internal static class AuthPropagation
{
    private static readonly string[] AuthDirectives
        = [FederationDirectives.Authenticated, FederationDirectives.RequiresScopes, FederationDirectives.Policy];

    public static void Propagate(MergeState state)
    {
        foreach (var directive in state.Directives.All.Where(directive => AuthDirectives.Contains(directive.FederationDirective)))
        {
            PropagateDown(state, directive);
            PropagateUp(state, directive);
        }
    }

    private static void PropagateDown(MergeState state, ComposedDirective directive)
    {
        for (var i = 0; i < state.Subgraphs.Count; i++)
        {
            var subgraph = state.Subgraphs[i];
            foreach (var interfaceObject in subgraph.Schema.Types.OfType<ObjectType>().Where(subgraph.IsInterfaceObject))
            {
                foreach (var field in interfaceObject.Fields)
                {
                    var own = field.Directives.Where(node => state.Directives.Find(i, node.Name) == directive).ToList();
                    if (own.Count == 0)
                    {
                        continue;
                    }

                    foreach (var implementation in state.Schema.ImplementationsOf(interfaceObject.Name))
                    {
                        if (implementation.GetField(field.Name) is { } target)
                        {
                            MergeInto(directive, target, own);
                        }
                    }
                }
            }
        }
    }

    private static void PropagateUp(MergeState state, ComposedDirective directive)
    {
        foreach (var interfaceType in state.Schema.Types.Where(type => type.Kind == SyntaxKind.InterfaceTypeDefinition))
        {
            var implementations = state.Schema.ImplementationsOf(interfaceType.Name).ToList();
            MergeInto(directive, interfaceType, [.. implementations.SelectMany(type => type.Applied(directive.Name))]);
            foreach (var field in interfaceType.Fields)
            {
                MergeInto(directive, field, [.. implementations.SelectMany(type => type.GetField(field.Name)?.Applied(directive.Name) ?? [])]);
            }
        }
    }

    private static void MergeInto(ComposedDirective directive, MergedElement target, List<DirectiveNode> added)
    {
        if (added.Count == 0)
        {
            return;
        }

        var index = target.Directives.FindIndex(node => node.Name == directive.Name);
        var all = target.Applied(directive.Name).Concat(added)
            .DistinctBy(node => node.Print(indented: false), StringComparer.Ordinal)
            .ToList();
        var merged = all.Count == 1
            ? new DirectiveNode(default, directive.Name, all[0].Arguments)
            : DirectiveArguments.Merge(directive, all) ?? all[0];
        if (index < 0)
        {
            target.Directives.Add(merged);
        }
        else
        {
            target.Directives[index] = merged;
        }
    }
}
